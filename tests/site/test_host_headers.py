"""What a host is asked to send, and that no page needs more than that or loads anything from elsewhere."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import urljoin, urlsplit

import pytest

from award_archive.pages.files.site_file import Bytes, SiteFile
from award_archive.site.host_headers import host_files
from award_archive.site.theme.styles import Style
from tests.browser.host import pattern_of
from tests.site.built import Site

STYLES = (("a.html", Style("a{color:red}")), ("b.html", Style("b{color:red}")), ("redirect.html", Style()))
# Of what an element loads by itself: `href` of a link is followed only by readers, unless it is one of these.
_LOADED = (
    "//@src", "//@poster", "//@data", "//@background", "//object/@data", "//use/@href", "//image/@href",
    "//link[contains('stylesheet icon preload modulepreload manifest preconnect dns-prefetch prefetch', @rel)]/@href",
)  # fmt: skip


def rules(text: str) -> dict[str, dict[str, str]]:
    """The headers of each rule."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            headers = found[line] = {}
        else:
            name, _, value = line.strip().partition(": ")
            headers[name] = value
    return found


def made(
    site_url: str = "", files: tuple[SiteFile, ...] = (), pages: tuple[str, ...] = ("/",)
) -> tuple[SiteFile, dict[str, dict[str, str]]]:
    """The rules of prefetching, and the headers."""
    ahead, headers = host_files(site_url, "'self'", STYLES, files, pages)
    assert "/_headers" == headers.url
    return ahead, rules(headers.content.decode())


def of_archive(site: Site) -> dict[str, dict[str, str]]:
    return rules(site.file("/_headers").decode())


def sent(asked: dict[str, dict[str, str]], url: str) -> list[tuple[str, str]]:
    """All headers that the rules ask for at the address, as often as they do."""
    fits = (headers for rule, headers in asked.items() if pattern_of(rule).fullmatch(url))
    return [header for headers in fits for header in headers.items()]


def named_rules(asked: dict[str, dict[str, str]], url: str, folder: str = "") -> str:
    """Where the speculation rules lie that a browser is told of on the page of a site in that folder."""
    (name,) = [value for header, value in sent(asked, url) if header == "Speculation-Rules"]
    return urljoin(folder + url, name.strip('"'))


def policy(text: str) -> dict[str, set[str]]:
    parts = (part.split() for part in text.split(";"))
    return {directive: set(sources) for directive, *sources in parts}


def test_every_page_has_the_policy_and_the_other_headers_of_a_careful_host() -> None:
    headers = made()[1]["/*"]
    hashes = {style.source for _, style in STYLES if style.css}

    assert {
        "default-src": {"'none'"},
        "img-src": {"'self'", "data:"},
        "style-src": {"'self'", *hashes},
        "script-src": {"'self'"},
        "connect-src": {"'self'"},
        "form-action": {"'self'"},
        "base-uri": {"'none'"},
        "frame-ancestors": {"'none'"},
    } == policy(headers["Content-Security-Policy"])
    assert 2 == len(hashes)
    assert ("nosniff", "same-origin", "same-origin") == (
        headers["X-Content-Type-Options"],
        headers["Referrer-Policy"],
        headers["Cross-Origin-Opener-Policy"],
    )
    assert {"camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()"} == set(
        headers["Permissions-Policy"].split(", ")
    )


@pytest.mark.parametrize(
    ("site_url", "expected"),
    [
        ("https://kho.example", True),
        ("https://nhieu-kho.example/dong-da", False),
        ("http://kho.example", False),
        ("", False),
    ],
)
def test_encryption_is_asked_for_only_where_the_whole_host_is_the_archives(site_url: str, *, expected: bool) -> None:
    assert expected == ("Strict-Transport-Security" in made(site_url)[1]["/*"])


def test_browsers_find_the_rules_of_prefetching_from_every_depth_in_whatever_folder_the_site_lies() -> None:
    pages = ("/", "/nam/", "/nam/2016/", "/tin/2016/mot/", "/phuong/lang-ha-1/hinh-anh/trang/2/")
    ahead, asked = made(pages=pages)

    for folder in ("", "/hai/tang"):
        assert {folder + ahead.url} == {named_rules(asked, url, folder) for url in pages}
    assert "application/speculationrules+json" == asked[ahead.url]["Content-Type"]


def test_nothing_but_the_encryption_depends_on_the_public_address() -> None:
    (ahead, asked), (other, others) = made("https://kho.example/dong-da"), made("http://127.0.0.1:8000")

    assert (ahead.url, ahead.content, asked) == (other.url, other.content, others)


def test_of_the_themes_files_those_with_a_digest_in_their_name_are_kept() -> None:
    files = tuple(SiteFile(url, Bytes(b"")) for url in ("/theme/tim-kiem.0a1b2c3d.js", "/theme/favicon.svg"))
    _, asked = made(files=files)

    assert "public, max-age=31536000, immutable" == asked["/theme/tim-kiem.0a1b2c3d.js"]["Cache-Control"]
    assert "/theme/favicon.svg" not in asked


def test_no_name_of_a_file_is_a_pattern_or_a_line_of_its_own() -> None:
    odd = SiteFile("/theme/a*\n/b: c.0a1b2c3d.js", Bytes(b""))

    assert set(made(files=(odd,))[1]) - set(made()[1]) == {"/theme/a%2A%0A/b%3A%20c.0a1b2c3d.js"}


