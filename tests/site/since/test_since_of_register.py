"""A change of the register moves, renames and takes away nothing that was published in silence."""

from collections.abc import Callable

import pytest

from award_archive.site.check import planned
from tests.repositories import commit
from tests.site.making import DISTRICTS, KINDS, WARDS, Town
from tests.site.since.published_town import FILE, TODAY, kept, pasted, rules, told

PROVINCES = "id,name,type,valid_from,valid_to\n"


def swap(town: Town) -> None:
    """Let two wards swap their ids."""
    text = WARDS.replace("lang-ha-1", "x").replace("thinh-quang-1", "lang-ha-1").replace("x,", "thinh-quang-1,")
    town.write("register/wards.csv", text)
    changes = (town.content / "register/ward_changes.csv").read_text("utf-8")
    changes = changes.replace("lang-ha-1", "x").replace("thinh-quang-1", "lang-ha-1").replace(",x,", ",thinh-quang-1,")
    town.write("register/ward_changes.csv", changes)


@pytest.mark.parametrize("is_committed", [True, False])
def test_a_new_file_of_the_register_is_a_change_of_it(is_committed: bool, town: Town) -> None:
    town.write("register/provinces.csv", f"{PROVINCES}hn,Hà Nội,thành phố,,\n")
    before = "HEAD"
    if is_committed:
        commit(town.content)
        before = "HEAD~1"

    assert ["unit-gone"] == [found.rule for found in told(town, before)]
    assert "/tinh/ha-noi/" in told(town, before)[0].message


def test_a_new_list_of_kinds_changes_no_kind_in_silence(town: Town) -> None:
    (town.content / "register" / "award_kinds.csv").unlink()
    commit(town.content)
    kinds = KINDS.replace("giấy khen,hình", "giấy ghi công,hình").replace("bằng khen,hình thức khen thưởng,", "")
    town.write("register/award_kinds.csv", f"{kinds}bằng khen,hình thức khen thưởng,giấy khen\n")

    assert [("silent-change", FILE)] == rules(town)


def regraded(town: Town) -> None:
    kinds = "kind,class,aliases\ngiấy ghi công,hình thức khen thưởng,\n"
    kinds += "bằng khen,hình thức khen thưởng,giấy khen;giấy khen của UBND\n"
    town.write("register/award_kinds.csv", kinds)


def succeeded(town: Town) -> None:
    wards = WARDS.replace(
        "lang-ha-1,Láng Hạ,phường,Đống Đa,Hà Nội,00199,,2025-06-30",
        "lang-ha-1,Láng Hạ,phường,Đống Đa,Hà Nội,00199,,2017-12-31\n"
        "lang-ha-2,Láng Hạ,phường,Đống Đa,Hà Nội,00199,2018-01-01,2025-06-30",
    )
    town.write("register/wards.csv", wards)
    changes = (town.content / "register/ward_changes.csv").read_text("utf-8").replace("lang-ha-1", "lang-ha-2")
    town.write("register/ward_changes.csv", f"{changes}2018-01-01,1/NQ,lang-ha-1,lang-ha-2,whole,high\n")


@pytest.mark.parametrize("change", [regraded, succeeded])
@pytest.mark.parametrize("title", ["Láng Hạ khen", "Láng Hạ khen thưởng"], ids=["article unchanged", "edited too"])
def test_what_the_register_moves_needs_a_correction(change: Callable[[Town], None], title: str, town: Town) -> None:
    change(town)
    town.write(FILE, kept(title=title))
    (found,) = told(town)
    assert ("silent-change", f"content/{FILE}") == (found.rule, found.path)

    town.write(FILE, kept(title=title, corrections=f"\n  {pasted(found)}"))
    assert [] == told(town)
    assert not planned(town.content, TODAY).has_errors


def test_units_that_swap_their_ids_are_told_and_not_each_of_their_articles(town: Town) -> None:
    swap(town)
    found = told(town)

    assert ["unit-replaced"] * 2 == [one.rule for one in found]
    assert (
        "/phuong/lang-ha-1/ đã đăng là của phường Láng Hạ, nay sổ ghi mã ấy cho phường Thịnh Quang" in found[0].message
    )


def test_an_article_that_names_a_ward_by_an_id_is_told_where_the_id_is_another_wards(town: Town) -> None:
    town.write(FILE, kept(ward="lang-ha-1"))
    commit(town.content)
    swap(town)

    assert [("silent-change", FILE)] == [rule for rule in rules(town) if rule[0] != "unit-replaced"]


def test_an_id_that_another_unit_takes_over_is_told(town: Town) -> None:
    wards = WARDS.replace("lang-ha-1,Láng Hạ,phường,Đống Đa", "lang-ha-1,Dịch Vọng,phường,Cầu Giấy")
    town.write("register/wards.csv", f"{wards}lang-ha-2,Láng Hạ,phường,Đống Đa,Hà Nội,,,2025-06-30\n")
    town.write("register/districts.csv", f"{DISTRICTS}cau-giay,Cầu Giấy,quận,Hà Nội,,2025-06-30\n")

    assert [("unit-replaced", "register/wards.csv")] == rules(town)


@pytest.mark.parametrize(
    ("old", "new"),
    [("Láng Hạ", "Láng Hạ."), ("Thịnh Quang", "Thịnh Quảng"), ("00226,,", "00226,1981-01-01,"), ("00235", "00236")],
)
def test_a_register_may_be_corrected_where_articles_keep_their_places(old: str, new: str, town: Town) -> None:
    wards = WARDS.replace(old, new)
    town.write("register/wards.csv", wards)

    assert [] == told(town)


def test_where_the_register_of_then_has_errors_that_is_told(town: Town) -> None:
    town.write("register/wards.csv", f"{WARDS}x\n")
    commit(town.content)
    town.write("register/wards.csv", WARDS)
    (found,) = told(town)

    assert ("not-compared", "content/register/wards.csv") == (found.rule, found.path)


def test_an_article_of_then_that_cannot_be_read_is_told_where_it_is_still_published(town: Town) -> None:
    town.write(FILE, kept().replace("date: 2019", "khoa_cu: x\ndate: 2019"))
    commit(town.content)
    town.write(FILE, kept())

    assert [("not-compared", FILE)] == rules(town)
