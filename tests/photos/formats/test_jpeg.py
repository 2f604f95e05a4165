"""A JPEG is known to lack pixels, and none that has them all is taken for such a one."""

import io
import struct
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from award_archive.photos.fault import PhotoFault
from award_archive.photos.formats.jpeg import sealed
from award_archive.photos.original import measure
from tests.photos.conftest import quarters

Draw = Callable[[tuple[int, int]], Image.Image]
DRAWN: dict[str, Draw] = {
    "quarters": lambda size: quarters(*size),
    "noise": lambda size: Image.effect_noise(size, 90).convert("RGB"),
    "one colour": lambda size: Image.new("RGB", size, "teal"),
    "grey": lambda size: Image.effect_noise(size, 30),
    "four inks": lambda size: quarters(*size).convert("CMYK"),
}
WAYS: list[dict[str, Any]] = [
    {},
    {"optimize": True},
    {"progressive": True},
    {"subsampling": 0},
    {"restart_marker_blocks": 2},
    {"quality": 1},
    {"quality": 100},
]
sizes = st.tuples(st.integers(2, 300), st.integers(2, 200))
at_least_five_blocks_wide = st.tuples(st.integers(40, 300), st.integers(2, 200))


def saved(drawn: str, size: tuple[int, int], way: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    DRAWN[drawn](size).save(buffer, "JPEG", **way)
    return buffer.getvalue()


@given(drawn=st.sampled_from(sorted(DRAWN)), size=sizes, way=st.sampled_from(WAYS), behind=st.binary(max_size=40))
@settings(deadline=None)
def test_no_whole_picture_seems_to_lack_points(
    drawn: str, size: tuple[int, int], way: dict[str, Any], behind: bytes
) -> None:
    assert size == measure(saved(drawn, size, way) + behind)[:2]


@given(
    drawn=st.sampled_from(sorted(DRAWN)),
    size=at_least_five_blocks_wide,
    way=st.sampled_from([way for way in WAYS if "progressive" not in way]),
)
@settings(deadline=None)
def test_sixteen_rows_too_few_are_noticed(drawn: str, size: tuple[int, int], way: dict[str, Any]) -> None:
    data = saved(drawn, size, way)
    at = data.index(b"\xff\xc0") + 5
    taller = data[:at] + struct.pack(">H", size[1] + 16) + data[at + 2 :]

    with pytest.raises(PhotoFault, match="photo-broken"):
        measure(taller)


def test_a_picture_of_one_scan_gives_its_end_away_and_loses_nothing_else() -> None:
    data = saved("noise", (64, 48), {})

    assert data[:-2] == sealed(data + b"behind")[: len(data) - 2]
    assert not sealed(data).endswith(b"\xff\xd9")


def test_a_picture_of_several_scans_stays_as_it_is() -> None:
    data = saved("noise", (64, 48), {"progressive": True})

    assert data == sealed(data)


@pytest.mark.parametrize("way", [{}, {"progressive": True}])
def test_a_picture_without_its_end_is_told_as_such(way: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="no end"):
        sealed(saved("noise", (64, 48), way)[:-2])
