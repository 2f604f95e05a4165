"""Describes the archive in JSON-LD, as a website with a search and as a publisher, and its open data as a dataset."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from award_archive.messages import for_readers
from award_archive.pages import addresses
from award_archive.pages.files.open_data import PACKAGE
from award_archive.pages.linked_data.graph import Node, area, span, without_empty
from award_archive.pages.linked_data.images import licence_url
from award_archive.pages.settings import Settings
from award_archive.pages.views.data_views import DataFile
from award_archive.pages.views.references import Ref

LICENCE = licence_url("CC BY 4.0")

_MEDIA_TYPES = {".csv": "text/csv", ".json": "application/json"}


def website(name: str, url: str) -> Node:
    """The site by its name."""
    return {"@type": "WebSite", "@id": url + addresses.HOME, "name": name}


def publisher(name: str, url: str) -> Node:
    """Who publishes: nothing more than the archive's own name is known."""
    return {"@type": "Organization", "name": name, "url": url + addresses.HOME}


def home(settings: Settings) -> Node:
    """The site as its first page tells it, with the way to search it."""
    return website(settings.name, settings.url) | {
        "url": settings.url + addresses.HOME,
        "description": settings.description,
        "inLanguage": "vi",
        "license": LICENCE,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{settings.url}{addresses.SEARCH}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def dataset(settings: Settings, files: Iterable[DataFile], years: Sequence[int], provinces: Iterable[Ref]) -> Node:
    """The open data: its files, what the columns of tables mean, the working years and provinces that they cover."""
    files = [file for file in files if file.name != PACKAGE]
    found: Node = {
        "@type": "Dataset",
        "@id": settings.url + addresses.DATA,
        "url": settings.url + addresses.DATA,
        "name": for_readers.within(for_readers.DATA_TITLE, settings.name),
        "description": f"{settings.description} {for_readers.DATA_ABOUT}",
        "inLanguage": "vi",
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": publisher(settings.name, settings.url),
        "temporalCoverage": span(years[0], years[-1]) if years else "",
        "spatialCoverage": [area(settings.url, [province]) for province in provinces],
        "variableMeasured": [
            {"@type": "PropertyValue", "name": column.name, "description": column.meaning}
            for file in files
            for column in file.columns
        ],
        "distribution": [_download(settings.url, file) for file in files],
    }
    return without_empty(found)


def _download(site_url: str, file: DataFile) -> Node:
    return {
        "@type": "DataDownload",
        "name": file.title,
        "encodingFormat": _MEDIA_TYPES[PurePosixPath(file.name).suffix],
        "contentUrl": site_url + file.url,
    }
