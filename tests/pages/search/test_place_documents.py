"""What the search says of wards and districts is what changes say, no more."""

from dataclasses import replace

import pytest

from award_archive.model.changes import Change, Confidence
from award_archive.model.place import District, Ward
from award_archive.pages.addresses import place
from award_archive.pages.search.place_documents import PlaceDocument, place_documents
from award_archive.pages.search.search_words import place_words
from tests.catalogue.builders import DONG_DA, LANG, LANG_HA, O_CHO_DUA
from tests.model.builders import change, days, part, units, ward

DAY = "2025-07-01"
KIM_LIEN = ward("kim-lien-2", "Kim Liên", "", span=days(DAY))
GIANG_VO = ward("giang-vo-1", "Giảng Võ", "", span=days(DAY))
LOW, MEDIUM = Confidence.LOW, Confidence.MEDIUM


def found(*wards: Ward, changes: tuple[Change, ...] = (), districts: tuple[District, ...] = ()) -> list[PlaceDocument]:
    """The documents of the units in their own order, without those of provinces."""
    by_url = {one.url: one for one in place_documents(units(*wards, changes=changes, districts=districts))}
    return [by_url[url] for url in (*map(place, wards), *map(place, districts))]


def order(*wards: Ward, districts: tuple[District, ...] = ()) -> list[str]:
    """The addresses in the order in which the search shows what has a query."""
    return [one.url for one in reversed(place_documents(units(*wards, districts=districts)))]


def now_of_lang_ha(*changes: Change) -> str:
    return found(LANG_HA, LANG, KIM_LIEN, GIANG_VO, changes=changes)[0].now


def gained_by_lang(*changes: Change) -> str:
    return found(LANG, LANG_HA, O_CHO_DUA, ward("cu", "Cũ", span=LANG_HA.days), changes=changes)[0].gained


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ((change(DAY, "lang-ha-1", "lang-1"),), "nay là phường Láng"),
        (
            (
                part(DAY, "lang-ha-1", "lang-1"),
                part(DAY, "lang-ha-1", "kim-lien-2"),
                part(DAY, "lang-ha-1", "giang-vo-1"),
            ),
            "nay thuộc phường Giảng Võ, phường Kim Liên và phường Láng, mỗi phường nhận một phần",
        ),
        (
            (change(DAY, "lang-ha-1", "lang-1", confidence=MEDIUM),),
            "nay là phường Láng (theo nguồn chưa kiểm chứng đầy đủ)",
        ),
        (
            (change(DAY, "lang-ha-1", "lang-1"), part(DAY, "lang-ha-1", "kim-lien-2", LOW)),
            "nay thuộc phường Láng; một phần nay thuộc phường Kim Liên (theo nguồn chưa kiểm chứng đầy đủ)",
        ),
        (
            (part(DAY, "lang-ha-1", "giang-vo-1", LOW), part(DAY, "lang-ha-1", "lang-1")),
            "một phần nay thuộc phường Láng; một phần nay thuộc phường Giảng Võ (theo nguồn chưa kiểm chứng đầy đủ)",
        ),
        (
            (part(DAY, "lang-ha-1", "lang-1"),),
            "một phần nay thuộc phường Láng; phần còn lại chưa được ghi nhận",
        ),
        ((), "về sau thế nào chưa được ghi nhận"),
    ],
)
def test_a_former_ward_is_or_lies_where_changes_led_it_as_surely_as_they_say(
    changes: tuple[Change, ...], words: str
) -> None:
    assert words == now_of_lang_ha(*changes)


def test_of_a_ward_that_stands_nothing_is_said_about_now() -> None:
    assert "" == found(LANG)[0].now


