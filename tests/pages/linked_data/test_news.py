"""What machines read of an article."""

from dataclasses import replace
from datetime import date

import pytest

from award_archive.model.article import Article, Correction, RemovedPhoto, Source
from award_archive.model.times import Time
from award_archive.pages.linked_data.graph import Node
from award_archive.pages.linked_data.news import news_article
from award_archive.pages.views.references import Ref
from tests.catalogue.builders import HA_NOI, article, award
from tests.every_field import off_default
from tests.pages.linked_data.test_images import figure
from tests.pages.linked_data.vocabulary import faults, nodes

SITE = "https://kho.example"
PLACES = (
    Ref("Phường Láng Hạ", "/phuong/lang-ha-1/"),
    Ref("Quận Đống Đa", "/quan/dong-da/"),
    Ref("Hà Nội", "/tinh/ha-noi/"),
)
PLAIN = article("bai", "2016-03-24", "2015", awards=(award("nhiều"), award("hơn 50"), award("205")))
FULL = replace(
    PLAIN,
    sources=(
        Source(
            "Kinh tế & Đô thị",
            "https://bao.example/1",
            "Đống Đa tổng kết",
            Time.of_day(date(2016, 3, 25)),
            archived="https://luu.example/1",
        ),
        Source("Báo giấy"),
    ),
    corrections=(Correction(date(2020, 1, 2), "Sửa 25 thành 205."), Correction(date(2020, 5, 1), "Sửa tên phường.")),
    removed=(RemovedPhoto(date(2021, 2, 3), "Theo yêu cầu"),),
)


def data(of: object = FULL, *places: tuple[Ref, ...]) -> Node:
    return news_article("Kho", SITE, of, places or (PLACES,), [figure()])  # type: ignore[arg-type]


def test_an_article_speaks_schema_org_and_says_nothing_empty() -> None:
    assert [] == faults(data())
    assert [] == faults(data(PLAIN))
    assert [] == faults(data(replace(PLAIN, places=(HA_NOI,)), PLACES[2:]))
    assert [] == faults(data(off_default(Article)))


def test_the_day_is_the_events_and_the_working_year_is_what_the_article_covers() -> None:
    assert ("2016-03-24", "2015") == (data()["about"]["startDate"], data()["temporalCoverage"])
    review = article("tong-ket", "2019-12-20", "2009-2019")
    assert "2009/2019" == data(review)["temporalCoverage"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [("2012-05", {"startDate": "2012-05"}), ("2012", {"startDate": "2012"}), ("đăng 2012-05-17", {})],
)
def test_machines_are_told_no_day_that_nobody_knows(written: str, expected: dict[str, str]) -> None:
    about = data(article("bai", written))["about"]

    assert expected == {key: about[key] for key in ("startDate", "endDate") if key in about}
    assert [] == faults(data(article("bai", written)))


def test_machines_are_told_both_ends_of_an_event_over_several_days() -> None:
    several = data(replace(PLAIN, time=Time.of_day(date(2016, 3, 24), date(2016, 3, 26))))["about"]

    assert ("2016-03-24", "2016-03-26") == (several["startDate"], several["endDate"])


def test_a_school_year_covers_both_its_years() -> None:
    assert "2011/2012" == data(article("bai", "2012-05", "nh 2011-2012"))["temporalCoverage"]


def test_nobody_knows_when_the_archive_published_but_a_change_has_its_day() -> None:
    assert "datePublished" not in data()
    assert "2021-02-03" == data()["dateModified"]
    assert "dateModified" not in data(PLAIN)


def test_every_report_is_named_as_far_as_it_is_known_and_is_not_called_news() -> None:
    first, second = data()["isBasedOn"]

    assert {
        "@type": "CreativeWork",
        "name": "Đống Đa tổng kết",
        "url": "https://bao.example/1",
        "archivedAt": "https://luu.example/1",
        "datePublished": "2016-03-25",
        "publisher": {"@type": "Organization", "name": "Kinh tế & Đô thị"},
    } == first
    assert {"@type": "CreativeWork", "publisher": {"@type": "Organization", "name": "Báo giấy"}} == second


def test_every_correction_has_its_words_and_its_day() -> None:
    assert [("Sửa 25 thành 205.", "2020-01-02"), ("Sửa tên phường.", "2020-05-01")] == [
        (found["text"], found["datePublished"]) for found in data()["correction"]
    ]


def test_the_event_is_where_the_article_says_and_its_place_is_told_once() -> None:
    assert {"@id": f"{SITE}/phuong/lang-ha-1/"} == data()["about"]["location"]
    assert "Quận Đống Đa" == data()["contentLocation"]["containedInPlace"]["name"]
    assert {"@id": f"{SITE}/tinh/ha-noi/"} == data(PLAIN, PLACES[2:])["about"]["location"]


def test_no_count_becomes_a_number() -> None:
    numbers = [value for node in nodes(data() | {"image": []}) for value in node.values() if isinstance(value, int)]

    assert [] == numbers
