"""A register is written, brought up to date, and never takes anything from an editor."""

import csv
import io
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.country.country_register import Country
from award_archive.country.finding import Finder
from award_archive.country.register_files import (
    FILES,
    REMEMBERED,
    ChangedError,
    UnsoundRegisterError,
    update_of,
    write,
)
from award_archive.country.selection import selected
from award_archive.country.update import Update
from award_archive.model.problem import is_error
from award_archive.reading.register_reader import read_register
from tests.country.made_up import TABLES, country
from tests.model.builders import law


def run(folder: Path, made_up: Country | None = None, place: str = "quận Thượng") -> Update:
    """Bring the folder's register to what the country's says, as the command does."""
    made_up = made_up or country()
    update = update_of(folder, "register", selected(made_up, Finder(made_up.register).find(place)))
    write(folder, update)
    return update


def edit(folder: Path, name: str, old: str, new: str) -> None:
    """Change a file as an editor does."""
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")


def errors(folder: Path) -> list[str]:
    return [str(found) for found in read_register(folder, "register").problems if is_error(found)]


def texts(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}


def test_a_new_register_has_all_files_and_no_error(tmp_path: Path) -> None:
    run(tmp_path / "register")
    assert {*FILES, REMEMBERED} == set(texts(tmp_path / "register"))
    assert [] == errors(tmp_path / "register")


def test_a_second_run_finds_nothing_new_and_writes_nothing(tmp_path: Path) -> None:
    run(tmp_path)
    before = texts(tmp_path)
    update = run(tmp_path)
    assert not update.has_news
    assert before == texts(tmp_path)


def test_a_row_that_nobody_touched_follows_the_country(tmp_path: Path) -> None:
    run(tmp_path)
    update = run(tmp_path, country(wards=TABLES["wards.csv"].replace("Bến Đá,phường", "Bến Đá,thị trấn")))
    assert [("ben-da-thuong",)] == update.changed["wards.csv"]
    assert "ben-da-thuong,Bến Đá,thị trấn" in (tmp_path / "wards.csv").read_text(encoding="utf-8")


def test_a_row_that_an_editor_changed_stays_and_the_countrys_is_told(tmp_path: Path) -> None:
    run(tmp_path)
    edit(tmp_path, "wards.csv", "ben-da-thuong,Bến Đá,phường", "ben-da-thuong,Bến Đò,phường")
    update = run(tmp_path, country(wards=TABLES["wards.csv"].replace("Bến Đá,phường", "Bến Đá,thị trấn")))
    assert "ben-da-thuong,Bến Đò,phường" in (tmp_path / "wards.csv").read_text(encoding="utf-8")
    assert ["wards.csv:3: giữ hàng của bạn."] == [line.partition(" Danh")[0] for line in update.conflicts]


def test_what_was_told_once_is_not_told_again(tmp_path: Path) -> None:
    run(tmp_path)
    edit(tmp_path, "wards.csv", "ben-da-thuong,Bến Đá,phường", "ben-da-thuong,Bến Đò,phường")
    changed = country(wards=TABLES["wards.csv"].replace("Bến Đá,phường", "Bến Đá,thị trấn"))
    run(tmp_path, changed)
    assert [] == run(tmp_path, changed).conflicts


def test_a_row_that_an_editor_took_out_does_not_come_back(tmp_path: Path) -> None:
    run(tmp_path)
    edit(tmp_path, "movements.csv", "sach-dep,Sạch đẹp,,\n", "")
    run(tmp_path)
    assert "sach-dep" not in (tmp_path / "movements.csv").read_text(encoding="utf-8")


def test_an_editors_own_rows_and_their_form_stay(tmp_path: Path) -> None:
    run(tmp_path)
    row = '"sach-hon","Sạch, đẹp hơn","","Việc của\n  phố."\n'
    edit(tmp_path, "movements.csv", "sach-dep,", f"{row}sach-dep,")
    run(tmp_path)
    assert row in (tmp_path / "movements.csv").read_text(encoding="utf-8")


def test_a_unit_that_an_editor_gave_another_id_is_not_written_again(tmp_path: Path) -> None:
    (tmp_path / "wards.csv").write_text(
        "id,name,type,district,province,official_code,valid_from,valid_to\n"
        "cat-1,Bến Cát,phường,Thượng,Sông Nước,,,2019-12-31\n",
        encoding="utf-8",
    )
    run(tmp_path)
    assert "ben-cat-thuong" not in (tmp_path / "wards.csv").read_text(encoding="utf-8")
    assert "cat-1,ben-moi-thuong-2020" in (tmp_path / "ward_changes.csv").read_text(encoding="utf-8")
    assert [] == errors(tmp_path)


