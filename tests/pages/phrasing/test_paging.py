"""Long lists on several pages."""

import pytest

from award_archive.pages.phrasing.paging import PAGE_SIZE, numbered_title, paginated


@pytest.mark.parametrize(
    ("entries", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (PAGE_SIZE, [PAGE_SIZE]),
        (PAGE_SIZE + 1, [PAGE_SIZE, 1]),
        (3 * PAGE_SIZE, [PAGE_SIZE, PAGE_SIZE, PAGE_SIZE]),
    ],
)
def test_a_long_list_is_told_on_several_pages_and_nothing_is_lost(entries: int, sizes: list[int]) -> None:
    pages = [*paginated("/hinh-anh/", tuple(range(entries)))]

    assert sizes == [len(part) for _, _, part in pages]
    assert list(range(entries)) == [entry for _, _, part in pages for entry in part]


def test_pages_of_a_list_know_their_neighbours_and_their_addresses() -> None:
    pages = [*paginated("/hinh-anh/", tuple(range(2 * PAGE_SIZE + 1)))]
    urls = [url for url, _, _ in pages]

    assert ["/hinh-anh/", "/hinh-anh/trang/2/", "/hinh-anh/trang/3/"] == urls
    assert ["", *urls[:-1]] == [pager.previous_url for _, pager, _ in pages]
    assert [*urls[1:], ""] == [pager.next_url for _, pager, _ in pages]
    assert ["Ảnh", "Ảnh, trang 2", "Ảnh, trang 3"] == [numbered_title("Ảnh", pager) for _, pager, _ in pages]
