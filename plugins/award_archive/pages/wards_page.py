"""Builds the page that lists places: today's wards, former ones with what each is now, districts and provinces."""

from collections.abc import Iterator
from functools import partial

from award_archive.messages import for_readers
from award_archive.model.place import Ward
from award_archive.model.register import Register
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.phrasing.fates import fate, former_wards
from award_archive.pages.phrasing.names import from_name, place_line
from award_archive.pages.phrasing.paging import NAMES, cut, numbered_pages, numbered_title
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.page_views import WardsView

# About how many characters a name takes.
_OF_NAME = 40


def wards(archive: Archive) -> Iterator[Page]:
    """`/phuong/`."""
    register = archive.catalogue.register
    current = cut([ward for ward in register.wards_in_order if ward.is_current], NAMES)
    former = cut(former_wards(register), NAMES, partial(_length_of_fate, register))
    districts = cut(register.districts_in_order, NAMES)
    provinces = cut(register.provinces_in_order, NAMES)
    for url, pager in numbered_pages(addresses.WARDS, current, former, districts, provinces):
        number = pager.number
        view = WardsView(
            head=Head(numbered_title(for_readers.WARDS_TITLE, pager), for_readers.WARDS_ABOUT, (), "phuong"),
            current=tuple(place_line(archive.catalogue, w) for w in current.on(number)),
            current_links=current.links(f"{addresses.WARDS}#hien-nay", number, from_name),
            former=tuple(fate(register, w) for w in former.on(number)),
            former_links=former.links(f"{addresses.WARDS}#phuong-cu", number, from_name),
            districts=tuple(place_line(archive.catalogue, d) for d in districts.on(number)),
            district_links=districts.links(f"{addresses.WARDS}#quan", number, from_name),
            provinces=tuple(place_line(archive.catalogue, p) for p in provinces.on(number)),
            province_links=provinces.links(f"{addresses.WARDS}#tinh", number, from_name),
            pager=pager,
        )
        yield Page(url, "wards.html", Ready(view))


def _length_of_fate(register: Register, ward: Ward) -> int:
    """About how many characters it takes to say what a former ward is now."""
    return _OF_NAME * (1 + len(register.lineage.fate(ward).destinations))
