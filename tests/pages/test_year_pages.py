"""A working year's pages: what is said of the whole year stands on the first."""

import pytest

from award_archive.model.article import Article, Body
from award_archive.model.register import Register
from award_archive.pages.views.page_views import YearView
from award_archive.pages.year_pages import years
from tests.catalogue.builders import (
    DISTRICT_OFFICE,
    DONG_DA,
    HA_NOI,
    LANG_HA,
    O_CHO_DUA,
    PRAISE,
    REGISTER,
    article,
    award,
)
from tests.model.builders import district, units
from tests.pages.builders import archive_of
from tests.pages.components import rendered


def views(*articles: Article, register: Register = REGISTER) -> dict[str, YearView]:
    """The views of the pages of years by their addresses."""
    found = {page.url: page.data.view(lambda _: Body("")) for page in years(archive_of(register, *articles))}
    return {url: view for url, view in found.items() if isinstance(view, YearView)}


def test_the_largest_number_is_of_one_row_of_the_year_whatever_its_kind() -> None:
    told = [
        article("a", awards=(award("2"), award("hơn 70", issuer=DISTRICT_OFFICE))),
        article("b", place=DONG_DA, awards=(award("50"), award("900", PRAISE))),
        article("r", "2016-12-20", "2007-2016", awards=(award("3000"),)),
    ]
    leading = views(*told)["/nam/2016/"].leading

    assert leading is not None
    assert ("900", "/tin/2016/b/#so-lieu-2") == (leading.count, leading.article.url)
    assert views(told[2])["/nam/2016/"].leading is None


def test_eight_places_have_a_sentence_and_the_others_are_counted() -> None:
    places = [district(f"quan-{number}", f"Quận {number}") for number in range(10)]
    told = [article(f"bai-{n}", place=place, awards=(award("3"),)) for n, place in enumerate(places)]
    view = views(*told, register=units(districts=tuple(places)))["/nam/2016/"]

    assert (8, 2) == (len(view.sentences), view.left_out)


def test_further_pages_say_nothing_of_the_whole_year() -> None:
    told = views(*(article(f"bai-{number}", awards=(award("3"),)) for number in range(40)))
    first, second = told["/nam/2016/"], told["/nam/2016/trang/2/"]

    assert all((first.leading, first.sentences, first.years))
    assert not any((second.leading, second.sentences, second.years, second.without_source))


@pytest.mark.parametrize(("year", "expected"), [(2011, 0), (2012, 0), (2013, 1)])
def test_a_ward_of_a_school_year_has_a_source_in_both_of_its_years(year: int, expected: int) -> None:
    told = [
        article("a", "2012-05", "nh 2011-2012", place=LANG_HA),
        article("b", "2013-05-01", place=HA_NOI),
        *(article(f"o-{y}", f"{y}-06-01", place=O_CHO_DUA) for y in (2011, 2012, 2013)),
    ]

    assert expected == views(*told)[f"/nam/{year}/"].without_source


def test_the_strip_of_a_years_page_does_not_lead_to_the_page_itself() -> None:
    marks = views(article("a"), article("b", "2017-03-24"))["/nam/2016/"].years
    html = rendered("years", "strip", marks, 2016)

    assert '<b aria-current="page">' in html
    assert "/nam/2017/" in html
    assert "/nam/2016/" not in html
