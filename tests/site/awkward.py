"""Files that are seldom seen, made byte by byte: what cameras, print shops, broken downloads and vandals leave."""

import io
import struct
import zlib
from collections.abc import Mapping
from typing import Any

from PIL import Image, ImageChops

from tests.photos.conftest import png_chunk, quarters
from tests.photos.profiles import adobe_rgb, green_ink, icc, s15

SIZE = (400, 240)
QUARTERS = quarters(*SIZE)
NOISE = Image.effect_noise(SIZE, 60).convert("RGB")
_ORIENTATION, _SHORT, _TEXT = 0x0112, 3, 2
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


def saved(name: str, image: Image.Image = QUARTERS, **kept: Any) -> bytes:
    """The picture in that format of Pillow's."""
    buffer = io.BytesIO()
    image.copy().save(buffer, name, **kept)  # a picture remembers how it was saved
    return buffer.getvalue()


def several(name: str) -> bytes:
    """The picture and a black one behind it, in one file."""
    return saved(name, save_all=True, append_images=[Image.new("RGB", SIZE)])


def share(data: bytes, part: float) -> bytes:
    """The beginning of a file, as an interrupted download leaves it."""
    return data[: int(len(data) * part)]


def exif(value: int, kind: int = _SHORT) -> bytes:
    """EXIF with an orientation and nothing else."""
    return b"Exif\0\0" + struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, kind, 1, value, 0, 0)


def exif_text(words: bytes) -> bytes:
    """EXIF whose orientation is a text of three letters."""
    return b"Exif\0\0" + struct.pack(">2sHIHHHI4sI", b"MM", 42, 8, 1, _ORIENTATION, _TEXT, 4, words + b"\0", 0)


def turned(name: str, turn: int = 6) -> bytes:
    """The picture in a format, with its orientation where that format keeps it."""
    tags = Image.Exif()
    tags[_ORIENTATION] = turn
    return saved(name, exif=tags)


def with_segment(jpeg: bytes, code: int, body: bytes) -> bytes:
    """A JPEG with one more segment at its beginning."""
    return jpeg[:2] + struct.pack(">BBH", 0xFF, code, len(body) + 2) + body + jpeg[2:]


def claiming(jpeg: bytes, width: int, height: int, marker: bytes = b"\xff\xc0") -> bytes:
    """A JPEG whose frame header tells another size."""
    at = jpeg.index(marker) + 5
    return jpeg[:at] + struct.pack(">HH", height, width) + jpeg[at + 4 :]


def after_first_scan(progressive: bytes) -> bytes:
    """A progressive JPEG cut where its second scan begins."""
    return progressive[: progressive.index(b"\xff\xc4", progressive.index(b"\xff\xda"))]


