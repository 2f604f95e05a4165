"""What a build reads, renders and writes again: what changed, and nothing else."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from award_archive.pages.settings import Settings
from award_archive.site import content_reader as reading
from award_archive.site import publisher
from award_archive.site.check import planned
from tests.site.making import DISTRICTS, ISSUERS, KINDS, MOVEMENTS, PHOTO, Town, article
from tests.support import snapshot, write_photo

BAI_MOT = "tin/2019/bai-mot/index.html"
BAI_HAI = "tin/2019/bai-hai/index.html"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A town with three articles, built once and long enough ago for its files to be trusted."""
    town = Town.found(tmp_path)
    town.write("articles/2019/bai-mot.md", article("Một", "2019-01-01", photos=PHOTO))
    town.write("articles/2019/bai-hai.md", article("Hai", "2019-02-01"))
    town.write("articles/2019/bai-ba.md", article("Ba", "2018-03-01", ward="Thịnh Quang"))
    time.sleep(0.06)
    assert town.build() is not None
    return town


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The files that are read and the pages that are rendered from now on."""
    done: dict[str, list[str]] = {"read": [], "rendered": []}
    look, make = reading._fresh, publisher._Rendering.make

    def read(file, *more):  # type: ignore[no-untyped-def]
        done["read"].append(file.slug)
        return look(file, *more)

    def render(self, pages):  # type: ignore[no-untyped-def]
        done["rendered"] += [page.url for page in pages]
        return make(self, pages)

    monkeypatch.setattr(reading, "_fresh", read)
    monkeypatch.setattr(publisher._Rendering, "make", render)
    return done


def times(folder: Path) -> dict[str, int]:
    """When each file was last written."""
    return {f.relative_to(folder).as_posix(): f.stat().st_mtime_ns for f in folder.rglob("*") if f.is_file()}


def rewritten(before: dict[str, int], folder: Path) -> set[str]:
    """The files that are new, or were written again."""
    return {path for path, when in times(folder).items() if before.get(path) != when}


def changed(before: dict[str, bytes], folder: Path) -> set[str]:
    """The files whose bytes are other than before."""
    return {path for path, held in snapshot(folder).items() if before.get(path) != held}


@pytest.mark.parametrize(
    "more",
    [
        {"body": "Một câu khác."},
        {"title": "Tên khác"},
        {"day": "2020-02-01"},
        {"ward": "lang-ha-1"},
        {"awards": "\n  - {kind: bằng khen, recipients: cá nhân, count: nhiều}"},
    ],
    ids=lambda more: next(iter(more)),
)
def test_one_touched_article_rewrites_only_the_files_whose_bytes_change(town: Town, more: dict[str, str]) -> None:
    when, held = times(town.output), snapshot(town.output)
    town.write("articles/2019/bai-hai.md", article(**({"title": "Hai", "day": "2019-02-01"} | more)))
    written = town.build()

    assert written is not None
    assert rewritten(when, town.output) == changed(held, town.output)
    assert written.written == len(rewritten(when, town.output) - {".bang-vang.json"})
    assert published(town) == published(cleanly(town))


def published(town: Town) -> dict[str, bytes]:
    return snapshot(town.output)


def cleanly(town: Town) -> Town:
    clean = town.clean()
    clean.build()
    return clean


def test_a_touched_body_is_read_and_rendered_alone(town: Town, work: dict[str, list[str]]) -> None:
    town.write("articles/2019/bai-hai.md", article("Hai", "2019-02-01", "Phường khen 12 tập thể.\n\nThêm một câu."))
    town.build()

    # The page to search from begins with the head of the index.
    assert {"read": ["bai-hai"], "rendered": ["/tin/2019/bai-hai/", "/tim-kiem/"]} == work


def test_a_touched_row_renders_the_pages_of_its_kinds_and_of_no_others(town: Town, work: dict[str, list[str]]) -> None:
    rows = "\n  - {kind: bằng khen, recipients: cá nhân, count: 7}"
    town.write("articles/2019/bai-hai.md", article("Hai", "2019-02-01", awards=rows))
    town.build()
    before = [*work["rendered"]]
    town.write("articles/2019/bai-hai.md", article("Hai", "2019-02-01", awards=rows.replace("7", "8")))
    town.build()
    of_kinds = [url for url in work["rendered"][len(before) :] if url.startswith("/hinh-thuc/")]

    assert {"/hinh-thuc/", "/hinh-thuc/bang-khen/", "/hinh-thuc/giay-khen/"} == {
        url for url in before if url.startswith("/hinh-thuc/")
    }
    assert ["/hinh-thuc/bang-khen/"] == of_kinds


def test_nothing_changed_is_noticed_without_reading_or_rendering(town: Town, work: dict[str, list[str]]) -> None:
    when = times(town.output)
    for _ in range(2):
        town.build()

    assert {"read": [], "rendered": []} == work
    assert when == times(town.output)


def test_new_times_alone_make_nothing_new(town: Town, work: dict[str, list[str]]) -> None:
    for file in [*town.content.rglob("*"), *town.output.rglob("*")]:
        os.utime(file)
    written = town.build()

    assert written is not None
    assert 0 == written.written
    assert {"read": [], "rendered": []} == work


def test_an_output_folder_that_is_restored_from_elsewhere_is_kept(town: Town, work: dict[str, list[str]]) -> None:
    held = snapshot(town.output)
    town.output.rename(town.folder / "was")
    for path, content in held.items():
        (town.output / path).parent.mkdir(parents=True, exist_ok=True)
        (town.output / path).write_bytes(content)
    written = town.build()

    assert written is not None
    assert (0, []) == (written.written, work["rendered"])


def test_what_a_deleted_article_leaves_behind_is_gone(town: Town) -> None:
    name = b"bai-mot"
    assert [path for path, held in snapshot(town.output).items() if name in path.encode() or name in held]
    (town.content / "articles" / "2019" / "bai-mot.md").unlink()
    town.build()

    left = snapshot(town.output)
    assert not [path for path, held in left.items() if name in path.encode() or name in held]
    assert not [path for path, held in left.items() if path.startswith("anh/") or b"/anh/le-" in held]
    assert not list((town.folder / ".cache" / "photos").glob("le-*"))
    assert published(cleanly(town)) == left


def test_a_renamed_ward_renames_it_on_the_pages_that_show_it_and_reads_only_what_named_it(
    town: Town, work: dict[str, list[str]]
) -> None:
    town.write("articles/2019/bai-mot.md", article("Một", "2019-01-01", ward="lang-ha-1"))
    town.write("articles/2019/bai-hai.md", article("Hai", "2019-02-01", ward="lang-ha-1"))
    time.sleep(0.06)
    town.build()
    work["read"].clear()
    town.rename_ward("lang-ha-1", "Láng Thượng")
    town.build()

    assert [] == work["read"]
    assert "Láng Thượng" in (town.output / BAI_MOT).read_text("utf-8")
    assert published(town) == published(cleanly(town))


def test_an_article_that_names_a_renamed_ward_by_its_old_name_is_an_error_until_it_is_mended(town: Town) -> None:
    town.rename_ward("thinh-quang-1", "Thịnh Hào")

    assert [None, None] == [town.build(), town.build()]

    town.write("articles/2019/bai-ba.md", article("Ba", "2018-03-01", ward="Thịnh Hào"))
    assert town.build() is not None
    assert published(town) == published(cleanly(town))


def test_a_template_makes_only_the_pages_new_that_use_it(town: Town, work: dict[str, list[str]]) -> None:
    template = town.folder / "theme" / "templates" / "components" / "awards" / "awards.html"
    template.write_text(template.read_text("utf-8") + "{# khác #}", encoding="utf-8")
    town.build()

    assert {f"/tin/{name}/" for name in ("2019/bai-mot", "2019/bai-hai", "2018/bai-ba")} == set(work["rendered"])


def test_a_components_style_reaches_only_the_pages_that_use_it(town: Town, work: dict[str, list[str]]) -> None:
    sheet = town.folder / "theme" / "templates" / "components" / "awards" / "awards.css"
    sheet.write_text(sheet.read_text("utf-8") + ".awards { color: red }", encoding="utf-8")
    town.build()

    assert {f"/tin/{name}/" for name in ("2019/bai-mot", "2019/bai-hai", "2018/bai-ba")} == set(work["rendered"])
    assert published(town) == published(cleanly(town))


def test_a_template_that_is_used_through_others_counts_too(town: Town, work: dict[str, list[str]]) -> None:
    template = town.folder / "theme" / "templates" / "components" / "words" / "words.html"
    template.write_text(template.read_text("utf-8").replace("chưa kiểm chứng", "chưa xem xét"), encoding="utf-8")
    town.build()

    assert "/phuong/thinh-quang-1/" in work["rendered"]
    assert published(town) == published(cleanly(town))


def test_a_setting_makes_only_the_pages_new_that_show_it(town: Town, work: dict[str, list[str]]) -> None:
    town.settings = Settings("Bảng Vàng", description="Một kho khác.")
    town.build()

    assert ["/", "/du-lieu/"] == work["rendered"]
    assert published(town) == published(cleanly(town))


def test_a_new_stylesheet_reaches_every_page(town: Town) -> None:
    sheet = town.folder / "theme" / "templates" / "base.css"
    sheet.write_text(sheet.read_text("utf-8") + "\nmain { color: red }\n", encoding="utf-8")
    town.build()
    pages = [page.read_text("utf-8") for page in town.output.rglob("*.html")]

    assert all("main{color:red}" in page for page in pages if 'http-equiv="refresh"' not in page)
    assert published(town) == published(cleanly(town))


def test_warnings_are_told_again_when_nothing_has_changed(town: Town) -> None:
    town.write("articles/2019/bai-bon.md", "---\nstatus: draft\ntitle: Nháp\n---\n")
    first, second = (list(plan_problems(town)) for _ in range(2))

    assert first == second != []


def plan_problems(town: Town) -> Iterator[str]:
    yield from map(str, planned(town.content, town.today).problems)


def test_many_articles_are_the_same_whether_one_process_makes_them_or_several(tmp_path: Path) -> None:
    town = Town.found(tmp_path)
    for number in range(300):
        town.write(f"articles/2019/bai-{number:03d}.md", article(f"Bài {number}", f"2019-{number % 12 + 1:02d}-01"))
    town.workers = 3
    town.build()

    assert published(town) == published(cleanly(Town(town.folder, town.settings, town.today)))


def test_checking_looks_at_the_content_and_at_no_theme(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Path] = []

    def rglob(folder: Path, _pattern: str) -> list[Path]:
        looked.append(folder)
        return []

    monkeypatch.setattr(Path, "rglob", rglob)
    planned(town.content, town.today)

    assert [] == looked


def test_an_article_stays_with_the_ward_that_its_name_means_now_in_every_later_build(town: Town) -> None:
    wards = town.content / "register" / "wards.csv"
    text = wards.read_text("utf-8")
    text = text.replace("Láng Hạ", "X").replace("Thịnh Quang", "Láng Hạ").replace("X", "Thịnh Quang")
    wards.write_text(text, encoding="utf-8")
    for name in ("Bảng Vàng", "Kho khác", "Kho khác nữa"):
        town.settings = Settings(name)
        town.build()

        assert published(town) == published(cleanly(town))


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        ("wards.csv", "dong-da-1,Đống Đa", "dong-da-1,Kim Liên", "unknown-ward"),
        ("award_kinds.csv", "bằng khen", "cờ", "unknown-kind"),
        ("movements.csv", "dan-van-kheo", "dan-van", "unknown-movement"),
    ],
)
def test_a_draft_is_read_again_where_its_names_may_mean_something_else(
    town: Town, file: str, old: str, new: str, rule: str
) -> None:
    awards = "\n  - {kind: bằng khen, recipients: tập thể, count: 12}"
    more = {"ward": "Đống Đa", "awards": awards, "movement": "dan-van-kheo", "status": "draft"}
    town.write("register/movements.csv", MOVEMENTS)
    town.write("articles/2019/nhap.md", article("Nháp", "2025-08-01", **more))
    town.build()
    register = town.content / "register" / file
    register.write_text(register.read_text("utf-8").replace(old, new), encoding="utf-8")

    assert town.build() is None
    assert [rule] == [found.rule for found in planned(town.content, town.today).problems]


@pytest.mark.parametrize(
    ("file", "right", "old", "new"),
    [
        ("movements.csv", MOVEMENTS, ",Dân vận khéo,", ",Vận động khéo,"),
        ("movements.csv", MOVEMENTS, "Nghe dân.", "Nói dân nghe."),
        ("award_kinds.csv", KINDS, "\ngiấy khen,", "\nGiấy Khen,"),
        ("issuers.csv", ISSUERS, ",ward,", ",district,"),
    ],
)
def test_what_the_register_says_of_a_name_is_said_anew_where_it_changes(
    town: Town, file: str, right: str, old: str, new: str
) -> None:
    town.write("register/movements.csv", MOVEMENTS)
    town.write("register/issuers.csv", ISSUERS)
    awards = "\n  - {kind: giấy khen, recipients: tập thể, count: 12, issuer: phường Láng Hạ}"
    town.write("articles/2019/bai-hai.md", article("Hai", awards=awards, movement="[khéo dân vận]"))
    town.build()
    town.write(f"register/{file}", right.replace(old, new))

    assert town.build() is not None
    assert published(town) == published(cleanly(town))


def test_a_movement_that_is_gone_is_told_at_its_line(town: Town) -> None:
    town.write("register/movements.csv", MOVEMENTS)
    town.write("articles/2019/bai-hai.md", article("Hai", movement="Dân vận khéo"))
    assert town.build() is not None
    (town.content / "register" / "movements.csv").unlink()

    assert town.build() is None
    (found,) = planned(town.content, town.today).problems
    assert ("unknown-movement", "content/articles/2019/bai-hai.md", 9) == (found.rule, found.path, found.line)


def test_warnings_about_issuers_follow_the_register(town: Town) -> None:
    awards = "\n  - {kind: bằng khen, recipients: tập thể, count: 12, issuer: phường Láng Hạ}"
    town.write("articles/2019/bai-hai.md", article("Hai", awards=awards))
    states = [
        (None, []),
        (ISSUERS, ["impossible-award"]),
        (ISSUERS.replace("giấy khen", "bằng khen"), []),
        (ISSUERS.replace("phường", "quận"), ["unknown-issuer"]),
        (ISSUERS.replace("ward,giấy khen", "ward,"), []),
    ]
    for text, expected in states:
        if text is not None:
            town.write("register/issuers.csv", text)

        assert expected == [found.rule for found in planned(town.content, town.today).problems]
        assert expected == [found.rule for found in planned(town.content, town.today).problems]


def test_a_page_that_nothing_claims_goes_even_where_the_list_of_files_is_lost(town: Town) -> None:
    (town.output / ".bang-vang.json").unlink()
    (town.output / "tin" / "2019" / "cua-toi.txt").write_text("không phải của kho", encoding="utf-8")
    (town.content / "articles" / "2019" / "bai-hai.md").unlink()
    town.build()

    assert not (town.output / BAI_HAI).exists()
    assert published(town) == published(cleanly(town)) | {"tin/2019/cua-toi.txt": "không phải của kho".encode()}


def test_a_template_that_appears_is_not_the_same_as_none_even_where_it_is_empty(town: Town) -> None:
    templates = town.folder / "theme" / "templates"
    article_page = templates / "article.html"
    included = "{% include ['mine.html', 'fallback.html'] %}"
    article_page.write_text(article_page.read_text("utf-8").replace("</h1>", f"</h1>{included}", 1), encoding="utf-8")
    (templates / "fallback.html").write_text("<p>f</p>", encoding="utf-8")
    town.build()
    (templates / "mine.html").write_text("", encoding="utf-8")
    town.build()

    assert published(town) == published(cleanly(town))


@pytest.mark.parametrize("path", ["/theme/a.html", "/anh/", "/theme/"])
def test_nobody_else_takes_an_address_among_the_themes_files_and_the_pictures(town: Town, path: str) -> None:
    town.write("articles/2019/bai-hai.md", article("Hai", aliases=f"[{path}]"))

    assert ["address-taken"] == [found.rule for found in planned(town.content, town.today).problems]


def test_the_order_in_which_articles_were_read_shows_nowhere(tmp_path: Path) -> None:
    town = Town.found(tmp_path)
    for number in range(4):
        write_photo(town.content / "photos" / f"anh-{number}.png", (20 + number, 18))
        photo = PHOTO.replace("le.png", f"anh-{number}.png")
        town.write(f"articles/2019/bai-{number}.md", article(f"Bài {number}", photos=photo))
    town.build()
    # Files that were written just before a build are read again in the next one.
    time.sleep(0.05)
    for file in town.content.rglob("*.md"):
        file.touch()
    time.sleep(0.05)
    town.build()
    town.write("articles/2019/bai-1.md", article("Bài sửa", photos=PHOTO.replace("le.png", "anh-1.png")))
    town.build()
    clean = town.clean()
    clean.build()

    assert snapshot(clean.output) == snapshot(town.output)


def test_a_unit_that_changes_the_level_of_an_office_changes_every_sum_of_it(town: Town) -> None:
    offices = "tp,UBND thành phố,,province,,,\ntx,UBND thị xã,UBND thành phố,district,,,\n"
    town.write("register/issuers.csv", ISSUERS + offices)
    awards = "\n  - {kind: giấy khen, recipients: cá nhân, count: 12, issuer: UBND thành phố Hà Nội}"
    town.write("articles/2019/bai-mot.md", article("Một", awards=awards))
    town.build()
    assert ",province," in (town.output / "du-lieu" / "awards.csv").read_text("utf-8")

    town.write("register/districts.csv", f"{DISTRICTS}ha-noi-1,Hà Nội,thành phố,Hà Nội,,\n")
    town.build()
    clean = town.clean()
    clean.build()

    assert ",province," not in (town.output / "du-lieu" / "awards.csv").read_text("utf-8")
    assert snapshot(clean.output) == snapshot(town.output)


def test_an_article_whose_title_another_gets_is_told_from_it_on_every_page(town: Town) -> None:
    town.write("articles/2019/bai-hai.md", article("Một", "2019-02-01"))
    town.build()
    clean = town.clean()
    clean.build()

    assert "Một (1/1/2019)" in (town.output / BAI_MOT).read_text("utf-8")
    assert snapshot(clean.output) == snapshot(town.output)


def test_a_new_namesake_of_a_unit_changes_its_name_on_every_page(town: Town) -> None:
    wards = town.content / "register" / "wards.csv"
    wards.write_text(wards.read_text("utf-8") + "lang-ha-2,Láng Hạ,phường,,Hà Nội,,2025-07-01,\n", encoding="utf-8")
    town.build()
    clean = town.clean()
    clean.build()

    assert "phường Láng Hạ (đến 30/6/2025)" in (town.output / BAI_MOT).read_text("utf-8")
    assert snapshot(clean.output) == snapshot(town.output)
