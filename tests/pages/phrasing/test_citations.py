"""Citations, as programs that keep references read them."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string

from award_archive.model.article import Article, Source
from award_archive.model.times import Time
from award_archive.pages.phrasing.citations import bibtex, csl, plain
from tests.catalogue.builders import article
from tests.model.builders import law

SITE = "https://kho.example/bang-vang"
SOURCES = (Source("Kinh tế & Đô thị", "https://bao.example/1"), Source("Hà Nội mới"), Source("Hà Nội mới"))
SEED = replace(article("dong-da-2015", "2016-03-24"), title="205 tập thể ở Đống Đa nhận giấy khen", sources=SOURCES)
TITLES = (
    st.text(st.sampled_from("ắ ựĐđé{}\"'\\%&$#_~^@,=-–“”aBc0"), min_size=1, max_size=40).map(str.strip).filter(bool)
)
# What LaTeX prints for each command of an entry.
PRINTED = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", r"\&": "&", r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_",
}  # fmt: skip


def entry(of: Article = SEED, archive: str = "Bảng vàng Đống Đa", site: str = SITE) -> tuple[str, Entry]:
    ((key, found),) = parse_string(bibtex(archive, site, of), "bibtex").entries.items()
    return key, found


def item(of: Article = SEED, archive: str = "Bảng vàng Đống Đa", site: str = SITE) -> dict[str, Any]:
    (found,) = json.loads(csl(archive, site, of))
    return dict(found)


def printed(tex: str) -> str:
    """What a reader sees of the field: each command as its sign, one after the other."""
    found = ""
    while tex:
        command = next((command for command in PRINTED if tex.startswith(command)), tex[0])
        assert command in PRINTED or command not in "\\{}&%$#_~^", tex
        found += PRINTED.get(command, command)
        tex = tex[len(command) :]
    return found


def test_a_sentence_names_the_archive_the_event_and_the_sources_once_each() -> None:
    assert (
        "Bảng vàng Đống Đa, “205 tập thể ở Đống Đa nhận giấy khen”, sự kiện ngày 24/3/2016, "
        "tóm tắt theo Kinh tế & Đô thị, Hà Nội mới, https://kho.example/bang-vang/tin/2016/dong-da-2015/"
    ) == plain("Bảng vàng Đống Đa", SITE, SEED)


def test_an_entry_is_read_by_a_program_of_bibtex() -> None:
    key, found = entry()

    assert ("dong-da-2015", "misc") == (key, found.type)
    assert {
        "title": "{205 tập thể ở Đống Đa nhận giấy khen}",
        "howpublished": "Bảng vàng Đống Đa",
        "eventdate": "2016-03-24",
        "note": r"sự kiện ngày 24/3/2016, tóm tắt theo Kinh tế \& Đô thị, Hà Nội mới",
        "url": f"{SITE}/tin/2016/dong-da-2015/",
    } == dict(found.fields)


@law
@given(TITLES, TITLES, TITLES)
def test_whatever_the_words_an_entry_prints_them_as_they_are(title: str, archive: str, publisher: str) -> None:
    _, found = entry(replace(SEED, title=title, sources=(Source(publisher),)), archive)
    held = {name: printed(str(found.fields[name])) for name in ("howpublished", "note")}

    assert " ".join(title.split()) == printed(str(found.fields["title"])[1:-1])
    assert " ".join(archive.split()) == held["howpublished"]
    assert f"sự kiện ngày 24/3/2016, tóm tắt theo {' '.join(publisher.split())}" == held["note"]


@law
@given(TITLES, TITLES)
def test_whatever_the_words_an_item_has_them_as_they_are(title: str, archive: str) -> None:
    found = item(replace(SEED, title=title), archive)

    assert (title, archive) == (found["title"], found["container-title"])


def test_an_item_has_what_the_schema_of_csl_asks_for_and_nothing_that_it_forbids() -> None:
    found = item()
    texts = {"title", "container-title", "note", "language", "URL"}

    # `id` and `type` are required, other names than these are an error, dates are lists of years, months and days.
    assert {"id", "type", "event-date", *texts} == set(found)
    assert "webpage" == found["type"]
    assert all(isinstance(found[name], str) for name in ("id", *texts))
    assert {"date-parts": [[2016, 3, 24]]} == found["event-date"]
    assert f"{SITE}/tin/2016/dong-da-2015/" == found["URL"]


def test_no_citation_invents_a_day_of_publication() -> None:
    assert not {"year", "date"} & set(entry()[1].fields)
    assert not {"issued", "submitted", "accessed"} & set(item())


def test_without_a_public_address_a_citation_has_none() -> None:
    assert "url" not in entry(site="")[1].fields
    assert "URL" not in item(site="")
    assert plain("Kho", "", SEED).endswith("Hà Nội mới.")


@pytest.mark.parametrize("site", ["https://kho.example/a_b%20c", "https://kho.example/{x}"])
def test_an_address_is_not_escaped_and_breaks_no_entry(site: str) -> None:
    expected = site.replace("{", "%7B").replace("}", "%7D")

    assert f"{expected}/tin/2016/dong-da-2015/" == entry(site=site)[1].fields["url"]


def of_time(written: str, end: str = "") -> Article:
    """The article with another time."""
    found = Time.parse(written)
    assert found is not None
    return replace(SEED, time=Time.of_day(found.first, date.fromisoformat(end)) if end else found)


@pytest.mark.parametrize(
    ("of", "words", "eventdate", "parts"),
    [
        (of_time("2012-05"), "sự kiện tháng 5/2012", "2012-05", [[2012, 5]]),
        (of_time("2012"), "sự kiện năm 2012", "2012", [[2012]]),
        (
            of_time("2016-03-24", "2016-03-26"),
            "sự kiện các ngày 24–26/3/2016",
            "2016-03-24/2016-03-26",
            [[2016, 3, 24], [2016, 3, 26]],
        ),
        (of_time("đăng 2012-05-17"), "bản tin đăng 17/5/2012, không rõ ngày diễn ra", None, None),
    ],
)
def test_a_citation_tells_the_time_only_as_exactly_as_it_is_known(
    of: Article, words: str, eventdate: str | None, parts: list[list[int]] | None
) -> None:
    assert f", {words}, tóm tắt theo " in plain("Kho", SITE, of)
    assert f"{words}, tóm tắt theo Kinh tế & Đô thị, Hà Nội mới" == item(of)["note"]
    assert eventdate == entry(of)[1].fields.get("eventdate")
    assert ({"date-parts": parts} if parts else None) == item(of).get("event-date")
