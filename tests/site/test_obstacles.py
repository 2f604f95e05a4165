"""What stands in the way in an output folder is found before anything there is touched, and told all at once."""

import errno
import os
import resource
import shlex
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from award_archive.pages.settings import Settings
from award_archive.site import output_folder
from award_archive.site.failures import explained
from award_archive.site.obstacles import ObstaclesError
from award_archive.site.stage import put
from tests.site.built import ADDRESS
from tests.site.making import PHOTO, Town, article
from tests.support import ROOT, pelican, write_article

# Another file system than that of temporary folders, on most machines.
ELSEWHERE = Path("/dev/shm")  # noqa: S108 - a folder of its own is made there

LIST = ".bang-vang.json"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A published town with two articles, one of which is then changed and one deleted."""
    town = replace(Town.found(tmp_path), settings=Settings("Bảng Vàng", ADDRESS))
    for name in ("mot", "hai"):
        town.write(f"articles/2019/{name}.md", article(name, photos=PHOTO))
    town.build()
    town.write("articles/2019/mot.md", article("Tên mới", photos=PHOTO))
    (town.content / "articles" / "2019" / "hai.md").unlink()
    return town


@pytest.fixture
def far(tmp_path: Path) -> Iterator[Path]:
    """A folder of this test's on another file system."""
    if not ELSEWHERE.is_dir() or ELSEWHERE.stat().st_dev == tmp_path.stat().st_dev or not os.access(ELSEWHERE, os.W_OK):
        pytest.skip("there is no other file system")
    with TemporaryDirectory(dir=ELSEWHERE) as folder:
        yield Path(folder)


def put_folder(place: Path) -> None:
    """Put somebody's folder in the place of a file."""
    place.unlink(missing_ok=True)
    place.mkdir()
    (place / "cua-toi.txt").write_text("của tôi", encoding="utf-8")


def put_file(place: Path) -> None:
    """Put somebody's file in the place of a folder."""
    shutil.rmtree(place, ignore_errors=True)
    place.write_text("của tôi", encoding="utf-8")


def messages(town: Town) -> tuple[str, ...]:
    """What is told to stand in the way."""
    with pytest.raises(ObstaclesError) as stopped:
        town.build()
    return stopped.value.messages


