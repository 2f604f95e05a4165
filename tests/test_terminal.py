"""What a person at a terminal meets: letters that the console lacks, Ctrl-C, limits, and systems that will not do."""

import os
import pty
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.support import ARTICLE, ROOT, article_text, snapshot, write_article

BUILD = [sys.executable, "-m", "pelican", "{content}", "-s", str(ROOT / "pelicanconf.py"), "-o", "{output}"]
COMMAND = [sys.executable, "-m", "award_archive.editor.command"]
STRANGE = "Bảng Vàng chạy trên Linux, macOS hoặc WSL (Linux trong Windows), không chạy trực tiếp trên Windows.\n"
STOPPING = "Đang dừng vì Ctrl-C; nhấn lần nữa để dừng ngay."
INTERRUPTED = 130
# Enough articles for worker processes to be started, and for a second of work.
MANY = 400
PATIENCE = 30.0


def arguments(command: Sequence[str], content: Path) -> list[str]:
    """The command with the folders of this content."""
    folders = {"content": content, "output": content.parent / "output"}
    return [part.format(**folders) for part in command]


def run(
    command: Sequence[str], content: Path, *, limit: int | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command; no file may become longer than `limit` bytes."""
    return subprocess.run(
        arguments(command, content),
        cwd=ROOT,
        env=os.environ | dict(environment or {}),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        preexec_fn=None if limit is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )


def commands(*names: str) -> list[list[str]]:
    return [[*COMMAND, *name.split()] for name in names]


@pytest.fixture
def customized(tmp_path: Path) -> Callable[[str], dict[str, str]]:
    """Makes the environment of a Python in which the given code runs first."""

    def environment(code: str) -> dict[str, str]:
        (tmp_path / "first").mkdir()
        (tmp_path / "first" / "sitecustomize.py").write_text(code, encoding="utf-8")
        return {"PYTHONPATH": os.pathsep.join((str(tmp_path / "first"), str(ROOT / "plugins")))}

    return environment


@pytest.fixture
def many(content: Path) -> Path:
    """The content with many articles more."""
    for number in range(MANY):
        day = f"{1985 + number % 35}-{number // 35 % 12 + 1:02d}-01"
        sources = [{"publisher": f"Báo {number}"}]
        write_article(content, f"bai-{number}", title=f"Bài {number}", date=day, photos=None, sources=sources)
    return content


@pytest.mark.parametrize(
    "command",
    [
        BUILD,
        *commands("check {content}", "photos {content}", "--help", "new --help"),
        [*COMMAND, "new", "{content}", "--title", "Láng Hạ khen"],
    ],
    ids=lambda command: " ".join(command[2:4]),
)
def test_a_console_without_vietnamese_letters_gets_their_codes(content: Path, command: list[str]) -> None:
    (content / "articles" / "2019" / "nhap.md").write_text(article_text(date=None, status="draft"), encoding="utf-8")
    done = run(command, content, environment={"PYTHONIOENCODING": "ascii"})

    assert (0, "") == (done.returncode, done.stderr.partition("Traceback")[1])
    assert "\\u1e" in done.stdout


@pytest.mark.parametrize("command", [BUILD, *commands("check {content}", "--help")], ids=["build", "check", "help"])
def test_a_system_without_locks_is_named_in_one_line(
    content: Path, customized: Callable[[str], dict[str, str]], command: list[str]
) -> None:
    done = run(command, content, environment=customized("import sys\nsys.modules['fcntl'] = None\n"))

    assert (1, "", STRANGE) == (done.returncode, done.stdout, done.stderr)


def test_where_no_processes_can_be_started_one_does_all_and_says_so(
    many: Path, customized: Callable[[str], dict[str, str]]
) -> None:
    done = run(BUILD, many)
    wanted = snapshot(many.parent / "output")
    refusing = customized(
        "import _multiprocessing as m, errno, os\n"
        "class SemLock(m.SemLock):\n"
        "    def __new__(cls, *_):\n"
        "        raise OSError(errno.EROFS, os.strerror(errno.EROFS))\n"
        "m.SemLock = SemLock\n"
    )
    for folder in ("output", ".cache"):
        (many.parent / folder).rename(many.parent / f"former {folder}")
    done = run(BUILD, many, environment=refusing)

    words = "Không mở được tiến trình con (nơi ấy chỉ cho đọc): một tiến trình làm hết, sẽ lâu hơn.\n"
    assert (0, words) == (done.returncode, done.stderr)
    assert wanted == snapshot(many.parent / "output")


def test_where_the_system_starts_no_more_processes_one_does_all(
    many: Path, customized: Callable[[str], dict[str, str]]
) -> None:
    refusing = customized(
        "import errno, os\n"
        "begun = []\n"
        "fork = os.fork\n"
        "def fork_once():\n"
        "    if begun:\n"
        "        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))\n"
        "    begun.append(1)\n"
        "    return fork()\n"
        "os.fork = fork_once\n"
        "os.sched_getaffinity = lambda _: {0, 1}\n"
    )
    done = run([*COMMAND, "check", "{content}"], many, environment=refusing)

    words = "Không mở được tiến trình con (quá nhiều tiến trình (xem ulimit -u)): một tiến trình làm hết, sẽ lâu hơn.\n"
    assert (0, words) == (done.returncode, done.stderr)


@pytest.mark.parametrize("threads", range(1, 8))
def test_where_the_system_starts_too_few_threads_one_process_does_all(
    many: Path, customized: Callable[[str], dict[str, str]], threads: int
) -> None:
    refusing = customized(
        "import os, threading\n"
        "start = threading.Thread.start\n"
        "def start_few(self):\n"
        f"    if threading.active_count() >= {threads}:\n"
        "        raise RuntimeError\n"
        "    start(self)\n"
        "threading.Thread.start = start_few\n"
        "os.sched_getaffinity = lambda _: {0, 1}\n"
    )
    done = run([*COMMAND, "check", "{content}"], many, environment=refusing)

    words = "Không mở được tiến trình con (quá nhiều tiến trình (xem ulimit -u)): một tiến trình làm hết, sẽ lâu hơn."
    assert (0, words if threads < 7 else "") == (done.returncode, done.stderr.strip())


@pytest.mark.parametrize("limit", [1_000, 5_000, 100_000])
def test_a_limit_for_files_is_told_and_the_former_site_stays(many: Path, limit: int) -> None:
    output = many.parent / "output"
    (output / "cu").mkdir(parents=True)
    (output / "cu" / "index.html").write_text("cũ", encoding="utf-8")
    done = run(BUILD, many, limit=limit)

    assert 1 == done.returncode
    assert "tệp lớn hơn mức máy cho phép (xem ulimit -f)" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert {"cu/index.html"} == snapshot(output).keys()


@pytest.mark.parametrize("command", commands("check {content}", "new {content} --title Bài"), ids=["check", "new"])
def test_a_limit_for_files_stops_a_command_with_a_message(many: Path, command: list[str]) -> None:
    done = run(command, many, limit=10)

    assert 1 == done.returncode
    assert "(xem ulimit -f)" in done.stderr
    assert "Traceback" not in done.stderr


def in_shell(command: Sequence[str], content: Path, line: str) -> tuple[int, str]:
    """Run a line of bash in which `$@` is the command, and give its exit code and what is printed, errors included."""
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}", "bash", *arguments(command, content)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize("closed", ["2>&-", ">&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", [BUILD, *commands("check {content}")], ids=["build", "check"])
def test_closed_streams_stop_nothing(content: Path, command: list[str], closed: str) -> None:
    code, printed = in_shell(command, content, f'"$@" {closed}')

    assert (0, "") == (code, printed.partition("Traceback")[1])
    assert command != BUILD or (content.parent / "output" / "sitemap.xml").exists()


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("reader", ["true", "head -n 1"])
@pytest.mark.parametrize("command", [BUILD, *commands("check {content}")], ids=["build", "check"])
def test_a_reader_who_has_seen_enough_stops_nothing(
    content: Path, command: list[str], reader: str, unbuffered: str
) -> None:
    code, printed = in_shell(command, content, f'PYTHONUNBUFFERED={unbuffered} "$@" 2>&1 | {reader}')

    assert (0, reader != "true") == (code, len(printed.splitlines()))


@pytest.mark.parametrize("command", [BUILD, *commands("check {content}")], ids=["build", "check"])
def test_a_report_for_which_there_is_no_room_is_told_in_one_line(content: Path, command: list[str]) -> None:
    assert (1, "Phải dừng: hết chỗ trên đĩa.\n") == in_shell(command, content, '"$@" > /dev/full')


@contextmanager
def started(command: Sequence[str], content: Path, stdin: int = subprocess.DEVNULL) -> Iterator[subprocess.Popen[str]]:
    """The command in a group of processes of its own, as a terminal starts it."""
    with subprocess.Popen(
        arguments(command, content),
        cwd=ROOT,
        encoding="utf-8",
        start_new_session=True,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        try:
            yield child
        finally:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)


def processes_of(group: int) -> list[int]:
    """The processes of the group that have not ended."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            fields = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
            found += [int(folder.name)] if int(fields[2]) == group and fields[0] != "Z" else []
    return found


def wait_for(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


def interrupted(child: subprocess.Popen[str]) -> tuple[int, list[str]]:
    """Press Ctrl-C, and give the exit code and the lines of stderr once no process is left."""
    os.killpg(child.pid, signal.SIGINT)
    out, err = child.communicate(timeout=PATIENCE)
    wait_for(lambda: not processes_of(child.pid))
    assert "Traceback" not in f"{out}{err}"
    return child.returncode, [line for line in (err or "").splitlines() if line]


@pytest.mark.parametrize("command", [BUILD, *commands("check {content}")], ids=["build", "check"])
@pytest.mark.parametrize("delay", [0.0, 0.05])
def test_ctrl_c_ends_workers_and_all_with_one_line(many: Path, command: list[str], delay: float) -> None:
    with started(command, many) as child:
        wait_for(lambda: len(processes_of(child.pid)) > 1)
        time.sleep(delay)

        assert (INTERRUPTED, [STOPPING]) == interrupted(child)


def test_what_ctrl_c_left_unfinished_the_next_build_finishes(many: Path) -> None:
    with started(BUILD, many) as child:
        wait_for(lambda: len(processes_of(child.pid)) > 1)
        interrupted(child)
    assert 0 == run(BUILD, many).returncode
    found = snapshot(many.parent / "output")
    for folder in ("output", ".cache"):
        (many.parent / folder).rename(many.parent / f"former {folder}")
    assert 0 == run(BUILD, many).returncode

    assert found == snapshot(many.parent / "output")


def test_ctrl_c_ends_a_build_that_waits_for_saves(content: Path) -> None:
    with started([*BUILD, "--autoreload"], content) as child:
        wait_for((content.parent / "output" / "sitemap.xml").exists)
        time.sleep(1)

        assert (INTERRUPTED, [STOPPING]) == interrupted(child)


@pytest.mark.parametrize("delay", [0.0, 1.0])
def test_ctrl_c_ends_serving(content: Path, delay: float) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    with started([*BUILD, "--autoreload", "--listen", "--bind", "127.0.0.1", "--port", port], content) as child:
        wait_for((content.parent / "output" / "index.html").exists)
        time.sleep(delay)
        code, lines = interrupted(child)

        assert (INTERRUPTED, [STOPPING]) == (code, [line for line in lines if "GET" not in line])


def test_ctrl_c_ends_questions(content: Path) -> None:
    before = snapshot(content)
    asker, terminal = pty.openpty()
    with started([*COMMAND, "new", "{content}"], content, stdin=terminal) as child:
        assert child.stdout
        assert child.stdout.read(3)
        assert (INTERRUPTED, [STOPPING]) == interrupted(child)
    os.close(asker)
    os.close(terminal)

    assert before == snapshot(content)


def test_a_second_ctrl_c_ends_at_once(many: Path) -> None:
    with started(BUILD, many) as child:
        wait_for(lambda: len(processes_of(child.pid)) > 1)
        os.killpg(child.pid, signal.SIGINT)
        assert child.stderr
        assert child.stderr.read(len(STOPPING))
        os.killpg(child.pid, signal.SIGINT)
        out, err = child.communicate(timeout=PATIENCE)
        wait_for(lambda: not processes_of(child.pid))

        assert child.returncode in (INTERRUPTED, -signal.SIGINT)
        assert "Traceback" not in out + err


def test_what_runs_in_the_background_of_a_shell_ignores_ctrl_c_as_before(content: Path) -> None:
    command = " ".join(f"'{part}'" for part in arguments(BUILD, content))
    with started(["sh", "-c", f"({command}) & wait"], content) as child:
        time.sleep(0.5)
        os.killpg(child.pid, signal.SIGINT)
        wait_for(lambda: not processes_of(child.pid))

    assert (content.parent / "output" / "sitemap.xml").exists()
    assert (content / ARTICLE).exists()
