"""Joins the JSON-LD nodes of a page and its breadcrumbs into one graph, safe to stand in a script element.

It also makes what several nodes need: a place within wider ones (`area`), a span of time (`span`), a node that holds
only what is known (`without_empty`).
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from award_archive.pages.views.references import Ref

Node = dict[str, Any]

_CONTEXT = "https://schema.org"


def graph(site_url: str, nodes: Sequence[Node], page: Ref, crumbs: Sequence[Ref]) -> str:
    """The graph of a page and the way up to it, fit to stand in a script element.

    "" where there is nothing to say, and where no public address is known.
    """
    if not site_url:
        return ""
    nodes = [*nodes, _breadcrumbs(site_url, (*crumbs, page))] if crumbs else nodes
    return _in_a_page({"@context": _CONTEXT, "@graph": nodes}) if nodes else ""


def area(site_url: str, places: Sequence[Ref]) -> Node:
    """A place by name and page, within the wider ones that follow it."""
    place, *wider = places
    found: Node = {"@type": "AdministrativeArea", "@id": site_url + place.url, "name": place.label}
    if wider:
        found["containedInPlace"] = area(site_url, wider)
    return found


def without_empty(node: Node) -> Node:
    """The node without properties of which nothing is known."""
    return {key: value for key, value in node.items() if value}


def span(first: object, last: object) -> str:
    """Both ends of a time, or the one where they are the same, as ISO 8601 writes it."""
    return f"{first}" if first == last else f"{first}/{last}"


def _breadcrumbs(site_url: str, way: Sequence[Ref]) -> Node:
    items = [
        {"@type": "ListItem", "position": position, "name": ref.label, "item": site_url + ref.url}
        for position, ref in enumerate(way, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _in_a_page(value: Node) -> str:
    """JSON for a script element: nothing in it can end the element or begin a comment."""
    text = msgspec.json.encode(value).decode()
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
