"""Builds the page for those who follow the archive or send it news: what a feed is, which there are, where to write.

It names the feeds of the places and movements with most articles; each other place has the way to its feed on its page.
A feed without an entry is not named.
"""

from collections.abc import Iterator
from itertools import islice

from award_archive.messages import for_followers, for_readers
from award_archive.model.place import Place, Scope, label, place_key
from award_archive.model.vietnamese import capitalised, sort_key
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files.feeds import has_entry
from award_archive.pages.phrasing.correspondence import letter
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.page_views import FollowView
from award_archive.pages.views.references import Ref

# How many places and movements are named.
_PLACES, _MOVEMENTS = 24, 24
_WIDEST_FIRST = (Scope.PROVINCE, Scope.DISTRICT, Scope.WARD)


def page(archive: Archive) -> Iterator[Page]:
    """`/theo-doi/`."""
    settings, ward_type = archive.settings, archive.ward_types[0]
    to = letter(settings.contact_url, for_followers.news_subject(ward_type), for_followers.NEWS_LINES)
    view = FollowView(
        head=Head(for_readers.FOLLOW_TITLE, for_followers.about(ward_type)),
        address=settings.url + addresses.ATOM if settings.url else "",
        places=_places(archive),
        movements=_movements(archive),
        contact=Ref(settings.contact, to) if to else None,
        about_contact=archive.about_contact,
    )
    yield Page(addresses.FOLLOW, "follow.html", Ready(view))


def _places(archive: Archive) -> tuple[Ref, ...]:
    """The feeds of the places with most articles, as many of the home's as there are; the widest places first."""
    own = archive.home.units if archive.home else frozenset()
    found = sorted(archive.catalogue.places, key=lambda one: (place_key(one[0]) not in own, -one[1], one[0].id))
    telling = (place for place, _ in found if has_entry(archive.catalogue.of_place(place)))
    places = sorted(islice(telling, _PLACES), key=_order)
    return tuple(Ref(capitalised(label(place)), addresses.place_feed(place)) for place in places)


def _order(place: Place) -> tuple[int, object, str]:
    return _WIDEST_FIRST.index(place.scope), sort_key(place.name), place.id


def _movements(archive: Archive) -> tuple[Ref, ...]:
    """The feeds of the movements that most articles belong to, in dictionary order."""
    by_movement = archive.catalogue.by_movement
    numbers = {name: len(articles) for name, articles in by_movement.items() if has_entry(articles)}
    named = [one for one in archive.lists.movements if one.id in numbers]
    named.sort(key=lambda one: (-numbers[one.id], one.id))
    shown = sorted(named[:_MOVEMENTS], key=lambda one: (sort_key(one.name), one.name))
    return tuple(Ref(one.name, addresses.movement_feed(one)) for one in shown)
