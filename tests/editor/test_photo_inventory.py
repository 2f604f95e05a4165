"""`bangvang photos`: what editors are told of the photographs, and what `--strip` does to them."""

import os
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from award_archive.editor.cli import app
from award_archive.photos.metadata import Metadata, metadata_of, stripped
from tests.support import check, snapshot, write_article, write_photo

COMMAND = Path(sys.executable).parent / "bangvang"
HISTORY = "Lịch sử git vẫn còn bản cũ"
UNUSED = "chưa bài nào dùng: "
GPS = {1: "N", 2: (21.0, 1.0, 2.0), 3: "E", 4: (105.0, 48.0, 1.0)}


def photos(content: Path, *options: str) -> Result:
    return CliRunner().invoke(app, ["photos", str(content), *options])


def needs(content: Path, file: str) -> str:
    """The line of that file and those below it that say what it needs."""
    lines = photos(content).stdout.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"content/photos/{file}"))
    marked = []
    for line in lines[start + 1 :]:
        if not line.startswith("  ! "):
            break
        marked.append(line)
    return "\n".join([lines[start], *marked])


def write_telling(file: Path, *, has_position: bool = True, side: int = 64) -> Path:
    """A picture with the name of its camera's owner, and where it was taken."""
    file.parent.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    exif[0x013B] = "SECRET"
    if has_position:
        exif.get_ifd(0x8825).update(GPS)
    Image.effect_noise((side, side), 80).convert("RGB").save(file, exif=exif.tobytes())
    return file


def photo_entry(file: str) -> dict[str, str]:
    return {"file": file, "caption": "Lễ trao", "alt": "Một tấm giấy khen", "credit": "Hình vẽ của Bảng Vàng"}


def test_a_photograph_is_told_with_its_size_and_its_articles(content: Path) -> None:
    write_article(content, "khac-2019")
    write_photo(content / "photos" / "le-trao.jpg", (1280, 960))

    assert "content/photos/le-trao.jpg  1280 × 960  23 KB  bài: khac-2019, lang-ha-2019" == needs(
        content, "le-trao.jpg"
    )


def test_the_size_is_that_of_the_upright_picture(content: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (400, 240)).save(content / "photos" / "le-trao.jpg", exif=exif)

    assert "  240 × 400  " in needs(content, "le-trao.jpg")


def test_files_are_told_by_their_paths_and_the_sum_last(content: Path) -> None:
    for name in ("b.png", "a/b.png", "a.png"):
        write_photo(content / "photos" / name, (1300, 900))
    lines = photos(content).stdout.splitlines()
    files = [line.split()[0] for line in lines if line.startswith("content/")]

    assert [f"content/photos/{name}" for name in ("a.png", "a/b.png", "b.png", "le-trao.jpg")] == files
    assert lines[-1].endswith(": 3 chưa bài nào dùng, 1 quá nhỏ.")
    assert lines[-1].startswith("4 tệp, ")


def test_a_photograph_that_no_article_names_is_unused(content: Path) -> None:
    write_photo(content / "photos" / "2019" / "thua.png")

    assert UNUSED in needs(content, "2019/thua.png")
    assert UNUSED not in needs(content, "le-trao.jpg")
    assert 0 == photos(content).exit_code


BROKEN_HEAD = "---\ntitle: Bài: hỏng\nphotos:\n  - file: {file}\n   caption: Lễ\n---\n\nBài.\n"


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Nháp\nstatus: draft\nphotos:\n  - file: {file}\n---\n",
        "---\ntitle: Sai\nward: Không Có\nphotos:\n  - file: {file}\n---\n",
        "---\ntitle: Khóa lạ\nanh:\n  - tep: ./{file}\n---\n",
        "---\nphotos: [{{file: {file}}}]\nphotos: []\n---\n",
        '---\nphotos:\n  - file: "2019/cho-c\\u0061n.png"\n---\n',
        "---\ntitle: Chỉ đặt trong bài\n---\n\n![](cho-can.png)\n",
        "---\ntitle: Sai thư mục\nphotos:\n  - file: 2018/Cho-Can.PNG\n---\n",
        "---\nphotos: &a\n  - file: {file}\n---\n",
        BROKEN_HEAD,
        "không có gì ngăn {file}",
        "---\nchưa đóng: {file}",
    ],
)
def test_an_article_uses_what_it_names_whatever_is_wrong_with_it(text: str, content: Path) -> None:
    write_photo(content / "photos" / "2019" / "cho-can.png", (1300, 900))
    (content / "articles" / "2019" / "do-dang.md").write_text(text.format(file="2019/cho-can.png"), encoding="utf-8")

    assert needs(content, "2019/cho-can.png").endswith("bài: do-dang")


