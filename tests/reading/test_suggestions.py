"""What an editor may have meant: choices are prepared once, and a word is looked for once."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import process

from award_archive.model.place import Days
from award_archive.reading.place_reader import Units
from award_archive.reading.suggestions import Choices
from tests.model.builders import days, district, units, ward
from tests.support import check, write_article, write_content

NAMES = ("Láng Hạ", "Láng Thượng", "Kim Liên")


@pytest.mark.parametrize(
    ("expected", "written"),
    [("Láng Hạ", "Láng Háa"), ("Láng Hạ", "láng  hạ"), ("Kim Liên", "Kim Liêm"), (None, "Quốc Tử Giám"), (None, "")],
)
def test_the_choice_most_like_the_word_is_suggested_if_it_is_like_it(expected: str | None, written: str) -> None:
    assert expected == Choices(NAMES, str).nearest(written)


def test_of_choices_that_are_equally_like_it_the_first_is_suggested() -> None:
    assert "Láng A" == Choices(("Láng A", "Láng B"), str).nearest("Láng")


def test_all_that_are_like_the_word_come_with_the_most_like_first() -> None:
    assert ["Láng Hạ", "Láng Thượng"] == list(Choices(reversed(NAMES), str).near("Láng Hạng"))


def test_choices_are_prepared_once_however_many_words_are_looked_for() -> None:
    asked: Counter[str] = Counter()

    def name(thing: str) -> str:
        asked[thing] += 1
        return thing

    choices = Choices(NAMES, name)
    found = [choices.nearest(f"Láng Hạ {number}") for number in range(9)]

    assert ["Láng Hạ"] * 9 == found
    assert dict.fromkeys(NAMES, 1) == asked


def test_no_more_different_words_are_looked_for_than_was_said() -> None:
    choices = Choices(NAMES, str, most=2)

    assert ["Láng Hạ", "Kim Liên", None, "Láng Hạ"] == [
        choices.nearest(word) for word in ("Láng Háa", "Kim Liêm", "Láng Thượn", "Láng Háa")
    ]


def test_a_unit_of_other_days_or_of_another_district_is_not_suggested() -> None:
    dong_da = district("dong-da", "Đống Đa")
    register = units(
        ward("a", "Láng Hạ", "Ba Đình"), ward("b", "Láng Hà", span=days("2020-01-01")), ward("c", "Láng Hàn"),
        districts=(dong_da, district("dong-do", "Đống Đô", span=days("2020-01-01"))),
    )  # fmt: skip
    suggested = Units(register)

    assert "Láng Hạ" == suggested.ward_like("Láng Hạa", Days(date(2019, 1, 1), date(2019, 1, 1)), None)
    assert "Láng Hàn" == suggested.ward_like("Láng Hạa", Days(date(2019, 1, 1), date(2019, 1, 1)), dong_da)
    assert "Láng Hà" == suggested.ward_like("Láng Hàa", Days(date(2020, 1, 1), date(2020, 1, 1)), dong_da)
    assert "Đống Đa" == suggested.district_like("Đống Đô", Days(date(2019, 1, 1), date(2019, 1, 1)))
    assert "Đống Đô" == suggested.district_like("Đống Đôo", Days(date(2020, 1, 1), date(2020, 1, 1)))


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that are looked for."""
    found: list[str] = []
    for name in ("extract", "extractOne"):
        search = getattr(process, name)

        def noted(written: str, choices: list[str], search: Any = search, **more: Any) -> Any:
            found.append(written)
            return search(written, choices, **more)

        monkeypatch.setattr(process, name, noted)
    return found


@pytest.mark.parametrize(
    "changed",
    [{"province": "Hà Lội"}, {"awards": [{"kind": "giấy khenn", "recipients": "tập thể", "count": 5}]}],
    ids=["province", "kind"],
)
def test_one_misspelt_word_in_many_articles_is_looked_for_once(
    tmp_path: Path, searches: list[str], changed: dict[str, Any]
) -> None:
    content = write_content(tmp_path)
    for day in range(1, 4):
        write_article(content, f"bai-{day}", date=date(2018, 1, day), **changed)

    assert 3 == len(check(content))
    assert 1 == len(searches)


def test_one_dead_address_in_many_articles_is_looked_for_once(tmp_path: Path, searches: list[str]) -> None:
    content = write_content(tmp_path)
    for day in range(1, 21):
        write_article(content, f"bai-{day}", "Một câu.\n\n[x](/phuong-phap/)\n", date=date(2018, 1, day), awards=None)

    found = [problem.message for problem in check(content)]

    assert ["Không có trang /phuong-phap/ trong kho. Có phải “/phuong/”?"] * 20 == found
    assert ["phuong phap"] == searches
