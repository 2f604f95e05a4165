"""Rules of the house that no linter holds."""

import ast
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT

LONGEST_FUNCTION = 50
LONGEST_MODULE = 300
# Spelt backwards, so that this file is not the one to be found.
UNFINISHED = tuple(word[::-1] for word in ("ODOT", "EMXIF", "KCAH"))
PLUGIN = ROOT / "plugins" / "award_archive"
# Where the words stand that people read.
CATALOGUES = ("messages/", "model/rules/")
# Vietnamese that is data and stays beside the code that reads it: what it is, by module and name.
DATA = {
    "country/finding.py _SHORT_TYPES": "types of units, as people shorten them",
    "country/finding.py _ISLANDS": "a type of unit, as the register names it",
    "country/finding.py _OTHER_NAMES": "names of cities, as people write them",
    "model/article.py _DRAWING": "how the text of a drawing begins, as articles write it",
    "model/award.py _RECIPIENT_WORDS": "recipients, as articles name them",
    "model/count.py NO_NUMBER": "numbers that are not told, as articles write them",
    "model/count.py MAGNITUDES": "numbers that are told by their size alone, as articles write them",
    "model/count.py MANY": "a number that is not told, as articles write it",
    "model/count.py QUALIFIERS": "what articles write before a number that is not exact",
    "model/issuers.py _MINISTRIES": "titles of offices, as the register names them",
    "model/kinds.py KindClass": "classes, as the register names them",
    "model/kinds.py NAMED_FLAG": "how names in the register begin",
    "model/kinds.py NAMED_THINGS": "how names in the register begin",
    "model/kinds.py NAMED_TITLE": "how names in the register begin",
    "model/ward_names.py initial": "a letter that names begin with",
    "model/text_checks/mentioned_counts.py _SORTS": "words for recipients, as articles write them",
    "model/text_checks/mentioned_counts.py _WORDS_BEFORE": "words before numbers, as articles write them",
    "model/text_checks/mentioned_counts.py _YEAR": "a word before numbers, as articles write it",
    "model/place.py CITY": "a type of unit, as articles and the register name it",
    "model/text_checks/mentioned_counts.py _SORTS_OF_TITLES": "words around numbers, as articles write them",
    "model/text_checks/mentioned_counts.py _ROUNDING": "words around numbers, as articles write them",
    "model/text_checks/mentioned_counts.py _DOCUMENTS": "words around numbers, as articles write them",
    "model/naming.py DISTRICT": "a type of unit, as articles and the register name it",
    "model/naming.py PROVINCE": "a type of unit, as articles and the register name it",
    "model/naming.py DISTRICT_TYPES": "types of units, as articles and the register name them",
    "model/naming.py WARD_TYPES": "types of units, as articles and the register name them",
    "model/text_checks/number_words.py _CODES": "words of numbers, as reports write them",
    "model/text_checks/number_words.py _DIGITS": "words of numbers, as reports write them",
    "model/text_checks/number_words.py _LAST_DIGITS": "words of numbers, as reports write them",
    "model/text_checks/number_words.py _SCALES": "words of numbers, as reports write them",
    "model/text_checks/number_words.py _SCALE_ALONE": "words of numbers, as reports write them",
    "model/text_checks/number_words.py _TENS": "words of numbers, as reports write them",
    "model/text_checks/number_words.py _HALF": "words of numbers, as reports write them",
    "model/office_lists.py _JOINING": "words between offices, as articles write them",
    "model/office_places.py _ALWAYS_CENTRAL_CITIES": "names of cities, as articles and the register write them",
    "model/office_places.py _CENTRAL_CITIES": "names of cities, as articles and the register write them",
    "model/office_places.py _OF_THE_CENTRE": "words behind a city's name, as articles write them",
    "model/office_words.py _COMMITTEES": "words of offices, as articles and the register name them",
    "model/office_words.py _INITIALS": "types of units, as articles write them",
    "model/office_words.py _NO_TYPES": "words of offices, as articles and the register name them",
    "model/office_words.py _SHORT": "words of offices, as articles and the register name them",
    "model/text_checks/person_names.py _ADDRESS": "forms of address and ranks, as articles write them",
    "model/text_checks/person_names.py _CITY_OR_DISTRICT": "types of units, as articles write them",
    "model/text_checks/person_names.py _FAMILIES": "family names",
    "model/text_checks/person_names.py _FAMILIES_AND_PLACES": "family names",
    "model/text_checks/person_names.py _MIDDLE_NAMES": "middle names",
    "model/text_checks/person_names.py _NAMED_AFTER": "words around names of persons, as articles write them",
    "model/text_checks/person_names.py _NAMESAKES": "names of persons that cities and campaigns have",
    "model/text_checks/person_names.py _OFFICE": "offices, as articles write them",
    "model/text_checks/person_names.py _OF_OFFICE": "words of offices, as articles write them",
    "model/text_checks/person_names.py _SIGN_OF_ADDRESS": "words around names of persons, as articles write them",
    "model/text_checks/person_names.py _SHRINE": "words around names of persons, as articles write them",
    "model/text_checks/person_names.py _BEFORE_OFFICE": "words around names of persons, as articles write them",
    "model/text_checks/person_names.py _RANK": "words around names of persons, as articles write them",
    "model/text_checks/person_names.py _SURE_MIDDLE": "words around names of persons, as articles write them",
    "model/text_checks/person_names.py _NEXT_OF_LIST": "words around names of persons, as articles write them",
    "model/text_checks/person_names.py _WARD": "words around names of persons, as articles write them",
    "model/text_checks/person_names.py _NO_PERSONS": "words around names of persons, as articles write them",
    "model/text_checks/quote_checks.py _BETWEEN_NAMES": "words between names, as reports write them",
    "model/text_checks/quote_checks.py _NO_COUNT_BEFORE": "words around numbers, as reports write them",
    "model/text_checks/quote_checks.py _NO_COUNT_BEHIND": "words around numbers, as reports write them",
    "model/text_checks/quote_checks.py _ROUNDED": "words around numbers, as reports write them",
    "model/text_checks/quote_checks.py _COUNTED": "words around numbers, as reports write them",
    "model/text_checks/quote_checks.py _OTHER_NUMBERS": "words around numbers, as reports write them",
    "model/times.py REPORTED": "what articles write before the day of a report",
    "model/text_checks/unmatched_counts.py _AWARDED_BEHIND": "words of awarding, as articles write them",
    "model/text_checks/unmatched_counts.py _AWARDING": "words of awarding, as articles write them",
    "model/text_checks/unmatched_counts.py _OTHER_VERB": "words of awarding, as articles write them",
    "model/text_checks/unmatched_counts.py _OF_OTHERS": "words of awarding, as articles write them",
    "model/vietnamese.py _ALPHABET": "letters",
    "model/vietnamese.py _ANY_MARK": "marks",
    "model/vietnamese.py _MARKED_SYLLABLE": "marks",
    "model/vietnamese.py _TONES": "marks",
    "model/vietnamese.py folded": "a letter",
    "model/vietnamese.py slug": "letters",
    "photos/cards/font_letters.py _IN_FONTS": "letters",
    "photos/cards/lettering.py _BEFORE_NUMBERS": "words that no line ends with",
    "reading/time_reader.py _LOCAL": "times, as papers and editors write them",
    "reading/time_reader.py _YEARS": "a school year, as articles write it",
    "reading/typography.py _ONE_WORD": "words that no line may part",
}
# đ, and the marks that make a, e, o and u other letters or give them a tone.
VIETNAMESE = frozenset("đĐ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
SOURCES = sorted(file for folder in ("plugins", "tools", "tests") for file in (ROOT / folder).rglob("*.py"))


def test_no_function_is_longer_than_fifty_lines() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{node.lineno} {node.name}"
        for file in SOURCES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]

    assert 100 < len(SOURCES)
    assert [] == found


