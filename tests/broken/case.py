"""One broken input: how the right content is broken, and what must be said of it, where."""

import os
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from award_archive.model.problem import Severity
from award_archive.model.rules import RULES
from tests.support import ARTICLE, article_text, write_article

SHOWN = f"content/{ARTICLE}"
OPENING = "Một đoạn mở đầu.\n\n"
Break = Callable[[Path], object]


@dataclass(frozen=True)
class Case:
    """`line` is a number, words that stand on the line once the content is broken, or None where no line exists.

    `follows` names rules that the same fault may break in other places too.
    """

    name: str
    rule: str
    breaks: Break
    line: int | str | None = None
    path: str = SHOWN
    follows: frozenset[str] = frozenset()

    @property
    def is_error(self) -> bool:
        """Whether the case stops a build."""
        return severity_of(self.rule) is Severity.ERROR

    def line_in(self, content: Path) -> int:
        """The line to be named in the content that is broken already; 0 for none."""
        if not isinstance(self.line, str):
            return self.line or 0
        lines = (content.parent / self.path).read_text(encoding="utf-8").split("\n")
        return next(number for number, text in enumerate(lines, start=1) if self.line in text)


def severity_of(rule: str) -> Severity:
    """What the rule does to a build."""
    return Severity.WARNING if RULES[rule].is_warning else Severity.ERROR


def swapped(old: str, new: str) -> Break:
    """The right article with some of its words replaced."""

    def breaks(content: Path) -> None:
        file = content / ARTICLE
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return breaks


def head(front_matter: str) -> Break:
    """An article with nothing but this between its `---` lines."""
    return raw(f"---\n{front_matter}\n---\n\nMột đoạn.\n".encode())


def added(lines: str) -> Break:
    """The right article with more lines at the end of its front matter."""
    return swapped("\n---\n\n", f"\n{lines}\n---\n\n")


def changed(**keys: Any) -> Break:
    """The right article with some keys changed; None takes a key away."""
    return lambda content: write_article(content, **keys)


def text(body: str) -> Break:
    """The right article with another body."""
    return lambda content: write_article(content, body=body)


def raw(data: bytes, path: str = ARTICLE) -> Break:
    """A file with these bytes, instead of what is there."""

    def breaks(content: Path) -> None:
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(data)

    return breaks


def encoded(encoding: str) -> Break:
    """The right article in another encoding, with question marks for what it cannot hold."""
    return raw(article_text().encode(encoding, "replace"))


def another(path: str, **keys: Any) -> Break:
    """One more article, right but for its path and for the keys."""
    own: dict[str, Any] = {
        "title": f"Một bài khác: {path}",
        "date": date(2018, 1, 2),
        "sources": [{"publisher": "Báo Phường", "url": f"https://bao.example/{path}"}],
    }
    return raw(article_text(**(own | keys)).encode(), path)


def without(path: str) -> Break:
    """No such file."""
    return lambda content: (content / path).unlink()


def linked(path: str) -> Break:
    """The file or folder moved out of the content, and a symbolic link to it in its place."""

    def breaks(content: Path) -> None:
        outside = content.parent / "elsewhere"
        (content / path).rename(outside)
        (content / path).symlink_to(outside)

    return breaks


def instead(path: str, make: Callable[[Path], object]) -> Break:
    """Something of another sort where a file or an empty spot is."""

    def breaks(content: Path) -> None:
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        make(target)

    return breaks


def pipe(target: Path) -> None:
    """A pipe, from which a careless reader would wait for ever."""
    os.mkfifo(target)


def row(file: str, line: str) -> Break:
    """One more row at the end of a file of the register."""

    def breaks(content: Path) -> None:
        target = content / "register" / file
        target.write_text(f"{target.read_text(encoding='utf-8').rstrip()}\n{line}\n", encoding="utf-8")

    return breaks


def cut(path: str, keep: int) -> Break:
    """Only the first bytes of the file, as a broken download leaves them."""

    def breaks(content: Path) -> None:
        (content / path).write_bytes((content / path).read_bytes()[:keep])

    return breaks


def both(first: Break, second: Break) -> Break:
    """One after the other."""

    def breaks(content: Path) -> None:
        first(content)
        second(content)

    return breaks


def png_header(width: int, height: int) -> bytes:
    """A tiny PNG that claims to be large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    start = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + start + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")
