"""What is kept from build to build, and what a build may lose."""

import copy
import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import award_archive
from award_archive.photos import derivatives, store
from award_archive.photos.derivatives import Recipe, plan
from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import Original, measure
from award_archive.photos.store import Job, PhotoStore

SMALL = Recipe(widths=(60, 120))


class Inline(Executor):
    """Does at once what is submitted."""

    def __init__(self) -> None:
        self.tasks: list[tuple[Any, ...]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.tasks.append(args)
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class OnlyFirst(Executor):
    """Fails in the first task and never begins the others."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if not self.futures:
            future.set_exception(PhotoFault("photo-broken"))
        self.futures.append(future)
        return future


@pytest.fixture
def photos(tmp_path: Path) -> PhotoStore:
    return PhotoStore(tmp_path / "cache" / "photos", SMALL)


@pytest.fixture
def jobs(tmp_path: Path, photos: PhotoStore) -> list[Job]:
    found = []
    for number in range(3):
        file = tmp_path / f"anh-{number}.png"
        Image.new("RGB", (200, 120 + number), "red").save(file)
        original = photos.examine(file)
        found.append((original, plan(original, file.stem, SMALL)))
    return found


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Original]:
    """The originals that derivatives were made of in this process."""
    seen: list[Original] = []

    def noted(original: Original, *rest: Any) -> None:
        seen.append(original)
        derivatives.derive(original, *rest)

    monkeypatch.setattr(store, "derive", noted)
    return seen


def names(jobs: list[Job]) -> set[str]:
    return {one.name for _, group in jobs for one in group}


def derivatives_in(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if file.suffix in {".avif", ".jpg"}}


def test_every_derivative_is_there_by_its_name(photos: PhotoStore, jobs: list[Job]) -> None:
    found = photos.ensure(jobs)

    assert {name: photos.folder / name for name in names(jobs)} == found
    assert {(60, 36), (60, 37), (120, 72), (120, 73)} == {measure(path.read_bytes()) for path in found.values()}


def test_a_second_build_computes_nothing(photos: PhotoStore, jobs: list[Job], made: list[Original]) -> None:
    first = photos.ensure(jobs, Inline())
    assert 3 == len(made)

    second = PhotoStore(photos.folder, SMALL).ensure(jobs, Inline(), lambda *_: pytest.fail("nothing is to be done"))

    assert (first, 3) == (second, len(made))


def test_only_what_lacks_a_file_is_computed(photos: PhotoStore, jobs: list[Job], made: list[Original]) -> None:
    photos.ensure(jobs, Inline())
    (photos.folder / jobs[1][1][0].name).unlink()
    (photos.folder / jobs[2][1][3].name).write_bytes(b"")
    made.clear()

    photos.ensure(jobs, Inline())

    assert [jobs[1][0], jobs[2][0]] == made
    assert names(jobs) == derivatives_in(photos.folder)


def test_one_original_of_two_articles_is_computed_once(
    photos: PhotoStore, jobs: list[Job], made: list[Original]
) -> None:
    photos.ensure([jobs[0], jobs[0]], Inline())

    assert [jobs[0][0]] == made


def test_a_given_executor_does_the_work(photos: PhotoStore, jobs: list[Job]) -> None:
    executor = Inline()

    photos.ensure(jobs, executor)

    assert [(*job, photos.folder, SMALL) for job in jobs] == executor.tasks


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_processes_that_begin_from_nothing_can_do_the_work(method: str, photos: PhotoStore, jobs: list[Job]) -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context(method)) as executor:
        photos.ensure(jobs[:1], executor)

    assert names(jobs[:1]) == derivatives_in(photos.folder)


def test_threads_can_do_the_work(photos: PhotoStore, jobs: list[Job]) -> None:
    limit = Image.MAX_IMAGE_PIXELS

    with ThreadPoolExecutor(3) as executor:
        photos.ensure(jobs, executor)

    assert (names(jobs), limit) == (derivatives_in(photos.folder), Image.MAX_IMAGE_PIXELS)


def test_one_original_is_computed_in_this_process(photos: PhotoStore, jobs: list[Job], made: list[Original]) -> None:
    photos.ensure(jobs[:1])

    assert [jobs[0][0]] == made


@pytest.mark.parametrize("number", [1, 3])
def test_progress_goes_from_none_to_all(number: int, photos: PhotoStore, jobs: list[Job]) -> None:
    told: list[tuple[int, int]] = []

    photos.ensure(jobs[:number], Inline(), lambda done, total: told.append((done, total)))

    assert [(done, number) for done in range(number + 1)] == told


def test_the_first_error_cancels_the_others_and_is_raised(photos: PhotoStore, jobs: list[Job]) -> None:
    executor = OnlyFirst()

    with pytest.raises(PhotoFault):
        photos.ensure(jobs, executor)

    assert [False, True, True] == [future.cancelled() for future in executor.futures]


def test_a_fault_in_a_worker_process_names_the_photograph(photos: PhotoStore, jobs: list[Job]) -> None:
    broken = jobs[1][0].path
    broken.write_bytes(b"\x89PNG\r\n\x1a\n")

    with pytest.raises(PhotoFault) as caught:
        photos.ensure(jobs)

    assert ("photo-broken", [str(broken)]) == (caught.value.rule, caught.value.__notes__)


def test_a_fault_can_be_handed_on_with_its_details() -> None:
    fault = copy.copy(PhotoFault("photo-too-large", {"width": 1, "height": 2}))

    assert ("photo-too-large", {"width": 1, "height": 2}) == (fault.rule, fault.details)


def test_pruning_drops_what_nothing_claims_and_nothing_that_is_not_ours(photos: PhotoStore, jobs: list[Job]) -> None:
    photos.ensure(jobs)
    strangers = {"README.md", "anh.jpg", "le-trao-0123456-320.jpg", ".gitignore"}
    for name in strangers:
        (photos.folder / name).write_text("not ours")
    (photos.folder / "le-trao-01234567-320.jpg").mkdir()
    kept = names(jobs[:1])

    photos.prune(kept)

    left = {file.name for file in photos.folder.iterdir()}
    assert {*kept, *strangers, "le-trao-01234567-320.jpg", "originals.jsonl"} == left


def test_pruning_drops_the_temporary_files_of_killed_builds_only(photos: PhotoStore) -> None:
    photos.folder.mkdir(parents=True)
    killed, alive = (photos.folder / f".le-trao-01234567-320.jpg.{token * 8}.tmp" for token in "ab")
    for file in (killed, alive):
        file.write_bytes(b"half")
    os.utime(killed, (time.time() - 86_400,) * 2)

    photos.prune(())

    assert [alive] == list(photos.folder.iterdir())


def test_pruning_a_folder_that_is_not_there_does_nothing(photos: PhotoStore) -> None:
    photos.prune(())

    assert not photos.folder.exists()


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The contents that were decoded."""
    seen: list[bytes] = []

    def noted(data: bytes) -> tuple[int, int]:
        seen.append(data)
        return (200, 120)

    monkeypatch.setattr(store, "measure", noted)
    return seen


def test_an_unchanged_photograph_is_decoded_once(tmp_path: Path, photos: PhotoStore, measured: list[bytes]) -> None:
    (tmp_path / "a.jpg").write_bytes(b"same")
    (tmp_path / "b.jpg").write_bytes(b"same")

    first = photos.examine(tmp_path / "a.jpg")
    second = PhotoStore(photos.folder).examine(tmp_path / "b.jpg")

    assert [b"same"] == measured
    assert (first.digest, 200, 120, tmp_path / "b.jpg") == (second.digest, second.width, second.height, second.path)


def test_a_changed_photograph_is_decoded_again(tmp_path: Path, photos: PhotoStore, measured: list[bytes]) -> None:
    for content in (b"one", b"two"):
        (tmp_path / "a.jpg").write_bytes(content)
        photos.examine(tmp_path / "a.jpg")

    assert [b"one", b"two"] == measured


def test_a_broken_photograph_is_not_remembered(tmp_path: Path, photos: PhotoStore) -> None:
    (tmp_path / "a.jpg").write_bytes(b"text")

    for _ in range(2):
        with pytest.raises(PhotoFault):
            photos.examine(tmp_path / "a.jpg")

    assert not (photos.folder / "originals.jsonl").exists()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00\xff\xfe",
        b"[]\n1\nnull\n{}\n",
        b'{"DIGEST": [200, 12',
        b'{"DIGEST": [200]}\n',
        b'{"DIGEST": [0, 120]}\n',
        b'{"DIGEST": [true, 120]}\n',
        b'{"DIGEST": ["200", 120]}\n',
        b'{"DIGEST": {"200": 1, "120": 2}}\n',
        b'{"DIGEST": [20000, 20000]}\n',
        b"[" * 100_000,
    ],
)
def test_a_damaged_memory_costs_time_only(
    damage: bytes, tmp_path: Path, photos: PhotoStore, measured: list[bytes]
) -> None:
    (tmp_path / "a.jpg").write_bytes(b"same")
    digest = photos.examine(tmp_path / "a.jpg").digest
    (photos.folder / "originals.jsonl").write_bytes(damage.replace(b"DIGEST", digest.encode()))

    original = PhotoStore(photos.folder).examine(tmp_path / "a.jpg")

    assert (200, 120, 2) == (original.width, original.height, len(measured))


def test_a_build_with_nothing_to_do_does_without_pillow(photos: PhotoStore, jobs: list[Job]) -> None:
    photos.ensure(jobs)
    script = """
import sys
from pathlib import Path
from award_archive.photos.derivatives import Recipe, plan
from award_archive.photos.store import PhotoStore

folder, file = map(Path, sys.argv[1:])
recipe = Recipe(widths=(60, 120))
store = PhotoStore(folder, recipe)
original = store.examine(file)
store.ensure([(original, plan(original, file.stem, recipe))])
print(sorted({name.partition(".")[0] for name in sys.modules} & {"PIL", "concurrent", "multiprocessing"}))
"""
    package = Path(award_archive.__file__).parents[1]
    command = [sys.executable, "-c", script, str(photos.folder), str(jobs[0][0].path)]

    done = subprocess.run(command, capture_output=True, text=True, env={"PYTHONPATH": str(package)}, check=False)

    assert ("[]\n", "") == (done.stdout, done.stderr)
