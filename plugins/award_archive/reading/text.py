"""Reads a file as bytes or as UTF-8 text normalised to NFC, and reports what cannot be read.

It refuses symbolic links, whatever is no plain file, large files, other encodings and control characters.
`is_missing` says whether nothing stands at a path.
"""

import os
import stat
import unicodedata
from pathlib import Path

from award_archive.messages import rule_details
from award_archive.messages.system_reasons import reason_of
from award_archive.model.characters import CONTROL, code_of
from award_archive.reading.report import Report

# Bytes of a text that editors write, and of a file of the register: that of the country's wards has over a million.
LARGEST_TEXT, LARGEST_TABLE = 1_000_000, 16_000_000


def read_text(file: Path, report: Report, largest: int = LARGEST_TEXT) -> str | None:
    """The text of a file of at most `largest` bytes; None after a problem, and without one where no file is."""
    data = read_bytes(file, report, largest)
    return None if data is None else decoded(data, report)


def decoded(data: bytes, report: Report) -> str | None:
    """The text in NFC, with line feeds alone between lines and no byte order mark; None after a problem."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        report.add("not-utf8", line, offset=error.start + 1)
        return None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    match = CONTROL.search(text)
    if match is None:
        return text
    report.add("control-character", text.count("\n", 0, match.start()) + 1, character=code_of(match[0]))
    return None


def is_missing(file: Path) -> bool:
    """Whether nothing stands at the path; what cannot be looked at is not missing."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def read_bytes(file: str | Path, report: Report, largest: int = LARGEST_TEXT) -> bytes | None:
    """The bytes of a file of at most `largest` bytes; None after a problem, and without one where no file is."""
    try:
        state = os.lstat(file)
        if stat.S_ISLNK(state.st_mode):
            report.add("symlink", name=Path(file).name)
        elif not stat.S_ISREG(state.st_mode):
            report.add("unreadable", reason=rule_details.NO_PLAIN_FILE)
        elif state.st_size > largest:
            report.add("too-large", size=state.st_size, limit=largest)
        else:
            with open(file, "rb") as opened:  # noqa: PTH123 - a path object takes longer to make than the file to read
                return opened.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        report.add("unreadable", reason=reason_of(error))
    return None
