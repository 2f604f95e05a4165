"""Reports which kinds of metadata an original carries and whether a position is among them, and removes them.

They can be removed from JPEG, PNG and WebP files only. Orientation, colour profile and density stay, and the file is
decoded before and after, so that the picture is sure to look the same.
"""

import re
from collections.abc import Hashable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b

from PIL import ExifTags

from award_archive.photos.decoding import faults, opened, orientation
from award_archive.photos.fault import PhotoFault
from award_archive.photos.formats.segments import Kind, is_chain, segments_of

_LATITUDES_AND_LONGITUDES = {
    ExifTags.GPS.GPSLatitude,
    ExifTags.GPS.GPSLongitude,
    ExifTags.GPS.GPSDestLatitude,
    ExifTags.GPS.GPSDestLongitude,
}
_NAMED_IN_XMP = re.compile(rb"GPS(?:Dest)?L(?:at|ong)itude")
# Tags of TIFF that speak of somebody, something or some day. Those of Windows (XP…) are 40091 to 40095.
_TELLING = {
    **dict.fromkeys((270, 271, 272, 305, 306, 315, 316, 33432, *range(40091, 40096), 34665, 34853), Kind.EXIF),
    700: Kind.XMP,
    33723: Kind.IPTC,
    34377: Kind.IPTC,
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file carries that its picture does not need: which kinds, and whether a place on the globe is among it.

    `can_be_stripped` is true of the formats that `stripped` knows.
    """

    kinds: tuple[Kind, ...] = ()
    has_position: bool = False
    can_be_stripped: bool = True


class UnsureError(Exception):
    """A file without its metadata would not show what it did, or would still carry some."""


def metadata_of(data: bytes) -> Metadata:
    """What the file carries; what is too damaged to be understood counts too.

    The picture itself is not decoded. Raises PhotoFault where the file's parts do not follow one another.
    """
    can_be_stripped = is_chain(data)
    lost = {segment.lost for segment in segments_of(data)} if can_be_stripped else _declared(data)
    kinds = tuple(kind for kind in Kind if kind in lost)
    return Metadata(kinds, bool(kinds) and _has_position(data), can_be_stripped)


def stripped(data: bytes) -> bytes:
    """The file without metadata but with its orientation, colour profile and density; nothing is encoded again.

    The file before and the file after are decoded, and must show the same. Raises UnsureError where they do not, and
    PhotoFault where the file is broken or is neither JPEG, PNG nor WebP.
    """
    seen, turn = _seen(data)
    clean = b"".join(segment.kept for segment in segments_of(data, turn))
    if _seen(clean) != (seen, turn) or metadata_of(clean).kinds:
        raise UnsureError
    return clean


def _declared(data: bytes) -> set[Kind]:
    """The kinds that a TIFF or AVIF carries, as Pillow finds them."""
    with faults(), opened(data) as image:
        found = {Kind.XMP} if "xmp" in image.info else set()
        try:
            tags = list(image.getexif())
        except Exception:  # as many sorts as there are ways to be damaged
            return found | {Kind.EXIF}
        return found | {_TELLING[tag] for tag in tags if tag in _TELLING}


def _has_position(data: bytes) -> bool:
    """Whether EXIF or XMP name a latitude or longitude; False where they are too damaged to tell."""
    if _NAMED_IN_XMP.search(data):
        return True
    with suppress(PhotoFault), faults(), opened(data) as image:
        texts = getattr(image, "text", {})  # of PNG, where XMP may be compressed
        if any(_NAMED_IN_XMP.search(str(text).encode()) for text in texts.values()):
            return True
        return not _LATITUDES_AND_LONGITUDES.isdisjoint(image.getexif().get_ifd(ExifTags.IFD.GPSInfo))
    return False


def _seen(data: bytes) -> tuple[Hashable, int]:
    """All that decides what the picture looks like, and the orientation from 1 to 8."""
    with faults(), opened(data) as image:
        image.load()
        pixels = blake2b(image.tobytes()).digest()
        palette = tuple(image.getpalette() or ())
        colours = (palette, image.info.get("transparency"), image.info.get("icc_profile"))
        return (image.mode, image.size, pixels, *colours), orientation(image)
