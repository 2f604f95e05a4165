import pytest
from jinja2 import Environment, FileSystemLoader

from award_archive.model.count import Count, total_of
from tests.support import ROOT


def shown(text: str, *, is_known: bool) -> str:
    loader = FileSystemLoader(ROOT / "theme" / "templates")
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["address"] = str
    environment.filters["number"] = str
    words = environment.get_template("components/words/words.html").module
    return " ".join(str(words.count(text, is_known)).split())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("counts", "html"),
    [
        (["205"], "205"),
        (["205", "nhiều"], "<small>ít nhất</small> 205"),
        (["gần 180"], "<small>khoảng</small> 180"),
        (["gần 180", "nhiều"], "<small>khoảng</small> 180 <small>trở lên</small>"),
        (["nhiều"], "nhiều <small>không rõ số</small>"),
    ],
)
def test_the_number_is_the_hero_and_the_words_around_it_are_small(counts: list[str], html: str) -> None:
    total = str(total_of(map(Count.parse, counts)))

    assert html == shown(total, is_known=counts != ["nhiều"])
