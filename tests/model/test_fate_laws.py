"""Fates in made-up histories: wards merge, split, give strips away and live on, for several rounds."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.changes import Change, Confidence, Extent, day_before
from award_archive.model.place import Days, Ward
from award_archive.model.register import Register
from award_archive.model.register_checks import contradictions
from award_archive.model.vietnamese import sort_key
from tests.model.builders import law, ward, ward_in

ROUNDS = [date(year, 7, 1) for year in (1990, 2000, 2010, 2020)]
Reached = dict[str, tuple[int, date]]


def _step(draw: st.DrawFn, on: date, giver: str, taker: str, extent: Extent) -> Change:
    return Change(on, "", giver, taker, extent, draw(st.sampled_from(Confidence)))


def _leave(draw: st.DrawFn, on: date, giver: str, takers: list[str], most: int, *, stays: bool) -> list[Change]:
    """What one ward gives on a day: a strip where it lives on, else all of it to one or parts of it to several."""
    others = [taker for taker in takers if taker != giver]
    chosen = draw(st.lists(st.sampled_from(others), min_size=not stays, max_size=most, unique=True)) if others else []
    extent = Extent.WHOLE if len(chosen) == 1 and not stays else Extent.PART
    return [_step(draw, on, giver, taker, extent) for taker in chosen]


@st.composite
def registers(draw: st.DrawFn, most_strips: int = 1) -> Register:
    """A register in which every former ward's land is wholly accounted for."""
    wards = {f"x-{number}": ward(f"x-{number}", district="") for number in range(draw(st.integers(1, 3)))}
    living, changes = list(wards), list[Change]()
    for on in ROUNDS[: draw(st.integers(1, len(ROUNDS)))]:
        new = [f"x-{len(wards) + number}" for number in range(draw(st.integers(1, 2)))]
        wards |= {name: ward(name, district="", span=Days(on, None)) for name in new}
        staying = [name for name in living if draw(st.booleans())]
        for name in living:
            stays = name in staying
            changes += _leave(draw, on, name, [*new, *staying], most_strips if stays else 3, stays=stays)
            if not stays:
                wards[name] = replace(wards[name], days=Days(wards[name].days.first, day_before(on)))
        living = [*staying, *new]
    return Register.of(tuple(wards.values()), changes=draw(st.permutations(changes)))


def reached(register: Register, start: Ward) -> tuple[Reached, set[str]]:
    """Follow the ward's land day by day, another way than the code: where it is now and every unit it lay in.

    With each unit of today the rank of the least sure step on any way to it, and the day of the last arrival.
    """
    here: Reached = {start.id: (0, date.min)}
    seen = {start.id}
    for on in ROUNDS:
        arrivals: list[tuple[str, int, date]] = []
        for unit_id, (rank, since) in here.items():
            leaving = [c for c in register.changes if c.from_id == unit_id and c.date == on]
            if on in ward_in(register, unit_id).days or not leaving:
                arrivals.append((unit_id, rank, since))
            arrivals += [(c.to_id, max(rank, c.confidence.rank), on) for c in leaving]
        here = {}
        for unit_id, rank, since in arrivals:
            known = here.get(unit_id, (rank, since))
            here[unit_id] = (max(rank, known[0]), max(since, known[1]))
        seen |= set(here)
    return here, seen


@law
@given(registers())
def test_a_history_that_accounts_for_everything_has_no_contradictions(register: Register) -> None:
    assert [] == contradictions(register, "content/register")


@law
@given(registers())
def test_every_fate_is_known_and_ends_in_units_of_today(register: Register) -> None:
    for unit in register.wards:
        fate = register.lineage.fate(unit)
        assert fate.is_recorded
        assert fate.destinations
        assert all(found.unit.is_current for found in fate.destinations)


@law
@given(registers())
def test_a_fate_is_what_following_the_land_day_by_day_finds(register: Register) -> None:
    for unit in register.wards:
        expected, _ = reached(register, unit)
        found = {d.unit.id: (d.confidence.rank, d.since) for d in register.lineage.fate(unit).destinations}
        assert expected == found


@law
@given(registers(most_strips=0))
def test_a_ward_that_gave_no_strips_lies_wholly_in_a_unit_exactly_where_it_lies_in_no_other(register: Register) -> None:
    for unit in register.wards:
        extents = [found.extent for found in register.lineage.fate(unit).destinations]
        assert extents == ([Extent.WHOLE] if len(extents) == 1 else [Extent.PART] * len(extents))


@law
@given(registers())
def test_a_ward_lies_wholly_in_one_unit_at_most_and_surely_where_it_lies_in_no_other(register: Register) -> None:
    for unit in register.wards:
        extents = [found.extent for found in register.lineage.fate(unit).destinations]
        assert extents.count(Extent.WHOLE) <= 1
        assert len(extents) > 1 or extents == [Extent.WHOLE]


@law
@given(registers())
def test_destinations_are_told_once_each_the_whole_first_then_in_dictionary_order(register: Register) -> None:
    for unit in register.wards:
        found = [(d.extent is Extent.PART, sort_key(d.unit.name)) for d in register.lineage.fate(unit).destinations]
        assert found == sorted(set(found))


@law
@given(registers(), st.data())
def test_the_order_of_the_rows_changes_no_fate(register: Register, data: st.DataObject) -> None:
    wards = tuple(data.draw(st.permutations(register.wards)))
    changes = tuple(data.draw(st.permutations(register.changes)))
    shuffled = Register.of(wards, changes=changes)

    assert [*map(register.lineage.fate, register.wards)] == [*map(shuffled.lineage.fate, register.wards)]


@law
@given(registers(), st.data())
def test_where_one_units_end_is_not_recorded_the_fates_that_pass_through_it_are_not(
    register: Register, data: st.DataObject
) -> None:
    former = [unit for unit in register.wards if not unit.is_current]
    lost = data.draw(st.sampled_from(former)) if former else None
    kept = tuple(c for c in register.changes if lost is None or c.from_id != lost.id)
    forgetful = Register.of(register.wards, changes=kept)

    for unit in register.wards:
        _, seen = reached(forgetful, unit)
        assert forgetful.lineage.fate(unit).is_recorded == (lost is None or lost.id not in seen)
