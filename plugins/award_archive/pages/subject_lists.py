"""Builds the pages that list the kinds of awards and the movements: first those that articles tell of, then the others.

Kinds stand by class. What is outside the law is one group, whatever its class.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from award_archive.messages import for_readers, subject_words
from award_archive.model.kinds import KindClass
from award_archive.model.vietnamese import sort_key
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.phrasing.items import shortened
from award_archive.pages.phrasing.paging import NAMES, cut, numbered_pages, numbered_title
from award_archive.pages.phrasing.subjects import Subject, subject_ref
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.references import Ref
from award_archive.pages.views.subject_views import SubjectGroup, SubjectLine, SubjectsView

# How many subjects stand on a page, and how many characters of what each is.
_LINES, _ABOUT = 60, 260
# The classes of the law, each with its title. All others stand below one title.
_TITLES = {
    KindClass.FORM: subject_words.FORMS,
    KindClass.TITLE: subject_words.TITLES,
    KindClass.HONOUR: subject_words.HONOURS,
}


class _Entry(Struct, frozen=True):
    """A subject with the title of its group and how many articles tell of it."""

    group: str
    subject: Subject
    number: int

    @property
    def order(self) -> tuple[object, ...]:
        """By group, those with most articles first, then as a dictionary does."""
        name = self.subject.name
        return (_RANKS.get(self.group, 0), -self.number, sort_key(name), name)


_RANKS = {title: rank for rank, title in enumerate((*_TITLES.values(), subject_words.OUTSIDE))}


def kinds(archive: Archive) -> Iterator[Page]:
    """`/hinh-thuc/`."""
    by_kind = archive.catalogue.by_kind
    entries = (
        _Entry(_TITLES.get(kind.kind_class, subject_words.OUTSIDE), kind, len(by_kind.get(kind.name, ())))
        for kind in archive.lists.kinds
    )
    yield from _pages(Ref(subject_words.KINDS_TITLE, addresses.KINDS), subject_words.KINDS_ABOUT, entries)


def movements(archive: Archive) -> Iterator[Page]:
    """`/phong-trao/`."""
    by_movement = archive.catalogue.by_movement
    entries = (_Entry("", one, len(by_movement.get(one.id, ()))) for one in archive.lists.movements)
    yield from _pages(Ref(subject_words.MOVEMENTS_TITLE, addresses.MOVEMENTS), subject_words.MOVEMENTS_ABOUT, entries)


def _pages(page: Ref, about: str, entries: Iterable[_Entry]) -> Iterator[Page]:
    ordered = sorted(entries, key=lambda entry: entry.order)
    told = cut([entry for entry in ordered if entry.number], _LINES, _length)
    rest = sorted((entry.subject for entry in ordered if not entry.number), key=lambda s: (sort_key(s.name), s.name))
    others = cut(rest, NAMES)
    for url, pager in numbered_pages(page.url, told, others):
        number = pager.number
        view = SubjectsView(
            head=Head(numbered_title(page.label, pager), about),
            are_kinds=page.url == addresses.KINDS,
            groups=_groups(told.on(number)),
            group_links=told.links(page.url, number, _from_entry),
            others=tuple(map(subject_ref, others.on(number))),
            other_links=others.links(f"{page.url}#chua-co-tin", number, _from_name),
            number_of_others=len(rest),
            pager=pager,
        )
        yield Page(url, "subjects.html", Ready(view))


def _length(entry: _Entry) -> int:
    return len(entry.subject.name) + min(len(entry.subject.about), _ABOUT)


def _groups(entries: Sequence[_Entry]) -> tuple[SubjectGroup, ...]:
    groups = groupby(entries, key=lambda entry: entry.group)
    return tuple(SubjectGroup(title, title in _TITLES.values(), tuple(map(_line, found))) for title, found in groups)


def _line(entry: _Entry) -> SubjectLine:
    return SubjectLine(subject_ref(entry.subject), shortened(entry.subject.about, _ABOUT), entry.number)


def _from_entry(entry: _Entry) -> str:
    return _from_name(entry.subject)


def _from_name(subject: Subject) -> str:
    return for_readers.beginning_with(subject.name)
