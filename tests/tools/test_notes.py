import pytest

from tools.country.notes import Named, named_in

END = ". Bỏ cấp huyện. Số: 1/NQ-UBTVQH15; Ngày: 16/06/2025"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Hợp nhất xã Vân Hải, Hải Thanh và thị trấn Nật Sơn", ["xã Vân Hải", "Hải Thanh", "thị trấn Nật Sơn"]),
        ("Đổi tên từ xã Sơn Hạ thành xã Vân Hải, hợp nhất các xã Sơn Hạ, Hải Thanh", ["các xã Sơn Hạ", "Hải Thanh"]),
        ("Hợp nhất xã Vân Hải, xã Tân Thành thành xã Nật Sơn", ["xã Vân Hải", "xã Tân Thành"]),
        (
            "Hợp nhất xã Vân Hải thuộc huyện Nật Sơn (trước khi thực hiện sắp xếp), xã Sơn Hạ",
            ["xã Vân Hải", "xã Sơn Hạ"],
        ),
    ],
)
def test_a_note_names_what_the_unit_was_made_of(note: str, expected: list[str]) -> None:
    assert [Named(words, is_partly=False) for words in expected] == named_in(note + END)


def test_a_note_says_of_what_only_a_part_came() -> None:
    named = named_in("Hợp nhất xã Vân Hải, 1 phần xã Hải Thanh, phần còn lại của xã Sơn Hạ" + END)

    assert named is not None
    assert [False, True, True] == [one.is_partly for one in named]


@pytest.mark.parametrize("note", ["Giữ nguyên không sắp xếp", "Hợp nhất " + "xã Vân Hải, " * 25])
def test_a_note_that_names_nothing_or_is_cut_off_is_not_read(note: str) -> None:
    assert named_in(note + END) is None


@pytest.mark.parametrize(
    ("words", "name", "expected"),
    [
        ("1 phần phường xã Vân Hải", "Vân Hải", True),
        ("xã Vân Hái", "Vân Hải", True),
        ("các xã Vân Hải", "Vân Hải", True),
        ("xã Tân Vân Hải", "Vân Hải", False),
    ],
)
def test_a_unit_is_known_by_its_whole_name_whatever_its_marks(words: str, name: str, expected: bool) -> None:
    assert expected is Named(words, is_partly=False).is_of(name)
