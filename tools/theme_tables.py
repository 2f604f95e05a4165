"""The page for those who write a theme, made by cog: templates, views, filters and components with their meanings."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from jinja2 import Environment, nodes
from msgspec import Struct
from msgspec.structs import fields

from award_archive.pages.views import page_views, unit_views
from award_archive.pages.views.page import Page, SiteView
from award_archive.site.theme.filters import filters_of
from tools.field_meanings import MEANINGS
from tools.styleguide import COMPONENTS, examples_of, view_classes
from tools.tables import table

TEMPLATES = COMPONENTS.parent
# What other templates extend; no page is made of them alone.
LAYOUTS = ("base.html", "columns.html")
# The fields of a page that templates see; the others are for those who render it.
_OF_PAGE = ("url", "template", "is_indexed")
_WORDS = {str: "text", int: "number", bool: "true or false", NoneType: "none"}
_MODULES_OF_PAGES = (page_views.__name__, unit_views.__name__)


def view_of(template: str) -> type[Struct]:
    """The view that pages of the template show: `article.html` shows `ArticleView`.

    A template that no view is named after has all words in itself, and shows `PlainView`.
    """
    name = "".join(word.capitalize() for word in template.removesuffix(".html").split("_"))
    return view_classes().get(f"{name}View", page_views.PlainView)


def templates() -> str:
    """Every template of a page, with the view that it shows."""
    rows = ((f"`{name}`", _link(view_of(name)), _first_sentence(view_of(name))) for name in template_names())
    return table(("Template", "View", "Page"), rows)


def template_names() -> list[str]:
    """The templates that pages are made of."""
    return sorted(file.name for file in TEMPLATES.glob("*.html") if file.name not in LAYOUTS)


def around() -> str:
    """What every template sees beside its view."""
    return _view(Page) + "\n" + _view(SiteView)


def views() -> str:
    """Every view of a page with its fields."""
    return "\n".join(map(_view, page_classes()))


def smaller_views() -> str:
    """Every view that stands in other views, with its fields."""
    shown = {*page_classes(), Page, SiteView}
    return "\n".join(_view(found) for found in view_classes().values() if found not in shown and is_seen(found))


def page_classes() -> list[type[Struct]]:
    """The views of whole pages, in the order in which their module has them."""
    return [found for found in view_classes().values() if found.__module__ in _MODULES_OF_PAGES]


def is_seen(view: type[Struct]) -> bool:
    """Whether templates see it: all but what stands beside `Page`, which is for those who render it."""
    return view in (Page, SiteView) or view.__module__ != Page.__module__


def shown_fields(view: type[Struct]) -> dict[str, Any]:
    """The fields of the view that templates see, by name, with their types."""
    return {field.name: field.type for field in fields(view) if view is not Page or field.name in _OF_PAGE}


def filters() -> str:
    """Every filter with what it does."""
    rows = ((f"`{call}`", " ".join(_documented(found).split())) for call, found in _filter_calls())
    return table(("Filter", "What it makes"), rows)


def _filter_calls() -> Iterator[tuple[str, Any]]:
    for name, found in filters_of("").items():
        first, *more = inspect.signature(found).parameters.values()
        arguments = ", ".join(map(str, (one.replace(annotation=inspect.Parameter.empty) for one in more)))
        yield f"{first.name} | {name}".replace("|", r"\|") + (f"({arguments})" if arguments else ""), found


@dataclass(frozen=True, slots=True)
class Macro:
    """A macro of a component: how it is called, and the comment that stands before it."""

    name: str
    call: str
    meaning: str


def components() -> str:
    """Every component with its macros, each with the titles of its examples."""
    return "\n".join(_component(folder) for folder in sorted(COMPONENTS.iterdir()))


def _component(folder: Path) -> str:
    file = folder / "examples.json"
    examples = examples_of(file.parent) if file.is_file() else []
    rows = (
        (f"`{macro.call}`", macro.meaning, "; ".join(one.title for one in examples if one.macro == macro.name))
        for macro in macros_of(folder)
    )
    shown = table(("Macro", "What it shows", "Examples"), rows) if macros_of(folder) else _opening(folder)
    return f"### {folder.name}\n\n{shown}"


def macros_of(folder: Path) -> list[Macro]:
    """The macros of a component, in the order of its file."""
    source = (folder / f"{folder.name}.html").read_text("utf-8")
    lines = source.splitlines(keepends=True)
    found = Environment().parse(source).find_all(nodes.Macro)  # noqa: S701 - nothing is rendered with it
    return [Macro(one.name, _call(one), _comment("".join(lines[: one.lineno - 1]))) for one in found]


def _call(macro: nodes.Macro) -> str:
    names = [argument.name for argument in macro.args]
    required = len(names) - len(macro.defaults)
    given = [f"={default.as_const()!r}" for default in macro.defaults]
    return f"{macro.name}({', '.join(map(''.join, zip(names, [''] * required + given, strict=True)))})"


def _comment(before: str) -> str:
    """The comment with which the source ends; "" where it ends otherwise."""
    source = before.rstrip()
    return " ".join(source.removesuffix("#}").rpartition("{#")[2].split()) if source.endswith("#}") else ""


def _opening(folder: Path) -> str:
    source = (folder / f"{folder.name}.html").read_text("utf-8")
    return f"To be included as it is. {_comment(source[: source.index('#}') + 2])}\n"


def _view(view: type[Struct]) -> str:
    rows = ((f"`{name}`", _type(kind), meaning_of(view, name)) for name, kind in shown_fields(view).items())
    return f"### {view.__name__}\n\n{_documented(view)}\n\n{table(('Field', 'Type', 'Meaning'), rows)}"


def meaning_of(view: type[Struct], field: str) -> str:
    """What the field means in this view. Raises KeyError where nobody has said it."""
    return MEANINGS.get(f"{view.__name__}.{field}") or MEANINGS[field]


def _type(kind: Any) -> str:
    """A type in words, with links to the views that it names."""
    inner = get_args(kind)
    if get_origin(kind) is UnionType:
        return " or ".join(map(_type, inner))
    if get_origin(kind) is tuple:
        return f"list of {_type(inner[0])}" if inner[-1] is ... else f"({', '.join(map(_type, inner))})"
    if get_origin(kind) is dict:
        return "mapping"
    return _link(kind) if issubclass(kind, Struct) else _WORDS[kind]


def _link(view: type[Struct]) -> str:
    return f"[{view.__name__}](#{view.__name__.lower()})"


def _first_sentence(view: type[Struct]) -> str:
    return _documented(view).partition("\n\n")[0].replace("\n", " ")


def _documented(thing: Any) -> str:
    """The docstring. Raises ValueError where there is none of its own."""
    if not thing.__doc__:
        raise ValueError(f"{thing.__name__} has no docstring")
    return inspect.cleandoc(thing.__doc__)
