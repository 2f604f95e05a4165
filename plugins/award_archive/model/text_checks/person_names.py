"""Finds names of persons in a text: capitalised syllables from a family name on, behind a form of address or an office.

A name is found only where the words before it say that a person is meant. Streets, schools, awards and units that are
named after persons have other words before them. What is doubtful is passed over.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from award_archive.model.vietnamese import name_key

# The long expressions are texts: `re` compiles them where they are needed first, and few articles need them.

# The most frequent family names, without those that also begin names of places (`Hà Nội`, `Thái Bình`, `Kim Liên`).
_FAMILIES = (
    "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Trương|Lương|Tô|Trịnh|Phùng|Tạ|"
    "Vương|Lưu|Quách|Tống|Triệu|Nghiêm|Chu|Doãn|Đàm|Thân|Kiều|Mạc|Khuất|Giáp|Đậu|Hứa|Khổng|Nông|Phí|Ngụy|Diệp|Cấn|Uông"
)
# These are families only before such a middle name.
_FAMILIES_AND_PLACES = (
    "Hà|Thái|Cao|Lâm|Kim|Văn|Từ|Thạch|Thanh|Sơn|Đường|Khúc|Danh|Mai|Đoàn|Tăng|Cù|Lại|Đồng|Lò|Vi|Châu|Lục|Ninh|Bạch|La|"
    "Quan|Vàng|Giàng|Sầm|Hoa|Trang|Viên|Trà|Thiều|Âu"
)
_MIDDLE_NAMES = "Văn|Thị|Đình|Hữu"
_UPPER = "A-Z" + "".join(c for c in map(chr, (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))) if c.isupper())
# A name stands within a line; only its family or middle name may be the last word of one, as the next is no sentence's.
_SPACE, _BREAK = r"[^\S\n]+", r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"
_SYLLABLE = rf"[{_UPPER}](?![{_UPPER}\d.])[^\W\d_]*"
_FAMILY = rf"(?:(?:{_FAMILIES})(?=\s)|(?:{_FAMILIES_AND_PLACES})(?=\s+(?:{_MIDDLE_NAMES})\s))"
_IN_CAPITALS = rf"(?:{_FAMILIES.upper()})(?:{_SPACE}[{_UPPER}]+(?![^\W_]))+"
_NAME = rf"{_FAMILY}(?:{_BREAK}(?:{_MIDDLE_NAMES})(?=\s))?{_BREAK}{_SYLLABLE}(?:{_SPACE}{_SYLLABLE})*|{_IN_CAPITALS}"
_INITIAL = f"[{''.join(sorted({word[0] for word in f'{_FAMILIES}|{_FAMILIES_AND_PLACES}'.split('|')}))}]"
# Finds out fast that there is no name: it mixes first letters and the rest of words, so it finds too much.
_FIRST_WORDS = f"{_FAMILIES}|{_MIDDLE_NAMES}".split("|")
_RESTS = "|".join(sorted({word[1:] for word in _FIRST_WORDS}))
_HINT = re.compile(
    rf"[{''.join(sorted({word[0] for word in _FIRST_WORDS}))}]"
    rf"(?:(?:{_RESTS})\s+[{_UPPER}]|[{_UPPER}]+\s+[{_UPPER}]{{2}})"
)
_MIDDLE = frozenset(_MIDDLE_NAMES.split("|"))
# These are middle names of persons, and hardly ever of places.
_SURE_MIDDLE = frozenset(("Văn", "Thị"))
_CLAUSE_END = re.compile(r"[.,;:!?()…“”\"]|\n\s*\n")
_LONGEST_CLAUSE = 120
_MARK = re.compile(r"[*_\[\]]")
# Signs within a form of address: `PGS.TS.`, `đồng chí:`, `các ông, bà:`.
_SIGN_OF_ADDRESS = re.compile(
    r"(?<!\w)(PGS|GS|TS|ThS|BS|KS|đồng chí|đ/c|ông|bà|anh|chị)(?:\.|\s*:|,(?=\s*bà\b|\s*chị\b))", re.IGNORECASE
)
# What stands between the names of a list.
_NEXT_OF_LIST = re.compile(r"\s*(?:[,;]|,?\s*(?:và|cùng))\s+")

_RANK = r"(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)"
_ADDRESS = (
    r"(?<!\w)(?:(?P<form>ông|bà|anh|chị|(?<!anh )(?<!chị )em|cháu|cụ|bác|chú|cô|thầy|cô giáo|thầy giáo|đồng chí|đ/c)|"
    rf"{_RANK}|hạ sĩ|trung sĩ|thượng sĩ|binh nhất|binh nhì|bác sĩ|kỹ sư|tiến sĩ|giáo sư|luật sư|nhà báo|nghệ nhân|"
    r"(?:nhà giáo|nghệ nhân|nghệ sĩ) (?:ưu tú|nhân dân)|nsưt|nsnd|ngưt|ngnd|pgs|gs|ts|ths|bs|ks|"
    r"liệt sĩ|liệt sỹ|anh hùng)\Z"
)
_OFFICE = (
    r"(?<!\w)(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|hiệu phó|tổ trưởng|tổ phó|đội trưởng|đội phó|chi hội trưởng|"
    r"trưởng (?:ban|phòng|thôn|khu|đoàn|công an)|phó (?:ban|phòng|trưởng)|chánh văn phòng|chỉ huy trưởng|bộ trưởng|"
    r"thứ trưởng|thủ tướng|viện trưởng|chánh án|cục trưởng|vụ trưởng|tổng biên tập|chủ nhiệm|anh hùng|"
    rf"{_RANK})(?!\w)"
)
# Words that an office may begin with.
_BEFORE_OFFICE = r"(?<!\w)(?:tổng|phó|nguyên|cố|quyền)\Z"
# The small words that the name of an office goes on with.
_OF_OFFICE = (
    "ủy|uỷ|ban|nhân|dân|hội|đồng|mặt|trận|tổ|quốc|đảng|quận|thành|tỉnh|huyện|thị|chi|bộ|công|an|quân|sự|phường|xã|"
    "phố|trấn|thường|trực|vụ|liên|hiệp|phụ|nữ|cựu|chiến|binh|nông|chữ|thập|đỏ|đoàn|thanh|niên|khuyến|học|lao|động|"
    "chỉ|huy|khu|cư|số|thứ|nhất|kiêm|trưởng|phó|bí|thư|chủ|tịch|việt|nam|trung|ương|nước|chính|phủ|văn|phòng|sở|"
    "nội|y|tế|giáo|dục|đào|tạo|đội|chức|tuyên|vận|kiểm|tra|tác|bảo|vệ|cơ|-|–"
)
# What is behind these is named after a person, or is a person of a ward so named.
_NAMED_AFTER = (
    r"(?<!\w)(?:đường|phố|ngõ|ngách|trường|thcs|thpt|ptth|tiểu học|mầm non|mẫu giáo|đại học|học viện|bệnh viện|nhà hát|"
    r"quỹ|giải|giải thưởng|công ty|làng|thôn|chợ|cầu|hầm|công viên|vườn hoa|quảng trường|tượng đài|đền|(?<!gia )đình|"
    r"chùa|lăng|hồ|khu|bảo tàng|thư viện|mang tên|phường|xã|thị trấn|đặc khu|tên|p|x|nghĩa trang|lữ đoàn|huyện|đảo)\Z"
)
# Even a person in small letters is no name there: `đền bà Triệu`.
_SHRINE = r"(?<!\w)(?:đường|phố|đền|(?<!gia )đình|chùa|lăng|miếu|cầu|chợ|mang tên)\Z"
_CITY_OR_DISTRICT = re.compile(r"(?<!\w)(?:thành phố|tp|quận|huyện|tỉnh|thị xã)\Z", re.IGNORECASE)
_WARD = re.compile(r"(?<!\w)(?:phường|xã|thị trấn|đặc khu)\Z", re.IGNORECASE)
# Persons whose names are those of places, schools and awards, and places with such names.
_NAMESAKES = (
    *("Hồ Chí Minh", "Tôn Đức Thắng", "Võ Nguyên Giáp", "Trần Văn Thời", "Dương Minh Châu", "Hoàng Su Phì"),
    *("Hoàng Văn Thụ", "Nguyễn Văn Cừ", "Nguyễn Văn Linh", "Nguyễn Văn Trỗi", "Nguyễn Thị Minh Khai", "Võ Thị Sáu"),
    *("Nguyễn Chí Thanh", "Lê Trọng Tấn", "Lê Thị Hồng Gấm", "Phạm Văn Cội", "Phạm Văn Hai", "Hồ Thị Kỷ", "Lê Văn Tám"),
    *(
        "Phạm Văn Đồng",
        "Trần Văn Phán",
        "Châu Văn Đặng",
        "Lý Tự Trọng",
        "Nguyễn Văn Thảnh",
        "Bùi Thị Xuân",
        "Bế Văn Đàn",
        "Lý Văn Lâm",
        "Châu Văn Liêm",
        "Chu Văn An",
        "Đinh Văn Lâm Hà",
        "Lương Văn Tri",
    ),
)
# `Bác Hồ` and `Cô Tô` are no persons of the news; with a middle name they are.
_NO_PERSONS = frozenset(("bác hồ", "cụ hồ", "bà triệu", "cô tô"))
# A family name and another: behind an office alone that may be a place, such as `Bí thư Quận ủy Hoàng Mai`.
_SHORT_NAME = 2


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name, and where it begins in the text."""

    text: str
    start: int


