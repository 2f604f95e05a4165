"""Each kind of award has an id of its own, which is made from its name."""

from dataclasses import replace

import pytest

from award_archive.model.kinds import AwardKind, AwardKinds, KindClass


def ids(*names: str) -> list[str]:
    return [kind.id for kind in AwardKinds.of(AwardKind(name, KindClass.FORM) for name in names).all]


def test_an_id_is_the_slug_of_the_name() -> None:
    assert ["huan-chuong-lao-dong-hang-ba", "giay-khen"] == ids("Huân chương Lao động hạng Ba", "giấy khen")


def test_of_two_kinds_of_one_slug_the_first_keeps_it_and_the_second_is_numbered() -> None:
    assert ["bang-khen", "bang-khen-2"] == ids("bằng khen", "bảng khen")


@pytest.mark.parametrize("name", ["bang khen", "bằng khen 2", "bảng khen 3", "giấy khen"])
def test_a_kind_that_is_added_last_changes_no_id(name: str) -> None:
    before = ids("bằng khen", "bảng khen")
    after = ids("bằng khen", "bảng khen", name)

    assert before == after[:2]
    assert 3 == len(set(after))


@pytest.mark.parametrize("renamed", [0, 1])
def test_a_kind_that_gets_another_name_and_keeps_the_former_one_keeps_its_address_as_a_way_to_it(renamed: int) -> None:
    kinds = [AwardKind("bằng khen", KindClass.FORM), AwardKind("bảng khen", KindClass.FORM)]
    before = [kind.id for kind in AwardKinds.of(kinds).all]
    kinds[renamed] = replace(kinds[renamed], name="khen mới", aliases=(kinds[renamed].name,))
    after = AwardKinds.of(kinds).all

    assert ["khen-moi", before[renamed]] == list(after[renamed].names_by_id)
    assert before[1 - renamed] == after[1 - renamed].id


def test_a_name_that_is_spelt_otherwise_keeps_its_address() -> None:
    (kind,) = AwardKinds.of([AwardKind("bằng khen", KindClass.FORM, ("bang khen", "băng khen", "khen"))]).all

    assert {"bang-khen": "bằng khen", "khen": "khen"} == kind.names_by_id


def test_kinds_are_numbered_anew_in_another_list() -> None:
    _, second = AwardKinds.of([AwardKind("bằng khen", KindClass.FORM), AwardKind("bảng khen", KindClass.FORM)]).all

    assert ["bang-khen"] == [kind.id for kind in AwardKinds.of([second]).all]


def test_no_kind_stands_where_the_further_pages_of_the_list_do() -> None:
    assert ["trang-2"] == ids("Trang")


def test_a_name_without_letters_has_an_id_too() -> None:
    assert ["hinh-thuc", "hinh-thuc-2"] == ids("★", "☆")
