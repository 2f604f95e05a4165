"""The search's index is remembered and patched, and is always the one that a clean build makes."""

import json
import sqlite3
from pathlib import Path
from types import ModuleType

import pytest

from award_archive.catalogue.search_index.postings import read, shard_lines
from award_archive.messages import for_readers
from award_archive.pages.search import search_results
from award_archive.site import search_files
from award_archive.site.output_folder import Output
from tests.site.making import Town, article
from tests.support import snapshot

INDEX = "tim-kiem/muc"
ARTICLES = 12


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A town with twelve articles, built once."""
    town = Town.found(tmp_path)
    for number in range(ARTICLES):
        town.write(f"articles/2019/bai-{number:02d}.md", article(f"Bài {number}", f"2019-{number + 1:02d}-01"))
    assert town.build() is not None
    return town


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many documents were indexed each time that the index was made anew from now on."""
    made: list[int] = []
    make = search_files._Index._anew

    def counted(self, documents, state):  # type: ignore[no-untyped-def]
        made.append(len(documents))
        return make(self, documents, state)

    monkeypatch.setattr(search_files._Index, "_anew", counted)
    return made


def found(town: Town, term: str) -> list[str]:
    """The addresses of all that has the term, in the order of their numbers."""
    folder = town.output / INDEX
    head = json.loads((folder / "dau.json").read_bytes())
    lines = {
        known: numbers
        for shard in folder.glob("[0-9]*.txt")
        for known, numbers in shard_lines(shard.read_text("utf-8")).items()
    }
    blocks = [
        json.loads((folder / f"{number}.json").read_bytes()) for number in range(len(list(folder.glob("?.json"))))
    ]
    return [blocks[number // head["block"]][number % head["block"]][0] for number in read(lines.get(term, ""))]


def is_as_clean(town: Town) -> bool:
    clean = town.clean()
    clean.build()
    return snapshot(clean.output) == snapshot(town.output)


def test_articles_and_places_are_found_by_their_words(town: Town) -> None:
    town.write("articles/2019/bai-03.md", article("Chợ Đình", "2019-04-01", "HĐND họp.\n\n- Ngõ **nhỏ** sạch\n- Hồ"))
    town.build()

    assert ["/tin/2019/bai-03/"] == found(town, "hdnd hop") == found(town, "ngo nho") == found(town, "cho dinh=")
    assert [] == found(town, "sach ho")
    assert ARTICLES == len(found(town, "@noi ward-lang-ha-1")) == len(found(town, "@loai giay-khen"))
    assert ["/phuong/thinh-quang-1/", "/phuong/dong-da-1/"] == found(town, "thinh quang")


def test_a_touched_article_is_patched_into_the_few_shards_that_it_changes(town: Town, anew: list[int]) -> None:
    before = snapshot(town.output / INDEX)
    town.write("articles/2019/bai-03.md", article("Bài 3", "2019-04-01", "Phường khen 12 tập thể xuất sắc."))
    town.build()
    after = snapshot(town.output / INDEX)

    assert [] == anew
    assert 3 <= sum(before[path] != held for path, held in after.items() if path.endswith(".txt")) <= 6
    assert ["/tin/2019/bai-03/"] == found(town, "xuat sac")
    assert is_as_clean(town)


def test_a_new_newest_article_is_patched_in_and_one_that_shifts_the_numbers_makes_the_index_anew(
    town: Town, anew: list[int]
) -> None:
    town.write("articles/2020/moi.md", article("Mới nhất", "2020-01-01"))
    town.build()
    assert [] == anew
    assert ["/tin/2020/moi/"] == found(town, "moi nhat=")
    assert is_as_clean(town)

    anew.clear()
    town.write("articles/2018/cu.md", article("Cũ nhất", "2018-01-01"))
    town.build()
    assert [5 + ARTICLES + 2] == anew
    assert is_as_clean(town)


def version(town: Town) -> str:
    return str(json.loads((town.output / INDEX / "dau.json").read_bytes())["version"])


def results(town: Town) -> list[bytes]:
    return [file.read_bytes() for file in sorted((town.output / INDEX).glob("?.json"))]


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        (
            "register/wards.csv",
            "dong-da-1,Đống Đa,phường,,Hà Nội,00235,2025-07-01",
            "dong-da-1,Đống Đa,phường,,Hà Nội,00235,",
        ),
        ("register/ward_changes.csv", "part,medium", "part,high"),
        ("register/districts.csv", "2025-06-30", "2025-06-29"),
        ("articles/2019/bai-03.md", "count: 12", "count: 13"),
        ("articles/2019/bai-03.md", "date: 2019-04-01", "date: 2019-04-02"),
    ],
)
def test_whatever_changes_in_results_gives_the_index_another_version(
    town: Town, file: str, before: str, after: str
) -> None:
    seen, shown = version(town), results(town)
    path = town.content / file
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")
    town.build()

    assert shown != results(town)
    assert seen != version(town)
    assert is_as_clean(town)


