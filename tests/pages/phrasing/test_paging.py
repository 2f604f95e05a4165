"""Long lists on several pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.pages.phrasing.paging import PAGE_SIZE, Parts, cut, made_once, numbered_pages, numbered_title


@pytest.mark.parametrize(
    ("entries", "sizes"),
    [
        (0, []),
        (1, [1]),
        (PAGE_SIZE, [PAGE_SIZE]),
        (PAGE_SIZE + 1, [PAGE_SIZE, 1]),
        (3 * PAGE_SIZE, [PAGE_SIZE, PAGE_SIZE, PAGE_SIZE]),
    ],
)
def test_a_long_list_is_told_on_several_pages(entries: int, sizes: list[int]) -> None:
    assert sizes == [len(part) for part in cut(range(entries)).parts]


@given(st.lists(st.integers(0, 500)), st.integers(1, 40))
def test_nothing_of_a_list_is_lost_and_no_page_is_too_full(lengths: list[int], most: int) -> None:
    parts = cut(lengths, most, length=int, longest=1000).parts

    assert lengths == [length for part in parts for length in part]
    assert all(1 <= len(part) <= most for part in parts)
    assert all(sum(part) <= 1000 for part in parts)


def test_an_entry_that_is_too_long_for_a_page_has_a_page_of_its_own() -> None:
    assert ([1], [5000], [2, 3]) == cut([1, 5000, 2, 3], length=int, longest=1000).parts


def test_pages_know_their_neighbours_and_their_addresses() -> None:
    pages = [*numbered_pages("/hinh-anh/", cut(range(2 * PAGE_SIZE + 1)))]
    urls = [url for url, _ in pages]

    assert ["/hinh-anh/", "/hinh-anh/trang/2/", "/hinh-anh/trang/3/"] == urls
    assert ["", *urls[:-1]] == [pager.previous_url for _, pager in pages]
    assert [*urls[1:], ""] == [pager.next_url for _, pager in pages]
    assert ["", urls[0], urls[0]] == [pager.first_url for _, pager in pages]
    assert ["Ảnh", "Ảnh, trang 2", "Ảnh, trang 3"] == [numbered_title("Ảnh", pager) for _, pager in pages]


def test_several_lists_share_their_pages_and_the_longest_decides_how_many() -> None:
    first, second = cut("abcde", 2), cut("xyz", 2)
    numbers = [pager.number for _, pager in numbered_pages("/phuong/", first, second, at_least=2)]

    assert [1, 2, 3] == numbers
    assert [("a", "b"), ("c", "d"), ("e",)] == [first.on(number) for number in numbers]
    assert [("x", "y"), ("z",), ()] == [second.on(number) for number in numbers]
    assert 5 == len([*numbered_pages("/phuong/", first, at_least=5)])


def test_lists_that_are_all_empty_have_one_page() -> None:
    assert ["/nam/"] == [url for url, _ in numbered_pages("/nam/", cut(()), cut(()), at_least=0)]
    assert () == cut(()).on(1)


def test_the_first_page_leads_to_every_other_part_by_its_first_entry() -> None:
    names = cut(["An Bình", "Ba Đình", "Cống Vị", "Đống Đa", "Giảng Võ"], 2)
    links = names.links("/phuong/#phuong-cu", 1, str)

    assert [
        ("Trang 2: Cống Vị", "/phuong/trang/2/#phuong-cu"),
        ("Trang 3: Giảng Võ", "/phuong/trang/3/#phuong-cu"),
    ] == [(link.label, link.url) for link in links]
    assert () == names.links("/phuong/", 2, str)
    assert () == cut(["An Bình"]).links("/phuong/", 1, str)


@pytest.mark.parametrize("number", [2, 3, 199, 200, 201, 250, 1000, 3334])
def test_two_links_lead_to_any_part_and_no_page_has_more_than_two_hundred_and_twenty(number: int) -> None:
    parts = cut(range(number), 1)
    leads = {page: _numbers(parts, page) for page in range(1, number + 1)}
    within_two = {1, *leads[1], *(far for near in leads[1] for far in leads[near])}

    assert set(range(1, number + 1)) == within_two
    assert max(map(len, leads.values())) <= 220


def test_the_first_page_leads_to_each_of_two_hundred_parts() -> None:
    assert list(range(2, 201)) == _numbers(cut(range(200), 1), 1)


def _numbers(parts: Parts[int], page: int) -> list[int]:
    urls = [link.url for link in parts.links("/x/", page, str)]
    assert len(urls) == len(set(urls))
    return [1 if url == "/x/" else int(url.split("/")[-2]) for url in urls]


def test_what_is_made_of_a_whole_list_is_made_once_for_all_its_pages() -> None:
    made: list[str] = []

    @made_once
    def doubled(whole: tuple[int, ...]) -> list[int]:
        made.append("anew")
        return [2 * entry for entry in whole]

    first, equal = (1, 2, 3), tuple(range(1, 4))
    assert [2, 4, 6] == doubled(first) == doubled(first)
    assert ["anew"] == made
    assert [2, 4, 6] == doubled(equal)
    assert ["anew", "anew"] == made
