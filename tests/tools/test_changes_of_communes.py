from collections.abc import Iterable, Mapping, Sequence

import pytest

from tests.tools.histories import HAI_THANH, OTHER_DISTRICT, VAN_HAI, event
from tools.country.changes_of_communes import FORMER_NAMES, LISTS_AND_CODE, LISTS_AND_NAME, Guesses, changes_of_codes
from tools.country.communes import Communes, merged
from tools.country.spells import Event, spells_until_july_2025

NAT_SON = "xã Nật Sơn, Huyện Nật Sơn, Tỉnh Hạ"


def communes_of(history: Iterable[Event]) -> Communes:
    spells = spells_until_july_2025(sorted(history), [])
    return Communes(spells, merged(spells, {}))


@pytest.mark.parametrize(("after", "expected"), [(OTHER_DISTRICT, "medium"), (HAI_THANH, "low")])
def test_one_code_is_a_surer_sign_where_only_the_district_changed(after: str, expected: str) -> None:
    history = [event("2015-04-11", "00001", VAN_HAI, after)]
    (change,) = changes_of_codes(communes_of(history), history)

    assert (expected, "whole") == (change.confidence, change.extent)


def guess(history: Sequence[Event], former_names: Mapping[str, Sequence[str]]) -> tuple[str, str] | None:
    """What became of Vân Hải, and by which source that is guessed."""
    communes = communes_of(history)
    old = next(one for one in communes.all if one.unit.name == "Vân Hải" and one.days.last)
    found = Guesses(communes, history, former_names).of(old, "1/NQ")
    return (found.new.unit.name, found.source) if found else None


ENDED = event("2020-01-01", "00001", VAN_HAI, "")
OTHERS = [
    event("2012-01-01", "00004", "", HAI_THANH),
    event("2012-01-01", "00007", "", NAT_SON),
]


def test_a_unit_that_ended_became_the_one_of_its_name_that_began_on_the_day() -> None:
    began = event("2020-01-01", "00010", "", OTHER_DISTRICT)

    assert ("Vân Hải", LISTS_AND_NAME) == guess([*OTHERS, ENDED, began], {})


def test_a_unit_that_ended_became_the_one_that_is_said_to_hold_it() -> None:
    assert ("Hải Thanh", FORMER_NAMES) == guess([*OTHERS, ENDED], {"00004": ["xavanhai"]})


def test_a_former_name_that_two_units_of_the_district_have_tells_nothing() -> None:
    assert guess([*OTHERS, ENDED], {"00004": ["xavanhai"], "00007": ["xavanhai"]}) is None


def test_a_former_name_in_another_district_tells_nothing() -> None:
    elsewhere = event("2012-01-01", "00013", "", "xã Sơn Hạ, Huyện Vân Trung, Tỉnh Hạ")

    assert guess([*OTHERS, ENDED, elsewhere], {"00013": ["xavanhai"]}) is None


def test_a_code_that_soon_meant_a_unit_which_was_there_already_tells_what_holds_the_old_one() -> None:
    given = [event("2020-02-01", "00004", HAI_THANH, ""), event("2020-02-01", "00001", "", HAI_THANH)]

    assert ("Hải Thanh", LISTS_AND_CODE) == guess([*OTHERS, ENDED, *given], {})


def test_a_code_that_meant_another_unit_years_later_tells_nothing() -> None:
    given = [event("2023-02-01", "00004", HAI_THANH, ""), event("2023-02-01", "00001", "", HAI_THANH)]

    assert guess([*OTHERS, ENDED, *given], {}) is None


def test_a_xa_that_ended_became_the_town_of_its_name_but_a_town_not_the_xa_of_its_name() -> None:
    town = "thị trấn Vân Hải, Huyện Nật Sơn, Tỉnh Hạ"
    has_town = event("2012-01-01", "00010", "", town)
    town_ended = event("2020-01-01", "00010", town, "")
    has_xa = event("2012-01-01", "00001", "", VAN_HAI)

    assert ("Vân Hải", LISTS_AND_NAME) == guess([*OTHERS, ENDED, has_town], {})
    assert guess([*OTHERS, has_xa, has_town, town_ended], {}) is None
