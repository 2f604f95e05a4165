"""The number that stands large: it is one row's of one article, and an award of the law if there is one."""

from award_archive.catalogue.leading_awards import largest, leading_award, main_row, newest_telling, rows_of
from tests.catalogue.builders import CERTIFICATE, MERIT, PRAISE, article, award


def test_a_known_number_comes_before_many() -> None:
    found = leading_award(article("a", awards=(award("nhiều"), award("5"))))

    assert found is not None
    assert ("5", 2) == (found.award.count.text, found.number)


def test_an_award_of_the_law_comes_before_praise_whatever_its_number() -> None:
    found = leading_award(article("a", awards=(award("900", PRAISE), award("5"))))

    assert found is not None
    assert CERTIFICATE == found.award.kind


def test_what_the_article_names_first_leads_and_parts_count_as_rows() -> None:
    whole = award("20", of_which=(award("8"),))
    found = main_row(rows_of(article("a", awards=(whole, award("30", MERIT))), lambda one: one.kind == MERIT))

    assert found is not None
    assert ("30", 3) == (found.award.count.text, found.number)


def test_an_article_without_the_wanted_awards_has_no_leading_one() -> None:
    assert leading_award(article("a")) is None


def test_praise_and_none_and_one_and_many_are_not_telling() -> None:
    articles = [
        article(str(n), awards=(one,))
        for n, one in enumerate([award("9", PRAISE), award("0"), award("1"), award("các")])
    ]

    assert newest_telling(articles) is None


def test_the_first_article_with_a_telling_number_is_the_newest() -> None:
    articles = [article("a", awards=(award("nhiều"),)), article("b", awards=(award("3"),)), article("c")]
    found = newest_telling(articles)

    assert found is not None
    assert "b" == found.article.slug


def test_the_largest_is_one_number_and_no_sum() -> None:
    rows = [leading_award(article(slug, awards=(award(count),))) for slug, count in (("a", "3"), ("b", "hơn 7"))]
    found = largest(row for row in rows if row)

    assert found is not None
    assert "hơn 7" == found.award.count.text


def test_the_largest_is_of_any_kind_and_more_than_one() -> None:
    rows = list(rows_of(article("a", awards=(award("5"), award("9", PRAISE), award("1")))))

    assert [PRAISE, None] == [found and found.award.kind for found in (largest(rows), largest(rows[2:]))]
    assert rows[2] == main_row(rows[2:])
