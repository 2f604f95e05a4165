"""What colour a picture has where."""

from PIL import Image

Colour = tuple[int, int, int]


def colour_at(image: Image.Image, x: float, y: float) -> Colour:
    found = image.convert("RGB").getpixel((int(image.width * x), int(image.height * y)))
    assert isinstance(found, tuple)
    return (int(found[0]), int(found[1]), int(found[2]))


def is_near(expected: Colour, actual: Colour, by: int = 12) -> bool:
    return all(abs(e - a) <= by for e, a in zip(expected, actual, strict=True))


def assert_near(expected: Colour, image: Image.Image, x: float = 0.5, y: float = 0.5, by: int = 12) -> None:
    actual = colour_at(image, x, y)
    assert is_near(expected, actual, by), (expected, actual)
