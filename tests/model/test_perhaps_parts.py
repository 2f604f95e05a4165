"""A row that others of its kind add up to may be their whole."""

from dataclasses import replace

import pytest

from award_archive.model.award import Award, Decision, Recipients
from award_archive.model.place import Place
from award_archive.model.text_checks.perhaps_parts import perhaps_wholes
from tests.catalogue.builders import LANG_HA, MERIT, award

COLLECTIVES, INDIVIDUALS, HOUSEHOLDS = Recipients.COLLECTIVES, Recipients.INDIVIDUALS, Recipients.HOUSEHOLDS
UNSPLIT, UNSPLIT_HOUSEHOLDS = Recipients.UNSPLIT, Recipients.UNSPLIT_HOUSEHOLDS
HERE: tuple[Place, ...] = (LANG_HA,)


def row(count: str, group: str = "", decision: Decision | None = None) -> Award:
    """A row without an issuer, of these recipients or by that decision."""
    return replace(award(count), group=group, decision=decision)


@pytest.mark.parametrize(
    "rows",
    [
        (award("30", issuer="các cấp"), award("10", issuer="quận"), award("20", issuer="phường")),
        (award("30", issuer="quận"), award("10", issuer="phường"), award("20", issuer="phường")),
        (award("30", issuer="quận"), award("10", issuer="quận"), award("20", issuer="quận")),
        (award("253"), row("96", group="giáo viên"), row("157", group="học sinh")),
        (award("79"), row("3", group="cán bộ"), row("76", group="chiến sĩ"), award("5")),
        (award("30", places=HERE), award("10", places=HERE), award("20", places=HERE)),
        (award("62", recipients=UNSPLIT), award("12"), award("50", recipients=INDIVIDUALS)),
        (
            award("9", recipients=UNSPLIT_HOUSEHOLDS),
            award("4", recipients=HOUSEHOLDS),
            award("5", recipients=INDIVIDUALS),
        ),
        (award("62", recipients=UNSPLIT), award("12"), award("50", recipients=INDIVIDUALS), award("7", MERIT)),
    ],
)
def test_a_row_that_others_add_up_to_is_found_with_them(rows: tuple[Award, ...]) -> None:
    (found,) = perhaps_wholes(rows)

    assert (0, rows[1:3]) == (found.at, found.parts)


@pytest.mark.parametrize(
    "rows",
    [
        (),
        (award("20", issuer="quận"), award("20", issuer="phường")),
        (award("30"), award("10", places=HERE), award("20", places=HERE)),
        (award("20", places=HERE), award("12"), award("8", places=HERE)),
        (row("253", group="cán bộ"), row("96", group="giáo viên"), row("157", group="học sinh")),
        (row("30", decision=Decision("1")), row("10", decision=Decision("2")), row("20", decision=Decision("3"))),
        (award("30"), award("30"), award("0")),
        (award("31", issuer="các cấp"), award("10", issuer="quận"), award("20", issuer="phường")),
        (award("30", issuer="các cấp"), award("10", issuer="quận"), award("20", MERIT, issuer="phường")),
        (award("30", issuer="các cấp"), award("10", issuer="quận"), award("hơn 20", issuer="phường")),
        (award("hơn 30", issuer="các cấp"), award("10", issuer="quận"), award("20", issuer="phường")),
        (award("30", issuer="các cấp", of_which=(award("5"),)), award("10", issuer="a"), award("20", issuer="b")),
        (award("0", issuer="các cấp"), award("0", issuer="a"), award("0", issuer="b")),
        (award("62", recipients=UNSPLIT), award("12"), award("50", MERIT, INDIVIDUALS)),
        (award("62", recipients=UNSPLIT), award("12"), award("51", recipients=INDIVIDUALS)),
        (award("62", recipients=UNSPLIT, issuer="a"), award("12", issuer="b"), award("50", recipients=INDIVIDUALS)),
        (award("62", recipients=UNSPLIT), award("12"), award("50", recipients=HOUSEHOLDS)),
        (award("nhiều", recipients=UNSPLIT), award("12"), award("50", recipients=INDIVIDUALS)),
    ],
)
def test_equal_numbers_by_chance_and_rows_that_tell_their_parts_are_let_be(rows: tuple[Award, ...]) -> None:
    assert [] == list(perhaps_wholes(rows))
