"""Places in lists."""

from award_archive.pages.phrasing.names import place_line
from tests.catalogue.builders import DONG_DA, LANG_HA, REGISTER, archive, article


def test_a_ward_in_a_list_has_the_number_of_its_own_articles() -> None:
    catalogue = archive(article("a"), article("b"), article("c", place=DONG_DA))

    assert 2 == place_line(catalogue, LANG_HA).number_of_articles
    assert [0, 2, 0] == [place_line(catalogue, unit).number_of_articles for unit in REGISTER.wards]
