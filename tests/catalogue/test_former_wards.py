"""A ward of today lists the articles of former wards that lie in it; it takes over no numbers."""

from award_archive.catalogue.former_wards import (
    EarlierArticle,
    FormerWard,
    earlier_articles,
    former_districts,
    former_wards_of,
)
from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article
from award_archive.model.changes import Extent
from award_archive.model.place import place_key
from award_archive.model.register import Register
from tests.catalogue.builders import DONG_DA, LANG, LANG_HA, article
from tests.model.builders import change, days, part, units, ward

DAY = "2025-07-01"
OLDER = ward("lang-cu", "Láng Cũ", "Từ Liêm", span=days(last="2004-12-31"))
STRIP = ward("dai", "Dải", span=LANG_HA.days)
CHANGES = (
    change("2005-01-01", "lang-cu", "lang-ha-1"),
    part(DAY, "lang-ha-1", "lang-1"),
    change(DAY, "dai", "lang-1", extent=Extent.AREA),
)
REGISTER = units(LANG, LANG_HA, OLDER, STRIP, changes=CHANGES, districts=(DONG_DA,))
OF_LANG = former_wards_of(REGISTER)[place_key(LANG)]


def earlier(*articles: Article, register: Register = REGISTER) -> tuple[EarlierArticle, ...]:
    return earlier_articles(Catalogue.of(articles, register), OF_LANG, 9)


def test_a_ward_of_today_comes_from_former_wards_over_any_number_of_steps_but_not_from_land_alone() -> None:
    assert [("lang-cu", Extent.PART), ("lang-ha-1", Extent.PART)] == [(one.ward.id, one.extent) for one in OF_LANG]


def test_articles_of_former_wards_are_listed_once_newest_first_each_with_its_wards() -> None:
    both = article("ca-hai", "2004-05-01", place=(OLDER, LANG_HA))
    found = earlier(article("cu", "2003-05-01", place=OLDER), both, article("moi", "2016-05-01", place=LANG_HA))

    assert ["moi", "ca-hai", "cu"] == [one.article.slug for one in found]
    assert [["lang-ha-1"], ["lang-cu", "lang-ha-1"], ["lang-cu"]] == [
        [one.ward.id for one in each.wards] for each in found
    ]


def test_articles_of_the_ward_itself_of_its_district_and_of_land_alone_are_not_listed() -> None:
    others = article("nay", "2025-08-01", place=LANG), article("quan", place=DONG_DA), article("dai", place=STRIP)

    assert () == earlier(*others)


def test_its_former_districts_are_those_that_ended() -> None:
    former = (FormerWard(LANG_HA, Extent.WHOLE), FormerWard(STRIP, Extent.WHOLE), FormerWard(OLDER, Extent.WHOLE))

    assert ["dong-da"] == [district.id for district in former_districts(REGISTER, former)]
