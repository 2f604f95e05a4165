"""Which unit a name means, and what units gave each other."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model import naming
from award_archive.model.naming import NameIndex, is_named
from award_archive.model.place import Scope, Ward
from award_archive.model.register import Register, within
from tests.model.builders import archive_files, change, days, district, law, part, province, units, ward, ward_in

HANOI = archive_files().register
UNIT_NAMES = st.builds(" ".join, st.lists(st.sampled_from(["phường", "Xã", "khu", "phố", "Láng", "a"]), max_size=3))
NAMESAKES = units(
    ward("quang-trung-dong-da", "Quang Trung"),
    ward("quang-trung-ha-dong", "Quang Trung", "Hà Đông"),
    ward("quang-trung-vinh", "Quang Trung", "Vinh", "Nghệ An"),
    ward("quang-trung-thuong-tin", "Quang Trung", "Thường Tín", span=days("", "2010-12-31"), unit_type="xã"),
    districts=(district("dong-da", "Đống Đa"), district("ha-dong", "Hà Đông"), district("vinh", "Vinh", "Nghệ An")),
)


def ids(wards: list[Ward]) -> list[str]:
    """The wards' ids."""
    return [found.id for found in wards]


def wards_on(day: str, name: str, district_name: str = "", province: str = "") -> list[str]:
    """The ids of the archive's wards of that name on a day."""
    return ids(HANOI.find_wards(name, district_name, province, days(day, day)))


@pytest.mark.parametrize(
    ("day", "name", "expected"),
    [
        ("2016-03-24", "Láng Hạ", ["lang-ha-1"]),
        ("2025-06-30", "Láng Hạ", ["lang-ha-1"]),
        ("2025-07-01", "Láng Hạ", []),
        ("2024-12-31", "Khâm Thiên", ["kham-thien-1"]),
        ("2025-01-01", "Khâm Thiên", ["kham-thien-2"]),
        ("2025-07-01", "Khâm Thiên", []),
        ("2016-03-24", "Kim Liên", ["kim-lien-1"]),
        ("2025-07-01", "Kim Liên", ["kim-lien-2"]),
        ("2024-12-31", "Văn Miếu", ["van-mieu-1"]),
        ("2025-01-01", "Văn Miếu", []),
        ("2016-03-24", "Đống Đa", []),
        ("2025-07-01", "Đống Đa", ["dong-da-1"]),
    ],
)
def test_a_name_means_the_ward_that_bore_it_on_the_day(day: str, name: str, expected: list[str]) -> None:
    assert expected == wards_on(day, name)


@pytest.mark.parametrize(
    "written",
    ["láng hạ", "LÁNG HẠ", "phường Láng Hạ", "Phường Láng Hạ", "  Láng  Hạ ", "La\u0301ng Ha\u0323", "lang-ha-1"],
)
def test_a_ward_is_found_however_it_is_written(written: str) -> None:
    assert ["lang-ha-1"] == wards_on("2016-03-24", written)


@law
@given(
    st.lists(st.tuples(UNIT_NAMES, st.sampled_from(["phường", "xã", "khu phố", ""]))),
    st.one_of(UNIT_NAMES, st.builds("{} {}".format, st.sampled_from(["Phường", "tp", "khu phố", "xóm"]), UNIT_NAMES)),
)
def test_an_index_finds_what_a_look_at_each_place_finds(given_units: list[tuple[str, str]], written: str) -> None:
    places = [ward(f"a-{at}", name, unit_type=kind) for at, (name, kind) in enumerate(given_units)]

    for name in (written, "a-0"):
        assert [place for place in places if is_named(place, name)] == list(NameIndex(places).named(name))


def test_a_name_that_no_unit_has_is_not_compared_with_every_unit(monkeypatch: pytest.MonkeyPatch) -> None:
    register = units(*(ward(f"a-{number}", f"Láng {number}") for number in range(500)))
    compared = []
    compare = naming.is_same_name

    def counted(name: str, place_type: str, written: str) -> bool:
        compared.append(name)
        return compare(name, place_type, written)

    monkeypatch.setattr(naming, "is_same_name", counted)

    assert [] == register.find_wards("phường Láng Háa")
    assert ["a-7"] == ids(register.find_wards("phường Láng 7"))
    assert 1 == len(compared)


