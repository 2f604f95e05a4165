"""Archives that have next to nothing say so, and say nothing false."""

from collections.abc import Callable
from pathlib import Path

from lxml import html

from award_archive.site.check import planned
from tests.site.making import CHANGES, MOVEMENTS, WARDS, Town, article


def words(town: Town, path: str) -> str:
    page = html.document_fromstring((town.output / path).read_text("utf-8"))
    return " ".join(str(page.xpath("string(//main)")).split())


def built(tmp_path: Path, fill: Callable[[Town], object] = lambda town: None) -> Town:
    town = Town.found(tmp_path)
    fill(town)
    assert town.build() is not None
    return town


def test_an_empty_archive_says_that_nothing_is_there(tmp_path: Path) -> None:
    town = built(tmp_path)

    assert "Chưa có tin nào được đăng" in words(town, "index.html")
    assert "Chưa có năm nào có tin của riêng mình." in words(town, "doi-chieu/index.html")


def test_an_archive_of_reviews_alone_has_articles_but_no_year(tmp_path: Path) -> None:
    review = article("Mười năm", "2019-05-01").replace("date:", "year: 2009-2019\ndate:", 1)
    town = built(tmp_path, lambda town: town.write("articles/2019/muoi-nam.md", review))

    assert "Mới có tổng kết nhiều năm, chưa có tin của riêng năm nào" in words(town, "index.html")
    assert "Mười năm" in words(town, "index.html")
    assert "Chưa có tin nào của riêng năm 2015." in words(town, "nam/2015/index.html")


def test_wards_of_which_only_reviews_tell_are_wards_all_the_same(tmp_path: Path) -> None:
    def fill(town: Town) -> None:
        for ward in ("lang-ha-1", "thinh-quang-1"):
            review = article(f"Mười năm {ward}", "2019-05-01", ward=ward).replace("date:", "year: 2009-2019\ndate:", 1)
            town.write(f"articles/2019/{ward}.md", review)
        town.write("register/wards.csv", "".join(WARDS.splitlines(keepends=True)[:3]))
        town.write("register/ward_changes.csv", CHANGES.splitlines(keepends=True)[0])

    assert "Chưa có năm nào có tin của riêng mình." in words(built(tmp_path, fill), "doi-chieu/index.html")


def test_the_front_page_and_the_year_count_the_same_wards(tmp_path: Path) -> None:
    """An article of 2026 may reward 2025, and be of a ward that came after it."""
    later = article("Năm sau", "2026-02-01", ward="dong-da-1").replace("date:", "year: 2024\ndate:", 1)
    town = built(tmp_path, lambda town: town.write("articles/2026/nam-sau.md", later))

    assert "Chưa có tin của phường nào." in words(town, "index.html")
    assert "2 phường chưa có nguồn năm 2024" in words(town, "nam/2024/index.html")


def test_a_register_without_wards_makes_pages_all_the_same(tmp_path: Path) -> None:
    def empty(town: Town) -> None:
        town.write("register/wards.csv", "id,name,type,district,province,official_code,valid_from,valid_to\n")
        town.write("register/ward_changes.csv", "date,resolution,from_id,to_id,extent,confidence\n")

    assert "Chưa có phường nào trong danh bạ." in words(built(tmp_path, empty), "doi-chieu/index.html")


def test_an_archive_needs_no_register_but_wards(tmp_path: Path) -> None:
    def fill(town: Town) -> None:
        for name in ("districts", "ward_changes", "award_kinds"):
            (town.content / "register" / f"{name}.csv").unlink()
        awards = "\n  - {kind: lao động tiên tiến, recipients: cá nhân, count: 12, issuer: ai đó}"
        town.write("articles/2019/bai.md", article(awards=awards))

    town = built(tmp_path, fill)

    assert () == planned(town.content, town.today).problems
    assert "12 cá nhân đạt danh hiệu Lao động tiên tiến do ai đó trao" in words(town, "phuong/lang-ha-1/index.html")


def test_the_search_narrows_to_movements_only_where_articles_have_one(tmp_path: Path) -> None:
    def fill(town: Town) -> None:
        town.write("register/movements.csv", MOVEMENTS)
        town.write("articles/2019/bai.md", article())

    town = built(tmp_path, fill)
    without = words(town, "tim-kiem/index.html")
    town.write("articles/2019/bai.md", article(movement="khéo dân vận"))
    town.build()

    assert "Mọi phong trào" not in without
    assert "Phong trào Mọi phong trào Dân vận khéo" in words(town, "tim-kiem/index.html")
    assert "Phong trào “Dân vận khéo”" in words(town, "tin/2019/bai/index.html")
