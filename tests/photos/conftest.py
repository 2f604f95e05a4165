"""Small pictures made on the spot, and what is common to the tests of photographs."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from award_archive.photos import derivative_cache
from award_archive.photos.derivative_cache import DerivativeCache, DerivativeTask
from award_archive.photos.derivatives import RECIPE, Recipe, derive, plan
from award_archive.photos.original import Original, digest_of, measure, read_photo


def examine(path: Path) -> Original:
    """Judge the file and measure it, with nothing remembered."""
    data = read_photo(path)
    return Original(path, digest_of(data), *measure(data))


def made_of(file: Path, recipe: Recipe = RECIPE) -> dict[str, bytes]:
    """Every derivative of the file but the one for sharing, by format and width."""
    original = examine(file)
    planned = plan(original, "le-trao", recipe)
    contents = derive(original, planned, recipe)
    return {f"{one.format}-{one.width}": data for one, data in zip(planned, contents, strict=True)}


def derived(file: Path, recipe: Recipe = RECIPE) -> dict[str, Image.Image]:
    """The same as pictures."""
    return {name: Image.open(io.BytesIO(data)) for name, data in made_of(file, recipe).items()}


SMALL = Recipe(widths=(60, 120))


def job_of(file: Path) -> DerivativeTask:
    """All small derivatives of the file."""
    original = examine(file)
    return DerivativeTask(original, plan(original, file.stem, SMALL), SMALL)


CORNERS = ("red", "lime", "blue", "white")


def quarters(width: int = 400, height: int = 240) -> Image.Image:
    """Red, lime, blue and white from top left to bottom right."""
    small = Image.new("RGB", (2, 2))
    for at, colour in enumerate(CORNERS):
        small.paste(colour, (at % 2, at // 2, at % 2 + 1, at // 2 + 1))
    return small.resize((width, height), Image.Resampling.NEAREST)


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.fixture
def picture() -> Callable[..., Image.Image]:
    return quarters


@pytest.fixture
def png_claiming() -> Callable[..., bytes]:
    """A PNG whose header claims a size that its data need not have."""

    def make(width: int, height: int, rows: bytes = b"", colour: int = 2, interlace: int = 0) -> bytes:
        header = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, interlace)
        chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(kind, data) for kind, data in chunks)

    return make


@pytest.fixture
def talkative(tmp_path: Path) -> Callable[[str], Path]:
    """A picture of that format with all the metadata that the format can hold."""

    def make(name: str) -> Path:
        file = tmp_path / f"le-trao.{name.lower()}"
        exif = Image.Exif()
        exif[0x010E], exif[0x0132] = "SECRET description", "2016:03:24 08:00:00"
        exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 1.0, 2.0), 3: "E", 4: (105.0, 48.0, 1.0)})
        xmp = b"<?xpacket begin='' id='SECRET'?><x:xmpmeta xmlns:x='adobe:ns:meta/'/><?xpacket end='w'?>"
        kept: dict[str, Any] = {
            "exif": exif,
            "icc_profile": ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
        }
        match name:
            case "JPEG":
                kept |= {"xmp": xmp, "comment": b"SECRET comment"}
            case "PNG":
                kept["pnginfo"] = PngImagePlugin.PngInfo()
                kept["pnginfo"].add_text("Comment", "SECRET comment")
                kept["pnginfo"].add_itxt("XML:com.adobe.xmp", xmp.decode())
            case "TIFF":
                kept["tiffinfo"] = {700: xmp}
            case _:
                kept["xmp"] = xmp
        quarters().save(file, name, **kept)
        return file

    return make


@pytest.fixture
def photos(tmp_path: Path) -> DerivativeCache:
    return DerivativeCache(tmp_path / "cache" / "photos")


@pytest.fixture
def tasks(tmp_path: Path) -> list[DerivativeTask]:
    """Three red pictures of different heights."""
    files = [tmp_path / f"anh-{number}.png" for number in range(3)]
    for number, file in enumerate(files):
        Image.new("RGB", (200, 120 + number), "red").save(file)
    return [job_of(file) for file in files]


@pytest.fixture
def worked_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the originals that were worked on in this process."""
    seen: list[str] = []

    def noted(original: Original, *rest: Any) -> tuple[bytes, ...]:
        seen.append(original.path.name)
        return derive(original, *rest)

    monkeypatch.setattr(derivative_cache, "derive", noted)
    return seen
