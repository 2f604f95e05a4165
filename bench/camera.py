"""Photographs of twelve million pixels, the same on every machine, made with Pillow alone.

As in real ones, light falls off with frequency, edges are hard, and much is out of focus: so copies of them weigh what
copies of real ones weigh.
"""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from random import Random

from PIL import ExifTags, Image, ImageChops, ImageDraw, ImageFilter

SIZE = (4000, 3000)
_QUALITY = 90
# Drawing takes longest, so that a scene is photographed several times, each time cut and turned in another way.
_SCENES = 12
_SCENE_SIZE = (4320, 3240)
# How the camera was held when a scene was photographed again: mostly upright, now and then upside down or lying.
_ORIENTATIONS = (1, 1, 3, 1, 6)
_GREY = 128
_SMOOTH = Image.Resampling.BICUBIC
_EIGHTH = (_SCENE_SIZE[0] // 8, _SCENE_SIZE[1] // 8)


def shoot(folder: Path, number: int) -> list[Path]:
    """As many photographs in the folder, each with orientation and place in its EXIF. The same number, the same files.

    Each depends on its own number alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        scenes = range(min(number, _SCENES))
        taken = pool.map(partial(_shoot_scene, folder, number), scenes)
        return sorted(file for files in taken for file in files)


def _shoot_scene(folder: Path, number: int, scene: int) -> list[Path]:
    picture = _scene(Random(scene))  # noqa: S311 - it only draws
    return [_shoot(picture, folder / f"anh-{one:03}.jpg", one) for one in range(scene, number, _SCENES)]


def _shoot(scene: Image.Image, file: Path, number: int) -> Path:
    chance = Random(number)  # noqa: S311
    left, top = (chance.randint(0, whole - part) for whole, part in zip(scene.size, SIZE, strict=True))
    picture = scene.crop((left, top, left + SIZE[0], top + SIZE[1]))
    if chance.random() < 1 / 2:
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    picture.save(file, "JPEG", quality=_QUALITY, exif=_exif(number // _SCENES))
    return file


def _exif(number: int) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Bench"
    exif[ExifTags.Base.Orientation] = _ORIENTATIONS[number % len(_ORIENTATIONS)]
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef], place[ExifTags.GPS.GPSLatitude] = "N", (21.0, 1.0, 0.0)
    place[ExifTags.GPS.GPSLongitudeRef], place[ExifTags.GPS.GPSLongitude] = "E", (105.0, 49.0, 0.0)
    return exif


def _scene(chance: Random) -> Image.Image:
    """Things of all sizes before a far wall, rough to the touch, where the lens is sharp; blurred where it is not."""
    picture = _wall(chance).resize(_SCENE_SIZE, _SMOOTH)
    _put_things(picture, chance, chance.randrange(300, 3000))
    rough = _cloud(chance, _SCENE_SIZE, range(5, 11), strength=0.8, fall=0.7)
    sharp = ImageChops.soft_light(picture, _in_all(rough)).filter(ImageFilter.GaussianBlur(1.5))
    far = sharp.resize(_EIGHTH, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(12)).resize(_SCENE_SIZE, _SMOOTH)
    focus = _cloud(chance, _EIGHTH, range(2, 3), strength=1.0, fall=0.5)
    picture = Image.composite(sharp, far, _stretched(focus, 8.0, -60).resize(_SCENE_SIZE, _SMOOTH))
    return _added(picture, _in_all(_noise(chance, _SCENE_SIZE, strength=0.045)))


def _wall(chance: Random) -> Image.Image:
    """Light and shade, and some colour."""
    light = _cloud(chance, _EIGHTH, range(2, 5), strength=0.6, fall=0.6)
    return Image.merge("RGB", [_added(light, _cloud(chance, _EIGHTH, range(2, 4), 0.15, 0.6)) for _ in range(3)])


def _put_things(picture: Image.Image, chance: Random, number: int) -> None:
    """Draw things with hard edges, one before the other, each somewhat lighter or darker than what it hides.

    Half as large, four times as many: so it is in real photographs.
    """
    draw = ImageDraw.Draw(picture)
    for _ in range(number):
        radius = min(16 * (1 - chance.random()) ** -0.6, picture.width / 5)
        slim = chance.uniform(0.3, 3) ** 0.5
        x, y = chance.randrange(picture.width), chance.randrange(picture.height)
        shade = chance.gauss(0, 35)
        hidden = picture.getpixel((x, y))
        assert isinstance(hidden, tuple)  # noqa: S101 - there are three channels
        colour = tuple(_byte(value + shade + chance.gauss(0, 6)) for value in hidden)
        box = (x - radius * slim, y - radius / slim, x + radius * slim, y + radius / slim)
        (draw.ellipse if chance.random() < 3 / 5 else draw.rectangle)(box, fill=colour)


def _cloud(chance: Random, size: tuple[int, int], octaves: Iterable[int], strength: float, fall: float) -> Image.Image:
    """Noise of several sizes: in each octave twice as fine, and weaker by `fall`."""
    cloud = Image.new("L", size, _GREY)
    for octave in octaves:
        noise = _noise(chance, (4 << octave >> 2, 3 << octave >> 2), strength)
        cloud = _added(cloud, noise.resize(size, _SMOOTH))
        strength *= fall
    return cloud


def _noise(chance: Random, size: tuple[int, int], strength: float) -> Image.Image:
    """Every pixel by chance, around grey."""
    return _stretched(Image.frombytes("L", size, chance.randbytes(size[0] * size[1])), strength, _GREY)


def _stretched(image: Image.Image, contrast: float, middle: int) -> Image.Image:
    return image.point([_byte((value - _GREY) * contrast + middle) for value in range(256)])


def _added(image: Image.Image, noise: Image.Image) -> Image.Image:
    return ImageChops.add(image, noise, 1, -_GREY)


def _in_all(channel: Image.Image) -> Image.Image:
    return Image.merge("RGB", [channel] * 3)


def _byte(value: float) -> int:
    return max(0, min(255, round(value)))
