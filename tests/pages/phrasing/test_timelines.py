"""Marks of a timeline say no more than the articles."""

from functools import partial

import pytest

from award_archive.catalogue.leading_awards import LeadingAward, leading_award, main_row, rows_at
from award_archive.model.article import Article
from award_archive.model.award import Recipients
from award_archive.model.place import Place
from award_archive.pages.phrasing.timelines import timeline_of, who_and_kind, who_and_place
from award_archive.pages.views.references import Ref
from award_archive.pages.views.timeline_views import Timeline, TimelineEvent
from tests.catalogue.builders import DONG_DA, LANG_HA, O_CHO_DUA, article, award
from tests.pages.components import rendered


def _main_row(place: Place, one: Article) -> LeadingAward | None:
    return main_row(rows_at(one, place))


def made(*articles: Article, place: Place = LANG_HA) -> Timeline:
    """The timeline of a place's articles, newest first."""
    found = timeline_of(articles, partial(_main_row, place), who_and_kind, "/phuong/lang-ha-1/#tin")
    assert found is not None
    return found


def events(*counts: str) -> list[TimelineEvent]:
    """The events of a place with such a count each year from 2015 on, oldest first."""
    told = [article(f"bai-{y}", f"{y}-05-01", awards=(award(count),)) for y, count in enumerate(counts, start=2015)]
    return [event for column in made(*reversed(told)).columns for event in column.events]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ("100", ("100", 9, True)),
        ("0", ("0", 3, True)),
        ("hơn 50", ("≥50", 6, True)),
        ("khoảng 1.000", ("~1.000", 13, True)),
        ("20-25", ("~20–25", 4, True)),
        ("nhiều", ("nhiều", 6, False)),
    ],
)
def test_each_sort_of_number_has_its_sign_and_a_mark_by_its_square_root(
    count: str, expected: tuple[str, int, bool]
) -> None:
    event = events("200", count)[1]

    assert expected == (event.count, event.radius, event.is_known)


def test_a_link_says_how_many_got_what_and_when_and_leads_to_the_row() -> None:
    event = events("hơn 1000", "3")[0]

    assert ("hơn 1.000 tập thể, giấy khen, 1/5/2015", "/tin/2015/bai-2015/#so-lieu-1") == (event.words, event.url)


def test_on_the_page_of_a_kind_a_link_says_where() -> None:
    told = [article("b", "2017-03-24", awards=(award("3", recipients=Recipients.INDIVIDUALS),)), article("a")]
    found = timeline_of(told, leading_award, who_and_place, "/hinh-thuc/giay-khen/#tin")

    assert found is not None
    assert "3 cá nhân, phường Láng Hạ, 24/3/2017" == found.columns[1].events[0].words


def test_a_number_of_several_places_together_is_none_of_the_place() -> None:
    shared = article("a", place=(LANG_HA, O_CHO_DUA), awards=(award("90"),))
    found = made(article("b", "2017-03-24", awards=(award("3"),)), shared)

    expected = TimelineEvent("tin", "tin không có số riêng, 24/3/2016", "/tin/2016/a/", 6, is_known=False)
    assert (expected,) == found.columns[0].events


def test_a_number_of_another_place_is_none_of_the_place() -> None:
    both = article("a", place=DONG_DA, awards=(award("90"), award("4", places=(LANG_HA,))))
    found = made(article("b", "2017-03-24", awards=(award("3"),)), both)

    assert ["4"] == [event.count for event in found.columns[0].events]


def test_the_legend_says_of_hollow_marks_no_more_than_is_so() -> None:
    known, unknown = article("b", "2017-03-24", awards=(award("3"),)), article("c", awards=(award("nhiều"),))
    shared = article("a", "2015-03-24", place=(LANG_HA, O_CHO_DUA), awards=(award("90"),))

    def legend(*told: Article) -> str:
        return rendered("timeline", "timeline", made(*told), "Tin").partition("theo con số trong tin")[2]

    assert not legend(known, article("d", awards=(award("4"),))).count("vòng rỗng")
    assert legend(known, unknown).startswith("; vòng rỗng: không rõ số.")
    assert legend(known, shared).startswith("; vòng rỗng: không có số riêng.")
    assert legend(known, unknown, shared).startswith("; vòng rỗng: không rõ số hoặc không có số riêng.")


def test_a_single_event_makes_no_timeline() -> None:
    review = article("r", "2019-12-20", "2009-2019", awards=(award("9"),))

    assert timeline_of([review, article("a")], leading_award, who_and_kind, "/") is None


def test_a_year_shows_its_six_largest_oldest_first_and_counts_the_others() -> None:
    told = [article(f"bai-{day}", f"2016-03-{day:02}", awards=(award(str(day)),)) for day in range(20, 0, -1)]
    (column,) = made(*told).columns

    assert (["15", "16", "17", "18", "19", "20"], 14) == ([event.count for event in column.events], column.left_out)


def test_a_long_timeline_shows_the_newest_columns_with_fewer_events_each() -> None:
    days = [(year, month) for year in range(2025, 1985, -1) for month in range(6, 0, -1)]
    found = made(*(article(f"bai-{y}-{m}", f"{y}-{m:02}-01", awards=(award("5"),)) for y, m in days))

    assert (25, 2001) == (len(found.columns), found.since)
    assert {(2, 4)} == {(len(column.events), column.left_out) for column in found.columns}
    assert "Tin trước năm 2001" in rendered("timeline", "timeline", found, "Tin")


def test_reviews_stand_below_and_of_many_the_newest() -> None:
    reviews = [article(f"r-{y}", f"{y}-12-20", f"{y - 9}-{y}", awards=(award("70"),)) for y in range(2024, 2018, -1)]
    found = made(*reviews, article("b"), article("a"))

    assert Ref("2015–2024: 70 tập thể, giấy khen", "/tin/2024/r-2024/#so-lieu-1") == found.reviews[0]
    assert (4, 2) == (len(found.reviews), found.reviews_left_out)


def test_a_word_that_is_short_leaves_columns_narrow() -> None:
    told = [article("b", "2017-03-24", awards=(award("hơn 50"),)), article("a", awards=(award("1.205"),))]

    assert not made(*told).is_wide
    assert made(*told, article("c", "2015-01-01", awards=(award("khoảng 1.205"),))).is_wide


def test_twelve_years_stand_in_two_rows_of_six_on_a_phone() -> None:
    told = [article(f"bai-{y}", f"{y}-03-24", awards=(award("3"),)) for y in range(2025, 2013, -1)]

    assert [6, 10] == [made(*told).in_a_row, made(*told[:10]).in_a_row]
