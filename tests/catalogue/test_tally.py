"""Sums that add only what may be added."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.catalogue.tally import TallyLine, tally
from award_archive.model.article import Article
from award_archive.model.award import WRITTEN_RECIPIENTS, Award, Recipients
from award_archive.model.count import Total, total_of
from award_archive.model.issuers import Issuer, Level
from award_archive.model.place import Place, Scope
from award_archive.model.vietnamese import spelling_key
from tests.catalogue.builders import (
    CERTIFICATE,
    CITY_OFFICE,
    DISTRICT_OFFICE,
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

COLLECTIVES, INDIVIDUALS = Recipients.COLLECTIVES, Recipients.INDIVIDUALS
ISSUERS = ["", "Hội Ví Dụ", "hội ví dụ", "Hội Khác", "Hội Khác +", "?", DISTRICT_OFFICE, CITY_OFFICE]
awards = st.builds(
    award,
    st.sampled_from(["0", "12", "205", "nhiều", "hơn 50", "gần 180", "20-25"]),
    st.sampled_from([CERTIFICATE, MERIT, FLAG, PRAISE]),
    st.sampled_from(WRITTEN_RECIPIENTS),
    st.sampled_from(ISSUERS),
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
    sorts = WRITTEN_RECIPIENTS[:4]
    rows = tuple(award(str(number), recipients=sort) for number, sort in enumerate(sorts, start=1))

    assert [
        ("ward", "giấy khen", "tập thể", "1"),
        ("ward", "giấy khen", "cá nhân", "2"),
        ("ward", "giấy khen", "hộ gia đình", "3"),
        ("ward", "giấy khen", "tập thể và cá nhân", "4"),
    ] == read(article("a", awards=rows))


def test_numbers_of_several_sorts_of_recipients_are_one_line_that_names_no_sort_if_these_differ() -> None:
    households = award("5", recipients=Recipients.UNSPLIT_HOUSEHOLDS)
    others = award("4", recipients=Recipients.UNSPLIT)

    assert [("ward", "giấy khen", "hộ gia đình và cá nhân", "5")] == read(article("a", awards=(households,)))
    assert [("ward", "giấy khen", "nhiều đối tượng, không tách riêng", "9")] == read(
        article("a", awards=(households, others))
    )


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
def test_every_line_is_of_one_scope_kind_sort_and_giver_and_no_two_are_of_the_same(articles: list[Article]) -> None:
    lines = tally(articles)

    assert len(lines) == len({_identity(line) for line in lines})
    for line in lines:
        assert line.total == _sum_of(articles, line)


def _identity(line: TallyLine) -> tuple[object, ...]:
    return (line.scope, line.kind, line.recipients.code, line.giver.key)


def _sum_of(articles: list[Article], line: TallyLine) -> Total:
    """The line's sum, added row by row."""
    total = Total()
    for found in articles:
        for row in found.awards:
            giver = (row.level, "") if row.level else ("", spelling_key(row.issuer))
            row_identity = (found.place.scope, row.kind, row.recipients.code, giver)
            if row_identity == _identity(line) and not found.years.is_review:
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


def givers(*rows: Award) -> list[tuple[Level | None, str, tuple[str, ...], str]]:
    """Who gave what is added up, and the sum."""
    lines = tally([article("a", awards=rows)])
    return [(line.giver.level, line.giver.unit_type, line.giver.issuers, str(line.total)) for line in lines]


def test_two_levels_of_issuers_are_never_added_and_two_issuers_of_one_level_are() -> None:
    party = Issuer("Thành ủy Hà Nội", Level.PROVINCE, is_known=True)

    assert [(Level.PROVINCE, "thành phố", (), "30"), (Level.DISTRICT, "quận", (), "100")] == givers(
        award("100", issuer=DISTRICT_OFFICE), award("30", issuer=CITY_OFFICE)
    )
    assert [(Level.PROVINCE, "thành phố", (), "40")] == givers(
        award("30", issuer=CITY_OFFICE), award("10", issuer=party)
    )
    other = Issuer("UBND tỉnh Hà Tây", Level.PROVINCE, "tỉnh", is_known=True)
    assert [(Level.PROVINCE, "", (), "31")] == givers(award("30", issuer=CITY_OFFICE), award("1", issuer=other))


