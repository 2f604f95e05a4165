"""Compares a quote, the source's own words, with the number that it is to give."""

import re

from award_archive.model.count import Count, CountKind
from award_archive.model.text_checks.mentioned_counts import mentioned_counts
from award_archive.model.text_checks.number_words import figures_in, numbers_in
from award_archive.model.vietnamese import folded

# A name alone has no number.
_ONE = 1
_THIRD, _SIXTH = 3, 6
# `nghiêng`, and a sign behind it.
_LONGEST_SYLLABLE = 8
_BETWEEN_NAMES = re.compile(r"[,;&+]|\s[-–]\s|\b(?:và|cùng|với|đôi|cặp|vợ chồng)\b")
# Days, hours, shares and numbers of documents: they count no recipients.
_OTHER_NUMBERS = re.compile(
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|"
    r"\b(?:ngày|dịp|sáng|chiều|tối|khánh) (?:\d{1,2}[/-])?\d{1,2}(?:[/-]\d{1,4})?\b(?!\.\d)|"
    r"\b(?:tháng \d{1,2}(?:/\d{4})?|năm (?:19|20)\d\d)\b|\d+(?:/\d+)?/[A-ZĐ]|\bquyết định số \d+|"
    r"\d+(?:,\d+)?\s?%|\d+ (?:giờ|phút)\b|\b\d{1,2}h\d{0,2}\b),?",
    re.IGNORECASE,
)
_NO_COUNT_BEHIND = frozenset(
    (
        *("ngày", "dịp", "sáng", "chiều", "tối", "khánh", "tháng", "năm", "số"),
        *("hơn", "trên", "gần", "khoảng", "chừng", "nhất"),
    )
)
_NO_COUNT_BEFORE = frozenset(("giờ", "phút", "%"))
_ROUNDED = re.compile(r"\b(?:hơn|trên|gần|khoảng|chừng|ít nhất) \d[\d.]*", re.IGNORECASE)
# A number that counts what the word behind it says, and nothing that has numbers without being counted.
_COUNTED = re.compile(
    r"(?<![\w./,-])(?<!\bsố )(?<!\btổ )(?<!\bkhu )(?<!\bngõ )(?<!\blớp )(?<!\bkhóa )(?<!\bthôn )(?<!\bquận )"
    r"(?<!\bphường )\d[\d.]*\s+"
    r"(?!(?:năm|tuổi|tháng|ngày|giờ|phút|triệu|nghìn|đồng|tỷ|lần|điểm|và|đến|ở|tại|của)\b)[^\W\d_]"
)


def gives_number(quote: str, count: Count) -> bool:
    """Whether the quote gives the number of the count; of a range both ends.

    A count of one, and one without a number, need none. Names stand for their number where the quote counts nobody:
    `bà A và ông B` gives 2. So a quote that may list that many names is not doubted, nor is one in another language.
    A day or a share is no number of recipients, nor is `hơn 50` exactly 50.
    """
    if count.number is None or count.number == _ONE:
        return True
    if not count.spread and _stands_plainly(f" {quote}", count.number):
        return True
    counting = _OTHER_NUMBERS.sub(" ", quote)
    exact = _ROUNDED.sub(" ", counting) if count.kind is CountKind.EXACT else counting
    wanted = {count.number, count.number + count.spread}
    if wanted <= figures_in(exact) or wanted <= numbers_in(exact):
        return True
    may_list_all = len(_BETWEEN_NAMES.findall(counting)) + 1 >= count.number > 0
    counts_nobody = not _COUNTED.search(counting) and not any(mentioned_counts(quote))
    return (may_list_all and counts_nobody) or not _is_vietnamese(quote)


def _stands_plainly(quote: str, number: int) -> bool:
    """Whether the first place of the figures is one of a number of recipients; that is found out fast."""
    figures = f" {number} "
    at = quote.find(figures)
    if at < 0:
        figures = f" {number:,} ".replace(",", ".")
        at = quote.find(figures)
    before, behind = quote[:at].rpartition(" ")[2].lower(), quote[at + len(figures) :].partition(" ")[0].rstrip(",.;)")
    return at >= 0 and before not in _NO_COUNT_BEHIND and behind not in _NO_COUNT_BEFORE


def _is_vietnamese(text: str) -> bool:
    """Whether a third of the words have marks, and hardly any is longer than a syllable of Vietnamese can be."""
    words = text.lower().split()
    marked, long = sum(folded(word) != word for word in words), sum(len(word) > _LONGEST_SYLLABLE for word in words)
    return len(words) <= _THIRD * marked and long * _SIXTH <= len(words)
