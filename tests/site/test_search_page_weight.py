"""The search page holds its script and its choices, and is light with as many and as long ones as a country has."""

from dataclasses import replace
from random import Random

import pytest

from award_archive.catalogue.indexes import Catalogue
from award_archive.catalogue.search_index.name_shards import name_shards
from award_archive.country.country_register import packed_country
from award_archive.model.article import Article
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.movements import Movement
from award_archive.model.place import Ward
from award_archive.model.vietnamese import slug
from award_archive.pages.all_pages import site_view
from award_archive.pages.archive import Archive
from award_archive.pages.search.search_page import page
from award_archive.pages.settings import Settings
from award_archive.pages.views.page_views import SearchView
from award_archive.site.theme.rendering import renderer
from award_archive.site.theme.static_files import StaticFiles
from award_archive.site.theme.styles import styles_of
from award_archive.site.theme.theme_files import Theme, Uses
from tests.browser.host import compressed
from tests.catalogue.builders import article, award
from tests.gates.weight import KILOBYTE, MOST_OF_ANOTHER_PAGE
from tests.site.making import OPTIONS
from tests.support import ROOT

ARTICLES, FIRST_YEAR, YEARS = 240, 1946, 80
# A slip leads to the shards of both ends of a syllable and of its pairs with both neighbours.
ENDS_OF_A_SLIP, MOST_OF_ALL_ENDS = 6, 24 * KILOBYTE
HEAD = '{"version":"0123456789ab","shards":2048,"places":29999,"block":8,"names":64}'

Told = tuple[SearchView, bytes]


@pytest.fixture(scope="module")
def search() -> Told:
    """The view and the HTML of the search of an archive of a whole country."""
    register = packed_country().register
    chosen = Random(7).sample(register.wards, ARTICLES)  # noqa: S311 - it only chooses names
    archive = Archive(Catalogue.of([told(*one) for one in enumerate(chosen)], register), (), {}, Settings("Kho"), {})
    (made,) = page(archive)
    view = made.view(lambda _: pytest.fail("the page needs no text"))
    assert isinstance(view, SearchView)
    theme = Theme.of([ROOT / "theme" / "templates"], ROOT / "theme" / "static", OPTIONS)
    static = StaticFiles(theme)
    styles = styles_of([made.template], theme, Uses.of(theme))
    site = site_view(archive, static.search_script, HEAD, static.icon_data_url)
    return view, renderer(theme.to_render, styles, site).render(made, view)


def told(number: int, ward: Ward) -> Article:
    """An article of the ward, of a kind and a movement of its own, whose names are as long as such names are."""
    year, name = str(FIRST_YEAR + number % YEARS), f"{ward.name} {ward.district}".strip()
    kind = AwardKind(f"danh hiệu {name}", KindClass.TITLE)
    movement = Movement(slug(f"thi dua {name}"), f"Thi đua {name}")
    made = article(f"bai-{number}", year, year, ward, (award("1", kind),))
    return replace(made, movements=(movement,))


def test_the_page_offers_as_many_choices_as_it_may_and_keeps_to_its_weight(search: Told) -> None:
    view, html = search

    assert (YEARS, 150, 100, 40) == tuple(map(len, (view.years, view.places, view.kinds, view.movements)))
    assert ARTICLES - 150 == view.places_left_out
    assert MOST_OF_ANOTHER_PAGE >= len(compressed(html))


def test_what_a_slip_asks_for_is_light_with_the_names_of_the_whole_country() -> None:
    shards = name_shards({unit.name for unit in packed_country().register.units})
    weights = sorted(len(compressed(text.encode())) for text in shards)

    assert MOST_OF_ALL_ENDS >= sum(weights[-ENDS_OF_A_SLIP:])
