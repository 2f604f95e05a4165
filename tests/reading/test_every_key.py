"""No key of the front matter is accepted and lost: each changes what is read, and each field of what is read is set."""

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from award_archive.model.article import Article, EditorialPage
from award_archive.model.kinds import AwardKinds
from award_archive.reading import article_reader, award_reader, editorial_reader, photo_reader
from award_archive.reading.article_reader import Draft, ReadArticle, parse_article
from award_archive.reading.context import Context
from award_archive.reading.editorial_reader import read_page
from award_archive.reading.photo_files import PhotoFiles
from award_archive.reading.report import Report
from tests.catalogue.builders import CERTIFICATE, DONG_DA, LANG_HA, MERIT, MOVEMENTS, NO_ISSUERS, O_CHO_DUA
from tests.every_field import at_default
from tests.model.builders import district, units, ward
from tests.support import ARCHIVE, TODAY, article_text, write_photo

REGISTER = units(LANG_HA, O_CHO_DUA, ward("hue-1", "Vỹ Dạ", "Huế", "Huế"), districts=(DONG_DA, district("tay-ho")))
AWARD: dict[str, Any] = {
    "kind": "giấy khen",
    "recipients": "cá nhân",
    "count": "20-25",
    "issuer": "a",
    "group": "giáo viên",
    "quote": "20-25 người, không phải 12",
    "decision": {"number": "12/QĐ-UBND", "date": date(2019, 8, 1)},
    "note": "c",
    "ward": "Ô Chợ Dừa",
    "district": "Đống Đa",
    "province": "Hà Nội",
    "of_which": [{"count": 3}],
}
OTHER_FACT = {"what": "suất quà", "count": 7, "quote": "bảy hay tám suất", "note": "mỗi suất một triệu"}
PHOTO = {"file": "le.png", "caption": "d", "alt": "e", "credit": "f", "licence": "CC0 1.0"}
REMOVED = {"date": date(2020, 1, 2), "reason": "g"}
SOURCE = {
    "publisher": "h",
    "url": "https://bao.example/1",
    "title": "i",
    "published": date(2019, 8, 20),
    "accessed": date(2019, 8, 21),
    "archived": "https://luu.example/1",
}
CORRECTION = {"date": date(2020, 3, 4), "note": "k"}
TOP: dict[str, Any] = {
    "title": "l",
    "date": date(2019, 8, 19),
    "end": date(2019, 8, 20),
    "year": "năm học 2017-2018",
    "ward": "Láng Hạ",
    "district": "Đống Đa",
    "province": "Hà Nội",
    "movement": ["Dân vận khéo"],
    "host": "Trường Ví Dụ",
    "awards": [AWARD],
    "also": [OTHER_FACT],
    "photos": [PHOTO, {"file": "cu.png", "removed": REMOVED}],
    "sources": [SOURCE],
    "corrections": [CORRECTION],
    "aliases": ["/cu/"],
    "distinct_from": ["bai-kia"],
    "publish_on": date(2019, 8, 22),
}
PAGE = {"title": "m", "description": "n"}
BODY = "Một [liên kết](/nam/).\n"
# What else each key may hold. The wider of a place's keys say something of their own where the narrower are not there.
OTHERS: dict[str, dict[str, Any]] = {
    "TOP_KEYS": {
        "title": "khác",
        "date": date(2018, 8, 19),
        "end": date(2019, 8, 21),
        "year": "2016",
        "ward": "Ô Chợ Dừa",
        "district": "tay-ho",
        "province": "Huế",
        "movement": "nguoi-tot-viec-tot",
        "host": "khác",
        "awards": [],
        "also": [],
        "photos": [PHOTO],
        "sources": [{"publisher": "khác"}],
        "corrections": [],
        "aliases": [],
        "distinct_from": "bai-khac",
        "publish_on": date(2019, 8, 23),
        "status": "draft",
    },
    "AWARD_KEYS": {
        "kind": "bằng khen",
        "recipients": "tập thể",
        "count": 12,
        "issuer": ["khác", "nữa"],
        "group": "khác",
        "quote": "từ 20 đến 25 người",
        "decision": {"number": "khác"},
        "note": "khác",
        "ward": "Láng Hạ",
        "district": "tay-ho",
        "province": "Huế",
        "of_which": [],
    },
    "DECISION_KEYS": {"number": "khác", "date": date(2019, 8, 2)},
    "OTHER_FACT_KEYS": {"what": "khác", "count": 8, "quote": "bảy suất", "note": "khác"},
    "PHOTO_KEYS": {
        "file": "khac.png",
        "caption": "khác",
        "alt": "khác",
        "credit": "khác",
        "licence": "khác",
        "removed": REMOVED | {"reason": "khác"},
    },
    "REMOVED_KEYS": {"date": date(2020, 1, 3), "reason": "khác"},
    "SOURCE_KEYS": {
        "publisher": "khác",
        "url": "https://bao.example/2",
        "title": "khác",
        "published": date(2019, 8, 21),
        "accessed": date(2019, 8, 22),
        "archived": "https://luu.example/2",
    },
    "CORRECTION_KEYS": {"date": date(2020, 3, 5), "note": "khác"},
    "PAGE_KEYS": {"title": "khác", "description": "khác"},
}
WITHOUT: dict[str, tuple[str, ...]] = {"district": ("ward",), "province": ("ward", "district")}
# The way to the mapping that has the keys.
WAYS: dict[str, tuple[str | int, ...]] = {
    "TOP_KEYS": (),
    "AWARD_KEYS": ("awards", 0),
    "DECISION_KEYS": ("awards", 0, "decision"),
    "OTHER_FACT_KEYS": ("also", 0),
    "PHOTO_KEYS": ("photos", 0),
    "PHOTO_KEYS.removed": ("photos", 1),
    "REMOVED_KEYS": ("photos", 1, "removed"),
    "SOURCE_KEYS": ("sources", 0),
    "CORRECTION_KEYS": ("corrections", 0),
}
KEYS = {
    name: keys
    for module in (article_reader, award_reader, photo_reader, editorial_reader)
    for name, keys in vars(module).items()
    if name.endswith("_KEYS")
}


