"""The register's files: what is read, and what is said of a row that cannot be."""

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from award_archive.model.changes import Change, Confidence, Extent
from award_archive.model.issuers import IssuerTitle, Level
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.movements import Movement
from award_archive.model.place import Days
from award_archive.reading import register_reader
from award_archive.reading.register_reader import RegisterFiles, read_register
from tests.model.builders import district, ward
from tests.support import ARCHIVE, TOWNS

FILES = {
    "wards.csv": (
        "id,name,type,district,province,official_code,valid_from,valid_to\n"
        "lang-ha-1,Láng Hạ,phường,Đống Đa,Hà Nội,00199,,2025-06-30\n"
        "lang-1,Láng,phường,,Hà Nội,00199,2025-07-01,\n"
    ),
    "districts.csv": "id,name,type,province,valid_from,valid_to\ndong-da,Đống Đa,quận,Hà Nội,,2025-06-30\n",
    "ward_changes.csv": (
        "date,resolution,from_id,to_id,extent,confidence\n2025-07-01,1656/NQ-UBTVQH15,lang-ha-1,lang-1,part,medium\n"
    ),
    "award_kinds.csv": (
        "kind,class,aliases,about,source\n"
        "giấy khen,hình thức khen thưởng,thư khen;giấy khen cấp xã,Tờ khen.,https://luat.example/80\n"
    ),
    "issuers.csv": (
        "id,title,aliases,level,gives,valid_from,valid_to,source\n"
        "ubnd-phuong,UBND phường,phường; Phường ta,ward,giấy khen;thư khen,2024-01-01,,https://luat.example/80\n"
        "cac-cap,các cấp,,,,,,\n"
    ),
    "movements.csv": "id,name,aliases,about\ndan-van-kheo,Dân vận khéo,khéo dân vận,Nói cho dân nghe.\n",
}


def read(folder: Path, **changed: str | bytes | None) -> RegisterFiles:
    """Read right files but for those changed; None leaves a file out."""
    for name, right in FILES.items():
        written = changed.get(name.removesuffix(".csv"), right)
        if written is not None:
            (folder / name).write_bytes(written.encode() if isinstance(written, str) else written)
    return read_register(folder, "content/register")


def with_row(name: str, *rows: str) -> str:
    """A right file with more rows."""
    return FILES[name] + "".join(f"{row}\n" for row in rows)


def told(files: RegisterFiles) -> list[tuple[str, str, int]]:
    """The problems: rule, file and line."""
    return [(p.rule, p.path.removeprefix("content/register/"), p.line) for p in files.problems]


def test_every_row_becomes_what_it_says_with_its_line(tmp_path: Path) -> None:
    files = read(tmp_path)
    last = Days(None, date(2025, 6, 30))
    old = replace(ward("lang-ha-1", "Láng Hạ", span=last, line=2), official_code="00199")
    new = replace(ward("lang-1", "Láng", "", span=Days(date(2025, 7, 1)), line=3), official_code="00199")
    step = (date(2025, 7, 1), "1656/NQ-UBTVQH15", "lang-ha-1", "lang-1")

    assert () == files.problems
    assert (old, new) == files.register.wards
    assert (district("dong-da", "Đống Đa", span=last, line=2),) == files.register.districts
    assert (Change(*step, Extent.PART, Confidence.MEDIUM, line=2),) == files.register.changes
    law = "https://luat.example/80"
    kind = AwardKind("giấy khen", KindClass.FORM, ("thư khen", "giấy khen cấp xã"), 2, "Tờ khen.", law)
    assert (kind,) == files.kinds.all
    aliases, gives, days = ("phường", "Phường ta"), ("giấy khen", "thư khen"), Days(date(2024, 1, 1), None)
    title = IssuerTitle("ubnd-phuong", "UBND phường", aliases, Level.WARD, gives, days, law, 2)
    assert (title, IssuerTitle("cac-cap", "các cấp", line=3)) == files.issuers.titles
    assert files.register is files.issuers.register
    movement = Movement("dan-van-kheo", "Dân vận khéo", ("khéo dân vận",), "Nói cho dân nghe.", 2)
    assert (movement,) == files.movements.all


