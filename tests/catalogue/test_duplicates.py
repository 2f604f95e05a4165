"""One event told twice?"""

import time as clock
from dataclasses import replace

import pytest

from award_archive.catalogue.duplicates import perhaps_told, possible_duplicates
from award_archive.model.article import Article, Lookalike, Source
from award_archive.model.award import Recipients
from award_archive.model.place import Place
from award_archive.model.problem import Severity
from award_archive.model.times import Time
from tests.catalogue.builders import (
    CERTIFICATE,
    DONG_DA,
    FLAG,
    HA_NOI,
    LANG_HA,
    MERIT,
    O_CHO_DUA,
    archive,
    article,
    award,
)

REPORT = "https://bao.example/lang-ha"


def event(slug: str, day: str, count: str = "12", place: Place | tuple[Place, ...] = LANG_HA, end: str = "") -> Article:
    """An article with one row of awards."""
    made = article(slug, day, place=place, awards=(award(count),))
    last = Time.parse(end) if end else None
    return replace(made, time=Time.of_day(made.time.first, last.first)) if last else made


def reported(slug: str, *addresses: str, day: str = "2016-03-24") -> Article:
    """An article without awards, which rests on the reports."""
    return replace(article(slug, day), sources=tuple(Source("Báo", address) for address in addresses))


def apart(made: Article, *slugs: str) -> Article:
    """The article, told apart from others by its editor."""
    return replace(made, distinct_from=tuple(Lookalike(slug, 9) for slug in slugs))


def message(*articles: Article) -> str:
    """The one warning."""
    (found,) = possible_duplicates(archive(*articles))
    return found.message


def told(*articles: Article) -> list[str]:
    """The articles that are warned of."""
    return [found.path.split("/")[-1] for found in possible_duplicates(archive(*articles))]


def test_two_articles_of_one_place_day_and_kind_get_a_warning() -> None:
    found = [
        *possible_duplicates(archive(article("b", awards=(award("205"),)), article("a", awards=(award("hơn 50"),))))
    ]

    assert [("content/articles/b.md", "told-twice", Severity.WARNING)] == [(p.path, p.rule, p.severity) for p in found]
    assert found[0].message.startswith("content/articles/a.md kể về phường Láng Hạ ngày 24/3/2016, cũng có giấy khen.")
    assert "hai bản tin của một sự kiện là hai nguồn của một bài" in found[0].message
    assert found[0].message.endswith("“distinct_from: [a]”.")


@pytest.mark.parametrize(
    "other",
    [
        article("b", "2016-03", awards=(award("2"),)),
        article("b", "2016-03-25", awards=(award("2"),)),
        article("b", place=O_CHO_DUA, awards=(award("2"),)),
        article("b", place=DONG_DA, awards=(award("2"),)),
        article("b", awards=(award(kind=FLAG),)),
        article("b"),
    ],
)
def test_another_place_day_or_kind_is_another_event(other: Article) -> None:
    assert [] == told(article("a", awards=(award("1"),)), other)


def test_one_kind_of_several_in_common_is_enough() -> None:
    one = article("a", awards=(award(kind=CERTIFICATE), award(kind=FLAG)))

    assert ["b.md"] == told(one, article("b", awards=(award(kind=MERIT), award(kind=FLAG))))


def test_several_kinds_in_common_are_one_warning() -> None:
    rows = (award(kind=CERTIFICATE), award(kind=FLAG), award(kind=MERIT))

    assert ["b.md"] == told(article("a", awards=rows), article("b", awards=rows))


def test_a_kind_that_one_article_has_twice_is_no_event_told_twice() -> None:
    assert [] == told(article("a", awards=(award("1"), award("2"))))


def test_every_article_after_the_first_gets_a_warning() -> None:
    assert ["b.md", "c.md"] == told(*(article(slug, awards=(award(),)) for slug in "cab"))


def test_a_working_year_does_not_make_two_events_of_one() -> None:
    assert ["b.md"] == told(article("a", years="2015", awards=(award(),)), article("b", awards=(award(),)))


