"""Places are found by old and new names, however they are typed."""

from collections.abc import Sequence

import pytest

from award_archive.country.country_register import packed_country
from award_archive.country.finding import Finder, PlaceError
from award_archive.model.place import District, Place, Province
from award_archive.model.vietnamese import folded, name_key, syllables
from tests.country.made_up import country


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(country().register)


def ids(places: tuple[Place, ...]) -> list[str]:
    return [place.id for place in places]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Sông Nước", ["song-nuoc"]),
        ("tỉnh sông nước", ["song-nuoc"]),
        ("song nuoc", ["song-nuoc"]),
        ("T. Sông Nước", ["song-nuoc"]),
        ("Quận Thượng", ["thuong"]),
        ("Q. Thượng", ["thuong"]),
        ("Bến Đá", ["ben-da-thuong"]),
        ("P. 1", ["phuong-1-thi-xa-ha"]),
        ("p1", ["phuong-1-thi-xa-ha"]),
        ("TX Hạ", ["thi-xa-ha"]),
        ("Huyện Hạ", ["ha"]),
        ("Huyen Ha", ["ha"]),
    ],
)
def test_a_place_is_found_by_its_name_with_or_without_marks_and_type(
    finder: Finder, typed: str, expected: list[str]
) -> None:
    assert expected == ids(finder.find(typed))


def test_units_that_followed_each_other_under_one_name_are_one_place(finder: Finder) -> None:
    assert ["bien-xanh", "bien-xanh-2025"] == ids(finder.find("Biển Xanh"))


def test_the_type_that_was_typed_may_be_an_earlier_or_later_one_of_the_place(finder: Finder) -> None:
    assert ["bien-xanh", "bien-xanh-2025"] == ids(finder.find("TP. Biển Xanh"))


def test_a_name_without_a_type_means_the_widest_unit_of_the_name(finder: Finder) -> None:
    assert ["thuong"] == ids(finder.find("Thượng"))


def test_a_typed_type_means_that_unit(finder: Finder) -> None:
    assert ["thuong-2025"] == ids(finder.find("phường Thượng"))


def test_a_name_of_several_places_is_told_with_all_of_them(finder: Finder) -> None:
    with pytest.raises(PlaceError, match=r"huyện Hạ, Sông Nước; thị xã Hạ, Sông Nước.*--province"):
        finder.find("Hạ")


def test_what_stands_behind_a_comma_narrows_the_search(finder: Finder) -> None:
    assert ["xa-go-cao-ha"] == ids(finder.find("xã Gò Cao, huyện Hạ"))


def test_the_country_behind_a_comma_narrows_nothing(finder: Finder) -> None:
    assert ["thuong"] == ids(finder.find("Quận Thượng, Sông Nước, Việt Nam"))


def test_a_place_that_lies_elsewhere_is_told_with_where_it_lies(finder: Finder) -> None:
    with pytest.raises(PlaceError, match="mà ở: xã Đảo Xa, Biển, Biển Xanh; xã Đảo Xa, Biển Xanh"):
        finder.find("Đảo Xa, Sông Nước")


@pytest.mark.parametrize("text", ["Việt Nam", ",", "", "tỉnh", "\n", "🏅"])
def test_what_is_no_name_is_told(finder: Finder, text: str) -> None:
    with pytest.raises(PlaceError, match="Không có"):
        finder.find(text)


def test_units_of_the_country_are_found_by_what_a_message_calls_them() -> None:
    finder = Finder(packed_country().register)

    assert ["phuong-2-tra-vinh-tra-vinh-2010"] == ids(finder.find("phường 2, Trà Vinh, Trà Vinh"))[-1:]
    assert ["phu-son-thanh-hoa-thanh-hoa"] == ids(finder.find("phường Phú Sơn, Thanh Hóa, Thanh Hóa"))


@pytest.mark.parametrize("province", ["Sông Nước", "song nuoc", "Biển Xanh", "TP. Biển Xanh"])
def test_a_province_narrows_the_search_by_its_old_name_or_the_new_one(finder: Finder, province: str) -> None:
    assert ["thuong"] == ids(finder.find("Thượng", province))


def test_a_misspelt_name_gets_the_one_that_may_be_meant(finder: Finder) -> None:
    with pytest.raises(PlaceError, match="Có phải “quận Thượng”"):
        finder.find("Thượg")


def test_a_place_that_the_province_does_not_have_is_told() -> None:
    with pytest.raises(PlaceError, match="Ở tỉnh Hà Giang không có nơi nào tên “Lê Chân”"):
        Finder(packed_country().register).find("Lê Chân", "Hà Giang")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("TP.HCM", {"ho-chi-minh", "ho-chi-minh-2025"}),
        ("TP. Thủ Đức", {"thanh-pho-thu-duc-ho-chi-minh-2021"}),
        ("Q1", {"quan-1-ho-chi-minh"}),
        ("Hà Tây", {"ha-tay"}),
        ("Đống Đa", {"dong-da"}),
        ("Quy Nhơn", {"thanh-pho-qui-nhon-binh-dinh"}),
        ("dak nong", {"dak-nong"}),
        ("Côn Đảo", {"con-dao-ba-ria-vung-tau"}),
        ("quan son", {"quan-son-thanh-hoa"}),
        ("Phú Quốc", {"thanh-pho-phu-quoc-kien-giang-2021", "dac-khu-phu-quoc-an-giang-2025"}),
        ("Vân Đồn", {"van-don-quang-ninh", "dac-khu-van-don-quang-ninh-2025"}),
    ],
)
def test_places_of_the_country_are_found_as_people_write_them(typed: str, expected: set[str]) -> None:
    assert expected <= set(ids(Finder(packed_country().register).find(typed)))


SHORT = {"thành phố": "TP. ", "thị xã": "TX. ", "quận": "Q. ", "huyện": "H. ", "tỉnh": "T. "}


def test_two_hundred_districts_and_provinces_are_found_however_they_are_typed() -> None:
    register = packed_country().register
    finder = Finder(register)
    wide: list[District | Province] = [*register.districts, *register.provinces]
    wrong = []
    for number, unit in enumerate(wide[:: len(wide) // 200][:200]):
        name = (unit.name, " ".join(map(folded, syllables(unit.name))), unit.name.upper())[number % 3]
        types = [f"{unit.type} ", SHORT[unit.type], *([""] if _is_alone(unit, wide) else [])]
        typed, around = types[number % len(types)] + name, "" if isinstance(unit, Province) else unit.province
        try:
            if unit not in finder.find(typed, around):
                wrong.append((typed, around, unit.id))
        except PlaceError as fault:
            wrong.append((typed, around, str(fault)))
    assert [] == wrong


def _is_alone(unit: District | Province, all_units: Sequence[District | Province]) -> bool:
    """Whether the name without its type means no other unit of the province on the same days."""
    alike = (other for other in all_units if name_key(other.name) == name_key(unit.name) and other is not unit)
    return not any(other.days.overlaps(unit.days) and other.province == unit.province for other in alike)
