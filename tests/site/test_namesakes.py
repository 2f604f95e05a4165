"""Units of one name are told apart wherever they can meet: on every page, in feeds, on cards, in search and data.

A small archive has namesakes at each level, of the same days and of others, and every page and file of it is read.
"""

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from tests.site.built import ADDRESS, Site
from tests.support import pelican, write_article, write_content, write_photo

REGISTER = {
    "wards": """id,name,type,district,province,official_code,valid_from,valid_to
quang-trung-1,Quang Trung,phường,Đống Đa,Hà Nội,,,2025-06-30
quang-trung-2,Quang Trung,phường,Hà Đông,Hà Nội,,,2025-06-30
quang-trung-3,Quang Trung,phường,,Hà Nội,,2025-07-01,
quang-trung-4,Quang Trung,phường,Vinh,Nghệ An,,,2024-12-31
chau-thanh-1,Châu Thành,xã,Châu Thành,Bến Tre,,,2025-06-30
chau-thanh-2,Châu Thành,thị trấn,Châu Thành,Bến Tre,,,2025-06-30
chau-thanh-3,Châu Thành,xã,Châu Thành,Long An,,,
so-1,1,phường,Ba Đình,Hà Nội,,,2025-06-30
so-2,Phường 1,phường,3,Hà Nội,,,2025-06-30
lang-1,Láng,phường,Đống Đa,Hà Nội,,2000-01-01,2009-12-31
lang-2,Láng,phường,Đống Đa,Hà Nội,,2010-01-01,2025-06-30
""",
    "districts": """id,name,type,province,valid_from,valid_to
dong-da,Đống Đa,quận,Hà Nội,,2025-06-30
ha-dong-1,Hà Đông,thị xã,Hà Nội,,2009-05-07
ha-dong-2,Hà Đông,quận,Hà Nội,2009-05-08,2025-06-30
ba-dinh,Ba Đình,quận,Hà Nội,,2025-06-30
quan-3,3,quận,Hà Nội,,2025-06-30
vinh,Vinh,thành phố,Nghệ An,,2025-06-30
chau-thanh-ben-tre-1,Châu Thành,huyện,Bến Tre,,1999-12-31
chau-thanh-ben-tre-2,Châu Thành,huyện,Bến Tre,2000-01-01,2025-06-30
chau-thanh-long-an,Châu Thành,huyện,Long An,,
hue-1,Huế,thành phố,Thừa Thiên Huế,,2024-12-31
""",
    "provinces": """id,name,type,valid_from,valid_to
ha-noi,Hà Nội,thành phố,,
nghe-an,Nghệ An,tỉnh,,
ben-tre,Bến Tre,tỉnh,,2025-06-30
long-an-1,Long An,tỉnh,,1999-12-31
long-an-2,Long An,tỉnh,2000-01-01,
thua-thien-hue,Thừa Thiên Huế,tỉnh,,2024-12-31
hue,Huế,thành phố,2025-01-01,
""",
    "ward_changes": """date,resolution,from_id,to_id,extent,confidence,source
2025-07-01,1656/NQ-UBTVQH15,quang-trung-1,quang-trung-3,part,high,
2025-07-01,1656/NQ-UBTVQH15,quang-trung-2,quang-trung-3,whole,high,
2010-01-01,,lang-1,lang-2,whole,high,
""",
    "district_changes": """date,resolution,from_id,to_id,extent,confidence,source
2009-05-08,19/NQ-CP,ha-dong-1,ha-dong-2,whole,high,
2000-01-01,,chau-thanh-ben-tre-1,chau-thanh-ben-tre-2,whole,high,
2000-01-01,,chau-thanh-ben-tre-1,chau-thanh-long-an,area,high,
""",
    "province_changes": """date,resolution,from_id,to_id,extent,confidence,source
2000-01-01,,long-an-1,long-an-2,whole,high,
2025-01-01,175/2024/QH15,thua-thien-hue,hue,whole,high,Nghị quyết 175/2024/QH15
""",
}
PLACES = {
    "ward": [line.partition(",")[0] for line in REGISTER["wards"].splitlines()[1:]],
    "district": [line.partition(",")[0] for line in REGISTER["districts"].splitlines()[1:]],
    "province": [line.partition(",")[0] for line in REGISTER["provinces"].splitlines()[1:]],
}
DATES = {"quang-trung-3": "2026-01-02", "lang-1": "2005-01-02", "ha-dong-1": "2005-01-02", "hue": "2026-01-02"}
DATES |= dict.fromkeys(("chau-thanh-ben-tre-1", "long-an-1"), "1998-01-02")
FOLDERS = {"ward": "phuong", "district": "quan", "province": "tinh"}
RESULTS = re.compile(r"/tim-kiem/muc/\d+\.json")
ARTICLES = [f"/tin/{DATES.get(unit, '2019')[:4]}/{level}-{unit}/" for level, units in PLACES.items() for unit in units]
UNITS = {f"/{FOLDERS[level]}/{unit}/" for level, units in PLACES.items() for unit in units}