def test_an_issuer_that_the_register_does_not_know_is_summed_alone_however_it_is_spelt() -> None:
    assert [(None, "", ("Hội khác",), "4"), (None, "", ("Hội Ví Dụ",), "3"), (None, "", (), "8")] == givers(
        award("1", issuer="Hội Ví Dụ"),
        award("2", issuer="hội  ví dụ"),
        award("4", issuer="Hội khác"),
        award("8"),
    )


@pytest.mark.parametrize("names", [("CLB A", "CLB A+"), ("", "?"), ("?", "…")])
def test_two_unknown_issuers_are_not_added_though_only_signs_tell_them_apart(names: tuple[str, str]) -> None:
    rows = tuple(award("1", issuer=name) for name in names)

    assert [1, 1] == [line.total.number for line in tally([article("bai", awards=rows)])]


def test_several_issuers_together_have_the_level_of_the_highest_and_none_if_one_is_unknown() -> None:
    union = Issuer("LĐLĐ quận Đống Đa", Level.BODY, is_known=True)
    rows = [
        replace(award(count), issuers=issuers)
        for count, issuers in (
            ("1", (union, DISTRICT_OFFICE, CITY_OFFICE)),
            ("2", (DISTRICT_OFFICE, Issuer("Hội Ví Dụ"))),
            ("4", (Issuer("Hội Ví Dụ"), DISTRICT_OFFICE)),
        )
    ]

    assert [
        (Level.PROVINCE, "thành phố", (), "1"),
        (None, "", ("Hội Ví Dụ", "UBND quận Đống Đa"), "6"),
    ] == givers(*rows)


def test_parts_of_a_row_are_added_to_nothing() -> None:
    chosen = award("180", recipients=Recipients.HOUSEHOLDS)
    whole = award("1810", recipients=Recipients.HOUSEHOLDS, of_which=(chosen,))

    assert [("ward", "giấy khen", "hộ gia đình", "1.810")] == read(article("a", awards=(whole,)))


def test_a_row_counts_where_its_recipients_are_and_nowhere_else() -> None:
    found = article("a", awards=(award("5", places=(HA_NOI,)), award("2")))

    assert [("ward", "giấy khen", "tập thể", "2"), ("province", "giấy khen", "tập thể", "5")] == read(found)
    assert ["2"] == [str(line.total) for line in tally([found], LANG_HA)]
    assert ["5"] == [str(line.total) for line in tally([found], HA_NOI)]


def test_what_two_wards_got_together_is_added_to_neither() -> None:
    common = article("a", place=(LANG_HA, O_CHO_DUA), awards=(award("7"), award("9", places=(LANG_HA,))))

    assert [("ward", "giấy khen", "tập thể", "9")] == read(common)
    assert () == tally([common], O_CHO_DUA)


@law
@given(articles_of, st.data())
def test_moving_rows_to_places_of_one_scope_leaves_every_sum(articles: list[Article], data: st.DataObject) -> None:
    """What a row counts for changes with its place; what all places of its scope have together does not."""

    def moved_row(row: Award) -> Award:
        return replace(row, places=(O_CHO_DUA,)) if data.draw(st.booleans()) else row

    moved = [
        replace(one, awards=tuple(map(moved_row, one.awards))) if one.place.scope is Scope.WARD else one
        for one in articles
    ]

    assert words(articles) == words(moved)
    assert sorted(_identities(moved, LANG_HA, O_CHO_DUA)) == sorted(_identities(articles, LANG_HA, O_CHO_DUA))


def _identities(articles: list[Article], *places: Place) -> list[str]:
    """The sums of the wards together."""
    totals: dict[str, Total] = {}
    for place in places:
        for line in tally(articles, place):
            name = f"{line.kind.name} {line.recipients.code} {line.giver.key}"
            totals[name] = totals.get(name, Total()) + line.total
    return [f"{name} {total}" for name, total in totals.items()]


@law
@given(articles_of)
def test_parts_change_no_sum(articles: list[Article]) -> None:
    divided = [
        replace(one, awards=tuple(replace(row, of_which=(row, replace(row, of_which=(row,)))) for row in one.awards))
        for one in articles
    ]

    assert tally(articles) == tally(divided)


@law
@given(articles_of, st.data())
def test_which_article_tells_a_row_and_of_which_group_it_speaks_changes_no_sum(
    articles: list[Article], data: st.DataObject
) -> None:
    groups = st.sampled_from(["", "giáo viên", "học sinh"])
    told = [
        replace(one, awards=(replace(row, group=data.draw(groups)),))
        for one in articles
        for row in reversed(one.awards)
    ]

    assert words(articles) == words(told)