def files(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, also behind links, with its bytes."""
    found = [Path(parent, name) for parent, _, names in os.walk(folder, followlinks=True) for name in names]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def is_as_a_clean_build(town: Town) -> bool:
    clean = town.clean()
    clean.build()
    return files(clean.output) == files(town.output)


def test_everything_in_the_way_is_told_at_once_and_nothing_is_touched(town: Town) -> None:
    put_folder(town.output / "manifest.json")
    put_folder(town.output / "tin" / "2019" / "mot" / "index.html")
    put_file(town.output / "phuong")
    before = files(town.output)

    assert [
        f"{town.output}/manifest.json là thư mục",
        f"{town.output}/phuong không phải là thư mục",
        f"{town.output}/tin/2019/mot/index.html là thư mục",
    ] == [message.partition(",")[0] for message in messages(town)]
    assert before == files(town.output)


def test_once_the_way_is_free_the_site_is_that_of_a_clean_build(town: Town) -> None:
    put_folder(town.output / "robots.txt")
    put_file(town.output / "quan")
    assert 2 == len(messages(town))
    shutil.rmtree(town.output / "robots.txt")
    (town.output / "quan").unlink()
    town.build()

    assert is_as_a_clean_build(town)


def test_a_link_that_leads_nowhere_is_no_folder(town: Town) -> None:
    shutil.rmtree(town.output / "tin")
    (town.output / "tin").symlink_to(town.folder / "khong-co")

    assert [f"{town.output}/tin không phải là thư mục"] == [one.partition(",")[0] for one in messages(town)]


@pytest.mark.parametrize("name", [".bang-vang.json", ".bang-vang.tmp"])
def test_a_folder_with_the_name_of_a_file_that_builds_need_is_in_the_way(town: Town, name: str) -> None:
    put_folder(town.output / name)

    assert [f"{town.output}/{name} là thư mục"] == [one.partition(",")[0] for one in messages(town)]


def test_a_file_with_the_name_of_the_folder_in_which_files_are_made_is_in_the_way(town: Town) -> None:
    put_file(town.output / ".bang-vang.new")

    assert [f"{town.output}/.bang-vang.new không phải là thư mục"] == [one.partition(",")[0] for one in messages(town)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_in_which_nobody_may_write_is_in_the_way(town: Town) -> None:
    closed = town.output / "tin" / "2019" / "mot"
    closed.chmod(0o555)

    assert [f"Không ghi được vào thư mục {closed}"] == [one.partition(":")[0] for one in messages(town)]


def test_a_former_file_makes_room_for_a_folder_and_a_former_folder_for_a_file(town: Town) -> None:
    static = town.folder / "theme" / "static" / "cu"
    static.write_text("tệp", encoding="utf-8")
    town.build()
    assert is_as_a_clean_build(town)

    static.unlink()
    (static / "sau").mkdir(parents=True)
    (static / "sau" / "tep").write_text("tệp", encoding="utf-8")
    town.build()
    assert is_as_a_clean_build(town)

    shutil.rmtree(static)
    static.write_text("tệp", encoding="utf-8")
    town.build()
    assert is_as_a_clean_build(town)


def test_what_somebody_else_put_into_a_former_folder_is_in_the_way(town: Town) -> None:
    static = town.folder / "theme" / "static" / "cu"
    static.mkdir()
    (static / "tep").write_text("tệp", encoding="utf-8")
    town.build()
    shutil.rmtree(static)
    static.write_text("tệp", encoding="utf-8")
    (town.output / "theme" / "cu" / "cua-toi.txt").write_text("của tôi", encoding="utf-8")

    assert [f"{town.output}/theme/cu là thư mục"] == [one.partition(",")[0] for one in messages(town)]


def test_somebodys_folder_in_the_place_of_a_manifest_that_is_not_made_is_in_nobodys_way(town: Town) -> None:
    put_folder(town.output / "manifest.json")
    local = replace(town, settings=Settings("Bảng Vàng"))

    assert local.build()
    assert (town.output / "manifest.json" / "cua-toi.txt").exists()


@pytest.mark.parametrize("links", [("tin",), ("tin", "tin/2019"), ("tin/2019/mot", "hinh-anh")])
def test_a_link_to_another_file_system_gets_its_files(town: Town, far: Path, links: tuple[str, ...]) -> None:
    for number, link in enumerate(links):
        shutil.move(town.output / link, far / str(number))
        (town.output / link).symlink_to(far / str(number))
    town.build()

    assert is_as_a_clean_build(town)
    assert all((town.output / link).is_symlink() for link in links)
    assert [] == list(far.rglob(".*"))


def test_a_folder_that_leads_back_here_from_another_file_system_gets_its_files(town: Town, far: Path) -> None:
    shutil.move(town.output / "tin", far / "tin")
    shutil.move(far / "tin" / "2019", town.folder / "2019")
    (town.output / "tin").symlink_to(far / "tin")
    (far / "tin" / "2019").symlink_to(town.folder / "2019")
    town.build()

    assert is_as_a_clean_build(town)


def test_copies_of_a_killed_build_are_deleted_by_the_next(
    town: Town, far: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.move(town.output / "tin", far / "tin")
    (town.output / "tin").symlink_to(far / "tin")
    child = os.fork()
    if not child:
        monkeypatch.setattr(output_folder, "_move", lambda *_: os._exit(0))
        with suppress(BaseException):
            town.build()
        os._exit(1)
    os.waitpid(child, 0)
    assert (far / "tin" / ".bang-vang.new").exists()
    (town.output / "tin").unlink()
    shutil.copytree(far / "tin", town.output / "tin")
    town.build()

    assert is_as_a_clean_build(town)


def test_where_copying_to_another_file_system_fails_no_file_is_touched(town: Town, far: Path) -> None:
    shutil.move(town.output / "tin", far / "tin")
    (town.output / "tin").symlink_to(far / "tin")
    (far / "tin" / ".bang-vang.new").write_text("ở đây không làm được thư mục", encoding="utf-8")
    before = files(town.output)
    with pytest.raises(NotADirectoryError):
        town.build()
    assert before | {LIST: b""} == files(town.output) | {LIST: b""}

    (far / "tin" / ".bang-vang.new").unlink()
    town.build()
    assert is_as_a_clean_build(town)


def test_one_who_publishes_is_told_in_vietnamese(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    pelican(content, output)
    write_article(content, title="Tên mới")
    put_folder(output / "robots.txt")
    put_file(output / "quan")
    before = files(output)
    done = pelican(content, output)

    assert 1 == done.returncode
    assert [
        f"{output}/quan không phải là thư mục, nhưng trang cần một thư mục ở đúng chỗ ấy: chuyển nó đi nơi khác.",
        f"{output}/robots.txt là thư mục, nhưng trang cần một tệp ở đúng chỗ ấy: chuyển thư mục ấy đi nơi khác.",
        "Không ghi được trang vì vướng 2 chỗ nêu trên. Trang cũ được giữ nguyên; sửa rồi chạy lại.",
    ] == done.stderr.splitlines()
    assert before == files(output)


MOUNTED = """
import sys
from dataclasses import replace
from pathlib import Path

from award_archive.pages.settings import Settings
from tests.site.built import ADDRESS
from tests.site.making import Town

replace(Town(Path(sys.argv[1])), settings=Settings("Bảng Vàng", ADDRESS)).build()
"""


@pytest.mark.parametrize("mounts", [("tin",), ("tin", "tin/2019"), ("tin/2019/mot", "phuong")])
def test_a_folder_that_is_mounted_from_the_same_disk_gets_its_files(town: Town, mounts: tuple[str, ...]) -> None:
    alone = ["unshare", "--map-root-user", "--mount", "sh", "-c"]
    try:
        subprocess.run([*alone, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("nothing can be mounted here")
    places = [shlex.quote(str(town.output / mount)) for mount in mounts]
    command = [f"mount --bind {place} {place}" for place in places]
    command.append(shlex.join([sys.executable, "-c", MOUNTED, str(town.folder)]))
    done = subprocess.run([*alone, " && ".join(command)], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (0, "") == (done.returncode, done.stderr)
    assert is_as_a_clean_build(town)


def test_a_failed_move_names_the_place_in_the_way_and_the_next_build_is_right(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = os.replace

    def refuse(source: str | Path, target: str | Path) -> None:
        if Path(target).name == "sitemap.xml":
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(source), None, str(target))
        original(source, target)

    with monkeypatch.context() as machine:
        machine.setattr(os, "replace", refuse)
        with pytest.raises(OSError, match="sitemap") as stopped:
            town.build()
    (message,) = explained(stopped.value)
    reason = "đang bị dùng, có thể vì được gắn riêng ở đó (xem mount)"
    assert f"Phải dừng: {reason} ({town.output}/sitemap.xml)." == message
    assert not (town.output / "manifest.json").exists()

    town.build()
    assert is_as_a_clean_build(town)


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV, errno.EPERM])
def test_why_a_place_cannot_be_taken_is_told_in_vietnamese(number: int) -> None:
    assert os.strerror(number) not in explained(OSError(number, os.strerror(number)))[0]


def test_what_was_to_be_moved_and_is_gone_is_named_itself() -> None:
    gone = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "nguồn", None, "đích")

    assert ("Phải dừng: không còn ở đó (nguồn).",) == explained(gone)


@pytest.mark.parametrize("place", ["index.html", ".bang-vang.json", ".bang-vang.tmp", "manifest.json", "tin/2019/x"])
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(content: Path, tmp_path: Path, place: str) -> None:
    output = tmp_path / "output"
    pelican(content, output)
    (output / place).unlink(missing_ok=True)
    os.mkfifo(output / place, 0o644)
    write_article(content, title="Tên mới")
    done = pelican(content, output)

    assert (0, "") == (done.returncode, done.stderr)
    assert stat.S_ISREG(os.lstat(output / "index.html").st_mode)


@pytest.mark.parametrize("place", [".", ".bang-vang.new", "tin"])
def test_a_pipe_in_the_place_of_a_folder_is_in_the_way(content: Path, tmp_path: Path, place: str) -> None:
    output = tmp_path / "output"
    if place != ".":
        output.mkdir()
    os.mkfifo(output / place)
    done = pelican(content, output)

    assert 1 == done.returncode
    assert f"{output / place} không phải là thư mục" in done.stderr


def test_a_file_that_cannot_be_written_to_its_end_is_told_with_its_folder(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, hard))
    try:
        with pytest.raises(OSError, match="File too large") as full:
            put(str(tmp_path), "a/b", b"x" * 100)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    reason = "tệp lớn hơn mức máy cho phép (xem ulimit -f)"
    assert (f"Phải dừng: {reason} ({tmp_path}).",) == explained(full.value)
