"""Photographs as cameras, print shops, broken downloads and vandals leave them are shown rightly or refused by name."""

import json
import resource
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from award_archive.pages.settings import Settings
from tests.broken.child import in_child
from tests.site.awkward_refused import Refused, all_refused
from tests.site.awkward_sound import Colour, Sound, all_sound
from tests.site.making import Town, article
from tests.support import check

WIDEST = 1920
MIDDLES = ((0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))
# How far a channel may be off, after compressions and profiles.
TOLERANCE = 12
# The smallest picture that is refused as too large would take more.
MOST_KIBIBYTES = 256 * 1024
MOST_SECONDS = 30


def _put(town: Town, number: int, file: str, photo: bytes | Callable[[Path], object]) -> None:
    """Write the photograph, and an article that shows it."""
    path = town.content / "photos" / file
    if isinstance(photo, bytes):
        path.write_bytes(photo)
    else:
        photo(path)
    written = json.dumps(file, ensure_ascii=False)
    photos = f"\n  - file: {written}\n    caption: Lễ\n    alt: Lễ\n    credit: Kho"
    day = f"2019-{1 + number // 28:02}-{1 + number % 28:02}"
    town.write(_path(number), article(f"Bài {number}", day, awards="", photos=photos))


def _path(number: int) -> str:
    return f"articles/2019/bai-{number:03}.md"


def _line(town: Town, number: int) -> int:
    lines = (town.content / _path(number)).read_text("utf-8").splitlines()
    return next(line for line, text in enumerate(lines, start=1) if text.startswith("  - file: "))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Sound, list[Path]]]:
    """Every sound photograph with the pictures that a build made of it."""
    town = Town.found(tmp_path_factory.mktemp("sound"))
    town = replace(town, settings=Settings("Kho", url="https://kho.example"))
    sound = all_sound()
    for number, photo in enumerate(sound):
        _put(town, number, f"anh-{number}{photo.ending}", photo.data)
    assert [] == [str(problem) for problem in check(town.content)]
    assert town.build()
    return [(photo, sorted((town.output / "anh").glob(f"anh-{number}-*"))) for number, photo in enumerate(sound)]


@pytest.fixture(scope="module")
def vandalised(tmp_path_factory: pytest.TempPathFactory) -> tuple[Town, list[Refused]]:
    """A town of photographs that must be refused, one in each article."""
    town, refused = Town.found(tmp_path_factory.mktemp("refused")), all_refused()
    (town.content / "photos" / "anh.jpg").write_bytes((town.content / "photos" / "le.png").read_bytes())
    for number, photo in enumerate(refused):
        _put(town, number, photo.file or f"anh-{number}.jpg", photo.data)
    return town, refused


def _width(picture: Path) -> int:
    return int(picture.name.split(".")[0].rpartition("-")[2])


def _largest(pictures: list[Path], ending: str) -> Path:
    return max((picture for picture in pictures if picture.name.endswith(f"{_width(picture)}{ending}")), key=_width)


def _is_like(found: Colour, expected: Colour) -> bool:
    return all(abs(one - other) <= TOLERANCE for one, other in zip(found, expected, strict=True))


def _wrong(photo: Sound, picture: Path) -> Iterator[str]:
    """What the picture is and should not be."""
    with Image.open(picture) as image:
        width = min(WIDEST, photo.size[0])
        expected = width, max(1, round(photo.size[1] * width / photo.size[0]))
        if (expected, "RGB") != (image.size, image.mode):
            yield f"{image.mode} of {image.size}, not RGB of {expected}"
            return
        for (across, down), colour in zip(MIDDLES, photo.colours, strict=True):
            found = image.getpixel((int(across * image.width), int(down * image.height)))
            assert isinstance(found, tuple)
            if not _is_like((found[0], found[1], found[2]), colour):
                yield f"{found} at {across:.0%}, {down:.0%}, not {colour}"


@pytest.mark.parametrize("ending", [".avif", ".jpg"])
def test_a_sound_photograph_is_published_upright_in_its_size_and_its_colours(
    ending: str, published: list[tuple[Sound, list[Path]]]
) -> None:
    faults = [(photo.name, list(_wrong(photo, _largest(pictures, ending)))) for photo, pictures in published]

    assert {} == {name: wrong for name, wrong in faults if wrong}


def test_no_photograph_is_enlarged(published: list[tuple[Sound, list[Path]]]) -> None:
    widths = {photo.name: max(map(_width, pictures)) for photo, pictures in published}

    assert {photo.name: min(WIDEST, photo.size[0]) for photo, _ in published} == widths


def test_one_check_names_every_photograph_that_is_refused_by_article_line_and_rule(
    vandalised: tuple[Town, list[Refused]],
) -> None:
    town, refused = vandalised
    expected = [
        (f"content/{_path(number)}", _line(town, number), photo.rule, photo.name)
        for number, photo in enumerate(refused)
    ]

    found = in_child(lambda: [(p.path, p.line, p.rule) for p in check(town.content)], MOST_SECONDS)

    names = {path: name for path, _, _, name in expected}
    assert expected == [(*place, names.get(place[0], "")) for place in found]


def test_a_build_of_refused_photographs_publishes_nothing_and_takes_no_memory_to_find_out(
    vandalised: tuple[Town, list[Refused]],
) -> None:
    town, _ = vandalised
    shutil.rmtree(town.memory.parent, ignore_errors=True)

    def build() -> tuple[bool, int]:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        written = town.build()
        return written is None, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before

    is_refused, kibibytes = in_child(build, MOST_SECONDS)

    assert is_refused
    assert not town.output.exists()
    assert kibibytes < MOST_KIBIBYTES
