"""Writes a picture of at most sixteen colours as PNG: two pixels to a byte, each row as its difference to the last.

Pillow would try five filters on every row, which takes twice as long and saves a thirtieth. The compression looks for
runs only: in lettering a longer search finds little, and a search for runs leaves no zlib a choice, so all of them make
the same bytes.
"""

import struct
import zlib
from collections.abc import Iterator

from PIL import Image, ImageChops

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTH, _INDEXED = 4, 3
_UP = 2
# Memory for so few is at hand again and again; the system would have to give and clear that for all rows each time.
_ROWS_AT_ONCE = 105


def indexed_png(image: Image.Image, palette: bytes) -> bytes:
    """The picture, of mode "P" and with indices below 16, as PNG. The palette has three bytes for each index."""
    head = struct.pack(">2I5B", *image.size, _DEPTH, _INDEXED, 0, 0, 0)
    compressor = zlib.compressobj(strategy=zlib.Z_RLE)
    data = b"".join([*map(compressor.compress, _rows(image)), compressor.flush()])
    chunks = (b"IHDR", head), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b"")
    return _SIGNATURE + b"".join(_chunk(*chunk) for chunk in chunks)


def _rows(image: Image.Image) -> Iterator[bytes]:
    """Some rows at a time: of each the number of its filter, then its bytes less those of the row above."""
    width = (image.width + 1) // 2
    packed = bytes(width) + image.tobytes("raw", "P;4")
    for top in range(0, width * image.height, width * _ROWS_AT_ONCE):
        these = packed[top + width : top + width + width * _ROWS_AT_ONCE]
        above = packed[top : top + len(these)]
        size = width, len(these) // width
        differences = ImageChops.subtract_modulo(*(Image.frombytes("L", size, data) for data in (these, above)))
        rows = Image.new("L", (width + 1, size[1]), _UP)
        rows.paste(differences, (1, 0))
        yield rows.tobytes()


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
