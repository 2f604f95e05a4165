"""Settings as a settings file holds them, and what is said of those that are wrong."""

import pytest

from award_archive.pages.settings import Settings, SettingsError


def test_the_words_that_readers_see_are_taken_without_what_nobody_sees() -> None:
    found = Settings.of("Bảng\u00a0 vàng\u200b", "", {"description": "\ufeffTóm  tắt tin khen\u00ad thưởng."})

    assert ("Bảng vàng", "Tóm tắt tin khen thưởng.") == (found.name, found.description)


@pytest.mark.parametrize("name", ["Bảng \u202evàng", "Bảng \U000e0041vàng", "Bảng \u3164vàng", "Bảng \x07vàng"])
def test_a_name_with_characters_that_nobody_may_use_is_refused(name: str) -> None:
    with pytest.raises(SettingsError, match="SITENAME"):
        Settings.of(name, "", {})