@pytest.mark.parametrize("content", [ARCHIVE, TOWNS / "other_provinces" / "content"], ids=lambda path: path.parent.name)
def test_the_registers_that_tests_build_with_are_right(content: Path) -> None:
    files = read_register(content / "register", "content/register")

    assert () == files.problems
    assert files.register.wards
    assert files.kinds.all


def test_crlf_a_byte_order_mark_and_marks_apart_change_nothing(tmp_path: Path) -> None:
    strange = {
        name.removesuffix(".csv"): b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode()
        for name, text in FILES.items()
    }
    right, other = tmp_path / "right", tmp_path / "other"
    right.mkdir()
    other.mkdir()

    assert read(right) == read(other, **strange)


def test_spaces_around_cells_and_empty_lines_change_nothing(tmp_path: Path) -> None:
    spaced = FILES["wards.csv"].replace(",", " , ").replace("\n", "\n\n")
    wards = read(tmp_path, wards=spaced).register.wards

    assert [("lang-ha-1", "Láng Hạ", 3), ("lang-1", "Láng", 5)] == [(unit.id, unit.name, unit.line) for unit in wards]


def test_a_quoted_comma_is_part_of_a_cell(tmp_path: Path) -> None:
    rows = with_row("award_kinds.csv", '"danh hiệu Người tốt, việc tốt",biểu dương,"Người tốt, việc tốt; ;",,')
    kinds = read(tmp_path, award_kinds=rows).kinds.all

    assert ("danh hiệu Người tốt, việc tốt", ("Người tốt, việc tốt",)) == (kinds[-1].name, kinds[-1].aliases)


def test_lines_are_right_after_a_cell_of_two_lines(tmp_path: Path) -> None:
    steps = with_row(
        "ward_changes.csv", '2025-07-01,"1656\nNQ",lang-ha-1,lang-1,part,high', "2025-07-01,,lang-ha-1,lang-1,nửa,high"
    )

    files = read(tmp_path, ward_changes=steps)

    assert [("register-cell", "ward_changes.csv", 5)] == told(files)
    assert ["1656/NQ-UBTVQH15", "1656 NQ"] == [step.resolution for step in files.register.changes][:2]


def test_a_name_of_two_lines_is_told_where_its_row_begins(tmp_path: Path) -> None:
    wards = with_row("wards.csv", 'a-1,"Tân\nHương",phường,,Hà Nội,,,')

    assert [("register-cell", "wards.csv", 4)] == told(read(tmp_path, wards=wards))


def test_a_missing_file_of_wards_is_told_with_the_columns_that_it_needs(tmp_path: Path) -> None:
    files = read(tmp_path, wards=None, ward_changes=None)

    assert [("register-missing", "wards.csv", 0)] == told(files)
    assert FILES["wards.csv"].partition("\n")[0] in files.problems[0].message


def test_without_other_files_nothing_is_told(tmp_path: Path) -> None:
    others = [name.removesuffix(".csv") for name in FILES if name != "wards.csv"]
    files = read(tmp_path, **dict.fromkeys(others))

    assert () == files.problems
    assert 2 == len(files.register.wards)
    assert ((), (), (), ()) == (
        files.register.districts,
        files.register.changes,
        files.issuers.titles,
        files.movements.all,
    )
    assert files.issuers.is_empty


def test_without_a_file_of_kinds_the_packages_own_hold(tmp_path: Path) -> None:
    own = read(tmp_path, award_kinds=None).kinds

    assert own.find("giấy khen") == own.find("Giấy Khen") is not None
    assert {KindClass.FORM, KindClass.TITLE} <= {kind.kind_class for kind in own.all}


def test_the_packages_own_kinds_do_not_contradict_each_other(tmp_path: Path) -> None:
    own = Path(register_reader.__file__).with_name("award_kinds.csv")

    assert () == read(tmp_path, award_kinds=own.read_bytes(), issuers=None).problems


