from hypothesis import given
from hypothesis import strategies as st

from award_archive.catalogue.search_index.index import changes, indexed, merged, patched
from award_archive.catalogue.search_index.postings import read, shard_lines, shard_of
from award_archive.catalogue.search_index.terms import Words
from tests.model.builders import law

SHARDS = 4
NOTHING = Words("", ())
words = st.builds(
    Words.of,
    st.sampled_from(["Đống Đa", "Dong da", ""]),
    st.lists(st.sampled_from(["giữ phố sạch", "phố đẹp", "24/3"]), max_size=2),
    st.lists(st.sampled_from(["@nam 2015", "@nam 2016"]), max_size=1),
)
documents = st.lists(words, min_size=1, max_size=12)


def index(found: list[Words]) -> list[str]:
    return [*merged([indexed(0, found, SHARDS)])]


@law
@given(documents)
def test_every_document_is_found_by_each_of_its_terms_and_no_other_one_is(found: list[Words]) -> None:
    shards = index(found)
    for term in {term for one in found for term in one.terms}:
        held = shard_lines(shards[shard_of(term, SHARDS)])

        assert [number for number, one in enumerate(found) if term in one.terms] == read(held[term])


@law
@given(documents, st.data())
def test_it_does_not_matter_how_many_hands_make_an_index(found: list[Words], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(found)))

    assert index(found) == [*merged([indexed(0, found[:cut], SHARDS), indexed(cut, found[cut:], SHARDS)])]


@law
@given(documents, documents)
def test_a_patched_index_is_the_one_that_is_made_anew(before: list[Words], after: list[Words]) -> None:
    after += before[len(after) :]
    both = [(n, before[n] if n < len(before) else NOTHING, new) for n, new in enumerate(after)]
    shards = index(before)
    for number, gains in changes(both, SHARDS).items():
        shards[number] = patched(shards[number], gains)

    assert index(after) == shards


def test_only_the_shards_of_terms_that_changed_are_touched() -> None:
    before, after = Words.of("", ["giữ phố sạch"]), Words.of("", ["giữ phố đẹp"])

    changed = {"sach", "pho sach", "dep", "pho dep"}
    assert {shard_of(term, 64) for term in changed} == changes([(7, before, after)], 64).keys()
    assert {} == changes([(7, before, before)], 64)
