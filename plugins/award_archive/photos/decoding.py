"""Decodes photographs with Pillow, upright and in sRGB, and raises PhotoFault for files that cannot be used.

`upright_look` decodes the whole file for its size and mean colour, and fails if pixels are missing; `upright_pixels`
returns the picture in a certain size. Files are JPEG, PNG, WebP, AVIF or TIFF. Every error of a decoder becomes a
PhotoFault; damaged EXIF and colour profiles are ignored.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import ExifTags, Image, ImageCms, ImageFile, UnidentifiedImageError
from PIL.JpegImagePlugin import JpegImageFile
from PIL.TiffImagePlugin import TiffImageFile

from award_archive.photos.fault import PhotoFault, check_size
from award_archive.photos.formats.jpeg import sealed
from award_archive.photos.formats.png import check_complete, in_eight_bits
from award_archive.photos.formats.tiff import check_strips
from award_archive.photos.silence import PILLOW_SILENCE

# How far an image may exceed its goal before it is shrunk roughly first; Pillow's own choice for thumbnails.
REDUCING_GAP = 2.0
_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")
_SIGNATURE_BYTES = 16
# The brands that a file says to be of, as ISO/IEC 23008-12 names those that are compressed with HEVC.
_HEIC = re.compile(rb".{4}ftyp(?:.{4})*?he(?:i[cmsx]|v[cmsx])", re.DOTALL)
_BRANDS_BYTES = 64
_FLAT_MODES = frozenset({"L", "RGB", "CMYK", "LAB"})
# Left out: whole numbers of 32 bits and floats, where nobody knows what white is.
_MODES = _FLAT_MODES | {"1", "LA", "P", "PA", "RGBA", "RGBa", "RGBX", "YCbCr", "I;16", "I;16L", "I;16B", "I;16N"}
# Where one shade or colour of a PNG may be transparent, and is told in the file's own depth.
_SHADES = {"L", "RGB", "I;16"}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_FIRST_LYING = 5


def upright_look(data: bytes) -> tuple[int, int, str]:
    """Width and height as seen, and the mean colour as `#rrggbb`, after decoding everything; raises PhotoFault."""
    with faults(), _strict(opened(data), data) as image:
        size = image.size
        # A JPEG is still read to its end, but an eighth of its pixels are enough to see that.
        image.draft(None, (1, 1))
        image.load()
        # Asked only now: Pillow turns a TIFF by itself, and then takes back that it is to be turned.
        width, height = _turned(image, size)
        dot = _srgb(_flat(image).resize((1, 1), Image.Resampling.BOX), image.info.get("icc_profile"))
        return width, height, f"#{dot.tobytes().hex()}"


def upright_pixels(data: bytes, size: tuple[int, int]) -> Image.Image:
    """The picture as seen, in that size: RGB in sRGB, white where it was transparent; raises PhotoFault."""
    with faults(), opened(data) as image:
        image.draft(None, _turned(image, size))
        image.load()
        flat = _flat(image)
        small = flat.resize(_turned(image, size), Image.Resampling.LANCZOS, reducing_gap=REDUCING_GAP)
        turn = _TURNS.get(orientation(image))
        upright = small if turn is None else small.transpose(turn)
        return _srgb(upright, image.info.get("icc_profile"))


@contextmanager
def faults() -> Iterator[None]:
    """A block in which Pillow keeps silent, and where all errors become faults."""
    try:
        with PILLOW_SILENCE:
            yield
    except PhotoFault:
        raise
    except Exception as error:  # Pillow's decoders raise nearly every sort, MemoryError among them
        raise PhotoFault("photo-broken") from error


def opened(data: bytes) -> ImageFile.ImageFile:
    """The picture, judged by its header and not decoded yet; to be opened and used within `faults`."""
    try:
        image = Image.open(BytesIO(data), formats=_FORMATS)
    except UnidentifiedImageError as error:
        raise PhotoFault(_rule_against(data)) from error
    check_size(*image.size)
    if image.mode not in _MODES:
        raise PhotoFault("photo-type")
    if image.format == "PNG" and image.mode in _SHADES and "transparency" in image.info:
        image.info["transparency"] = in_eight_bits(data, image.info["transparency"])
    return image


def _strict(image: ImageFile.ImageFile, data: bytes) -> ImageFile.ImageFile:
    """The picture, so that decoding it fails where it lacks any pixels; raises as many sorts as the decoders."""
    if image.format == "PNG":
        check_complete(data)
    if isinstance(image, TiffImageFile):
        check_strips(image)
    return opened(sealed(data)) if isinstance(image, JpegImageFile) else image


def _rule_against(data: bytes) -> str:
    """Why Pillow does not know the file: it is of another type, or begins as a picture and must be damaged."""
    if _HEIC.match(data[:_BRANDS_BYTES]):
        return "photo-heic"
    signatures = (Image.OPEN[name][1] for name in _FORMATS)
    is_known = any(accepts is not None and accepts(data[:_SIGNATURE_BYTES]) for accepts in signatures)
    return "photo-broken" if is_known else "photo-type"


def orientation(image: Image.Image) -> int:
    """The turn that EXIF asks for, from 1 to 8; 1 where EXIF is damaged: the picture itself may be good."""
    try:
        value = int(image.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # EXIF is parsed lazily, and raises as many sorts as the decoders
        return 1
    return value if value in _TURNS else 1


def _turned(image: Image.Image, size: tuple[int, int]) -> tuple[int, int]:
    """The size with its sides exchanged where the camera lay on its side: from stored to seen, and back."""
    return size if orientation(image) < _FIRST_LYING else (size[1], size[0])


def _flat(image: Image.Image) -> Image.Image:
    """Eight bits a channel, no palette, and white behind what is transparent."""
    if image.mode.startswith("I;16"):
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        clear = image if image.mode == "RGBA" else image.convert("RGBA")
        white = Image.new("RGB", clear.size, "white")
        white.paste(clear, mask=clear.getchannel("A"))
        return white
    return image if image.mode in _FLAT_MODES else image.convert("RGB")


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours as sRGB and nothing but pixels; a profile that is damaged or of other channels is passed over."""
    try:
        converted = _by_profile(image, profile) if profile else image.convert("RGB")
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        converted = image.convert("RGB")
    converted.info.clear()
    return converted


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image:
    converted = ImageCms.profileToProfile(
        image,
        ImageCms.ImageCmsProfile(BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    if converted is None:
        raise ValueError(profile)
    return converted
