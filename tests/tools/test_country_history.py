from datetime import date

from tools.country.spells import LAST_OF_DISTRICTS, events, rows_of, spells_until_july_2025

FIRST_LIST = date(2004, 8, 31)


def test_the_history_goes_on_from_event_to_event_in_order_of_days() -> None:
    history = events()
    days = [one.day for one in history]

    assert days == sorted(days)
    assert FIRST_LIST < days[0] <= days[-1] <= LAST_OF_DISTRICTS
    assert 10_000 > len(spells_until_july_2025(history, [])) > len({one.code for one in history})


def test_no_event_leaves_everything_as_it_was() -> None:
    assert [] == [one for one in events() if one.before == one.after]


def test_no_two_units_have_one_id_that_was_published_before() -> None:
    ids = [(row["level"], row["id"]) for row in rows_of("fixed_ids.csv")]

    assert len(ids) == len(set(ids))
