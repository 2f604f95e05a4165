"""Holds the Vietnamese texts that the code shows to those who follow the archive, pass its news on or write to it.

Texts inside templates are not here. What is filled in is inserted unchanged.
"""

# What the page of a feed says of itself, and the links beside it.
FEED_ABOUT = (
    "Đây là nguồn tin để theo dõi: chép địa chỉ của trang này vào trình đọc tin (RSS), tin mới sẽ tự hiện ở đó."
)
HOW_TO_FOLLOW, PAGE_OF_FEED = "Cách theo dõi tin", "Xem trên trang của kho"

# What a link that passes an article on is called.
FACEBOOK, MAIL = "Facebook", "thư điện tử"

# What readers are asked for in letters.
WHAT_IS_WRONG = "Góp ý và nguồn:"
NEWS_LINES = (
    "Nguồn (địa chỉ bản tin hoặc quyết định khen thưởng):",
    "Ngày diễn ra:",
    "Phường, xã:",
    "Ai được khen, bao nhiêu, hình thức gì, do ai tặng, cho năm nào:",
)


def about(ward_type: str) -> str:
    """What the page for followers is about; wards are called so."""
    return f"Nhận tin mới của một {ward_type}, một quận hay một phong trào, bằng trình đọc tin hoặc qua thư."


def news_subject(ward_type: str) -> str:
    """The subject of a letter with news of a ward."""
    return f"Gửi tin khen thưởng của {ward_type} tôi"


def page(address: str) -> str:
    """Which page a letter is about."""
    return f"Trang: {address}"


def numbers(awards: str) -> str:
    """Which numbers a letter is about."""
    return f"Số liệu: {awards}"


def card_foot(place: str, time: str, years: str) -> str:
    """Where and when, and for which working years, in one line."""
    return f"{place} · {time} · khen thành tích {years}"


def card(archive: str, title: str, awards: str, foot: str) -> str:
    """What is to be read on a card; `awards` is a line of them, "" where there are none."""
    return ". ".join(filter(None, (archive, title, awards, foot)))