def many_scans(number: int, width: int, height: int) -> bytes:
    """A progressive JPEG of a few bytes that goes through the whole picture again and again."""
    start = claiming(saved("JPEG", Image.new("L", (8, 8)), progressive=True), width, height, b"\xff\xc2")
    table = (
        b"\xff\xc4" + struct.pack(">H", 20) + b"\x10\1" + bytes(15) + b"\xe0"
    )  # one code of a bit: many blocks alike
    runs = ("0" + "1" * 14) * (1 + width * height // 64 // 32_767)
    bits = runs + "1" * (-len(runs) % 8)
    scan = b"\xff\xda" + struct.pack(">H", 8) + b"\1\1\0\1\x3f\0"
    points = int(bits, 2).to_bytes(len(bits) // 8, "big").replace(b"\xff", b"\xff\0")
    return after_first_scan(start) + table + (scan + points) * number + b"\xff\xd9"


def four_inks(*, marked: bool = True, **kept: Any) -> bytes:
    """A JPEG of cyan, magenta, yellow and black, with Adobe's mark or without."""
    data = saved("JPEG", QUARTERS.convert("CMYK"), **kept)
    mark = data.index(b"\xff\xee")
    return data if marked else data[:mark] + data[mark + 16 :]


def four_inks_as_luminance() -> bytes:
    """The same with the three colours turned into luminance and two differences, as Photoshop does it: YCCK."""
    inverted = ImageChops.invert(QUARTERS).convert("YCbCr")
    channels = [ImageChops.invert(channel) for channel in (*inverted.split(), Image.new("L", SIZE, 255))]
    data = saved("JPEG", Image.merge("CMYK", channels), quality=95)
    mark = data.index(b"Adobe\0")
    return data[: mark + 11] + b"\2" + data[mark + 12 :]


def png(
    size: tuple[int, int], depth: int, colour: int, rows: bytes, *more: tuple[bytes, bytes], interlace: int = 0
) -> bytes:
    """A PNG of rows as they come, each with a byte for its filter; further chunks stand before the points."""
    head = struct.pack(">IIBBBBB", *size, depth, colour, 0, 0, interlace)
    chunks = ((b"IHDR", head), *more, (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(kind, body) for kind, body in chunks)


def halves(depth: int, colour: int, left: bytes, right: bytes, *more: tuple[bytes, bytes]) -> bytes:
    """A PNG of two halves; eight points of each are given."""
    row = b"\0" + left * (SIZE[0] // 16) + right * (SIZE[0] // 16)
    return png(SIZE, depth, colour, row * SIZE[1], *more)


def interlaced(image: Image.Image) -> bytes:
    """The picture as PNG in seven passes."""
    width, height = image.size
    points = image.tobytes()
    rows = b""
    for column, row, across, down in _PASSES:
        for y in range(row, height, down):
            rows += b"\0" + b"".join(
                points[3 * at : 3 * at + 3] for at in range(y * width + column, y * width + width, across)
            )
    return png(image.size, 8, 2, rows, interlace=1)


def wrong_checksum(data: bytes, kind: bytes) -> bytes:
    """A PNG with another checksum behind a chunk."""
    at = data.index(kind)
    end = at + 4 + struct.unpack_from(">I", data, at - 4)[0]
    return data[:end] + bytes([data[end] ^ 1]) + data[end + 1 :]


def tiff_with(tags: Mapping[int, int], data: bytes, number: int | None = None) -> bytes:
    """A TIFF of Pillow's whose tags tell other whole numbers; `number` is how many each claims to have."""
    changed = bytearray(data)
    (start,) = struct.unpack_from("<I", data, 4)
    for at in range(start + 2, start + 2 + 12 * struct.unpack_from("<H", data, start)[0], 12):
        tag, kind, count, value = struct.unpack_from("<HHII", data, at)
        if tag in tags:
            struct.pack_into("<HHII", changed, at, tag, kind, number or count, tags.get(tag, value))
    return bytes(changed)


def tiff_of_one_tile(size: tuple[int, int], tile: tuple[int, int], body: bytes) -> bytes:
    """A grey TIFF, compressed as zlib does, whose only tile may be much larger than the picture."""
    tags = {256: size[0], 257: size[1], 258: 8, 259: 8, 262: 1, 277: 1, 322: tile[0], 323: tile[1]}
    tags |= {324: 8 + 2 + 12 * 10 + 4, 325: len(body)}
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in sorted(tags.items()))
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + bytes(4) + body


def zeros(millions: int) -> bytes:
    """That many million zero bytes, compressed."""
    stream, some = zlib.compressobj(1), bytes(1_000_000)
    return b"".join(stream.compress(some) for _ in range(millions)) + stream.flush()


def webp_canvas(data: bytes, width: int, height: int) -> bytes:
    """An extended WebP that claims to be of another size."""
    assert data[12:16] == b"VP8X"
    return data[:24] + struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3] + data[30:]


def webp_frame(data: bytes, width: int, height: int) -> bytes:
    """A simple WebP whose frame claims to be of another size."""
    at = data.index(b"\x9d\x01\x2a") + 3
    return data[:at] + struct.pack("<HH", width, height) + data[at + 4 :]


def avif_claiming(width: int, height: int) -> bytes:
    """An AVIF whose header tells another size than its points have."""
    data = saved("AVIF")
    at = data.index(b"ispe") + 8
    return data[:at] + struct.pack(">II", width, height) + data[at + 8 :]


def heif(brand: bytes, *compatible: bytes) -> bytes:
    """The outside of a HEIF file: what it calls itself, and two boxes with nothing sensible in them."""
    brands = brand + bytes(4) + b"".join(compatible)
    boxes = ((b"ftyp", brands), (b"meta", bytes(99)), (b"mdat", bytes(999)))
    return b"".join(struct.pack(">I4s", 8 + len(body), kind) + body for kind, body in boxes)


def display_p3(more: Mapping[bytes, bytes] | None = None) -> bytes:
    """The profile of wide colours that phones write, with further tags."""
    # The curve is that of sRGB; the primaries are those of the profile's common space.
    curve = b"para\0\0\0\0\0\3\0\0" + s15(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    points = {
        b"wtpt": (0.9642, 1, 0.8249),
        b"rXYZ": (0.515121, 0.241196, -0.001053),
        b"gXYZ": (0.291977, 0.692245, 0.041885),
        b"bXYZ": (0.157104, 0.066574, 0.784073),
    }
    tags = {name: b"XYZ \0\0\0\0" + s15(*point) for name, point in points.items()}
    return icc(b"RGB ", b"XYZ ", tags | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve) | dict(more or {}))


ADOBE_RGB, DISPLAY_P3, GREEN_INK = adobe_rgb(), display_p3(), green_ink()
GREY_PROFILE = icc(b"GRAY", b"XYZ ", {b"kTRC": b"curv\0\0\0\0\0\0\0\0"})
