"""Each kind of award has an id of its own, which is made from its name."""

from award_archive.model.kinds import AwardKind, AwardKinds, KindClass


def ids(*names: str) -> list[str]:
    return [kind.id for kind in AwardKinds.of(AwardKind(name, KindClass.FORM) for name in names).all]


def test_an_id_is_the_slug_of_the_name() -> None:
    assert ["huan-chuong-lao-dong-hang-ba", "giay-khen"] == ids("Huân chương Lao động hạng Ba", "giấy khen")


def test_of_two_kinds_of_one_slug_the_first_keeps_it_and_no_third_one_loses_its_own() -> None:
    assert ["bang-khen", "bang-khen-3", "bang-khen-2"] == ids("bằng khen", "bảng khen", "bằng khen 2")


def test_a_kind_that_is_added_last_changes_no_id() -> None:
    before = ids("bằng khen", "bảng khen")

    assert before == ids("bằng khen", "bảng khen", "bang khen")[:2]


def test_no_kind_stands_where_the_further_pages_of_the_list_do() -> None:
    assert ["trang-2"] == ids("Trang")


def test_a_name_without_letters_has_an_id_too() -> None:
    assert ["hinh-thuc", "hinh-thuc-2"] == ids("★", "☆")
