"""Which addresses a file had that cannot be read as an article any more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.reading.refused_article import addresses_of_refused
from tests.model.builders import law

TODAY = date(2026, 11, 30)


def found(head: str) -> tuple[str, ...]:
    return addresses_of_refused(f"---\n{head}\n---\n\nMột đoạn.\n".encode(), "bai", TODAY)


@pytest.mark.parametrize(
    "written", ["2016-03-24", "2016-03", "2016", '"2016-03-24"', "đăng 2016-05-17", "'đăng 2016-05-17'  # ghi chú"]
)
def test_the_address_has_the_year_of_the_date(written: str) -> None:
    assert ("/tin/2016/bai/",) == found(f"title: [hỏng\ndate: {written}\nkhoa_la: 2019")


@pytest.mark.parametrize("aliases", ["[/tin/2015/cu/, '/cu.html']", "\n  - /tin/2015/cu/\n  - /cu.html"])
def test_earlier_addresses_follow_it(aliases: str) -> None:
    assert ("/tin/2016/bai/", "/tin/2015/cu/", "/cu.html") == found(
        f"aliases: {aliases}\ndate: 2016\nhost: /tin/2014/x/"
    )


def test_keys_may_stand_in_quotes_and_comments_between_addresses() -> None:
    assert ("/tin/2016/bai/", "/cu.html", "/tin/2015/cu/") == found(
        "\"date\": 2016-03-24\n'aliases':\n# cũ nhất: /khong/\n  - /cu.html  # /khong/\n\n  - /tin/2015/cu/"
    )


@pytest.mark.parametrize(
    "head",
    [
        "date: 2016\nstatus: draft",
        'date: 2016\nstatus: "draft"',
        "date: 2016\npublish_on: 2026-12-01",
        "title: Bài",
        "",
    ],
)
def test_what_is_not_published_has_none(head: str) -> None:
    assert () == found(head)


def test_what_waited_for_a_day_that_has_come_has_an_address() -> None:
    assert ("/tin/2016/bai/",) == found("date: 2016\npublish_on: 2026-11-30")


def test_a_date_in_the_text_is_not_the_articles() -> None:
    assert () == addresses_of_refused("---\ntitle: Bài\n---\n\ndate: 2016\n".encode(), "bai", TODAY)


def test_line_ends_and_byte_order_marks_do_not_matter() -> None:
    data = "\ufeff---\r\ndate: 2016\r\naliases:\r\n  - /cu/\r\n---\r\n".encode()

    assert ("/tin/2016/bai/", "/cu/") == addresses_of_refused(data, "bai", TODAY)


@law
@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_looked_at_without_a_fault(data: bytes) -> None:
    assert isinstance(addresses_of_refused(b"---\ndate: " + data, "bai", TODAY), tuple)
