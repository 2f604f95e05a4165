"""Every component of the theme has examples, and they are what they say."""

from pathlib import Path

import msgspec
import pytest
from lxml import html

from tools.styleguide import COMPONENTS, Example, examples_of, page_of

# What stands around every page is shown by the page of examples itself.
AROUND = {"head", "masthead"}


def test_every_component_has_examples_or_stands_around_every_page() -> None:
    folders = {folder.name for folder in COMPONENTS.iterdir()}
    without = {name for name in folders if not (COMPONENTS / name / "examples.json").is_file()}

    assert 15 < len(folders)
    assert AROUND == without


def test_every_component_is_a_folder_with_a_template_of_its_name() -> None:
    assert [] == [folder.name for folder in COMPONENTS.iterdir() if not (folder / f"{folder.name}.html").is_file()]


def test_every_example_of_every_component_is_shown() -> None:
    page = html.document_fromstring(page_of().decode())
    shown = [kicker.text_content() for kicker in html.HtmlElement.find_class(page, "kicker")]

    assert [example.title for folder in sorted(COMPONENTS.iterdir()) for example in _examples(folder)] == shown


def _examples(folder: Path) -> list[Example]:
    return examples_of(folder) if (folder / "examples.json").is_file() else []


@pytest.mark.parametrize(
    "argument",
    [
        '{"is": "Ref", "url": "/"}',
        '{"is": "Ref", "label": 3}',
        '{"is": "Phrase", "total": "1", "is_known": "có", "recipients": "tập thể"}',
    ],
)
def test_an_example_that_is_not_the_piece_that_it_says_is_refused(tmp_path: Path, argument: str) -> None:
    (tmp_path / "examples.json").write_text(f'[{{"title": "Sai", "macro": "link", "arguments": [{argument}]}}]')

    with pytest.raises(msgspec.ValidationError):
        examples_of(tmp_path)