def test_a_kind_is_remembered_though_another_kind_was_told_twice() -> None:
    articles = (
        article("a", awards=(award(kind=MERIT),)),
        article("b", awards=(award(kind=MERIT), award(kind=CERTIFICATE))),
        article("c", awards=(award(kind=CERTIFICATE),)),
    )

    assert ["b.md", "c.md"] == told(*articles)


def test_an_event_over_several_days_is_told_twice_by_an_article_of_one_of_them() -> None:
    over_days = event("a", "2016-03-24", "12", end="2016-03-26")

    assert ["b.md"] == told(over_days, event("b", "2016-03-26", "5"))
    assert [] == told(over_days, event("b", "2016-03-27", "5"))


def test_two_events_of_one_month_or_year_are_not_taken_for_one_for_their_kind() -> None:
    for time in ("2016-03", "2016", "đăng 2016-03-24"):
        assert [] == told(event("a", time, "1"), event("b", time, "2"))


def test_an_event_of_several_wards_is_told_twice_where_one_ward_is_common() -> None:
    assert ["b.md"] == told(
        event("a", "2016-03-24", "3", (LANG_HA, O_CHO_DUA)), event("b", "2016-03-24", "5", O_CHO_DUA)
    )
    assert [] == told(event("a", "2016-03-24", "3", (LANG_HA, O_CHO_DUA)))


def test_of_the_wards_of_an_event_the_warning_names_the_one_that_both_articles_have() -> None:
    text = message(event("a", "2016-03-24", "3", (LANG_HA, O_CHO_DUA)), event("b", "2016-03-24", "5", O_CHO_DUA))

    assert "phường Ô Chợ Dừa" in text
    assert "Láng Hạ" not in text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event("a", "2016-03-24"), event("b", "2016-03-25")),
        (event("a", "2016-03-24", end="2016-03-26"), event("b", "2016-03-27")),
        (event("a", "2016-03-24"), event("b", "2016-03-25", place=DONG_DA)),
        (event("a", "2016-03-24", place=DONG_DA), event("b", "2016-03-25")),
        (event("a", "2016-03-24", place=HA_NOI), event("b", "2016-03-24", place=DONG_DA)),
        (event("a", "2016-03-24", place=HA_NOI), event("b", "2016-03-24")),
        (event("a", "2016-03-24", place=DONG_DA), event("b", "2016-03-24", place=(LANG_HA, O_CHO_DUA))),
        (event("b", "2016-03"), event("a", "2016-03-24")),
        (event("a", "2016"), event("b", "2016-12")),
        (event("a", "2016-03-10"), event("b", "đăng 2016-03-24")),
        (event("a", "2016-03-24", "hơn 50"), event("b", "2016-03-25", "trên 50")),
    ],
)
def test_one_equal_row_at_nearly_one_time_and_place_gets_a_warning(one: Article, other: Article) -> None:
    assert 1 == len(told(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event("a", "2016-03-24"), event("b", "2016-03-26")),
        (event("a", "2016-03-24", place=LANG_HA), event("b", "2016-03-24", place=O_CHO_DUA)),
        (event("a", "2016-03", place=DONG_DA), event("b", "2016-03-24")),
        (event("a", "2016-03"), event("b", "2016-04")),
        (event("a", "2016-03"), event("b", "2016-04-01")),
        (event("a", "2016-02-10"), event("b", "đăng 2016-03-24")),
        (event("a", "2016-03-24"), event("b", "2016-03-25", "13")),
        (event("a", "2016-03-24", "nhiều"), event("b", "2016-03-25", "nhiều")),
        (event("a", "2016-03-24", "50"), event("b", "2016-03-25", "hơn 50")),
        (event("a", "2016-03-24"), article("b", "2016-03-25", awards=(award("12", MERIT),))),
        (
            event("a", "2016-03-24"),
            article("b", "2016-03-25", awards=(award("12", recipients=Recipients.INDIVIDUALS),)),
        ),
    ],
)
def test_another_row_or_a_row_elsewhere_or_at_another_time_is_another_event(one: Article, other: Article) -> None:
    assert [] == told(one, other)


