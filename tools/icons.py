"""Draws the icons that are no SVG from the theme's `favicon.svg`: `python -m tools.icons` writes them beside it.

`favicon.ico` is for browsers and programs that know no SVG, `apple-touch-icon.png` for the home screens of phones. Only
what the drawing has is understood: rectangles, and paths of straight lines.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image, ImageDraw

STATIC = Path(__file__).parents[1] / "theme" / "static"
ICO, TOUCH = "favicon.ico", "apple-touch-icon.png"
SIZES_OF_ICO, SIZE_OF_TOUCH = (16, 32, 48), 180
# The drawing's own size, and how many times larger it is drawn before it is made smaller.
_SIDE, _FINER = 32, 8
_STEP = re.compile(r"([MHVLhvl])([-0-9. ]+)")
_NUMBER = re.compile(r"-?[0-9.]+")

_Point = tuple[float, float]


def drawn(size: int, *, is_whole_square: bool = False) -> Image.Image:
    """The icon with sides of `size` pixels. Phones round the corners themselves: theirs is a whole square."""
    scale = size * _FINER / _SIDE
    image = Image.new("RGBA", (size * _FINER, size * _FINER))
    pen = ImageDraw.Draw(image)
    for shape in ElementTree.parse(STATIC / "favicon.svg").getroot():  # noqa: S314 - our own drawing
        fill = shape.attrib["fill"]
        if shape.tag.endswith("rect"):
            radius = 0 if is_whole_square else float(shape.attrib["rx"]) * scale
            pen.rounded_rectangle((0, 0, image.width - 1, image.height - 1), radius, fill)
        else:
            pen.polygon(_pixels(list(_corners(shape.attrib["d"])), scale), fill)
    return image.resize((size, size), Image.Resampling.BOX)


def _pixels(corners: list[_Point], scale: float) -> list[_Point]:
    """The corners in pixels; Pillow draws the last row and column of a shape too."""
    middle = [sum(values) / len(corners) for values in zip(*corners, strict=True)]
    return [(x * scale - (x > middle[0]), y * scale - (y > middle[1])) for x, y in corners]


def _corners(path: str) -> Iterator[_Point]:
    """The corners of a path."""
    x = y = 0.0
    for step, written in _STEP.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(written)]
        match step:
            case "M" | "L":
                x, y = numbers
            case "l":
                x, y = x + numbers[0], y + numbers[1]
            case "H" | "h":
                x = numbers[0] + (x if step == "h" else 0)
            case "V" | "v":
                y = numbers[0] + (y if step == "v" else 0)
        yield x, y


def main() -> None:
    """Write both files."""
    *smaller, largest = map(drawn, SIZES_OF_ICO)
    largest.save(STATIC / ICO, sizes=[one.size for one in (*smaller, largest)], append_images=smaller)
    drawn(SIZE_OF_TOUCH, is_whole_square=True).convert("RGB").save(STATIC / TOUCH, optimize=True)


if __name__ == "__main__":
    main()
