"""Detects PNG files that lack rows (Pillow would show black), and converts a PNG's transparent colour to 8 bits."""

import struct
import zlib
from collections.abc import Iterator

_SIGNATURE_BYTES = 8
_HEADER = slice(16, 29)
_DEPTH, _TWO_BYTES = 8, 16
_STEP_BYTES = 1 << 20
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
# First column, first row, columns apart, rows apart of each pass: PNG specification, section 8.
_WHOLE = ((0, 0, 1, 1),)
_INTERLACED = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


def check_complete(data: bytes) -> None:
    """Raise ValueError, or what struct and zlib raise, where the file ends early or its rows do."""
    claimed = _claimed_bytes(data[_HEADER])
    if _inflated_bytes((body for kind, body in _chunks(data) if kind == b"IDAT"), claimed) < claimed:
        raise ValueError("fewer rows than the header claims")


def in_eight_bits(data: bytes, clear: object) -> object:
    """Convert the transparent shade or colour from the PNG's bit depth to 8 bits, the depth of Pillow's pixels."""
    depth = data[_HEADER][_DEPTH]
    if isinstance(clear, tuple):
        return tuple(_shade(value, depth) for value in clear)
    return _shade(clear, depth) if isinstance(clear, int) else clear


def _shade(value: int, depth: int) -> int:
    return value >> 8 if depth == _TWO_BYTES else value * 255 // (2**depth - 1)


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Each chunk's name and body up to the last one, which must be there."""
    view, at, kind = memoryview(data), _SIGNATURE_BYTES, b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", view, at)
        yield kind, view[at + 8 : at + 8 + length]
        at += 12 + length


def _claimed_bytes(header: bytes) -> int:
    """How many bytes the rows of all passes take, each with one for its filter."""
    width, height, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", header)
    bits = depth * _CHANNELS[colour]
    total = 0
    for column, row, across, down in _INTERLACED if interlace else _WHOLE:
        columns, rows = -((column - width) // across), -((row - height) // down)
        if columns > 0 < rows:
            total += rows * (1 - (-columns * bits) // 8)
    return total


def _inflated_bytes(bodies: Iterator[memoryview], enough: int) -> int:
    """How many bytes there are, counted until there are enough; never more than a step in memory."""
    stream, total = zlib.decompressobj(), 0
    for body in bodies:
        rest: bytes | memoryview = body
        while rest and total < enough:
            total += len(stream.decompress(rest, _STEP_BYTES))
            rest = stream.unconsumed_tail
    return total + len(stream.flush())
