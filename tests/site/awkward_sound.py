"""Awkward photographs that must be published, and what they must look like then."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from tests.site import awkward
from tests.site.awkward import ADOBE_RGB, DISPLAY_P3, GREEN_INK, GREY_PROFILE, QUARTERS, SIZE, saved, several

Colour = tuple[int, int, int]
Colours = tuple[Colour, Colour, Colour, Colour]

RED, LIME, BLUE, WHITE, BLACK = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255), (0, 0, 0)
# What the ink of that profile shows: lightness 50, and 60 away from grey towards green and yellow.
GREEN = (0, 140, 0)
AS_STORED: Colours = (RED, LIME, BLUE, WHITE)
IN_GREY: Colours = ((76, 76, 76), (150, 150, 150), (29, 29, 29), WHITE)
# What comes of the four quarters by each orientation of EXIF.
TURNS: dict[int, Colours] = {
    1: AS_STORED,
    2: (LIME, RED, WHITE, BLUE),
    3: (WHITE, BLUE, LIME, RED),
    4: (BLUE, WHITE, RED, LIME),
    5: (RED, BLUE, LIME, WHITE),
    6: (BLUE, RED, WHITE, LIME),
    7: (WHITE, LIME, BLUE, RED),
    8: (LIME, WHITE, RED, BLUE),
}
LYING = (SIZE[1], SIZE[0])


@dataclass(frozen=True)
class Sound:
    """A photograph: its bytes, its size as seen, and the colours of its quarters from top left to bottom right."""

    name: str
    data: bytes
    colours: Colours = AS_STORED
    size: tuple[int, int] = SIZE
    ending: str = ".jpg"


def _all(colour: Colour) -> Colours:
    return (colour, colour, colour, colour)


def _halves(left: Colour, right: Colour) -> Colours:
    return (left, right, left, right)


def _of_four(*colours: tuple[int, ...], mode: str = "RGB") -> Image.Image:
    small = Image.new(mode, (2, 2))
    small.putdata(colours)
    return small.resize(SIZE, Image.Resampling.NEAREST)


def _with_alpha(alpha: int) -> Image.Image:
    image = QUARTERS.convert("RGBA")
    image.putalpha(alpha)
    return image


def _palette() -> Image.Image:
    image = Image.new("P", (2, 2))
    image.putpalette([level for colour in AS_STORED for level in colour])
    image.putdata(range(4))
    return image.resize(SIZE)


def turned() -> Iterator[Sound]:
    """Photographs that lie on their side, or claim so."""
    for turn, colours in TURNS.items():
        yield Sound(f"JPEG turned {turn}", awkward.turned("JPEG", turn), colours, SIZE if turn < 5 else LYING)
    for kind, ending in (("PNG", ".png"), ("WEBP", ".webp"), ("AVIF", ".avif"), ("TIFF", ".tif")):
        yield Sound(f"{kind} on its side", awkward.turned(kind), TURNS[6], LYING, ending)
    yield Sound("TIFF mirrored", awkward.turned("TIFF", 7), TURNS[7], LYING, ".tif")
    for name, body in {
        "turn of 0": awkward.exif(0),
        "turn of 9": awkward.exif(9),
        "turn in words": awkward.exif_text(b"Top"),
        "EXIF cut in the middle": awkward.exif(6)[:15],
        "EXIF without an end": b"Exif\0\0II*\0\xff\xff\xff\x7f",
        "EXIF of nothing": b"Exif\0\0",
    }.items():
        yield Sound(name, saved("JPEG", exif=body))


def odd_jpegs() -> Iterator[Sound]:
    """JPEGs with more or less in them than one picture of three channels."""
    plain, two = saved("JPEG"), several("MPO")
    gain_map = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/' hdrgm:Version=\"1.0\"/>"
    yield Sound("garbage behind the end", plain + b"\xff\xda\xff garbage" * 999)
    yield Sound("video behind the end", plain + struct.pack(">I", 24) + b"ftypmp42" + bytes(9999))
    yield Sound("two pictures, of which the first counts", two)
    yield Sound("two pictures with a damaged index", two.replace(b"MPF\0II*\0", b"MPF\0II*\xff"))
    yield Sound("two pictures, the second cut", two[:-999])
    yield Sound("a gain map for bright screens", awkward.with_segment(two, 0xE1, gain_map))
    yield Sound("progressive", saved("JPEG", progressive=True))
    yield Sound("restarts", saved("JPEG", restart_marker_blocks=3))
    yield Sound("channels one after the other", saved("JPEG", keep_rgb=True))
    yield Sound("grey", saved("JPEG", QUARTERS.convert("L")), IN_GREY)
    yield Sound(
        "fewer rows than there are", awkward.claiming(saved("JPEG"), 400, 120), (RED, LIME, RED, LIME), (400, 120)
    )
    yield Sound("large", saved("JPEG", QUARTERS.resize((2500, 1500))), size=(2500, 1500))


def inks_and_profiles() -> Iterator[Sound]:
    """Colours that are not those of a screen."""
    cyan, paper = (255, 0, 0, 0), (0, 0, 0, 0)
    press = _of_four(cyan, paper, cyan, paper, mode="CMYK")
    p3 = _of_four((234, 51, 35), (117, 251, 76), (0, 0, 245), WHITE)
    adobe = _of_four((219, 0, 0), (144, 255, 60), (0, 0, 250), WHITE)
    yield Sound("four inks", awkward.four_inks())
    # Browsers, too, take the inks for inverted then, as Photoshop writes them.
    yield Sound("four inks without Adobe's mark", awkward.four_inks(marked=False))
    yield Sound("four inks as luminance", awkward.four_inks_as_luminance())
    yield Sound("four inks with their profile", saved("JPEG", press, icc_profile=GREEN_INK), _halves(GREEN, WHITE))
    yield Sound("four inks in TIFF", saved("TIFF", QUARTERS.convert("CMYK")), ending=".tif")
    yield Sound("Display P3", saved("JPEG", p3, icc_profile=DISPLAY_P3, quality=95))
    yield Sound("Display P3 in PNG", saved("PNG", p3, icc_profile=DISPLAY_P3), ending=".png")
    yield Sound("Display P3 in AVIF", saved("AVIF", p3, icc_profile=DISPLAY_P3, quality=95), ending=".avif")
    yield Sound("Display P3 in WebP", saved("WEBP", p3, icc_profile=DISPLAY_P3, lossless=True), ending=".webp")
    yield Sound("Adobe RGB", saved("JPEG", adobe, icc_profile=ADOBE_RGB, quality=95))
    for name, profile in {
        "broken profile": b"garbage" * 99,
        "profile cut": DISPLAY_P3[:200],
        "profile of one channel": GREY_PROFILE,
        "profile of four channels": GREEN_INK,
    }.items():
        yield Sound(name, saved("JPEG", icc_profile=profile))
    yield Sound("four inks with a profile of light", awkward.four_inks(icc_profile=DISPLAY_P3))


def odd_pngs() -> Iterator[Sound]:
    """PNGs of every depth, with and without alpha."""
    grey = QUARTERS.convert("L")
    shades = (b"tRNS", struct.pack(">H", 20_000))
    for name, data, colours in (
        ("PNG of 1 bit", awkward.halves(1, 0, b"\0", b"\xff"), _halves(BLACK, WHITE)),
        ("PNG of 2 bits", awkward.halves(2, 0, b"\x55" * 2, b"\0" * 2), _halves((85, 85, 85), BLACK)),
        ("PNG of 4 bits", awkward.halves(4, 0, b"\x55" * 4, b"\0" * 4), _halves((85, 85, 85), BLACK)),
        ("PNG of 16 bits", awkward.halves(16, 0, b"\x40\1" * 8, b"\0\0" * 8), _halves((64, 64, 64), BLACK)),
        (
            "PNG of 3 × 16 bits",
            awkward.halves(16, 2, b"\xff\xff\0\0\x80\0" * 8, bytes(48)),
            _halves((255, 0, 128), BLACK),
        ),
        (
            "PNG of 2 bits, one clear",
            awkward.halves(2, 0, b"\x55" * 2, b"\0" * 2, (b"tRNS", b"\0\1")),
            _halves(WHITE, BLACK),
        ),
        ("PNG of 16 bits, one clear", awkward.halves(16, 0, shades[1] * 8, bytes(16), shades), _halves(WHITE, BLACK)),
        ("PNG with a palette", saved("PNG", _palette()), AS_STORED),
        ("PNG with a palette, red clear", saved("PNG", _palette(), transparency=0), (WHITE, LIME, BLUE, WHITE)),
        ("PNG in grey with alpha", saved("PNG", grey.convert("LA")), IN_GREY),
        ("PNG with alpha", saved("PNG", _with_alpha(255)), AS_STORED),
        ("PNG half clear", saved("PNG", _with_alpha(128)), ((255, 127, 127), (127, 255, 127), (127, 127, 255), WHITE)),
        ("PNG wholly clear", saved("PNG", _with_alpha(0)), _all(WHITE)),
        ("PNG with a wrong checksum of sound points", awkward.wrong_checksum(saved("PNG"), b"IDAT"), AS_STORED),
    ):
        yield Sound(name, data, colours, ending=".png")
    more_rows = awkward.png((400, 9), 8, 0, bytes(401 * 99))
    yield Sound("PNG with more rows than it claims", more_rows, _all(BLACK), (400, 9), ".png")
    text = (b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(b"x" * 2_000_000))
    long_text = awkward.png((400, 9), 8, 0, bytes(401 * 9), text)
    yield Sound("PNG with two megabytes of text", long_text, _all(BLACK), (400, 9), ".png")
    yield Sound("PNG in seven passes", awkward.interlaced(QUARTERS.resize((40, 24))), size=(40, 24), ending=".png")


def others() -> Iterator[Sound]:
    """The other formats; whatever moves counts by its first picture; names that do not tell the format."""
    clear = _with_alpha(0)
    for kind, ending in (("PNG", ".png"), ("WEBP", ".webp"), ("AVIF", ".avif"), ("TIFF", ".tif")):
        yield Sound(f"{kind} of several pictures", several(kind), ending=ending)
        yield Sound(f"{kind} with garbage behind", saved(kind) + b"garbage" * 99, ending=ending)
        yield Sound(f"{kind} named as a JPEG", saved(kind))
    for kind in ("WEBP", "AVIF"):
        yield Sound(f"{kind} wholly clear", saved(kind, clear), _all(WHITE), ending=f".{kind.lower()}")
    for packing in ("tiff_lzw", "tiff_adobe_deflate", "jpeg", "packbits"):
        yield Sound(f"TIFF packed by {packing}", saved("TIFF", compression=packing), ending=".tif")
    fax = QUARTERS.convert("L").point(lambda level: 255 * (level > 100)).convert("1")
    yield Sound("TIFF from a fax", saved("TIFF", fax, compression="group4"), _halves(BLACK, WHITE), ending=".tif")
    yield Sound("JPEG named as a PNG", saved("JPEG"), ending=".png")


def sizes() -> Iterator[Sound]:
    """As small, thin and long as photographs come."""
    for width, height in ((1, 1), (1, 5000), (5000, 1)):
        image = Image.new("RGB", (width, height), RED)
        for kind in ("JPEG", "PNG"):
            yield Sound(f"{kind} of {width} × {height}", saved(kind, image), _all(RED), image.size)
    longest, tallest = QUARTERS.resize((32_768, 200)), Image.new("RGB", (200, 32_768), LIME)
    yield Sound("as wide as may be", saved("PNG", longest), size=longest.size, ending=".png")
    largest = Image.new("L", (10_000, 10_000), 29)
    yield Sound("as large as may be", saved("JPEG", largest), _all((29, 29, 29)), largest.size)
    yield Sound("as tall as may be", saved("PNG", tallest), _all(LIME), tallest.size, ".png")


def all_sound() -> list[Sound]:
    """Every one of them."""
    return [*turned(), *odd_jpegs(), *inks_and_profiles(), *odd_pngs(), *others(), *sizes()]
