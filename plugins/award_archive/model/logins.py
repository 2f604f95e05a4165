"""Finds names and passwords before the `@` of addresses in a text, however they are spelt, and hides them.

Nobody else may read them, so no text that is published may hold one, and no message repeats one. Marks may be written
as entities (`&#64;`), in percent (`%40`) or as wide letters (`＠`), and a password may hold a slash by mistake.
"""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from award_archive.model.characters import INVISIBLE

_AT = r"(?:[@\uff20\ufe6b]|%40|&(?:#0*64|#x0*40|commat))"
_ANY_AT = re.compile(_AT, re.IGNORECASE)
# A space may stand before the `@`, but no line ends there.
_WORD = re.compile(rf"\S+(?:[^\S\n]+{_AT}\S*)*", re.IGNORECASE)
_ENTITY = re.compile(r"&#?[0-9A-Za-z]{1,4000};?")
_IN_PERCENT = re.compile("%(?:2f|3a|40|5c)", re.IGNORECASE)
_UNSEEN = re.compile(f"[{INVISIBLE}]")
# What a host stands behind. In a path slashes may be doubled.
_BEFORE_AUTHORITY = re.compile(r"\bhttps?:[/\\]*|:[/\\]{2,}|(?<![\w./%~:\\-])[/\\]{2,}", re.IGNORECASE)
_AUTHORITY = re.compile(r"[^\s/\\?#&]*")
_NAME = r"[\w.~%!$'*+=@-]"
_LOGIN = re.compile(rf"{_NAME}+|{_NAME}*:.+")
# No host is called so: a port would be a number, and only the editor's own machine has a name without a dot.
_BROKEN_BY_MARK = re.compile(rf"{_NAME}*:(?![0-9]*$).+|[\w~-]+:.+")
# Without `//`, where it may be another thing: a letter's address is no secret.
_BARE = re.compile(
    r"^[\"'“(<\[]*(?![\w-]*mail)([A-Za-z0-9_.~-]+:(?![0-9.]*(?:[/?#\s]|$))[^\s@/][^@]*)(?=@)", re.IGNORECASE
)


class Login(NamedTuple):
    """A name, perhaps with a password, and the word that holds it; `at` is where in the text that begins."""

    at: int
    secret: str
    word: str


def logins_in(text: str) -> list[Login]:
    """The names and passwords in the text's addresses."""
    if not may_hold_logins(text):
        return []
    words = ((found.start(), _plain(found[0])) for found in _WORD.finditer(text) if _ANY_AT.search(found[0]))
    return [Login(at, word[start:end], word) for at, word in words for start, end in _spans(word)]


def without_logins(text: str) -> str:
    """The text with `…` in place of what `logins_in` finds, and of `ai:mat` in a bare `ai:mat@bao.example`."""
    return _WORD.sub(_hidden, text) if may_hold_logins(text) else text


def may_hold_logins(text: str) -> bool:
    """Whether there is an `@` in the text, however it is spelt; hardly any text has a sign of one."""
    if "@" in text or "\uff20" in text or "\ufe6b" in text:
        return True
    return ("%" in text or "&" in text) and _ANY_AT.search(text) is not None


def _hidden(word: re.Match[str]) -> str:
    plain = _plain(word[0]) if _ANY_AT.search(word[0]) else ""
    spans = [*_spans(plain)] or [found.span(1) for found in _BARE.finditer(plain)]
    if not spans:
        return word[0]
    begins, ends = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(plain)]
    return "…".join(plain[begin:end] for begin, end in zip(begins, ends, strict=True))


def _plain(word: str) -> str:
    """The word with its marks spelt as in an address."""
    if "&" in word:
        word = _ENTITY.sub(lambda entity: unescape(entity[0]), word)
    return _IN_PERCENT.sub(_mark, unicodedata.normalize("NFKC", _UNSEEN.sub("", word)))


def _mark(in_percent: re.Match[str]) -> str:
    return chr(int(in_percent[0][1:], 16))


def _spans(word: str) -> Iterator[tuple[int, int]]:
    """Where names and passwords begin and end in a word whose marks are plain."""
    last, at = word.rfind("@"), 0
    while (begun := _BEFORE_AUTHORITY.search(word, at)) and begun.end() <= last:
        start = begun.end()
        end = _AUTHORITY.match(word, start).end()  # type: ignore[union-attr]
        inner = word.rfind("@", start, end)
        if inner >= 0 and _LOGIN.fullmatch(word, start, inner):
            yield start, inner
            at = inner
        elif inner < 0 and _BROKEN_BY_MARK.fullmatch(word, start, end):
            yield start, last
            return
        else:
            at = end
