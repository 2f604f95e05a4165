"""Makes `/_headers`, HTTP headers for Netlify, Cloudflare Pages and similar hosts, and the browsers' prefetch rules.

The address that begins a rule is relative to the deployed folder, where hosts look for the file. An address within a
header's value is read by browsers, which take it as relative to the page. So the prefetch rules are named by a rule for
each depth of pages, and the site may lie in any folder of a host.

Where several rules match, hosts join the values of a header with a comma. So no header is named by two rules that can
match together, and the rule for all addresses allows what any page needs; the policy in each page is stricter.
Nothing is said about caching of pages: both hosts revalidate them by default.

A rule cannot name a status. Netlify caches no 404, but Cloudflare sends the headers of an address with its 404 too: a
picture that a browser asked for before it was there would be missing for as long as it may be kept. So only files that
are named one by one, which are there as soon as the rules are, are kept for a year. What an asterisk stands for is
kept for a day. A picture is then shown as it was kept, while the browser asks whether it is still right.
"""

import json
import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import chain
from urllib.parse import quote, urlsplit

from msgspec import Struct

from award_archive.pages import addresses
from award_archive.pages.files.site_file import Bytes, SiteFile
from award_archive.site.theme.styles import Styles

_KEPT = ("Cache-Control", "public, max-age=31536000, immutable")
_KEPT_FOR_A_DAY = ("Cache-Control", "public, max-age=86400")
_SHOWN_AS_KEPT = ("Cache-Control", f"{_KEPT_FOR_A_DAY[1]}, stale-while-revalidate=31536000")
# A feed is shown by its stylesheet, as a page. Under the type of Atom, Chromium shows its source instead.
_XML = ("Content-Type", "application/xml; charset=utf-8")
_DIGEST = re.compile(r"\.[0-9a-f]{8}\.\w+")
# Pages only, whose addresses end with `/`: data, feeds and pictures are fetched when they are asked for. The patterns
# are relative to the folder of the theme's files. Braces keep the slash before the asterisk out of its group: browsers
# normalise what stands before a group by itself, and would make two slashes of `../` and `/`.
_PREFETCH = {"where": {"href_matches": ["../", "../{*}/"]}, "eagerness": "moderate"}
_YEAR = "max-age=31536000"

_Rule = tuple[str, tuple[tuple[str, str], ...]]


def host_files(
    site_url: str, script_sources: str, styles: Styles, theme_files: Iterable[SiteFile], pages: Iterable[str]
) -> list[SiteFile]:
    """The headers, and the rules by which browsers fetch a page before its link is followed.

    `script_sources` is what scripts come from, as policies name it; `pages` are the addresses of the pages that have
    such links.
    """
    rules = json.dumps({"prefetch": [_PREFETCH]}, separators=(",", ":")).encode()
    speculation_rules = f"{addresses.THEME}tai-truoc.{blake2b(rules, digest_size=4).hexdigest()}.json"
    sources = tuple(sorted({style.source for _, style in styles if style.css}))
    kept = tuple(sorted(quote(file.url) for file in theme_files if _DIGEST.search(file.url)))
    headers = Headers(site_url, script_sources, sources, speculation_rules, kept, max(map(_depth, pages), default=0))
    return [SiteFile(speculation_rules, Bytes(rules)), SiteFile(addresses.HEADERS, headers)]


def _depth(url: str) -> int:
    """In how many folders the page at the address lies."""
    return url.count("/") - 1


class Headers(Struct, frozen=True):
    """The rules of `/_headers`.

    `script_sources` and `styles` are the sources of scripts and stylesheets, `speculation_rules` is the address of
    these rules, `kept` are the addresses of the theme's files that carry a digest, and `depth` is in how many folders a
    page may lie.
    """

    site_url: str
    script_sources: str
    styles: tuple[str, ...]
    speculation_rules: str
    kept: tuple[str, ...]
    depth: int

    def content(self) -> bytes:
        """The rules as the file's text."""
        lines = []
        rules = chain(
            _rules(self, _policy(self.script_sources, self.styles)),
            _prefetch_headers(self.speculation_rules, self.depth),
        )
        for address, headers in rules:
            lines += [address, *(f"  {name}: {value}" for name, value in headers)]
        return ("\n".join(lines) + "\n").encode()


def _rules(told: "Headers", policy: str) -> list[_Rule]:
    everywhere = (
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        *_transport(told.site_url),
    )
    return [
        ("/*", everywhere),
        (f"{addresses.PICTURES}*", (_SHOWN_AS_KEPT,)),
        # The script asks for each part by the version of the index, and for the version itself without the cache.
        (f"{addresses.SEARCH_INDEX}*", (_KEPT_FOR_A_DAY,)),
        *((url, (_KEPT,)) for url in told.kept),
        (told.speculation_rules, (_KEPT, ("Content-Type", "application/speculationrules+json"))),
        (addresses.JSON_FEED, (("Content-Type", "application/feed+json; charset=utf-8"),)),
        *((url, (_XML,)) for url in (addresses.ATOM, *(f"{folder}*" for folder in addresses.FEEDS_BY_SORT))),
        # Open data may be read by the pages of others.
        (f"{addresses.DATA}*", (("Access-Control-Allow-Origin", "*"),)),
    ]


def _prefetch_headers(speculation_rules: str, depth: int) -> Iterable[_Rule]:
    """Name the speculation rules by the way that leads to them from pages of each depth, up to the given one."""
    for number in range(depth + 1):
        url = "/" + "".join(f":muc{step}/" for step in range(number))
        yield url, (("Speculation-Rules", f'"{addresses.path_to_root(url)}{speculation_rules.removeprefix("/")}"'),)


def _policy(script_sources: str, styles: Sequence[str]) -> str:
    allowed = {
        "default-src": "'none'",
        "img-src": "'self' data:",
        # Pages hold their styles; the one of feeds is a file.
        "style-src": " ".join(("'self'", *styles)),
        "script-src": script_sources,
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{directive} {sources}" for directive, sources in allowed.items())


def _transport(site_url: str) -> Iterable[tuple[str, str]]:
    """Require HTTPS of browsers, but only if the public address is HTTPS and has no path.

    Below a path the host is not the archive's alone. Subdomains are left out, because they may belong to others.
    """
    parts = urlsplit(site_url)
    return [("Strict-Transport-Security", _YEAR)] if parts.scheme == "https" and not parts.path else []
