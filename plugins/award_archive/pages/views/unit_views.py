"""Defines the views of the pages of wards, districts and provinces, and of those that lead to wards."""

from msgspec import Struct

from award_archive.pages.views.award_views import Item
from award_archive.pages.views.chart_views import PlaceSums
from award_archive.pages.views.figures import Strip
from award_archive.pages.views.head import Head
from award_archive.pages.views.history_views import DirectoryEntry, FateList, Step
from award_archive.pages.views.references import Pager, PlaceLine, Ref


class WardsView(Struct, frozen=True):
    """`/phuong/`: today's wards, former ones, each with what it is now, districts and provinces.

    Where former wards are too many for one page, `letters` lead to them; then today's wards and the districts are named
    as far as they fit.
    """

    head: Head
    letters: tuple[Ref, ...]
    current: tuple[PlaceLine, ...]
    former: tuple[DirectoryEntry, ...]
    districts: tuple[PlaceLine, ...]
    provinces: tuple[PlaceLine, ...]
    province_links: tuple[Ref, ...]
    pager: Pager


class LetterView(Struct, frozen=True):
    """`/phuong/chu/<letter>/`: the names of wards that begin with a letter, each with what it is now.

    `letters` are all of them; the one whose page this is leads nowhere. `jumps` lead to every `step`th entry of a long
    page.
    """

    head: Head
    title: str
    letters: tuple[Ref, ...]
    entries: tuple[DirectoryEntry, ...]
    entry_links: tuple[Ref, ...]
    jumps: tuple[Ref, ...]
    step: int
    pager: Pager


class UnitView(Struct, frozen=True):
    """`/phuong/<id>/` of a ward that no article tells of: what it was, what it is, and where to look.

    `fate` is what a former ward is now, `former_districts` are those that the land of a ward of today lay in,
    `related` what a former ward came from and became as far as articles tell of it.
    """

    head: Head
    label: str
    type: str
    days: str
    is_current: bool
    wider_places: tuple[PlaceLine, ...]
    former_districts: tuple[PlaceLine, ...]
    number_of_articles: int
    fate: FateList | None
    history: tuple[Step, ...]
    feed: Ref | None
    related: tuple[PlaceLine, ...]


class PlaceView(Struct, frozen=True):
    """`/phuong/<id>/`, `/quan/<id>/`, `/tinh/<id>/`: a ward, district or province, with its own articles and totals.

    `lead` says on the first page what it is and how many articles it has.
    The totals leave out those of what lies in it. Land that passed to another unit takes no numbers along: `earlier`
    are the newest articles of former wards that lie in a ward of today, and no sum counts them; where more are left
    out, `related` are these wards. `fate`, `former_districts` and else `related` are as in `UnitView`. `districts` and
    `wards` are those that lie in the place: a province's `wards` are those of no district, and those of a district
    stand in the directory `names`.
    """

    head: Head
    label: str
    lead: str
    type: str
    is_ward: bool
    days: str
    is_current: bool
    wider_places: tuple[PlaceLine, ...]
    former_districts: tuple[PlaceLine, ...]
    number_of_articles: int
    sums: PlaceSums
    items: tuple[Item, ...]
    item_links: tuple[Ref, ...]
    pager: Pager
    fate: FateList | None
    history: tuple[Step, ...]
    feed: Ref | None
    photos: Strip | None
    earlier: tuple[Item, ...]
    earlier_left_out: int
    related: tuple[PlaceLine, ...]
    districts: tuple[PlaceLine, ...]
    district_links: tuple[Ref, ...]
    wards: tuple[PlaceLine, ...]
    ward_links: tuple[Ref, ...]
    names: tuple[DirectoryEntry, ...]
    name_links: tuple[Ref, ...]
