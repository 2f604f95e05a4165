"""What counts for which year and place, and what stands next to what."""

from hypothesis import given
from hypothesis import strategies as st

from award_archive.catalogue.indexes import Catalogue, YearEntry, by_year
from award_archive.model.article import Article
from award_archive.model.place import Place
from tests.catalogue.builders import DONG_DA, HA_NOI, LANG, LANG_HA, O_CHO_DUA, archive, article, slugs
from tests.model.builders import district, law, units, ward

PLACES: tuple[Place, ...] = (LANG_HA, O_CHO_DUA, LANG, DONG_DA, HA_NOI)


@st.composite
def article_lists(draw: st.DrawFn) -> list[Article]:
    """Articles of all places and precisions, of one year, a review or a school year, each with a slug of its own."""
    found = []
    for number in draw(st.lists(st.integers(0, 99), max_size=8, unique=True)):
        event = draw(st.integers(2014, 2018))
        first, last = draw(st.integers(2010, event)), draw(st.integers(2010, event))
        years = draw(st.sampled_from([f"{first}", f"{min(first, last)}-{max(first, last)}", f"nh {first}-{first + 1}"]))
        day = f"{event}-03-0{draw(st.integers(1, 3))}"
        time = draw(st.sampled_from([day, day[:7], day[:4], f"đăng {day}"]))
        found.append(article(f"bai-{number}", time, years, draw(st.sampled_from(PLACES))))
    return found


lists_of_articles = article_lists()


def test_an_article_counts_for_its_working_year_not_for_the_year_of_its_day() -> None:
    years = archive(article("tong-ket", "2016-03-24", "2015")).years

    assert [2015] == list(years)
    assert ["tong-ket"] == slugs(years[2015].articles)


def test_an_article_without_a_working_year_of_its_own_counts_for_the_year_of_its_day() -> None:
    assert [2016] == list(archive(article("khen", "2016-03-24")).years)


def test_a_review_is_listed_on_each_year_that_it_covers_and_counted_for_none() -> None:
    catalogue = archive(article("muoi-nam", "2019-12-20", "2009-2019"), article("mot-nam", "2015-12-20"))

    assert list(range(2009, 2020)) == list(catalogue.years)
    assert all(["muoi-nam"] == slugs(entry.reviews) for entry in catalogue.years.values())
    assert {2015: ["mot-nam"]} == {year: slugs(e.articles) for year, e in catalogue.years.items() if e.articles}
    assert (2015,) == catalogue.counted_years


def test_two_reviews_that_cover_a_year_are_both_listed_on_it_newest_first() -> None:
    catalogue = archive(article("cu", "2015-01-01", "2010-2014"), article("moi", "2019-01-01", "2014-2018"))

    assert ["moi", "cu"] == slugs(catalogue.years[2014].reviews)
    assert () == catalogue.counted_years


def test_a_school_year_counts_for_the_year_it_ends_in_and_is_listed_apart_in_the_one_it_begins_in() -> None:
    years = archive(article("hoc-sinh", "2012-05", "nh 2011-2012")).years

    assert [2011, 2012] == list(years)
    assert ([], [], ["hoc-sinh"]) == tuple(
        map(slugs, (years[2011].articles, years[2011].reviews, years[2011].school_years))
    )
    assert (["hoc-sinh"], [], []) == tuple(
        map(slugs, (years[2012].articles, years[2012].reviews, years[2012].school_years))
    )
    assert [2012] == list(by_year(years[2011].all))


def test_articles_stand_by_the_first_day_that_is_possible_then_the_last_then_the_name() -> None:
    found = archive(
        article("nam", "2012"),
        article("thang", "2012-01"),
        article("ngay", "2012-01-01"),
        article("dang", "đăng 2012-01-01"),
        article("ngay-sau", "2012-01-02"),
        article("nam-truoc", "2011"),
    )

    assert ["nam-truoc", "dang", "ngay", "thang", "nam", "ngay-sau"] == slugs(found.articles)


def test_a_year_from_one_year_to_itself_is_no_review() -> None:
    assert ["bai"] == slugs(archive(article("bai", "2016-03-24", "2015-2015")).years[2015].articles)


def test_years_are_in_order_and_their_articles_newest_first() -> None:
    catalogue = archive(
        article("b", "2016-03-24", "2015"),
        article("c", "2018-01-01"),
        article("a", "2016-03-24", "2015"),
        article("d", "2015-12-31"),
    )

    assert [2015, 2018] == list(catalogue.years)
    assert ["b", "a", "d"] == slugs(catalogue.years[2015].articles)
    assert ["c", "b", "a", "d"] == slugs(catalogue.newest_first)


