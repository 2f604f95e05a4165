"""An address that was of one kind of award or movement and is of another now is found."""

import pytest

from award_archive.catalogue.replaced_entries import replaced_kinds, replaced_movements
from award_archive.model.kinds import AwardKind, AwardKinds, KindClass
from award_archive.model.movements import Movement, Movements

# Names and other names of kinds. The first two have one slug.
MERIT, BOARD, NEW = ("bằng khen",), ("bảng khen",), ("băng khen",)
RENAMED, RENAMED_BOARD = ("khen lớn", "bằng khen"), ("khen to", "bảng khen")
BOTH = ("bảng khen", "bằng khen")
Spelt = tuple[str, ...]


def kinds(*spelt: Spelt) -> AwardKinds:
    return AwardKinds.of(AwardKind(name, KindClass.FORM, tuple(aliases)) for name, *aliases in spelt)


def movements(**spelt: Spelt) -> Movements:
    return Movements.of(Movement(key, name, tuple(aliases)) for key, (name, *aliases) in spelt.items())


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ((BOARD, MERIT), [("bằng khen", "bảng khen"), ("bảng khen", "bằng khen")]),
        ((BOARD,), [("bằng khen", "bảng khen")]),
        ((NEW, MERIT, BOARD), [("bằng khen", "băng khen"), ("bảng khen", "bằng khen")]),
        ((("khen lớn",), BOARD), [("bằng khen", "bảng khen")]),
        ((RENAMED_BOARD,), [("bằng khen", "khen to")]),
        ((("giấy khen", "bang khen"), MERIT, BOARD), [("bằng khen", "giấy khen"), ("bảng khen", "bằng khen")]),
        ((MERIT, BOARD, NEW), []),
        ((RENAMED, BOARD), []),
        ((MERIT, RENAMED_BOARD), []),
        ((BOTH,), []),
        ((("Bằng khen",), ("bảng-khen",)), []),
        ((), []),
    ],
    ids=[
        *("lines swap", "the first is deleted", "one is put before", "renamed without a word"),
        *("the first is deleted and the second renamed", "an alias is put before"),
        *("one is added last", "the first is renamed", "the second is renamed", "both become one", "spelt otherwise"),
        "all are deleted",
    ],
)
def test_kinds_are_replaced_where_the_numbers_of_their_addresses_change_hands(
    now: tuple[Spelt, ...], expected: list[tuple[str, str]]
) -> None:
    found = replaced_kinds(kinds(MERIT, BOARD), kinds(*now))

    assert expected == [(one.kind.name, one.other.name) for one in found]


def test_a_name_may_be_corrected_where_nothing_else_has_or_had_it() -> None:
    assert [] == [*replaced_kinds(kinds(("giáy khen",)), kinds(("giấy khen",)))]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ((("khen lớn",), ("giấy khen", "bằng khen"), BOARD), [("bang-khen", "giấy khen", True)]),
        ((("khen lớn",), ("giấy khen",), BOARD), [("bang-khen", "bảng khen", False)]),
        ((("khen lớn",), ("giấy khen",), MERIT, BOARD), []),
        ((("giấy khen", "bằng khen", "khen lớn"), BOARD), []),
        ((("khen hơn", "khen lớn", "bằng khen"), ("giấy khen",), BOARD), []),
    ],
    ids=["given to another", "lost to a number", "a kind of its own", "both become one", "renamed again"],
)
def test_ways_from_other_names_are_replaced_where_they_lead_to_a_kind_that_was_another(
    now: tuple[Spelt, ...], expected: list[tuple[str, str, bool]]
) -> None:
    found = replaced_kinds(kinds(RENAMED, ("giấy khen",), BOARD), kinds(*now))

    assert expected == [(one.id, one.other.name, one.is_by_name) for one in found]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ({"a": ("Dạy tốt",), "b": ("Dân vận khéo",)}, [("Dân vận khéo", "Dạy tốt"), ("Dạy tốt", "Dân vận khéo")]),
        ({"a": ("Dạy tốt",)}, [("Dân vận khéo", "Dạy tốt")]),
        ({"a": ("Cả nước", "cả nước chung sức"), "b": ("Dạy tốt",)}, [("Dân vận khéo", "Cả nước")]),
        ({"a": ("Dân vận giỏi", "Dân vận khéo"), "b": ("Dạy tốt",)}, []),
        ({"a": ("Khéo dân vận",), "b": ("Dạy tốt",)}, []),
        ({"a": ("Dân vạn khéo",), "b": ("Dạy tốt",)}, []),
        ({"b": ("Dạy tốt",)}, []),
    ],
    ids=["swap", "taken over", "a new one", "renamed", "called by its other name", "corrected", "gone"],
)
def test_movements_are_replaced_where_others_have_their_ids(
    now: dict[str, Spelt], expected: list[tuple[str, str]]
) -> None:
    former = movements(a=("Dân vận khéo", "khéo dân vận"), b=("Dạy tốt",))

    assert expected == [(one.name, other.name) for one, other in replaced_movements(former, movements(**now))]
