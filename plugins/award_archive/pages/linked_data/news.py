"""Describes an article in JSON-LD: its summary, the event it is about, its sources, pictures and corrections.

The description also has the working years, the place, the licence and the archive as publisher.
"""

from collections.abc import Iterable, Sequence

from award_archive.model.article import Article, Correction, Source
from award_archive.pages.linked_data.graph import Node, area, span
from award_archive.pages.linked_data.images import image_object
from award_archive.pages.linked_data.website import LICENCE, publisher, website
from award_archive.pages.views.figures import Figure
from award_archive.pages.views.references import Ref


def news_article(
    site_name: str, site_url: str, article: Article, places: Sequence[Ref], figures: Iterable[Figure]
) -> Node:
    """The article; `places` is its place and, after it, the wider ones.

    `temporalCoverage` is the working years, the event has the day. Our page's own days are those of its corrections:
    when it was first published is not known.
    """
    address, place = site_url + article.url, area(site_url, places)
    found: Node = {
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "mainEntityOfPage": address,
        "headline": article.title,
        "description": article.summary,
        "inLanguage": "vi",
        "temporalCoverage": span(article.years.first, article.years.last),
        "contentLocation": place,
        "about": {
            "@type": "Event",
            "name": article.title,
            "startDate": article.date.isoformat(),
            # A place with a name of its own need not be described twice.
            "location": {"@id": place["@id"]} if "@id" in place else place,
        },
        "isBasedOn": [_report(source) for source in article.sources],
        "image": [image_object(site_url, figure) for figure in figures],
        "correction": [_correction(correction) for correction in article.corrections],
        "dateModified": article.corrected.isoformat() if article.corrected else "",
        "isPartOf": website(site_name, site_url),
        "publisher": publisher(site_name, site_url),
        "license": LICENCE,
    }
    return {key: value for key, value in found.items() if value}


def _report(source: Source) -> Node:
    """A report: of what kind, and who wrote it, the archive does not know."""
    found: Node = {
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url,
        "datePublished": source.published.isoformat() if source.published else "",
        "publisher": {"@type": "Organization", "name": source.publisher},
    }
    return {key: value for key, value in found.items() if value}


def _correction(correction: Correction) -> Node:
    return {"@type": "CorrectionComment", "text": correction.note, "datePublished": correction.date.isoformat()}
