"""Contradictions among kinds of awards, movements and titles of issuers."""

import pytest

from award_archive.model.issuers import IssuerTitle, Level
from award_archive.model.kinds import AwardKind, AwardKinds, KindClass
from award_archive.model.list_checks import issuer_contradictions, kind_contradictions, movement_contradictions
from award_archive.model.movements import Movement, Movements
from tests.model.builders import days


def kind(name: str, *aliases: str, line: int = 2) -> AwardKind:
    """A kind of award."""
    return AwardKind(name, KindClass.FORM, aliases, line)


@pytest.mark.parametrize(
    "second",
    [
        kind("giấy khen", line=3),
        kind("GIẤY  KHEN", line=3),
        kind("giấy khen cấp xã", "Giấy khen", line=3),
        kind("thư khen", line=3),
        kind("khen", "thư khen", line=3),
    ],
)
def test_a_name_stands_for_one_kind(second: AwardKind) -> None:
    problems = [*kind_contradictions([kind("giấy khen", "thư khen"), second], "so")]

    assert [("kind-duplicate", "so/award_kinds.csv", 3)] == [(p.rule, p.path, p.line) for p in problems]
    assert "đã thuộc về “giấy khen”" in problems[0].message


def test_a_kind_may_repeat_its_own_name() -> None:
    assert [] == [*kind_contradictions([kind("giấy khen", "Giấy khen", "giấy  khen"), kind("bằng khen")], "so")]


def test_a_kind_is_found_by_its_name_and_its_aliases() -> None:
    praise = kind("giấy khen", "thư khen", "Người tốt, việc tốt")
    kinds = AwardKinds.of([praise, kind("bằng khen")])

    assert {praise} == {kinds.find(name) for name in ("giấy khen", "Giấy Khen", "THƯ KHEN", "người tốt – việc tốt")}
    assert kinds.find("giấy khên") is None
    assert ("giấy khen", "thư khen", "Người tốt, việc tốt", "bằng khen") == kinds.names


def told_of_movements(*movements: Movement) -> list[tuple[str, str, int]]:
    """Rule, file and line of each problem."""
    return [(p.rule, p.path, p.line) for p in movement_contradictions(movements, "so")]


DAN_VAN = Movement("dan-van-kheo", "Dân vận khéo", ("khéo dân vận",), line=2)


@pytest.mark.parametrize(
    ("second", "rule"),
    [
        (Movement("dan-van", "dân vận  khéo", line=3), "movement-duplicate"),
        (Movement("dan-van", "Dân vận", ("Khéo dân vận",), line=3), "movement-duplicate"),
        (Movement("dan-van", "Dân vận", ("dan-van-kheo",), line=3), "movement-duplicate"),
        (Movement("dan-van-kheo", "Dân vận", line=3), "register-duplicate"),
    ],
)
def test_a_name_or_an_id_stands_for_one_movement(second: Movement, rule: str) -> None:
    assert [(rule, "so/movements.csv", 3)] == told_of_movements(DAN_VAN, second)


def test_movements_of_other_names_do_not_contradict_each_other() -> None:
    assert [] == told_of_movements(DAN_VAN, Movement("khac", "Khác", ("khác",), line=3))


def test_a_movement_is_found_by_its_name_its_aliases_and_its_id() -> None:
    movements = Movements.of([DAN_VAN, Movement("khac", "Khác")])

    assert {DAN_VAN} == {movements.find(name) for name in ("DÂN VẬN KHÉO", "khéo dân vận", "dan-van-kheo")}
    assert movements.find("Dân vận") is None


KINDS = AwardKinds.of([kind("giấy khen", "giấy khen cấp xã"), kind("bằng khen")])
OFFICE = IssuerTitle("ubnd-quan", "UBND quận", ("quận",), Level.DISTRICT, ("Giấy khen cấp xã",), line=2)


def told_of_issuers(*titles: IssuerTitle) -> list[tuple[str, str, int]]:
    """Rule, file and line of each problem."""
    found = issuer_contradictions(titles, KINDS, lambda _: "giấy khen", "so")
    return [(p.rule, p.path, p.line) for p in found]


@pytest.mark.parametrize(
    ("second", "rule"),
    [
        (IssuerTitle("ubnd-quan", "UBND huyện", line=3), "register-duplicate"),
        (IssuerTitle("b", "UBND huyện", days=days("2025-07-01", "2025-06-30"), line=3), "register-backwards"),
        (IssuerTitle("b", "UBND huyện", gives=("giấy khen", "giấy khên"), line=3), "issuer-unknown-kind"),
        (IssuerTitle("b", "Ủy ban nhân dân quận", (), Level.PROVINCE, line=3), "issuer-two-levels"),
        (IssuerTitle("b", "ubnd Quận", line=3), "issuer-two-levels"),
        (IssuerTitle("b", "Chủ tịch UBND quận", ("quận",), Level.DISTRICT, line=3), "issuer-duplicate"),
        (IssuerTitle("b", "Quận", (), Level.DISTRICT, line=3), "issuer-duplicate"),
    ],
)
def test_what_cannot_be_of_an_office_is_told(second: IssuerTitle, rule: str) -> None:
    assert [(rule, "so/issuers.csv", 3)] == told_of_issuers(OFFICE, second)


def test_the_kind_that_may_be_meant_is_suggested() -> None:
    title = IssuerTitle("b", "UBND", gives=("giấy khên",))
    (found,) = issuer_contradictions((title,), KINDS, lambda name: {"giấy khên": "giấy khen"}[name], "so")

    assert found.message.endswith("Có phải “giấy khen”?")


@pytest.mark.parametrize(
    "second",
    [
        IssuerTitle("b", "UBND quận", ("quận",), Level.DISTRICT, ("bằng khen",), days("2026-01-01")),
        IssuerTitle("b", "UBND quận", (), Level.DISTRICT),
        IssuerTitle("b", "Thành phố", ("quận",), Level.PROVINCE),
    ],
    ids=["the same office by another law", "the same office in the same days", "an alias at another level"],
)
def test_rows_of_one_title_and_aliases_at_other_levels_do_not_contradict_each_other(second: IssuerTitle) -> None:
    assert [] == told_of_issuers(OFFICE, second)


def test_a_title_may_change_its_level_with_the_days() -> None:
    first = IssuerTitle("a", "Thành phố", (), Level.DISTRICT, days=days("", "2024-12-31"))
    second = IssuerTitle("b", "Thành phố", (), Level.PROVINCE, days=days("2025-01-01"))

    assert [] == told_of_issuers(first, second)
