"""What was found of originals, kept by their content: looked at once, and never believed where it is damaged."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from award_archive.photos import original_cache
from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import Original, digest_of
from award_archive.photos.original_cache import OriginalCache
from award_archive.photos.worker_pool import WorkerPool
from tests.photos.conftest import examine
from tests.photos.executors import Inline

SIZE = (200, 120)
LOOK = (*SIZE, "#123456")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "photos"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    Image.new("RGB", SIZE, "teal").save(tmp_path / "anh.png")
    return tmp_path / "anh.png"


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The contents that were decoded, each of which looks the same."""
    seen: list[bytes] = []

    def noted(data: bytes) -> tuple[int, int, str]:
        seen.append(data)
        return LOOK

    monkeypatch.setattr(original_cache, "measure", noted)
    return seen


def memory(folder: Path) -> Path:
    return folder / "originals.jsonl"


def look(originals: OriginalCache, path: Path) -> Original:
    """The one original; raises what is wrong with it."""
    (found,) = originals.examined([path])
    if isinstance(found, PhotoFault):
        raise found
    return found


def several(tmp_path: Path, number: int) -> list[Path]:
    files = [tmp_path / f"{at}.png" for at in range(number)]
    for at, file in enumerate(files):
        Image.new("RGB", (100 + at, 80)).save(file)
    return files


def test_an_original_is_found_as_it_is(folder: Path, photo: Path) -> None:
    assert Original(photo, digest_of(photo.read_bytes()), *SIZE, "#008080") == look(OriginalCache(folder), photo)


def test_an_unchanged_original_is_decoded_once(tmp_path: Path, folder: Path, decoded: list[bytes]) -> None:
    (tmp_path / "a.jpg").write_bytes(b"same")
    first = look(OriginalCache(folder), tmp_path / "a.jpg")

    assert (first, [b"same"]) == (look(OriginalCache(folder), tmp_path / "a.jpg"), decoded)


def test_a_renamed_original_is_not_decoded_again(tmp_path: Path, folder: Path, decoded: list[bytes]) -> None:
    (tmp_path / "a.jpg").write_bytes(b"same")
    first = look(OriginalCache(folder), tmp_path / "a.jpg")
    renamed = (tmp_path / "a.jpg").rename(tmp_path / "b.jpg")

    second = look(OriginalCache(folder), renamed)

    assert [b"same"] == decoded
    assert (first.digest, *LOOK, renamed) == (second.digest, second.width, second.height, second.colour, second.path)


def test_a_changed_original_is_decoded_again(tmp_path: Path, folder: Path, decoded: list[bytes]) -> None:
    found = OriginalCache(folder)
    for content in (b"one", b"two"):
        (tmp_path / "a.jpg").write_bytes(content)
        look(found, tmp_path / "a.jpg")

    assert [b"one", b"two"] == decoded


def test_an_original_is_recalled_by_its_digest_without_its_file(folder: Path, photo: Path) -> None:
    original = look(OriginalCache(folder), photo)
    photo.unlink()

    assert original == OriginalCache(folder).recall(photo, original.digest)
    assert None is OriginalCache(folder).recall(photo, "0" * 16)


def test_a_broken_original_is_not_remembered(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"text")

    for _ in range(2):
        with pytest.raises(PhotoFault):
            look(OriginalCache(folder), tmp_path / "a.jpg")

    assert not memory(folder).exists()


def test_each_original_is_given_in_order_or_what_is_wrong_with_it(tmp_path: Path, folder: Path) -> None:
    files = several(tmp_path, 5)
    files[1].write_bytes(b"text")
    files[3].unlink()
    look(OriginalCache(folder), files[4])

    found = list(OriginalCache(folder).examined(files))

    assert [100, "photo-type", 102, "photo-broken", 104] == [
        one.rule if isinstance(one, PhotoFault) else one.width for one in found
    ]
    assert [look(OriginalCache(folder), files[at]) for at in (0, 2, 4)] == [found[at] for at in (0, 2, 4)]


def test_processes_find_the_same(tmp_path: Path, folder: Path) -> None:
    files = several(tmp_path, 5)

    with ProcessPoolExecutor(2) as executor:
        found = list(OriginalCache(folder).examined(files, WorkerPool(executor, 4)))

    assert [examine(file) for file in files] == found


def test_a_crew_decodes_what_is_new_and_nothing_else(tmp_path: Path, folder: Path, decoded: list[bytes]) -> None:
    files = several(tmp_path, 4)
    list(OriginalCache(folder).examined(files[:2]))
    decoded.clear()
    executor = Inline()

    list(OriginalCache(folder).examined(files, WorkerPool(executor, 4)))

    assert [file.read_bytes() for file in files[2:]] == decoded
    assert [*files, *files[2:]] == executor.tasks


