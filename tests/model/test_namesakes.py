"""Units of one name and type are told apart by as little as readers need, and every other name stays as it is."""

from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.place import Place, label, short_name
from award_archive.model.register import Register
from tests.model.builders import days, district, law, province, units, ward

UNTIL, SINCE = days(last="2025-06-30"), days("2025-07-01")
HA_DONG = ward("b", "Quang Trung", "Hà Đông", span=UNTIL)


def labels(register: Register) -> list[str]:
    return list(map(label, register.units))


def test_a_unit_without_a_namesake_has_its_plain_name() -> None:
    register = units(ward("a", "Láng Hạ"), districts=(district("dong-da", "Đống Đa"),))

    assert ["phường Láng Hạ", "quận Đống Đa", "Hà Nội"] == labels(register)
    assert ["Láng Hạ", "Đống Đa", "Hà Nội"] == list(map(short_name, register.units))


def test_namesakes_of_two_districts_are_told_apart_by_these() -> None:
    register = units(ward("a", "Quang Trung", span=UNTIL), HA_DONG)

    assert ["phường Quang Trung (Đống Đa)", "phường Quang Trung (Hà Đông)"] == labels(register)[:2]


def test_namesakes_of_two_provinces_are_told_apart_by_these() -> None:
    wards = ward("a", "Tân Lập", "Châu Thành", "Bến Tre"), ward("b", "Tân Lập", "Châu Thành", "Long An")

    assert ["phường Tân Lập (Bến Tre)", "phường Tân Lập (Long An)"] == labels(units(*wards))[:2]


def test_a_ward_and_its_successor_are_told_apart_by_their_days_though_one_had_a_district() -> None:
    register = units(ward("a", "Kim Liên", span=UNTIL), ward("b", "Kim Liên", "", span=SINCE))

    assert ["phường Kim Liên (đến 30/6/2025)", "phường Kim Liên (từ 1/7/2025)"] == labels(register)[:2]
    assert ["Kim Liên (đến 30/6/2025)", "Kim Liên (từ 1/7/2025)"] == list(map(short_name, register.wards))


def test_a_mark_says_no_more_than_it_must() -> None:
    register = units(ward("a", "Quang Trung", span=UNTIL), HA_DONG, ward("c", "Quang Trung", "", span=SINCE))

    assert [
        "phường Quang Trung (Đống Đa, đến 30/6/2025)",
        "phường Quang Trung (Hà Đông, đến 30/6/2025)",
        "phường Quang Trung (từ 1/7/2025)",
    ] == labels(register)[:3]


def test_a_district_of_number_is_called_one() -> None:
    assert ["phường 1 (quận 3)", "phường 1 (quận 4)"] == labels(units(ward("a", "1", "3"), ward("b", "1", "4")))[:2]


def test_a_name_that_carries_its_type_is_a_namesake_of_one_that_does_not() -> None:
    assert ["phường 1 (Ba Đình)", "Phường 1 (Tây Hồ)"] == labels(
        units(ward("a", "1", "Ba Đình"), ward("b", "Phường 1", "Tây Hồ"))
    )[:2]


def test_a_town_and_a_commune_of_one_name_need_their_types_alone() -> None:
    register = units(ward("a", "Châu Thành", unit_type="xã"), ward("b", "Châu Thành", unit_type="thị trấn"))

    assert ["xã Châu Thành", "thị trấn Châu Thành"] == labels(register)[:2]
    assert ["Xã Châu Thành", "Thị trấn Châu Thành"] == list(map(short_name, register.wards))


def test_a_city_that_became_a_province_is_told_from_it_by_days() -> None:
    register = units(
        districts=(district("hue-1", "Huế", "Thừa Thiên Huế", days(last="2024-12-31"), unit_type="thành phố"),),
        provinces=(
            province("hue", "Huế", days("2025-01-01"), unit_type="thành phố"),
            province("thua-thien-hue", "Thừa Thiên Huế", days(last="2024-12-31"), unit_type="tỉnh"),
        ),
    )

    assert ["thành phố Huế (đến 31/12/2024)", "thành phố Huế (từ 1/1/2025)", "tỉnh Thừa Thiên Huế"] == labels(register)