@pytest.mark.parametrize(
    ("name", "column"), [("award_kinds.csv", "source"), ("award_kinds.csv", "about"), ("issuers.csv", "source")]
)
def test_columns_that_say_where_something_was_read_may_be_missing(tmp_path: Path, name: str, column: str) -> None:
    rows = [line.split(",") for line in FILES[name].splitlines()]
    at = rows[0].index(column)
    short = "".join(",".join(cells[:at]) + "\n" for cells in rows)
    files = read(tmp_path, **{name.removesuffix(".csv"): short})

    assert () == files.problems
    assert "" == (files.kinds.all[0].source if name == "award_kinds.csv" else files.issuers.titles[0].source)
    assert files.kinds.find("giấy khen") is not None
    assert files.issuers.find("UBND phường").is_known


def test_each_of_the_columns_that_may_be_missing_may_be_missing_alone(tmp_path: Path) -> None:
    files = read(
        tmp_path, award_kinds="kind,class,aliases,source\ngiấy khen,hình thức khen thưởng,,Luật\n", issuers=None
    )

    assert () == files.problems
    assert ("", "Luật") == (files.kinds.all[0].about, files.kinds.all[0].source)


def test_movements_need_no_column_that_says_what_they_are(tmp_path: Path) -> None:
    files = read(tmp_path, movements="id,name,aliases\ndan-van-kheo,Dân vận khéo,\n")

    assert () == files.problems
    assert (Movement("dan-van-kheo", "Dân vận khéo", line=2),) == files.movements.all


@pytest.mark.parametrize(
    "header",
    ["kind,class,source,aliases", "kind,class,aliases,source,about", "kind,class,aliases,about,source,note", "kind"],
)
def test_columns_that_may_be_missing_stand_in_their_order_and_behind_the_others(tmp_path: Path, header: str) -> None:
    files = read(tmp_path, award_kinds=f"{header}\n", issuers=None)

    assert [("register-columns", "award_kinds.csv", 1)] == told(files)
    assert "kind,class,aliases,about,source" in files.problems[0].message


@pytest.mark.parametrize(
    "header",
    [
        "",
        "\n",
        "id,ten,loai\n",
        "id;name;type;district;province;official_code;valid_from;valid_to\n",
        "name,id,type,district,province,official_code,valid_from,valid_to\n",
        "id,name,type,district,province,official_code,valid_from\n",
        "id,name,type,district,province,official_code,valid_from,valid_to,note\n",
        "lang-ha-1,Láng Hạ,phường,Đống Đa,Hà Nội,00199,,2025-06-30\n",
    ],
)
def test_other_columns_are_refused_before_any_row(tmp_path: Path, header: str) -> None:
    rows = FILES["wards.csv"].partition("\n")[2]

    assert [("register-columns", "wards.csv", 1)] == told(read(tmp_path, wards=header + rows))


@pytest.mark.parametrize(
    "row", ["lang-ha-2,Láng Hạ", "a-1,A,phường,,Hà Nội,,,,", " ", "Láng, Hạ,phường,Đống Đa,Hà Nội,00199,,2025-06-30,"]
)
def test_a_row_has_as_many_cells_as_columns(tmp_path: Path, row: str) -> None:
    assert [("register-row", "wards.csv", 4)] == told(read(tmp_path, wards=with_row("wards.csv", row)))


@pytest.mark.parametrize("row", ['a-1,"Láng,phường', 'a-1,"Láng"x,phường,,Hà Nội,,,'])
def test_quotes_that_do_not_close_are_told(tmp_path: Path, row: str) -> None:
    assert [("register-csv", "wards.csv", 4)] == told(read(tmp_path, wards=with_row("wards.csv", row)))


