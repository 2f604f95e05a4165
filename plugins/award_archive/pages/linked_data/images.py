"""Describes an article's pictures in JSON-LD, with credit and licence, and finds the address of a licence's text."""

import re

from award_archive.model.web import is_web_address
from award_archive.pages.linked_data.graph import Node
from award_archive.pages.views.figures import Figure
from award_archive.pages.views.references import Ref

_COMMONS = re.compile(r"CC (BY(?:-NC)?(?:-SA|-ND)?) ([1-4]\.0)")
_CC0 = "CC0 1.0"


def licence_url(licence: str) -> str:
    """Where the licence can be read: for those of Creative Commons, and for one that is an address; else ""."""
    found = _COMMONS.fullmatch(licence)
    if found:
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    if licence == _CC0:
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    return licence if is_web_address(licence) else ""


def image_object(site_url: str, figure: Figure) -> Node:
    """A picture with its page, its credit and its licence, where that is known."""
    found = {
        "@type": "ImageObject",
        "contentUrl": site_url + figure.jpeg[-1][0],
        "url": site_url + figure.url,
        "thumbnailUrl": site_url + figure.jpeg[0][0],
        "width": figure.width,
        "height": figure.height,
        "caption": figure.caption,
        "description": figure.alt,
        "creditText": figure.credit,
    }
    address = licence_url(figure.licence)
    if address:
        found["license"] = address
    elif figure.licence:
        found["copyrightNotice"] = figure.licence
    return found


def photograph(site_url: str, figure: Figure, article: Ref) -> Node:
    """The picture on its own page, and the article that it belongs to."""
    news = {"@type": "NewsArticle", "@id": site_url + article.url, "headline": article.label}
    return image_object(site_url, figure) | {"associatedArticle": news}
