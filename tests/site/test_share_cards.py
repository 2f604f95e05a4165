"""Cards of the newest articles alone: a card goes with its place among them, and builds stay equal to clean ones."""

from pathlib import Path

import pytest

from award_archive.pages.settings import Settings
from tests.site.making import Town, article
from tests.support import snapshot

ADDRESS = "https://kho.example/bang-vang"
CARDS = "anh/the/"


def having(share_cards: str) -> Settings:
    return Settings("Bảng Vàng", ADDRESS, share_cards=share_cards)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A published town with an article of each of three years, of which the two newest have cards."""
    town = Town.found(tmp_path)
    town.settings = having("2")
    for year in (2017, 2018, 2019):
        town.write(f"articles/{year}/bai-{year}.md", article(f"Bài {year}", f"{year}-05-01"))
    assert town.build()
    return town


def cards(town: Town) -> set[str]:
    """Whose cards the output has, by slug; "kho" is the archive's."""
    return {file.name.rpartition("-")[0] for file in (town.output / CARDS).iterdir()}


def shown(town: Town, year: int) -> str:
    """Whose card the page of that year's article names."""
    page = (town.output / f"tin/{year}/bai-{year}/index.html").read_text("utf-8")
    name = page.partition(f'<meta property="og:image" content="{ADDRESS}/{CARDS}')[2].partition('"')[0]
    return name.rpartition("-")[0]


def assert_as_clean(town: Town) -> None:
    other = town.clean()
    assert other.build()
    assert snapshot(other.output) == snapshot(town.output)


def test_an_article_without_a_card_shows_the_archives(town: Town) -> None:
    assert {"kho", "bai-2018", "bai-2019"} == cards(town)
    assert ["kho", "bai-2018", "bai-2019"] == [shown(town, year) for year in (2017, 2018, 2019)]


def test_a_new_article_takes_the_card_of_the_oldest_that_has_one(town: Town) -> None:
    town.write("articles/2020/bai-2020.md", article("Bài 2020", "2020-05-01"))
    town.build()

    assert {"kho", "bai-2019", "bai-2020"} == cards(town)
    assert ["kho", "kho", "bai-2019", "bai-2020"] == [shown(town, year) for year in (2017, 2018, 2019, 2020)]
    assert_as_clean(town)


def test_where_an_article_goes_the_next_one_has_a_card_again(town: Town) -> None:
    (town.content / "articles" / "2019" / "bai-2019.md").unlink()
    town.build()

    assert {"kho", "bai-2017", "bai-2018"} == cards(town)
    assert "bai-2017" == shown(town, 2017)
    assert_as_clean(town)


@pytest.mark.parametrize(
    ("which", "expected"),
    [("all", {"kho", "bai-2017", "bai-2018", "bai-2019"}), ("none", {"kho"}), ("1", {"kho", "bai-2019"})],
)
def test_another_setting_alone_makes_the_site_that_a_clean_build_makes(
    town: Town, which: str, expected: set[str]
) -> None:
    town.settings = having(which)
    town.build()

    assert expected == cards(town)
    assert_as_clean(town)