def test_the_land_of_a_former_district_lies_in_wards_and_is_none_of_them() -> None:
    changes = (change(DAY, "lang-ha-1", "lang-1"), part(DAY, "o-cho-dua-1", "kim-lien-2"))
    whole = found(LANG, KIM_LIEN, LANG_HA, changes=changes[:1], districts=(DONG_DA,))[-1]
    some = found(LANG, KIM_LIEN, LANG_HA, O_CHO_DUA, changes=changes, districts=(DONG_DA,))[-1]
    nothing = found(LANG, districts=(DONG_DA,))[-1]

    assert "địa bàn nay thuộc phường Láng" == whole.now
    assert "địa bàn nay thuộc phường Kim Liên và phường Láng; phần còn lại chưa được ghi nhận" == some.now
    assert "về sau thế nào chưa được ghi nhận" == nothing.now
    assert "" == found(districts=(replace(DONG_DA, days=days()),))[0].now


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ((change(DAY, "lang-ha-1", "lang-1"),), "tiếp nhận toàn bộ phường Láng Hạ"),
        (
            (change(DAY, "lang-ha-1", "lang-1"), part(DAY, "o-cho-dua-1", "lang-1")),
            "tiếp nhận toàn bộ phường Láng Hạ, cùng một phần phường Ô Chợ Dừa",
        ),
        (
            (part(DAY, "lang-ha-1", "lang-1"), part(DAY, "o-cho-dua-1", "lang-1", MEDIUM)),
            "tiếp nhận một phần các phường Láng Hạ và Ô Chợ Dừa (theo nguồn chưa kiểm chứng đầy đủ)",
        ),
        (
            (part(DAY, "lang-ha-1", "lang-1"), part(DAY, "o-cho-dua-1", "lang-1", LOW)),
            "tiếp nhận một phần phường Láng Hạ",
        ),
        (
            (change("2005-01-01", "cu", "o-cho-dua-1"), part(DAY, "o-cho-dua-1", "lang-1")),
            "tiếp nhận một phần phường Ô Chợ Dừa",
        ),
        ((), ""),
    ],
)
def test_a_ward_took_over_what_changes_surely_gave_to_itself(changes: tuple[Change, ...], words: str) -> None:
    assert words == gained_by_lang(*changes)


def test_a_ward_is_found_by_all_names_that_its_land_had_however_doubtful() -> None:
    older = replace(O_CHO_DUA, id="o-cu", name="Ô Cũ", days=LANG_HA.days)
    steps = part("2005-01-01", "o-cu", "o-cho-dua-1", LOW), part(DAY, "o-cho-dua-1", "lang-1", LOW)
    now = found(LANG, O_CHO_DUA, older, changes=steps)[0]

    assert ("phường Ô Chợ Dừa", "phường Ô Cũ") == now.earlier
    assert {"lang=", "cho dua", "o cu"} <= place_words(now).terms
    assert "cho dua=" not in place_words(now).terms
    assert "" == now.gained


def test_namesakes_are_told_apart_by_their_days() -> None:
    older = replace(KIM_LIEN, id="kim-lien-1", days=days(last="2025-06-30"))
    former, now = found(older, KIM_LIEN, changes=(change(DAY, "kim-lien-1", "kim-lien-2"),))

    assert ("Phường Kim Liên (đến 30/6/2025)", "") == (former.name, former.facts)
    assert "nay là phường Kim Liên (từ 1/7/2025)" == former.now
    assert "tiếp nhận toàn bộ phường Kim Liên (đến 30/6/2025)" == now.gained


def test_of_namesakes_the_one_that_stands_is_shown_first_then_the_one_that_ended_last() -> None:
    former = [replace(KIM_LIEN, id=f"kim-lien-{year}", days=days(last=f"{year}-06-30")) for year in (2013, 2025, 2009)]

    assert [f"/phuong/kim-lien-{number}/" for number in (2, 2025, 2013, 2009)] == order(*former, KIM_LIEN)[1:]


def test_a_name_is_shown_before_longer_ones_that_begin_with_it() -> None:
    named = ward("dong-da-1", "Đống Đa", "", span=days(DAY))

    assert ["/tinh/ha-noi/", "/phuong/lang-1/", "/phuong/lang-ha-1/"] == order(LANG, LANG_HA)
    assert ["/tinh/ha-noi/", "/quan/dong-da/", "/phuong/dong-da-1/"] == order(named, districts=(DONG_DA,))


def test_a_ward_is_found_by_its_name_with_its_districts_and_titled_by_its_name_alone() -> None:
    namesake = replace(LANG_HA, id="lang-ha-9", district="Ba Đình")
    terms = place_words(found(LANG_HA, namesake, districts=(DONG_DA,))[0]).terms

    assert {"lang ha=", "ha dong", "ha quan", "dong da"} <= terms
    assert "dong da=" not in terms


def test_the_district_stands_beside_a_name_that_does_not_say_it() -> None:
    assert "quận Đống Đa, đến 30/6/2025" == found(LANG_HA, districts=(DONG_DA,))[0].facts
    assert "đến 30/6/2025" == found(LANG_HA, replace(LANG_HA, id="x", district="Z"), districts=(DONG_DA,))[0].facts


def test_a_ward_that_gave_two_strips_is_named_once() -> None:
    stands = ward("lang-1", "Láng", span=days())
    first, second = part("2005-01-01", "o", "lang-1"), part("2010-01-01", "o", "lang-1")

    assert "tiếp nhận một phần phường Ô" == found(stands, ward("o", "Ô"), changes=(first, second))[0].gained
