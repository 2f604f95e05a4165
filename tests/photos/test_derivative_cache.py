"""What is kept from build to build, and what a build may lose."""

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from award_archive.photos.derivative_cache import DerivativeCache, DerivativeTask
from award_archive.photos.derivatives import Derivative
from award_archive.photos.original import measure
from award_archive.photos.worker_pool import WorkerPool
from tests.photos.conftest import job_of
from tests.photos.executors import Inline
from tests.photos.stores import again, given_by, kept_in, keys, names


def file_of(photos: DerivativeCache, derivative: Derivative) -> Path:
    (file,) = photos.folder.glob(f"{derivative.key}.*")
    return file


def test_every_derivative_is_given_with_its_bytes(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    found = given_by(photos, tasks)

    assert sorted(names(tasks)) == sorted(found)
    assert {(60, 36), (60, 37), (120, 72), (120, 73)} == {measure(data)[:2] for data in found.values()}
    assert sorted(keys(tasks)) == kept_in(photos.folder)


def test_a_second_build_computes_nothing(
    photos: DerivativeCache, tasks: list[DerivativeTask], worked_on: list[str]
) -> None:
    first = given_by(photos, tasks)
    assert 3 == len(worked_on)

    second = dict(again(photos).derivatives(tasks, progress=lambda *_: pytest.fail("nothing is to be done")))

    assert (first, 3) == ({derivative.name: data for derivative, data in second.items()}, len(worked_on))


def test_what_is_kept_is_given_before_anything_is_made(
    photos: DerivativeCache, tasks: list[DerivativeTask], worked_on: list[str]
) -> None:
    given_by(photos, tasks[2:])
    worked_on.clear()

    made_pictures = again(photos).derivatives(tasks)

    assert names(tasks[2:]) == [next(made_pictures)[0].name for _ in names(tasks[2:])]
    assert [] == worked_on


def test_only_what_is_missing_is_made(
    photos: DerivativeCache, tasks: list[DerivativeTask], worked_on: list[str]
) -> None:
    first = given_by(photos, tasks)
    file_of(photos, tasks[1].derivatives[0]).unlink()
    worked_on.clear()
    executor = Inline()

    assert first == given_by(again(photos), [*tasks], WorkerPool(executor, 4))
    assert ["anh-1.png"] == worked_on
    assert sorted(keys(tasks)) == kept_in(photos.folder)


def flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def lead_nowhere(file: Path) -> None:
    file.unlink()
    file.symlink_to("nowhere")


def become_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


DAMAGES = [flip, truncate, empty, lead_nowhere, become_a_folder]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("number", range(4))
def test_what_is_damaged_is_made_again_and_goes_away(
    damage: Callable[[Path], None],
    number: int,
    photos: DerivativeCache,
    tasks: list[DerivativeTask],
    worked_on: list[str],
) -> None:
    first = given_by(photos, tasks)
    damaged = file_of(photos, tasks[1].derivatives[number])
    damage(damaged)
    worked_on.clear()

    assert first == given_by(again(photos), tasks)
    assert ["anh-1.png"] == worked_on
    assert first[tasks[1].derivatives[number].name] == damaged.read_bytes()
    assert sorted(keys(tasks)) == kept_in(photos.folder)


def test_the_bytes_of_another_file_are_not_mistaken_for_its_own(
    photos: DerivativeCache, tasks: list[DerivativeTask]
) -> None:
    first = given_by(photos, tasks)
    one, other = (file_of(photos, tasks[0].derivatives[number]) for number in (0, 1))
    one.write_bytes(other.read_bytes())

    assert first == given_by(again(photos), tasks)


def test_a_folder_with_something_in_it_costs_time_only(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    first = given_by(photos, tasks)
    damaged = file_of(photos, tasks[1].derivatives[0])
    become_a_folder(damaged)
    (damaged / "README").touch()

    assert first == given_by(again(photos), tasks)
    assert (damaged / "README").exists()


def test_where_nothing_can_be_kept_everything_is_given(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    first = given_by(photos, tasks)
    photos.folder.rename(photos.folder.with_name("elsewhere"))
    photos.folder.touch()

    assert first == given_by(again(photos), tasks)


def test_what_a_build_lost_meanwhile_is_made_again(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    first = given_by(photos, tasks)
    for file in photos.folder.iterdir():
        file.unlink()

    assert first == given_by(photos, tasks)


def test_a_renamed_original_is_not_worked_on_again(
    photos: DerivativeCache, tasks: list[DerivativeTask], worked_on: list[str]
) -> None:
    first = given_by(photos, tasks[:1])
    renamed = tasks[0].original.path.rename(tasks[0].original.path.with_name("ten-khac.png"))
    worked_on.clear()

    found = given_by(again(photos), [job_of(renamed)])

    assert (list(first.values()), []) == (list(found.values()), worked_on)
    assert not found.keys() & first.keys()


def test_two_files_of_the_same_content_are_worked_on_once(
    tmp_path: Path, photos: DerivativeCache, tasks: list[DerivativeTask], worked_on: list[str]
) -> None:
    (tmp_path / "ban-sao.png").write_bytes(tasks[0].original.path.read_bytes())

    found = given_by(photos, [tasks[0], job_of(tmp_path / "ban-sao.png")])

    assert ["anh-0.png"] == worked_on
    assert 2 * len(tasks[0].derivatives) == len(found)
    assert {found[one.name] for one in tasks[0].derivatives} == set(found.values())


def test_one_original_of_two_articles_is_worked_on_once(
    photos: DerivativeCache, tasks: list[DerivativeTask], worked_on: list[str]
) -> None:
    list(photos.derivatives([tasks[0], tasks[0]]))

    assert ["anh-0.png"] == worked_on


def test_a_store_says_whether_it_lacks_anything(photos: DerivativeCache, tasks: list[DerivativeTask]) -> None:
    assert photos.lacks(tasks)
    given_by(photos, tasks[:2])

    assert (False, True) == (photos.lacks(tasks[:2]), photos.lacks(tasks))
    assert (False, True) == (again(photos).lacks(tasks[:2]), again(photos).lacks(tasks))


def test_files_are_as_readable_as_any_other(
    tmp_path: Path, photos: DerivativeCache, tasks: list[DerivativeTask]
) -> None:
    usual = tmp_path / "usual"
    usual.touch()

    given_by(photos, tasks)

    assert {stat.S_IMODE(usual.stat().st_mode)} == {
        stat.S_IMODE(file.stat().st_mode) for file in photos.folder.iterdir()
    }


def test_an_interruption_leaves_no_file(
    photos: DerivativeCache, tasks: list[DerivativeTask], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: Path, target: Path) -> Path:
        assert (True, False) == (len(self.read_bytes()) > 0, target.exists())
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)

    with pytest.raises(KeyboardInterrupt):
        given_by(photos, tasks)

    assert [] == list(photos.folder.iterdir())


def test_pruning_drops_what_nothing_claims_and_nothing_that_is_not_ours(
    photos: DerivativeCache, tasks: list[DerivativeTask]
) -> None:
    given_by(photos, tasks)
    strangers = {"README.md", "anh.jpg", "le-trao-01234567-320.jpg", "originals.jsonl", ".gitignore"}
    for name in strangers:
        (photos.folder / name).write_text("not ours")
    (photos.folder / "0123456789abcdef-320.avif.0123456789abcdef").mkdir()
    kept = {file_of(photos, one).name for one in tasks[0].derivatives}

    photos.prune(keys(tasks[:1]))

    left = {file.name for file in photos.folder.iterdir()}
    assert {*kept, *strangers, "0123456789abcdef-320.avif.0123456789abcdef"} == left


def test_pruning_drops_the_temporary_files_of_killed_builds_only(photos: DerivativeCache) -> None:
    photos.folder.mkdir(parents=True)
    name = ".0123456789abcdef-320.avif.0123456789abcdef"
    killed, alive = (photos.folder / f"{name}.{token * 8}.tmp" for token in "ab")
    for file in (killed, alive):
        file.write_bytes(b"half")
    os.utime(killed, (time.time() - 86_400,) * 2)

    photos.prune(())

    assert [alive] == list(photos.folder.iterdir())


def test_pruning_a_folder_that_is_not_there_does_nothing(photos: DerivativeCache) -> None:
    photos.prune(())

    assert not photos.folder.exists()