def content(folder: Path) -> Path:
    """Content with an article and a photograph at each of the units."""
    made = write_content(folder)
    for name, rows in REGISTER.items():
        (made / "register" / f"{name}.csv").write_text(rows, encoding="utf-8")
    (made / "articles" / "2019" / "lang-ha-2019.md").unlink()
    for level, units in PLACES.items():
        for number, unit in enumerate(units):
            write_photo(made / "photos" / f"{level}-{unit}.jpg")
            write_article(
                made,
                f"{level}-{unit}",
                "Một hội nghị.\n",
                title=f"Hội nghị {level} {number}",
                date=date.fromisoformat(DATES.get(unit, "2019-01-02")),
                **{"ward": None, "district": None, level: unit},
                photos=[
                    {
                        "file": f"{level}-{unit}.jpg",
                        "caption": f"Lễ trao {level} {number}",
                        "alt": f"Người cầm giấy khen {level} {number}",
                        "credit": "Kho",
                    }
                ],
            )
    return made


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("namesakes")
    done = pelican(content(folder), folder / "public", "-e", f'SITEURL="{ADDRESS}"')
    assert 0 == done.returncode, done.stdout + done.stderr
    return Site(folder / "public")


def told(element: html.HtmlElement) -> str:
    """What a link is called, whatever the case: its label for machines, or its words and those of its pictures."""
    label = element.get("aria-label") or " ".join((element.text_content(), *map(str, element.xpath(".//img/@alt"))))
    return " ".join(label.casefold().split())


def test_no_two_links_of_one_text_lead_to_two_places_on_one_page(site: Site) -> None:
    wrong = []
    for url in site.pages:
        targets: defaultdict[str, set[str]] = defaultdict(set)
        for link in site.page(url).xpath("//a[@href]"):
            targets[told(link)].add(link.get("href"))
        wrong += [(url, text, sorted(found)) for text, found in targets.items() if len(found) > 1]

    assert "" == "\n".join(map(str, wrong))


def test_no_two_pages_have_one_title(site: Site) -> None:
    pages = defaultdict(list)
    for url in site.pages:
        pages[site.page(url).xpath("string(//title)")].append(url)

    assert {} == {title: urls for title, urls in pages.items() if len(urls) > 1}


def names_at(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """What each name stands for, whatever the case."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, unit in pairs:
        found[name.casefold()].add(unit)
    return found


def shared(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The names that stand for several units."""
    return {name: units for name, units in names_at(pairs).items() if len(units) > 1}


def test_every_unit_has_a_page_with_a_title_and_a_feed_of_its_own(site: Site) -> None:
    feeds = [url for url in site.files if url.startswith("/feeds/phuong/")]
    titles = [(etree.fromstring(site.file(url)).findtext("{*}title") or "", url) for url in feeds]

    assert set() == UNITS - set(site.pages)
    assert {} == shared((site.page(url).xpath("string(//h1)"), url) for url in UNITS)
    assert len(PLACES["ward"]) == len(feeds)
    assert {} == shared(titles)


def test_lists_and_cards_say_of_which_unit_an_article_is(site: Site) -> None:
    for url in ("/", "/nam/2019/"):
        items = site.page(url).xpath("//li[@class='item']")
        pairs = [(item.xpath("string(.//span)"), item.xpath("string(.//h3/a/@href)")) for item in items]
        assert pairs
        assert {} == shared(pairs)
    cards = [(str(site.page(url).xpath("string(//meta[@property='og:image:alt']/@content)")), url) for url in ARTICLES]
    assert {} == shared((words.partition("khen: ")[2], url) for words, url in cards)


def test_coverage_and_the_search_name_each_unit_once(site: Site) -> None:
    table = site.page("/doi-chieu/").xpath("//tbody//th/a")
    choices = site.page("/tim-kiem/").xpath("//select[@name='noi']/option[@value!='']")
    results = [row for url in site.files if RESULTS.fullmatch(url) for row in json.loads(site.file(url))]

    assert len(UNITS) == len(table)
    assert {} == shared((link.text, link.get("href")) for link in table)
    assert len(UNITS) == len(choices)
    assert {} == shared((choice.text, choice.get("value")) for choice in choices)
    assert UNITS == {row[0] for row in results if row[0] in UNITS}
    assert {} == shared((row[1], row[0]) for row in results if row[0] in UNITS)


def test_data_and_linked_data_have_one_name_for_each_unit(site: Site) -> None:
    rows = list(csv.DictReader(io.StringIO(site.file("/du-lieu/awards.csv").decode(), newline="")))
    nodes = [node for url in site.pages for node in areas(linked_data(site, url))]

    assert len(UNITS) == len({(row["scope"], row["place_id"]) for row in rows})
    assert {} == shared((row["place"], f"{row['scope']} {row['place_id']}") for row in rows)
    assert UNITS <= {node["@id"].removeprefix(ADDRESS) for node in nodes}
    assert {} == shared((node["name"], node["@id"]) for node in nodes)


def linked_data(site: Site, url: str) -> list[Any]:
    return [json.loads(text) for text in site.page(url).xpath("//script[@type='application/ld+json']/text()")]


def areas(node: Any) -> Iterator[dict[str, str]]:
    """Every place in linked data."""
    match node:
        case {"@type": "AdministrativeArea", "name": str()}:
            yield {key: value for key, value in node.items() if isinstance(value, str)}
            yield from areas(list(node.values()))
        case dict():
            yield from areas(list(node.values()))
        case list():
            for part in node:
                yield from areas(part)