def test_an_article_in_another_encoding_uses_what_it_names(content: Path) -> None:
    write_photo(content / "photos" / "cu.png")
    (content / "articles" / "cu.md").write_bytes("---\ntitle: Đống\nphotos:\n- file: cu.png\n---\n".encode("utf-16"))
    (content / "articles" / "cp.md").write_bytes("---\ntitle: \xe9\nphotos:\n- file: cu.png\n---\n".encode("cp1258"))

    assert "bài: cp" in needs(content, "cu.png")


def test_of_two_files_of_one_name_an_article_uses_the_one_that_it_names(content: Path) -> None:
    for year in ("2018", "2019"):
        write_photo(content / "photos" / year / "anh.png")
    write_article(content, photos=[photo_entry("2019/anh.png")], body="Ngày 19/8/2019, có ảnh.\n\n![](anh.png)\n")

    assert UNUSED in needs(content, "2018/anh.png")
    assert "bài: lang-ha-2019" in needs(content, "2019/anh.png")


def test_letters_that_a_disk_takes_apart_are_the_same_name(content: Path) -> None:
    write_photo(content / "photos" / "le\u0302.png")
    write_article(content, photos=[photo_entry("l\u00ea.png")])

    assert "bài: lang-ha-2019" in photos(content).stdout


def test_a_photograph_that_was_taken_down_and_lies_there_is_to_be_deleted(content: Path) -> None:
    removed = {"date": "2019-09-01", "reason": "Theo yêu cầu"}
    write_article(content, photos=[{"file": "le-trao.jpg", "removed": removed}])
    told = needs(content, "le-trao.jpg")

    assert "đã ghi là gỡ (bài lang-ha-2019): xóa tệp này" in told
    assert UNUSED not in told


@pytest.mark.parametrize("is_link", [True, False])
def test_where_an_article_cannot_be_read_nothing_is_called_unused(is_link: bool, content: Path) -> None:
    write_photo(content / "photos" / "thua.png")
    article = content / "articles" / "2019" / "to.md"
    if is_link:
        article.symlink_to(content / "register" / "wards.csv")
    else:
        article.write_text("x" * 1_000_001, encoding="utf-8")
    done = photos(content)

    assert 1 == done.exit_code
    assert UNUSED not in done.stdout
    assert "content/articles/2019/to.md: lỗi [" in done.stdout


def test_without_articles_nothing_is_called_unused(content: Path) -> None:
    (content / "articles").rename(content / "bai")
    done = photos(content)

    assert (1, False) == (done.exit_code, UNUSED in done.stdout)


@pytest.mark.parametrize(("width", "is_small"), [(1279, True), (1280, False)])
def test_a_photograph_that_articles_use_is_to_be_wide_enough(width: int, is_small: bool, content: Path) -> None:
    write_photo(content / "photos" / "le-trao.jpg", (width, 900))
    write_photo(content / "photos" / "thua.jpg", (width, 900))

    assert is_small == ("quá nhỏ" in needs(content, "le-trao.jpg"))
    assert "quá nhỏ" not in needs(content, "thua.jpg")


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "avif", "tif"])
def test_a_position_is_told_apart_from_other_metadata(suffix: str, content: Path) -> None:
    write_telling(content / "photos" / f"noi.{suffix}")
    write_telling(content / "photos" / f"may.{suffix}", has_position=False)
    how = "xuất lại thành JPEG" if suffix in ("avif", "tif") else "xóa bằng --strip"

    assert f"có NƠI CHỤP (GPS), trong EXIF: {how}" in needs(content, f"noi.{suffix}")
    assert f"có thông tin ẩn, trong EXIF: {how}" in needs(content, f"may.{suffix}")
    assert "2 chưa bài nào dùng, 1 quá nhỏ, 1 có nơi chụp, 1 có thông tin ẩn khác." in photos(content).stdout