def test_no_header_is_sent_twice(archive: Site) -> None:
    asked = of_archive(archive)
    names = {url: [name for name, _ in sent(asked, url)] for url in archive.files}

    assert {} == {url: found for url, found in names.items() if len(found) != len(set(found))}


def test_hosts_read_all_of_it(archive: Site) -> None:
    text = archive.file("/_headers").decode("ascii")

    # The limits of Cloudflare Pages.
    assert 100 >= len(of_archive(archive))
    assert 2000 >= max(map(len, text.splitlines()))


def test_only_what_its_name_tells_is_kept_for_long(archive: Site) -> None:
    asked = of_archive(archive)
    kept = {url for url in archive.files if "31536000" in dict(sent(asked, url)).get("Cache-Control", "")}
    named = {url for url in archive.files if re.search(r"[.-][0-9a-f]{8}[.-]", url) and not url.endswith("/")}

    assert named == kept
    assert named


def test_what_may_be_missing_is_kept_for_a_day_at_most_since_hosts_send_the_headers_with_a_404_too(
    archive: Site,
) -> None:
    asked = of_archive(archive)
    missing = (
        "/anh/khong-co-0a1b2c3d-720.avif",
        "/tim-kiem/muc/khong-co.json",
        "/theme/khong-co.0a1b2c3d.js",
        "/khong-co/",
    )
    kept = [dict(sent(asked, url)).get("Cache-Control", "") for url in missing]

    assert [] == [value for value in kept if "immutable" in value]
    assert ["86400", "86400", "", ""] == ["".join(re.findall(r"max-age=(\d+)", value)) for value in kept]


def test_feeds_are_sent_as_xml_since_browsers_show_no_stylesheet_of_a_file_of_atoms_own_type(archive: Site) -> None:
    asked = of_archive(archive)
    feeds = {url for url in archive.files if url.endswith(".atom.xml")}

    assert {"phuong", "quan", "tinh", "phong-trao"} <= {url.split("/")[2] for url in feeds}
    assert {"application/xml; charset=utf-8"} == {dict(sent(asked, url))["Content-Type"] for url in feeds}


def test_a_picture_is_shown_as_it_was_kept_while_it_is_asked_for_again(archive: Site) -> None:
    asked = of_archive(archive)
    pictures = {url for url in archive.files if url.startswith("/anh/")}

    assert pictures
    assert {"public, max-age=86400, stale-while-revalidate=31536000"} == {
        dict(sent(asked, url))["Cache-Control"] for url in pictures
    }


def test_parts_of_the_searchs_index_are_asked_for_again_the_next_day(archive: Site) -> None:
    asked = of_archive(archive)
    parts = {url for url in archive.files if url.startswith("/tim-kiem/muc/")}

    assert parts
    assert {"public, max-age=86400"} == {dict(sent(asked, url))["Cache-Control"] for url in parts}


def test_the_headers_allow_all_that_a_page_allows_itself(archive: Site) -> None:
    whole = policy(of_archive(archive)["/*"]["Content-Security-Policy"])
    for url in archive.pages:
        (own,) = archive.page(url).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        asked = {directive: sources - {"'none'"} for directive, sources in policy(str(own)).items()}
        more = {directive: sources - whole[directive] for directive, sources in asked.items()}

        assert not any(more.values()), (url, more)
        styles = {sha256(str(style.text).encode()).digest() for style in archive.page(url).xpath("//style")}
        assert {f"'sha256-{b64encode(digest).decode()}'" for digest in styles} <= whole["style-src"], url


def test_only_the_page_that_is_shown_anywhere_may_hold_a_picture_in_itself(archive: Site) -> None:
    policies = "//meta[@http-equiv='Content-Security-Policy'][contains(@content, 'data:')]"

    assert ["/404.html"] == [url for url in archive.pages if archive.page(url).xpath(policies)]


def test_nothing_is_loaded_from_anybody_else(archive: Site) -> None:
    for url in archive.pages:
        page = archive.page(url)
        found = [str(address) for path in _LOADED for address in page.xpath(path)]
        found += [part.split()[0] for sources in page.xpath("//@srcset|//@imagesrcset") for part in sources.split(",")]

        assert [] == [address for address in found if urlsplit(address).netloc], url
        assert not re.search(r"@import|url\(|image-set\(", "".join(page.xpath("//style/text()"))), url


def test_no_cookie_is_set(archive: Site) -> None:
    assert not any(name.lower() == "set-cookie" for headers in of_archive(archive).values() for name in headers)
    assert not [url for url in archive.pages if archive.page(url).xpath("//meta[@http-equiv='Set-Cookie']")]


def test_every_page_that_links_are_followed_from_names_the_rules_of_prefetching(archive: Site) -> None:
    asked = of_archive(archive)
    (ahead,) = (url for url in archive.files if url.startswith("/theme/tai-truoc."))

    assert {ahead} == {named_rules(asked, url) for url in archive.pages if url.endswith("/")}


def test_links_to_pages_are_fetched_ahead_and_links_to_files_are_not(archive: Site) -> None:
    (ahead,) = (url for url in archive.files if url.startswith("/theme/tai-truoc."))
    (rule,) = json.loads(archive.file(ahead))["prefetch"]
    patterns = [pattern_of(urljoin(ahead, one.replace("{*}", "*"))) for one in rule["where"]["href_matches"]]

    fetched = {url for url in archive.files if any(pattern.fullmatch(url) for pattern in patterns)}
    assert {url for url in archive.files if url.endswith("/")} == fetched
