"""All components of the theme on one page, each with its examples: `python -m tools.styleguide [FOLDER]`.

The examples lie beside the macros, in `theme/templates/components/<name>/examples.json`: a list of objects with
`title`, `macro` and `arguments`. An object with the key `is` is a view of that name from the plugin's
`pages.views`, whose fields are checked; one without has whatever fields it names. Pictures are not there: colours stand
in.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import msgspec

from award_archive.pages import views
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready, SiteView
from award_archive.pages.views.references import Ref
from award_archive.site.theme.rendering import Renderer
from award_archive.site.theme.styles import styles_of
from award_archive.site.theme.theme_files import Theme, Uses

ROOT = Path(__file__).parent.parent
COMPONENTS = ROOT / "theme" / "templates" / "components"
URL = "/thanh-phan/"
# Parts of the page that are examples lie between two of these.
_MARK = "<!-- ví dụ -->"
_TEMPLATE = "styleguide.html"
_OPTIONS = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}


class _View(msgspec.Struct, frozen=True):
    head: Head
    examples: dict[str, list["Example"]]


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One use of a component's macro. `caller` is what stands inside, for a macro that is called around something."""

    title: str
    macro: str
    arguments: list[Any] = []
    caller: str = ""


def examples_of(component: Path) -> list[Example]:
    """The examples of a component's folder. Raises msgspec.ValidationError where one is not what it says."""
    found = msgspec.json.decode((component / "examples.json").read_bytes(), type=list[Example])
    return [msgspec.structs.replace(one, arguments=[_piece(value) for value in one.arguments]) for one in found]


def _piece(value: Any) -> Any:
    """The value with every object that says what it is made into that piece."""
    if isinstance(value, list):
        return tuple(_piece(part) for part in value)
    if not isinstance(value, dict):
        return value
    fields = {key: _piece(part) for key, part in value.items()}
    name = fields.pop("is", "")
    if not name:
        return msgspec.defstruct("Fields", list(fields), frozen=True)(**fields)
    return msgspec.convert(fields, view_classes()[name], from_attributes=True)


@cache
def view_classes() -> dict[str, type[msgspec.Struct]]:
    """Every class of a view by its name, the smaller views that components show among them."""
    modules = [import_module(f"{views.__name__}.{found.name}") for found in iter_modules(views.__path__)]
    return {
        name: found
        for module in modules
        for name, found in vars(module).items()
        if isinstance(found, type) and issubclass(found, msgspec.Struct) and found.__module__ == module.__name__
    }


def page_of(components: Path = COMPONENTS) -> bytes:
    """The page of all components with all examples, as the theme renders it."""
    examples = {file.parent.name: examples_of(file.parent) for file in sorted(components.glob("*/examples.json"))}
    theme = Theme.of([components.parent], "", _OPTIONS)
    theme.sources[_TEMPLATE] = "\n".join(_template(examples)).encode()
    site = SiteView("Bảng Vàng", "Mọi thành phần của giao diện.", "", (Ref("Giới thiệu", "/gioi-thieu/"),), ("phường",))
    renderer = Renderer(theme.to_render, styles_of([_TEMPLATE], theme, Uses.of(theme)), site)
    view = _View(Head("Các thành phần"), examples)
    parts = renderer.render(Page(URL, _TEMPLATE, Ready(view), is_indexed=False), view).decode().split(_MARK)
    return "".join(_with_ids_of_its_own(part, number) for number, part in enumerate(parts)).encode()


def _template(examples: dict[str, list[Example]]) -> Iterator[str]:
    """A template that calls each macro with its examples."""
    yield '{% extends "base.html" %}'
    for name in examples:
        yield f'{{% import "components/{name}/{name}.html" as {name} %}}'
    yield "{% block main %}<h1>Các thành phần</h1>"
    for name, several in examples.items():
        yield f"<h2>{name}</h2>"
        for number, example in enumerate(several):
            given = f"view.examples['{name}'][{number}]"
            call = f"{name}.{example.macro}(*{given}.arguments)"
            shown = (
                f"{{% call {call} %}}{{{{ {given}.caller | rooted }}}}{{% endcall %}}"
                if example.caller
                else f"{{{{ {call} }}}}"
            )
            yield f"<p class='kicker'>{example.title}</p>{_MARK}<div>{shown}</div>{_MARK}"
    yield "{% endblock %}"


def _with_ids_of_its_own(html: str, number: int) -> str:
    """A component that stands once on a page stands here several times: its ids, and what names them, get a number."""
    if number % 2 == 0:
        return html
    html = re.sub(r'((?:id|aria-labelledby|aria-describedby)=")', rf"\1vi-du-{number}-", html)
    return html.replace('href="#', f'href="#vi-du-{number}-')


def main() -> None:
    """Write the page into the folder that is named, and say where it is."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".cache" / "styleguide")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_bytes(page_of())
    print(folder / "index.html")


if __name__ == "__main__":
    main()