def test_the_warning_says_which_row_is_equal_and_that_before_a_kind() -> None:
    assert "ngày 24/3/2016, cũng có dòng “12 tập thể, giấy khen”." in message(
        event("a", "2016-03-24"), event("b", "2016-03-24")
    )


def test_a_part_of_a_row_may_be_the_row_of_another_article() -> None:
    whole = award("205", of_which=(award("12"),))

    assert ["b.md"] == told(article("a", awards=(whole,)), event("b", "2016-03-25"))


@pytest.mark.parametrize(
    "address",
    [
        REPORT,
        "http://www.Bao.example:80/lang-ha/",
        f"{REPORT}#binh-luan",
        f"{REPORT}?utm_source=zalo&fbclid=x",
        f"{REPORT}?ref=zalo&gbraid=1",
        "https://m.bao.example/lang-ha",
        "https://mobile.bao.example/lang-ha/",
        "https://amp.bao.example/lang-ha",
        "https://bao.example/amp/lang-ha",
        "https://bao.example/lang-ha/amp",
        "https://bao.example/lang-ha.amp",
        "https://bao.example//lang-ha",
    ],
)
def test_two_articles_of_one_report_get_a_warning_whatever_their_days(address: str) -> None:
    found = message(reported("a", REPORT), reported("b", "https://khac.example/1", address, day="2018"))

    assert f"cũng dẫn bản tin {address}." in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://bao.example/", "https://bao.example/"),
        ("", ""),
        (f"{REPORT}?id=1", f"{REPORT}?id=2"),
        ("https://bao.example/Tin", "https://bao.example/tin"),
    ],
)
def test_another_report_or_the_first_page_of_a_site_is_no_report_in_common(one: str, other: str) -> None:
    assert [] == told(reported("a", one), reported("b", other))


def test_an_article_that_names_one_report_twice_is_not_told_twice() -> None:
    assert [] == told(reported("a", REPORT, f"{REPORT}#hai"))


def test_nothing_is_said_of_articles_of_which_one_names_the_other() -> None:
    one, other = event("a", "2016-03-24"), event("b", "2016-03-24")

    assert [] == told(apart(one, "b"), other)
    assert [] == told(one, apart(other, "a"))
    assert ["b.md"] == told(apart(one, "c"), other)


def test_an_article_that_is_told_apart_from_one_is_still_compared_with_others() -> None:
    one, other = event("a", "2016-03-24"), event("b", "2016-03-24")

    assert "b.md kể về" in message(one, apart(other, "a"), apart(event("c", "2016-03-24"), "a"))
    assert [] == told(one, apart(other, "a"), apart(event("c", "2016-03-24"), "a", "b"))
    assert [] == told(reported("a", REPORT), apart(reported("b", REPORT), "a"), apart(reported("c", REPORT), "a", "b"))


def test_ten_thousand_articles_that_are_all_alike_are_compared_in_a_moment() -> None:
    one = replace(event("a", "2016-03-24"), sources=(Source("Báo", REPORT),))
    made = archive(*(replace(one, slug=f"a-{number}") for number in range(10_000)))
    begun = clock.process_time()

    assert 9_999 == len(list(possible_duplicates(made)))
    assert clock.process_time() - begun < 3


def test_an_event_still_to_be_written_of_may_be_told_by_its_report_or_by_place_and_day() -> None:
    known = archive(replace(event("a", "2016-03-24", end="2016-03-26"), sources=(Source("Báo", REPORT),)))
    day, month = Time.parse("2016-03-25"), Time.parse("2016-03")

    assert "a" == getattr(perhaps_told(known, None, None, f"{REPORT}?utm_medium=x"), "slug", "")
    assert "a" == getattr(perhaps_told(known, day, LANG_HA, ""), "slug", "")
    assert None is perhaps_told(known, day, O_CHO_DUA, "")
    assert None is perhaps_told(known, month, LANG_HA, "")
    assert None is perhaps_told(known, None, LANG_HA, "https://bao.example/")
