"""What the archive told of itself stays: corrections, photographs taken down, addresses given up."""

import pytest

from award_archive.site.check import planned
from tests.repositories import commit
from tests.site.making import PHOTO, Town
from tests.site.since.published_town import (
    CORRECTED,
    FILE,
    ROWS,
    TODAY,
    entry,
    give_up,
    kept,
    pasted,
    rules,
    told,
    written,
)

REMOVED = "\n  - {file: cu.png, removed: {date: 2026-01-02, reason: 'Theo yêu cầu của \"nhà\"'}}"
GONE = 'address,date,reason\n/tin/2018/xua/,2026-01-02,"Trùng, đã gộp"\n'


def is_right(town: Town) -> bool:
    return told(town) == [] and not planned(town.content, TODAY).has_errors


@pytest.mark.parametrize(("key", "entries"), [("corrections", CORRECTED), ("photos", REMOVED)])
def test_an_entry_that_was_published_stays(key: str, entries: str, town: Town) -> None:
    town.write(FILE, kept(**{"photos": "", key: entries}))
    commit(town.content)
    town.write(FILE, kept(photos=""))
    (found,) = told(town)
    assert ("entry-erased", f"content/{FILE}") == (found.rule, found.path)

    town.write(FILE, kept(**{"photos": "", key: f"\n  {pasted(found)}"}))
    assert is_right(town)


def test_the_words_of_an_entry_may_change_its_day_may_not(town: Town) -> None:
    town.write(FILE, kept(corrections=CORRECTED))
    commit(town.content)
    town.write(FILE, kept(corrections=CORRECTED.replace("Sửa", "Đã sửa")))
    assert [] == told(town)

    town.write(FILE, kept(corrections=CORRECTED.replace("2026-01-02", "2026-01-03")))
    assert [("entry-erased", FILE)] == rules(town)


def test_a_photograph_that_is_shown_again_was_taken_down_all_the_same(town: Town) -> None:
    town.write(FILE, kept(photos=REMOVED.replace("cu.png", "le-cu.png")))
    commit(town.content)
    (town.content / "photos" / "le.png").rename(town.content / "photos" / "le-cu.png")
    shown = PHOTO.replace("le.png", "le-cu.png")
    town.write(FILE, kept(photos=shown))
    (found,) = told(town)
    assert "file" not in entry(found)

    town.write(FILE, kept(photos=f"{shown}\n  {pasted(found)}"))
    assert is_right(town)


@pytest.mark.parametrize("left", ["address,date,reason\n", None])
def test_an_address_that_was_given_up_stays_in_the_list(left: str | None, town: Town) -> None:
    town.write("gone.csv", GONE)
    commit(town.content)
    if left:
        town.write("gone.csv", left)
    else:
        (town.content / "gone.csv").unlink()
    found = told(town)
    assert ["gone-erased"] == [one.rule for one in found]

    give_up(town, found)
    assert GONE == (town.content / "gone.csv").read_text("utf-8")
    assert is_right(town)


def test_an_address_that_lives_again_leaves_the_list(town: Town) -> None:
    town.write("gone.csv", GONE)
    commit(town.content)
    (town.content / "gone.csv").unlink()
    town.write(FILE, kept(aliases="[/tin/2018/cu/, /cu.html, /tin/2018/xua/]"))

    assert is_right(town)


def test_the_reason_of_an_address_that_was_given_up_may_change(town: Town) -> None:
    town.write("gone.csv", GONE)
    commit(town.content)
    town.write("gone.csv", GONE.replace("đã gộp", "gộp rồi"))

    assert is_right(town)


def test_an_article_that_was_published_does_not_wait_again(town: Town) -> None:
    town.write(FILE, kept(publish_on="2026-12-24"))

    assert [("published-waits", FILE)] == rules(town)


@pytest.mark.parametrize("name", ["Bài Mới.md", "trang.md", "a_b.md", "bai--moi.md", ".an.md", "~tam.md"])
def test_a_file_whose_name_makes_no_address_was_not_published(name: str, town: Town) -> None:
    file = town.write(f"articles/2019/{name}", written("Khác", photos=""))
    commit(town.content)
    file.unlink()

    assert [] == told(town)


def test_of_two_files_of_one_name_none_was_published(town: Town) -> None:
    for folder in ("a", "b"):
        town.write(f"articles/{folder}/bai.md", written(f"Khác {folder}", photos=""))
    commit(town.content)
    for folder in ("a", "b"):
        (town.content / f"articles/{folder}/bai.md").unlink()

    assert [] == told(town)


def test_the_file_of_a_photograph_that_is_taken_down_goes_first(town: Town) -> None:
    town.write(FILE, kept(photos=""))
    found = told(town)[0]
    assert "xóa tệp content/photos/le.png rồi thêm" in found.message

    (town.content / "photos" / "le.png").unlink()
    town.write(FILE, kept(photos=f"\n  {pasted(found)}"))
    assert is_right(town)


def test_a_photograph_that_another_article_shows_is_taken_down_without_its_file(town: Town) -> None:
    town.write("articles/2019/khac.md", written("Khác", awards=ROWS.replace("12", "13")))
    commit(town.content)
    town.write(FILE, kept(photos=""))
    found = told(town)[0]
    assert "xóa tệp" not in found.message

    town.write(FILE, kept(photos=f"\n  {pasted(found)}"))
    assert is_right(town)


def test_a_photographs_page_under_an_earlier_name_of_the_article_does_not_vanish_unseen(town: Town) -> None:
    (town.content / "photos" / "le.png").rename(town.content / "photos" / "moi.png")
    town.write(FILE, kept(photos=PHOTO.replace("le.png", "moi.png")))
    town.write("gone.csv", "address,date,reason\n/hinh-anh/khen/le/,2026-01-02,Đổi tên\n")
    (found,) = told(town)
    assert found.message.endswith("/hinh-anh/cu/le/,2026-11-30,Ảnh đã đổi tên hoặc chuyển sang bài khác")


def test_a_change_of_the_working_year_needs_a_correction(town: Town) -> None:
    town.write(FILE, kept(year="2018"))
    (found,) = told(town)
    assert "Sửa năm công tác: năm 2018, trước ghi năm 2019." == entry(found)["note"]
