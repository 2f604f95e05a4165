"""Holds the Vietnamese words for awards: sums, who gave and got what, parts, decisions.

Text arguments are inserted unchanged, so callers format days and figures first.
"""

WARD_LEVEL, DISTRICT_LEVEL, PROVINCE_LEVEL = "Cấp phường, xã", "Cấp quận, huyện", "Cấp tỉnh, thành phố"

# Who gave what is added up, where the awards are of several sorts of units, or of none.
CENTRAL_GIVER, PROVINCE_GIVER, DISTRICT_GIVER = "trung ương", "tỉnh, thành phố", "quận, huyện"
WARD_GIVER, BODY_GIVER = "phường, xã", "cơ quan, đoàn thể"
# A city among districts: "thành phố" alone is one of the level of provinces.
CITY_OF_PROVINCE = "thành phố cấp huyện"

# A sum where no row was added, and one of rows that give no number.
NO_FIGURES, NUMBER_UNKNOWN = "chưa có số liệu", "nhiều, không rõ số"

# The recipients of a sum of rows that each count several sorts together, and not the same ones.
SEVERAL_SORTS = "nhiều đối tượng, không tách riêng"

# What is said before a part of an award, a part of that part, and a part of that.
_PARTS = ("trong đó", "trong số đó", "trong số đó lại có")
# What is told of an award stands in the first brackets, of its parts in the second, of their parts in the first again.
_BRACKETS = ("()", "[]")

# How somebody gets an award: a title by name, or any other.
CONFERRED, GIVEN = "trao", "tặng"


def at_least(figure: str) -> str:
    """A sum that may be higher."""
    return f"ít nhất {figure}"


def about(figure: str) -> str:
    """A sum that may be lower or higher."""
    return f"khoảng {figure}"


def about_or_more(figure: str) -> str:
    """A sum that may be a little lower, or much higher."""
    return f"khoảng {figure} trở lên"


def given_by(giver: str) -> str:
    """The head of the sums of what one giver gave."""
    return f"{giver} tặng"


def quoted(name: str) -> str:
    """A name that would otherwise be read as common words."""
    return f"“{name}”"


def out_of(depth: int) -> str:
    """Stands before the number of a part; a part of a part has the depth 2."""
    return _PARTS[depth - 1]


def opening(depth: int) -> str:
    """The bracket that opens what is told of an award at the depth: 0 for a row, 1 for its parts."""
    return _BRACKETS[depth % len(_BRACKETS)][0]


def closing(depth: int) -> str:
    """The bracket that closes what `opening` opens."""
    return _BRACKETS[depth % len(_BRACKETS)][1]


def decided(number: str, day: str) -> str:
    """The decision by which an award was given: its number, its day, or both."""
    return " ".join(filter(None, (f"Quyết định {number}" if number else "Quyết định", f"ngày {day}" if day else "")))


def received(issuer: str, verb: str, award: str) -> str:
    """That somebody received the award; issuer and verb may each be "", and are then left out."""
    return " ".join(filter(None, ("được", issuer, verb, award)))


def attained(title: str, issuer: str) -> str:
    """That somebody attained the title; `issuer` says who confers it, "" where that is not known."""
    return f"đạt {titled(title)}{f' do {issuer} trao' if issuer else ''}"


def titled(name: str) -> str:
    """A title, called one."""
    return f"danh hiệu {name}"
