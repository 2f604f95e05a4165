"""The law: after any edits, crashes and rebuilds the output equals a clean build of the same content, byte for byte."""

import os
import shutil
import signal
import sqlite3
import tempfile
import time
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from award_archive.pages.settings import Settings
from tests.site.making import DISTRICTS, KINDS, MOVEMENTS, PHOTO, WARDS, Town, article
from tests.site.random_tables import (
    CHANGE_ROWS,
    DISTRICT_ROWS,
    ISSUER_ROWS,
    KIND_ROWS,
    MOVEMENT_ROWS,
    PROVINCE_ROWS,
    TABLES,
    WARD_ROWS,
    table,
)
from tests.support import snapshot, write_photo

NAMES = st.sampled_from(["bai-mot", "bai-hai", "bai-ba", "bai-bon"])
TITLES = st.sampled_from(["Khen người giữ phố", 'Phường "xanh" -- sạch', "Tổng kết 24 / 3"])
# Days of events and less exact times, some with a last day or a school year.
DAYS = st.sampled_from(
    [
        *("2018-05-01", "2019-05-01", "2019-12-31", "2026-12-01", "2019-05-01\nend: 2019-05-03"),
        *("2019-05\nyear: năm học 2018-2019", "2026-12", "2018", "đăng 2019-05-02"),
    ]
)
PLACES = st.sampled_from(["Láng Hạ", "lang-ha-1", "Thịnh Quang", "Láng Thượng"])
COUNTS = st.sampled_from(["0", "5", "nhiều", "hơn 50", "gần 180"])
TAKEN_DOWN = "\n  - {file: le.png, removed: {date: 2020-01-01, reason: Theo yêu cầu}}"
OTHER_PHOTO = PHOTO.replace("le.png", "trao.png")
PHOTOS = st.sampled_from(["", PHOTO, OTHER_PHOTO, PHOTO + OTHER_PHOTO, TAKEN_DOWN])
ALIASES = st.sampled_from(["giấy khen của UBND", "giấy khen của UBND|giấy khen phường", "giấy khen phường"])
EARLIER = st.sampled_from(["", "[/tin/2018/bai-cu/]", "[/tin/2018/bai-cu/, /tin/2019/bai-mot/, /bai.html]"])
GONE = st.sampled_from(["/tin/2018/bai-go/", "/tin/2019/bai-hai/", "/hinh-anh/bai-cu/le/", "tin cũ"])
TIMES = st.sampled_from(["2019-05-01", "2019-05", "2019", "đăng 2019-05-01", "2019-04-28\nend: 2019-05-02", "2026-12"])
YEARS = st.sampled_from(["", "2018", "2015-2019", "năm học 2018-2019"])
SCOPES = st.sampled_from(["Láng Hạ", "[Láng Hạ, Thịnh Quang]", "[thinh-quang-1, lang-ha-1]", "\ndistrict: Đống Đa"])
ELSEWHERE = st.sampled_from(
    ["", "ward: Thịnh Quang", "district: Đống Đa", "province: Hà Nội", "ward: [lang-ha-1, Thịnh Quang]"]
)
MOVEMENTS_NAMED = st.sampled_from(["", "dan-van-kheo", "[khéo dân vận]", "Dân vận khéo"])
ISSUERS_NAMED = st.sampled_from(
    [
        "UBND phường",
        "phường Láng Hạ",
        "UBND thành phố Hà Nội",
        "Hội Nông dân",
        "Chủ tịch UBND TP Hà Nội",
        "[UBND phường, Hội Nông dân]",
    ]
)
STATUS = st.sampled_from(["", "", "draft"])
# Days of publication that have come and that have not, on one of the days that the clock may show.
PUBLISHED_ON = st.sampled_from(["", "2019-06-01", "2026-11-24", "2026-12-10", "2027-01-01"])
ARCHIVED = st.sampled_from(["", "https://luu.example/1", "https://luu.example/2"])
TEMPLATES = st.sampled_from(["article.html", "base.html", "components/words/words.html", "components/head/head.html"])
SETTINGS = st.sampled_from(
    [
        Settings("Bảng Vàng"),
        Settings("Bảng Vàng", description="Một kho khác."),
        Settings("Bảng vàng Láng", url="https://kho.example/lang"),
        Settings("Bảng vàng Láng", url="https://kho.example/lang", share_cards="1"),
    ]
)


