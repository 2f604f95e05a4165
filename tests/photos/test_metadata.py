"""What originals tell beside their picture, and that nothing of the picture is lost with it."""

import io
import struct
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from award_archive.photos.fault import PhotoFault
from award_archive.photos.formats.segments import Kind
from award_archive.photos.metadata import Metadata, metadata_of, stripped
from tests.photos.conftest import png_chunk, quarters

CHAINS = ("JPEG", "PNG", "WEBP")
OTHERS = ("AVIF", "TIFF")
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRET</x:xmpmeta>"
XMP_POSITION = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><d exif:GPSLatitude='21,1.03N'/>SECRET</x:xmpmeta>"
SCAN = b"\xff\xda"


def saved(name: str, image: Image.Image | None = None, **kept: Any) -> bytes:
    buffer = io.BytesIO()
    (image or quarters(64, 48)).save(buffer, name, **kept)
    return buffer.getvalue()


def exif(tags: Mapping[int, Any], gps: Mapping[int, Any] | None = None) -> Image.Exif:
    made = Image.Exif()
    made.update(tags)
    if gps:
        made.get_ifd(0x8825).update(gps)
    return made


def originals(data: bytes) -> tuple[Any, ...]:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return (
            image.mode,
            image.size,
            image.convert("RGBA").tobytes(),
            image.getexif().get(0x0112, 1),
            image.info.get("icc_profile"),
        )


def with_segment(jpeg: bytes, code: int, body: bytes) -> bytes:
    return jpeg[:2] + struct.pack(">BBH", 0xFF, code, len(body) + 2) + body + jpeg[2:]


def with_chunk(png: bytes, name: bytes, body: bytes) -> bytes:
    return png[:33] + png_chunk(name, body) + png[33:]


@pytest.mark.parametrize("name", CHAINS)
def test_a_stripped_picture_says_nothing_and_looks_the_same(name: str, talkative: Callable[[str], Path]) -> None:
    data = talkative(name).read_bytes()
    clean = stripped(data)

    assert b"SECRET" in data
    assert b"SECRET" not in clean
    assert Metadata() == metadata_of(clean)
    assert originals(data) == originals(clean)
    assert len(clean) < len(data)


@pytest.mark.parametrize("name", [*CHAINS, *OTHERS])
def test_a_position_in_exif_is_told(name: str) -> None:
    found = metadata_of(
        saved(name, exif=exif({0x010F: "X"}, {1: "N", 2: (21.0, 1.0, 2.0), 3: "E", 4: (105.0, 48.0, 1.0)}).tobytes())
    )

    assert Metadata((Kind.EXIF,), has_position=True, can_be_stripped=name in CHAINS) == found


@pytest.mark.parametrize("name", [*CHAINS, *OTHERS])
def test_a_plain_picture_carries_nothing(name: str) -> None:
    assert Metadata(can_be_stripped=name in CHAINS) == metadata_of(saved(name))


@pytest.mark.parametrize("name", CHAINS)
def test_a_plain_picture_is_its_own_stripped_one(name: str) -> None:
    data = saved(name, icc_profile=PROFILE, dpi=(300, 300))

    assert data == stripped(data)


@pytest.mark.parametrize("name", CHAINS)
def test_the_turn_survives_and_counts_as_nothing_told(name: str) -> None:
    clean = stripped(saved(name, exif=exif({0x0112: 6, 0x010F: "SECRET"})))

    assert 6 == originals(clean)[3]
    assert Metadata() == metadata_of(clean)
    assert clean == stripped(clean)


def test_a_turn_that_only_xmp_tells_survives() -> None:
    data = saved("JPEG", xmp=b"<x:xmpmeta><d tiff:Orientation='8' tiff:Orientation=\"8\"/></x:xmpmeta>")

    assert 8 == originals(stripped(data))[3]


@pytest.mark.parametrize("name", [*CHAINS, *OTHERS])
def test_the_name_of_a_camera_is_no_position(name: str) -> None:
    found = metadata_of(saved(name, exif=exif({0x010F: "Máy ảnh".encode(), 0x0110: "X100"})))

    assert (Kind.EXIF,) == found.kinds
    assert not found.has_position


def test_a_directory_of_positions_that_names_none_is_no_position() -> None:
    assert not metadata_of(saved("JPEG", exif=exif({}, {0: b"\2\3\0\0"}))).has_position


@pytest.mark.parametrize("name", [*CHAINS, *OTHERS])
def test_a_position_in_xmp_counts(name: str) -> None:
    kept: dict[str, Any] = {"xmp": XMP_POSITION}
    if name == "PNG":
        kept = {"pnginfo": PngImagePlugin.PngInfo()}
        kept["pnginfo"].add_itxt("XML:com.adobe.xmp", XMP_POSITION.decode(), zip=True)
    if name == "TIFF":
        kept = {"tiffinfo": {700: XMP_POSITION}}

    found = metadata_of(saved(name, **kept))

    assert ((Kind.XMP,), True) == (found.kinds, found.has_position)


