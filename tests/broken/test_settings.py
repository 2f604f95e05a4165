"""Settings that are unknown or of the wrong type stop a build, and are named."""

import json
from pathlib import Path

import pytest

from tests.broken.child import built
from tests.support import snapshot

_WRONG: tuple[tuple[str, object, str], ...] = (
    ("AWARD_ARCHIVE", {"mau": "đỏ"}, "mau"),
    ("AWARD_ARCHIVE", {"name": "Bảng"}, "name"),
    ("AWARD_ARCHIVE", {"description": 5}, "description"),
    ("AWARD_ARCHIVE", {"description": None}, "description"),
    ("AWARD_ARCHIVE", {"cache": ["a"]}, "cache"),
    ("AWARD_ARCHIVE", {"feed_namespace": True}, "feed_namespace"),
    ("AWARD_ARCHIVE", {"cache": "a\0b"}, "cache"),
    ("AWARD_ARCHIVE", {"feed_namespace": "Bảng Vàng"}, "feed_namespace"),
    ("AWARD_ARCHIVE", {"feed_namespace": ""}, "feed_namespace"),
    ("AWARD_ARCHIVE", {"memory": "../x"}, "memory"),
    ("AWARD_ARCHIVE", {"memory": "photos"}, "memory"),
    ("AWARD_ARCHIVE", {"share_cards": 500}, "share_cards"),
    ("AWARD_ARCHIVE", {"share_cards": "0"}, "“none”"),
    ("AWARD_ARCHIVE", {"share_cards": "-1"}, "ví dụ “500”"),
    ("AWARD_ARCHIVE", {"share_cards": "1.000"}, "ví dụ “500”"),
    ("AWARD_ARCHIVE", {"share_cards": "٣"}, "ví dụ “500”"),
    ("AWARD_ARCHIVE", {"share_cards": "9" * 10}, "ví dụ “500”"),
    ("AWARD_ARCHIVE", {"share_cards": ""}, "“all”"),
    ("AWARD_ARCHIVE", {"share_cards": "All"}, "“all”"),
    ("AWARD_ARCHIVE", {"home": ["quận Đống Đa"]}, "home"),
    ("AWARD_ARCHIVE", {"sisters": "https://kho.example"}, "sisters"),
    ("AWARD_ARCHIVE", {"sisters": ["https://kho.example/x#y"]}, "sisters"),
    ("AWARD_ARCHIVE", ["description"], "AWARD_ARCHIVE"),
    ("AWARD_ARCHIVE", "đỏ", "AWARD_ARCHIVE"),
    ("AWARD_ARCHIVE", None, "AWARD_ARCHIVE"),
    ("SITENAME", 5, "SITENAME"),
    ("SITENAME", ["Bảng"], "SITENAME"),
    ("SITENAME", None, "SITENAME"),
    ("PAGE_PATHS", ["trang"], "PAGE_PATHS"),
    ("STATIC_PATHS", ["photos"], "STATIC_PATHS"),
    ("TEMPLATE_PAGES", {"register/wards.csv": "extra/wards.html"}, "TEMPLATE_PAGES"),
    ("FEED_ALL_ATOM", "feeds/tin-khac.atom.xml", "FEED_ALL_ATOM"),
    ("JINJA_GLOBALS", {"now": 1}, "JINJA_GLOBALS"),
    ("JINJA_ENVIRONMENT", {"extensions": ["mine.Extension"]}, "extensions"),
    ("JINJA_ENVIRONMENT", {"autoescape": False}, "autoescape"),
    ("SITEURL", "ftp://kho.example", "SITEURL"),
    ("SITEURL", "javascript:alert(1)", "SITEURL"),
    ("SITEURL", 'https://kho.example/"><script>alert(1)</script>', "SITEURL"),
    ("SITEURL", "https://kho.example/?a=1", "SITEURL"),
    ("SITEURL", "https://kho.example/x#y", "SITEURL"),
    ("SITEURL", "https://ai:mat@kho.example", "SITEURL"),
    ("SITEURL", "https://kho.example/$(id)", "SITEURL"),
    ("SITEURL", "https://kho.example:99999", "SITEURL"),
)


@pytest.mark.parametrize(("setting", "value", "named"), _WRONG, ids=[f"{s}={v!r}" for s, v, _ in _WRONG])
def test_a_wrong_setting_is_named_and_publishes_nothing(
    content: Path, output: Path, setting: str, value: object, named: str
) -> None:
    before = snapshot(output)

    ran = built(content, output, "-e", f"{setting}={json.dumps(value)}")

    assert (1, False) == (ran.code, "Traceback" in ran.said)
    assert named in ran.err
    assert before == snapshot(output)


def test_all_settings_that_contradict_the_archive_are_told_in_one_line(content: Path, output: Path) -> None:
    wrong = ('STATIC_PATHS=["photos"]', "OUTPUT_SOURCES=true", 'JINJA_ENVIRONMENT={"trim_blocks": false}')

    ran = built(content, output, "-e", *wrong)

    read = "STATIC_PATHS = ['photos']; OUTPUT_SOURCES = True; JINJA_ENVIRONMENT[\"trim_blocks\"] = False."
    assert (1, 1) == (ran.code, len(ran.err.splitlines()))
    assert f"Cài đặt sai: {read} " in ran.err


def test_a_setting_that_only_repeats_what_pelican_has_is_no_contradiction(content: Path, output: Path) -> None:
    before = snapshot(output)

    ran = built(content, output, "-e", 'STATIC_PATHS=["images"]', 'FEED_ALL_ATOM="feeds/all.atom.xml"')

    assert 0 == ran.code, ran.said
    assert before == snapshot(output)


def test_a_folder_of_memories_that_cannot_be_made_is_told_and_costs_only_time(content: Path, output: Path) -> None:
    before = snapshot(output)
    (content.parent / ".cache").write_text("Không phải thư mục.\n", encoding="utf-8")

    ran = built(content, output)

    assert (0, False) == (ran.code, "Traceback" in ran.said)
    assert "Không ghi nhớ được" in ran.err
    assert before == snapshot(output)
