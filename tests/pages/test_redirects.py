"""Where earlier addresses of articles and of their photographs lead."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.article import Alias, Article, Photo, RemovedPhoto
from award_archive.pages import addresses
from award_archive.pages.redirects import redirects
from tests.catalogue.builders import article
from tests.model.builders import law

OATH = Photo("2016/le.jpg", "Lễ", "Lễ", "Kho")
NEW = "/tin/2016/moi/"


def moved(*aliases: str, photos: tuple[Photo, ...] = (OATH,), removed: tuple[RemovedPhoto, ...] = ()) -> Article:
    lines = tuple(Alias(url, line) for line, url in enumerate(aliases, start=3))
    return replace(article("moi"), aliases=lines, photos=photos, removed=removed)


def ways(moved: Article) -> dict[str, str]:
    return {one.url: one.target for one in redirects(moved)}


def test_an_article_that_had_another_name_takes_its_photographs_along() -> None:
    found = moved("/tin/2015/cu/")

    assert {"/tin/2015/cu/": NEW, "/hinh-anh/cu/le/": "/hinh-anh/moi/le/"} == ways(found)
    assert [3, 3] == [one.line for one in redirects(found)]


def test_a_photograph_that_was_taken_down_leads_to_its_article() -> None:
    removed = (RemovedPhoto(date(2020, 1, 1), "Theo yêu cầu", "2016/cu.jpg"), RemovedPhoto(date(2020, 1, 1), "Khác"))

    assert {"/tin/2015/cu/": NEW, "/hinh-anh/cu/cu/": NEW} == ways(moved("/tin/2015/cu/", photos=(), removed=removed))


def test_an_article_of_another_year_had_its_photographs_where_they_are() -> None:
    assert {"/tin/2015/moi/": NEW} == ways(moved("/tin/2015/moi/"))


def test_an_address_of_another_form_says_nothing_of_photographs() -> None:
    assert {"/cu.html": NEW, "/bai/cu/": NEW} == ways(moved("/cu.html", "/bai/cu/"))


def test_what_an_editor_says_of_a_photographs_address_holds() -> None:
    assert {"/tin/2015/cu/": NEW, "/hinh-anh/cu/le/": NEW} == ways(moved("/tin/2015/cu/", "/hinh-anh/cu/le/"))


@law
@given(st.lists(st.sampled_from(["/tin/2014/cu/", "/tin/2015/cu/", "/tin/2015/moi/", "/cu/"]), unique=True))
def test_no_address_leads_to_two_places_and_every_alias_leads_to_its_article(aliases: list[str]) -> None:
    found = moved(*aliases)
    urls = [one.url for one in redirects(found)]

    assert len(set(urls)) == len(urls)
    assert dict.fromkeys(aliases, NEW).items() <= ways(found).items()
    assert addresses.photo(found, OATH) not in urls
