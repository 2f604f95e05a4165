"""Splits JPEG, PNG and WebP files into segments, and tells which ones the picture needs and which carry metadata.

Joined by the caller, the bytes that stay are a file again, with a new orientation segment where asked. Some segments
are shortened or have their flags changed; the encoded picture is copied byte for byte.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from award_archive.messages import for_editors
from award_archive.photos.fault import PhotoFault


class Kind(StrEnum):
    """What metadata come as; the values are words for editors."""

    EXIF = "EXIF"
    XMP = "XMP"
    IPTC = "IPTC"
    TEXT = for_editors.COMMENT
    OTHER = for_editors.DATA_OF_PROGRAMS
    TRAILER = for_editors.DATA_BEHIND_PICTURE


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment of a file: the bytes that stay, and the kind of metadata that is lost with those that do not."""

    kept: bytes
    lost: Kind | None = None


def is_chain(data: bytes) -> bool:
    """Whether the file begins as JPEG, PNG or WebP."""
    return _walk_of(data) is not None


def segments_of(data: bytes, orientation: int = 1) -> list[Segment]:
    """The file's segments, and a new one for an orientation other than 1. The bytes that stay, joined, are a file.

    Raises PhotoFault where the file is not of one of the formats or the chain is broken.
    """
    walk = _walk_of(data)
    if walk is None:
        raise PhotoFault("photo-type")
    try:
        return list(walk(data, _turn(orientation) if orientation > 1 else b""))
    except (struct.error, ValueError) as error:
        raise PhotoFault("photo-broken") from error


_PNG = b"\x89PNG\r\n\x1a\n"


def _walk_of(data: bytes) -> Callable[[bytes, bytes], Iterator[Segment]] | None:
    if data.startswith(b"\xff\xd8"):
        return _jpeg
    if data.startswith(_PNG):
        return _png
    return _webp if data.startswith(b"RIFF") and data[8:12] == b"WEBP" else None


_EXIF_HEAD = b"Exif\0\0"
_ORIENTATION, _SHORT = 0x0112, 3


def _turn(orientation: int) -> bytes:
    """EXIF that tells the orientation and nothing else: a TIFF of one directory with one tag."""
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, _SHORT, 1, orientation, 0, 0)


_TURNS = frozenset(map(_turn, range(1, 9)))


def _exif(body: bytes) -> Segment:
    """EXIF is left out as a whole; the orientation is written anew."""
    return Segment(b"", None if body.removeprefix(_EXIF_HEAD) in _TURNS else Kind.EXIF)


def _trailer(rest: bytes) -> Segment:
    """What stands behind the picture's end, such as the video of a photograph that moves; zeros are padding."""
    return Segment(b"", Kind.TRAILER if rest.strip(b"\0") else None)


# ITU-T T.81, B.1.1: fill bytes, 0xFF and a code. Not 0xFF among the entropy-coded data, which a zero follows, and not
# the codes that stand alone.
_MARKER = re.compile(rb"\xff+([^\x00\x01\xd0-\xd7\xff])", re.DOTALL)
_END, _SCAN = 0xD9, 0xDA
_JFIF, _EXIF, _ICC, _ADOBE = 0xE0, 0xE1, 0xE2, 0xEE
_OF_PICTURE = frozenset(range(0xC0, 0xE0))
# What is longer holds a thumbnail, or what nobody needs.
_JFIF_BYTES, _ADOBE_BYTES = 14, 12
_TELLING = (
    (_EXIF, b"http://ns.adobe.com/x", Kind.XMP),
    (0xED, b"Photoshop", Kind.IPTC),
    (0xFE, b"", Kind.TEXT),
)