def may_name_persons(text: str) -> bool:
    """Whether the text may hold a name; most have none, and this is found out fast."""
    return _HINT.search(text) is not None


def person_names(text: str, places: Iterable[str] = ()) -> Iterator[PersonName]:
    """The names of persons in a text, in Markdown or not, each as often as it stands there; no name of the places is.

    Behind a name the next ones of its list are names too.
    """
    if not may_name_persons(text):
        return
    keys = [name_key(place) for place in (*_NAMESAKES, *places)]
    end = 0
    for match in _matches(text):
        name = " ".join(match[0].split())
        if _begins_inside_word(text, match.start()) or _is_one_of(name_key(name), keys):
            continue
        before = _clause_before(text, match.start())
        is_next = end > 0 and _is_long(name) and _NEXT_OF_LIST.fullmatch(text, end, match.start())
        if is_next or _is_addressed(before, name) or _is_in_office(before, name):
            end = match.end()
            yield PersonName(name, match.start())


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What looks like a name; it is tried only at letters that begin one, which is faster."""
    name, end = re.compile(_NAME), 0
    for initial in re.finditer(_INITIAL, text):
        match = name.match(text, initial.start()) if initial.start() >= end else None
        if match:
            end = match.end()
            yield match


def _begins_inside_word(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalnum()


def _is_one_of(name: str, keys: Iterable[str]) -> bool:
    """Whether the name is one of these, or begins with one of them."""
    return any(f"{name} ".startswith(f"{key} ") for key in keys)


def _is_long(name: str) -> bool:
    return name.count(" ") >= _SHORT_NAME


def _clause_before(text: str, start: int) -> str:
    """What stands before the name in its clause, without marks of Markdown and signs in a form of address."""
    before = _MARK.sub("", text[max(0, start - _LONGEST_CLAUSE) : start])
    before = _SIGN_OF_ADDRESS.sub(r"\1 ", before)
    return " ".join(_CLAUSE_END.split(before)[-1].split())


def _is_addressed(before: str, name: str) -> bool:
    """Whether a form of address or a rank stands before the name, and nothing that is named after a person.

    A form in small letters is always a person's: `công ty ông Nguyễn Văn An`.
    """
    address = re.search(_ADDRESS, before, re.IGNORECASE)
    if address is None:
        return False
    family, second, *_ = name.split()
    if f"{address[0]} {family}".lower() in _NO_PERSONS and second not in _MIDDLE:
        return False
    is_person = address["form"] and address[0].islower()
    named_after = _SHRINE if is_person else _NAMED_AFTER
    return not re.search(named_after, before[: address.start()].rstrip(), re.IGNORECASE)


def _is_in_office(before: str, name: str) -> bool:
    """Whether the name is that of the holder of an office, whose words alone stand between."""
    offices = list(re.finditer(_OFFICE, before, re.IGNORECASE)) if _is_long(name) else []
    if not offices or _is_name_of_unit(before, name):
        return False
    begins = re.sub(_BEFORE_OFFICE, "", before[: offices[0].start()].rstrip(), flags=re.IGNORECASE).rstrip()
    if re.search(_NAMED_AFTER, begins, re.IGNORECASE):
        return False
    between = before[offices[0].end() :].split()
    return all(re.fullmatch(_OF_OFFICE, word) or word[0].isupper() or word.isdecimal() for word in between)


def _is_name_of_unit(before: str, name: str) -> bool:
    """Whether the name is rather that of the school, street or ward before it.

    `Trần Thị B` is nobody's ward, and `Nguyễn Văn An` hardly one's; but there is a commune `Lương Hoà A`.
    """
    if not re.search(_NAMED_AFTER, before, re.IGNORECASE) or _CITY_OR_DISTRICT.search(before):
        return False
    syllables = name.split()
    is_initial = len(syllables[-1]) == 1 and syllables[1] in _MIDDLE
    return not is_initial and not (_WARD.search(before) and syllables[1] in _SURE_MIDDLE)