@pytest.fixture
def files(tmp_path: Path) -> PhotoFiles:
    for name in ("le", "khac"):
        write_photo(tmp_path / f"{name}.png", (24, 18))
    return PhotoFiles(tmp_path)


def read(files: PhotoFiles, head: dict[str, Any]) -> Article | Draft:
    """The article with the front matter."""
    context = Context(REGISTER, AwardKinds.of([CERTIFICATE, MERIT]), NO_ISSUERS, MOVEMENTS, files, TODAY)
    report = Report("content/articles/bai.md")
    found = parse_article(article_text(BODY, **head), "bai", report, context)
    assert [] == report.problems
    assert found is not None
    return found.article if isinstance(found, ReadArticle) else found


def mapping_of(name: str, key: str, head: dict[str, Any]) -> dict[str, Any]:
    """The mapping of the front matter that has the key."""
    mapping: Any = head
    for step in WAYS.get(f"{name}.{key}", WAYS[name]):
        mapping = mapping[step]
    found: dict[str, Any] = mapping
    return found


def with_other(name: str, key: str, head: dict[str, Any]) -> dict[str, Any]:
    """The front matter with something else under the key."""
    changed = deepcopy(head)
    mapping_of(name, key, changed)[key] = OTHERS[name][key]
    return changed


def page(folder: Path, **changed: str) -> EditorialPage:
    """The editorial page of the complete front matter with some keys changed."""
    head = "".join(f"{key}: {value}\n" for key, value in (PAGE | changed).items())
    file = folder / "trang.md"
    file.write_text(f"---\n{head}---\n\n{BODY}", encoding="utf-8")
    report = Report("content/pages/trang.md")
    found = read_page(file, report)
    assert [] == report.problems
    assert found is not None
    return found


def test_every_key_has_another_value_here() -> None:
    known, here = ({f"{name}.{key}" for name, keys in found.items() for key in keys} for found in (KEYS, OTHERS))

    assert known == here


@pytest.mark.parametrize(
    ("name", "key"),
    [pytest.param(name, key, id=f"{name}.{key}") for name, keys in KEYS.items() for key in keys if name != "PAGE_KEYS"],
)
def test_what_stands_under_a_key_changes_what_is_read(name: str, key: str, files: PhotoFiles) -> None:
    head = deepcopy(TOP)
    for narrower in WITHOUT.get(key, ()):
        mapping = mapping_of(name, key, head)
        if mapping is head:
            head[narrower] = None
        else:
            del mapping[narrower]

    assert read(files, head) != read(files, with_other(name, key, head))


@pytest.mark.parametrize("key", editorial_reader.PAGE_KEYS)
def test_what_stands_under_a_key_of_an_editorial_page_changes_what_is_read(key: str, tmp_path: Path) -> None:
    assert page(tmp_path) != page(tmp_path, **{key: OTHERS["PAGE_KEYS"][key]})


def test_every_field_of_an_article_and_of_what_it_consists_of_is_set_by_reading(files: PhotoFiles) -> None:
    assert [] == at_default(read(files, TOP))


def test_every_field_of_a_draft_is_set_by_reading(files: PhotoFiles) -> None:
    assert [] == at_default(read(files, TOP | {"status": "draft"}))


def test_every_field_of_an_editorial_page_is_set_by_reading(tmp_path: Path) -> None:
    assert [] == at_default(page(tmp_path))


def heads(folder: str) -> list[dict[str, Any]]:
    """The front matter of every file of the tests' archive in the folder."""
    return [yaml.safe_load(file.read_text("utf-8").split("---\n")[1]) for file in ARCHIVE.glob(f"{folder}/**/*.md")]


def test_the_tests_archive_has_every_key() -> None:
    articles = heads("articles")
    photos = [photo for head in articles for photo in head.get("photos", [])]
    awards = [award for head in articles for award in head.get("awards", [])]
    mappings = {
        "TOP_KEYS": articles,
        "AWARD_KEYS": awards,
        "DECISION_KEYS": [award["decision"] for award in awards if "decision" in award],
        "OTHER_FACT_KEYS": [fact for head in articles for fact in head.get("also", [])],
        "PHOTO_KEYS": photos,
        "REMOVED_KEYS": [photo["removed"] for photo in photos if "removed" in photo],
        "SOURCE_KEYS": [source for head in articles for source in head.get("sources", [])],
        "CORRECTION_KEYS": [correction for head in articles for correction in head.get("corrections", [])],
        "PAGE_KEYS": heads("pages"),
    }
    missing = [f"{n}.{key}" for n, keys in KEYS.items() for key in keys if not any(key in m for m in mappings[n])]

    assert [] == missing
