"""The setting `home`: what it changes of a site, and what a build says where the register lacks the place."""

from dataclasses import replace
from pathlib import Path

import pytest

from award_archive.pages.settings import Settings
from tests.site.making import DISTRICTS, WARDS, Town, article
from tests.support import check, pelican, snapshot


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A built town with an article of its home and a newer one of elsewhere."""
    town = Town.found(tmp_path, Settings("Bảng Vàng", home="quận Đống Đa"))
    town.write("register/wards.csv", f"{WARDS}kim-ma-1,Kim Mã,phường,Ba Đình,Hà Nội,,,2025-06-30\n")
    town.write("register/districts.csv", f"{DISTRICTS}ba-dinh,Ba Đình,quận,Hà Nội,,2025-06-30\n")
    town.write("articles/2019/gan.md", article("Tin gần"))
    town.write("articles/2020/xa.md", article("Tin xa", "2020-05-01", ward="Kim Mã"))
    assert town.build()
    return town


def front_page(town: Town) -> str:
    return (town.output / "index.html").read_text("utf-8")


def positions(page: str, *words: str) -> list[int]:
    return [page.index(one) for one in words]


def test_the_front_page_leads_with_the_home_and_goes_on_with_elsewhere(town: Town) -> None:
    town.write("articles/2019/gan-nua.md", article("Tin gần nữa"))
    town.build()
    found = positions(
        front_page(town),
        "Tin gần",
        "Phường cũ của bạn nay là phường nào?",
        'Ở <a href="./quan/dong-da/">Đống Đa</a>',
        "Nơi khác",
        "./tin/2020/xa/",
    )

    assert sorted(found) == found


def test_the_setting_changes_the_front_page_alone_and_builds_stay_equal_to_clean_ones(town: Town) -> None:
    before = snapshot(town.output)
    town.settings = replace(town.settings, home="")
    town.build()
    after, clean = snapshot(town.output), town.clean()
    clean.build()

    assert ["index.html"] == [name for name in after if name.endswith(".html") and after[name] != before[name]]
    assert "Nơi khác" not in front_page(town)
    assert snapshot(clean.output) == after


def test_a_home_that_the_register_lacks_is_told_by_every_build_and_by_no_check(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    unknown = "-e", 'AWARD_ARCHIVE={"home": "quận Đống Đaa"}'
    first, again = pelican(content, output, *unknown), pelican(content, output, *unknown)

    assert (0, 0) == (first.returncode, again.returncode)
    for ran in (first, again):
        assert 'AWARD_ARCHIVE["home"]: nhắc [home-unknown] Sổ đơn vị không có “quận Đống Đaa”' in ran.stderr
        assert "Có phải “quận Đống Đa”?" in ran.stderr
    assert [] == check(content)


def test_a_home_that_means_several_units_is_told_with_all_of_them(content: Path, tmp_path: Path) -> None:
    ran = pelican(content, tmp_path / "output", "-e", 'AWARD_ARCHIVE={"home": "Đống Đa"}')

    assert 0 == ran.returncode
    assert "[home-ambiguous] Sổ có nhiều đơn vị tên “Đống Đa”: " in ran.stderr
    assert "quận Đống Đa (dong-da)" in ran.stderr
