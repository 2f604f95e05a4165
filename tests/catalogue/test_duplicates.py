"""One event told twice?"""

import pytest

from award_archive.catalogue.duplicates import possible_duplicates
from award_archive.model.article import Article
from award_archive.model.problem import Severity
from tests.catalogue.builders import CERTIFICATE, DONG_DA, FLAG, MERIT, O_CHO_DUA, archive, article, award


def told(*articles: Article) -> list[str]:
    """The articles that are warned of."""
    return [found.path.split("/")[-1] for found in possible_duplicates(archive(*articles))]


def test_two_articles_of_one_place_day_and_kind_get_a_warning() -> None:
    found = [
        *possible_duplicates(archive(article("b", awards=(award("205"),)), article("a", awards=(award("hơn 50"),))))
    ]

    assert [("content/articles/b.md", "told-twice", Severity.WARNING)] == [(p.path, p.rule, p.severity) for p in found]
    assert "content/articles/a.md cũng kể về phường Láng Hạ ngày 24/3/2016, giấy khen." in found[0].message


@pytest.mark.parametrize(
    "other",
    [
        article("b", "2016-03", awards=(award(),)),
        article("b", "2016-03-25", awards=(award(),)),
        article("b", place=O_CHO_DUA, awards=(award(),)),
        article("b", place=DONG_DA, awards=(award(),)),
        article("b", awards=(award(kind=FLAG),)),
        article("b"),
    ],
)
def test_another_place_day_or_kind_is_another_event(other: Article) -> None:
    assert [] == told(article("a", awards=(award(),)), other)


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


def test_two_events_of_one_month_or_year_are_not_taken_for_one() -> None:
    for time in ("2016-03", "2016", "đăng 2016-03-24"):
        assert [] == told(*(article(slug, time, awards=(award(),)) for slug in "ab"))