def test_what_an_editor_says_became_of_a_unit_is_not_contradicted(tmp_path: Path) -> None:
    run(tmp_path)
    edit(
        tmp_path,
        "ward_changes.csv",
        "2025-07-01,2/NQ,ben-moi-thuong-2020,thuong-2025,whole",
        "2025-07-01,2/NQ,ben-moi-thuong-2020,go-cao-2025,whole",
    )
    (tmp_path / REMEMBERED).unlink()
    update = run(tmp_path)
    assert "ben-moi-thuong-2020,thuong-2025" not in (tmp_path / "ward_changes.csv").read_text(encoding="utf-8")
    assert any("giữ những hàng của bạn về ben-moi-thuong-2020" in line for line in update.conflicts)


def test_a_row_that_would_contradict_an_editors_is_left_out_and_told(tmp_path: Path) -> None:
    run(tmp_path)
    edit(
        tmp_path,
        "wards.csv",
        "Gò Cao,phường,Thượng,Sông Nước,00003,,2025-06-30",
        "Gò Cao,phường,Thượng,Sông Nước,,,2024-12-31",
    )
    for name in ("ward_changes.csv", REMEMBERED):
        (tmp_path / name).unlink()
    update = run(tmp_path)
    assert [] == errors(tmp_path)
    assert any("không thêm" in line for line in update.conflicts)


def test_lists_that_somebody_chose_are_not_added_to(tmp_path: Path) -> None:
    own = "id,title,aliases,level,gives,valid_from,valid_to\ntruong-thon,Trưởng thôn,,,,,\n"
    (tmp_path / "issuers.csv").write_text(own, encoding="utf-8")
    run(tmp_path)
    assert own == (tmp_path / "issuers.csv").read_text(encoding="utf-8")


def test_columns_and_line_endings_of_an_own_file_stay(tmp_path: Path) -> None:
    run(tmp_path)
    text = (tmp_path / "ward_changes.csv").read_text(encoding="utf-8")
    lines = [",".join(line.split(",")[:6]) for line in text.splitlines()]
    own = "\ufeff" + "\r\n".join(lines[:3]) + "\r\n"
    (tmp_path / "ward_changes.csv").write_bytes(own.encode())
    (tmp_path / REMEMBERED).unlink()
    run(tmp_path)
    written = (tmp_path / "ward_changes.csv").read_bytes().decode()
    assert written.startswith(own)
    assert {6} == {line.count(",") + 1 for line in written.splitlines()}
    assert written.count("\n") == written.count("\r\n")


def test_a_file_as_a_spreadsheet_writes_it_keeps_every_row(tmp_path: Path) -> None:
    """With a byte order mark, and all cells in quotes."""
    run(tmp_path)
    rows = [*csv.reader((tmp_path / "issuers.csv").read_text(encoding="utf-8").splitlines()), ["hoi", "Hội", *[""] * 6]]
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    (tmp_path / "issuers.csv").write_text("\ufeff" + text.getvalue(), encoding="utf-8")
    run(tmp_path)
    assert "\ufeff" + text.getvalue() == (tmp_path / "issuers.csv").read_text(encoding="utf-8")


def test_a_run_that_was_stopped_leaves_a_sound_register_that_the_next_one_completes(tmp_path: Path) -> None:
    run(tmp_path / "whole")
    run(tmp_path / "whole", place="huyện Biển")
    for stopped_after in range(1, len(FILES)):
        folder = tmp_path / str(stopped_after)
        run(folder)
        before = texts(folder)
        run(folder, place="huyện Biển")
        for name in FILES[stopped_after:]:
            (folder / name).write_text(before[name], encoding="utf-8")
        (folder / REMEMBERED).write_text(before[REMEMBERED], encoding="utf-8")
        assert [] == errors(folder), FILES[:stopped_after]
        run(folder, place="huyện Biển")
        assert texts(tmp_path / "whole") == texts(folder)


def test_a_row_that_was_written_here_and_that_the_country_has_no_more_goes(tmp_path: Path) -> None:
    run(tmp_path)
    row = "2020-01-01,1/NQ,ben-da-thuong,ben-moi-thuong-2020,whole,low,tên cũ\n"
    update = run(tmp_path, country(ward_changes=TABLES["ward_changes.csv"].replace(row, "")))
    assert [("2020-01-01", "ben-da-thuong", "ben-moi-thuong-2020")] == update.removed["ward_changes.csv"]
    assert "ben-da-thuong,ben-moi" not in (tmp_path / "ward_changes.csv").read_text(encoding="utf-8")


def test_a_corrected_successor_takes_the_place_of_the_wrong_one(tmp_path: Path) -> None:
    run(tmp_path)
    rows = TABLES["ward_changes.csv"].replace("xa-go-cao-ha,go-cao-2025,whole", "xa-go-cao-ha,thuong-2025,whole")
    update = run(tmp_path, country(ward_changes=rows))
    assert [] == update.conflicts
    assert "xa-go-cao-ha,thuong-2025,whole" in (tmp_path / "ward_changes.csv").read_text(encoding="utf-8")
    assert "xa-go-cao-ha,go-cao-2025" not in (tmp_path / "ward_changes.csv").read_text(encoding="utf-8")


