"""Sums that add only what may be added."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from award_archive.catalogue.tally import TallyLine, tally
from award_archive.model.article import Article, Recipients
from award_archive.model.count import Total, total_of
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.place import Place, Scope
from tests.catalogue.builders import (
    CERTIFICATE,
    DONG_DA,
    FLAG,
    HA_NOI,
    LANG_HA,
    MERIT,
    O_CHO_DUA,
    PRAISE,
    article,
    award,
)
from tests.model.builders import law

COLLECTIVES, INDIVIDUALS, HOUSEHOLDS, UNSPLIT = Recipients
awards = st.builds(
    award,
    st.sampled_from(["0", "12", "205", "nhiều", "hơn 50", "gần 180"]),
    st.sampled_from([CERTIFICATE, MERIT, FLAG, PRAISE]),
    st.sampled_from(Recipients),
)
articles_of = st.lists(
    st.builds(
        article,
        slug=st.just("bai"),
        day=st.just("2019-03-24"),
        years=st.sampled_from(["2015", "2016", "2009-2019"]),
        place=st.sampled_from([LANG_HA, O_CHO_DUA, DONG_DA, HA_NOI]),
        awards=st.lists(awards, max_size=4).map(tuple),
    ),
    max_size=6,
)


def read(*articles: Article) -> list[tuple[str, str, str, str]]:
    """The lines in words: scope, kind, recipients, sum."""
    return [(line.scope, line.kind.name, line.recipients.words, str(line.total)) for line in tally(articles)]


def words(articles: list[Article]) -> list[tuple[str, str, str, str]]:
    """The lines of the articles in words."""
    return read(*articles)


def test_rows_of_one_scope_kind_and_sort_of_recipients_are_added() -> None:
    one = article("a", awards=(award("200"), award("5")))
    other = article("b", place=O_CHO_DUA, awards=(award("nhiều"),))

    assert [("ward", "giấy khen", "tập thể", "ít nhất 205")] == read(one, other)


def test_a_districts_number_is_never_added_to_its_wards() -> None:
    places: list[Place] = [DONG_DA, LANG_HA, HA_NOI]
    articles = [article(place.id, place=place, awards=(award(str(n)),)) for n, place in enumerate(places, start=10)]

    assert [
        ("ward", "giấy khen", "tập thể", "11"),
        ("district", "giấy khen", "tập thể", "10"),
        ("province", "giấy khen", "tập thể", "12"),
    ] == read(*articles)


def test_two_kinds_are_never_added() -> None:
    assert [("ward", "bằng khen", "tập thể", "2"), ("ward", "giấy khen", "tập thể", "1")] == read(
        article("a", awards=(award("1", CERTIFICATE), award("2", MERIT)))
    )


def test_sorts_of_recipients_are_never_added_and_unsplit_rows_stay_their_own() -> None:
    rows = tuple(award(str(number), recipients=sort) for number, sort in enumerate(Recipients, start=1))

    assert [
        ("ward", "giấy khen", "tập thể", "1"),
        ("ward", "giấy khen", "cá nhân", "2"),
        ("ward", "giấy khen", "hộ gia đình", "3"),
        ("ward", "giấy khen", "tập thể và cá nhân", "4"),
    ] == read(article("a", awards=rows))


def test_a_review_of_several_years_is_added_to_nothing() -> None:
    review = article("muoi-nam", "2019-12-20", "2009-2019", awards=(award("1000"), award("7", FLAG)))

    assert [] == read(review)
    assert [("ward", "giấy khen", "tập thể", "5")] == read(review, article("a", awards=(award("5"),)))


def test_articles_without_awards_have_no_lines() -> None:
    assert [] == read() == read(article("a"))


def test_an_unknown_number_has_a_line_that_says_so() -> None:
    assert [("ward", "giấy khen", "tập thể", "nhiều, không rõ số")] == read(article("a", awards=(award("nhiều"),)))


def test_nought_has_a_line_that_says_so() -> None:
    assert [("ward", "giấy khen", "tập thể", "0")] == read(article("a", awards=(award("0"),)))


def test_lines_are_in_order_of_scope_class_name_and_recipients() -> None:
    rows = tuple(
        award("1", kind, sort) for kind, sort in product((PRAISE, FLAG, CERTIFICATE, MERIT), (INDIVIDUALS, COLLECTIVES))
    )
    kinds = ["bằng khen", "giấy khen", "cờ thi đua", "biểu dương"]
    expected = list(product(("ward", "district"), kinds, ("tập thể", "cá nhân")))

    found = read(article("b", place=DONG_DA, awards=rows), article("a", awards=rows))
    assert expected == [line[:3] for line in found]


@law
@given(articles_of)
def test_every_award_of_one_year_is_in_exactly_one_line_and_no_review_is(articles: list[Article]) -> None:
    rows = [row for found in articles if not found.years.is_review for row in found.awards]

    assert len(rows) == sum(line.total.rows for line in tally(articles))
    assert sum(row.count.number or 0 for row in rows) == sum(line.total.number for line in tally(articles))


@law
@given(articles_of)
def test_every_line_is_of_one_scope_kind_and_sort_and_no_two_are_of_the_same(articles: list[Article]) -> None:
    lines = tally(articles)

    assert len(lines) == len({(line.scope, line.kind, line.recipients) for line in lines})
    for line in lines:
        assert line.total == _sum_of(articles, line)


def _sum_of(articles: list[Article], line: TallyLine) -> Total:
    """The line's sum, added row by row."""
    total = Total()
    for found in articles:
        for row in found.awards:
            is_ours = (found.place.scope, row.kind, row.recipients) == (line.scope, line.kind, line.recipients)
            if is_ours and not found.years.is_review:
                total += total_of([row.count])
    return total


@law
@given(articles_of, st.data())
def test_the_order_of_articles_changes_no_tally(articles: list[Article], data: st.DataObject) -> None:
    assert words(articles) == words(data.draw(st.permutations(articles)))


@law
@given(articles_of)
def test_scopes_are_told_one_after_the_other(articles: list[Article]) -> None:
    found = [list(Scope).index(line.scope) for line in tally(articles)]

    assert sorted(found) == found


def test_a_kind_that_is_none_of_the_laws_is_added_within_one_issuer_only() -> None:
    unnamed = AwardKind("khen thưởng", KindClass.OTHER)
    rows = [award(kind=unnamed, issuer=issuer) for issuer in ("quận", "quận", "công đoàn", "", "")]
    lines = tally([article(f"a-{number}", awards=(row,)) for number, row in enumerate(rows)])

    assert [("", 1), ("", 1), ("công đoàn", 1), ("quận", 2)] == [(line.issuer, line.total.rows) for line in lines]
