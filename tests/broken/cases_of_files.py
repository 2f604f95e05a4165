"""Broken files: names, bytes, kinds of files, links, and places that are taken."""

import shutil
from pathlib import Path

from tests.broken.case import Break, Case, another, encoded, instead, linked, pipe, raw, swapped

_TITLE = "title: Láng Hạ"


def _named(name: str, rule: str, file: str) -> Case:
    return Case(name, rule, another(f"articles/2018/{file}"), None, f"content/articles/2018/{file}")


def _link(name: str, path: str) -> Case:
    return Case(name, "symlink", linked(path), None, f"content/{path}")


def _pipe(name: str, path: str, **more: frozenset[str]) -> Case:
    return Case(name, "unreadable", instead(path, pipe), None, f"content/{path}", **more)


def _file_instead(path: str) -> Break:
    """A file where a folder of the content belongs: nothing of that folder can be read."""

    def breaks(content: Path) -> None:
        shutil.rmtree(content / path)
        (content / path).write_text("Không phải thư mục.\n", encoding="utf-8")

    return breaks


def _dangling(path: str) -> Break:
    return instead(path, lambda target: target.symlink_to(target.parent / "khong-co"))


CASES = (
    Case("UTF-16", "not-utf8", encoded("utf-16"), 1),
    Case("UTF-16 without a mark", "not-utf8", encoded("utf-16-be"), 2),
    Case("UTF-32", "not-utf8", encoded("utf-32"), 1),
    Case("latin-1", "not-utf8", encoded("latin-1"), 2),
    Case("Windows-1258", "not-utf8", encoded("cp1258"), 2),
    Case("half a character at the end", "not-utf8", raw("---\ntitle: Đ\n---\n\nHạ".encode()[:-1]), 5),
    Case("a NUL", "control-character", swapped(_TITLE, "title: \0"), 2),
    Case("a bell", "control-character", swapped("Nguồn nêu", "Nguồn\a nêu"), "Nguồn"),
    Case("a terminal's command", "control-character", swapped("Nguồn nêu", "Nguồn \x1b[2J"), "Nguồn"),
    Case("a form feed", "control-character", swapped("Nguồn nêu", "\x0cNguồn"), "Nguồn"),
    Case("a change of direction", "control-character", swapped(_TITLE, "title: \u202eLáng"), 2),
    Case("a direction left open", "control-character", swapped("Nguồn nêu", "Nguồn \u2066 nêu"), "Nguồn"),
    Case("a text hidden in tags", "control-character", swapped("Nguồn nêu", "Nguồn \U000e0041 nêu"), "Nguồn"),
    Case("a letter that shows nothing in a title", "control-character", swapped(_TITLE, "title: \u3164Láng"), 2),
    Case("a line separator", "control-character", swapped("Nguồn nêu", "Nguồn\u2028nêu"), "Nguồn"),
    Case("a control character of Unicode", "control-character", swapped(_TITLE, "title: \x9b2J"), 2),
    Case("a file of more than 1 MB", "too-large", raw(b"---\n" + b"a" * 1_000_000)),
    _named("a name with tone marks", "bad-slug", "Đống Đa.md"),
    _named("a name in capitals", "bad-slug", "Dong-da.md"),
    _named("a name with an underscore", "bad-slug", "dong_da.md"),
    _named("a name of hyphens", "bad-slug", "---.md"),
    _named("a name of two dots", "bad-slug", "a..md"),
    _named("a name of 121 characters", "bad-slug", f"{'a' * 121}.md"),
    _named("an emoji for a name", "bad-slug", "🎉.md"),
    Case(
        "a name that commands a terminal",
        "bad-slug",
        another("articles/2018/a\x1b[2J.md"),
        None,
        r"content/articles/2018/a\x1b[2J.md",
    ),
    _named("a name with a quote", "bad-slug", 'a"b.md'),
    _named("another ending", "wrong-suffix", "bai.markdown"),
    _named("an ending in capitals", "wrong-suffix", "bai.MD"),
    _named("no ending", "wrong-suffix", "bai"),
    Case(
        "one name in two folders",
        "duplicate-slug",
        another("articles/2020/lang-ha-2019.md"),
        None,
        "content/articles/2020/lang-ha-2019.md",
    ),
    _link("an article behind a link", "articles/2019/lang-ha-2019.md"),
    _link("a folder of articles behind a link", "articles/2019"),
    _link("all articles behind a link", "articles"),
    _link("an editorial page behind a link", "pages/gioi-thieu.md"),
    _link("all editorial pages behind a link", "pages"),
    _link("a file of the register behind a link", "register/ward_changes.csv"),
    _link("the register behind a link", "register"),
    Case("a link that leads nowhere", "symlink", _dangling("articles/x.md"), None, "content/articles/x.md"),
    Case("a photograph behind a link", "symlink", linked("photos/le-trao.jpg"), "- file"),
    Case("all photographs behind a link", "symlink", linked("photos"), "- file"),
    _pipe("a pipe for an article", "articles/2019/x.md"),
    _pipe("a pipe for an editorial page", "pages/x.md"),
    _pipe("a pipe for a file of the register", "register/ward_changes.csv"),
    Case(
        "a folder for a file of the register",
        "unreadable",
        instead("register/ward_changes.csv", Path.mkdir),
        None,
        "content/register/ward_changes.csv",
    ),
    Case("a file for the articles", "unreadable", _file_instead("articles"), None, "content/articles"),
    Case("a file for the editorial pages", "unreadable", _file_instead("pages"), None, "content/pages"),
)