def cut(file: Path) -> None:
    data = write_photo(file).read_bytes()
    file.write_bytes(data[: len(data) // 2])


def make_huge(file: Path) -> None:
    data = bytearray(write_photo(file.with_suffix(".png")).rename(file).read_bytes())
    data[16:24] = (40_000).to_bytes(4) * 2
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4)
    file.write_bytes(data)


def write_words(file: Path) -> None:
    file.write_text("chữ", encoding="utf-8")


def empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("spoil", [cut, make_huge, write_words, empty])
def test_what_cannot_be_a_photograph_is_told_as_check_tells_it(spoil: Callable[[Path], None], content: Path) -> None:
    spoil(content / "photos" / "le-trao.jpg")
    (found,) = check(content)

    assert f"  ! [{found.rule}] {found.message}" in needs(content, "le-trao.jpg")
    assert 0 == photos(content).exit_code


@pytest.mark.parametrize("name", ["Ảnh 1.jpg", "LE.JPG", "a b.png", "a_b.png"])
def test_a_name_that_no_article_can_use_is_told_as_check_tells_it(name: str, content: Path) -> None:
    (content / "photos" / "le-trao.jpg").rename(content / "photos" / name)
    write_article(content, photos=[photo_entry(name)])
    (found,) = (found for found in check(content) if found.rule == "photo-name")

    assert f"  ! [photo-name] {found.message}" in needs(content, name)


def test_a_name_cannot_break_the_lines(content: Path) -> None:
    (content / "photos" / "a\n\x1b[2J.jpg").write_bytes(b"")

    assert r"content/photos/a\n\x1b[2J.jpg" in photos(content).stdout


def test_hidden_files_are_passed_over(content: Path) -> None:
    for name in (".DS_Store", ".gitkeep", ".cu/anh.jpg"):
        write_photo((content / "photos" / name).with_suffix(".png")).rename(content / "photos" / name)

    assert photos(content).stdout.splitlines()[-1].startswith("1 tệp, ")


def test_links_are_not_followed_and_told(content: Path, tmp_path: Path) -> None:
    write_telling(tmp_path / "ngoai" / "anh.jpg")
    (content / "photos" / "lien-ket.jpg").symlink_to(tmp_path / "ngoai" / "anh.jpg")
    (content / "photos" / "thu-muc").symlink_to(tmp_path / "ngoai")
    done = photos(content, "--strip")

    assert 0 == done.exit_code
    assert done.stdout.count("lỗi [symlink]") == photos(content).stdout.count("lỗi [symlink]") == 2
    assert metadata_of((tmp_path / "ngoai" / "anh.jpg").read_bytes()).has_position


def test_a_pipe_is_not_waited_for(content: Path) -> None:
    os.mkfifo(content / "photos" / "ong.jpg")

    assert "[photo-broken]" in needs(content, "ong.jpg")


@pytest.mark.parametrize("options", [(), ("--strip",)])
@pytest.mark.parametrize("is_there", [True, False])
def test_without_photographs_that_is_said(options: tuple[str, ...], is_there: bool, content: Path) -> None:
    (content / "photos" / "le-trao.jpg").unlink()
    if not is_there:
        (content / "photos").rmdir()
    done = photos(content, *options)

    assert 0 == done.exit_code
    words = "Không ảnh nào có thông tin ẩn." if options else "Không có ảnh nào trong content/photos/."
    assert f"{words}\n" == done.stdout


@pytest.mark.parametrize("options", [(), ("--strip",)])
def test_a_folder_that_is_a_file_cannot_be_read(options: tuple[str, ...], content: Path) -> None:
    (content / "photos").rename(content.parent / "anh")
    (content / "photos").write_text("", encoding="utf-8")
    done = photos(content, *options)

    assert 1 == done.exit_code
    assert "content/photos: lỗi [unreadable]" in done.stdout


def test_a_content_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert 2 == photos(tmp_path / "khong-co").exit_code


def test_without_strip_nothing_is_written(content: Path) -> None:
    write_telling(content / "photos" / "noi.jpg")
    before = snapshot(content)
    photos(content)

    assert before == snapshot(content)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_strip_cleans_what_tells_something_and_nothing_else(suffix: str, content: Path) -> None:
    file = write_telling(content / "photos" / f"noi.{suffix}")
    before = snapshot(content)
    done = photos(content, "--strip")
    after = snapshot(content)

    assert (0, "") == (done.exit_code, done.stderr)
    assert f"content/photos/noi.{suffix}: đã xóa nơi chụp, EXIF; " in done.stdout
    assert HISTORY in done.stdout
    assert Metadata() == metadata_of(file.read_bytes())
    assert {f"photos/noi.{suffix}"} == {name for name in after if after[name] != before.get(name)}


def test_a_second_strip_finds_nothing_to_do(content: Path) -> None:
    write_telling(content / "photos" / "noi.jpg")
    photos(content, "--strip")
    before = snapshot(content)
    done = photos(content, "--strip")

    assert (0, "Không ảnh nào có thông tin ẩn.\n") == (done.exit_code, done.stdout)
    assert before == snapshot(content)
    assert "có " not in needs(content, "noi.jpg")


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o440])
def test_a_cleaned_file_keeps_its_permissions(mode: int, content: Path) -> None:
    file = write_telling(content / "photos" / "noi.jpg")
    file.chmod(mode)
    photos(content, "--strip")

    assert not metadata_of(file.read_bytes()).kinds
    assert mode == file.stat().st_mode & 0o777


