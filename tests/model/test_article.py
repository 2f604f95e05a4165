from dataclasses import replace
from datetime import date

import pytest

from award_archive.model.article import Article, Correction, Photo, RemovedPhoto, Source, WorkingYears
from award_archive.model.award import WRITTEN_RECIPIENTS, Decision
from award_archive.model.times import Time
from tests.catalogue import builders
from tests.model.builders import province

EVENT = date(2016, 3, 24)
LATER = date(2020, 1, 1)


def article(
    sources: tuple[Source, ...] = (),
    corrections: tuple[Correction, ...] = (),
    removed: tuple[RemovedPhoto, ...] = (),
    time: str = "2016-03-24",
) -> Article:
    """An article of 24/3/2016, or of another time, about 2015."""
    found = Time.parse(time)
    assert found is not None
    return Article(
        "tong-ket",
        "content/articles/2016/tong-ket.md",
        "Tổng kết",
        found,
        WorkingYears(2015, 2015),
        (province("ha-noi", "Hà Nội"),),
        "Một",
        removed=removed,
        sources=sources,
        corrections=corrections,
    )


def test_an_address_has_the_year_of_the_day_not_the_working_year() -> None:
    assert "/tin/2016/tong-ket/" == article().url


def test_an_article_that_knows_of_no_later_day_was_changed_on_its_own() -> None:
    assert EVENT == article().updated
    assert EVENT == article(sources=(Source("Báo", published=Time.of_day(date(2016, 1, 1))), Source("Cổng"))).updated


@pytest.mark.parametrize(
    "changed",
    [
        article(sources=(Source("Báo", published=Time.of_day(LATER)),)),
        article(sources=(Source("Báo", published=Time.of_day(EVENT), accessed=LATER), Source("Cổng", accessed=EVENT))),
        article(corrections=(Correction(EVENT, "a"), Correction(LATER, "b"))),
        article(removed=(RemovedPhoto(LATER, "Theo yêu cầu"),)),
    ],
)
def test_an_article_was_changed_on_the_last_day_that_it_knows_of(changed: Article) -> None:
    assert LATER == changed.updated


@pytest.mark.parametrize(
    ("file", "name"), [("le-trao.jpg", "le-trao"), ("2016/le-trao.jpeg", "le-trao"), ("2016/dong-da/a.b.png", "a.b")]
)
def test_a_photos_address_is_its_files_name_without_folder_and_ending(file: str, name: str) -> None:
    assert name == Photo(file, "Lễ trao", "Một tấm giấy khen", "Phường").name


def test_recipients_are_written_in_five_ways_of_which_two_have_one_code() -> None:
    assert {
        "tập thể": "collectives",
        "cá nhân": "individuals",
        "hộ gia đình": "households",
        "tập thể và cá nhân": "unsplit",
        "hộ gia đình và cá nhân": "unsplit",
    } == {sort.words: sort.code for sort in WRITTEN_RECIPIENTS}


@pytest.mark.parametrize("time", ["2012-05", "2012"])
def test_an_article_that_knows_of_no_day_has_no_day_of_change(time: str) -> None:
    month = Time.parse("2012-06")

    assert article(time=time).updated is None
    assert article((Source("Báo", published=month),), time=time).updated is None
    assert LATER == article((Source("Báo", published=month, accessed=LATER),), time=time).updated


def test_the_day_of_a_report_and_the_last_of_several_days_are_days_that_are_known() -> None:
    several = replace(article(), time=Time.of_day(EVENT, LATER))

    assert date(2012, 5, 17) == article(time="đăng 2012-05-17").updated
    assert LATER == several.updated == several.begun


def test_nothing_of_an_article_lies_in_the_future_from_its_last_day_or_the_first_of_a_month_on() -> None:
    assert date(2012, 5, 1) == article(time="2012-05").begun
    assert date(2012, 6, 1) == article((Source("Báo", published=Time.parse("2012-06")),), time="2012-05").begun
    assert LATER == article(corrections=(Correction(LATER, "a"),), time="2012").begun
    decided = builders.award(of_which=(replace(builders.award(), decision=Decision("12", LATER)),))
    assert LATER == replace(article(), awards=(decided,)).begun


@pytest.mark.parametrize(
    ("years", "counted", "only_listed", "words"),
    [
        (WorkingYears(2015, 2015), 2015, [], "năm 2015"),
        (WorkingYears(2009, 2011), None, [2009, 2010, 2011], "giai đoạn 2009–2011"),
        (WorkingYears(2011, 2012, is_school_year=True), 2012, [2011], "năm học 2011–2012"),
    ],
)
def test_a_school_year_is_counted_in_the_year_it_ends_in_and_a_review_in_none(
    years: WorkingYears, counted: int | None, only_listed: list[int], words: str
) -> None:
    assert (counted, only_listed) == (years.counted, list(years.only_listed))
    assert words == years.words


def test_a_school_year_is_no_review_and_has_a_code_of_its_own() -> None:
    years = WorkingYears(2011, 2012, is_school_year=True)

    assert (False, "nh 2011-2012") == (years.is_review, years.code)
