"""Articles that wait for their day: nothing of them is public before, and no file has to be touched on it."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from award_archive.model.vietnamese import HANOI_TIME
from award_archive.pages.settings import Settings
from award_archive.site.check import planned
from award_archive.site.finished_build import WrongEpochError, today
from tests.site.making import Town, article
from tests.support import pelican, snapshot, write_article, write_photo

PUBLIC = Settings("Bảng Vàng", url="https://kho.example")
DAY = date(2026, 12, 5)
PHOTO = "\n  - {file: trao.png, caption: Lễ trao, alt: Một buổi lễ, credit: Kho}"
WAITING = "articles/2026/bai-cho.md"
SOURCE = "\n  - {publisher: Báo, url: 'https://bao.example/cho'}"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A town with one article, in which another waits: with a photograph, an alias, a movement, a ward of its own."""
    town = Town.found(tmp_path, PUBLIC)
    town.write("articles/2019/bai-mot.md", article("Một", "2019-01-01"))
    write_photo(town.content / "photos" / "trao.png", (30, 18))
    write_waiting(town)
    return town


def write_waiting(town: Town, day: str = "2026-12-04", body: str = "Phường khen 12 tập thể.", **more: str) -> None:
    keys = {"ward": "Đống Đa", "photos": PHOTO, "aliases": "[/cu/cho/]", "sources": SOURCE}
    text = article("Chờ tới ngày", day, body, **(keys | {"publish_on": str(DAY)} | more))
    town.write(WAITING, text)


def rules(town: Town) -> list[tuple[str, str]]:
    """What is wrong, by file."""
    return [(Path(found.path).name, found.rule) for found in planned(town.content, town.today).problems]


def test_before_its_day_the_site_is_that_of_an_archive_without_the_article(town: Town) -> None:
    assert town.build() is not None
    with_it = snapshot(town.output)
    (town.content / WAITING).unlink()
    without = town.clean()
    assert without.build() is not None

    assert snapshot(without.output) == with_it


def test_on_its_day_a_build_publishes_the_article_with_no_file_touched(town: Town) -> None:
    town.today = DAY - timedelta(days=1)
    town.build()
    nothing = town.build()
    town.today = DAY
    on_the_day, clean = town.build(), town.clean()

    assert nothing is not None
    assert on_the_day is not None
    assert (0, 0) == (nothing.written, nothing.deleted)
    assert on_the_day.written > 5
    assert {"tin/2026/bai-cho/index.html", "cu/cho/index.html"} <= snapshot(town.output).keys()
    assert clean.build() is not None
    assert snapshot(clean.output) == snapshot(town.output)


def test_a_clock_that_is_set_back_hides_the_article_again(town: Town) -> None:
    town.build()
    before = snapshot(town.output)
    for day in (DAY, DAY - timedelta(days=1)):
        town.today = day
        town.build()

    assert before == snapshot(town.output)


def test_of_several_articles_each_is_published_on_its_own_day(town: Town) -> None:
    source = SOURCE.replace("cho", "nua")
    later = article("Chờ nữa", "2026-01-01", publish_on="2026-12-07", ward="Đống Đa", sources=source)
    town.write("articles/2026/bai-nua.md", later)
    found = []
    for day in range(4, 9):
        town.today = date(2026, 12, day)
        assert town.build() is not None
        found.append(len([path for path in snapshot(town.output) if path.startswith("tin/2026/")]))

    assert [0, 1, 1, 2, 2] == found


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"date": "2026-12-06"}, "future-date"),
        ({"photos": PHOTO.replace("trao.png", "khong-co.png")}, "photo-missing"),
        ({"body": "Xem [năm ấy](/nam/1999/)."}, "dead-link"),
        ({"aliases": "[/nam/2026/]"}, "address-taken"),
        ({"distinct_from": "bai-khong-co"}, "unknown-article"),
        ({"ward": "Láng Hạ"}, "unknown-ward"),
    ],
)
def test_an_article_that_waits_is_checked_as_a_published_one(town: Town, changed: dict[str, str], rule: str) -> None:
    write_waiting(town, **{"day" if key == "date" else key: value for key, value in changed.items()})

    assert [("bai-cho.md", rule)] == rules(town)
    assert town.build() is None


def test_a_photograph_of_an_article_that_waits_is_looked_at(town: Town) -> None:
    (town.content / "photos" / "trao.png").write_bytes(b"no picture")

    assert [("bai-cho.md", "photo-type")] == rules(town)


def test_an_article_that_waits_may_lead_to_a_page_that_comes_with_it_but_a_published_one_may_not(town: Town) -> None:
    write_waiting(town, body="Xem [năm nay](/nam/2026/).")
    assert [] == rules(town)

    town.write("articles/2019/bai-mot.md", article("Một", "2019-01-01", "Xem [bài ấy](/tin/2026/bai-cho/)."))
    assert [("bai-mot.md", "dead-link")] == rules(town)

    town.today = DAY
    assert [] == rules(town)


def test_an_article_that_waits_may_tell_the_event_of_a_published_one(town: Town) -> None:
    write_waiting(town, "2019-01-01", ward="Láng Hạ")

    assert [("bai-mot.md", "told-twice")] == rules(town)


def test_an_article_whose_day_has_come_may_not_be_of_a_day_to_come(town: Town) -> None:
    town.today = date(2026, 12, 1)
    write_waiting(town, "2026-12-04", publish_on="2026-12-01")

    assert [("bai-cho.md", "future-date")] == rules(town)


def test_a_draft_may_wait_too_and_stays_a_draft_on_the_day(town: Town) -> None:
    write_waiting(town, status="draft")
    town.build()
    before = snapshot(town.output)
    town.today = DAY
    town.build()

    assert before == snapshot(town.output)


def test_every_build_says_how_many_articles_wait(content: Path, tmp_path: Path) -> None:
    write_article(content, "bai-cho", date=date(2018, 1, 1), publish_on=date(2999, 1, 2))
    first, second = (pelican(content, tmp_path / "output").stdout for _ in range(2))

    for said in (first, second):
        assert "1 bài chờ ngày đăng, sớm nhất là 2/1/2999." in said


def test_today_is_the_day_in_hanoi_or_that_of_the_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert today() in (datetime.now(HANOI_TIME).date(), datetime.now(HANOI_TIME).date() - timedelta(days=1))

    for seconds, day in (("0", 1), (str(17 * 3600 - 1), 1), (str(17 * 3600), 2)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        assert date(1970, 1, day) == today()


@pytest.mark.parametrize("given", ["hôm nay", "1.5", "9" * 30])
def test_an_epoch_that_is_no_moment_stops_a_build_with_a_message(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(WrongEpochError):
        today()
    done = pelican(content, tmp_path / "output")

    assert 1 == done.returncode
    assert f"SOURCE_DATE_EPOCH phải là số giây kể từ 1/1/1970, ví dụ 1780246800, ở đây là {given!r}." in done.stderr
    assert "Traceback" not in done.stderr
