"""What a place is and what the archive has of it, in a sentence or two."""

import pytest

from award_archive.model.article import Article
from award_archive.model.place import Place
from award_archive.pages.phrasing.place_leads import place_lead
from tests.catalogue.builders import DONG_DA, HA_NOI, LANG, LANG_HA, article

REVIEW = article("r", "2019-12-20", "2009-2019")


@pytest.mark.parametrize(
    ("place", "wider", "now", "articles", "expected"),
    [
        (LANG, ["Hà Nội"], "", [], "Phường thuộc Hà Nội, từ 1/7/2025. Kho chưa có tin nào của phường."),
        (
            LANG_HA,
            ["quận Đống Đa", "Hà Nội"],
            "nay thuộc phường Láng",
            [article("a"), article("b", "2019-03-24")],
            "Phường thuộc quận Đống Đa, Hà Nội, đến 30/6/2025, nay thuộc phường Láng. "
            "Kho có 2 tin của phường, khen thành tích từ năm 2016 đến năm 2019.",
        ),
        (
            DONG_DA,
            ["Hà Nội"],
            "",
            [article("a")],
            "Quận thuộc Hà Nội, đến 30/6/2025. Kho có 1 tin cấp quận, khen thành tích năm 2016.",
        ),
        (HA_NOI, [], "", [REVIEW], "Kho có 1 tin cấp tỉnh, thành phố, khen thành tích từ năm 2009 đến năm 2019."),
    ],
)
def test_a_place_is_told_by_what_it_lies_in_and_by_its_articles(
    place: Place, wider: list[str], now: str, articles: list[Article], expected: str
) -> None:
    assert expected == place_lead(place, wider, now, articles)
