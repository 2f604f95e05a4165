"""The part of schema.org that the archive speaks: its types, with the properties that they have or inherit."""

from collections.abc import Iterator
from typing import Any

_THING = {"@id", "@type", "additionalType", "description", "identifier", "image", "mainEntityOfPage", "name", "url"}
_CREATIVE_WORK = _THING | {
    "about", "archivedAt", "contentLocation", "correction", "creator", "dateModified", "datePublished", "headline",
    "inLanguage", "isAccessibleForFree", "isBasedOn", "isPartOf", "license", "publisher", "spatialCoverage",
    "temporalCoverage", "text", "thumbnailUrl", "copyrightNotice", "creditText",
}  # fmt: skip
_MEDIA_OBJECT = _CREATIVE_WORK | {"associatedArticle", "contentUrl", "encodingFormat", "height", "width"}
_PLACE = _THING | {"additionalProperty", "containedInPlace", "geoIntersects"}
PROPERTIES = {
    "AdministrativeArea": _PLACE,
    "BreadcrumbList": _THING | {"itemListElement"},
    "CorrectionComment": _CREATIVE_WORK,
    "CreativeWork": _CREATIVE_WORK,
    "DataDownload": _MEDIA_OBJECT,
    "Dataset": _CREATIVE_WORK | {"distribution", "variableMeasured"},
    "EntryPoint": _THING | {"urlTemplate"},
    "Event": _THING | {"about", "endDate", "location", "startDate"},
    "ImageObject": _MEDIA_OBJECT | {"caption"},
    "ListItem": _THING | {"item", "position"},
    "NewsArticle": _CREATIVE_WORK,
    "Organization": _THING,
    "PropertyValue": _THING | {"propertyID", "value"},
    # "query-input" is how schema.org's own guide to actions names the input that fills the target.
    "SearchAction": _THING | {"query-input", "target"},
    "WebSite": _CREATIVE_WORK | {"potentialAction"},
}
# What each property may hold: types of nodes, or "" for a value.
RANGES = {
    "about": {"Event"},
    "additionalProperty": {"PropertyValue"},
    "associatedArticle": {"NewsArticle"},
    "containedInPlace": {"AdministrativeArea"},
    "contentLocation": {"AdministrativeArea"},
    "correction": {"CorrectionComment"},
    "creator": {"Organization"},
    "distribution": {"DataDownload"},
    "geoIntersects": {"AdministrativeArea"},
    "image": {"ImageObject"},
    "isBasedOn": {"CreativeWork"},
    "isPartOf": {"WebSite"},
    "itemListElement": {"ListItem"},
    "location": {"AdministrativeArea"},
    "potentialAction": {"SearchAction"},
    "publisher": {"Organization"},
    "spatialCoverage": {"AdministrativeArea"},
    "target": {"EntryPoint"},
    "variableMeasured": {"PropertyValue"},
}


def nodes(value: object) -> Iterator[dict[str, Any]]:
    """Every node in the value, from the outside in."""
    if isinstance(value, dict):
        yield value
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for part in parts:
        yield from nodes(part)


def faults(value: object) -> list[str]:
    """Types and properties that schema.org does not know, or that stand where they do not belong."""
    found = []
    for node in nodes(value):
        if set(node) in ({"@context", "@graph"}, {"@id"}):  # the whole, or a mention of what is told elsewhere
            continue
        known = PROPERTIES.get(str(node.get("@type")))
        if known is None:
            found.append(f"type {node.get('@type')!r}")
            continue
        found += [f"{node['@type']}.{name}" for name in node if name not in known]
        found += [f"{name}: {held!r}" for name, held in node.items() if not _fits(name, held)]
    return found


def _fits(name: str, held: object) -> bool:
    """Whether all that the property holds is of a type it may have, and nothing of it is empty."""
    values = held if isinstance(held, list) else [held]
    kinds = [value.get("@type", "") if isinstance(value, dict) else "" for value in values]
    allowed = RANGES.get(name, {""})
    mentions = [value for value in values if isinstance(value, dict) and set(value) == {"@id"}]
    return (
        bool(values)
        and all(value not in ("", None, {}) for value in values)
        and (len(mentions) == len(values) or set(kinds) <= allowed)
    )
