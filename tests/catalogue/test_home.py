"""Which units an archive's home is made of, and which articles are its news."""

import pytest

from award_archive.catalogue.home import Home
from award_archive.catalogue.indexes import Catalogue
from award_archive.model.changes import Extent
from award_archive.model.register import Register
from tests.catalogue.builders import article, award, slugs
from tests.model.builders import change, days, district, part, province, units, ward

OLD, MIDDLE, NEW = days("", "1995-12-31"), days("1996-01-01", "2025-06-30"), days("2025-07-01")
HERE, THERE = district("dong-da", "Đống Đa", span=MIDDLE), district("ba-dinh", "Ba Đình", span=MIDDLE)
TOWN = province("ha-noi", "Hà Nội", unit_type="thành phố")
REGISTER = units(
    ward("a-1", "A", span=MIDDLE),
    ward("b-1", "B", span=MIDDLE),
    ward("far-1", "Xa", district="Ba Đình", span=MIDDLE),
    ward("whole-0", "Trọn", district="", span=OLD),
    ward("strip-0", "Dải", district="", span=OLD),
    ward("a-2", "A", district="", span=NEW),
    ward("dong-da-2", "Đống Đa", district="", span=NEW),
    ward("land-2", "Đất", district="", span=NEW),
    ward("far-2", "Xa", district="", span=NEW),
    districts=(HERE, THERE),
    provinces=(TOWN,),
    changes=(
        change("1996-01-01", "whole-0", "a-1"),
        part("1996-01-01", "strip-0", "b-1"),
        change("2025-07-01", "a-1", "a-2"),
        part("2025-07-01", "b-1", "dong-da-2"),
        part("2025-07-01", "b-1", "a-2"),
        change("2025-07-01", "b-1", "land-2", Extent.AREA),
        change("2025-07-01", "far-1", "far-2"),
        part("2025-07-01", "far-1", "dong-da-2"),
    ),
)


def home(name: str, register: Register = REGISTER) -> Home:
    found = Home.named(name, register)
    assert found is not None
    return found


def ids(found: Home) -> set[str]:
    return {unit_id for _, unit_id in found.units}


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("dong-da", "quận Đống Đa"),
        ("dong-da", "QUẬN  đống đa"),
        ("dong-da", "dong-da"),
        ("dong-da-2", "phường Đống Đa"),
        ("ba-dinh", "Ba Đình"),
        ("ha-noi", "Hà Nội"),
        ("ha-noi", "TP Hà Nội"),
    ],
)
def test_a_home_is_named_by_its_id_or_by_its_name_with_or_without_its_own_type(expected: str, name: str) -> None:
    assert expected == home(name).place.id


@pytest.mark.parametrize("name", ["", "Đống Đa", "phường A", "huyện Đống Đa", "quận Hà Nội", "Hoàn Kiếm"])
def test_a_name_of_no_unit_or_of_several_names_no_home(name: str) -> None:
    assert Home.named(name, REGISTER) is None


def test_a_district_is_with_its_wards_what_these_became_and_what_became_one_of_them_as_a_whole() -> None:
    assert {"dong-da", "a-1", "b-1", "a-2", "dong-da-2", "whole-0"} == ids(home("quận Đống Đa"))


def test_a_ward_is_with_all_that_it_came_from_in_whole_or_in_part() -> None:
    assert {"dong-da-2", "b-1", "far-1", "strip-0"} == ids(home("dong-da-2"))
    assert {"b-1", "strip-0", "dong-da-2", "a-2"} == ids(home("b-1"))


def test_a_province_is_with_its_districts_and_all_wards() -> None:
    assert {unit.id for unit in REGISTER.units} == ids(home("Hà Nội"))


def test_a_district_that_got_another_name_keeps_its_news() -> None:
    before, after = days("", "2004-12-31"), days("2005-01-01")
    register = units(
        ward("x-1", "X", district="Hà Đông", span=before),
        ward("x-2", "X", district="Tân Hà Đông", span=after),
        districts=(district("cu", "Hà Đông", span=before), district("moi", "Tân Hà Đông", span=after)),
        changes=(change("2005-01-01", "x-1", "x-2"), change("2005-01-01", "cu", "moi", scope=HERE.scope)),
    )

    assert {"cu", "moi", "x-1", "x-2"} == ids(home("moi", register)) == ids(home("cu", register)) | {"x-1"}


def test_a_step_is_followed_only_by_later_ones() -> None:
    register = units(
        *(ward(one, span=span) for one, span in (("a", MIDDLE), ("b", days()), ("c", days()))),
        changes=(part("2000-01-01", "b", "c"), part("2010-01-01", "a", "b")),
    )

    assert {"a", "b"} == ids(home("a", register))
    assert {"b", "c"} == ids(home("c", register))


def test_news_is_of_the_home_or_of_elsewhere_and_no_article_is_both() -> None:
    place = {unit.id: unit for unit in REGISTER.units}
    catalogue = Catalogue.of(
        [
            article("quan", "2016-01-01", place=place["dong-da"]),
            article("phuong", "2017-01-01", place=place["a-1"]),
            article("nay", "2026-01-01", place=place["dong-da-2"]),
            article("chung", "2018-01-01", place=(place["far-1"], place["b-1"])),
            article("xa", "2019-01-01", place=place["far-1"]),
            article("tinh", "2020-01-01", place=TOWN, awards=(award(places=(HERE,)),)),
        ],
        REGISTER,
    )
    near, far = home("quận Đống Đa").news(catalogue)

    assert ["nay", "chung", "phuong", "quan"] == slugs(near)
    assert ["tinh", "xa"] == slugs(far)