def test_no_module_of_the_plugin_is_longer_than_three_hundred_lines() -> None:
    plugin = [file for file in SOURCES if file.is_relative_to(ROOT / "plugins")]

    assert [] == [str(f) for f in plugin if len(f.read_text("utf-8").splitlines()) > LONGEST_MODULE]


def test_no_two_modules_of_the_plugin_share_a_name() -> None:
    modules = [file.stem for file in PLUGIN.rglob("*.py") if file.stem != "__init__"]
    packages = [file.parent.name for file in PLUGIN.rglob("__init__.py")]
    names = Counter([*modules, *packages])

    assert 100 < len(names)
    assert [] == [name for name, number in names.items() if number > 1]


def test_nothing_is_left_for_later() -> None:
    words = [part for word in UNFINISHED for part in ("-e", word)]
    command = ["git", "grep", "-nIw", *words, "--", ".", ":!LICENSE", ":!package-lock.json"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (1, "") == (found.returncode, found.stdout)  # git finds nothing, and says so


def test_only_the_catalogues_hold_vietnamese_that_people_read() -> None:
    modules = {file.relative_to(PLUGIN).as_posix(): file for file in sorted(PLUGIN.rglob("*.py"))}
    found = {
        f"{module} {name}"
        for module, file in modules.items()
        if not module.startswith(CATALOGUES)
        for name in vietnamese_in(file.read_text("utf-8"))
    }

    assert 100 < len(modules)
    assert set(DATA) == found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('A = "lỗi"', ["A"]),
        ('A: str = "Đ"', ["A"]),
        ('A = "lo\u0302\u0303i"', ["A"]),
        ('def f(n: int) -> str:\n    """Count."""\n    return f"{n} lỗi"', ["f"]),
        ('class A:\n    def f(self) -> None:\n        print("ở đây")', ["A"]),
        ('print("lỗi")', ["line 1"]),
        ('"""Says “lỗi”."""\n\ndef f() -> None:\n    """Says “lỗi”."""  # lỗi', []),
        ('A = "loi"', []),
    ],
)
def test_vietnamese_in_code_is_found_and_in_docstrings_is_not(source: str, expected: list[str]) -> None:
    assert expected == list(vietnamese_in(source))


