"""Pictures in a built site are pictures and nothing else, whatever their originals told."""

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace

import exiv2
import pytest

from award_archive.pages.settings import Settings
from tests.photos.conftest import png_chunk, quarters
from tests.site import telling
from tests.site.awkward import exif, saved, several, with_segment
from tests.site.making import Town, article
from tests.site.surplus import surplus
from tests.site.telling import ORIGINALS, SECRET
from tests.support import snapshot

# What is written before or within metadata, and never by chance.
WORDS = (
    b"Exif",
    b"http://ns.adobe.com",
    b"xmpmeta",
    b"Photoshop",
    b"8BIM",
    b"ICC_PROFILE",
    b"GPSL",
    b"Canon",
    b"iPhone",
)
Plant = Callable[[bytes], bytes]
PICTURE = quarters(64, 48)
WAYS: dict[str, dict[str, object]] = {"JPEG": {"progressive": True}, "PNG": {}, "AVIF": {}}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of a site for a public address: photographs that tell everything, and an article without any."""
    town = Town.found(tmp_path_factory.mktemp("telling"))
    town = replace(town, settings=Settings("Kho", url="https://kho.example"))
    for number, (file, make) in enumerate(ORIGINALS.items(), start=1):
        (town.content / "photos" / file).write_bytes(make())
        photos = f"\n  - {{file: {file}, caption: Lễ, alt: Lễ, credit: Kho}}"
        town.write(f"articles/2019/le-{number}.md", article(f"Lễ {number}", f"2019-01-0{number}", photos=photos))
    town.write("articles/2019/khong-anh.md", article("Không ảnh", "2019-02-01"))
    assert town.build()
    return snapshot(town.output)


@pytest.fixture(scope="module")
def pictures(output: dict[str, bytes]) -> dict[str, bytes]:
    """The files of the folder of pictures."""
    return {path: data for path, data in output.items() if path.startswith("anh/")}


def _told(data: bytes) -> list[str]:
    """What a reader of metadata finds, of whatever sort."""
    exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)
    image = exiv2.ImageFactory.open(data)
    image.readMetadata()
    found = [datum.key() for kind in (image.exifData(), image.iptcData(), image.xmpData()) for datum in kind]
    found += ["comment"] * bool(image.comment()) + ["profile"] * image.iccProfileDefined()
    return found + [f"{preview.mimeType_} within" for preview in exiv2.PreviewManager(image).getPreviewProperties()]


def test_every_sort_of_picture_is_made_of_every_original(pictures: dict[str, bytes]) -> None:
    for number in range(1, 8):
        own = [path for path in pictures if path.startswith(f"anh/le-{number}-")]
        assert 3 == len({path.partition(".")[2] for path in own}), own  # AVIF, JPEG, and JPEG for other sites
    # The card of the archive, and that of the article without a picture.
    assert 2 == len([path for path in pictures if path.endswith(".png")])


def test_no_picture_has_a_part_that_it_does_not_need(pictures: dict[str, bytes]) -> None:
    found = {path: surplus(data) for path, data in pictures.items()}

    assert {} == {path: parts for path, parts in found.items() if parts}


def test_a_reader_of_metadata_finds_none_in_any_picture(pictures: dict[str, bytes]) -> None:
    found = {path: _told(data) for path, data in pictures.items()}

    assert {} == {path: keys for path, keys in found.items() if keys}


def test_no_file_of_the_site_holds_what_an_original_told(output: dict[str, bytes]) -> None:
    assert [] == [path for path, data in output.items() if SECRET in data]


def test_no_picture_holds_a_word_of_metadata(pictures: dict[str, bytes]) -> None:
    assert [] == [(path, word) for path, data in pictures.items() for word in WORDS if word in data]


@pytest.mark.parametrize(
    ("file", "kinds"),
    [
        ("le-1.jpg", {"Exif", "Iptc", "Xmp", "comment", "profile", "image/jpeg within"}),
        ("le-2.png", {"Exif", "Xmp", "profile"}),
        ("le-3.webp", {"Exif", "Xmp", "profile"}),
        ("le-4.avif", {"Exif", "Xmp", "profile"}),
        ("le-5.tif", {"Exif", "Iptc", "Xmp", "profile"}),
        ("le-6.png", {"Exif", "profile"}),
        ("le-7.jpg", {"Exif", "comment", "image/jpeg within"}),
    ],
)
def test_the_originals_tell_what_the_pictures_do_not(file: str, kinds: set[str]) -> None:
    data = ORIGINALS[file]()
    found = _told(data)

    assert SECRET in data
    assert {"Exif.Image.Make", "Exif.GPSInfo.GPSLatitude"} <= set(found)
    assert kinds == kinds & {key.partition(".")[0] for key in found}
    assert [] != surplus(data)


def _with_chunk(data: bytes, name: bytes, body: bytes) -> bytes:
    return data[:33] + png_chunk(name, body) + data[33:]


def _with_longer_segment(data: bytes, mark: bytes) -> bytes:
    """A JPEG whose first segment of that sort has bytes that its tables do not use."""
    at = data.index(mark) + 2
    (length,) = struct.unpack_from(">H", data, at)
    return data[:at] + struct.pack(">H", length + 6) + data[at + 2 : at + length] + SECRET + data[at + length :]


def _with_longer_rows(data: bytes) -> bytes:
    at = data.index(b"IDAT") - 4
    (length,) = struct.unpack_from(">I", data, at)
    return data[:at] + png_chunk(b"IDAT", data[at + 8 : at + 8 + length] + SECRET) + data[at + 12 + length :]


def _with_longer_media(data: bytes, more: bytes) -> bytes:
    at = data.index(b"mdat") - 4
    return data[:at] + struct.pack(">I", len(data) - at + len(more)) + data[at + 4 :] + more


def _box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(body), name) + body


PLANTS: dict[str, tuple[str, Plant]] = {
    "EXIF": ("JPEG", lambda data: with_segment(data, 0xE1, exif(6))),
    "XMP": ("JPEG", lambda data: with_segment(data, 0xE1, b"http://ns.adobe.com/xap/1.0/\0" + telling.XMP)),
    "profile": ("JPEG", lambda data: with_segment(data, 0xE2, b"ICC_PROFILE\0\1\1" + telling.PROFILE)),
    "index of pictures": ("JPEG", lambda data: with_segment(data, 0xE2, b"MPF\0")),
    "IPTC": ("JPEG", lambda data: with_segment(data, 0xED, b"Photoshop 3.0\0" + telling.PHOTOSHOP)),
    "Adobe's mark": ("JPEG", lambda data: with_segment(data, 0xEE, b"Adobe\0\x64\0\0\0\0\1")),
    "comment": ("JPEG", lambda data: with_segment(data, 0xFE, SECRET)),
    "comment between scans": ("JPEG", lambda data: data[:-2] + b"\xff\xfe\0\x08" + SECRET + data[-2:]),
    "thumbnail": ("JPEG", lambda data: with_segment(data, 0xE0, b"JFXX\0\x10")),
    "thumbnail of points": ("JPEG", lambda data: with_segment(data, 0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1RGB")),
    "longer table": ("JPEG", lambda data: _with_longer_segment(data, b"\xff\xdb")),
    "longer codes": ("JPEG", lambda data: _with_longer_segment(data, b"\xff\xc4")),
    "longer frame": ("JPEG", lambda data: _with_longer_segment(data, b"\xff\xc2")),
    "longer scan": ("JPEG", lambda data: _with_longer_segment(data, b"\xff\xda")),
    "bytes between segments": ("JPEG", lambda data: data[:2] + SECRET + data[2:]),
    "bytes behind": ("JPEG", lambda data: data + SECRET),
    "second picture": ("JPEG", lambda data: data + data),
    "text": ("PNG", lambda data: _with_chunk(data, b"tEXt", b"Author\0" + SECRET)),
    "packed text": ("PNG", lambda data: _with_chunk(data, b"zTXt", b"Author\0\0" + zlib.compress(SECRET))),
    "XMP in PNG": ("PNG", lambda data: _with_chunk(data, b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + telling.XMP)),
    "day": ("PNG", lambda data: _with_chunk(data, b"tIME", bytes(7))),
    "EXIF in PNG": ("PNG", lambda data: _with_chunk(data, b"eXIf", exif(6)[6:])),
    "profile in PNG": ("PNG", lambda data: _with_chunk(data, b"iCCP", b"P\0\0" + zlib.compress(telling.PROFILE))),
    "density": ("PNG", lambda data: _with_chunk(data, b"pHYs", bytes(9))),
    "bytes behind a PNG": ("PNG", lambda data: data + SECRET),
    "bytes behind the rows": ("PNG", _with_longer_rows),
    "EXIF in AVIF": ("", lambda _: saved("AVIF", exif=telling.tags())),
    "turn in AVIF": ("", lambda _: saved("AVIF", exif=exif(6))),
    "XMP in AVIF": ("", lambda _: saved("AVIF", xmp=telling.XMP)),
    "profile in AVIF": ("", lambda _: saved("AVIF", icc_profile=telling.PROFILE)),
    "two pictures in AVIF": ("", lambda _: several("AVIF")),
    "box behind": ("AVIF", lambda data: data + _box(b"uuid", SECRET)),
    "box before": ("AVIF", lambda data: data[:32] + _box(b"free", SECRET) + data[32:]),
    "bytes behind an AVIF": ("AVIF", lambda data: data + SECRET),
    "bytes behind the item": ("AVIF", lambda data: _with_longer_media(data, SECRET)),
    "metadata unit": ("AVIF", lambda data: _with_longer_media(data, b"\x2a\6" + SECRET)),
    "name of the handler": ("AVIF", lambda data: data.replace(b"pict" + bytes(13), b"pict" + bytes(7) + SECRET)),
    "name of the item": ("AVIF", lambda data: data.replace(b"av01Color", b"av01Secre")),
    "brand": ("AVIF", lambda data: data.replace(b"miaf", b"SECR")),
    "GIF": ("", lambda _: saved("GIF")),
}


@pytest.mark.parametrize("name", PLANTS)
def test_whatever_is_planted_in_a_picture_is_found(name: str) -> None:
    kind, plant = PLANTS[name]
    clean = saved(kind, PICTURE, **WAYS[kind]) if kind else b""

    assert not clean or [] == surplus(clean)
    assert [] != surplus(plant(clean))
