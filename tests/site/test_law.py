"""The law: after any edits the output equals a clean build of the same content, byte for byte."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from jinja2 import Environment, FileSystemLoader

from award_archive.pages.settings import Settings
from award_archive.photos.store import PhotoStore
from award_archive.site.build import build
from award_archive.site.plan import plan_site
from tests.support import ROOT, TODAY, snapshot, write_article, write_content, write_photo

NAMES = st.sampled_from(["bai-mot", "bai-hai", "bai-ba"])
DAYS = st.sampled_from(["2018-05-01", "2019-05-01", "2019-12-31", "2025-08-01"])
WARDS = st.sampled_from(["Láng Hạ", "Đống Đa", None, "Thịnh Quang"])
COUNTS = st.sampled_from([0, 5, "nhiều", "hơn 50", "gần 180"])


def make(content: Path, output: Path, cache: Path) -> bool:
    """Build as the plugin does; False where the content has errors, and then nothing is written."""
    store = PhotoStore(cache)
    plan = plan_site(content, Settings("Bảng Vàng"), TODAY, store)
    if plan.has_errors:
        return False
    loader = FileSystemLoader(ROOT / "theme" / "templates")
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    build(plan, environment, ROOT / "theme", output, store)
    return True


class Edits(RuleBasedStateMachine):
    """An editor at work: every step is followed by a build."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.content = write_content(self.folder)
        self.before: dict[str, bytes] = {}

    @rule(name=NAMES, day=DAYS, ward=WARDS, count=COUNTS, with_photo=st.booleans())
    def write(self, name: str, day: str, ward: str | None, count: object, with_photo: bool) -> None:
        district = None if day > "2025-06-30" else "Đống Đa"
        awards = [{"kind": "giấy khen", "recipients": "tập thể", "count": count}]
        photos = [{"file": f"{name}.png", "caption": "Lễ", "alt": "Lễ", "credit": "Kho"}] if with_photo else None
        if with_photo:
            write_photo(self.content / "photos" / f"{name}.png", (330, 330))
        place: dict[str, Any] = {"ward": ward, "district": district, "province": "Hà Nội"}
        write_article(self.content, name, awards=awards, photos=photos, date=day, **place)

    @rule(name=NAMES)
    def delete(self, name: str) -> None:
        (self.content / "articles" / "2019" / f"{name}.md").unlink(missing_ok=True)

    @rule()
    def lose_the_cache(self) -> None:
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)

    @rule(number=st.integers(0, 40))
    def lose_a_page(self, number: int) -> None:
        files = sorted(f for f in (self.folder / "output").rglob("*.html"))
        if files:
            files[number % len(files)].unlink()
            self.before = snapshot(self.folder / "output")

    @invariant()
    def the_output_is_that_of_a_clean_build_or_what_it_was(self) -> None:
        is_built = make(self.content, self.folder / "output", self.folder / ".cache")
        clean = self.folder / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        now = snapshot(self.folder / "output") if (self.folder / "output").exists() else {}
        if is_built:
            make(self.content, clean, self.folder / ".clean-cache")
            assert snapshot(clean) == now
        else:
            assert self.before == now
        self.before = now

    def teardown(self) -> None:
        shutil.rmtree(self.folder)


TestEdits = Edits.TestCase
TestEdits.settings = settings(
    max_examples=12, stateful_step_count=6, deadline=None, suppress_health_check=list(HealthCheck)
)
