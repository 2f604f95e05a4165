"""Photographs on a real cluster: the same bytes as here, whoever dies, and the rest of the work here in the end."""

import operator
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

import award_archive
from award_archive.photos import cluster as module
from award_archive.photos.cluster import ClusterError, cluster
from award_archive.photos.derivative_cache import DerivativeCache, DerivativeTask
from award_archive.photos.fault import PhotoFault
from award_archive.photos.worker_pool import WorkerPool
from award_archive.site.pictures.derivative_maker import DerivativeMaker
from award_archive.site.progress import silent
from award_archive.site.workers import Workers
from tests.clusters import RunningCluster, running_cluster
from tests.photos.conftest import examine, job_of
from tests.photos.stores import given_by, kept_in, keys, names

# Nobody here uses the first port.
NOBODY = "tcp://127.0.0.1:1"

Break = Callable[[RunningCluster], None]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCluster]:
    """Two workers for all tests that leave them alive."""
    with running_cluster(tmp_path_factory.mktemp("cluster")) as running:
        yield running


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[RunningCluster]:
    """Two workers for one test."""
    with running_cluster(tmp_path / "cluster") as running:
        yield running


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait long for a scheduler that is not there."""
    monkeypatch.setattr(module, "_PATIENCE", 0.5)


@pytest.fixture
def hopeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait long for workers that are not there."""
    monkeypatch.setattr(module, "_WORKERLESS", 4.0)
    monkeypatch.setattr(module, "_LOOK", 0.2)


def noisy(folder: Path, number: int) -> list[DerivativeTask]:
    """Jobs for as many different photographs."""
    folder.mkdir()
    files = [folder / f"anh-{at}.jpg" for at in range(number)]
    for at, file in enumerate(files):
        Image.effect_noise((200, 120 + at), 40).convert("RGB").save(file)
    return [job_of(file) for file in files]


@pytest.fixture
def photographs(tmp_path: Path) -> list[DerivativeTask]:
    return noisy(tmp_path / "anh", 60)


@pytest.fixture
def here(tmp_path: Path, photographs: list[DerivativeTask]) -> dict[str, bytes]:
    """What this machine's processes make of the photographs."""
    with ProcessPoolExecutor(2) as pool:
        return given_by(DerivativeCache(tmp_path / "here"), photographs, WorkerPool(pool, 4))


def test_two_machines_make_the_same_bytes_as_this_one(
    two: RunningCluster, photos: DerivativeCache, photographs: list[DerivativeTask], here: dict[str, bytes]
) -> None:
    with cluster(two.address) as pool:
        assert here == given_by(photos, photographs, pool)

    assert sorted(keys(photographs)) == kept_in(photos.folder)


def test_both_machines_work_with_two_tasks_on_the_way_for_each(two: RunningCluster) -> None:
    asked: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(50):
            asked.append(number)
            yield number

    with cluster(two.address) as pool:
        for taken, result in enumerate(pool.map(operator.neg, tasks()), start=1):
            assert 1 - taken == result
            assert min(50, taken + 4) == len(asked)