@pytest.mark.parametrize("written", ["Lang Ha", "Láng", "Láng Háa", "Hạ", "lang-ha", "lang-ha-2", "phường", ""])
def test_another_name_is_not_found(written: str) -> None:
    assert [] == wards_on("2016-03-24", written)


@pytest.mark.parametrize(
    "written",
    [
        "Văn Miếu – Quốc Tử Giám",
        "Văn Miếu - Quốc Tử Giám",
        "Văn Miếu-Quốc Tử Giám",
        "Văn Miếu Quốc Tử Giám",
        "phường Văn Miếu — Quốc Tử Giám",
    ],
)
def test_a_double_name_is_found_with_a_dash_a_hyphen_or_spaces(written: str) -> None:
    assert ["van-mieu-quoc-tu-giam-1"] == wards_on("2025-01-01", written)
    assert ["van-mieu-quoc-tu-giam-2"] == wards_on("2025-07-01", written)


@pytest.mark.parametrize("province", ["Hà Nội", "TP Hà Nội", "TP. Hà Nội", "tp Hà Nội", "Thành phố Hà Nội", "ha-noi"])
def test_a_province_is_found_with_its_type_short_or_long_or_without(province: str) -> None:
    assert ["lang-ha-1"] == wards_on("2016-03-24", "Láng Hạ", province=province)
    assert ["Hà Nội"] == [found.name for found in HANOI.find_provinces(province)]


@pytest.mark.parametrize("name", ["Hà Lội", "Nội", "TP", "Ha Noi", "vinh"])
def test_a_province_that_no_unit_lies_in_is_unknown(name: str) -> None:
    assert [] == HANOI.find_provinces(name)


@pytest.mark.parametrize("name", ["Đống Đa", "quận Đống Đa", "Quận Đống Đa", "đống đa", "dong-da"])
def test_a_district_is_found_by_its_name_or_its_id(name: str) -> None:
    assert ["dong-da"] == [found.id for found in HANOI.find_districts(name)]
    assert ["dong-da"] == [found.id for found in HANOI.find_districts(name, "TP Hà Nội")]
    assert ["lang-ha-1"] == wards_on("2016-03-24", "Láng Hạ", name)


def test_a_district_of_another_province_is_not_found() -> None:
    assert [] == HANOI.find_districts("Đống Đa", "Nghệ An")


def test_a_wider_place_that_the_ward_is_not_in_finds_nothing() -> None:
    assert [] == wards_on("2016-03-24", "Láng Hạ", "Hoàng Mai")
    assert [] == wards_on("2016-03-24", "Láng Hạ", province="Nghệ An")


def test_todays_wards_lie_in_no_district() -> None:
    assert [] == wards_on("2025-07-01", "Láng", "Đống Đa")
    assert ["lang-1"] == wards_on("2025-07-01", "Láng", province="Hà Nội")


def test_namesakes_are_all_found() -> None:
    expected = ["quang-trung-dong-da", "quang-trung-ha-dong", "quang-trung-vinh", "quang-trung-thuong-tin"]

    assert expected == ids(NAMESAKES.find_wards("Quang Trung"))


@pytest.mark.parametrize(
    ("district_name", "province", "expected"),
    [
        ("Đống Đa", "", ["quang-trung-dong-da"]),
        ("ha-dong", "", ["quang-trung-ha-dong"]),
        ("", "Nghệ An", ["quang-trung-vinh"]),
        ("Vinh", "Hà Nội", []),
        ("", "Hà Nội", ["quang-trung-dong-da", "quang-trung-ha-dong"]),
    ],
)
def test_district_and_province_tell_namesakes_apart(district_name: str, province: str, expected: list[str]) -> None:
    found = NAMESAKES.find_wards("Quang Trung", district_name, province)

    assert expected == ids(within(found, days("2016-03-24", "2016-03-24")))


