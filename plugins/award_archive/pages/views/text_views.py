"""Defines what templates get of an article's text, sources, corrections and removed photographs."""

from msgspec import Struct

from award_archive.pages.views.figures import Figure
from award_archive.pages.views.references import Day, Ref


class SourceRow(Struct, frozen=True):
    """A report that an article rests on. Days that are not known are None; `archived` is a kept copy of it."""

    publisher: str
    title: str
    url: str
    published: Day | None
    accessed: Day | None
    archived: str = ""


class NoteRow(Struct, frozen=True):
    """A correction, a picture taken down or an address given up: a day and what was done.

    In place of the article an address stands alone, since it leads nowhere.
    """

    day: Day
    note: str
    article: Ref


class Block(Struct, frozen=True):
    """A stretch of an article's body: HTML, or a figure where `figure` is set."""

    html: str
    figure: Figure | None = None
