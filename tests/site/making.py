"""A small archive that is built within the test's own process, as the plugin does it."""

import csv
import shutil
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from award_archive.model.vietnamese import slug
from award_archive.pages.settings import Settings
from award_archive.site.build import Build
from award_archive.site.finished_build import BuildJob
from award_archive.site.publisher import Written
from award_archive.site.session import Session
from award_archive.site.theme.theme_files import Theme
from tests.support import ROOT, TODAY, write_photo

OPTIONS = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
WARDS = """\
id,name,type,district,province,official_code,valid_from,valid_to
lang-ha-1,Láng Hạ,phường,Đống Đa,Hà Nội,00199,,2025-06-30
thinh-quang-1,Thịnh Quang,phường,Đống Đa,Hà Nội,00226,,2025-06-30
dong-da-1,Đống Đa,phường,,Hà Nội,00235,2025-07-01,
"""
DISTRICTS = "id,name,type,province,valid_from,valid_to\ndong-da,Đống Đa,quận,Hà Nội,,2025-06-30\n"
CHANGES = """\
date,resolution,from_id,to_id,extent,confidence
2025-07-01,1656/NQ-UBTVQH15,thinh-quang-1,dong-da-1,whole,high
2025-07-01,1656/NQ-UBTVQH15,lang-ha-1,dong-da-1,part,medium
"""
KINDS = "kind,class,aliases\ngiấy khen,hình thức khen thưởng,giấy khen của UBND\nbằng khen,hình thức khen thưởng,\n"
MOVEMENTS = "id,name,aliases,about\ndan-van-kheo,Dân vận khéo,khéo dân vận,Nghe dân.\n"
ISSUERS = """\
id,title,aliases,level,gives,valid_from,valid_to
ubnd-phuong,UBND phường,phường,ward,giấy khen,,
"""


@dataclass
class Town:
    """A content folder with a theme and a place to build to, all below one folder."""

    folder: Path
    settings: Settings = field(default_factory=lambda: Settings("Bảng Vàng"))
    today: date = TODAY
    workers: int = 1
    commit: str | None = None
    told: list[str] = field(default_factory=list)

    @classmethod
    def found(cls, folder: Path, settings: Settings = Settings("Bảng Vàng")) -> "Town":  # noqa: B008 - frozen
        """A town with a register of three wards, a page, a photograph and no article."""
        town = cls(folder, settings)
        for name in ("articles/2019", "pages", "photos"):
            (town.content / name).mkdir(parents=True)
        for name, text in (
            ("wards", WARDS),
            ("districts", DISTRICTS),
            ("ward_changes", CHANGES),
            ("award_kinds", KINDS),
        ):
            town.write(f"register/{name}.csv", text)
        town.write("pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nMột kho nhỏ.\n")
        write_photo(town.content / "photos" / "le.png", (24, 18))
        shutil.copytree(ROOT / "theme", folder / "theme")
        return town

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def memory(self) -> Path:
        return self.job().memory / "memory.sqlite3"

    def write(self, path: str, text: str) -> Path:
        """Write a file of the content."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def job(self) -> BuildJob:
        theme = self.folder / "theme"
        originals = Theme.of([theme / "templates"], theme / "static", OPTIONS)
        return BuildJob(self.content, self.output, originals, self.settings, self.today, self.commit)

    def build(self) -> Written | None:
        """Build; None where the content has errors, and then nothing is written."""
        session = Session(self.job(), self.told.append)
        try:
            finished = session.finished()
            return Written(0, finished.files - 1, 0) if finished else self._build(session)
        finally:
            session.close()

    def _build(self, session: Session) -> Written | None:
        build = Build(session, workers=self.workers)
        try:
            plan = build.plan()
            return None if plan.has_errors else build.publish(plan)[1]
        finally:
            build.close()

    def clean(self) -> "Town":
        """The same content, theme and settings in another place, where nothing is remembered or built."""
        other = self.folder / "clean"
        shutil.rmtree(other, ignore_errors=True)
        for name in ("content", "theme"):
            shutil.copytree(self.folder / name, other / name)
        return replace(self, folder=other, told=[])

    def rename_ward(self, unit_id: str, name: str) -> None:
        """Give a ward of the register another name."""
        file = self.content / "register" / "wards.csv"
        rows = list(csv.reader(file.read_text("utf-8").splitlines()))
        renamed = [[row[0], name, *row[2:]] if row[0] == unit_id else row for row in rows]
        file.write_text("".join(",".join(row) + "\n" for row in renamed), encoding="utf-8")


def article(
    title: str = "Láng Hạ khen", day: str = "2019-08-19", body: str = "Phường khen 12 tập thể.", **more: str
) -> str:
    """An article's text; `more` has lines of front matter by their keys, an empty one leaves the key out.

    Each title has a report of its own.
    """
    head = {
        "title": title,
        "date": day,
        "ward": "Láng Hạ",
        "awards": "\n  - {kind: giấy khen, recipients: tập thể, count: 12}",
        "sources": f"\n  - {{publisher: Báo, url: 'https://bao.example/{slug(title)}'}}",
    } | more
    return "".join(["---\n", *(f"{key}: {value}\n" for key, value in head.items() if value), "---\n\n", body, "\n"])


PHOTO = "\n  - {file: le.png, caption: Lễ, alt: Một buổi lễ, credit: Kho}"
