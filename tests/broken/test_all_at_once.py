"""All problems of all files in one run, in the order of files and lines."""

from datetime import date
from pathlib import Path

import pytest

from tests.broken.case import added, another, row, swapped
from tests.broken.child import Ran, built, checked
from tests.broken.table import CASES
from tests.support import snapshot, write_article, write_photo

_MANY = ("a title of 301 characters", "a ward that nobody knows", "a link that runs a script", "an unknown key")


def _break_many(content: Path) -> int:
    """Break five files in seven places; how many problems that is."""
    added("phuong: Láng Hạ\nlop: ba")(content)
    swapped("count: 12", "count: vài chục")(content)
    another("articles/2018/hai.md", date="5/2/2016")(content)
    another("articles/2018/BA.md")(content)
    (content / "pages" / "gioi-thieu.md").write_text("---\ntitle: Một\n---\n\n[a](tin.html)\n", encoding="utf-8")
    row("ward_changes.csv", "2025-07-01,x,lang-ha-1,lang-1,toàn bộ,high")(content)
    return 7


def _places(ran: Ran) -> list[tuple[str, int]]:
    lines = [line.split(": lỗi ")[0].split(":") for line in ran.err.splitlines() if ": lỗi [" in line]
    return [(path, int(where[0]) if where else 0) for path, *where in lines]


def test_one_build_prints_every_problem_of_every_file_by_file_and_line(content: Path, output: Path) -> None:
    number = _break_many(content)
    before = snapshot(output)

    ran = built(content, output)

    assert (1, number) == (ran.code, len(_places(ran)))
    assert sorted(_places(ran)) == _places(ran)
    assert 5 == len({path for path, _ in _places(ran)})
    assert before == snapshot(output)


def test_a_build_says_what_checking_says(content: Path, output: Path) -> None:
    _break_many(content)

    found = checked(content)

    assert [str(problem) for problem in found] == [
        line for line in built(content, output).err.splitlines() if "[" in line
    ]


def test_a_broken_article_hides_nothing_of_the_others(content: Path) -> None:
    several = {name: f"a-{number}" for number, name in enumerate(_MANY)}
    for case in CASES:
        if case.name in several:
            case.breaks(content)
            file = content / "articles" / "2019" / "lang-ha-2019.md"
            file.rename(file.with_name(f"{several[case.name]}.md"))
            write_article(content)

    found = {Path(problem.path).stem: problem.rule for problem in checked(content)}

    assert {several[case.name]: case.rule for case in CASES if case.name in several} == found


def test_ten_thousand_problems_of_one_file_are_told_within_seconds(content: Path) -> None:
    added("\n".join(f"khoa{number}: một" for number in range(10_000)))(content)

    assert 10_000 == len(checked(content))


def test_an_empty_content_folder_lacks_its_articles_and_its_register(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    found = checked(tmp_path / "content")

    assert ["content-missing", "register-missing"] == [problem.rule for problem in found]


def test_no_content_folder_is_a_problem_of_its_own(tmp_path: Path) -> None:
    found = checked(tmp_path / "content")

    assert [("content", 0, "content-missing")] == [(p.path, p.line, p.rule) for p in found]


def test_a_build_of_an_empty_content_folder_leaves_the_former_output_untouched(tmp_path: Path, output: Path) -> None:
    before = snapshot(output)
    (tmp_path / "content").mkdir()

    ran = built(tmp_path / "content", output)

    assert (1, False) == (ran.code, "Traceback" in ran.said)
    assert 1 == ran.err.count("[register-missing]")
    assert before == snapshot(output)


def test_a_build_without_content_folder_leaves_the_former_output_untouched(tmp_path: Path, output: Path) -> None:
    before = snapshot(output)

    # Pelican itself refuses the folder, before any plugin is loaded.
    ran = built(tmp_path / "khong-co", output)

    assert 1 == ran.code
    assert before == snapshot(output)


def test_a_folder_named_like_an_article_is_a_folder_whose_articles_are_read(content: Path) -> None:
    another("articles/2018.md/hai.md", title="a" * 301)(content)

    assert ["content/articles/2018.md/hai.md"] == [problem.path for problem in checked(content)]


def test_a_page_of_the_gallery_and_a_photograph_never_share_an_address(content: Path) -> None:
    photo = {"caption": "Lễ", "alt": "Lễ", "credit": "Phường"}
    for number in range(31):
        write_article(content, f"bai-{number}", date=date(2018, 1, 1 + number), awards=None)
    write_photo(content / "photos" / "2.jpg")
    write_article(content, "trang", date=date(2017, 1, 1), photos=[photo | {"file": "2.jpg"}])

    assert [("content/articles/2019/trang.md", "bad-slug")] == [(p.path, p.rule) for p in checked(content)]


def test_a_link_to_the_earlier_address_of_a_broken_article_is_not_called_dead(content: Path) -> None:
    another("articles/2018/hai.md", title="a" * 301, aliases=["/cu/"])(content)
    write_article(content, body="Xem [bài ấy](/cu/).\n")

    assert ["too-long"] == [problem.rule for problem in checked(content)]


@pytest.mark.parametrize("url", ["/phuong/lang-ha-9/", "/quan/dong-do/", "/tinh/ha-noi-9/"])
def test_a_link_to_a_unit_that_the_register_lacks_is_dead_whatever_article_is_broken(content: Path, url: str) -> None:
    another("articles/2018/hai.md", title="a" * 301)(content)
    write_article(content, body=f"Xem [nơi ấy]({url}) và [năm ấy](/nam/1999/).\n")

    assert ["too-long", "dead-link"] == [problem.rule for problem in checked(content)]


def test_a_register_that_cannot_be_read_is_told_alone(content: Path) -> None:
    (content / "register" / "wards.csv").unlink()

    assert ["register-missing"] == [problem.rule for problem in checked(content)]
