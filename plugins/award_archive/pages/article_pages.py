"""Builds the page of each article, and at each earlier address of it or its photographs a page that redirects."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from award_archive.messages import for_readers
from award_archive.model.article import Article, Body, Placed, Source, Text
from award_archive.model.place import Place, label
from award_archive.model.times import Time
from award_archive.model.vietnamese import capitalised
from award_archive.pages import addresses
from award_archive.pages.archive import Archive, PlaceContext
from award_archive.pages.files import share_images
from award_archive.pages.linked_data.graph import Node
from award_archive.pages.linked_data.news import news_article
from award_archive.pages.phrasing import citations
from award_archive.pages.phrasing.correspondence import letter_about, share_links
from award_archive.pages.phrasing.fates import fate
from award_archive.pages.phrasing.names import (
    article_ref,
    day,
    days_beside,
    full_time,
    place_ref,
    time,
    title_ref,
)
from award_archive.pages.phrasing.quotes import board_rows, other_fact_rows
from award_archive.pages.redirects import redirects
from award_archive.pages.views.figures import Figure
from award_archive.pages.views.head import Head, Share
from award_archive.pages.views.history_views import PlaceThenAndNow
from award_archive.pages.views.page import Page, Ready, TextOf
from award_archive.pages.views.page_views import ArticleView, RedirectView
from award_archive.pages.views.references import Ref
from award_archive.pages.views.text_views import Block, NoteRow, SourceRow


def pages(archive: Archive) -> Iterator[Page]:
    """Every article, then every earlier address."""
    catalogue, settings = archive.catalogue, archive.settings
    for article in catalogue.articles:
        previous, following = catalogue.neighbours(article)
        data = ArticleData(
            text=archive.texts[article.path],
            article=article,
            places=tuple(_place_context(archive, place, article.time) for place in article.places),
            figures=tuple((photo.file, archive.figure(article, photo)) for photo in article.photos),
            previous=article_ref(previous) if previous else None,
            next=article_ref(following) if following else None,
            share=share_images.share(archive, article),
            contact=archive.contact,
            site_name=settings.name,
            site_url=settings.url,
        )
        yield Page(article.url, "article.html", data, guarded_title=article.title)
    for article in catalogue.with_earlier_addresses:
        for redirect in redirects(article):
            view = RedirectView(Head(for_readers.moved(article.title, redirect.url)), redirect.target)
            yield Page(redirect.url, "redirect.html", Ready(view), is_indexed=False)


def _place_context(archive: Archive, place: Place, time: Time) -> PlaceContext:
    """Where the place lay at the time and what it is now; all articles of a place share one, or those of a time."""
    # Ten thousands of articles have the same few places, mostly the same objects.
    known, register = archive.place_contexts, archive.catalogue.register
    if found := known.get((id(place), None)):
        return found
    key = (id(place), None if register.stays_in_place(place) else time)
    if key not in known:
        wider = tuple(map(place_ref, register.wider_places(place, time.span)))
        known[key] = PlaceContext(wider, None if place.is_current else fate(register, place))
    return known[key]


class ArticleData(Struct, frozen=True):
    """What an article's page is made from: `text` is its text's digest, `figures` are its pictures by their files.

    `contact` is where readers write who found a fault.
    """

    text: bytes
    article: Article
    places: tuple[PlaceContext, ...]
    figures: tuple[tuple[str, Figure], ...]
    previous: Ref | None
    next: Ref | None
    share: Share | None
    contact: str
    site_name: str
    site_url: str

    def view(self, text_of: TextOf) -> ArticleView:
        """The view, with the article's text."""
        article, body = self.article, text_of(self.text)
        ref, address = article_ref(article), f"{self.site_url}{article.url}" if self.site_url else ""
        return ArticleView(
            head=_head(article, self.share, self._linked_data()),
            title=article.title,
            summary_html=body.summary_html,
            day=full_time(article.time),
            years=article.years.words,
            is_review=article.years.is_review,
            added_to=str(article.years.last) if article.years.is_school_year else "",
            year_refs=_year_refs(article),
            movements=tuple(Ref(one.name, addresses.movement(one)) for one in article.movements),
            host=article.host,
            places=tuple(_places_then_and_now(article.places, self.places)),
            awards=board_rows(article),
            others=other_fact_rows(article),
            blocks=_blocks(body, dict(self.figures)),
            figures=_figures_left(body, self.figures),
            sources=tuple(map(_source_row, article.sources)),
            corrections=tuple(NoteRow(day(c.date), c.note, ref) for c in article.corrections),
            removed=tuple(NoteRow(day(r.date), r.reason, ref) for r in article.removed),
            previous=self.previous,
            next=self.next,
            feedback=letter_about(article, self.contact, address or article.url),
            share_links=share_links(article.title, address),
            address=address,
            citation=citations.plain(self.site_name, self.site_url, article),
            citation_bibtex=citations.bibtex(self.site_name, self.site_url, article),
            citation_csl=citations.csl(self.site_name, self.site_url, article),
        )

    def _linked_data(self) -> Node:
        places = [
            (title_ref(place), *context.wider) for place, context in zip(self.article.places, self.places, strict=True)
        ]
        figures = (figure for _, figure in self.figures)
        return news_article(self.site_name, self.site_url, self.article, places, figures)


def _head(article: Article, share: Share | None, data: Node) -> Head:
    # A review lies in no single year.
    counted = article.years.counted
    years = () if counted is None else (_year_ref(counted),)
    crumbs = (*years, title_ref(article.place))
    changed = article.corrected.isoformat() if article.corrected else ""
    return Head(article.title, article.summary, crumbs, "nam", _feed(article.place), share, (data,), changed)


def _places_then_and_now(places: Sequence[Place], contexts: Sequence[PlaceContext]) -> Iterator[PlaceThenAndNow]:
    followed_by = [*(context.wider for context in contexts[1:]), None]
    for place, context, next_wider in zip(places, contexts, followed_by, strict=True):
        wider = () if context.wider == next_wider else context.wider
        yield PlaceThenAndNow(place_ref(place), wider, days_beside(place), context.now)


def _feed(place: Place) -> Ref:
    return Ref(capitalised(label(place)), addresses.place_feed(place))


def _year_refs(article: Article) -> tuple[Ref, ...]:
    years = article.years
    return tuple(map(_year_ref, dict.fromkeys((years.first, years.last))))


def _year_ref(number: int) -> Ref:
    return Ref(for_readers.year(number), addresses.year(number))


def _blocks(body: Body, figures: dict[str, Figure]) -> tuple[Block, ...]:
    found = []
    for block in body.blocks:
        match block:
            case Text(html):
                found.append(Block(html))
            case Placed(file):
                found.append(Block("", figures[file]))
    return tuple(found)


def _figures_left(body: Body, figures: tuple[tuple[str, Figure], ...]) -> tuple[Figure, ...]:
    placed = {block.file for block in body.blocks if isinstance(block, Placed)}
    return tuple(figure for file, figure in figures if file not in placed)


def _source_row(source: Source) -> SourceRow:
    published = time(source.published) if source.published else None
    accessed = day(source.accessed) if source.accessed else None
    return SourceRow(source.publisher, source.title, source.url, published, accessed, source.archived)
