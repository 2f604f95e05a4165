"""Who makes what is missing, and what happens where that goes wrong."""

import copy
import multiprocessing
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

import pytest
from PIL import Image

import award_archive
from award_archive.photos import derivative_cache, derivatives
from award_archive.photos.derivative_cache import DerivativeCache, DerivativeTask
from award_archive.photos.derivatives import OtherRecipeError, Recipe, plan
from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import Original
from award_archive.photos.original_cache import OriginalCache
from award_archive.photos.worker_pool import THIS_PROCESS, WorkerPool
from tests.photos.executors import Inline, OnlyFirst
from tests.photos.stores import given_by, kept_in, keys


@dataclass(frozen=True, slots=True)
class Remote(WorkerPool):
    """A pool that says of itself that it has none of the files."""

    is_remote: ClassVar[bool] = True


class Held(bytes):
    """Zeros that know how many of their kind are held at once."""

    now = 0
    most = 0

    def __init__(self, _size: int) -> None:
        Held.now += 1
        Held.most = max(Held.most, Held.now)

    def __del__(self) -> None:
        Held.now -= 1


def test_a_crew_does_the_work(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    executor = Inline()

    given_by(photos, tasks, WorkerPool(executor, 4))

    assert tasks == executor.tasks


def test_to_a_remote_crew_the_originals_travel(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    executor = Inline()

    given_by(photos, tasks[:1], Remote(executor, 4))

    assert [replace(tasks[0], data=tasks[0].original.path.read_bytes())] == executor.tasks


def test_an_original_that_cannot_travel_any_more_is_a_fault_that_names_it(
    photos: DerivativeCache, tasks: list[DerivativeTask]
) -> None:
    tasks[1].original.path.unlink()

    with pytest.raises(PhotoFault) as caught:
        given_by(photos, tasks, Remote(Inline(), 4))

    assert ("photo-broken", [str(tasks[1].original.path)]) == (caught.value.rule, caught.value.__notes__)


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_processes_that_begin_from_nothing_can_do_the_work(
    method: str, photos: DerivativeCache, tasks: list[DerivativeTask]
) -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context(method)) as executor:
        found = given_by(photos, tasks[:2], WorkerPool(executor, 2))

    assert given_by(DerivativeCache(photos.folder / "here"), tasks[:2]) == found


def test_threads_can_do_the_work(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    limit = Image.MAX_IMAGE_PIXELS

    with ThreadPoolExecutor(3) as executor:
        found = given_by(photos, tasks, WorkerPool(executor, 3))

    assert given_by(DerivativeCache(photos.folder / "here"), tasks) == found
    assert limit == Image.MAX_IMAGE_PIXELS


def test_one_original_is_worked_on_in_this_process(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    executor = Inline()

    given_by(photos, tasks[:1], WorkerPool(executor, 4))

    assert [] == executor.tasks


@pytest.mark.parametrize("number", [1, 3])
def test_progress_goes_from_none_to_all(number: int, photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    told: list[tuple[int, int]] = []

    list(photos.derivatives(tasks[:number], WorkerPool(Inline(), 4), lambda done, total: told.append((done, total))))

    assert [(done, number) for done in range(number + 1)] == told


@pytest.mark.parametrize("pool", [THIS_PROCESS, WorkerPool(Inline(), 4)], ids=("alone", "pool"))
def test_what_is_made_is_not_held(
    pool: WorkerPool, photos: DerivativeCache, tasks: list[DerivativeTask], monkeypatch: pytest.MonkeyPatch
) -> None:
    size, number = 100, 100
    monkeypatch.setattr(derivative_cache, "derive", lambda _original, wanted, *_: tuple(Held(size) for _ in wanted))
    monkeypatch.setattr(Held, "now", 0)
    monkeypatch.setattr(Held, "most", 0)
    many = [
        replace(tasks[0], derivatives=(replace(tasks[0].derivatives[0], key=f"{at:016x}-60.avif"),))
        for at in range(number)
    ]

    given = sum(len(data) for _, data in photos.derivatives(many, pool))

    assert number * size == given
    assert 0 < Held.most < 10


def test_the_first_error_cancels_the_others_and_is_raised(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    executor = OnlyFirst()

    with pytest.raises(PhotoFault):
        given_by(photos, tasks, WorkerPool(executor, 4))

    assert [False, True, True] == [future.cancelled() for future in executor.futures]


def test_what_was_done_before_an_error_is_kept(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    tasks[2].original.path.write_bytes(b"\x89PNG\r\n\x1a\n")

    with pytest.raises(PhotoFault):
        given_by(photos, tasks)

    assert sorted(keys(tasks[:2])) == kept_in(photos.folder)


def test_a_fault_in_a_worker_process_names_the_photograph(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    broken = tasks[1].original.path
    broken.write_bytes(b"\x89PNG\r\n\x1a\n")

    with ProcessPoolExecutor(1) as executor, pytest.raises(PhotoFault) as caught:
        given_by(photos, tasks, WorkerPool(executor, 2))

    assert ("photo-broken", [str(broken)]) == (caught.value.rule, caught.value.__notes__)


def test_a_fault_can_be_handed_on_with_its_details() -> None:
    fault = copy.copy(PhotoFault("photo-too-large", {"width": 1, "height": 2}))

    assert ("photo-too-large", {"width": 1, "height": 2}) == (fault.rule, fault.details)


def test_a_job_of_another_recipe_is_refused(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    with pytest.raises(OtherRecipeError):
        given_by(photos, [replace(tasks[0], recipe=Recipe(widths=(60, 121)))])


def test_a_job_of_another_pillow_is_refused(
    photos: DerivativeCache, tasks: list[DerivativeTask], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derivatives, "PILLOW", "0.1")

    with pytest.raises(OtherRecipeError, match=r"Pillow 0\.1"):
        given_by(photos, tasks)


def test_a_build_with_nothing_to_do_does_without_pillow_and_processes(tmp_path: Path, photos: DerivativeCache) -> None:
    Image.new("RGB", (200, 120), "red").save(tmp_path / "anh.png")
    (original,) = OriginalCache(photos.folder).examined([tmp_path / "anh.png"])
    assert isinstance(original, Original)
    list(photos.derivatives([DerivativeTask(original, plan(original, "anh"))]))
    script = """
import sys
from pathlib import Path
from award_archive.photos.derivatives import plan, plan_share
from award_archive.photos.original_cache import OriginalCache
from award_archive.photos.derivative_cache import DerivativeTask, DerivativeCache

folder, file, digest = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
original = OriginalCache(folder).recall(file, digest)
task = DerivativeTask(original, plan(original, file.stem))
store = DerivativeCache(folder)
assert not store.lacks([task]) and not plan_share(original, file.stem)
print(len(list(store.derivatives([task]))))
costly = {"PIL", "concurrent", "multiprocessing", "distributed"}
print(sorted(costly & {name.partition(".")[0] for name in sys.modules}))
"""
    package = Path(award_archive.__file__).parents[1]
    command = [sys.executable, "-c", script, str(photos.folder), str(original.path), original.digest]

    done = subprocess.run(command, capture_output=True, text=True, env={"PYTHONPATH": str(package)}, check=False)

    assert ("2\n[]\n", "") == (done.stdout, done.stderr)
