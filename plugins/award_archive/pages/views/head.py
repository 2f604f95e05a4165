"""Defines what templates get of a page's head, and of the picture that other sites show for the page.

A head has title, description, breadcrumbs, section of the navigation, feed, picture, linked data and day of change.
"""

from typing import Any

from msgspec import Struct

from award_archive.pages.views.references import Ref


class Share(Struct, frozen=True):
    """What other sites show of a page that is shared: a picture, its size in pixels and what is to be seen on it."""

    url: str
    width: int
    height: int
    alt: str


class Head(Struct, frozen=True):
    """What stands around a page: title, description, way up, section of the navigation and feed.

    `linked_data` is what machines read of it, in the words of schema.org; `changed` is the ISO day of the last
    change that readers are told of, "" for none. `canonical` is the address of the page that stands for this one where
    several show the same, "" where it stands for itself.
    """

    title: str
    description: str = ""
    crumbs: tuple[Ref, ...] = ()
    section: str = ""
    feed: Ref | None = None
    share: Share | None = None
    linked_data: tuple[dict[str, Any], ...] = ()
    changed: str = ""
    canonical: str = ""
