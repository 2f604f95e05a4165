"""Awards in a line: of which one each part is a part, and what is told of it, can be read from the line alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.article import Article
from award_archive.model.award import Award
from award_archive.model.issuers import Issuer
from award_archive.pages.phrasing.award_lines import award_phrases, counted_on_card, line_words
from award_archive.pages.phrasing.awards import placed_awards
from tests.catalogue.builders import (
    CITY_OFFICE,
    DISTRICT_OFFICE,
    HA_NOI,
    LANG_HA,
    PRAISE,
    article,
    award,
)
from tests.pages.random_archives import SMALL, archives


def of(group: str, count: str, *parts: Award) -> Award:
    return replace(award(count, of_which=parts), group=group)


def line(*awards: Award, most: int = 99) -> str:
    return line_words(award_phrases(article("bai", awards=awards), most)[0])


@pytest.mark.parametrize(
    ("awards", "expected"),
    [
        (
            (of("tập thể", "100", of("trường", "50", of("trường tiểu học", "20")), of("cơ quan", "30")), of("tổ", "7")),
            "100 tập thể (trong đó 50 trường [trong số đó 20 trường tiểu học]; 30 cơ quan); 7 tổ",
        ),
        (
            (of("tập thể", "100", of("trường", "50", of("trường tiểu học", "20"), of("trường trung học", "30"))),),
            "100 tập thể (trong đó 50 trường [trong số đó 20 trường tiểu học, 30 trường trung học])",
        ),
        (
            (of("tập thể", "100", of("trường", "50", of("trường xa", "20", of("trường nhỏ", "3")))), of("tổ", "7")),
            "100 tập thể (trong đó 50 trường [trong số đó 20 trường xa (trong số đó lại có 3 trường nhỏ)]); 7 tổ",
        ),
        ((of("giáo viên", "96"), of("học sinh", "157")), "96 giáo viên, 157 học sinh"),
    ],
)
def test_a_line_says_of_which_award_each_part_is(awards: tuple[Award, ...], expected: str) -> None:
    assert f"Giấy khen: {expected}" == line(*awards)


def test_what_is_told_of_an_award_and_its_parts_share_its_brackets() -> None:
    part = award("1", issuer=DISTRICT_OFFICE, places=(LANG_HA,), kind=PRAISE)
    whole = award("20", issuer=CITY_OFFICE, places=(HA_NOI,), of_which=(part,))

    assert (
        "Giấy khen: 20 tập thể (Hà Nội; UBND thành phố Hà Nội tặng; "
        "trong đó 1 tập thể [phường Láng Hạ; UBND quận Đống Đa tặng; biểu dương]); 5 tập thể (Hà Nội)"
    ) == line(whole, award("5", places=(HA_NOI,)))


def test_a_line_that_is_cut_closes_its_brackets() -> None:
    whole = of("tập thể", "100", of("trường", "50", of("trường xa", "20")), of("cơ quan", "30"))

    assert [
        "Giấy khen: 100 tập thể",
        "Giấy khen: 100 tập thể (trong đó 50 trường)",
        "Giấy khen: 100 tập thể (trong đó 50 trường [trong số đó 20 trường xa])",
    ] == [line(whole, most=most) for most in (1, 2, 3)]
    assert 2 == award_phrases(article("bai", awards=(whole,)), 2)[1]


@SMALL
@given(archives(), st.integers(1, 9))
def test_before_each_number_as_many_brackets_are_open_as_it_has_wholes(articles: list[Article], most: int) -> None:
    for one in articles:
        depths, opened = [], 0
        for character in line_words(award_phrases(one, most)[0], mark="\t"):
            opened += (character in "([") - (character in ")]")
            depths += [opened] if character == "\t" else []

        assert [placed.depth for placed in placed_awards(one)][:most] == depths[::2]
        assert 0 == opened


def test_of_many_issuers_the_first_are_named_and_the_others_counted() -> None:
    many = replace(award("5"), issuers=tuple(Issuer(f"Hội {number}") for number in range(1, 61)))
    told = article("bai", awards=(many, award("3")))
    expected = "tập thể (Hội 1, Hội 2 và 58 nơi khác tặng)"

    assert f"Giấy khen: 5 {expected}, 3 tập thể" == line(*told.awards)
    assert [("5", expected), ("3", "tập thể")] == [*counted_on_card(told)]


def test_a_card_says_of_which_award_each_part_is() -> None:
    whole = of("tập thể", "100", of("trường", "50", of("trường xa", "20")), of("cơ quan", "30"))

    assert [
        ("100", "tập thể"),
        ("trong đó 50", "trường"),
        ("trong số đó 20", "trường xa"),
        ("trong đó 30", "cơ quan"),
    ] == [*counted_on_card(article("bai", awards=(whole,)))]
