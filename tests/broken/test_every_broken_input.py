"""Every broken input is named with its file and line, quickly, and publishes nothing."""

import re
from pathlib import Path

import pytest

from award_archive.model.problem import Problem
from award_archive.model.rules import RULES
from tests.broken.case import Case
from tests.broken.child import built, checked
from tests.broken.table import CASES
from tests.support import snapshot

_VIETNAMESE = re.compile(r"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
_LEFT_OPEN = re.compile(r"\{\w*\}")
_every_case = pytest.mark.parametrize("case", CASES, ids=[case.name.replace(" ", "-") for case in CASES])


@_every_case
def test_checking_finds_the_fault_alone_at_its_line_in_words_for_editors(case: Case, content: Path) -> None:
    case.breaks(content)

    found = checked(content)

    expected = (case.path, case.line_in(content), case.rule)
    assert [expected] == [(p.path, p.line, p.rule) for p in found if p.rule not in case.follows]
    assert [] == [str(problem) for problem in found if not _is_for_editors(problem)]


def _is_for_editors(problem: Problem) -> bool:
    """Whether the line can be printed, is Vietnamese but for what it quotes, and has nothing left to fill in."""
    words = re.sub(r"“.*?”", "", problem.message)
    return str(problem).isprintable() and bool(_VIETNAMESE.search(words)) and not _LEFT_OPEN.search(words)


@_every_case
def test_a_build_prints_the_fault_and_leaves_the_former_output_untouched(
    case: Case, content: Path, output: Path
) -> None:
    before = snapshot(output)
    case.breaks(content)

    ran = built(content, output)

    place = f"{case.path}:{case.line_in(content)}:" if case.line else f"{case.path}:"
    assert [line for line in ran.err.splitlines() if line.startswith(place) and f"[{case.rule}]" in line] != []
    assert "Traceback" not in ran.said
    assert int(case.is_error) == ran.code
    assert before == snapshot(output) or not case.is_error


def test_every_rule_is_broken_by_a_case() -> None:
    # No content folder at all has tests of its own: there is no file to break. So has what was published before: it
    # needs a repository (tests/site/since/test_since.py).
    since = {"silent-change", "address-moved", "article-gone", "alias-gone", "unit-gone", "photo-gone"}
    since |= {"kind-gone", "kind-moved", "kind-replaced", "kind-alias-gone", "kind-alias-moved"}
    since |= {"movement-gone", "movement-replaced"}
    since |= {"published-waits", "entry-erased", "gone-erased", "unit-replaced", "not-compared"}

    # A setting that does not fit the content is no fault of the content: tests/site/test_home.py.
    since |= {"home-unknown", "home-ambiguous"}

    assert sorted(set(RULES) - {case.rule for case in CASES} - {"content-missing"} - since) == []