def test_a_unit_of_no_known_days_is_told_from_one_that_ended() -> None:
    register = units(ward("a", "Láng", span=days(last="2005-12-31")), ward("b", "Láng", "", span=days()))

    assert ["phường Láng (đến 31/12/2005)", "phường Láng (hiện nay)"] == labels(register)[:2]


def test_where_nothing_else_differs_the_id_tells() -> None:
    register = units(ward("lang-1", "Láng"), ward("lang-2", "Láng", ""))

    assert ["phường Láng (lang-1)", "phường Láng (lang-2)"] == labels(register)[:2]


def test_one_district_or_province_in_two_spellings_tells_nothing_apart() -> None:
    first, second = days("2000-01-01", "2009-12-31"), days("2010-01-01", "2025-06-30")
    districts = units(ward("a", "5", "Quận 1", span=first), ward("b", "Phường 5", "quận 1", span=second))
    provinces = units(ward("a", "Cầu", "", "TP. Hà Nội", first), ward("b", "Cầu", "", "Thành phố Hà Nội", second))

    for register in (districts, provinces):
        assert ["từ 1/1/2000 đến 31/12/2009", "từ 1/1/2010 đến 30/6/2025"] == [found.mark for found in register.wards]


def test_a_city_within_a_province_and_one_of_its_own_without_days_are_told_apart_by_that() -> None:
    register = units(
        districts=(district("hue", "Huế", "Huế", unit_type="thành phố"),),
        provinces=(province("hue", "Huế", unit_type="thành phố"),),
    )

    assert ["thành phố Huế (thuộc tỉnh)", "thành phố Huế (trực thuộc trung ương)"] == labels(register)


def test_a_short_type_in_a_name_is_its_type() -> None:
    assert ["TP. Hồ Chí Minh"] == labels(units(provinces=(province("a", "TP. Hồ Chí Minh", unit_type="thành phố"),)))


SPANS = st.sampled_from([days(), UNTIL, SINCE, days("2000-01-01", "2009-12-31")])
PLACES = st.sampled_from(["", "Đống Đa", "Hà Đông", "3", "Hà Nội"])
WARDS = st.builds(
    lambda name, kind, place, city, span: (name, kind, place, city, span),
    st.sampled_from(["Láng", "LÁNG", "Quang Trung", "1", "Phường 1"]),
    st.sampled_from(["phường", "xã"]),
    PLACES,
    st.sampled_from(["Hà Nội", "Nghệ An"]),
    SPANS,
)


@law
@given(st.lists(WARDS, max_size=9), st.lists(st.tuples(st.sampled_from(["Láng", "Huế"]), SPANS), max_size=4))
def test_no_two_units_are_ever_called_alike(
    rows: list[tuple[str, str, str, str, object]], cities: list[tuple[str, object]]
) -> None:
    wards = [
        ward(f"w-{at}", name, place, city, span, unit_type=kind)  # type: ignore[arg-type]  # spans of days
        for at, (name, kind, place, city, span) in enumerate(rows)
    ]
    towns = [
        district(f"d-{at}", name, span=span, unit_type="thành phố")  # type: ignore[arg-type]  # spans of days
        for at, (name, span) in enumerate(cities)
    ]
    capital = province("hue", "Huế", unit_type="thành phố")
    register = units(*wards, districts=tuple(towns), provinces=(capital,))

    called = [label(unit).casefold() for unit in register.units]
    assert len(called) == len(set(called))
    assert len(register.wards) == len({short_name(unit).casefold() for unit in register.wards})
    assert [*map(plain, wards)] == [*map(plain, register.wards)]


def plain(unit: Place) -> tuple[str, str, str, object]:
    return unit.id, unit.name, unit.type, unit.days
