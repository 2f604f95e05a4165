"""What a JPEG, PNG or AVIF holds that its picture does not need: each file is walked from its first byte to its last.

Nothing is looked for by name. Only what a decoder needs is known here, and all else is surplus.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator

_BEHIND_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_PARTS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})


def surplus(data: bytes) -> list[str]:
    """Every part of the file that could be left out, or that is of no length that its kind may have."""
    walk = next((walk for start, walk in _WALKS.items() if data.startswith(start)), None)
    if walk is None and data[4:8] == b"ftyp":
        walk = _avif
    return list(walk(data)) if walk else ["neither JPEG nor PNG nor AVIF"]


def _jpeg(data: bytes) -> Iterator[str]:
    at, code = 2, 0
    while code != 0xD9:
        mark, code = struct.unpack_from(">BB", data, at)
        if mark != 0xFF:
            yield f"a byte {mark:#x} between two segments"
            return
        at += 2
        if code == 0xD9:
            break
        (length,) = struct.unpack_from(">H", data, at)
        body, at = data[at + 2 : at + length], at + length
        if not _is_needed(code, body):
            yield f"segment {code:#x} {body[:20]!r}"
        if code == 0xDA:
            end = _BEHIND_SCAN.search(data, at)
            at = end.start() if end else len(data)
    if at < len(data):
        yield f"{len(data) - at} bytes behind the end"


def _is_used_up(body: bytes, length_of: Callable[[bytes], int]) -> bool:
    """Whether tables of their lengths fill the segment."""
    while body:
        length = length_of(body)
        if length > len(body):
            return False
        body = body[length:]
    return True


def _is_frame(body: bytes) -> bool:
    return len(body) == 6 + 3 * body[5]


# The segments of a picture, and whether one is as long as its own first bytes tell. ITU-T T.81, B.2.
_SEGMENTS: dict[int, Callable[[bytes], bool]] = {
    0xE0: lambda body: len(body) == 14 and body.startswith(b"JFIF\0") and body.endswith(b"\0\0"),
    0xC0: _is_frame,
    0xC2: _is_frame,
    0xC4: lambda body: _is_used_up(body, lambda table: 17 + sum(table[1:17])),
    0xDA: lambda body: len(body) == 4 + 2 * body[0],
    0xDB: lambda body: _is_used_up(body, lambda table: 65 + 64 * (table[0] >> 4)),
    0xDD: lambda body: len(body) == 2,
}


def _is_needed(code: int, body: bytes) -> bool:
    return code in _SEGMENTS and _SEGMENTS[code](body)


def _png(data: bytes) -> Iterator[str]:
    at, kind, points = len(_PNG), b"", b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        body, at = data[at + 8 : at + 8 + length], at + 12 + length
        if kind not in _PNG_PARTS:
            yield f"chunk {kind!r} {body[:20]!r}"
        if kind == b"IDAT":
            points += body
    if at < len(data):
        yield f"{len(data) - at} bytes behind the end"
    stream = zlib.decompressobj()
    stream.decompress(points)
    if stream.unused_data or not stream.eof:
        yield f"{len(stream.unused_data)} bytes behind the compressed rows"


_WALKS = {b"\xff\xd8": _jpeg, _PNG: _png}
# ISO/IEC 14496-12 and 23008-12. Boxes with a number before them begin with that many bytes of their own.
_TOP = (b"ftyp", b"meta", b"mdat")
_IN_META = {b"hdlr", b"pitm", b"iloc", b"iinf", b"iprp"}
_PROPERTIES = {b"ispe", b"pixi", b"av1C", b"colr"}
_BRANDS = {b"avif", b"mif1", b"miaf", b"MA1A", b"MA1B"}
_HANDLER = struct.pack(">II4s12xB", 0, 0, b"pict", 0)
# Of AV1: delimiter, header of the sequence, of a frame, group of tiles, frame.
_UNITS = {1, 2, 3, 4, 6}
_HAS_LENGTH, _HAS_EXTENSION = 0x02, 0x04


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """Name, body and place of each box, all the way to the end of the data."""
    at = 0
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8].ljust(8, b"\0"))
        if length < 8 or at + length > len(data):
            yield b"", data[at:], at
            return
        yield name, data[at + 8 : at + length], at + 8
        at += length


def _avif(data: bytes) -> Iterator[str]:
    parts = list(_boxes(data))
    if tuple(name for name, _, _ in parts) != _TOP:
        yield f"boxes {[name for name, _, _ in parts]}"
        return
    (_, kind, _), (_, meta, _), (_, media, start) = parts
    brands = {kind[at : at + 4] for at in range(0, len(kind), 4) if at != 4}
    if not brands <= _BRANDS:
        yield f"brands {brands}"
    inside = {name: body for name, body, _ in _boxes(meta[4:])}
    if set(inside) != _IN_META:
        yield f"boxes in meta {set(inside)}"
        return
    yield from _items(inside)
    yield from _places(inside[b"iloc"], start, len(media))
    yield from _units(media)


def _items(meta: dict[bytes, bytes]) -> Iterator[str]:
    """One picture, its properties and nothing by its side."""
    if meta[b"hdlr"] != _HANDLER:
        yield f"handler {meta[b'hdlr']!r}"
    for name, body, _ in _boxes(meta[b"iinf"][6:]):
        if (name, body[8:]) != (b"infe", b"av01Color\0"):
            yield f"item {body[8:]!r}"
    for name, body, _ in _boxes(meta[b"iprp"]):
        if name == b"ipco":
            for kind, value, _ in _boxes(body):
                if kind not in _PROPERTIES or (kind == b"colr" and value[:4] != b"nclx"):
                    yield f"property {kind!r} {value[:8]!r}"
        elif name != b"ipma":
            yield f"box {name!r} among the properties"


def _places(iloc: bytes, start: int, length: int) -> Iterator[str]:
    """One item in one stretch, which is all of the media."""
    expected = struct.pack(">IBBHHHHII", 0, 0x44, 0, 1, 1, 0, 1, start, length)
    if iloc != expected:
        yield f"media of {length} bytes at {start}, of which the item has {iloc.hex()}"


def _units(media: bytes) -> Iterator[str]:
    """The units of AV1, none of which may be metadata or padding."""
    at = 0
    while at < len(media):
        head, at = media[at], at + 1 + bool(media[at] & _HAS_EXTENSION)
        if head >> 3 & 15 not in _UNITS or not head & _HAS_LENGTH:
            yield f"unit {head >> 3 & 15} of AV1"
            return
        length, shift, more = 0, 0, True
        while more:
            length |= (media[at] & 0x7F) << shift
            more, shift, at = bool(media[at] & 0x80), shift + 7, at + 1
        at += length
    if at != len(media):
        yield "a unit of AV1 that ends behind the media"
