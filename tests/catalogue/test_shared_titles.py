"""Articles of one title are told apart by what readers know of them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from award_archive.catalogue.shared_titles import told_apart
from award_archive.model.article import Article
from tests.catalogue.builders import LANG_HA, O_CHO_DUA, archive, article
from tests.model.builders import law

FIRST = replace(article("a", "2016-03-24"), title="Hội nghị tổng kết")


def titles(*articles: Article) -> list[str]:
    return [one.title for one in told_apart(articles, {"phường láng hạ", "dữ liệu mở"})]


def test_a_title_that_stands_alone_stays_as_it_is() -> None:
    other = replace(article("b", "2017-03-24"), title="Hội nghị khác")

    assert ["Hội nghị tổng kết", "Hội nghị khác"] == titles(FIRST, other)


def test_articles_of_two_days_are_told_apart_by_these_whatever_the_case_of_their_titles() -> None:
    other = replace(article("b", "2017-03-24"), title="HỘI NGHỊ tổng kết")

    assert ["Hội nghị tổng kết (24/3/2016)", "HỘI NGHỊ tổng kết (24/3/2017)"] == titles(FIRST, other)


def test_articles_of_one_day_are_told_apart_by_their_places_and_of_one_place_and_day_by_their_slugs() -> None:
    here, there = (replace(FIRST, slug=slug, places=(place,)) for slug, place in (("b", LANG_HA), ("c", O_CHO_DUA)))
    twin = replace(here, slug="d")

    assert ["Hội nghị tổng kết (phường Láng Hạ)", "Hội nghị tổng kết (phường Ô Chợ Dừa)"] == titles(here, there)
    assert ["Hội nghị tổng kết (b)", "Hội nghị tổng kết (d)"] == titles(here, twin)


def test_a_title_of_another_page_and_one_that_a_mark_would_make_are_no_articles() -> None:
    unit, page = (
        replace(FIRST, slug=slug, title=title) for slug, title in (("b", "Phường Láng Hạ"), ("c", "Dữ liệu mở"))
    )
    other = replace(article("d", "2017-03-24"), title="Hội nghị tổng kết")
    taken = replace(article("e", "2018"), title="Hội nghị tổng kết (24/3/2016)")

    assert ["Phường Láng Hạ (24/3/2016)", "Dữ liệu mở (24/3/2016)"] == titles(unit, page)
    assert [
        "Hội nghị tổng kết (phường Láng Hạ)",
        "Hội nghị tổng kết (24/3/2017)",
        "Hội nghị tổng kết (24/3/2016)",
    ] == titles(FIRST, other, taken)


@law
@given(st.lists(st.tuples(st.sampled_from(["2016-03-24", "2017", "2017-05"]), st.sampled_from([LANG_HA, O_CHO_DUA]))))
def test_a_catalogue_has_no_title_twice(found: list[tuple[str, object]]) -> None:
    articles = [
        replace(article(f"bai-{at}", day, place=place), title="Hội nghị")  # type: ignore[arg-type]  # a place
        for at, (day, place) in enumerate(found)
    ]
    called = [one.title for one in archive(*articles).articles]

    assert len(called) == len(set(called))
