"""Builds the pages of kinds of awards and movements, which are the subjects of articles.

A subject's pages say what it is and list its articles and its sums of awards. The first also has its largest number and
its timeline. A subject that no article tells of has a page too, so that links to what it means hold.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from award_archive.catalogue.indexes import first_and_last
from award_archive.catalogue.leading_awards import LeadingAward, largest, main_row, rows_of
from award_archive.messages import for_readers, subject_words
from award_archive.model.article import Article
from award_archive.model.award import Award
from award_archive.model.kinds import AwardKind
from award_archive.model.movements import Movement
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.phrasing.items import cut_articles, from_day, item
from award_archive.pages.phrasing.leading import leading_number
from award_archive.pages.phrasing.paging import numbered_pages, numbered_title
from award_archive.pages.phrasing.subject_sums import from_part, is_own, parts_of_sums, subject_tallies
from award_archive.pages.phrasing.subjects import Subject, givers, shared_with, subject_title, subject_url
from award_archive.pages.phrasing.timelines import timeline_of, who_and_place
from award_archive.pages.redirects import kinds_by_other_addresses
from award_archive.pages.views.award_views import LeadingNumber
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, TextOf
from award_archive.pages.views.page_views import RedirectView
from award_archive.pages.views.references import Pager, Ref
from award_archive.pages.views.subject_views import GiverLine, SubjectView
from award_archive.pages.views.timeline_views import Timeline

# How many other names of a subject are told.
_NAMES = 8
_KINDS = Ref(subject_words.KINDS, addresses.KINDS)
_MOVEMENTS = Ref(subject_words.MOVEMENTS, addresses.MOVEMENTS)


def subjects(archive: Archive) -> Iterator[Page]:
    """Every kind of award and every movement of the register; the address of another name of a kind leads to it."""
    catalogue, lists = archive.catalogue, archive.lists
    for kind in lists.kinds:
        yield from _pages(kind, catalogue.by_kind.get(kind.name, ()), givers(kind, lists.issuers))
    for url, kind in kinds_by_other_addresses(lists.kinds).items():
        yield Page(url, "redirect.html", KindRedirect(url, kind), is_indexed=False)
    for movement in lists.movements:
        yield from _pages(movement, catalogue.by_movement.get(movement.id, ()), ())


def _pages(subject: Subject, articles: tuple[Article, ...], gives: tuple[GiverLine, ...]) -> Iterator[Page]:
    base, parts = subject_url(subject), cut_articles(articles)
    sums = parts_of_sums(articles, _kind(subject))
    years = first_and_last(articles)
    for url, pager in numbered_pages(base, parts, sums):
        is_first, counted = pager.number == 1, sums.on(pager.number)
        data = SubjectData(
            subject=subject,
            givers=gives,
            number_of_articles=len(articles),
            years=years,
            articles=articles if is_first else (),
            counted=counted[0].articles if counted else (),
            part_of_sums=counted[0].number if counted else 1,
            tally_links=sums.links(f"{base}#so-lieu", pager.number, from_part),
            shown=parts.on(pager.number),
            links=parts.links(f"{base}#tin", pager.number, from_day),
            pager=pager,
        )
        # Of a kind that no article names nothing was published: lists of kinds may be much longer than what is used.
        is_guarded = is_first and (bool(articles) or isinstance(subject, Movement))
        title = subject_title(subject) if is_guarded else ""
        yield Page(url, "subject.html", data, is_indexed=bool(articles), guarded_title=title)


def _kind(subject: Subject) -> AwardKind | None:
    """The kind whose rows alone are the subject's; None for a movement, of which no row says that it is its own."""
    return subject if isinstance(subject, AwardKind) else None


class KindRedirect(Struct, frozen=True):
    """What the page at the address of another name of a kind is made from."""

    url: str
    kind: AwardKind

    def view(self, _text_of: TextOf) -> RedirectView:
        """The view."""
        return RedirectView(Head(for_readers.moved(subject_title(self.kind), self.url)), addresses.kind(self.kind))


class SubjectData(Struct, frozen=True):
    """What one page of a subject is made from.

    `articles` are all of them, on further pages none. `counted` are those of the years whose sums stand on the page,
    which are part `part_of_sums` of these sums; `shown` are those that it lists. `years` are the first and the last.
    """

    subject: Subject
    givers: tuple[GiverLine, ...]
    number_of_articles: int
    years: tuple[int, ...]
    articles: tuple[Article, ...]
    counted: tuple[Article, ...]
    part_of_sums: int
    tally_links: tuple[Ref, ...]
    shown: tuple[Article, ...]
    links: tuple[Ref, ...]
    pager: Pager

    def view(self, _text_of: TextOf) -> SubjectView:
        """The view, with the largest number, the timeline and the sums."""
        subject, kind = self.subject, _kind(self.subject)
        title = subject_title(subject)
        return SubjectView(
            head=self._head(title),
            title=title,
            name=subject.name,
            kind_class=kind.kind_class if kind else "",
            is_of_the_law=kind is not None and kind.kind_class.is_of_the_law,
            about=subject.about,
            source=kind.source if kind else "",
            other_names=for_readers.first_named(subject.aliases, _NAMES),
            givers=self.givers,
            number_of_articles=self.number_of_articles,
            years=subject_words.when(self.years) if self.years else "",
            leading=_leading(self.articles, kind),
            timeline=_timeline(self.articles, subject),
            tallies=subject_tallies(self.counted, kind, self.part_of_sums),
            tally_links=self.tally_links,
            has_shared=not all(is_own(article, kind) for article in self.counted),
            items=tuple(replace(item(one), shared_with=shared_with(one, subject)) for one in self.shown),
            item_links=self.links,
            pager=self.pager,
        )

    def _head(self, title: str) -> Head:
        about = subject_words.about(title, self.number_of_articles, self.years)
        if isinstance(self.subject, AwardKind):
            return Head(numbered_title(title, self.pager), about, (_KINDS,))
        feed = Ref(title, addresses.movement_feed(self.subject))
        return Head(numbered_title(title, self.pager), about, (_MOVEMENTS,), feed=feed)


def _is_of(kind: AwardKind | None, award: Award) -> bool:
    return kind is None or award.kind.name == kind.name


def _leading(articles: Sequence[Article], kind: AwardKind | None) -> LeadingNumber | None:
    """The largest number of one row of an article about a single year, if it is the subject's; None without one."""
    single = (article for article in articles if not article.years.is_review and is_own(article, kind))
    row = largest(row for article in single for row in rows_of(article, partial(_is_of, kind)))
    return leading_number(row) if row else None


def _timeline(articles: Sequence[Article], subject: Subject) -> Timeline | None:
    more = f"{subject_url(subject)}#tin"
    return timeline_of(articles, partial(_main_row, _kind(subject)), who_and_place, more)


def _main_row(kind: AwardKind | None, article: Article) -> LeadingAward | None:
    """The row of the article that the timeline shows; None where none is known to be the subject's."""
    return main_row(rows_of(article, partial(_is_of, kind))) if is_own(article, kind) else None
