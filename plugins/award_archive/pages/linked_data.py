"""What search engines read of photographs: JSON-LD in the words of schema.org."""

import json
import re
from collections.abc import Iterable
from typing import Any

from award_archive.model.web import is_web_address
from award_archive.pages.pieces import Figure

_CONTEXT = "https://schema.org"
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


def image_objects(site_url: str, figures: Iterable[Figure]) -> str:
    """The pictures, each with its page, credit and licence; "" for none, and where no public address is known."""
    objects = [_image_object(site_url, figure) for figure in figures] if site_url else []
    return _in_a_page({"@context": _CONTEXT, "@graph": objects}) if objects else ""


def _image_object(site_url: str, figure: Figure) -> dict[str, Any]:
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


def _in_a_page(value: object) -> str:
    """JSON for a script element: nothing in it can end the element or begin a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