def _jpeg(data: bytes, turn: bytes) -> Iterator[Segment]:
    yield Segment(data[:2])
    if turn:
        yield Segment(_segment(_EXIF, _EXIF_HEAD + turn))
    at, is_in_scan = 2, False
    while match := _MARKER.search(data, at):
        if is_in_scan:
            yield Segment(data[at : match.end() - 2])
        code, at = match[1][0], match.end()
        if code == _END:
            yield Segment(data[at - 2 : at])
            yield _trailer(data[at:])
            return
        (length,) = struct.unpack_from(">H", data, at)
        yield _judged(code, data[at + 2 : at + length])
        at, is_in_scan = at + length, code == _SCAN
    raise ValueError("a JPEG without an end")


def _judged(code: int, body: bytes) -> Segment:
    """What stays of a segment: all of the picture's own, and of what applications say that which colours need."""
    if code in _OF_PICTURE or (code == _ICC and body.startswith(b"ICC_PROFILE\0")):
        return Segment(_segment(code, body))
    if code == _JFIF and body.startswith(b"JFIF\0"):
        short = body[: _JFIF_BYTES - 2] + b"\0\0"
        return Segment(_segment(code, short), None if body == short else Kind.OTHER)
    if code == _ADOBE and body.startswith(b"Adobe"):
        return Segment(_segment(code, body[:_ADOBE_BYTES]), Kind.OTHER if len(body) > _ADOBE_BYTES else None)
    if code == _EXIF and body.startswith(_EXIF_HEAD):
        return _exif(body)
    kinds = (kind for known, head, kind in _TELLING if code == known and body.startswith(head))
    return Segment(b"", next(kinds, Kind.OTHER))


def _segment(code: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, code, len(body) + 2) + body


# Colours, density and further frames. A name that begins with a capital is of what no reader can do without.
_PNG_KEPT = frozenset(b"tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT pHYs acTL fcTL fdAT".split())
_PNG_TEXTS = frozenset((b"tEXt", b"zTXt", b"iTXt"))
_PNG_XMP = b"XML:com.adobe.xmp\0"


def _png(data: bytes, turn: bytes) -> Iterator[Segment]:
    yield Segment(_PNG)
    at, name = len(_PNG), b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        yield _judged_chunk(name, data[at:end])
        if name == b"IHDR" and turn:
            yield Segment(_chunk(b"eXIf", turn))
        at = end
    yield _trailer(data[at:])


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body), name) + body + struct.pack(">I", zlib.crc32(name + body))


def _judged_chunk(name: bytes, chunk: bytes) -> Segment:
    body = chunk[8:-4]
    if name in _PNG_KEPT or name[:1].isupper():
        return Segment(chunk)
    if name == b"eXIf":
        return _exif(body)
    text = Kind.XMP if body.startswith(_PNG_XMP) else Kind.TEXT
    return Segment(b"", text if name in _PNG_TEXTS else Kind.OTHER)


_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_HAS_EXIF, _HAS_XMP = 0x08, 0x04


def _webp(data: bytes, turn: bytes) -> Iterator[Segment]:
    (size,) = struct.unpack_from("<I", data, 4)
    segments = list(_webp_chunks(data[12 : 8 + size], turn))
    yield Segment(b"RIFF" + struct.pack("<I", 4 + sum(len(segment.kept) for segment in segments)) + b"WEBP")
    yield from segments
    yield _trailer(data[8 + size :])


def _webp_chunks(data: bytes, turn: bytes) -> Iterator[Segment]:
    at = 0
    while at < len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        body = data[at + 8 : at + 8 + length]
        if name == b"VP8X":
            flags = body[0] & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if turn else 0) if body else 0
            yield Segment(_riff(name, bytes([flags]) + body[1:]))
        elif name in _WEBP_KEPT:
            yield Segment(_riff(name, body))
        elif name == b"EXIF":
            yield _exif(body)
        else:
            yield Segment(b"", Kind.XMP if name == b"XMP " else Kind.OTHER)
        at += 8 + length + length % 2
    if turn:
        yield Segment(_riff(b"EXIF", turn))


def _riff(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)
