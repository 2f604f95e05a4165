"""Where photographs lie, and what lies there although it should not."""

from pathlib import Path

import pytest

from award_archive.reading.photo_files import PhotoFiles


def test_a_file_or_a_link_lies_there_and_a_folder_does_not(tmp_path: Path) -> None:
    (tmp_path / "le.jpg").write_bytes(b"x")
    (tmp_path / "lien-ket.jpg").symlink_to("khong-co.jpg")
    (tmp_path / "thu-muc.jpg").mkdir()
    names = ("le.jpg", "lien-ket.jpg", "thu-muc.jpg", "khong-co.jpg", "khong-co/le.jpg", "le.jpg/le.jpg")

    assert [True, True, False, False, False, False] == [PhotoFiles(tmp_path).lies_there(name) for name in names]


def test_what_nobody_may_look_at_is_not_taken_to_be_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_file", forbidden)

    assert PhotoFiles(tmp_path).lies_there("kin/le.jpg")
