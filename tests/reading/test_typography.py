"""Typography gets only what it can change, and makes of it what the libraries make of the whole."""

import re

from hypothesis import given
from hypothesis import strategies as st
from smartypants import smartypants
from typogrify.filters import process_ignores, widont

from award_archive.reading.markdown import to_html
from award_archive.reading.report import Report
from award_archive.reading.typography import NO_BREAK_SPACE, typeset
from tests.model.builders import law

WORDS = [
    "Phường",
    "Láng Hạ",
    "205",
    "24 / 3",
    "-",
    "–",
    "  ",
    "a -- b",
    "...",
    ". . .",
    "`x`",
    "``y''",
    "\\",
    "&amp;",
    "1.000",
]
MARKED = [
    '"khen"',
    "'khen'",
    '"',
    "'",
    "**đậm**",
    "*nghiêng*",
    "[trang](/)",
    '[a "b"](/c)',
    "<https://a.example/>",
    "`mã 'x'`",
]
TEXTS = st.lists(st.sampled_from(WORDS + MARKED), min_size=1, max_size=12).map(" ".join)
BEGINNINGS = st.sampled_from(["", "", "", "## ", "- ", "> ", "1. ", "    ", "| a | b |\n|---|---|\n| "])
BODIES = st.lists(st.tuples(BEGINNINGS, TEXTS).map("".join), min_size=1, max_size=5).map("\n\n".join)
# Words that are one, as two syllables each.
PAIRS = (
    "tập thể",
    "cá nhân",
    "gia đình",
    "đảng viên",
    "hội viên",
    "người tốt",
    "việc tốt",
    "giấy khen",
    "bằng khen",
    "khen thưởng",
    "biểu dương",
    "kỷ niệm",
    "huy hiệu",
    "huân chương",
)


def by_the_libraries(html: str) -> str:
    """The whole through typogrify's filters, tables and captions apart, then our own spaces."""
    pairs = "|".join(rf"(?<=\b{first}) (?={last}\b)" for first, last in map(str.split, PAIRS))
    kept = re.compile(rf"(?<=\d) (?=[^\W\d_]|%|/)|(?<=\d /) (?=\d)|{pairs}", re.IGNORECASE)
    return "".join(
        kept.sub(NO_BREAK_SPACE, str(widont(smartypants(part)))) if is_text else part
        for part, is_text in process_ignores(html, ["table", "figcaption", "caption"])
    )


@law
@given(BODIES)
def test_a_text_becomes_what_the_libraries_make_of_the_whole(body: str) -> None:
    html = to_html(body, 1, Report("bai.md")) or ""

    assert by_the_libraries(html) == typeset(html)


@law
@given(st.text(alphabet="ab \n\"'-.`\\1/<>&", max_size=60))
def test_words_without_tags_become_what_the_libraries_make_of_them(words: str) -> None:
    text = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert by_the_libraries(text) == typeset(text)


def test_nothing_stays_nothing() -> None:
    assert "" == typeset("")