def test_the_workers_need_not_see_the_photographs(
    two: RunningCluster, photos: DerivativeCache, photographs: list[DerivativeTask], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(photographs[0].original.path.parent)
    relative = [replace(task, original=examine(Path(task.original.path.name))) for task in photographs[:4]]

    with cluster(two.address) as pool:
        assert sorted(names(relative)) == sorted(given_by(photos, relative, pool))


def test_one_photograph_travels_too(
    two: RunningCluster, photos: DerivativeCache, photographs: list[DerivativeTask]
) -> None:
    with cluster(two.address) as pool:
        assert sorted(names(photographs[:1])) == sorted(given_by(photos, photographs[:1], pool))


def test_what_is_broken_is_a_fault_that_names_the_photograph(
    two: RunningCluster, photos: DerivativeCache, photographs: list[DerivativeTask]
) -> None:
    broken = photographs[7].original.path
    broken.write_bytes(broken.read_bytes()[:-20])

    with cluster(two.address) as pool, pytest.raises(PhotoFault) as caught:
        given_by(photos, photographs, pool)

    assert ("photo-broken", [str(broken)]) == (caught.value.rule, caught.value.__notes__)


def unknown_there(number: int) -> int:
    return number


def test_who_knows_nothing_of_the_work_is_of_no_help(two: RunningCluster) -> None:
    with cluster(two.address) as pool, pytest.raises(ClusterError, match="No module named 'tests'"):
        list(pool.map(unknown_there, [1]))


@pytest.mark.slow
def test_a_killed_worker_loses_nothing(
    mortal: RunningCluster, photos: DerivativeCache, photographs: list[DerivativeTask], here: dict[str, bytes]
) -> None:
    found = {}

    with cluster(mortal.address) as pool:
        for derivative, data in photos.derivatives(photographs, pool):
            found[derivative.name] = data
            if len(found) == 3 * len(photographs[0].derivatives):
                mortal.workers[0].kill()
        left = pool.client.scheduler_info()["workers"]

    assert (here, 1) == (found, len(left))


def kill_workers(running: RunningCluster) -> None:
    for worker in running.workers:
        worker.kill()


def kill_scheduler(running: RunningCluster) -> None:
    running.scheduler.kill()


def stop_scheduler(running: RunningCluster) -> None:
    os.kill(running.scheduler.pid, signal.SIGSTOP)


@pytest.mark.slow
@pytest.mark.usefixtures("hopeless")
@pytest.mark.parametrize(
    ("harm", "reason"),
    [(kill_workers, "không còn máy nào đang làm"), (kill_scheduler, "mất liên lạc"), (stop_scheduler, "mất liên lạc")],
    ids=("no workers", "no scheduler", "a scheduler that hangs"),
)
def test_where_the_cluster_is_lost_the_rest_is_done_here(
    harm: Break,
    reason: str,
    mortal: RunningCluster,
    tmp_path: Path,
    photographs: list[DerivativeTask],
    here: dict[str, bytes],
) -> None:
    warned: list[str] = []
    found = []

    for derivative, data in DerivativeMaker(tmp_path / "kho", mortal.address, Workers(2), silent, warned.append).make(
        photographs
    ):
        found.append((derivative.name, data))
        if len(found) == 3 * len(photographs[0].derivatives):
            harm(mortal)

    assert (sorted(here.items()), 1) == (sorted(found), len(warned))
    assert f"({reason})" in warned[0]


@pytest.mark.slow
@pytest.mark.usefixtures("hopeless")
def test_a_cluster_without_workers_is_of_no_help(tmp_path: Path) -> None:
    with running_cluster(tmp_path, 0) as running, pytest.raises(ClusterError, match="không có máy nào"):
        cluster(running.address).__enter__()


@pytest.mark.usefixtures("impatient")
def test_where_nobody_listens_there_is_no_cluster() -> None:
    with pytest.raises(ClusterError, match="không ai trả lời"):
        cluster(NOBODY).__enter__()


@pytest.mark.usefixtures("impatient")
def test_somebody_who_never_answers_is_not_waited_for_for_ever() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silence, pytest.raises(ClusterError, match="không ai trả lời"):
        cluster(f"tcp://127.0.0.1:{silence.getsockname()[1]}").__enter__()


def test_without_the_library_there_is_no_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(ClusterError, match="chưa cài gói distributed"):
        cluster(NOBODY).__enter__()


@pytest.mark.usefixtures("impatient")
def test_without_a_cluster_all_is_done_here_and_that_is_told_once(
    tmp_path: Path, photographs: list[DerivativeTask]
) -> None:
    warned: list[str] = []
    derivative_maker = DerivativeMaker(tmp_path / "kho", NOBODY, Workers(1), silent, warned.append)

    found = [derivative.name for derivative, _ in derivative_maker.make(photographs[:4])]

    assert sorted(names(photographs[:4])) == sorted(found)
    assert [
        f"Không dùng được cụm máy {NOBODY} (không ai trả lời ở địa chỉ ấy). Phần còn lại làm trên máy này."
    ] == warned


def test_a_cluster_is_not_asked_for_what_is_kept(tmp_path: Path, photographs: list[DerivativeTask]) -> None:
    list(DerivativeMaker(tmp_path / "kho", "", Workers(1), silent, pytest.fail).make(photographs[:4]))

    again = DerivativeMaker(tmp_path / "kho", NOBODY, Workers(1), silent, pytest.fail).make(photographs[:4])

    assert names(photographs[:4]) == [derivative.name for derivative, _ in again]


@pytest.mark.slow
def test_workers_with_another_pillow_make_nothing_and_all_is_done_here(
    tmp_path: Path, photographs: list[DerivativeTask], here: dict[str, bytes]
) -> None:
    warned: list[str] = []

    with running_cluster(tmp_path / "cluster", 1, worker_versions={"pillow": "0.1"}) as running:
        derivative_maker = DerivativeMaker(tmp_path / "kho", running.address, Workers(2), silent, warned.append)
        found = {derivative.name: data for derivative, data in derivative_maker.make(photographs)}

    assert (here, 1) == (found, len(warned))
    assert "(có máy dùng phiên bản khác: Pillow 0.1)" in warned[0]


def test_a_fault_stops_the_work_and_is_not_blamed_on_the_cluster(
    two: RunningCluster, tmp_path: Path, photographs: list[DerivativeTask]
) -> None:
    photographs[1].original.path.unlink()
    derivative_maker = DerivativeMaker(tmp_path / "kho", two.address, Workers(1), silent, pytest.fail)

    with pytest.raises(PhotoFault):
        list(derivative_maker.make(photographs))


NOISE = """
import os, sys
from pathlib import Path
import pelican.log
from award_archive.photos import cluster as module
from award_archive.photos.derivatives import plan
from award_archive.photos.original_cache import OriginalCache
from award_archive.photos.derivative_cache import DerivativeTask
from award_archive.site.pictures.derivative_maker import DerivativeMaker
from award_archive.site.progress import silent
from award_archive.site.workers import Workers
from tests.photos.conftest import SMALL, examine

pelican.log.init(fatal="errors")
folder, address, scheduler = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
tasks = []
for file in sorted(folder.glob("*.png")):
    original = examine(file)
    tasks.append(DerivativeTask(original, plan(original, file.stem, SMALL), SMALL))
maker = DerivativeMaker(folder / "kho", address, Workers(1), silent, print)
for number, _ in enumerate(maker.make(tasks)):
    if number == 4:
        os.kill(scheduler, 9)
print(number)
"""


@pytest.mark.slow
def test_a_build_hears_of_the_cluster_in_one_line(tmp_path: Path) -> None:
    """Of large tasks, of other versions and of lost connections Dask has a lot to say, under Pelican even as errors."""
    for at in range(6):
        Image.new("RGB", (2000, 2000), (at, 0, 0)).save(tmp_path / f"anh-{at}.png", compress_level=0)
    packages = os.pathsep.join([str(Path(award_archive.__file__).parents[1]), str(Path(__file__).parents[2])])

    with running_cluster(tmp_path / "cluster", scheduler_versions={"toolz": "0.1"}) as running:
        command = [sys.executable, "-c", NOISE, str(tmp_path), running.address, str(running.scheduler.pid)]
        environment = {**os.environ, "PYTHONPATH": packages}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    line = f"Không dùng được cụm máy {running.address} (mất liên lạc). Phần còn lại làm trên máy này."
    assert (f"{line}\n23\n", "") == (done.stdout, done.stderr)
