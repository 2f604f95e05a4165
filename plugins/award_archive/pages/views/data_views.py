"""Defines what templates get of the files of open data and of their columns."""

from msgspec import Struct


class DataColumn(Struct, frozen=True):
    """A column of an open data file, and what it means."""

    name: str
    meaning: str


class DataFile(Struct, frozen=True):
    """A file of open data. `columns` is empty for files that are no table."""

    name: str
    url: str
    title: str
    columns: tuple[DataColumn, ...]


class DataYear(Struct, frozen=True):
    """The files of data with the events of one year."""

    year: int
    awards_url: str
    articles_url: str