def vietnamese_in(source: str) -> Iterator[str]:
    """The names of the module's statements that hold a string with a Vietnamese letter; docstrings aside."""
    for statement in ast.parse(source).body:
        nodes = list(ast.walk(statement))
        docstrings = {node.value for node in nodes if isinstance(node, ast.Expr)}
        values = (node.value for node in nodes if isinstance(node, ast.Constant) and node not in docstrings)
        text = "".join(value for value in values if isinstance(value, str))
        if VIETNAMESE & set(unicodedata.normalize("NFD", text)):
            yield name_of(statement)


def name_of(statement: ast.stmt) -> str:
    """What a statement of a module defines, or its line."""
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Assign(targets=[target]) | ast.AnnAssign(target=target):
            return ast.unparse(target)
        case _:
            return f"line {statement.lineno}"


def test_the_catalogue_of_messages_imports_the_standard_library_alone() -> None:
    files = sorted((PLUGIN / "messages").rglob("*.py"))
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    names = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]

    assert 1 < len(files)
    assert set() == {name.partition(".")[0] for name in names} - sys.stdlib_module_names


def test_only_the_gate_of_the_content_reads_the_real_content() -> None:
    assert {"tests/content"} == {file.parent.relative_to(ROOT).as_posix() for file in SOURCES if _reads_content(file)}


def _reads_content(file: Path) -> bool:
    """Whether the module names the folder of the real content, or something in it, as a path below the project's."""
    text = ast.unparse(ast.parse(file.read_text("utf-8")))
    return re.search(r"ROOT(?: / |\.joinpath\()'content['/]|\{ROOT\}/content\b", text) is not None
