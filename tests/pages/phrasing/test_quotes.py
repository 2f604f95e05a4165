"""A number stands with its sentence, and the sentence leads to where it was said."""

import re
from dataclasses import replace

import pytest

from award_archive.model.article import Source
from award_archive.pages.phrasing.quotes import board_rows, quoted_address
from award_archive.pages.views.award_views import Quote
from tests.catalogue.builders import article, award
from tests.pages.components import rendered

URL = "https://bao.example/tin"


def test_a_sentence_that_gives_several_rows_is_quoted_once_after_the_last() -> None:
    awards = [replace(award(count), quote=quote) for count, quote in (("1", "A"), ("2", "A"), ("3", "B"), ("4", "A"))]
    quotes = [row.quote for row in board_rows(replace(article("x"), awards=tuple(awards), sources=()))]

    assert [None, Quote("A"), Quote("B"), Quote("A")] == quotes


def test_the_words_of_one_source_lead_to_their_place_in_it() -> None:
    told = replace(article("x"), awards=(replace(award("1"), quote="205 tập thể"),), sources=(Source("Báo", URL),))

    assert Quote("205 tập thể", "Báo", f"{URL}#:~:text=205%20t%E1%BA%ADp%20th%E1%BB%83") == board_rows(told)[0].quote


def test_of_several_sources_nobody_is_named_as_the_one_who_said_it() -> None:
    sources = (Source("Báo", URL), Source("Đài", URL))
    told = replace(article("x"), awards=(replace(award("1"), quote="205"),), sources=sources)

    assert Quote("205") == board_rows(told)[0].quote


@pytest.mark.parametrize(
    ("url", "words", "expected"),
    [
        ("", "205", ""),
        (URL, "", URL),
        (URL, "205", f"{URL}#:~:text=205"),
        (f"{URL}#muc", "205", f"{URL}#muc:~:text=205"),
        (f"{URL}#muc:~:text=abc", "205", f"{URL}#muc:~:text=abc"),
        (f"{URL}?a=b", "a, b & c-d", f"{URL}?a=b#:~:text=a%2C%20b%20%26%20c%2Dd"),
        (f"{URL}.pdf", "205", f"{URL}.pdf"),
        (f"{URL}.PDF?x=1", "205", f"{URL}.PDF?x=1"),
        (URL, "… đã có 205 …", f"{URL}#:~:text=%C4%91%C3%A3%20c%C3%B3%20205"),
        (URL, "a b [...] c d", f"{URL}#:~:text=a%20b,c%20d"),
        (URL, "1 2 3 4 5 6 7 8 9 10", f"{URL}#:~:text=1%202%203%204%205%206%207%208%209%2010"),
        (URL, "1 2 3 4 5 6 7 8 9 10 11", f"{URL}#:~:text=1%202%203%204%205,7%208%209%2010%2011"),
        (URL, "…", f"{URL}"),
    ],
)
def test_an_address_carries_the_words_where_a_browser_can_find_them(url: str, words: str, expected: str) -> None:
    assert expected == quoted_address(url, words)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("12000", "12.000"),
        ("trên 12.000", "trên 12.000"),
        ("khoảng 1234567", "khoảng 1.234.567"),
        ("1000-1.050", "1.000-1.050"),
        ("0050", "50"),
        ("205", "205"),
    ],
)
def test_a_figure_is_shown_with_points_between_thousands(written: str, shown: str) -> None:
    assert shown == board_rows(replace(article("x"), awards=(award(written),)))[0].count


def test_each_depth_of_parts_is_told_in_words_of_its_own() -> None:
    rows = award("67976", of_which=(award("2851", of_which=(award("90", of_which=(award("8"),)),)), award("30")))
    shown = board_rows(article("a", awards=(rows,)))
    cells = re.findall(r'<th scope="row" class="count">(.*?)</th>', rendered("awards", "awards", shown, "2015", (), ()))

    said = ["67.976", "trong đó 2.851", "trong số đó 90", "trong số đó lại có 8", "trong đó 30"]
    assert [f"{words} tập thể" for words in said] == [" ".join(re.sub("<[^>]*>", "", cell).split()) for cell in cells]
