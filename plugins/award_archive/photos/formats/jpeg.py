"""Changes the bytes of a JPEG so that Pillow fails where image data is missing, instead of filling it with grey.

It also refuses a JPEG that ends without a marker or has more than 100 scans. A picture that comes in several scans is
left as it is.
"""

import re
import struct

# Not 0xFF among the entropy-coded data, which a zero or the number of a restart follows. ITU-T T.81, B.1.1.
_MARKER = re.compile(rb"\xff([^\x00\xff\xd0-\xd7])", re.DOTALL)
_START_BYTES = 2
_FRAMES_OF_ONE_PASS = frozenset({0xC0, 0xC1})
_SCAN, _END = 0xDA, 0xD9
# Where a frame and a scan tell how many channels they have, from the length of their segment on.
_IN_FRAME, _IN_SCAN = 7, 2
# Cameras and programs write a dozen. Each goes through the whole picture, however few bytes it has.
_MOST_SCANS = 100
# In no table are all bits of a code ones, so that this stands for no pixel.
_NOTHING = b"\xff\x00" * 16


def sealed(data: bytes) -> bytes:
    """The same picture in bytes on which Pillow fails if pixels are lacking; raises ValueError, or what struct raises.

    Decoders that meet a mark fill what they lack with grey, but for lack of bytes they give up. So where one scan has
    all pixels its end mark gives way to bytes that mean nothing. Pictures that come in several scans are left as they
    are: there a part of the data shows the whole picture.
    """
    channels, scans, at = 0, 0, _START_BYTES
    while scans <= _MOST_SCANS and (marker := _MARKER.search(data, at)):
        code, at = marker[1][0], marker.end()
        if code == _END:
            return data
        (length,) = struct.unpack_from(">H", data, at)
        if code in _FRAMES_OF_ONE_PASS:
            channels = data[at + _IN_FRAME]
        elif code == _SCAN and data[at + _IN_SCAN] == channels:
            return data[: _end_of_points(data, at + length)] + _NOTHING
        scans += code == _SCAN
        at += length
    raise ValueError("no end, or too many scans")


def _end_of_points(data: bytes, start: int) -> int:
    marker = _MARKER.search(data, start)
    if not marker:
        raise ValueError("no end")
    return marker.start()