def test_rows_of_another_place_stay(tmp_path: Path) -> None:
    run(tmp_path)
    before = texts(tmp_path)
    update = run(tmp_path, place="huyện Biển")
    assert not any(update.removed.values())
    assert set(before["wards.csv"].splitlines()) <= set(texts(tmp_path)["wards.csv"].splitlines())


def test_a_list_that_somebody_took_away_does_not_come_back(tmp_path: Path) -> None:
    run(tmp_path)
    (tmp_path / "award_kinds.csv").unlink()
    run(tmp_path)
    run(tmp_path)
    assert not (tmp_path / "award_kinds.csv").exists()


def test_a_file_that_changes_while_the_register_is_made_is_not_written_over(tmp_path: Path) -> None:
    run(tmp_path)
    made_up = country(wards=TABLES["wards.csv"].replace("Bến Đá,phường", "Bến Đá,thị trấn"))
    update = update_of(tmp_path, "register", selected(made_up, Finder(made_up.register).find("quận Thượng")))
    edit(tmp_path, "wards.csv", "Bến Cát", "Bến Cát Lớn")
    with pytest.raises(ChangedError, match="vừa bị thay đổi"):
        write(tmp_path, update)
    assert "Bến Cát Lớn" in (tmp_path / "wards.csv").read_text(encoding="utf-8")


def test_the_permissions_of_a_file_stay(tmp_path: Path) -> None:
    run(tmp_path)
    (tmp_path / "wards.csv").chmod(0o664)
    run(tmp_path, country(wards=TABLES["wards.csv"].replace("Bến Đá,phường", "Bến Đá,thị trấn")))
    assert 0o664 == (tmp_path / "wards.csv").stat().st_mode & 0o777


def test_a_register_with_errors_is_not_touched(tmp_path: Path) -> None:
    run(tmp_path)
    edit(tmp_path, "wards.csv", "2019-12-31", "31/12/2019")
    before = texts(tmp_path)
    with pytest.raises(UnsoundRegisterError, match=r"wards\.csv:2"):
        run(tmp_path)
    assert before == texts(tmp_path)


@pytest.mark.parametrize("damaged", [b"{", b"\xff\xfe", b"[" * 200_000, b"[]", b'{"wards.csv": 1}'])
def test_a_damaged_memory_costs_no_row(tmp_path: Path, damaged: bytes) -> None:
    run(tmp_path)
    before = texts(tmp_path)
    (tmp_path / REMEMBERED).write_bytes(damaged)
    run(tmp_path)
    assert before | {REMEMBERED: ""} == texts(tmp_path) | {REMEMBERED: ""}


CELLS = st.sampled_from(
    ["Bến Xa", "phường", "xã", "Thượng", "", "2019-12-31", "2025-06-30", "low", "part", "go-cao-2025"]
)
EDITS = st.lists(
    st.tuples(
        st.sampled_from([name for name in FILES if name != "award_kinds.csv"]),
        st.integers(0, 30),
        st.integers(0, 7),
        CELLS,
    ),
    max_size=4,
)
LOSSES = st.lists(st.tuples(st.sampled_from(FILES), st.integers(1, 30)), max_size=3)


@law
@given(EDITS, LOSSES, st.booleans())
def test_no_row_that_an_editor_wrote_is_ever_lost(
    edits: list[tuple[str, int, int, str]], losses: list[tuple[str, int]], forgotten: bool
) -> None:
    """Whatever was edited: the update ends in a sound register that holds every row of the editor's as it was."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "register"
        run(folder)
        own = [_edited(folder / name, row, column, cell) for name, row, column, cell in edits]
        for name, row in losses:
            _lose(folder / name, row)
        if forgotten:
            (folder / REMEMBERED).unlink()
        kept = Path(place) / "before"
        shutil.copytree(folder, kept)
        later = country(wards=TABLES["wards.csv"].replace("Gò Cao,xã", "Gò Cao,thị trấn"))
        try:
            run(folder, later)
        except UnsoundRegisterError:
            assert errors(kept)
            assert texts(kept) == texts(folder)
            return
        lines = [line for file in folder.glob("*.csv") for line in file.read_text(encoding="utf-8").splitlines()]
        before = {line for file in kept.glob("*.csv") for line in file.read_text(encoding="utf-8").splitlines()}
        assert [] == [line for line in own if line in before and line not in lines]
        assert [] == errors(folder)


def _edited(file: Path, row: int, column: int, cell: str) -> str:
    """Change a cell of a row, where there is one; the new row, or "" where there is none."""
    lines = file.read_text(encoding="utf-8").splitlines()
    if row + 1 >= len(lines):
        return ""
    cells = lines[row + 1].split(",")
    cells[column % len(cells)] = cell
    lines[row + 1] = ",".join(cells)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return lines[row + 1]


def _lose(file: Path, row: int) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(lines[:row] + lines[row + 1 :]) + "\n", encoding="utf-8")
