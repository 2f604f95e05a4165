"""What the HTML of a text may hold, and which links are found in it."""

import time

import pytest

from award_archive.model.article import Link
from award_archive.reading.markdown import read_page_text, to_html
from award_archive.reading.report import Report


def html_of(source: str) -> str:
    report = Report("bai.md")
    html = to_html(source, 1, report) or ""
    assert [] == report.problems
    return html.strip()


def found_in(report: Report) -> list[tuple[str, int]]:
    """The rules that were broken and the lines, in the order of lines."""
    return sorted(((found.rule, found.line) for found in report.problems), key=lambda found: found[1])


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

    assert [("password-in-text", 7), ("bad-link", 9), ("bad-link", 13)] == found_in(report)
    assert ["https://…@bao.example/"] * 3 == [p.message.split("“")[1].split("”")[0] for p in report.problems]


@pytest.mark.parametrize(
    "written",
    [
        "https://user:SEKRET&#64;bao.example/",
        "https://user:SEKRET&commat;bao.example/",
        "https&colon;//user:SEKRET@bao.example/",
        "https:&sol;&sol;user:SEKRET@bao.example/",
        "https://SEKRET@bao.example/",
        "https://user:SE/KRET@bao.example/",
        "<!-- https://user:SEKRET@bao.example/ -->",
        "[a](https://a.example/ 'https://user:SEKRET@bao.example')",
    ],
)
def test_a_password_is_told_at_its_line_however_it_is_spelt(written: str) -> None:
    report = Report("bai.md")
    read_page_text(f"Một.\n\nXem {written} nhé.", 7, report)

    assert [("password-in-text", 9)] == found_in(report)
    assert "KRET" not in report.problems[0].message


@pytest.mark.parametrize(
    "written",
    [
        "https://user:SEK<!-- -->RET@bao.example/",
        "https://user:<em>SEKRET</em>@bao.example/",
        "https://user:**SEKRET**@bao.example/",
        "https:<em></em>//user:SEKRET@bao.example/",
        "https://user:(SEKRET)@bao.example/",
        '<abbr title="https://user:SEK&#39;RET&#64;bao.example/">UBND</abbr>',
        '<em lang="https://user:SEK&quot;RET@bao.example/">a</em>',
    ],
)
def test_a_password_that_only_readers_see_whole_is_told_all_the_same(written: str) -> None:
    report = Report("bai.md")
    read_page_text(f"Một.\n\nXem {written} nhé.", 7, report)

    ((rule, _),) = found_in(report)
    assert "password-in-text" == rule
    assert "RET" not in report.problems[0].message


@pytest.mark.parametrize(
    "written",
    [
        "[Báo](https://bao.example),[thư](mailto:ubnd@hanoi.example)",
        "[Báo](https://bao.example:8080)[thư](mailto:ubnd@hanoi.example)",
        "https://bao.example<br>ubnd@hanoi.example",
        "<ul><li>https://bao.example</li><li>ubnd@hanoi.example</li></ul>",
        "<https://bao.example/@ai>, <ubnd@hanoi.example>",
        "https://a.example/x//y:z@2x.jpg",
    ],
)
def test_an_address_beside_that_of_a_letter_is_no_password(written: str) -> None:
    report = Report("bai.md")
    read_page_text(written, 7, report)

    assert [] == report.problems


def test_a_password_is_told_at_each_of_its_links_and_not_again_where_they_are_written() -> None:
    report = Report("bai.md")
    read_page_text("[a](https://u:SE\\_KRET@a.example)\n\n[b](https://u:SE%4fKRET&#64;a.example)", 7, report)

    assert [("bad-link", 7), ("bad-link", 9)] == found_in(report)


def test_a_bad_link_is_told_at_its_own_line_though_its_address_stands_before_it() -> None:
    report = Report("bai.md")
    read_page_text("Không phải http://a:1x/ đâu.\n\n[a](http://a:1x/)\n\nvà [b](http://a:1x/)\n", 7, report)

    assert [("bad-link", 9), ("bad-link", 11)] == found_in(report)


def test_an_image_is_told_at_its_own_line_though_its_name_stands_before_it() -> None:
    report = Report("bai.md")
    read_page_text("Ảnh la.jpg\n\n![](la.jpg)\n", 7, report)

    assert [("body-image", 9)] == found_in(report)


def test_many_bad_links_take_hardly_longer_than_their_text() -> None:
    source = "\n\n".join(f"[x](http://a:{number}x/)" for number in range(1_400))
    report = Report("bai.md")
    to_html(source, 1, Report("bai.md"))
    begun = time.process_time()
    to_html(source, 1, Report("bai.md"))
    converted = time.process_time()
    read_page_text(source, 1, report)
    read = time.process_time()

    assert [("bad-link", line) for line in range(1, 2_800, 2)] == found_in(report)
    assert read - converted < 5 * (converted - begun)
