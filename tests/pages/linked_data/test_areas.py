"""What machines read of units."""

from award_archive.model.changes import Confidence
from award_archive.pages.linked_data.areas import unit_area
from award_archive.pages.linked_data.graph import Node
from tests.model.builders import change, days, district, part, units, ward
from tests.pages.linked_data.vocabulary import faults

SITE = "https://kho.example"
DONG_DA = district("dong-da", "Đống Đa", span=days("", "2025-06-30"))
OLD = ward("cu-1", "Cũ", span=days("2005-01-01", "2025-06-30"))
LOST = ward("mat-1", "Mất", span=days("", "2025-06-30"))
NEW = ward("moi-1", "Mới", "", span=days("2025-07-01"))
DOUBTFUL = ward("ngo-1", "Ngờ", span=days("", "2025-06-30"))
REGISTER = units(
    OLD,
    LOST,
    NEW,
    DOUBTFUL,
    districts=(DONG_DA,),
    changes=(
        part("2025-07-01", "cu-1", "moi-1"),
        change("2025-07-01", "mat-1", "moi-1"),
        change("2025-07-01", "ngo-1", "moi-1", confidence=Confidence.LOW),
    ),
)


def shared(node: Node) -> list[str]:
    return [other["@id"].removeprefix(SITE) for other in node.get("geoIntersects", [])]


def test_units_speak_schema_org_and_say_nothing_empty() -> None:
    assert [] == faults([unit_area(SITE, REGISTER, unit) for unit in REGISTER.wards])
    assert [] == faults(unit_area(SITE, REGISTER, DONG_DA))


def test_a_unit_has_the_days_that_are_known_under_the_names_of_the_open_data() -> None:
    assert [
        {"@type": "PropertyValue", "propertyID": "valid_from", "name": "ngày đầu", "value": "2005-01-01"},
        {"@type": "PropertyValue", "propertyID": "valid_to", "name": "ngày cuối", "value": "2025-06-30"},
    ] == unit_area(SITE, REGISTER, OLD)["additionalProperty"]
    assert "additionalProperty" not in unit_area(SITE, REGISTER, district("x"))


def test_a_ward_lies_in_the_district_it_had_and_a_ward_of_today_in_its_province() -> None:
    assert "Quận Đống Đa" == unit_area(SITE, REGISTER, OLD)["containedInPlace"]["name"]
    assert "Hà Nội" == unit_area(SITE, REGISTER, NEW)["containedInPlace"]["name"]


def test_a_ward_has_ground_in_common_with_those_before_and_after_it_wholly_or_in_part() -> None:
    assert ["/phuong/cu-1/", "/phuong/mat-1/"] == shared(unit_area(SITE, REGISTER, NEW))
    assert ["/phuong/moi-1/"] == shared(unit_area(SITE, REGISTER, OLD))


def test_a_change_that_its_source_is_unsure_of_is_not_told_as_a_fact() -> None:
    assert [] == shared(unit_area(SITE, REGISTER, DOUBTFUL))
