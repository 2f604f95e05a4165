"""Who asks what a ward is now gets the answer on one page or, where wards are many, by a letter or a district."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from award_archive.model.article import Article, Body
from award_archive.model.changes import Change, Confidence
from award_archive.model.place import District, Ward
from award_archive.pages.place_pages import places
from award_archive.pages.views.unit_views import LetterView, PlaceView, UnitView, WardsView
from award_archive.pages.wards_page import wards
from tests.catalogue.builders import article
from tests.model.builders import change, days, district, part, province, units, ward
from tests.pages.builders import archive_of
from tests.pages.components import rendered

DAY = "2025-07-01"
ENDED = days(last="2025-06-30")
LANG_HA = ward("lang-ha-1", "Láng Hạ", span=ENDED)
EARLY = ward("kham-thien-1", "Khâm Thiên", span=days(last="2024-12-31"))
LATE = ward("kham-thien-2", "Khâm Thiên", span=days("2025-01-01", "2025-06-30"))
DONG_DA_WARD = ward("dong-da-1", "Đống Đa", "", span=days(DAY))
LANG = ward("lang-1", "Láng", "", span=days(DAY))
DONG_DA = district("dong-da", "Đống Đa", span=ENDED)
HA_NOI = province("ha-noi", "Hà Nội", unit_type="thành phố")
CHANGES = (
    change("2025-01-01", "kham-thien-1", "kham-thien-2", confidence=Confidence.MEDIUM),
    change(DAY, "kham-thien-2", "dong-da-1"),
    part(DAY, "lang-ha-1", "dong-da-1"),
    part(DAY, "lang-ha-1", "lang-1"),
)
UNITS = (LANG_HA, EARLY, LATE, DONG_DA_WARD, LANG)
MANY = tuple(ward(f"cu-{number}", f"Cũ {number}", "Ba Đình", span=ENDED) for number in range(101))
BA_DINH = district("ba-dinh", "Ba Đình", span=ENDED)


def pages(
    *found: Ward,
    articles: tuple[Article, ...] = (),
    districts: tuple[District, ...] = (DONG_DA, BA_DINH),
    changes: tuple[Change, ...] = CHANGES,
) -> dict[str, Any]:
    """The views of the pages that find wards, and of the pages of units, by their addresses."""
    register = units(*found, changes=changes, districts=districts, provinces=(HA_NOI,))
    made = archive_of(register, *articles)
    return {page.url: page.view(lambda _: Body("")) for builder in (wards, places) for page in builder(made)}


def answers(view: WardsView | LetterView | PlaceView) -> Iterator[str]:
    """The directory in words, a line for each name."""
    entries = (
        view.former if isinstance(view, WardsView) else view.entries if isinstance(view, LetterView) else view.names
    )
    for entry in entries:
        html = rendered("directory", "directory", (entry,))
        yield " ".join("".join(part.partition(">")[2] for part in f">{html}".split("<")).split())


def test_a_few_wards_stand_on_one_page_each_name_once_with_the_answer() -> None:
    found = pages(*UNITS)

    assert () == found["/phuong/"].letters
    assert not [url for url in found if url.startswith("/phuong/chu/")]
    assert ["Phường Đống Đa", "Phường Láng"] == [line.place.label for line in found["/phuong/"].current]
    assert [
        "Khâm Thiên quận Đống Đa nay là phường Đống Đa. Trước đây: Phường Khâm Thiên (từ 1/1/2025 đến 30/6/2025); "
        "Phường Khâm Thiên (đến 31/12/2024) (theo nguồn chưa kiểm chứng đầy đủ)",
        "Láng Hạ phường, quận Đống Đa, đến 30/6/2025 nay thuộc phường Đống Đa và phường Láng, mỗi phường nhận một phần",
    ] == [*answers(found["/phuong/"])]


def test_many_wards_are_found_by_letter_and_by_district() -> None:
    found = pages(*UNITS, *MANY)
    first = found["/phuong/"]

    assert ["C", "Đ", "K", "L"] == [letter.label for letter in first.letters]
    assert "/phuong/chu/dd/" == first.letters[1].url
    assert () == first.former
    assert ["/quan/ba-dinh/#phuong", "/quan/dong-da/#phuong"] == [line.place.url for line in first.districts]
    assert ["Đống Đa phường, từ 1/7/2025 phường hiện nay"] == [*answers(found["/phuong/chu/dd/"])]
    assert [
        "Láng phường, từ 1/7/2025 phường hiện nay",
        "Láng Hạ phường, quận Đống Đa, đến 30/6/2025 nay thuộc phường Đống Đa và phường Láng, mỗi phường nhận một phần",
    ] == [*answers(found["/phuong/chu/l/"])]


def test_a_long_page_of_a_letter_has_jumps_to_every_twentieth_name() -> None:
    found = pages(*UNITS, *MANY)

    assert ["/phuong/chu/c/#ten-21", "/phuong/chu/c/#ten-41"] == [one.url for one in found["/phuong/chu/c/"].jumps][:2]
    assert "Từ Cũ 20" == found["/phuong/chu/c/"].jumps[0].label
    assert () == found["/phuong/chu/l/"].jumps


def test_a_district_says_of_each_of_its_wards_what_it_is_now_but_not_what_all_share() -> None:
    of_district = pages(*UNITS)["/quan/dong-da/"]

    assert [
        "Khâm Thiên nay là phường Đống Đa. Trước đây: Phường Khâm Thiên (từ 1/1/2025 đến 30/6/2025); "
        "Phường Khâm Thiên (đến 31/12/2024) (theo nguồn chưa kiểm chứng đầy đủ)",
        "Láng Hạ phường nay thuộc phường Đống Đa và phường Láng, mỗi phường nhận một phần",
    ] == [*answers(of_district)]


def test_where_districts_are_too_many_provinces_lead_to_them() -> None:
    some = tuple(district(f"quan-{number}", f"Số {number}", span=ENDED) for number in range(101))
    first = pages(*UNITS, districts=some)["/phuong/"]

    assert first.letters
    assert () == first.districts
    assert ["/tinh/ha-noi/#quan"] == [line.place.url for line in first.provinces]


def test_a_ward_without_articles_has_a_small_page_that_says_where_to_look() -> None:
    found = pages(*UNITS, articles=(article("a", "2019-05-01", place=EARLY), article("b", "2019-06-01", place=DONG_DA)))
    view = found["/phuong/kham-thien-2/"]

    assert isinstance(view, UnitView)
    assert [("quận Đống Đa", 1), ("thành phố Hà Nội", 0)] == [
        (line.place.label, line.number_of_articles) for line in view.wider_places
    ]
    assert ["/phuong/kham-thien-1/"] == [line.place.url for line in view.related]
    assert "Phường Khâm Thiên (từ 1/1/2025 đến 30/6/2025): nay là phường Đống Đa." == view.head.description


def test_no_empty_feed_of_a_ward_that_ended_is_followed() -> None:
    found = pages(*UNITS, articles=(article("a", "2019-05-01", place=EARLY),))

    assert found["/phuong/kham-thien-2/"].feed is None
    assert found["/phuong/lang-1/"].feed
    assert found["/phuong/kham-thien-1/"].feed == found["/phuong/kham-thien-1/"].head.feed


def test_a_ward_of_today_lists_articles_of_its_former_wards_as_such_and_adds_nothing() -> None:
    told = article("a", "2019-05-01", place=EARLY), article("b", "2019-06-01", place=(LANG_HA, LATE))
    view = pages(*UNITS, articles=told)["/phuong/dong-da-1/"]

    assert isinstance(view, PlaceView)
    assert [
        "Khi là phường Khâm Thiên (từ 1/1/2025 đến 30/6/2025); phường Láng Hạ, nay một phần ở đây",
        "Khi là phường Khâm Thiên (đến 31/12/2024)",
    ] == [item.place for item in view.earlier]
    assert (0, (), ()) == (view.number_of_articles, view.items, view.sums.tallies)
    assert ["quận Đống Đa"] == [line.place.label for line in view.former_districts]


def test_of_many_articles_of_former_wards_the_newest_are_listed_and_the_wards_lead_to_the_others() -> None:
    told = tuple(article(f"bai-{number:02d}", "2019-05-01", place=EARLY) for number in range(40))
    view = pages(*UNITS, articles=told)["/phuong/dong-da-1/"]

    assert (30, 10) == (len(view.earlier), view.earlier_left_out)
    assert "/tin/2019/bai-39/" == view.earlier[0].url
    assert [("/phuong/kham-thien-1/", 40)] == [(line.place.url, line.number_of_articles) for line in view.related]


def test_a_name_that_was_a_commune_and_a_ward_is_told_without_a_type() -> None:
    commune = replace(EARLY, type="xã")

    assert next(answers(pages(commune, LATE, DONG_DA_WARD, changes=CHANGES[:2])["/phuong/"])).startswith("Khâm Thiên")