@pytest.mark.parametrize(
    ("code", "body", "kind"),
    [
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0SECRET", Kind.XMP),
        (0xE1, b"http://ns.adobe.com/xmp/extension/\0SECRET", Kind.XMP),
        (0xE1, b"SECRET", Kind.OTHER),
        (0xE2, b"MPF\0SECRET", Kind.OTHER),
        (0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\6SECRET", Kind.IPTC),
        (0xEC, b"Ducky SECRET", Kind.OTHER),
        (0xFE, b"SECRET", Kind.TEXT),
        (0xE0, b"JFXX\0\x10SECRET", Kind.OTHER),
        (0xEE, b"Adobe\0\x64\0\0\0\0\1SECRET", Kind.OTHER),
    ],
)
def test_every_segment_of_an_application_is_told_and_goes(code: int, body: bytes, kind: Kind) -> None:
    data = with_segment(saved("JPEG"), code, body)

    assert (kind,) == metadata_of(data).kinds
    assert b"SECRET" not in stripped(data)


def test_a_thumbnail_in_jfif_goes() -> None:
    data = saved("JPEG", dpi=(300, 300))
    start = data.index(b"JFIF\0")
    length = struct.pack(">H", 16 + 3)
    data = data[: start - 2] + length + data[start : start + 12] + b"\1\1" + b"RGB" + data[start + 14 :]

    assert (Kind.OTHER,) == metadata_of(data).kinds
    assert saved("JPEG", dpi=(300, 300)) == stripped(data)


def test_what_the_colours_of_four_inks_need_stays() -> None:
    data = saved("JPEG", Image.effect_noise((64, 48), 80).convert("CMYK"), comment=b"SECRET")

    assert b"Adobe" in stripped(data)
    assert originals(data) == originals(stripped(data))


@pytest.mark.parametrize("name", CHAINS)
@pytest.mark.parametrize("rest", [b"ftypmp42 SECRET", b"\xff\xd8\xff\xe1 SECRET"])
def test_what_hangs_on_behind_the_picture_goes(name: str, rest: bytes) -> None:
    data = saved(name)

    assert (Kind.TRAILER,) == metadata_of(data + rest).kinds
    assert data == stripped(data + rest)


def test_of_a_picture_of_two_the_second_goes_with_its_metadata() -> None:
    second = quarters(64, 48)
    second.getexif()[0x010F] = "SECRET"
    data = saved("MPO", save_all=True, append_images=[second])

    assert (Kind.OTHER, Kind.TRAILER) == metadata_of(data).kinds
    assert b"SECRET" not in stripped(data)
    assert originals(data) == originals(stripped(data))


def test_padding_behind_the_picture_tells_nothing() -> None:
    assert Metadata() == metadata_of(saved("JPEG") + bytes(100))


@pytest.mark.parametrize("kept", [{}, {"progressive": True}, {"restart_marker_blocks": 1}, {"subsampling": 0}])
def test_the_compressed_points_stay_byte_for_byte(kept: dict[str, Any]) -> None:
    data = saved("JPEG", Image.effect_noise((160, 120), 80), comment=b"SECRET", **kept)

    assert stripped(data).endswith(data[data.index(SCAN) :])
    assert b"\xff\x00" in data[data.index(SCAN) :]


def test_a_comment_between_two_scans_goes() -> None:
    data = saved("JPEG", Image.effect_noise((160, 120), 80), progressive=True)
    between = data.index(b"\xff\xc4", data.index(SCAN))
    talking = data[:between] + b"\xff\xfe\x00\x08SECRET" + data[between:]

    assert (Kind.TEXT,) == metadata_of(talking).kinds
    assert data == stripped(talking)


def test_a_jpeg_without_an_end_is_left_as_it_is() -> None:
    for data in (saved("JPEG")[:-2], saved("JPEG")[:-2] + b"SECRET"):
        with pytest.raises(PhotoFault, match="photo-broken"):
            stripped(data)


@pytest.mark.parametrize("name", [b"tEXt", b"zTXt", b"tIME", b"prVt"])
def test_every_chunk_that_the_picture_does_without_goes(name: bytes) -> None:
    data = saved("PNG")
    bodies = {b"tEXt": b"Author\0SECRET", b"zTXt": b"Author\0\0" + zlib.compress(b"SECRET")}
    talking = with_chunk(data, name, bodies.get(name, b"SECRET\0"))

    assert (Kind.TEXT if name in bodies else Kind.OTHER,) == metadata_of(talking).kinds
    assert data == stripped(talking)


def test_exif_behind_the_points_of_a_png_goes_and_its_turn_stays() -> None:
    data = saved("PNG")
    body = exif({0x0112: 3, 0x010F: "SECRET"}).tobytes()[6:]
    clean = stripped(data[:-12] + png_chunk(b"eXIf", body) + data[-12:])

    assert b"SECRET" not in clean
    assert 3 == originals(clean)[3]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_colours_and_transparency_of_a_png_stay(mode: str) -> None:
    shades = Image.effect_noise((64, 48), 80)
    image = shades if mode == "I;16" else quarters(64, 48).convert(mode)
    kept: dict[str, Any] = {"transparency": 1} if mode == "P" else {}
    plain = saved("PNG", image.convert(mode), icc_profile=PROFILE, **kept)

    assert plain == stripped(with_chunk(plain, b"tEXt", b"Author\0SECRET"))


@pytest.mark.parametrize("name", ["PNG", "WEBP"])
def test_further_frames_stay(name: str) -> None:
    frames: dict[str, Any] = {"save_all": True, "append_images": [Image.new("RGB", (64, 48), "red")]}
    clean = stripped(saved(name, **frames, exif=exif({0x010F: "SECRET"})))

    with Image.open(io.BytesIO(clean)) as image:
        assert 2 == getattr(image, "n_frames", 1)
    assert b"SECRET" not in clean


@pytest.mark.parametrize("lossless", [True, False])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_webp_keeps_its_points_and_tells_its_length(lossless: bool, mode: str) -> None:
    image = Image.effect_noise((63, 47), 80).convert(mode)
    data = saved("WEBP", image, lossless=lossless, xmp=XMP, exif=exif({0x010F: "SECRET"}))
    clean = stripped(data)

    assert originals(data) == originals(clean)
    assert len(clean) - 8 == struct.unpack_from("<I", clean, 4)[0]
    assert not clean[20] & 0x0C


@pytest.mark.parametrize("name", CHAINS)
@pytest.mark.parametrize("body", [b"Exif\0\0", b"Exif\0\0MM\0*\xff\xff\xff\xff", b"Exif\0\0II*\0\x08\0\0\0\xff\xff"])
def test_damaged_exif_is_told_and_goes(name: str, body: bytes) -> None:
    data = saved(name, exif=body + b"SECRET")

    assert (Kind.EXIF,) == metadata_of(data).kinds
    assert b"SECRET" not in stripped(data)


@pytest.mark.parametrize("name", CHAINS)
def test_a_truncated_picture_is_not_stripped(name: str) -> None:
    data = saved(name, Image.effect_noise((64, 48), 80).convert("RGB"))

    with pytest.raises(PhotoFault, match="photo-broken"):
        stripped(data[: len(data) // 2])


@pytest.mark.parametrize("name", OTHERS)
def test_formats_that_are_no_chains_are_not_stripped(name: str) -> None:
    with pytest.raises(PhotoFault, match="photo-type"):
        stripped(saved(name))


PICTURES = {name: saved(name, quarters(16, 12)) for name in CHAINS}
TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=40)
TAGS = st.dictionaries(st.sampled_from([0x010E, 0x010F, 0x013B, 0x8298]), TEXTS)
PLACES = st.dictionaries(st.sampled_from([2, 4]), st.tuples(*[st.floats(0, 90)] * 3))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(CHAINS), st.integers(1, 8), TAGS, PLACES, st.binary(max_size=60), st.booleans(), st.integers(1, 99)
)
def test_whatever_is_told_the_stripped_picture_is_the_same(
    name: str,
    turn: int,
    tags: dict[int, str],
    place: dict[int, Any],
    xmp: bytes,
    has_profile: bool,
    quality: int,
) -> None:
    kept: dict[str, Any] = {"exif": exif({**tags, 0x0112: turn}, place), "quality": quality}
    kept |= {"icc_profile": PROFILE} if has_profile else {}
    kept |= {"xmp": b"<x:xmpmeta>" + xmp} if name != "PNG" else {}
    data = saved(name, quarters(16, 12), **kept)
    clean = stripped(data)

    assert bool(place) == metadata_of(data).has_position
    assert originals(data) == originals(clean)
    assert Metadata() == metadata_of(clean)
    assert clean == stripped(clean)


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(list(PICTURES.values())), st.floats(0, 1), st.integers(0, 30), st.binary(max_size=30), st.booleans()
)
def test_of_any_bytes_comes_a_picture_or_a_fault(
    data: bytes, where: float, gone: int, new: bytes, is_end: bool
) -> None:
    at = int(where * len(data))
    changed = data[:at] + new + (b"" if is_end else data[at + gone :])
    try:
        clean = stripped(changed)
    except PhotoFault:
        return
    assert originals(changed) == originals(clean)
    assert not metadata_of(clean).kinds


@given(st.sampled_from([b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\x20\0\0\0WEBP", b"II*\0"]), st.binary())
def test_what_is_no_picture_is_a_fault_and_nothing_else(head: bytes, rest: bytes) -> None:
    with suppress(PhotoFault):
        assert metadata_of(head + rest).can_be_stripped
    with pytest.raises(PhotoFault):
        stripped(head + rest)
