"""Worker processes: as many as there are processors, started in whatever way, and none for little work."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from award_archive.site.workers import BATCH, Workers, processors
from tests.support import ROOT

_BUILT = """
import multiprocessing, sys
from pathlib import Path
from tests.site.making import Town, article
from tests.support import snapshot

multiprocessing.set_start_method(sys.argv[1])
town = Town.found(Path(sys.argv[2]))
for number in range(260):
    town.write(f"articles/2019/bai-{number:03d}.md", article(f"Bài {number}", f"2019-{number % 12 + 1:02d}-01"))
town.workers = 2
town.build()
clean = town.clean()
clean.workers = 1
clean.build()
print(snapshot(clean.output) == snapshot(town.output))
"""


def pids(items: Sequence[int]) -> tuple[int, list[int]]:
    return os.getpid(), list(items)


@pytest.mark.parametrize("method", ["spawn", "forkserver", "fork"])
def test_a_build_is_the_same_however_processes_are_started(tmp_path: Path, method: str) -> None:
    environment = os.environ | {"PYTHONPATH": f"{ROOT / 'plugins'}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-c", _BUILT, method, str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert ("True\n", "") == (done.stdout, done.stderr)


def test_little_work_is_done_here() -> None:
    workers = Workers(4)

    assert [(os.getpid(), list(range(10)))] == list(workers.map(pids, range(10)))


@pytest.mark.parametrize("number", [1, 2, 5])
def test_much_work_comes_back_whole_and_in_order(number: int) -> None:
    workers = Workers(number)
    found = list(workers.map(pids, range(1000)))
    workers.close()

    assert list(range(1000)) == [item for _, batch in found for item in batch]
    assert all(len(batch) <= BATCH for _, batch in found)
    assert number >= len({process for process, _ in found} - {os.getpid()})


def test_there_are_as_many_processes_as_processors_that_may_be_used() -> None:
    assert 1 <= processors() <= (os.cpu_count() or 1)
