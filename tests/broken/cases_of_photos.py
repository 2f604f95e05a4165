"""Broken photographs."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.broken.case import Break, Case, both, changed, cut, instead, pipe, png_header, raw, without
from tests.support import write_photo

_FILE = "photos/le-trao.jpg"


def _called(file: str) -> Break:
    return changed(photos=[{"file": file, "caption": "Lễ", "alt": "Lễ", "credit": "Phường"}])


def _photo(name: str, rule: str, *breaks: Break) -> Case:
    return Case(name, rule, both(*breaks) if len(breaks) > 1 else breaks[0], "- file")


def _gif() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (30, 20)).save(buffer, "GIF")
    return buffer.getvalue()


def _kept(file: str) -> Break:
    """A sound picture under that name."""
    return lambda content: write_photo(content / "photos" / file)


_TWICE = [{"file": "le-trao.jpg", "caption": "Lễ", "alt": "Lễ", "credit": "Phường"}]

CASES = (
    _photo("a photograph that is not there", "photo-missing", without(_FILE)),
    _photo("a name almost right", "photo-missing", _called("le-trap.jpg")),
    _photo("a folder for a photograph", "photo-missing", instead(_FILE, Path.mkdir)),
    _photo("a pipe for a photograph", "photo-missing", instead(_FILE, pipe)),
    _photo("a photograph above the folder", "photo-outside", _called("../../etc/passwd")),
    _photo("a photograph above the folder and back", "photo-outside", _called("../photos/le-trao.jpg")),
    _photo("a photograph from the root", "photo-outside", _called("/etc/passwd")),
    _photo("a photograph behind a backslash", "photo-outside", _called("..\\le-trao.jpg")),
    _photo("a photograph named in capitals", "photo-name", _kept("Le Trao.jpg"), _called("Le Trao.jpg")),
    _photo("a photograph of another ending", "photo-name", _called("le-trao.svg")),
    _photo(
        "a photograph with a longer name than its copies can have",
        "photo-name",
        _kept(f"{'a' * 245}.jpg"),
        _called(f"{'a' * 245}.jpg"),
    ),
    Case("a photograph twice", "photo-duplicate", changed(photos=[*_TWICE, dict(_TWICE[0])]), 20),
    _photo("a text for a photograph", "photo-type", raw("Không phải ảnh.\n".encode(), _FILE)),
    _photo("a drawing that could hold scripts", "photo-type", raw(b'<svg xmlns="http://www.w3.org/2000/svg"/>', _FILE)),
    _photo("a GIF", "photo-type", raw(_gif(), _FILE)),
    _photo("a photograph as iPhones name it", "photo-heic", _kept("IMG_0001.jpg"), _called("IMG_0001.HEIC")),
    _photo("an iPhone's photograph under another name", "photo-heic", raw(b"\0\0\0\x18ftypheic" + bytes(99), _FILE)),
    _photo("an empty photograph", "photo-broken", raw(b"", _FILE)),
    _photo("a photograph cut in the middle", "photo-broken", cut(_FILE, 1500)),
    _photo("a photograph cut after its first bytes", "photo-broken", cut(_FILE, 20)),
    _photo("a header that claims 400 million pixels", "photo-too-large", raw(png_header(20_000, 20_000), _FILE)),
    _photo("a header that claims one endless line", "photo-too-large", raw(png_header(2_000_000, 1), _FILE)),
    _photo("a header that lies a little", "photo-broken", raw(png_header(3_000, 2_000), _FILE)),
)