@pytest.mark.parametrize(
    ("name", "row", "column"),
    [
        ("wards.csv", ",A,phường,,Hà Nội,,,", "id"),
        ("wards.csv", "Láng Hạ,A,phường,,Hà Nội,,,", "id"),
        ("wards.csv", "A-1,A,phường,,Hà Nội,,,", "id"),
        ("wards.csv", "a--1,A,phường,,Hà Nội,,,", "id"),
        ("wards.csv", "../a,A,phường,,Hà Nội,,,", "id"),
        ("wards.csv", f"{'a' * 81},A,phường,,Hà Nội,,,", "id"),
        ("wards.csv", "a-1,,phường,,Hà Nội,,,", "name"),
        ("wards.csv", "a-1,A,phường,,Hà Nội,,1899-12-31,", "valid_from"),
        ("ward_changes.csv", "0001-01-01,,lang-ha-1,lang-1,part,high", "date"),
        ("wards.csv", "a-1,A,,,Hà Nội,,,", "type"),
        ("wards.csv", "a-1,A,phường,,,,,", "province"),
        ("wards.csv", "a-1,A,phường,,Hà Nội,,2025-7-1,", "valid_from"),
        ("wards.csv", "a-1,A,phường,,Hà Nội,,20250701,", "valid_from"),
        ("wards.csv", "a-1,A,phường,,Hà Nội,,,1/7/2025", "valid_to"),
        ("wards.csv", "a-1,A,phường,,Hà Nội,,,2025-02-30", "valid_to"),
        ("wards.csv", "a-1,A,phường,,Hà Nội,,2025-W01-1,", "valid_from"),
        ("districts.csv", "a b,A,quận,Hà Nội,,", "id"),
        ("districts.csv", "a,,quận,Hà Nội,,", "name"),
        ("districts.csv", "a,A,,Hà Nội,,", "type"),
        ("districts.csv", "a,A,quận,,,", "province"),
        ("districts.csv", "a,A,quận,Hà Nội,hôm qua,", "valid_from"),
        ("ward_changes.csv", ",,lang-ha-1,lang-1,part,high", "date"),
        ("ward_changes.csv", "2025-07,,lang-ha-1,lang-1,part,high", "date"),
        ("ward_changes.csv", "2025-07-01,,Láng Hạ,lang-1,part,high", "from_id"),
        ("ward_changes.csv", "2025-07-01,,lang-ha-1,,part,high", "to_id"),
        ("ward_changes.csv", "2025-07-01,,lang-ha-1,lang-1,toàn bộ,high", "extent"),
        ("ward_changes.csv", "2025-07-01,,lang-ha-1,lang-1,,high", "extent"),
        ("ward_changes.csv", "2025-07-01,,lang-ha-1,lang-1,part,chắc", "confidence"),
        ("award_kinds.csv", ",biểu dương,,,", "kind"),
        ("award_kinds.csv", "khen,khen,,,", "class"),
        ("issuers.csv", "Phường,A,,ward,,,,", "id"),
        ("issuers.csv", "a-1,,,ward,,,,", "title"),
        ("issuers.csv", "a-1,A,,phường,,,,", "level"),
        ("issuers.csv", "a-1,A,,ward,,2025,,", "valid_from"),
        ("issuers.csv", "a-1,A,,ward,,,1/7/2025,", "valid_to"),
        ("movements.csv", "Dân vận,A,,", "id"),
        ("movements.csv", "a-1,,,", "name"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told_with_its_line_and_column(
    tmp_path: Path, name: str, row: str, column: str
) -> None:
    files = read(tmp_path, **{name.removesuffix(".csv"): with_row(name, row)})
    line = len(FILES[name].splitlines()) + 1

    assert [("register-cell", name, line)] == told(files)
    assert f"Ô “{column}”" in files.problems[0].message


def test_every_wrong_cell_of_every_file_is_told_in_one_run(tmp_path: Path) -> None:
    files = read(
        tmp_path,
        wards=with_row("wards.csv", "A,,phường,,Hà Nội,,x,y", "a-1"),
        districts=with_row("districts.csv", "B,B,quận,Hà Nội,,"),
        award_kinds=with_row("award_kinds.csv", "khen,khen,,,"),
    )
    expected = [("register-cell", "wards.csv", 4)] * 4 + [("register-row", "wards.csv", 5)]

    assert sorted(
        [*expected, ("register-cell", "districts.csv", 3), ("register-cell", "award_kinds.csv", 3)]
    ) == sorted(told(files))


def test_rows_that_can_be_read_may_still_contradict_each_other(tmp_path: Path) -> None:
    files = read(
        tmp_path,
        wards=with_row("wards.csv", "lang-1,Láng Khác,phường,,Hà Nội,,2025-07-01,"),
        ward_changes=with_row("ward_changes.csv", "2025-07-01,,khong-co-1,lang-1,whole,high"),
        award_kinds=with_row("award_kinds.csv", "thư khen,biểu dương,,,"),
        issuers=with_row("issuers.csv", "cac-cap,mọi cấp,,,giấy mời,,,"),
        movements=with_row("movements.csv", "khac,Khéo dân vận,,"),
    )

    assert [
        ("issuer-unknown-kind", "issuers.csv", 4),
        ("kind-duplicate", "award_kinds.csv", 3),
        ("movement-duplicate", "movements.csv", 3),
        ("register-duplicate", "issuers.csv", 4),
        ("register-duplicate", "wards.csv", 4),
        ("register-unknown-id", "ward_changes.csv", 3),
    ] == sorted(told(files))


def test_contradictions_are_not_looked_for_between_rows_that_cannot_be_read(tmp_path: Path) -> None:
    broken = FILES["wards.csv"].replace("lang-ha-1", "Láng Hạ")

    assert [("register-cell", "wards.csv", 2)] == told(read(tmp_path, wards=broken))


def test_a_file_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    files = read(tmp_path, districts=FILES["districts.csv"].encode() + "a,Thanh Hóa,x,y,,\n".encode("cp1252"))

    assert ("not-utf8", "districts.csv", 3) in told(files)


def test_cells_are_read_without_what_nobody_sees(tmp_path: Path) -> None:
    right = read(tmp_path)
    odd = {
        "wards": FILES["wards.csv"].replace("Láng Hạ", "Láng\u00a0\u200b Hạ").replace("id,name", "\ufeff\u200bid,name"),
        "ward_changes": FILES["ward_changes.csv"].replace("1656/", "\u200e1656/\u00ad"),
        "award_kinds": FILES["award_kinds.csv"]
        .replace("giấy khen,", "giấy  khen\u2060,")
        .replace(";", "\u200b;\u00a0"),
    }
    found = read(tmp_path, **odd)

    assert () == found.problems
    assert right == found


@pytest.mark.parametrize(
    ("rule", "name", "old", "new"),
    [
        ("control-character", "wards", "Láng Hạ", "Láng \u3164Hạ"),
        ("control-character", "wards", "Láng Hạ", "Láng \U000e0041Hạ"),
        ("control-character", "ward_changes", "1656/", "\u28001656/"),
        ("control-character", "award_kinds", "thư khen", "thư\u3164khen"),
        ("password-in-text", "ward_changes", "1656/NQ-UBTVQH15", "https://ai:mat@bao.example/1656"),
    ],
)
def test_what_no_cell_may_hold_is_told_at_its_line(tmp_path: Path, rule: str, name: str, old: str, new: str) -> None:
    files = read(tmp_path, **{name: FILES[f"{name}.csv"].replace(old, new)})

    assert [(rule, f"{name}.csv", 2)] == told(files)


def test_the_message_about_a_password_in_a_cell_does_not_repeat_it(tmp_path: Path) -> None:
    changed = FILES["ward_changes.csv"].replace("1656/NQ-UBTVQH15", "https://ai:SEKRET@bao.example/1656")
    (found,) = read(tmp_path, ward_changes=changed).problems

    assert "“https://…@bao.example/1656”" in found.message


def test_a_register_of_the_whole_country_is_read(tmp_path: Path) -> None:
    rows = [f"xa-so-{number}-1,Xã số {number} của huyện ấy,xã,,Tỉnh của xã ấy,,,2025-06-30" for number in range(14_000)]
    wards = with_row("wards.csv", *rows)
    files = read(tmp_path, wards=wards)

    assert len(wards.encode()) > 1_000_000
    assert () == files.problems
    assert 14_002 == len(files.register.wards)
