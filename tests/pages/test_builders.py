"""Each builder of pages and files works by itself, and no two of them make the same address."""

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from inspect import isfunction
from pkgutil import walk_packages
from typing import get_type_hints

import pytest

from award_archive import pages
from award_archive.pages import addresses
from award_archive.pages.all_pages import FILE_BUILDERS, PAGE_BUILDERS, all_pages
from award_archive.pages.archive import Archive
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.views.page import Page
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


def builders() -> set[object]:
    """Every public function of `pages` that takes the archive alone and makes pages or files of it."""
    modules = [import_module(found.name) for found in walk_packages(pages.__path__, f"{pages.__name__}.")]
    functions = [value for module in modules for value in vars(module).values() if isfunction(value)]
    hints = [{"archive": Archive, "return": made} for made in (Iterator[Page], Iterator[SiteFile])]
    return {one for one in functions if not one.__name__.startswith("_") and get_type_hints(one) in hints}


def test_every_builder_of_pages_and_files_is_called() -> None:
    assert {*PAGE_BUILDERS, *FILE_BUILDERS} == builders() - {all_pages}
