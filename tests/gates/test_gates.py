"""Each gate notices what it is there for, in a site of a few spoiled files."""

from pathlib import Path
from random import Random

import pytest

from tests.gates import links
from tests.gates.links import dead, ids_twice, titles_shared
from tests.gates.published import hidden_named
from tests.gates.scripts import scripts_written
from tests.gates.validity import html_faults
from tests.gates.weight import MOST_OF_AN_ARTICLE, heavy_pages, weight_of_articles
from tests.site.built import ADDRESS, Site

PAGE = """\
<!DOCTYPE html>
<html lang='vi'><head><meta charset='utf-8'><title>{title}</title></head><body>{body}</body></html>
"""
GONE = f"{ADDRESS}/khong-co/"


def noise(number: int) -> str:
    """As many letters that no compression makes shorter than about three quarters."""
    chance = Random(number)  # noqa: S311 - letters, not secrets
    return "".join(chance.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=number))


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A sound home page, and one fault in each of the others."""
    folder = tmp_path_factory.mktemp("spoiled")
    files = {
        "index.html": PAGE.format(title="Trang đầu", body="<h1 id='a'>A</h1>"),
        "chet/index.html": PAGE.format(title="Chết", body=f"<a href='{GONE}'>A</a><a href='{ADDRESS}/#b'>B</a>"),
        "hai/index.html": PAGE.format(title="Trang đầu", body="<p id='a'>A</p><p id='a'>B</p>"),
        "lenh/index.html": PAGE.format(title="Lệnh", body="<p onclick='x()'>A</p><script>x()</script>"),
        "nang/index.html": PAGE.format(title="Nặng", body=f"<p>{noise(20_000)}</p>"),
        "tin/2019/nang/index.html": PAGE.format(title="Tin nặng", body=f"<p>{noise(10_000)}</p>"),
        "feeds/tin.atom.xml": f"<feed><link href='{GONE}'/><p>&lt;a href='{GONE}#x'&gt;A&lt;/a&gt;</p></feed>",
        "du-lieu/articles.json": f'[{{"url": "{GONE}"}}]',
        "du-lieu/awards.csv": f"article,url\r\nmot,{GONE}\r\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Site(folder)


def test_dead_links_of_pages_feeds_and_data_are_found(spoiled: Site) -> None:
    assert {"/chet/": [GONE, f"{ADDRESS}/#b"]} == dead(spoiled, links.links_of_pages(spoiled))
    assert {"/feeds/tin.atom.xml": [GONE, f"{GONE}#x"]} == dead(spoiled, links.links_of_xml(spoiled))
    assert {"/du-lieu/articles.json": [GONE]} == dead(spoiled, links.links_of_json(spoiled))
    assert {"/du-lieu/awards.csv": [GONE]} == dead(spoiled, links.links_of_tables(spoiled))


def test_addresses_that_are_right_in_one_place_alone_are_found() -> None:
    held = {
        "/": b"<head><link rel=canonical href='%b/'><meta property=og:url content='%b/'></head><a href='./a/#b'>A</a>",
        "/whole/": b"<a href='%b/a/'>A</a>",
        "/root/": b"<a href='/a/'>A</a>",
        "/set/": b"<img srcset='../a.jpg 1w, /b.jpg 2w'>",
        "/on/": b"<meta http-equiv=refresh content='0; url=/a/'>",
        "/404.html": b"<a href='%b/a/'>A</a>",
    }
    site = Site.__new__(Site)
    site.files = {url: content.replace(b"%b", ADDRESS.encode()) for url, content in held.items()}
    site.pages = [*held]

    assert ["/whole/", "/root/", "/set/", "/on/"] == [*links.absolute_own_addresses(site)]


def test_an_id_and_a_title_that_stand_twice_are_found(spoiled: Site) -> None:
    assert {"/hai/": ["a"]} == ids_twice(spoiled)
    assert {"Trang đầu": ["/hai/", "/"]} == titles_shared(spoiled)


@pytest.mark.parametrize("head", ["status: draft", "publish_on: 2999-12-31"])
def test_what_is_hidden_is_found_by_its_address_and_in_the_data_but_not_in_the_name_of_a_place(
    tmp_path: Path, head: str
) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "lang-ha.md").write_text(f"---\n{head}\n---\n", encoding="utf-8")
    held = {
        "place": b"<a href='/phuong/lang-ha-1/'>",
        "page": b"<a href='/tin/2019/lang-ha/'>",
        "table": b"article,url\r\nlang-ha,x\r\n",
        "json": b'[{"article": "lang-ha"}]',
    }
    site = Site(tmp_path)
    site.files = held

    assert ["page", "table", "json"] == [url for _, url in hidden_named(tmp_path, site)]


def test_scripts_in_pages_are_found(spoiled: Site) -> None:
    assert {"/lenh/": 2} == {url: len(paths) for url, paths in scripts_written(spoiled.folder).items()}


def test_pages_that_are_too_heavy_are_found(spoiled: Site) -> None:
    assert {"/nang/"} == set(heavy_pages(spoiled.folder))
    assert MOST_OF_AN_ARTICLE < weight_of_articles(spoiled.folder)


@pytest.mark.parametrize(("body", "is_sound"), [("<h1>Đúng</h1>", True), ("<p><div>Sai</div></p>", False)])
def test_html_that_is_not_valid_is_found(tmp_path: Path, body: str, *, is_sound: bool) -> None:
    file = tmp_path / "index.html"
    file.write_text(PAGE.format(title="Thử", body=body).replace("'", '"'), encoding="utf-8")

    assert is_sound == (html_faults(file) == "")