def published(folder: Path) -> dict[str, bytes]:
    """Every file of the output, without what a killed build had not published yet."""
    return {path: held for path, held in snapshot(folder).items() if not path.startswith(".bang-vang.new/")}


class Edits(RuleBasedStateMachine):
    """An editor, a theme's author and an unlucky machine at work."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.town = Town.found(self.folder)
        write_photo(self.town.content / "photos" / "trao.png", (30, 18))
        self.town.write("register/movements.csv", MOVEMENTS)
        self.before: dict[str, bytes] = {}

    def path(self, name: str) -> Path:
        return self.town.content / "articles" / "2019" / f"{name}.md"

    @rule(name=NAMES, title=TITLES, day=DAYS, ward=PLACES, count=COUNTS, photos=PHOTOS, status=STATUS)
    def write(self, name: str, title: str, day: str, ward: str, count: str, photos: str, status: str) -> None:
        awards = f"\n  - {{kind: giấy khen của UBND, recipients: cá nhân, count: {count}}}"
        body = "\n\n".join(f"Đoạn {number} của *bài*." for number in range(len(title) % 3 + 1))
        title = "'" + title + "'"
        text = article(title, day, body, ward=ward, awards=awards, photos=photos, status=status)
        self.path(name).write_text(text, encoding="utf-8")

    @rule(name=NAMES, time=TIMES, year=YEARS, scope=SCOPES, place=ELSEWHERE, issuer=ISSUERS_NAMED, count=COUNTS)
    def write_what_is_known(
        self, name: str, time: str, year: str, scope: str, place: str, issuer: str, count: str
    ) -> None:
        elsewhere = f", {place}" if place else ""
        part = f"{{count: 3, group: học sinh, of_which: [{{count: một số{elsewhere}}}]}}"
        awards = (
            f"\n  - {{kind: giấy khen, recipients: cá nhân, count: {count}, issuer: {issuer}, group: giáo viên"
            f"{elsewhere}, decision: {{number: 12/QĐ-UBND}}, of_which: [{part}]}}"
            f"\n  - {{kind: giấy khen, recipients: cá nhân, count: 4, issuer: UBND phường}}"
        )
        text = article("Khen cho đủ", time, ward=scope, year=year, awards=awards)
        self.path(name).write_text(text, encoding="utf-8")

    @rule(name=NAMES, movement=MOVEMENTS_NAMED, issuer=ISSUERS_NAMED, host=st.sampled_from(["", "Trường Ví Dụ"]))
    def write_of_a_movement(self, name: str, movement: str, issuer: str, host: str) -> None:
        awards = f"\n  - {{kind: giấy khen, recipients: cá nhân, count: 7, issuer: {issuer}}}"
        also = f"\n  - {{what: suất quà, count: hơn 50, note: {movement or 'gạo'}}}"
        text = article(
            "Khen cho đủ", awards=awards, also=also.replace("[", "").replace("]", ""), movement=movement, host=host
        )
        self.path(name).write_text(text, encoding="utf-8")

    @rule(name=NAMES, day=DAYS, publish_on=PUBLISHED_ON, other=NAMES, is_apart=st.booleans(), archived=ARCHIVED)
    def write_for_a_day(self, name: str, day: str, publish_on: str, other: str, is_apart: bool, archived: str) -> None:
        copy = f", archived: '{archived}'" if archived else ""
        text = article(
            "Bài hẹn ngày",
            day,
            sources=f"\n  - {{publisher: Báo, url: 'https://bao.example/{name}'{copy}}}",
            photos=OTHER_PHOTO,
            aliases=f"[/cu/{name}/]",
            distinct_from=f"[{other}]" if is_apart else "",
            publish_on=publish_on,
        )
        self.path(name).write_text(text, encoding="utf-8")

    @rule(name=NAMES, aliases=EARLIER, photos=PHOTOS)
    def write_with_earlier_addresses(self, name: str, aliases: str, photos: str) -> None:
        self.path(name).write_text(article("Khen lại", aliases=aliases, photos=photos), encoding="utf-8")

    @rule(url=GONE, day=st.sampled_from(["2020-01-01", "2026-12-01"]), reason=st.sampled_from(["Trùng", "Nhầm"]))
    def give_an_address_up(self, url: str, day: str, reason: str) -> None:
        self.town.write("gone.csv", f"address,date,reason\n{url},{day},{reason}\n")

    @rule()
    def give_nothing_up(self) -> None:
        (self.town.content / "gone.csv").unlink(missing_ok=True)

    @rule(name=NAMES)
    def append(self, name: str) -> None:
        if self.path(name).exists():
            with self.path(name).open("a", encoding="utf-8") as out:
                out.write("\nThêm một câu.\n")

    @rule(name=NAMES, letter=st.sampled_from("aeiou"))
    def change_a_letter_and_hide_the_time(self, name: str, letter: str) -> None:
        if self.path(name).exists():
            state = self.path(name).stat()
            self.path(name).write_text(self.path(name).read_text("utf-8").replace("o", letter, 1), encoding="utf-8")
            os.utime(self.path(name), ns=(state.st_atime_ns, state.st_mtime_ns))

    @rule(name=NAMES, other=NAMES)
    def rename(self, name: str, other: str) -> None:
        if self.path(name).exists():
            self.path(name).rename(self.path(other))

    @rule(name=NAMES)
    def delete(self, name: str) -> None:
        self.path(name).unlink(missing_ok=True)

    @rule()
    def check_out_anew(self) -> None:
        for file in self.town.content.rglob("*.md"):
            os.utime(file)

    @rule(name=st.sampled_from(["Láng Hạ", "Láng Thượng"]))
    def rename_a_ward(self, name: str) -> None:
        self.town.rename_ward("lang-ha-1", name)

    @rule(aliases=ALIASES)
    def change_the_kinds(self, aliases: str) -> None:
        self.town.write("register/award_kinds.csv", KINDS.replace("giấy khen của UBND", aliases))

    @rule(kinds=KIND_ROWS)
    def say_more_of_kinds(self, kinds: list[str]) -> None:
        self._write_table("award_kinds", kinds)

    @rule(movements=MOVEMENT_ROWS)
    def change_the_movements(self, movements: list[str]) -> None:
        self._write_table("movements", movements)

    @rule(issuers=ISSUER_ROWS)
    def change_the_issuers(self, issuers: list[str]) -> None:
        self._write_table("issuers", issuers)

    @rule(row=DISTRICT_ROWS)
    def write_districts(self, row: str) -> None:
        self.town.write("register/districts.csv", DISTRICTS + row)

    @rule(rows=WARD_ROWS)
    def write_wards(self, rows: list[str]) -> None:
        self.town.write("register/wards.csv", "\n".join((WARDS.rstrip(), *rows, "")))

    @rule(rows=PROVINCE_ROWS)
    def write_provinces(self, rows: list[str]) -> None:
        self._write_table("provinces", rows)

    @rule(name=st.sampled_from(sorted(CHANGE_ROWS)), data=st.data())
    def write_changes(self, name: str, data: st.DataObject) -> None:
        self._write_table(name, data.draw(CHANGE_ROWS[name]))

    def _write_table(self, name: str, rows: list[str]) -> None:
        self.town.write(f"register/{name}.csv", table(name, rows))

    @rule(name=st.sampled_from([*TABLES]))
    def lose_a_table_or_put_it_back(self, name: str) -> None:
        file = self.town.content / "register" / f"{name}.csv"
        lost = file.with_suffix(".lost")
        if file.exists():
            file.rename(self.folder / lost.name)
        elif (self.folder / lost.name).exists():
            (self.folder / lost.name).rename(file)

    @rule()
    def swap_two_wards(self) -> None:
        file = self.town.content / "register" / "wards.csv"
        first, *rows = file.read_text("utf-8").splitlines()
        names = [row.split(",")[1] for row in rows]
        swapped = [names[1], names[0], *names[2:]]
        rows = [row.replace(f",{old},", f",{new},", 1) for row, old, new in zip(rows, names, swapped, strict=True)]
        file.write_text("\n".join([first, *rows]) + "\n", encoding="utf-8")

    @rule()
    def lose_the_list_of_files(self) -> None:
        (self.town.output / ".bang-vang.json").unlink(missing_ok=True)
        self.before = published(self.town.output)

    @rule(template=TEMPLATES, words=st.sampled_from(["một", "hai"]))
    def change_a_template(self, template: str, words: str) -> None:
        with (self.folder / "theme" / "templates" / template).open("a", encoding="utf-8") as out:
            out.write(f"{{# {words} #}}\n{'<!-- -->' if template == 'article.html' else ''}")

    @rule(chosen=SETTINGS)
    def change_a_setting(self, chosen: Settings) -> None:
        self.town.settings = chosen

    @rule(width=st.sampled_from([24, 30]))
    def change_the_photograph(self, width: int) -> None:
        write_photo(self.town.content / "photos" / "le.png", (width, 18))

    @rule()
    def lose_the_photograph(self) -> None:
        (self.town.content / "photos" / "le.png").unlink(missing_ok=True)

    @rule(days=st.sampled_from([-3000, 0, 15, 16, 30, 60]))
    def set_the_clock(self, days: int) -> None:
        self.town.today = date(2026, 11, 24) + timedelta(days=days)

    @rule(share=st.floats(0, 1), what=st.sampled_from(["cut", "flip", "gone", "foreign"]))
    def spoil_the_memory(self, share: float, what: str) -> None:
        content = bytearray(self.town.memory.read_bytes() if self.town.memory.exists() else b"")
        if content:
            at = int(share * (len(content) - 1))
            content[at] ^= 0x41
            spoiled = {"cut": content[:at], "flip": content, "foreign": b"not a memory", "gone": None}[what]
            self.town.memory.unlink() if spoiled is None else self.town.memory.write_bytes(spoiled)

    @rule(command=st.sampled_from(["DELETE FROM words", "DELETE FROM shards", "UPDATE shards SET content = x'00'"]))
    def lose_a_part_of_the_search(self, command: str) -> None:
        if self.town.memory.exists():
            with suppress(sqlite3.Error), closing(sqlite3.connect(self.town.memory)) as connection, connection:
                connection.execute(command)

    @rule(share=st.floats(0, 1), what=st.sampled_from(["cut", "flip", "gone"]))
    def spoil_what_is_kept_of_photographs(self, share: float, what: str) -> None:
        for file in sorted((self.folder / ".cache" / "photos").glob("*")):
            content = bytearray(file.read_bytes() or b"x")
            at = int(share * (len(content) - 1))
            content[at] ^= 0x41
            file.unlink() if what == "gone" else file.write_bytes(content[:at] if what == "cut" else content)

    @rule(number=st.integers(0, 40), is_deleted=st.booleans())
    def meddle_with_the_output(self, number: int, is_deleted: bool) -> None:
        files = sorted(file for file in self.town.output.rglob("*") if file.is_file() and not file.name.startswith("."))
        if files:
            file = files[number % len(files)]
            file.unlink() if is_deleted else file.write_bytes(file.read_bytes()[::-1])
            self.before = published(self.town.output)

    @rule(milliseconds=st.integers(0, 120))
    def build_and_be_killed(self, milliseconds: int) -> None:
        child = os.fork()
        if not child:
            with suppress(BaseException):
                self.town.build()
            os._exit(0)
        time.sleep(milliseconds / 1000)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        self.before = published(self.town.output)

    @rule()
    def build(self) -> None:
        """The output is that of a clean build; where the content has errors, it is what it was."""
        written = self.town.build()
        now = published(self.town.output)
        if written is None:
            assert self.before == now
        else:
            clean = self.town.clean()
            assert clean.build() is not None
            assert published(clean.output) == now
            assert written.written + written.kept == len(now) - 1
        self.before = now

    def teardown(self) -> None:
        self.build()
        shutil.rmtree(self.folder)


# When a build is killed, the machine decides too: what fails once may not fail again, and shrinking it takes for ever.
STEPS = settings(
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


@pytest.mark.parametrize("histories", [25, pytest.param(200, marks=pytest.mark.slow)])
def test_whatever_happened_the_output_is_that_of_a_clean_build(histories: int) -> None:
    run_state_machine_as_test(Edits, settings=settings(STEPS, max_examples=histories))
