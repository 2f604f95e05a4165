"""A folder served as a good static host serves it: compressed, typed, cached by name, with the site's own headers."""

import functools
import mimetypes
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

import brotli

HEADERS_FILE = "_headers"
# Python knows few of these everywhere; a host that guesses from the system's table differs from machine to machine.
TYPES = mimetypes.MimeTypes()
for _type, _ending in (
    ("image/avif", ".avif"),
    ("text/csv", ".csv"),
    ("text/javascript", ".js"),
    ("application/xml", ".xml"),
    ("application/x-bibtex", ".bib"),
):
    TYPES.add_type(_type, _ending)
_TEXT = re.compile(r"text/|application/(json|xml|x-bibtex|\w+\+(json|xml))|image/svg\+xml")
_DIGEST = re.compile(r"[.-][0-9a-f]{8,}[.-]")


@functools.lru_cache(maxsize=1024)
def compressed(content: bytes) -> bytes:
    """The bytes on the wire where a host keeps a file compressed: brotli in its best quality, 11."""
    smaller: bytes = brotli.compress(content, quality=11)
    return smaller


@dataclass(frozen=True)
class Rule:
    """A line of `_headers` that names addresses, with the headers indented below it."""

    pattern: re.Pattern[str]
    headers: tuple[tuple[str, str], ...]


def rules_of(text: str) -> Iterator[Rule]:
    """The rules of a `_headers` file, in the syntax that Netlify and Cloudflare Pages share.

    `*` stands for anything, `:name` for one step of the path; `#` begins a comment. Raises ValueError at a line that is
    neither an address nor a header.
    """
    blocks: list[tuple[str, list[tuple[str, str]]]] = []
    for line in filter(str.strip, text.splitlines()):
        name, colon, value = line.strip().partition(":")
        if line.lstrip().startswith("#"):
            continue
        if line.startswith("/"):
            blocks.append((line.strip(), []))
        elif line[0].isspace() and colon and blocks:
            blocks[-1][1].append((name, value.strip()))
        else:
            raise ValueError(f"neither an address nor a header: {line!r}")
    for path, headers in blocks:
        yield Rule(pattern_of(path), tuple(headers))


def pattern_of(path: str) -> re.Pattern[str]:
    """What the address of a rule stands for: `*` is anything, `:name` one step of the path."""
    steps = re.sub(r":[A-Za-z]\w*", "[^/]+", re.escape(path))
    return re.compile(steps.replace(r"\*", ".*"))


class Host:
    """What is served below a folder, and with which headers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @functools.cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The site's own headers, if it has any."""
        file = self.folder / HEADERS_FILE
        return tuple(rules_of(file.read_text(encoding="utf-8"))) if file.exists() else ()

    def find(self, path: str) -> Path | None:
        """The file at an address's path, if the host shows it."""
        file = self.folder / unquote(path).lstrip("/")
        if path.endswith("/"):
            file /= "index.html"
        is_shown = file.is_file() and not file.name.startswith(".") and file.name != HEADERS_FILE
        return file if is_shown and file.resolve().is_relative_to(self.folder.resolve()) else None

    def headers(self, path: str, file: Path) -> dict[str, str]:
        """The host's own headers of a file, then those that the site asks for; a header asked for twice is a list."""
        kind = TYPES.guess_type(file.name)[0] or "application/octet-stream"
        found = {
            "Content-Type": f"{kind}; charset=utf-8" if _TEXT.match(kind) else kind,
            "Cache-Control": "public, max-age=31536000, immutable" if _DIGEST.search(file.name) else "no-cache",
        }
        asked: dict[str, list[str]] = {}
        for rule in self.rules:
            if rule.pattern.fullmatch(path):
                for name, value in rule.headers:
                    asked.setdefault(name.title(), []).append(value)
        return found | {name: ", ".join(values) for name, values in asked.items()}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host: ClassVar[Host]
    below: ClassVar[str]

    def do_GET(self) -> None:
        whole = urlsplit(self.path).path
        if not whole.startswith(f"{self.below}/"):
            self._answer(404, b"", {})  # another site's
            return
        path = whole.removeprefix(self.below)
        file = self.host.find(path)
        if file:
            self._send(200, path, file)
        elif self.host.find(path + "/"):
            self._answer(301, b"", {"Location": whole + "/"})
        elif missing := self.host.find("/404.html"):
            self._send(404, path, missing)
        else:
            self._answer(404, b"", {})

    def do_HEAD(self) -> None:
        self.do_GET()

    def _send(self, status: int, path: str, file: Path) -> None:
        content, headers = file.read_bytes(), self.host.headers(path, file)
        if status != HTTPStatus.OK:  # what is missing today may be there tomorrow
            headers["Cache-Control"] = "no-cache"
        if _TEXT.match(headers["Content-Type"]) and "br" in self.headers.get("Accept-Encoding", ""):
            content = compressed(content)
            headers |= {"Content-Encoding": "br", "Vary": "Accept-Encoding"}
        self._answer(status, content, headers)

    def _answer(self, status: int, content: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(content))}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        """Say nothing: pytest's output is for failures."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a gallery asks for many pictures at once

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that went away in the middle of an answer."""


@contextmanager
def hosted(folder: Path, below: str = "") -> Iterator[str]:
    """The address of the folder, served below that path while the block runs."""
    handler = type("_HandlerOfFolder", (_Handler,), {"host": Host(folder), "below": below})
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{below}"
        server.shutdown()
