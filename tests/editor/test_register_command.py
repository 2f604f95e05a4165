"""`bangvang register`: what it writes, what it says, and its exit codes."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from award_archive.editor.cli import app
from award_archive.model.problem import is_error
from award_archive.reading.register_reader import read_register
from tests.support import snapshot


def run(out: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["register", *arguments, "--out", str(out)])


def test_a_districts_register_is_written_and_has_no_error(tmp_path: Path) -> None:
    done = run(tmp_path / "register", "quận Lê Chân", "--province", "Hải Phòng")
    found = read_register(tmp_path / "register", "register")

    assert 0 == done.exit_code
    assert "quận Lê Chân: danh mục có" in done.stdout
    assert not any(map(is_error, found.problems))
    assert "le-chan-hai-phong-2025" in {ward.id for ward in found.register.wards}


def test_a_second_run_says_that_there_is_nothing_new(tmp_path: Path) -> None:
    run(tmp_path, "Cồn Cỏ")
    before = snapshot(tmp_path)
    done = run(tmp_path, "Cồn Cỏ")

    assert "Không có gì mới." in done.stdout
    assert before == snapshot(tmp_path)


def test_a_run_for_another_place_adds_its_rows_and_shows_them(tmp_path: Path) -> None:
    run(tmp_path, "Cồn Cỏ")
    done = run(tmp_path, "Bạch Long Vĩ")

    assert "+ dac-khu-bach-long-vi-hai-phong-2025" in done.stdout
    assert {"con-co-quang-tri", "bach-long-vi-hai-phong"} == {
        district.id for district in read_register(tmp_path, "register").register.districts
    }


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    done = run(tmp_path / "register", "Cồn Cỏ", "--dry-run")

    assert 0 == done.exit_code
    assert "wards.csv: thêm 1 hàng" in done.stdout
    assert not (tmp_path / "register").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Lê Chânn"], "Có phải “quận Lê Chân”?"),
        (["Châu Thành"], "huyện Châu Thành, Tiền Giang"),
        (["Lê Chân", "--province", "Hà Giang"], "Ở tỉnh Hà Giang không có"),
        (["Lê Chân", "--since", "hai"], "--since “hai” không phải là năm"),
        ([""], "Không có tỉnh"),
    ],
)
def test_a_place_or_year_that_is_none_is_wrong_usage(tmp_path: Path, arguments: list[str], message: str) -> None:
    done = run(tmp_path / "register", *arguments)

    assert 2 == done.exit_code
    assert message in done.stderr
    assert not (tmp_path / "register").exists()


def test_a_register_with_errors_is_left_alone(tmp_path: Path) -> None:
    run(tmp_path, "Cồn Cỏ")
    (tmp_path / "districts.csv").write_text("id,name\n", encoding="utf-8")
    before = snapshot(tmp_path)
    done = run(tmp_path, "Cồn Cỏ")

    assert 1 == done.exit_code
    assert "districts.csv:1: lỗi" in done.stderr
    assert "chưa viết gì" in done.stderr
    assert before == snapshot(tmp_path)
