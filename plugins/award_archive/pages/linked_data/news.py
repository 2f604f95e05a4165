"""Describes an article in JSON-LD: its summary, the event it is about, its sources, pictures and corrections.

The description also has the working years, the place, the licence and the archive as publisher.
"""

from collections.abc import Iterable, Sequence

from award_archive.model.article import Article, Correction, Source
from award_archive.model.times import Time
from award_archive.pages.linked_data.graph import Node, area, span, without_empty
from award_archive.pages.linked_data.images import image_object
from award_archive.pages.linked_data.website import LICENCE, publisher, website
from award_archive.pages.views.figures import Figure
from award_archive.pages.views.references import Ref


def news_article(
    site_name: str, site_url: str, article: Article, places: Sequence[Sequence[Ref]], figures: Iterable[Figure]
) -> Node:
    """The article; `places` has each of its places and, after it, the wider ones.

    `temporalCoverage` is the working years, the event has its own time, as exactly as it is known. Our page's own days
    are those of its corrections: when it was first published is not known.
    """
    address, areas = site_url + article.url, [area(site_url, place) for place in places]
    found: Node = {
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "mainEntityOfPage": address,
        "headline": article.title,
        "description": article.summary,
        "inLanguage": "vi",
        "temporalCoverage": span(article.years.first, article.years.last),
        "contentLocation": _one_or_all(areas),
        "about": {
            "@type": "Event",
            "name": article.title,
            **_days(article.time),
            # A place with an address of its own need not be described twice.
            "location": _one_or_all([{"@id": one["@id"]} for one in areas]),
        },
        "isBasedOn": [_report(source) for source in article.sources],
        "image": [image_object(site_url, figure) for figure in figures],
        "correction": [_correction(correction) for correction in article.corrections],
        "dateModified": article.corrected.isoformat() if article.corrected else "",
        "isPartOf": website(site_name, site_url),
        "publisher": publisher(site_name, site_url),
        "license": LICENCE,
    }
    return without_empty(found)


def _one_or_all(nodes: Sequence[Node]) -> Node | Sequence[Node]:
    return nodes[0] if len(nodes) == 1 else nodes


def _days(time: Time) -> Node:
    """When the event was: a day, a month or a year, both ends if it took several days; nothing where none is known."""
    found = {"startDate": time.iso, "endDate": time.last.isoformat() if time.is_several_days else ""}
    return without_empty(found)


def _report(source: Source) -> Node:
    """A report: of what kind, and who wrote it, the archive does not know."""
    found: Node = {
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url,
        "archivedAt": source.archived,
        "datePublished": source.published.iso if source.published else "",
        "publisher": {"@type": "Organization", "name": source.publisher},
    }
    return without_empty(found)


def _correction(correction: Correction) -> Node:
    return {"@type": "CorrectionComment", "text": correction.note, "datePublished": correction.date.isoformat()}
