from datetime import date

import pytest

from award_archive.model.article import Article, Correction, Photo, Recipients, RemovedPhoto, Source, WorkingYears
from award_archive.model.place import Province

EVENT = date(2016, 3, 24)
LATER = date(2020, 1, 1)


def article(
    sources: tuple[Source, ...] = (),
    corrections: tuple[Correction, ...] = (),
    removed: tuple[RemovedPhoto, ...] = (),
) -> Article:
    """An article of 24/3/2016 about 2015."""
    return Article(
        "tong-ket",
        "content/articles/2016/tong-ket.md",
        "Tổng kết",
        EVENT,
        WorkingYears(2015, 2015),
        Province("Hà Nội"),
        "Một",
        removed=removed,
        sources=sources,
        corrections=corrections,
    )


def test_an_address_has_the_year_of_the_day_not_the_working_year() -> None:
    assert "/tin/2016/tong-ket/" == article().url


def test_an_article_that_knows_of_no_later_day_was_changed_on_its_own() -> None:
    assert EVENT == article().updated
    assert EVENT == article(sources=(Source("Báo", published=date(2016, 1, 1)), Source("Cổng"))).updated


@pytest.mark.parametrize(
    "changed",
    [
        article(sources=(Source("Báo", published=LATER),)),
        article(sources=(Source("Báo", published=EVENT, accessed=LATER), Source("Cổng", accessed=EVENT))),
        article(corrections=(Correction(EVENT, "a"), Correction(LATER, "b"))),
        article(removed=(RemovedPhoto(LATER, "Theo yêu cầu"),)),
    ],
)
def test_an_article_was_changed_on_the_last_day_that_it_knows_of(changed: Article) -> None:
    assert LATER == changed.updated


@pytest.mark.parametrize(
    ("file", "name"), [("le-trao.jpg", "le-trao"), ("2016/le-trao.jpeg", "le-trao"), ("2016/dong-da/a.b.png", "a.b")]
)
def test_a_photos_address_is_its_files_name_without_folder_and_ending(file: str, name: str) -> None:
    assert name == Photo(file, "Lễ trao", "Một tấm giấy khen", "Phường").name


def test_recipients_are_written_in_four_ways() -> None:
    assert ["tập thể", "cá nhân", "hộ gia đình", "tập thể và cá nhân"] == [sort.words for sort in Recipients]
