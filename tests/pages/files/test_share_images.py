"""Which picture stands for an article elsewhere, and which cards are drawn."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from award_archive.model.article import Article, Photo
from award_archive.pages.archive import Archive
from award_archive.pages.files.share_images import files, share, share_of_archive
from award_archive.pages.settings import Settings
from tests import builders
from tests.catalogue.builders import FLAG, PRAISE, article, award
from tests.pages.builders import SITE
from tests.pages.builders import archive as archive_of

OLD, MIDDLE, NEW = article("cu", "2016-03-24"), article("giua", "2017-03-24"), article("moi", "2018-03-24")
PICTURED = replace(article("anh", "2019-03-24"), photos=(Photo("le.jpg", "Lễ", "Một tấm giấy khen", "Phường"),))
ARTICLES = (OLD, MIDDLE, NEW, PICTURED)


def archive(share_cards: str, site_url: str = SITE) -> Archive:
    return replace(archive_of(*ARTICLES), settings=Settings("Kho", site_url, share_cards=share_cards))


def cards(archive: Archive) -> list[str]:
    """Whose cards are drawn, by slug; "kho" is the archive's."""
    return [file.url.rpartition("/")[2].rpartition("-")[0] for file in files(archive)]


def address(archive: Archive, one: Article) -> str | None:
    found = share(archive, one)
    return found.url if found else None


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        ("all", ["kho", "cu", "giua", "moi"]),
        ("none", ["kho"]),
        ("1", ["kho"]),
        ("2", ["kho", "moi"]),
        ("3", ["kho", "giua", "moi"]),
        ("999999999", ["kho", "cu", "giua", "moi"]),
    ],
)
def test_cards_are_drawn_for_the_newest_articles_that_have_no_photograph(which: str, expected: list[str]) -> None:
    assert expected == cards(archive(which))


def test_every_article_without_a_photograph_has_a_card_where_nothing_is_set() -> None:
    assert cards(archive("all")) == cards(archive_of(*ARTICLES))


@pytest.mark.parametrize("which", ["all", "none", "1", "2", "3"])
def test_an_article_names_a_card_exactly_if_it_is_drawn(which: str) -> None:
    made = archive(which)
    drawn = {file.url for file in files(made)}
    named = {address(made, one) for one in (OLD, MIDDLE, NEW)} - {None}
    of_archive = share_of_archive(made.settings)

    assert of_archive
    assert drawn == named | {of_archive.url}


def test_the_archives_card_stands_for_an_article_whose_title_cannot_be_drawn() -> None:
    foreign = replace(article("khac", "2018-04-24"), title="2015年表彰大会")
    made = replace(archive_of(*ARTICLES, foreign), settings=Settings("Kho", SITE))

    assert address(made, foreign) is None
    assert ["kho", "cu", "giua", "moi"] == cards(made)


@pytest.mark.parametrize("which", ["all", "none", "1"])
def test_a_photograph_stands_for_its_article_whatever_is_set(which: str) -> None:
    found = address(archive(which), PICTURED)

    assert found
    assert found.endswith(".chia-se.jpg")


def test_without_a_public_address_nothing_is_drawn() -> None:
    assert [] == cards(archive("all", site_url=""))


def test_every_card_of_the_tests_archive_is_light_and_of_the_size_that_open_graph_asks_for() -> None:
    drawn = {file.url: file.content for file in files(builders.archive())}

    assert len(drawn) > 10
    assert {} == {url: len(data) for url, data in drawn.items() if len(data) > 24_000}
    assert {(1200, 630)} == {Image.open(io.BytesIO(data)).size for data in drawn.values()}


@pytest.mark.parametrize(
    ("time", "years", "foot"),
    [
        ("2016-03-24", "2015", "Phường Láng Hạ · 24/3/2016 · khen thành tích năm 2015"),
        ("2012-05", "nh 2011-2012", "Phường Láng Hạ · tháng 5/2012 · khen thành tích năm học 2011–2012"),
        ("đăng 2012-05-17", "", "Phường Láng Hạ · đăng 17/5/2012 · khen thành tích năm 2012"),
    ],
)
def test_a_card_tells_the_time_as_it_is_known_and_a_school_year_by_its_name(time: str, years: str, foot: str) -> None:
    one = article("bai", time, years)
    found = share(archive_of(one), one)

    assert found is not None
    assert found.alt.endswith(foot)


def test_a_picture_that_is_a_card_is_told_with_the_awards_that_it_shows_as_lists_tell_them() -> None:
    rows = (award("5", of_which=(award("1"),)), award("3", FLAG), award("2", PRAISE))
    one = article("bai", awards=rows)
    found = share(archive_of(one), one)

    assert found is not None
    assert ". Giấy khen: 5 tập thể (trong đó 1 tập thể) · Cờ thi đua: 3 tập thể. Phường" in found.alt
