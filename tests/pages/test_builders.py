"""Each builder of pages and files works by itself, and no two of them make the same address."""

from collections import Counter

import pytest

from award_archive.pages import addresses
from tests.builders import STEPS, archive, plan


@pytest.mark.parametrize("name", STEPS)
def test_each_step_to_a_site_works_by_itself(name: str) -> None:
    assert STEPS[name]()


def test_no_two_pages_files_or_pictures_share_an_address() -> None:
    pictures = [addresses.picture(made) for _, several in archive().derivatives for made in several]
    urls = [page.url for page in plan().pages] + [file.url for file in plan().files] + pictures
    times = Counter(addresses.file_of(url).casefold() for url in urls)

    assert "/" in urls
    assert {} == {file: number for file, number in times.items() if number > 1}
