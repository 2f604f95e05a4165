"""Nothing that was published changes or vanishes in silence: what is told of a revision of git, and what is not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from award_archive.site.check import planned
from tests.repositories import commit, git
from tests.site.making import KINDS, MOVEMENTS, PHOTO, Town
from tests.site.since.published_town import (
    CORRECTED,
    FILE,
    ROWS,
    TODAY,
    URL,
    entry,
    give_up,
    kept,
    pasted,
    rules,
    told,
    written,
)
from tests.support import write_photo


def test_nothing_changed_is_silent(town: Town) -> None:
    assert [] == told(town)


@pytest.mark.parametrize(
    ("note", "awards", "ward"),
    [
        ("Sửa số giấy khen, cá nhân: 502, trước ghi 205.", ROWS.replace("205", "502"), "Láng Hạ"),
        ("Sửa số giấy khen, tập thể: hơn 12, trước ghi 12.", ROWS.replace("12", "hơn 12"), "Láng Hạ"),
        ("Sửa hình thức: bằng khen, trước ghi giấy khen.", ROWS.replace("giấy", "bằng", 1), "Láng Hạ"),
        (
            "Sửa đối tượng được giấy khen: hộ gia đình, trước ghi cá nhân.",
            ROWS.replace("cá nhân", "hộ gia đình"),
            "Láng Hạ",
        ),
        ("Sửa nơi diễn ra: phường Thịnh Quang, trước ghi phường Láng Hạ.", ROWS, "Thịnh Quang"),
        (
            "Sửa nơi của giấy khen, cá nhân: phường Thịnh Quang, trước ghi nơi diễn ra.",
            ROWS.replace("205", "205, ward: Thịnh Quang"),
            "Láng Hạ",
        ),
        (
            "Sửa số giấy khen, tập thể: 13, trước ghi 12; sửa số giấy khen, cá nhân: 502, trước ghi 205.",
            ROWS.replace("205", "502").replace("12", "13"),
            "Láng Hạ",
        ),
        ("Bỏ giấy khen, cá nhân: 205.", ROWS.rpartition("\n")[0], "Láng Hạ"),
        (
            "Thêm giấy khen, cá nhân: 3.",
            ROWS.replace("205", "205, of_which: [{count: 3}]"),
            "Láng Hạ",
        ),
    ],
)
def test_what_an_article_says_changes_only_with_a_correction(note: str, awards: str, ward: str, town: Town) -> None:
    town.write(FILE, kept(awards=awards, ward=ward))
    (found,) = told(town)

    assert ("silent-change", "content/articles/2019/khen.md") == (found.rule, found.path)
    assert {"date": "2026-11-30", "note": note} == entry(found)

    town.write(FILE, kept(awards=awards, ward=ward, corrections=f"\n  {pasted(found)}"))
    assert [] == told(town)
    assert not planned(town.content, TODAY).has_errors


def test_a_correction_that_was_there_before_explains_nothing(town: Town) -> None:
    town.write(FILE, kept(corrections=CORRECTED))
    commit(town.content)
    town.write(FILE, kept(corrections=CORRECTED, awards=ROWS.replace("205", "502")))
    assert ["silent-change"] == [found.rule for found in told(town)]

    respelt = CORRECTED.replace("Sửa theo", "Đã sửa theo")
    town.write(FILE, kept(corrections=respelt, awards=ROWS.replace("205", "502")))
    assert ["silent-change"] == [found.rule for found in told(town)]


def test_numbers_of_what_is_told_beside_awards_change_only_with_a_correction(town: Town) -> None:
    town.write(FILE, kept(also="\n  - {what: suất quà, count: 50}"))
    commit(town.content)
    town.write(FILE, kept(also="\n  - {what: phần quà, count: 50}"))
    assert [] == told(town)

    town.write(FILE, kept(also="\n  - {what: phần quà, count: 60}"))
    (found,) = told(town)
    assert {"date": "2026-11-30", "note": "Sửa số phần quà: 60, trước ghi 50."} == entry(found)


@pytest.mark.parametrize(
    "more",
    [
        {"title": "Láng Hạ khen thưởng"},
        {"body": "Khen mười hai tập thể.\n\nVà thêm một đoạn."},
        {"awards": "".join(f"\n{row}" for row in reversed(ROWS.strip("\n").split("\n")))},
        {"awards": ROWS.replace("205", "205, quote: 'tặng 205 cá nhân', note: Theo báo")},
        {"awards": ROWS.replace("205", "205, issuer: UBND phường")},
        {"ward": "lang-ha-1"},
        {"awards": ROWS.replace("giấy khen", "giấy khen của UBND")},
        {"day": "2019-08-20"},
    ],
)
def test_what_changes_no_number_kind_recipients_or_place_is_silent(more: dict[str, str], town: Town) -> None:
    town.write(FILE, kept(**more))

    assert [] == told(town)


def test_a_draft_may_change_and_go(town: Town) -> None:
    town.write("articles/2019/nhap.md", written("Nháp khác", awards="", photos="", status="draft"))
    assert [] == told(town)

    (town.content / "articles/2019/nhap.md").unlink()
    assert [] == told(town)


def test_an_article_that_moves_to_another_folder_stays_where_it_was(town: Town) -> None:
    (town.content / "articles" / "khác").mkdir()
    (town.content / FILE).rename(town.content / "articles" / "khác" / "khen.md")

    assert [] == told(town)


def rename(town: Town) -> None:
    (town.content / FILE).rename(town.content / "articles" / "2019" / "khen-moi.md")


def redate(town: Town) -> None:
    town.write(FILE, kept(day="2020-08-19", year="2019"))


@pytest.mark.parametrize(
    ("move", "path"), [(rename, "articles/2019/khen-moi.md"), (redate, FILE)], ids=["renamed", "of another year"]
)
def test_an_article_that_moves_names_its_earlier_address(move: Callable[[Town], None], path: str, town: Town) -> None:
    move(town)
    (found,) = told(town)
    assert ("address-moved", f"content/{path}") == (found.rule, found.path)
    assert found.message.endswith(f": - {URL}")

    file = town.content / path
    file.write_text(file.read_text("utf-8").replace("aliases: [", f"aliases: [{URL}, "), encoding="utf-8")
    assert [] == told(town)
    assert not planned(town.content, TODAY).has_errors


def test_an_article_that_goes_is_not_taken_for_another_of_its_title(town: Town) -> None:
    town.write("articles/2019/khac.md", written(day="2018-08-19", photos=""))
    commit(town.content)
    (town.content / FILE).unlink()

    assert ["article-gone", "alias-gone", "alias-gone"] == [found.rule for found in told(town)]


def test_an_article_that_is_merged_into_another_needs_a_correction_there(town: Town) -> None:
    town.write(
        "articles/2019/khac.md", written("Khác", photos="", awards=ROWS.replace("12", "13"), corrections=CORRECTED)
    )
    commit(town.content)
    (town.content / FILE).unlink()
    aliases = f"[{URL}, /tin/2018/cu/, /cu.html]"
    merged = written("Khác", awards=ROWS.replace("12", "13"), aliases=aliases, corrections=CORRECTED)
    town.write("articles/2019/khac.md", merged)
    assert [("silent-change", "articles/2019/khac.md")] == rules(town)

    merged = merged.replace(CORRECTED, f"{CORRECTED}\n  - {{date: 2026-01-03, note: Gộp hai bài làm một}}")
    town.write("articles/2019/khac.md", merged)
    assert [] == told(town)
    assert not planned(town.content, TODAY).has_errors


def test_whatever_stands_at_an_earlier_address_keeps_it(town: Town) -> None:
    town.write("pages/gioi-thieu.md", "---\ntitle: Trang\n---\n\nMột trang.\n")
    town.write(FILE, written(aliases="[/cu/]"))
    commit(town.content)
    town.write(FILE, written())
    town.write("pages/cu.md", "---\ntitle: Trang mới\n---\n\nMột trang.\n")

    assert [] == told(town)


def test_a_number_of_an_article_that_moves_is_compared_all_the_same(town: Town) -> None:
    (town.content / FILE).unlink()
    text = written(aliases=f"[{URL}, /tin/2018/cu/, /cu.html]", awards=ROWS.replace("205", "502"))
    town.write("articles/2019/khen-moi.md", text)

    assert [("silent-change", "articles/2019/khen-moi.md")] == rules(town)


def test_an_article_that_goes_needs_a_line_for_each_of_its_addresses(town: Town) -> None:
    (town.content / FILE).unlink()
    found = told(town)
    assert ["article-gone", "alias-gone", "alias-gone"] == [one.rule for one in found]
    assert all("content/gone.csv (tệp mới, dòng đầu là address,date,reason)" in one.message for one in found)

    give_up(town, found)
    assert [] == told(town)
    assert not planned(town.content, TODAY).has_errors


def test_an_article_that_becomes_a_draft_has_gone(town: Town) -> None:
    town.write(FILE, kept(status="draft"))

    assert [("article-gone", FILE), ("alias-gone", FILE), ("alias-gone", FILE)] == rules(town)


def test_an_earlier_address_that_is_taken_away_is_missed(town: Town) -> None:
    town.write(FILE, written(aliases="[/tin/2018/cu/]"))
    (found,) = told(town)

    assert ("alias-gone", f"content/{FILE}") == (found.rule, found.path)
    give_up(town, [found])
    assert [] == told(town)


def test_a_photograph_goes_only_with_a_line_in_its_article(town: Town) -> None:
    (town.content / "photos" / "le.png").unlink()
    town.write(FILE, kept(photos=""))
    found, earlier = told(town)
    assert [("photo-gone", f"content/{FILE}")] * 2 == [(one.rule, one.path) for one in (found, earlier)]

    town.write(FILE, kept(photos=f"\n  {pasted(found)}"))
    assert [] == told(town)
    assert not planned(town.content, TODAY).has_errors


def test_a_photograph_that_was_taken_down_need_not_be_named(town: Town) -> None:
    (town.content / "photos" / "le.png").unlink()
    town.write(FILE, kept(photos="\n  - {removed: {date: 2026-01-02, reason: Theo yêu cầu}}"))

    assert [] == told(town)


def test_a_photograph_that_gets_another_name_may_give_its_address_up(town: Town) -> None:
    write_photo(town.content / "photos" / "moi.png", (24, 18))
    town.write(FILE, kept(photos=PHOTO.replace("le.png", "moi.png")))
    found = told(town)
    rows = [one.message.rpartition(": ")[2] for one in found]
    assert ["/hinh-anh/khen/le/", "/hinh-anh/cu/le/"] == [row.partition(",")[0] for row in rows]

    give_up(town, found)
    assert [] == told(town)
    assert not planned(town.content, TODAY).has_errors


def test_a_wards_id_that_changes_is_told_once(town: Town) -> None:
    for name in ("wards", "ward_changes"):
        file = town.content / "register" / f"{name}.csv"
        file.write_text(file.read_text("utf-8").replace("lang-ha-1", "lang-ha-2"), encoding="utf-8")
    town.write(FILE, kept(title="Láng Hạ khen thưởng"))
    found = told(town)

    assert [("unit-gone", "content/register/wards.csv")] == [(one.rule, one.path) for one in found]
    assert "/phuong/lang-ha-1/ của phường Láng Hạ" in found[0].message
    give_up(town, found)
    assert [] == told(town)
    assert not planned(town.content, TODAY).has_errors


def test_a_districts_page_does_not_vanish_in_silence(town: Town) -> None:
    town.write(
        "register/districts.csv", "id,name,type,province,valid_from,valid_to\nmot,Đống Đa,quận,Hà Nội,,2025-06-30\n"
    )

    assert [("unit-gone", "register/districts.csv")] == rules(town)


def test_a_kind_that_gets_another_name_and_keeps_the_former_one_changes_nothing(town: Town) -> None:
    kinds = KINDS.replace("giấy khen,hình thức khen thưởng,", "Giấy khen mới,hình thức khen thưởng,giấy khen;")
    town.write("register/award_kinds.csv", kinds)
    town.write(FILE, kept(title="Láng Hạ khen thưởng"))

    assert [] == told(town)


def test_the_page_of_a_kind_does_not_vanish_in_silence(town: Town) -> None:
    town.write(FILE, kept().replace("giấy khen", "bằng khen"))
    commit(town.content)
    town.write(FILE, kept(corrections=CORRECTED))
    town.write("register/award_kinds.csv", "\n".join(line for line in KINDS.split("\n") if "bằng khen" not in line))
    found = told(town)

    assert [("kind-gone", "content/register/award_kinds.csv")] == [(one.rule, one.path) for one in found]
    assert "/hinh-thuc/bang-khen/ của hình thức khen “bằng khen”" in found[0].message
    give_up(town, found)
    assert [] == told(town)
    assert not planned(town.content, TODAY).has_errors


def test_the_page_of_a_movement_does_not_vanish_in_silence(town: Town) -> None:
    town.write("register/movements.csv", MOVEMENTS)
    commit(town.content)
    town.write("register/movements.csv", MOVEMENTS.replace("dan-van-kheo,", "dan-van,"))
    found = told(town)

    assert [("movement-gone", "content/register/movements.csv")] == [(one.rule, one.path) for one in found]
    give_up(town, found)
    assert [] == told(town)


def test_what_the_register_meant_then_is_compared_with_what_it_means_now(town: Town) -> None:
    town.rename_ward("lang-ha-1", "Láng Thượng")
    town.write(FILE, kept(ward="Láng Thượng"))

    assert [] == told(town)


def test_an_article_that_the_rules_of_now_refuse_keeps_its_addresses(town: Town) -> None:
    text = kept().replace("date: 2019", "khoa_cu: x\ndate: 2019")
    town.write(FILE, text)
    commit(town.content)
    (town.content / FILE).unlink()

    assert [("article-gone", FILE), ("alias-gone", FILE), ("alias-gone", FILE)] == rules(town)


def test_an_article_with_an_error_is_to_be_mended_and_not_explained(town: Town) -> None:
    town.write(FILE, kept().replace("ward: Láng Hạ", "ward: Láng Háa"))

    assert [] == told(town)
    assert planned(town.content, TODAY).has_errors


def test_with_errors_in_the_register_nothing_is_compared(town: Town) -> None:
    town.write("register/wards.csv", "id,ten\n")

    assert [] == told(town)


def test_files_may_have_names_of_any_letters_and_lie_anywhere_in_the_repository(tmp_path: Path) -> None:
    town = Town.found(tmp_path / "kho của tôi")
    town.write("articles/năm 2019/khen.md", written())
    commit(tmp_path)
    town.write("articles/năm 2019/khen.md", written(awards=ROWS.replace("205", "502")))

    assert [("silent-change", "articles/năm 2019/khen.md")] == rules(town)


def test_what_is_committed_since_is_compared_too(town: Town) -> None:
    first = git(town.content, "rev-parse", "HEAD")
    town.write(FILE, kept(awards=ROWS.replace("205", "502")))
    commit(town.content)

    assert [] == told(town)
    assert ["silent-change"] == [found.rule for found in told(town, first)]


def test_what_was_not_committed_was_not_published(town: Town) -> None:
    town.write("articles/2019/moi.md", written("Mới", photos=""))
    (town.content / "articles/2019/moi.md").unlink()

    assert [] == told(town)


def test_a_long_message_is_given_whole(town: Town) -> None:
    slug = "khen-thuong-" * 9 + "lang-ha"
    (town.content / FILE).rename(town.content / "articles" / "2019" / f"{slug}.md")
    town.write(f"articles/2019/{slug}.md", written())
    commit(town.content)
    (town.content / f"articles/2019/{slug}.md").unlink()
    (found,) = told(town)

    assert found.message.endswith(f"/tin/2019/{slug}/,2026-11-30,Bài không còn đăng nữa")
