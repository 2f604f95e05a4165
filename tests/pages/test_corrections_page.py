"""The page of corrections tells which addresses were given up, beside corrections and removed photographs."""

from dataclasses import replace
from datetime import date

from award_archive.model.gone import GoneAddress
from award_archive.pages.record_pages import corrections_page
from award_archive.pages.views.page import Ready
from award_archive.pages.views.page_views import CorrectionsView
from tests.pages.builders import archive


def views(*gone: GoneAddress) -> list[CorrectionsView]:
    made = [page.data for page in corrections_page(replace(archive(), gone=gone))]
    return [data.made for data in made if isinstance(data, Ready) and isinstance(data.made, CorrectionsView)]


def test_addresses_that_were_given_up_are_told_newest_first_and_lead_nowhere() -> None:
    older = GoneAddress("/tin/2016/cu/", date(2020, 1, 2), "Trùng", 2)
    newer = GoneAddress("/cu.html", date(2021, 1, 2), "Nhầm", 3)
    (view,) = views(older, newer)

    assert 2 == view.number_of_gone
    assert [("2021-01-02", "Nhầm", "/cu.html", ""), ("2020-01-02", "Trùng", "/tin/2016/cu/", "")] == [
        (row.day.iso, row.note, row.article.label, row.article.url) for row in view.gone
    ]


def test_many_addresses_that_were_given_up_go_on_from_page_to_page() -> None:
    gone = [GoneAddress(f"/tin/2016/bai-{number}/", date(2020, 1, 2), "Trùng một bài khác") for number in range(2_000)]
    pages = views(*gone)

    assert 1 < len(pages)
    assert {one.url for one in gone} == {row.article.label for page in pages for row in page.gone}
