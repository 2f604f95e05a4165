"""The host of these tests does what a good static host does, or the gates would measure something else."""

import urllib.error
import urllib.request
from http.client import HTTPResponse
from pathlib import Path

import brotli
import pytest

from tests.browser.host import Host, compressed, hosted, rules_of

HEADERS = """\
# Của mọi trang
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src 'self'

/tin/:nam/*
  Link: </a>; rel=preload
/tin/*
  Link: </b>; rel=preload
/giu.html
  Cache-Control: public, max-age=60
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of a few files, with headers of its own."""
    files = {
        "index.html": "<h1>Trang đầu</h1>",
        "404.html": "<h1>Không có trang này</h1>",
        "tin/2016/a/index.html": "Tin",
        "giu.html": "Giữ",
        "anh/le-trao-0a1b2c3d-720.avif": "ảnh",
        "theme/tim-kiem.0a1b2c3d.js": "export {}",
        "_headers": HEADERS,
        ".bang-vang.json": "{}",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def ask(folder: Path, path: str, below: str = "") -> tuple[HTTPResponse, bytes]:
    with hosted(folder, below) as address:
        request = urllib.request.Request(address + path, headers={"Accept-Encoding": "gzip, br"})  # noqa: S310 - http
        try:
            response = urllib.request.urlopen(request)  # noqa: S310 - http
        except urllib.error.HTTPError as error:
            response = error
        return response, response.read()


def test_text_travels_compressed_and_pictures_as_they_are(folder: Path) -> None:
    page, content = ask(folder, "/")
    picture, raw = ask(folder, "/anh/le-trao-0a1b2c3d-720.avif")

    assert ("br", "text/html; charset=utf-8") == (page.headers["Content-Encoding"], page.headers["Content-Type"])
    assert "<h1>Trang đầu</h1>" == brotli.decompress(content).decode()
    assert compressed(b"<h1>Trang \xc4\x91\xe1\xba\xa7u</h1>") == content
    assert (None, "image/avif") == (picture.headers["Content-Encoding"], picture.headers["Content-Type"])
    assert "ảnh" == raw.decode()


def test_an_unknown_address_is_answered_with_the_page_for_it_and_404(folder: Path) -> None:
    response, content = ask(folder, "/khong-co/")

    assert 404 == response.status
    assert "Không có trang này" in brotli.decompress(content).decode()


def test_what_is_missing_is_not_kept_whatever_the_site_asks_for_at_its_address(folder: Path) -> None:
    (folder / "_headers").write_text("/anh/*\n  Cache-Control: public, max-age=31536000, immutable\n", encoding="utf-8")
    there, _ = ask(folder, "/anh/le-trao-0a1b2c3d-720.avif")
    missing, _ = ask(folder, "/anh/khong-co-0a1b2c3d-720.avif")

    assert (200, "public, max-age=31536000, immutable") == (there.status, there.headers["Cache-Control"])
    assert (404, "no-cache") == (missing.status, missing.headers["Cache-Control"])


@pytest.mark.parametrize("path", ["/_headers", "/.bang-vang.json", "/../conftest.py", "/tin/2016/"])
def test_what_is_no_page_is_not_shown(folder: Path, path: str) -> None:
    assert 404 == ask(folder, path)[0].status


def test_an_address_without_its_last_stroke_leads_to_the_page(folder: Path) -> None:
    response, content = ask(folder, "/tin/2016/a")

    assert response.url.endswith("/tin/2016/a/")
    assert "Tin" == brotli.decompress(content).decode()


def test_a_site_below_a_path_is_nowhere_else(folder: Path) -> None:
    assert 200 == ask(folder, "/tin/2016/a/", "/hai/tang")[0].status
    assert ask(folder, "/tin/2016/a", "/hai/tang")[0].url.endswith("/hai/tang/tin/2016/a/")
    with hosted(folder, "/hai/tang") as address, pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(address.removesuffix("/hai/tang") + "/tin/2016/a/")  # noqa: S310 - http


def test_files_with_a_digest_in_their_name_are_kept_for_long_and_others_asked_for_again(folder: Path) -> None:
    host = Host(folder)
    kept = [
        host.headers(f"/{name}", folder / name)["Cache-Control"]
        for name in ("theme/tim-kiem.0a1b2c3d.js", "anh/le-trao-0a1b2c3d-720.avif", "index.html")
    ]

    assert ["public, max-age=31536000, immutable"] * 2 + ["no-cache"] == kept


def test_the_headers_that_a_site_asks_for_are_sent(folder: Path) -> None:
    host = Host(folder)
    home = host.headers("/", folder / "index.html")
    article = host.headers("/tin/2016/a/", folder / "tin/2016/a/index.html")

    assert "nosniff" == home["X-Content-Type-Options"]
    assert "default-src 'none'; img-src 'self'" == home["Content-Security-Policy"]
    assert "Link" not in home
    assert "</a>; rel=preload, </b>; rel=preload" == article["Link"]
    assert "public, max-age=60" == host.headers("/giu.html", folder / "giu.html")["Cache-Control"]


def test_a_line_of_the_headers_that_means_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="neither an address nor a header: 'Link'"):
        list(rules_of("/*\nLink\n"))
