from tests.tools.histories import VAN_HAI, commune, days
from tools.country.communes import Commune
from tools.country.ids import commune_ids, wider_ids
from tools.country.wider_units import Wider


def ids(*communes: Commune) -> list[str]:
    short_names = {one: one.unit.district.partition(" ")[2] for one in communes if one.unit.district}
    found = commune_ids(communes, short_names)
    return [found[one] for one in communes]


def test_an_id_says_what_and_where_a_unit_is_and_the_year_in_which_it_began() -> None:
    assert ["xa-van-hai-nat-son-tinh-ha", "xa-van-hai-nat-son-tinh-ha-2012"] == ids(
        commune(VAN_HAI, "", "2011-12-31"), commune(VAN_HAI, "2012-03-01")
    )


def test_a_named_ward_needs_no_type_in_its_id_but_a_numbered_one_does() -> None:
    assert ["van-hai-nat-son-ha", "phuong-12-nat-son-ha"] == ids(
        commune("phường Vân Hải, Quận Nật Sơn, Hạ"), commune("phường 12, Quận Nật Sơn, Hạ")
    )


def test_units_that_would_have_one_id_get_the_day_on_which_they_began() -> None:
    assert ["xa-van-hai-nat-son-tinh-ha-2012-03-01", "xa-van-hai-nat-son-tinh-ha-2012-09-01"] == ids(
        commune(VAN_HAI, "2012-03-01", "2012-05-31"), commune(VAN_HAI, "2012-09-01")
    )


def test_units_that_began_on_one_day_get_their_codes_too() -> None:
    other = "xã Vân Hái, Huyện Nật Sơn, Tỉnh Hạ"

    assert ["xa-van-hai-nat-son-tinh-ha-00004", "xa-van-hai-nat-son-tinh-ha-00007"] == ids(
        commune(VAN_HAI, code="00004"), commune(other, code="00007")
    )


def test_a_unit_whose_id_was_published_before_keeps_it() -> None:
    assert ["cat-linh-1"] == ids(commune("phường Cát Linh, Quận Đống Đa, Hà Nội"))


def test_districts_are_told_apart_by_their_province_and_provinces_by_their_year() -> None:
    district = Wider("thị xã", "Nật Sơn", "Hạ", days("2015-04-11"))
    province = Wider("tỉnh", "Hạ", "", days("2025-07-01"))

    assert ["thi-xa-nat-son-ha-2015", "ha-2025"] == list(wider_ids([district, province]).values())
