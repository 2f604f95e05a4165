"""Defines the views of the pages of kinds of awards and movements, and of the pages that list them."""

from msgspec import Struct

from award_archive.pages.views.award_views import Item, LeadingNumber, Tally
from award_archive.pages.views.head import Head
from award_archive.pages.views.references import Pager, Ref
from award_archive.pages.views.timeline_views import Timeline


class GiverLine(Struct, frozen=True):
    """Who may give a kind of award by the law of some days; `days` is empty where these are not known."""

    titles: str
    days: str
    source: str


class SubjectView(Struct, frozen=True):
    """`/hinh-thuc/<id>/` and `/phong-trao/<id>/`: what a kind of award or a movement is, its sums and its articles.

    `name` is that of the register, which `title` begins with a capital or tells in quotation marks. `kind_class` is a
    kind's class, empty for a movement, and `is_of_the_law` says whether the law speaks of that class. `years` are those
    that its articles are about, in words. Its largest number and its timeline stand on the first page.
    `has_shared` says that the sums leave out articles that belong to other movements too.
    """

    head: Head
    title: str
    name: str
    kind_class: str
    is_of_the_law: bool
    about: str
    source: str
    other_names: str
    givers: tuple[GiverLine, ...]
    number_of_articles: int
    years: str
    leading: LeadingNumber | None
    timeline: Timeline | None
    tallies: tuple[Tally, ...]
    tally_links: tuple[Ref, ...]
    has_shared: bool
    items: tuple[Item, ...]
    item_links: tuple[Ref, ...]
    pager: Pager


class SubjectLine(Struct, frozen=True):
    """A kind of award or a movement in a list, with how it is described."""

    subject: Ref
    about: str
    number_of_articles: int


class SubjectGroup(Struct, frozen=True):
    """The kinds of awards of one class, or all movements; then `title` is empty."""

    title: str
    is_of_the_law: bool
    lines: tuple[SubjectLine, ...]


class SubjectsView(Struct, frozen=True):
    """`/hinh-thuc/` and `/phong-trao/`: those that articles tell of, most articles first, and `others` by name."""

    head: Head
    are_kinds: bool
    groups: tuple[SubjectGroup, ...]
    group_links: tuple[Ref, ...]
    others: tuple[Ref, ...]
    other_links: tuple[Ref, ...]
    number_of_others: int
    pager: Pager
