"""Makes the view of an article in a list, and the view of one award, for lists and for the article's own page."""

from award_archive.model.article import Article, Award
from award_archive.model.count import CountKind
from award_archive.model.place import label
from award_archive.model.vietnamese import capitalised, written_number
from award_archive.pages.phrasing.names import day
from award_archive.pages.views.award_views import AwardRow, Item, Quote


def award_row(award: Award, quote: Quote | None = None) -> AwardRow:
    """One award as its article shows it, with the source's words where they are to be shown."""
    count = award.count
    words = written_number(count.number) if count.kind is CountKind.EXACT and count.number is not None else count.text
    return AwardRow(
        count=words,
        is_known=count.is_known,
        recipients=award.recipients.words,
        kind=award.kind.name,
        issuer=award.issuer,
        note=award.note,
        quote=quote,
    )


def item(article: Article) -> Item:
    """An article as a list shows it."""
    years = article.years
    return Item(
        url=article.url,
        title=article.title,
        summary=article.summary,
        day=day(article.date),
        place=capitalised(label(article.place)),
        years="" if years.first == years.last == article.date.year else str(years),
        awards=tuple(map(award_row, article.awards)),
    )
