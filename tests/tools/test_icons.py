"""The icons that are no SVG are what the tool draws of the SVG."""

from PIL import Image, ImageChops
from PIL.IcoImagePlugin import IcoFile

from tools.icons import ICO, SIZE_OF_TOUCH, SIZES_OF_ICO, STATIC, TOUCH, drawn

LACQUER = (0x8F, 0x1D, 0x18)


def test_the_icon_of_browsers_has_every_size_as_it_is_drawn() -> None:
    with (STATIC / ICO).open("rb") as file:
        icon = IcoFile(file)
        assert {(size, size) for size in SIZES_OF_ICO} == icon.sizes()
        for size in SIZES_OF_ICO:
            held = icon.getimage((size, size)).convert("RGBA")
            assert ImageChops.difference(held, drawn(size)).getbbox() is None


def test_the_icon_of_phones_is_a_whole_square_without_holes() -> None:
    with Image.open(STATIC / TOUCH) as icon:
        expected = drawn(SIZE_OF_TOUCH, is_whole_square=True).convert("RGB")
        assert ("RGB", (SIZE_OF_TOUCH, SIZE_OF_TOUCH)) == (icon.mode, icon.size)
        assert ImageChops.difference(icon, expected).getbbox() is None
        assert [LACQUER] * 4 == [icon.getpixel((x, y)) for x in (0, 179) for y in (0, 179)]
