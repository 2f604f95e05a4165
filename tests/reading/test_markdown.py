"""What the HTML of a text may hold, and which links are found in it."""

import pytest

from award_archive.model.article import Link
from award_archive.reading.markdown import read_page_text, to_html
from award_archive.reading.report import Report


def html_of(source: str) -> str:
    report = Report("bai.md")
    html = to_html(source, 1, report) or ""
    assert [] == report.problems
    return html.strip()


def test_an_abbreviation_is_no_link() -> None:
    report = Report("bai.md")
    html, links = read_page_text('<abbr title="Ủy ban nhân dân">UBND</abbr>, [năm ấy](/nam/2016/).', 7, report)

    assert [] == report.problems
    assert (Link("/nam/2016/", 7),) == links
    assert '<abbr title="Ủy ban nhân dân">UBND</abbr>' in html


def test_a_bad_link_behind_an_abbreviation_is_told_at_its_own_line() -> None:
    report = Report("bai.md")
    read_page_text("<abbr>UBND</abbr>\n\n[a](tin.html)\n", 7, report)

    assert [("bad-link", 9)] == [(found.rule, found.line) for found in report.problems]


@pytest.mark.parametrize(
    "written",
    [
        '<p><abbr title="Ủy ban nhân dân">UBND</abbr></p>',
        '<p><abbr lang="en" title="United Nations">UN</abbr></p>',
        '<p>Cuộc thi <em lang="en">Green Living</em></p>',
        '<blockquote lang="fr"><p>Merci</p></blockquote>',
    ],
)
def test_what_an_abbreviation_stands_for_and_the_language_of_other_words_are_kept(written: str) -> None:
    assert written == html_of(written)


@pytest.mark.parametrize("tag", ["p", "strong", "em", "code", "h2", "li", "td", "sup", "blockquote"])
def test_no_other_tag_has_a_title(tag: str) -> None:
    assert "title" not in html_of(f'<{tag} title="Đọc kỹ">a</{tag}>')


@pytest.mark.parametrize(
    "written", ['<p lang="en">a</p>', '[a](https://bao.example "Đọc kỹ")', '<strong lang="en">a</strong>']
)
def test_no_other_tag_has_a_language_and_no_link_has_a_title(written: str) -> None:
    html = html_of(written)

    assert "lang=" not in html
    assert "title=" not in html


def test_addresses_with_a_password_are_told_once_for_each_line_wherever_they_stand() -> None:
    report = Report("bai.md")
    address = "https://ai:mat@bao.example/"
    read_page_text(f"{address} {address}\n\n`{address}` [a]({address})\n\n[b][1]\n\n[1]: {address}\n", 7, report)

    assert [("bad-link", 7), ("bad-link", 9), ("bad-link", 13)] == sorted((p.rule, p.line) for p in report.problems)
    assert ["https://…@bao.example/"] * 3 == [
        p.message.split("“")[1].split("”")[0].rstrip("`") for p in report.problems
    ]