def test_one_original_is_looked_at_in_this_process(folder: Path, photo: Path) -> None:
    executor = Inline()

    list(OriginalCache(folder).examined([photo], WorkerPool(executor, 4)))

    assert [] == executor.tasks


def test_progress_goes_from_none_to_all(tmp_path: Path, folder: Path) -> None:
    files, told = several(tmp_path, 3), list[tuple[int, int]]()
    look(OriginalCache(folder), files[1])

    list(OriginalCache(folder).examined(files, progress=lambda done, total: told.append((done, total))))

    assert [(done, 3) for done in range(4)] == told


def test_builds_side_by_side_remember_what_both_found(tmp_path: Path, folder: Path) -> None:
    files, one, other = several(tmp_path, 2), OriginalCache(folder), OriginalCache(folder)
    digests = [look(one, files[0]).digest, look(other, files[1]).digest]

    recalled = [OriginalCache(folder).recall(file, digest) for file, digest in zip(files, digests, strict=True)]

    assert [examine(file) for file in files] == recalled


def test_what_cannot_be_remembered_costs_time_only(folder: Path, photo: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.touch()

    assert SIZE == (look(OriginalCache(folder), photo).width, look(OriginalCache(folder), photo).height)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00\xff\xfe",
        b"[]\n1\nnull\n{}\n",
        b'{"DIGEST": [200, 12',
        b'{"DIGEST": [200]}\n',
        b'{"DIGEST": [200, 120]}\n',
        b'{"DIGEST": [200, 120, "#123456"]}\n',
        b'{"DIGEST": [200, 120, "#123456", null]}\n',
        b'{"DIGEST": [200, 120, "#123456", "0123456789abcdef"]}\n',
        b'{"DIGEST": {"200": 1, "120": 2, "#123456": 3, "0": 4}}\n',
        b'{"DIGEST": ' + b"[" * 500 + b"]" * 500 + b"}\n",
        b"[" * 100_000,
    ],
)
def test_a_damaged_memory_costs_time_only(damage: bytes, tmp_path: Path, folder: Path, decoded: list[bytes]) -> None:
    (tmp_path / "a.jpg").write_bytes(b"same")
    digest = look(OriginalCache(folder), tmp_path / "a.jpg").digest
    memory(folder).write_bytes(damage.replace(b"DIGEST", digest.encode()))

    original = look(OriginalCache(folder), tmp_path / "a.jpg")

    assert (*LOOK, 2) == (original.width, original.height, original.colour, len(decoded))


def test_a_good_line_among_damaged_ones_is_believed(folder: Path, photo: Path) -> None:
    original = look(OriginalCache(folder), photo)
    line = memory(folder).read_bytes()
    memory(folder).write_bytes(b"\xff\n\n" + line + b'{"half": [1, 2')

    assert original == OriginalCache(folder).recall(photo, original.digest)


@pytest.fixture(scope="module")
def remembered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Original]]:
    """A folder that remembers two originals, and these."""
    folder = tmp_path_factory.mktemp("looks")
    files = several(folder, 2)
    return folder, [look(OriginalCache(folder), file) for file in files]


def recalled_from(data: bytes, remembered: tuple[Path, list[Original]]) -> list[Original | None]:
    """What is recalled of the originals where the memory holds that."""
    folder, originals = remembered
    good = memory(folder).read_bytes()
    memory(folder).write_bytes(data)
    try:
        found = OriginalCache(folder)
        return [found.recall(one.path, one.digest) for one in originals]
    finally:
        memory(folder).write_bytes(good)


@given(at=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255))
def test_whatever_byte_is_flipped_nothing_false_is_recalled(
    remembered: tuple[Path, list[Original]], at: float, flip: int
) -> None:
    data = bytearray(memory(remembered[0]).read_bytes())
    data[int(at * len(data))] ^= flip

    recalled = recalled_from(bytes(data), remembered)

    assert all(one in (None, original) for one, original in zip(recalled, remembered[1], strict=True))


@given(line=st.binary(max_size=200))
def test_whatever_stands_on_a_line_harms_no_other(remembered: tuple[Path, list[Original]], line: bytes) -> None:
    good = memory(remembered[0]).read_bytes()

    assert remembered[1] == recalled_from(line + b"\n" + good, remembered)


@pytest.mark.parametrize(
    "change",
    [
        lambda patch: patch.setattr(original_cache, "PILLOW", "0.1"),
        lambda patch: patch.setattr(original_cache, "_METHOD", -1),
    ],
    ids=("pillow", "method"),
)
def test_what_another_version_found_is_passed_over(
    change: Callable[[pytest.MonkeyPatch], None], folder: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = look(OriginalCache(folder), photo).digest
    change(monkeypatch)

    assert None is OriginalCache(folder).recall(photo, digest)
