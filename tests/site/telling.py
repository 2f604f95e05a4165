"""Photographs that tell everything they can: SECRET stands in each place where something can be told."""

import struct
import zlib
from collections.abc import Callable

from PIL import Image, TiffImagePlugin

from tests.photos.conftest import png_chunk, quarters
from tests.site.awkward import display_p3, saved, with_segment

SECRET = b"SECRET"
# Large enough for the picture that stands for a page elsewhere.
PICTURE = quarters(1300, 700)
_XMP_NAME = b"http://ns.adobe.com/xap/1.0/\0"
_XMP_PART = b"http://ns.adobe.com/xmp/extension/\0"
_THUMBNAIL = saved("JPEG", quarters(32, 24), comment=SECRET)
XMP = (
    b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
    b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
    b" xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:exif='http://ns.adobe.com/exif/1.0/'"
    b" dc:source='SECRET' exif:GPSLatitude='21,1.2N'/></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
)
IPTC = b"".join(b"\x1c\2" + struct.pack(">BH", what, len(SECRET)) + SECRET for what in (5, 80, 120))
PHOTOSHOP = b"8BIM\4\4\0\0" + struct.pack(">I", len(IPTC)) + IPTC + bytes(len(IPTC) % 2)
PROFILE = display_p3({b"desc": b"desc\0\0\0\0\0\0\0\7SECRET\0" + bytes(78), b"cprt": b"text\0\0\0\0SECRET\0"})


def tags() -> Image.Exif:
    """EXIF with a camera, its owner, a day, a note of the maker's and a place on the globe."""
    exif = Image.Exif()
    exif.update({0x010F: "SECRET Canon", 0x0110: "SECRET iPhone", 0x013B: "SECRET", 0x0132: "2016:03:24 08:00:00"})
    exif.get_ifd(0x8769).update({0x927C: SECRET * 9, 0xA430: "SECRET", 0x9286: b"ASCII\0\0\0SECRET"})
    exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 1.0, 12.0), 3: "E", 4: (105.0, 48.0, 36.0)})
    return exif


def exif_with_thumbnail() -> bytes:
    """The same and a second directory with a small picture."""
    body = tags().tobytes().removeprefix(b"Exif\0\0")
    order = "<" if body.startswith(b"II") else ">"
    (start,) = struct.unpack_from(f"{order}I", body, 4)
    pointer = start + 2 + 12 * struct.unpack_from(f"{order}H", body, start)[0]
    directory = len(body) + 2 + 12 * 3 + 4
    entries = ((0x0103, 3, 6 if order == "<" else 6 << 16), (0x0201, 4, directory), (0x0202, 4, len(_THUMBNAIL)))
    second = struct.pack(f"{order}H", 3)
    second += b"".join(struct.pack(f"{order}HHII", tag, kind, 1, value) for tag, kind, value in entries) + bytes(4)
    linked = body[:pointer] + struct.pack(f"{order}I", len(body)) + body[pointer + 4 :]
    return b"Exif\0\0" + linked + second + _THUMBNAIL


def jpeg() -> bytes:
    """A JPEG of two pictures with every segment that cameras and programs write, and a film behind them."""
    second = quarters(64, 48)
    second.encoderinfo = {"exif": tags().tobytes(), "comment": SECRET}
    kept = {"exif": exif_with_thumbnail(), "comment": SECRET, "icc_profile": PROFILE}
    data = saved("MPO", PICTURE, save_all=True, append_images=[second], **kept)
    guid = b"0123456789ABCDEF" * 2
    for code, body in (
        (0xEE, b"Adobe\0\x64\0\0\0\0\1" + SECRET),
        (0xED, b"Photoshop 3.0\0" + PHOTOSHOP),
        (0xEC, b"Ducky" + SECRET),
        (0xEB, b"JP\0\1\0\0\0\1\0\0\0\x16jumb" + SECRET),
        (0xE1, _XMP_PART + guid + struct.pack(">II", len(XMP), 0) + XMP),
        (0xE1, _XMP_NAME + XMP),
        (0xE0, b"JFXX\0\x10" + _THUMBNAIL),
    ):
        data = with_segment(data, code, body)
    return data + struct.pack(">I", 24) + b"ftypmp42" + SECRET * 9


def png() -> bytes:
    """A PNG with texts plain and packed, a day, EXIF, and more behind its end."""
    data = saved("PNG", PICTURE, icc_profile=PROFILE, exif=exif_with_thumbnail(), dpi=(300, 300))
    told = (
        (b"tEXt", b"Author\0" + SECRET),
        (b"zTXt", b"Comment\0\0" + zlib.compress(SECRET)),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP),
        (b"iTXt", b"Title\0\1\0\0\0" + zlib.compress(SECRET)),
        (b"tIME", struct.pack(">HBBBBB", 2016, 3, 24, 8, 0, 0)),
        (b"prVt", SECRET),
    )
    return data[:33] + b"".join(png_chunk(*chunk) for chunk in told) + data[33:] + SECRET


def tiff() -> bytes:
    """A TIFF whose tags tell all that segments do elsewhere."""
    told = TiffImagePlugin.ImageFileDirectory_v2()
    told.update({0x010F: "SECRET Canon", 0x013B: "SECRET", 700: XMP, 33723: IPTC, 34377: PHOTOSHOP})
    told[0x8825] = {1: "N", 2: (21.0, 1.0, 12.0)}
    return saved("TIFF", PICTURE, tiffinfo=told, icc_profile=PROFILE) + SECRET


def avif() -> bytes:
    """An AVIF with items of EXIF and XMP, and a box behind its end."""
    data = saved("AVIF", PICTURE, exif=exif_with_thumbnail(), xmp=XMP, icc_profile=PROFILE)
    return data + struct.pack(">I", 8 + len(SECRET)) + b"free" + SECRET


ORIGINALS: dict[str, Callable[[], bytes]] = {
    "le-1.jpg": jpeg,
    "le-2.png": png,
    "le-3.webp": lambda: saved("WEBP", PICTURE, exif=exif_with_thumbnail(), xmp=XMP, icc_profile=PROFILE) + SECRET,
    "le-4.avif": avif,
    "le-5.tif": tiff,
    "le-6.png": lambda: saved("PNG", PICTURE.convert("RGBA"), exif=tags(), icc_profile=PROFILE),
    "le-7.jpg": lambda: saved("JPEG", PICTURE.convert("CMYK"), exif=exif_with_thumbnail(), comment=SECRET),
}
