from pathlib import Path

from tests.support import check


def test_the_content_that_tests_start_from_is_right(content: Path) -> None:
    assert [] == check(content)
