"""Nothing that is public vanishes without a word, whoever asks: a check that knows articles, or two manifests."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from award_archive.catalogue.published_facts import PublishedFacts, facts_of
from award_archive.model.article import Photo, RemovedPhoto
from award_archive.site.publication import Changed, LostPhoto, Published, Vanished, unexplained
from tests.catalogue.builders import article, award
from tests.model.builders import law

OATH, GIFT = (Photo(f"2016/{name}.jpg", name, name, "Kho") for name in ("le", "qua"))
URL, OLD = "/tin/2016/bai/", "/tin/2015/cu/"


def facts(count: str = "1", photos: tuple[Photo, ...] = (), removed: tuple[str, ...] = ()) -> PublishedFacts:
    taken = tuple(RemovedPhoto(date(2020, 1, 1), "Theo yêu cầu", file) for file in removed)
    return facts_of(replace(article("bai", awards=(award(count),)), photos=photos, removed=taken))


def published(said: PublishedFacts) -> Published:
    pages = {f"/hinh-anh/bai/{name}/": name for name in said.photos}
    return Published({URL: "Bài"} | pages, {OLD: URL}, {URL: said})


def test_an_address_that_vanishes_is_told_with_its_title() -> None:
    before = Published({"/phuong/lang-ha-1/": "phường Láng Hạ"}, {OLD: URL})

    assert [Vanished("/phuong/lang-ha-1/", "phường Láng Hạ"), Vanished(OLD, "")] == [
        *unexplained(before, Published({}), ())
    ]


def test_an_address_may_become_an_earlier_one_or_be_given_up() -> None:
    before = Published({URL: "Bài", "/phuong/a/": "A"})

    assert [] == [*unexplained(before, Published({}, {URL: "/tin/2017/bai/"}), {"/phuong/a/"})]


def test_photographs_follow_their_article_wherever_it_goes() -> None:
    before = published(facts(photos=(OATH,)))

    assert [Vanished(URL, "Bài"), Vanished(OLD, "")] == [*unexplained(before, Published({}), ())]
    assert [] == [*unexplained(before, Published({}), {URL, OLD})]


def test_a_photograph_that_leaves_a_living_article_is_told() -> None:
    now = facts()

    assert [LostPhoto("/hinh-anh/bai/le/", OATH.file, now)] == [
        *unexplained(published(facts(photos=(OATH,))), published(now), ())
    ]


def test_a_photograph_may_be_taken_down_by_name_or_without() -> None:
    before = published(facts(photos=(OATH, GIFT)))

    assert [] == [*unexplained(before, published(facts(removed=(OATH.file, ""))), ())]
    assert [] == [*unexplained(before, published(facts(removed=("", ""))), ())]
    assert 1 == len([*unexplained(before, published(facts(removed=("",))), ())])


def test_a_photograph_of_an_article_that_is_not_known_is_not_judged() -> None:
    before = published(facts(photos=(OATH,)))

    assert [] == [*unexplained(before, Published({URL: "Bài"}, {OLD: URL}), ())]


def test_an_article_is_compared_where_it_moved_to() -> None:
    before, now = published(facts("1")), facts("2")
    after = Published(
        {"/tin/2017/bai/": "Bài"}, {URL: "/tin/2017/bai/", OLD: "/tin/2017/bai/"}, {"/tin/2017/bai/": now}
    )
    (found,) = unexplained(before, after, ())

    assert isinstance(found, Changed)
    assert now == found.article


URLS = st.sampled_from([URL, OLD, "/tin/2016/hai/", "/phuong/a/", "/quan/b/", "/cu.html", "/hinh-anh/bai/le/"])
ALL = st.builds(
    Published, st.dictionaries(URLS, st.just("Bài"), max_size=5), st.dictionaries(URLS, st.just(URL), max_size=3)
)


@law
@given(ALL, st.sets(URLS))
def test_where_nothing_changed_nothing_is_told(before: Published, gone: set[str]) -> None:
    assert [] == [*unexplained(before, before, gone)]


@law
@given(ALL, ALL, st.sets(URLS))
def test_every_address_is_there_or_told_or_given_up_or_a_photographs(
    before: Published, after: Published, gone: set[str]
) -> None:
    told = {found.url for found in unexplained(before, after, gone) if isinstance(found, Vanished)}
    lost = {url for url in (*before.addresses, *before.aliases) if url not in after} - gone

    assert told <= lost
    assert all(before.is_of_photograph(url) for url in lost - told)


@law
@given(ALL, ALL, st.sets(URLS))
def test_giving_up_what_is_told_explains_all(before: Published, after: Published, gone: set[str]) -> None:
    told = {found.url for found in unexplained(before, after, gone) if isinstance(found, Vanished)}

    assert [] == [*unexplained(before, after, gone | told)]