@pytest.mark.parametrize("suffix", ["avif", "tif"])
def test_formats_that_cannot_be_stripped_stay_and_are_told(suffix: str, content: Path) -> None:
    write_telling(content / "photos" / f"noi.{suffix}")
    write_telling(content / "photos" / "may.jpg")
    before = (content / "photos" / f"noi.{suffix}").read_bytes()
    done = photos(content, "--strip")

    assert 1 == done.exit_code
    assert f"content/photos/noi.{suffix}: giữ nguyên" in done.stdout
    assert done.stdout.endswith("Đã làm sạch 1 ảnh, còn 1 tệp chưa được.\n")
    assert before == (content / "photos" / f"noi.{suffix}").read_bytes()


def test_a_broken_picture_stays_as_it_is(content: Path) -> None:
    file = write_telling(content / "photos" / "noi.jpg")
    file.write_bytes(file.read_bytes()[:-400])
    before = snapshot(content)
    done = photos(content, "--strip")

    assert 1 == done.exit_code
    assert "content/photos/noi.jpg: lỗi [photo-broken]" in done.stdout
    assert HISTORY not in done.stdout
    assert before == snapshot(content)


def test_where_nothing_can_be_written_the_original_stays(content: Path) -> None:
    write_telling(content / "photos" / "noi.jpg")
    (content / "photos" / ".noi.jpg.bang-vang.tmp").mkdir()
    before = snapshot(content)
    done = photos(content, "--strip")

    assert 1 == done.exit_code
    assert "content/photos/noi.jpg: giữ nguyên, không thay được: " in done.stdout
    assert before == snapshot(content)


def test_an_original_that_changes_meanwhile_stays_as_it_then_is(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_telling(content / "photos" / "noi.jpg")

    def slowly(data: bytes) -> bytes:
        write_photo(file)
        return stripped(data)

    monkeypatch.setattr("award_archive.editor.stripping.stripped", slowly)
    done = photos(content, "--strip")

    assert "tệp vừa thay đổi" in done.stdout
    assert write_photo(content.parent / "ban-moi.jpg").read_bytes() == file.read_bytes()
    assert not list(file.parent.glob(".*"))


def test_a_strip_that_is_killed_while_it_writes_leaves_the_old_file_or_the_new_one(content: Path) -> None:
    file = write_telling(content / "photos" / "noi.png", side=1200)
    old = file.read_bytes()
    new = stripped(old)
    seen = set()
    for moment in range(4):
        file.write_bytes(old)
        for left in file.parent.glob(".*"):
            left.unlink()
        with subprocess.Popen([COMMAND, "photos", content, "--strip"], stdout=subprocess.DEVNULL) as child:
            while child.poll() is None and not any(file.parent.glob(".*")):
                time.sleep(0.0002)
            time.sleep(moment * 0.003)
            child.kill()
        seen.add(file.read_bytes())

    assert seen <= {old, new}
    assert 0 == photos(content, "--strip").exit_code
    assert new == file.read_bytes()
    assert {"le-trao.jpg", "noi.png"} == set(snapshot(file.parent))