def test_an_id_tells_namesakes_apart() -> None:
    assert ["quang-trung-vinh"] == ids(NAMESAKES.find_wards("quang-trung-vinh"))


def test_names_that_differ_by_a_tone_are_two_wards_though_their_slug_is_one() -> None:
    register = units(ward("phuong-lien-1", "Phương Liên"), ward("phuong-lien-2", "Phường Liên"))

    assert ["phuong-lien-1"] == ids(register.find_wards("Phương Liên"))
    assert ["phuong-lien-2"] == ids(register.find_wards("Phường Liên"))


def test_a_number_alone_names_a_numbered_ward() -> None:
    register = units(ward("phuong-12", "Phường 12", "Quận 3", "Hồ Chí Minh"), ward("phuong-1", "Phường 1", "Quận 3"))

    assert ["phuong-12"] == ids(register.find_wards("12", "3"))
    assert ["phuong-12"] == ids(register.find_wards("phường 12", "Quận 3", "TP Hồ Chí Minh"))


def test_a_place_is_not_named_by_a_part_of_its_name() -> None:
    assert not is_named(ward("a-1", "Ô Chợ Dừa"), "Chợ Dừa")
    assert not is_named(ward("a-1", "Dừa"), "Ô Chợ Dừa")


def test_provinces_are_those_of_all_units_in_dictionary_order() -> None:
    register = units(
        ward("a-1", province="Nghệ An"),
        ward("b-1", province="Đồng Nai"),
        ward("c-1", province="Nghệ An"),
        districts=(district("d", province="Đà Nẵng"),),
    )

    assert ["Đà Nẵng", "Đồng Nai", "Nghệ An"] == [found.name for found in register.provinces]


def test_a_ward_lies_in_the_district_of_its_own_province_and_days() -> None:
    register = units(
        ward("tan-huong-1", "Tân Hương", "Châu Thành", "Tiền Giang"),
        ward("tan-huong-2", "Tân Hương", "", "Tiền Giang", days("2025-07-01")),
        districts=(
            district("chau-thanh-long-an", "Châu Thành", "Long An"),
            district("chau-thanh-cu", "Châu Thành", "Tiền Giang", days("", "1999-12-31")),
            district("chau-thanh-tien-giang", "Châu Thành", "Tiền Giang", days("2000-01-01", "2025-06-30")),
        ),
    )
    old, new = register.wards
    living = replace(old, days=days("2003-01-01", "2025-06-30"))

    found = register.district_of(living)
    assert "chau-thanh-tien-giang" == (found.id if found else "")
    assert register.district_of(new) is None


def test_a_district_that_the_register_does_not_have_is_none() -> None:
    assert units(ward("a-1", district="Đống Đaa")).district_of(ward("a-1", district="Đống Đaa")) is None


def test_a_districts_wards_are_in_dictionary_order_older_namesakes_first() -> None:
    names = [found.id for found in HANOI.wards_of(HANOI.district_by_id["dong-da"])]

    assert 14 == len(names)
    assert ["cat-linh-1", "kham-thien-1", "kham-thien-2", "khuong-thuong-1", "kim-lien-1"] == names[:5]
    assert ["tuong-mai-1"] == [found.id for found in HANOI.wards_of(HANOI.district_by_id["hoang-mai"])]
    assert () == HANOI.wards_of(HANOI.district_by_id["ba-dinh"])


def test_of_namesakes_the_older_comes_first_whatever_their_ids() -> None:
    wards = (
        ward("kham-thien-a", "Khâm Thiên", span=days("2025-01-01")),
        ward("kham-thien-z", "Khâm Thiên", span=days("", "2024-12-31")),
        ward("kham-thien-m", "Khâm Thiên", span=days("1990-01-01", "2024-12-31")),
    )
    register = units(*wards, districts=(district("dong-da", "Đống Đa"),))

    assert ["kham-thien-z", "kham-thien-m", "kham-thien-a"] == ids([*register.wards_of(register.districts[0])])


