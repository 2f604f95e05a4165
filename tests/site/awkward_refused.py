"""Awkward photographs that must not be published, and the rule that each of them breaks."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.broken.case import pipe, png_header
from tests.site import awkward
from tests.site.awkward import NOISE, QUARTERS, saved, several, share

Make = Callable[[Path], object]


@dataclass(frozen=True)
class Refused:
    """What an article names: the file's bytes, or how it is made, and its name where that is the fault."""

    name: str
    rule: str
    data: bytes | Make
    file: str = ""


def cut() -> Iterator[Refused]:
    """Files that end too early."""
    plain, progressive = saved("JPEG", NOISE), saved("JPEG", NOISE, progressive=True)
    for part in (0.01, 0.1, 0.5, 0.99):
        yield Refused(f"JPEG cut at {part:.0%}", "photo-broken", share(plain, part))
        yield Refused(f"progressive JPEG cut at {part:.0%}", "photo-broken", share(progressive, part))
    yield Refused("JPEG without its last two bytes", "photo-broken", plain[:-2])
    yield Refused("JPEG cut and filled up", "photo-broken", share(plain, 0.5).ljust(len(plain), b"\0"))
    yield Refused("JPEG cut and ended", "photo-broken", share(plain, 0.5) + b"\xff\xd9")
    yield Refused("JPEG with a hole", "photo-broken", plain[:3000] + plain[6000:])
    yield Refused("progressive JPEG after its first scan", "photo-broken", awkward.after_first_scan(progressive))
    for kind, kept in (
        ("PNG", {}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
        ("AVIF", {}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_adobe_deflate"}),
    ):
        whole = saved(kind, NOISE, **kept)
        for part in (0.1, 0.5, 0.99):
            yield Refused(f"{kind} {kept} cut at {part:.0%}", "photo-broken", share(whole, part))
        yield Refused(f"{kind} {kept} without its last nine bytes", "photo-broken", whole[:-9])


def bombs() -> Iterator[Refused]:
    """A few bytes that ask for much memory or time."""
    moving = several("WEBP")
    wide, tall = {256: 60_000, 257: 60_000}, {257: 2_000_000_000}
    for name, data in {
        "PNG of 20,000 × 20,000": png_header(20_000, 20_000),
        "PNG of 10,001 × 10,000": awkward.png((10_001, 10_000), 8, 0, bytes(10_002 * 10_000)),
        "PNG of one endless row": png_header(2_147_483_647, 1),
        "JPEG of 65,500 × 65,500": awkward.claiming(saved("JPEG"), 65_500, 65_500),
        "WebP of 16,383 × 16,383": awkward.webp_frame(saved("WEBP"), 16_383, 16_383),
        "moving WebP of 65,535 × 65,535": awkward.webp_canvas(moving, 65_535, 65_535),
        "AVIF of 16,384 × 16,384": awkward.avif_claiming(16_384, 16_384),
        "TIFF of 60,000 × 60,000": awkward.tiff_with(wide, saved("TIFF")),
        "TIFF of 2,000,000,000 rows": awkward.tiff_with(tall, saved("TIFF", compression="tiff_lzw")),
        "TIFF of a tile of 400 MB": awkward.tiff_of_one_tile((100, 100), (20_000, 20_000), awkward.zeros(400)),
        "longer than may be": saved("PNG", Image.new("1", (32_769, 2))),
    }.items():
        yield Refused(name, "photo-too-large", data)
    for name, data in {
        # Their decoder knows no such size, so that nothing tells them from damaged ones.
        "AVIF of 60,000 × 60,000": awkward.avif_claiming(60_000, 60_000),
        "TIFF of 2,147,483,647 strips": awkward.tiff_with({273: 8}, saved("TIFF"), number=2_147_483_647),
        "JPEG of 3,000 scans": awkward.many_scans(3_000, 9_000, 9_000),
    }.items():
        yield Refused(name, "photo-broken", data)


def lies() -> Iterator[Refused]:
    """Headers that tell of more than there is."""
    jpeg, moving = saved("JPEG"), saved("WEBP", exif=awkward.exif(1))
    for name, data in {
        "PNG of too few rows": awkward.png((400, 99), 8, 0, bytes(401 * 98)),
        "PNG in seven passes with six": awkward.png((40, 40), 8, 0, bytes(41 * 20), interlace=1),
        "PNG with a wrong checksum of its header": awkward.wrong_checksum(saved("PNG"), b"IHDR"),
        "JPEG of too few rows": awkward.claiming(jpeg, 400, 480),
        "JPEG of a row of blocks too few": awkward.claiming(jpeg, 400, 248),
        "JPEG of too few columns": awkward.claiming(jpeg, 800, 240),
        "JPEG without a height": awkward.claiming(jpeg, 400, 0),
        "TIFF of too few rows": awkward.tiff_with({257: 480}, saved("TIFF")),
        "packed TIFF of too few rows": awkward.tiff_with({257: 480}, saved("TIFF", compression="tiff_adobe_deflate")),
        "TIFF whose points lie elsewhere": awkward.tiff_with({273: 2_000_000_000}, saved("TIFF")),
        "WebP of too few rows": awkward.webp_frame(saved("WEBP"), 400, 480),
        "WebP on a larger canvas": awkward.webp_canvas(moving, 500, 240),
    }.items():
        yield Refused(name, "photo-broken", data)


def types() -> Iterator[Refused]:
    """What is no photograph, whatever it is called."""
    gif = several("GIF")
    for name, data in {
        "SVG": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>',
        "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        "HTML": b"<!doctype html><title>404</title>",
        "text": "Không phải ảnh.\n".encode(),
        "one byte": b"\xff",
        "moving GIF": gif,
        "GIF of 65,535 × 65,535": gif[:6] + b"\xff\xff\xff\xff" + gif[10:],
        "BMP": saved("BMP"),
        "JPEG 2000": saved("JPEG2000"),
        "JPEG XL": b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(99),
        "TIFF of fractions": saved("TIFF", Image.new("F", (9, 9))),
    }.items():
        yield Refused(name, "photo-type", data)
    for name, data in {
        "no byte": b"",
        "beginning of a JPEG": b"\xff\xd8\xff",
        "beginning of a PNG": b"\x89PNG\r\n\x1a\n",
        "beginning of a TIFF": b"II*\0",
        "beginning of an AVIF": b"\0\0\0\x20ftypavif",
    }.items():
        yield Refused(name, "photo-broken", data)
    heic, as_image = awkward.heif(b"heic", b"mif1", b"heic"), awkward.heif(b"mif1", b"mif1", b"heic")
    yield Refused("HEIC named as a JPEG", "photo-heic", heic)
    yield Refused("HEIC that calls itself a HEIF", "photo-heic", as_image)
    yield Refused("HEIC", "photo-heic", heic, "IMG_0001.HEIC")
    yield Refused("JPEG named as a HEIC", "photo-heic", saved("JPEG"), "img.heic")


def names() -> Iterator[Refused]:
    """Sound pictures whose names make no address, and names that no sound picture has."""
    sound = saved("JPEG", QUARTERS.resize((40, 24)))
    for name, file in {
        "spaces": "le trao.jpg",
        "ending in capitals": "le-trao.JPG",
        "capital": "Anh.jpg",
        "tone marks": unicodedata.normalize("NFC", "lễ-trao.jpg"),
        "tone marks apart": unicodedata.normalize("NFD", "ảnh.jpg"),
        "250 letters": f"{'a' * 250}.jpg",
        "leading dot": ".an.jpg",
        "no ending": "le-trao",
        "two endings": "le-trao.jpg.exe",
        "ending alone": ".jpg",
    }.items():
        yield Refused(f"name with {name}", "photo-name", sound, file)
    yield Refused("folder", "photo-missing", Path.mkdir)
    yield Refused("pipe", "photo-missing", pipe)
    yield Refused("no file", "photo-missing", lambda _: None)
    yield Refused("link to a sound picture", "symlink", lambda file: file.symlink_to("anh.jpg"))
    yield Refused("link to nothing", "symlink", lambda file: file.symlink_to("khong-co.jpg"))
    yield Refused("link to itself", "symlink", lambda file: file.symlink_to(file))


def all_refused() -> list[Refused]:
    """Every one of them; making them takes a second or two."""
    return [*cut(), *bombs(), *lies(), *types(), *names()]
