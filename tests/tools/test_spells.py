import pytest

from tests.tools.histories import HAI_THANH, VAN_HAI, event, spell
from tools.country.packages import Listed
from tools.country.spells import spells_until_july_2025, split_type


def test_a_code_means_each_unit_until_the_day_before_the_next() -> None:
    history = [event("2010-03-01", "00001", VAN_HAI, HAI_THANH), event("2020-01-01", "00001", HAI_THANH, "")]

    assert [("", "2010-02-28"), ("2010-03-01", "2019-12-31")] == [
        (str(one.days.first or ""), str(one.days.last)) for one in spells_until_july_2025(history, [])
    ]


def test_a_code_without_a_history_meant_what_the_list_says_on_all_days() -> None:
    listed = Listed("00002", "Xã Vân Hải", "Huyện  Nật Sơn", "Tỉnh Tỉnh Hạ")

    assert [spell("00002", VAN_HAI, "", "2025-06-30")] == spells_until_july_2025([], [listed])


def test_a_code_that_comes_back_has_no_spell_between() -> None:
    history = [event("2010-01-01", "00001", VAN_HAI, ""), event("2012-01-01", "00001", "", HAI_THANH)]

    assert ["2009-12-31", "2025-06-30"] == [str(one.days.last) for one in spells_until_july_2025(history, [])]


def test_a_history_that_does_not_go_on_from_what_the_code_meant_is_refused() -> None:
    history = [event("2010-01-01", "00001", VAN_HAI, HAI_THANH), event("2012-01-01", "00001", VAN_HAI, "")]

    with pytest.raises(ValueError, match="does not go on"):
        spells_until_july_2025(history, [])


@pytest.mark.parametrize(
    ("full_name", "expected"),
    [
        ("Phường 12", ("phường", "12")),
        ("Thị trấn  Nật Sơn", ("thị trấn", "Nật Sơn")),
        ("Phường Vân Hải - Hải Thanh", ("phường", "Vân Hải – Hải Thanh")),
        ("Xã vân Hải", ("xã", "Vân Hải")),
    ],
)
def test_a_full_name_is_a_type_and_a_name(full_name: str, expected: tuple[str, str]) -> None:
    assert expected == split_type(full_name)