def test_an_archive_without_articles_has_no_years() -> None:
    assert {} == archive().years
    assert () == archive().counted_years
    assert () == archive().of_place(LANG_HA)


def test_a_districts_article_is_no_wards_and_a_wards_is_no_districts() -> None:
    catalogue = archive(article("cua-quan", place=DONG_DA), article("cua-phuong"), article("cua-tp", place=HA_NOI))

    assert ["cua-phuong"] == slugs(catalogue.of_place(LANG_HA))
    assert ["cua-quan"] == slugs(catalogue.of_place(DONG_DA))
    assert ["cua-tp"] == slugs(catalogue.of_place(HA_NOI))
    assert [] == slugs(catalogue.of_place(O_CHO_DUA))


def test_a_former_wards_article_is_not_its_successors() -> None:
    catalogue = archive(article("cu"), article("moi", "2025-08-01", place=LANG))

    assert ["cu"] == slugs(catalogue.of_place(LANG_HA))
    assert ["moi"] == slugs(catalogue.of_place(LANG))


def test_a_ward_and_a_district_of_one_id_keep_their_articles_apart() -> None:
    here, there = ward("dong-da", "Đống Đa", ""), district("dong-da", "Đống Đa")
    catalogue = Catalogue.of([article("a", place=here), article("b", place=there)], units(here, districts=(there,)))

    assert ["a"] == slugs(catalogue.of_place(here))
    assert ["b"] == slugs(catalogue.of_place(there))


def test_neighbours_are_the_articles_of_the_same_place_before_and_after() -> None:
    first, second, third = (article(f"bai-{day}", f"2016-03-0{day}") for day in (1, 2, 3))
    between = article("cua-quan", "2016-03-02", place=DONG_DA)
    catalogue = archive(third, between, first, second)

    assert (None, second) == catalogue.neighbours(first)
    assert (first, third) == catalogue.neighbours(second)
    assert (second, None) == catalogue.neighbours(third)
    assert (None, None) == catalogue.neighbours(between)


def test_neighbours_of_one_day_are_in_order_of_their_slugs() -> None:
    one, other = article("a"), article("b")

    assert (None, other) == archive(other, one).neighbours(one)
    assert (one, None) == archive(other, one).neighbours(other)


def test_by_year_leaves_reviews_out_and_has_the_newest_year_first() -> None:
    articles = [article("a", "2015-01-01"), article("r", "2019-01-01", "2009-2018"), article("b"), article("c")]

    assert [(2016, ["b", "c"]), (2015, ["a"])] == [(year, slugs(group)) for year, group in by_year(articles).items()]


@law
@given(lists_of_articles, st.data())
def test_the_order_in_which_files_are_read_changes_nothing(articles: list[Article], data: st.DataObject) -> None:
    one, other = archive(*articles), archive(*data.draw(st.permutations(articles)))

    assert one.articles == other.articles
    assert one.years == other.years
    assert [one.neighbours(a) for a in one.articles] == [other.neighbours(a) for a in one.articles]


@law
@given(lists_of_articles)
def test_every_article_of_one_year_counts_for_exactly_that_year(articles: list[Article]) -> None:
    counted = [(a.slug, year) for year, entry in archive(*articles).years.items() for a in entry.articles]

    assert sorted((a.slug, a.years.last) for a in articles if not a.years.is_review) == sorted(counted)


@law
@given(lists_of_articles)
def test_every_review_is_listed_on_exactly_the_years_that_it_covers(articles: list[Article]) -> None:
    catalogue = archive(*articles)

    for found in articles:
        listed = {year for year, entry in catalogue.years.items() if found in entry.reviews}
        assert listed == (set(range(found.years.first, found.years.last + 1)) if found.years.is_review else set())


@law
@given(lists_of_articles)
def test_a_year_is_told_only_where_it_has_something(articles: list[Article]) -> None:
    assert YearEntry() not in archive(*articles).years.values()


@law
@given(lists_of_articles)
def test_every_article_is_of_exactly_one_place(articles: list[Article]) -> None:
    catalogue = archive(*articles)

    assert sorted(a.slug for a in articles) == sorted(a.slug for place in PLACES for a in catalogue.of_place(place))
    assert all(a.place == place for place in PLACES for a in catalogue.of_place(place))


@law
@given(lists_of_articles)
def test_the_way_from_neighbour_to_neighbour_meets_every_article_of_a_place_once(articles: list[Article]) -> None:
    catalogue = archive(*articles)

    for place in PLACES:
        group = catalogue.of_place(place)
        here, met = (group[0] if group else None), list[Article]()
        while here:
            met.append(here)
            before, _ = catalogue.neighbours(here)
            assert before is None or catalogue.neighbours(before)[1] == here
            here = before
        assert list(group) == met