@pytest.mark.parametrize(("module", "name"), [(for_readers, "now_is"), (search_results, "shortened")])
def test_other_words_for_results_give_the_index_another_version(
    town: Town, monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str
) -> None:
    seen = version(town), results(town)
    monkeypatch.setattr(module, name, lambda text, *_: text.upper())
    clean = town.clean()
    clean.build()

    assert seen[1] != results(clean)
    assert seen[0] != version(clean)


def test_a_change_that_no_result_shows_and_nothing_is_found_by_leaves_the_version(town: Town) -> None:
    seen = version(town)
    town.write("articles/2019/bai-03.md", article("Bài 3", "2019-04-01", "Phường **khen** 12 tập thể."))
    town.build()

    assert seen == version(town)
    assert is_as_clean(town)


def test_what_a_deleted_article_was_found_by_is_forgotten(town: Town) -> None:
    town.write("articles/2019/bai-11.md", article("Hoa sữa", "2019-12-01"))
    town.build()
    assert ["/tin/2019/bai-11/"] == found(town, "hoa sua")
    (town.content / "articles" / "2019" / "bai-11.md").unlink()
    town.build()

    assert b"hoa sua" not in b"".join(snapshot(town.output / INDEX).values())
    assert b"hoa sua" not in b"".join(row[0] for row in rows(town, "SELECT content FROM words"))
    assert is_as_clean(town)


def rows(town: Town, command: str) -> list[tuple[bytes, ...]]:
    with sqlite3.connect(town.memory) as connection:
        return connection.execute(command).fetchall()


def test_lost_words_cost_an_index_that_is_made_anew(town: Town, anew: list[int]) -> None:
    rows(town, "DELETE FROM words")
    town.write("articles/2019/bai-03.md", article("Bài ba", "2019-04-01"))
    town.build()

    assert [5 + ARTICLES] == anew
    assert is_as_clean(town)


@pytest.mark.parametrize(
    "command",
    ["DELETE FROM shards", "UPDATE shards SET content = x'0102030405'", "UPDATE words SET content = x'0102030405'"],
)
def test_a_spoiled_index_is_told_and_made_again(town: Town, command: str) -> None:
    rows(town, command)
    town.write("articles/2019/bai-03.md", article("Bài ba", "2019-04-01"))
    town.build()

    assert is_as_clean(town)
    assert [town.memory.name in line for line in town.told] == [True]


def test_a_build_that_dies_between_index_and_output_is_mended_by_the_next(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> int:
        raise KeyboardInterrupt

    town.write("articles/2019/bai-03.md", article("Bài ba", "2019-04-01"))
    with monkeypatch.context() as patch:
        patch.setattr(Output, "publish", die)
        with pytest.raises(KeyboardInterrupt):
            town.build()
    assert [] == found(town, "bai ba")

    town.build()
    assert ["/tin/2019/bai-03/"] == found(town, "bai ba")
    assert is_as_clean(town)


def test_two_sites_of_one_content_share_the_index(town: Town, anew: list[int]) -> None:
    other = Town(town.folder, town.settings, town.today)
    first = snapshot(town.output / INDEX)
    town.output.rename(town.folder / "first")
    other.build()

    assert [] == anew
    assert first == snapshot(other.output / INDEX)
