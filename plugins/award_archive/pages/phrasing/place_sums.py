"""Makes what a ward's or a district's pages show of its sums: the newest year in a sentence, tables and a chart."""

from award_archive.model.article import Article
from award_archive.model.place import Place
from award_archive.pages import addresses
from award_archive.pages.phrasing.charts import chart_of
from award_archive.pages.phrasing.paging import Parts, made_once
from award_archive.pages.phrasing.sentences import latest_sentence
from award_archive.pages.phrasing.tallies import cut_tallies, from_year, joined, tallies_by_year
from award_archive.pages.views.award_views import Tally
from award_archive.pages.views.chart_views import PlaceSums


@made_once
def _tallies(articles: tuple[Article, ...], place: Place) -> Parts[Tally]:
    return cut_tallies(tallies_by_year(place, articles))


def place_sums(place: Place, articles: tuple[Article, ...], page: int) -> PlaceSums:
    """The sums on one page of the place, from all its articles; sentence and chart stand on the first page."""
    tallies = _tallies(articles, place)
    return PlaceSums(
        latest=latest_sentence(place, articles) if page == 1 else None,
        tallies=joined(tallies.on(page)),
        links=tallies.links(f"{addresses.place(place)}#so-lieu", page, from_year),
        chart=chart_of(place, articles) if page == 1 else None,
    )