@pytest.mark.parametrize(
    ("unit", "before", "after"),
    [
        ("thinh-quang-1", [], ["thinh-quang-2"]),
        ("thinh-quang-2", ["thinh-quang-1", "nga-tu-so-1"], ["dong-da-1"]),
        ("khuong-thuong-1", ["nga-tu-so-1"], ["kim-lien-2"]),
        ("lang-ha-1", [], ["lang-1", "giang-vo-2025", "dong-da-1"]),
        ("lang-1", ["lang-thuong-1", "lang-ha-1"], []),
        ("tuong-mai-1", [], []),
    ],
)
def test_a_ward_knows_what_it_came_from_and_what_it_went_to(unit: str, before: list[str], after: list[str]) -> None:
    found = ward_in(HANOI, unit)

    assert before == [step.from_id for step in HANOI.lineage.predecessors(found)]
    assert after == [step.to_id for step in HANOI.lineage.successors(found)]


def test_the_steps_of_a_ward_are_in_order_of_their_days() -> None:
    register: Register = units(
        ward("a-1"),
        ward("b-1"),
        ward("c-1"),
        changes=(change("2025-07-01", "a-1", "c-1"), part("2010-01-01", "a-1", "b-1")),
    )

    assert ["b-1", "c-1"] == [step.to_id for step in register.lineage.successors(register.wards[0])]


def test_a_districts_id_tells_its_namesake_in_another_province_apart() -> None:
    here, there = (
        ward(f"tan-huong-{place}", "Tân Hương", "Châu Thành", province)
        for place, province in (("long-an", "Long An"), ("tien-giang", "Tiền Giang"))
    )
    districts = tuple(
        district(f"chau-thanh-{place}", "Châu Thành", province)
        for place, province in (("long-an", "Long An"), ("tien-giang", "Tiền Giang"))
    )
    register = units(here, there, districts=districts)

    assert [there.id] == ids(register.find_wards("Tân Hương", "chau-thanh-tien-giang"))


def test_a_name_with_its_type_means_units_of_that_type_where_there_is_one() -> None:
    register = units(
        ward("xa", "Châu Thành", "Châu Thành", unit_type="xã"),
        ward("thi-tran", "Châu Thành", "Châu Thành", unit_type="thị trấn"),
        ward("dan", "Đàn", unit_type="xã"),
        ward("xa-dan", "Xã Đàn"),
    )

    assert ["xa"] == ids(register.find_wards("Xã Châu Thành"))
    assert ["thi-tran"] == ids(register.find_wards("thị trấn Châu Thành"))
    assert ["xa", "thi-tran"] == ids(register.find_wards("Châu Thành"))
    assert ["xa", "thi-tran"] == ids(register.find_wards("phường Châu Thành"))
    assert ["dan", "xa-dan"] == ids(register.find_wards("Xã Đàn"))


def test_a_literal_name_does_not_shadow_one_with_its_type() -> None:
    register = units(ward("so-1", "1", "Ba Đình"), ward("so-2", "Phường 1", "Tây Hồ"))

    for written in ("1", "Phường 1", "phường 1"):
        assert ["so-1", "so-2"] == ids(register.find_wards(written))
        assert ["so-1"] == ids(register.find_wards(written, "Ba Đình"))
        assert ["so-2"] == ids(register.find_wards(written, "Tây Hồ"))


def test_a_type_decides_among_units_of_the_day_only() -> None:
    register = units(
        ward("xa", "Đông Anh", span=days(last="2003-12-31"), unit_type="xã"),
        ward("thi-tran", "Đông Anh", span=days("2004-01-01"), unit_type="thị trấn"),
    )

    assert ["thi-tran"] == ids(register.find_wards("xã Đông Anh", span=days("2016-01-01", "2016-01-01")))


