"""What a build does to the output folder, first time, second time and after mishaps."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.support import ARTICLE, NAME, ROOT, article_text, check, pelican, snapshot, write_article, write_photo

# Another day for everything that asks a clock.
_TOMORROW = """
import datetime, sys
real = datetime.datetime
class Later(real):
    @classmethod
    def now(cls, tz=None):
        return real.now(tz) + datetime.timedelta(days=400)
datetime.datetime = Later
from pelican import main
main(sys.argv[1:])
"""


def build(content: Path, output: Path) -> subprocess.CompletedProcess[str]:
    done = pelican(content, output)
    assert done.returncode == 0, done.stderr
    return done


def test_two_builds_in_two_folders_on_two_days_are_equal_byte_for_byte(content: Path, tmp_path: Path) -> None:
    other = tmp_path / "another place" / "content"
    shutil.copytree(content, other)
    for file in other.rglob("*"):
        os.utime(file, (1, 1))
    build(content, tmp_path / "output")
    arguments = [str(other), "-s", str(ROOT / "pelicanconf.py"), "-o", str(tmp_path / "x" / "y"), "--fatal", "errors"]
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "America/Lima", "LC_ALL": "C"}
    subprocess.run([sys.executable, "-c", _TOMORROW, *arguments], cwd=ROOT, env=environment, check=True, timeout=300)

    assert snapshot(tmp_path / "output") == snapshot(tmp_path / "x" / "y")


def test_a_second_build_touches_no_file(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(content, output)
    before = {file: file.stat().st_mtime_ns for file in output.rglob("*")}
    build(content, output)

    assert before == {file: file.stat().st_mtime_ns for file in output.rglob("*")}


def test_a_build_with_nothing_to_do_imports_only_what_it_needs(content: Path, tmp_path: Path) -> None:
    for number in range(2):
        build(content, tmp_path / "output")
        time.sleep(0.1 * (1 - number))
    arguments = [str(content), "-s", str(ROOT / "pelicanconf.py"), "-o", str(tmp_path / "output"), "--fatal", "errors"]
    code = "import sys; from pelican import main; main(sys.argv[1:]); print(sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )

    assert "Đã ghi 0 tệp" in done.stdout
    # Pillow is imported by Docutils, which Pelican readies in every run.
    costly = ("nh3", "yaml", "msgspec", "smartypants", "rapidfuzz", "typer", "award_archive.photos.decoding")
    assert [] == [name for name in costly if f"'{name}'" in done.stdout]


def test_pages_that_nothing_claims_any_more_are_deleted_and_nothing_else(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    write_article(content, "mot-bai-nua", date="2019-09-01", photos=None)
    build(content, output)
    (output / "tin" / "2019" / "cua-toi.txt").write_text("không phải của kho", encoding="utf-8")
    (content / "articles" / "2019" / "mot-bai-nua.md").unlink()
    build(content, output)

    assert not (output / "tin" / "2019" / "mot-bai-nua").exists()
    assert (output / "tin" / "2019" / NAME / "index.html").exists()
    assert (output / "tin" / "2019" / "cua-toi.txt").exists()


def test_a_lost_or_damaged_cache_costs_no_correctness(content: Path, tmp_path: Path) -> None:
    build(content, tmp_path / "output")
    wanted = snapshot(tmp_path / "output")
    for file in (tmp_path / ".cache").rglob("*.*"):
        file.write_bytes(b"")
    build(content, tmp_path / "output")
    assert wanted == snapshot(tmp_path / "output")

    shutil.rmtree(tmp_path / ".cache")
    build(content, tmp_path / "output")
    assert wanted == snapshot(tmp_path / "output")


def test_a_picture_taken_down_disappears_from_every_file(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(content, output)
    assert [path for path in snapshot(output) if "le-trao" in path]
    (content / "photos" / "le-trao.jpg").unlink()
    removed = [{"file": "le-trao.jpg", "removed": {"date": "2019-12-01", "reason": "Theo yêu cầu của người trong ảnh"}}]
    write_article(content, photos=removed)
    build(content, output)

    assert not [path for path, held in snapshot(output).items() if "le-trao" in path or b"le-trao" in held]
    assert "Theo yêu cầu của người trong ảnh" in (output / "dinh-chinh" / "index.html").read_text("utf-8")
    assert ["originals.jsonl"] == [file.name for file in (tmp_path / ".cache" / "photos").iterdir()]


def test_an_earlier_address_redirects(content: Path, tmp_path: Path) -> None:
    write_article(content, aliases=["/tin/2018/ten-cu/", "/ten-cu.html"])
    build(content, tmp_path / "output")
    for old, way in (("tin/2018/ten-cu/index.html", "../../../"), ("ten-cu.html", "./")):
        assert f"url={way}tin/2019/{NAME}/" in (tmp_path / "output" / old).read_text("utf-8")


def test_the_closing_line_counts_the_archives_own_articles(content: Path, tmp_path: Path) -> None:
    write_article(content, "bai-nhap", status="draft")
    words = " ".join(build(content, tmp_path / "output").stdout.split())

    assert "Processed 1 article, 1 draft," in words
    assert "1 page," in words


def test_a_draft_is_warned_of_and_published_nowhere(content: Path, tmp_path: Path) -> None:
    write_article(content, "bai-nhap", title="Một tiêu đề kín", date=None, status="draft")
    done = build(content, tmp_path / "output")

    assert "content/articles/2019/bai-nhap.md:2:1: nhắc [draft-incomplete]" in done.stderr
    assert not [path for path, held in snapshot(tmp_path / "output").items() if "Một tiêu đề kín".encode() in held]


def test_builds_print_a_few_warnings_and_how_many_more_there_are_but_a_check_prints_all(
    content: Path, tmp_path: Path
) -> None:
    for number in range(30):
        write_article(content, f"bai-nhap-{number}", date=None, status="draft")

    for done in (build(content, tmp_path / "output"), build(content, tmp_path / "output")):
        warnings = [line for line in done.stderr.splitlines() if ": nhắc [" in line]
        assert 20 == len(warnings)
        assert (
            "Còn 10 lời nhắc nữa: “make check” hay “bangvang check content” in ra tất cả." in done.stderr.splitlines()
        )
    assert 30 == len(check(content))


def test_a_build_prints_every_error_behind_however_many_warnings(content: Path, tmp_path: Path) -> None:
    for number in range(30):
        write_article(content, f"bai-nhap-{number}", date=None, status="draft")
        write_article(content, f"sai-{number}", ward="Láng Háa")

    lines = pelican(content, tmp_path / "output").stderr.splitlines()

    assert (20, 30) == tuple(sum(f": {word} [" in line for line in lines) for word in ("nhắc", "lỗi"))
    assert [line for line in lines if line.startswith("30 lỗi.")]


def test_an_empty_archive_is_a_site_too(content: Path, tmp_path: Path) -> None:
    shutil.rmtree(content / "articles")
    (content / "articles").mkdir()
    build(content, tmp_path / "output")

    assert (tmp_path / "output" / "index.html").exists()
    assert "<entry>" not in (tmp_path / "output" / "feeds" / "tin.atom.xml").read_text("utf-8")


def test_long_lists_come_in_pages_of_thirty(content: Path, tmp_path: Path) -> None:
    for number in range(31):
        write_article(content, f"bai-{number:02d}", photos=None, date=f"2019-09-{number % 28 + 1:02d}")
    build(content, tmp_path / "output")
    for folder in ("nam/2019", "phuong/lang-ha-1"):
        first = (tmp_path / "output" / folder / "index.html").read_text("utf-8")
        second = (tmp_path / "output" / folder / "trang" / "2" / "index.html").read_text("utf-8")

        assert 30 == sum(f"/tin/2019/bai-{number:02d}/" in first for number in range(31))
        assert f"/{folder}/trang/2/" in first
        assert f"/tin/2019/{NAME}/" in second


def test_an_error_leaves_the_former_site_untouched(content: Path, tmp_path: Path) -> None:
    build(content, tmp_path / "output")
    before = snapshot(tmp_path / "output")
    (content / ARTICLE).write_text(article_text(ward="Láng Háa"), encoding="utf-8")
    done = pelican(content, tmp_path / "output")

    assert 1 == done.returncode
    assert f"content/{ARTICLE}:4:7: lỗi [unknown-ward]" in done.stderr
    assert "Có phải “Láng Hạ”?" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert before == snapshot(tmp_path / "output")


def test_an_output_that_cannot_be_written_gets_a_message(content: Path, tmp_path: Path) -> None:
    (tmp_path / "output").write_text("một tệp, không phải thư mục", encoding="utf-8")
    done = pelican(content, tmp_path / "output")

    assert 1 == done.returncode
    assert "Không ghi được trang" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_the_public_address_must_be_given(content: Path, tmp_path: Path) -> None:
    done = pelican(content, tmp_path / "output", settings="publishconf.py")

    assert 0 != done.returncode
    assert "SITEURL" in done.stderr
    assert not (tmp_path / "output").exists()


def test_a_photograph_is_published_without_what_its_camera_wrote(content: Path, tmp_path: Path) -> None:
    photo = write_photo(content / "photos" / "le-trao.jpg", (700, 500))
    data = photo.read_bytes()
    secret = b"Exif\x00\x00GPS 21.01 105.82"
    photo.write_bytes(data[:2] + b"\xff\xe1" + (len(secret) + 2).to_bytes(2, "big") + secret + data[2:])
    build(content, tmp_path / "output")

    assert not [path for path, held in snapshot(tmp_path / "output").items() if b"GPS 21.01" in held]


def test_an_error_empties_nothing_even_where_pelican_is_asked_to_delete_the_output(
    content: Path, tmp_path: Path
) -> None:
    build(content, tmp_path / "output")
    before = snapshot(tmp_path / "output")
    (content / ARTICLE).write_text(article_text(ward="Láng Háa"), encoding="utf-8")
    done = pelican(content, tmp_path / "output", "--delete-output-directory")

    assert 1 == done.returncode
    assert before == snapshot(tmp_path / "output")


def test_a_folder_for_output_within_the_content_is_refused(content: Path) -> None:
    before = snapshot(content)
    done = pelican(content, content / "output")

    assert 1 == done.returncode
    assert "nằm trong thư mục nội dung" in done.stderr
    assert before == snapshot(content)
