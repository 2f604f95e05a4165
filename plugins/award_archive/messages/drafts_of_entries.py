"""Writes what editors add where something that was published changes or goes: entries and rows ready to paste."""

import csv
import io
from collections.abc import Iterable
from datetime import date

# Why an address is given up, in a row of the list of such addresses; editors write their own words in its place.
PHOTO_GONE = "Ảnh đã đổi tên hoặc chuyển sang bài khác"
ARTICLE_GONE = "Bài không còn đăng nữa"
UNIT_GONE = "Đơn vị đã đổi mã trong sổ"
KIND_ALIAS_GONE = "Sổ không còn tên khác này của hình thức khen"
KIND_MOVED = "Hình thức khen này nay ở địa chỉ khác"
KIND_GONE, MOVEMENT_GONE = "Sổ không còn hình thức khen này", "Phong trào đã đổi mã trong sổ"

# Why a photograph was taken down.
_ON_REQUEST = "Gỡ theo yêu cầu"

PARTS_CORRECTED = "Sửa các phần “trong đó”"
# A note names so many changes; editors rarely make more at once.
_MOST = 3


def correction(day: date, changes: Iterable[str]) -> str:
    """An entry of `corrections`, with a note that names the first changes."""
    first, *others = changes
    words = [first, *(one[0].lower() + one[1:] for one in others)]
    more = [f"và {len(words) - _MOST} chỗ khác"] if len(words) > _MOST else []
    note = "; ".join((*words[:_MOST], *more))
    return entry_of_corrections(day, f"{note}.")


def entry_of_corrections(day: date, note: str) -> str:
    """An entry of `corrections`."""
    return f'- {{date: {day}, note: "{_quoted(note)}"}}'


def removal(day: date, file: str, reason: str = _ON_REQUEST) -> str:
    """An entry of `photos` for a photograph that was taken down; without its file where that is ""."""
    named = f"file: {file}, " if file else ""
    return f'- {{{named}removed: {{date: {day}, reason: "{_quoted(reason)}"}}}}'


def row_of_gone(url: str, day: date, reason: str) -> str:
    """A row of the list of addresses that were given up."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow((url, day, reason))
    return line.getvalue()


def list_of_gone(path: str, columns: Iterable[str]) -> str:
    """The list of addresses that were given up; with the columns that its first line needs where it is not there."""
    head = ",".join(columns)
    return f"{path} (tệp mới, dòng đầu là {head})" if head else path


def number_corrected(row: str, new: str, old: str) -> str:
    """That the number of a row was corrected."""
    return f"Sửa số {row}: {new}, trước ghi {old}"


def kind_corrected(new: str, old: str) -> str:
    """That the kind of a row was corrected."""
    return f"Sửa hình thức: {new}, trước ghi {old}"


def recipients_corrected(kind: str, new: str, old: str) -> str:
    """That the recipients of a row were corrected."""
    return f"Sửa đối tượng được {kind}: {new}, trước ghi {old}"


def place_of_row_corrected(row: str, new: str, old: str) -> str:
    """That the place of a row was corrected; none is that of the article."""
    return f"Sửa nơi của {row}: {new or 'nơi diễn ra'}, trước ghi {old or 'nơi diễn ra'}"


def row_added(row: str, number: str) -> str:
    """That a row was added."""
    return f"Thêm {row}: {number}"


def row_taken_away(row: str, number: str) -> str:
    """That a row was taken away."""
    return f"Bỏ {row}: {number}"


def place_corrected(new: str, old: str) -> str:
    """That the place of an event was corrected."""
    return f"Sửa nơi diễn ra: {new}, trước ghi {old}"


def years_corrected(new: str, old: str) -> str:
    """That the working year of the awards was corrected."""
    return f"Sửa năm công tác: {new}, trước ghi {old}"


def _quoted(text: str) -> str:
    """The text as it stands between double quotes in YAML."""
    return text.replace("\\", "\\\\").replace('"', '\\"')
