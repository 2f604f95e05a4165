"""The page of a kind of award or a movement becomes no other's, and does not vanish, in silence."""

import pytest

from award_archive.site.check import planned
from tests.repositories import commit
from tests.site.making import KINDS, MOVEMENTS, Town, article
from tests.site.since.published_town import FILE, TODAY, give_up, kept, rules, told

HEAD = "kind,class,aliases"
LIST = "register/award_kinds.csv"


def list_kinds(town: Town, *lines: str) -> None:
    town.write(LIST, "".join(f"{line}\n" for line in (HEAD, *lines)))


def form(name: str, *aliases: str) -> str:
    return f"{name},hình thức khen thưởng,{'; '.join(aliases)}"


def name_kinds(town: Town, *names: str) -> None:
    """Publish an article of each kind."""
    for number, name in enumerate(names):
        awards = f"\n  - {{kind: {name}, recipients: tập thể, count: {number + 2}}}"
        body = f"Phường khen {number + 2} tập thể."
        text = article(f"Khen {number}", f"2019-0{number + 1}-01", body, awards=awards)
        town.write(f"articles/2019/khen-{number}.md", text)


@pytest.fixture
def two(town: Town) -> Town:
    """A town with two kinds of one slug, which articles name."""
    list_kinds(town, form("giấy khen", "giấy khen của UBND"), form("bằng khen"), form("bảng khen"))
    name_kinds(town, "bằng khen", "bảng khen")
    assert not planned(town.content, TODAY).has_errors
    commit(town.content)
    return town


def messages(town: Town, rule: str) -> list[str]:
    return [one.message for one in told(town) if one.rule == rule]


def test_lines_that_change_their_order_are_told_where_addresses_change_hands(two: Town) -> None:
    list_kinds(two, form("bảng khen"), form("bằng khen"), form("giấy khen", "giấy khen của UBND"))

    assert [("kind-replaced", LIST)] * 2 == rules(two)
    assert (
        "/hinh-thuc/bang-khen/ đã đăng là của hình thức khen “bằng khen”, nay là của “bảng khen”"
        in (messages(two, "kind-replaced")[0])
    )
    list_kinds(two, form("bằng khen"), form("giấy khen", "giấy khen của UBND"), form("bảng khen"), form("băng khen"))
    assert [] == told(two)


def test_a_kind_that_moves_because_another_is_deleted_is_told_with_what_to_do(two: Town) -> None:
    list_kinds(two, form("giấy khen", "giấy khen của UBND"), form("bảng khen"))
    (two.content / "articles/2019/khen-0.md").unlink()
    found = [one for one in told(two) if one.rule != "article-gone"]

    assert {"kind-replaced", "kind-moved"} == {one.rule for one in found}
    (moved,) = (one for one in found if one.rule == "kind-moved")
    assert "Trang /hinh-thuc/bang-khen-2/ của hình thức khen “bảng khen”" in moved.message


def test_two_kinds_may_become_one_whose_further_address_is_given_up(two: Town) -> None:
    list_kinds(two, form("giấy khen", "giấy khen của UBND"), form("bảng khen", "bằng khen"))
    found = told(two)

    assert {("kind-moved", LIST), ("silent-change", "articles/2019/khen-0.md")} == set(rules(two))
    give_up(two, [one for one in found if one.rule == "kind-moved"])
    assert ["silent-change"] == [one.rule for one in told(two)]


@pytest.mark.parametrize(("name", "rule"), [("bằng khen", "kind-replaced"), ("bảng khen", "kind-alias-gone")])
def test_a_kind_that_shares_its_slug_is_renamed_and_stays_where_it_was_for_three_releases(
    name: str, rule: str, two: Town
) -> None:
    def rename(line: str) -> None:
        lines = {"bằng khen": form("bằng khen"), "bảng khen": form("bảng khen")} | {name: line}
        list_kinds(two, form("giấy khen", "giấy khen của UBND"), *lines.values())

    rename(form("khen lớn", name))
    assert [] == told(two)
    commit(two.content)
    rename(form("khen to", "khen lớn", name))
    assert [] == told(two)
    commit(two.content)

    name_kinds(two, *("khen to" if one == name else one for one in ("bằng khen", "bảng khen")))
    rename(form("khen to", "khen lớn"))
    assert messages(two, rule)


def test_the_former_address_of_a_renamed_kind_does_not_vanish_in_silence(town: Town) -> None:
    list_kinds(town, form("khen mới", "giấy khen", "giấy khen của UBND"), form("bằng khen"))
    commit(town.content)
    for file in (town.content / "articles/2019").iterdir():
        file.write_text(file.read_text("utf-8").replace("giấy khen", "khen mới"), encoding="utf-8")
    list_kinds(town, form("khen mới", "giấy khen của UBND"), form("bằng khen"))
    found = told(town)

    assert [("kind-alias-gone", f"content/{LIST}")] == [(one.rule, one.path) for one in found]
    assert "Địa chỉ /hinh-thuc/giay-khen/" in found[0].message
    assert "tên khác “giấy khen”" in found[0].message
    give_up(town, found)
    assert [] == told(town)
    assert not planned(town.content, TODAY).has_errors


def test_another_name_that_goes_to_another_kind_is_told_and_stops_nothing(town: Town) -> None:
    list_kinds(town, form("giấy khen"), form("bằng khen", "giấy khen của UBND"))
    (found,) = told(town)

    assert ("kind-alias-moved", "warning") == (found.rule, found.severity)
    assert "/hinh-thuc/giay-khen-cua-ubnd/" in found.message


def test_of_kinds_that_no_article_names_nothing_is_demanded(town: Town) -> None:
    list_kinds(town, form("giấy khen", "giấy khen của UBND"))

    assert [] == told(town)


def test_the_first_own_list_may_leave_out_what_the_package_brings_and_no_article_names(town: Town) -> None:
    (town.content / LIST).unlink()
    commit(town.content)
    list_kinds(town, form("giấy khen"))
    assert [] == told(town)

    list_kinds(town, form("bằng khen"))
    town.write(FILE, kept().replace("giấy khen", "bằng khen"))
    assert [("kind-gone", LIST)] == [rule for rule in rules(town) if rule[0] != "silent-change"]


def test_movements_that_swap_their_ids_are_told(town: Town) -> None:
    town.write("register/movements.csv", f"{MOVEMENTS}day-tot,Dạy tốt,,\n")
    commit(town.content)
    town.write("register/movements.csv", "id,name,aliases\ndan-van-kheo,Dạy tốt,\nday-tot,Dân vận khéo,\n")
    found = told(town)

    assert [("movement-replaced", 2), ("movement-replaced", 3)] == [(one.rule, one.line) for one in found]
    assert "Trang /phong-trao/dan-van-kheo/ đã đăng là của phong trào “Dân vận khéo”" in found[0].message
    assert "trả mã dan-van-kheo lại" in found[0].message


def test_a_movement_that_is_renamed_keeps_its_id_and_its_former_name(town: Town) -> None:
    town.write("register/movements.csv", MOVEMENTS)
    commit(town.content)
    town.write("register/movements.csv", "id,name,aliases\ndan-van-kheo,Chung sức,\n")
    assert [("movement-replaced", "register/movements.csv")] == rules(town)

    town.write("register/movements.csv", "id,name,aliases\ndan-van-kheo,Chung sức,Dân vận khéo\n")
    assert [] == told(town)


def test_a_new_alias_of_a_kind_changes_nothing(town: Town) -> None:
    town.write(LIST, KINDS.replace("giấy khen của UBND", "giấy khen của UBND; khen giấy"))

    assert [] == told(town)