def test_a_city_is_found_by_its_short_type_beside_a_district_of_its_name() -> None:
    cities = district("tp", "Thủ Đức", unit_type="thành phố"), district("quan", "Thủ Đức")
    register = units(districts=cities)

    assert ["tp"] == [found.id for found in register.find_districts("TP Thủ Đức")]
    assert ["quan"] == [found.id for found in register.find_districts("quận Thủ Đức")]


def test_a_province_is_the_one_of_the_day() -> None:
    register = units(
        ward("a", province="Cần Thơ", span=days("2004-01-01")),
        provinces=(
            province("can-tho-1", "Cần Thơ", days(last="2003-12-31"), unit_type="tỉnh"),
            province("can-tho-2", "Cần Thơ", days("2004-01-01"), unit_type="thành phố"),
        ),
    )
    day = days("2004-01-01", "2004-01-01")

    assert ["can-tho-2"] == [found.id for found in register.find_provinces("Cần Thơ", day)]
    assert ["a"] == ids(register.find_wards("a", province="can-tho-2"))
    assert [] == register.find_wards("b", province="can-tho-1")
    assert ["can-tho-2"] == [found.id for found in register.wider_places(register.wards[0])]


def test_what_lies_in_a_province_are_its_districts_and_the_wards_of_none() -> None:
    register = units(
        ward("cu", "Cũ"),
        ward("moi", "Mới", ""),
        ward("xa", "Xa", "", "Nghệ An"),
        districts=(district("dong-da", "Đống Đa"), district("vinh", "Vinh", "Nghệ An")),
    )
    hanoi = next(found for found in register.provinces if found.name == "Hà Nội")

    assert ["dong-da"] == [found.id for found in register.districts_of(hanoi)]
    assert ["moi"] == ids([*register.wards_without_district(hanoi)])


def test_provinces_that_only_units_name_have_ids_of_their_own_however_they_are_spelt() -> None:
    names = ("Hà Nam", "Hạ Nam", "HÀ NAM", "北")
    register = units(*(ward(f"a-{at}", province=name) for at, name in enumerate(names)))

    assert ["ha-nam", "ha-nam-2", "tinh"] == sorted(found.id for found in register.provinces)


def test_a_ward_lay_in_the_district_and_province_of_the_time_that_is_asked_for() -> None:
    register = units(
        ward("a", "Quang Trung", "Hà Đông", span=days("2008-08-01", "2025-06-30")),
        districts=(
            district("thi-xa", "Hà Đông", span=days(last="2009-05-07"), unit_type="thành phố"),
            district("quan", "Hà Đông", span=days("2009-05-08", "2025-06-30")),
        ),
    )
    found = register.wards[0]

    assert ["thi-xa", "ha-noi"] == [one.id for one in register.wider_places(found, days("2009-01-02", "2009-01-02"))]
    assert ["quan", "ha-noi"] == [one.id for one in register.wider_places(found, days("2009-05-08"))]
    assert ["quan", "ha-noi"] == [one.id for one in register.wider_places(found)]


def test_one_province_in_several_spellings_is_one_with_the_spelling_most_used() -> None:
    names = ("Hà Nội", "TP. Hà Nội", "HÀ NỘI", "Hà Nội")
    register = units(
        *(ward(f"a-{at}", province=name) for at, name in enumerate(names)),
        districts=(district("dong-da", "Đống Đa", "Thành phố Hà Nội"),),
    )

    assert [("ha-noi", "Hà Nội")] == [(found.id, found.name) for found in register.provinces]
    assert {"dong-da"} == {found.id for one in register.wards if (found := register.district_of(one))}


def test_a_district_may_become_a_ward_of_its_own_id() -> None:
    register = units(
        ward("con-dao", "Côn Đảo", "", span=days("2025-07-01"), unit_type="đặc khu"),
        districts=(district("con-dao", "Côn Đảo", span=days(last="2025-06-30"), unit_type="huyện"),),
        changes=(change("2025-07-01", "con-dao", "con-dao", scope=Scope.DISTRICT),),
    )

    assert [Scope.WARD] == [step.to_scope for step in register.changes]
