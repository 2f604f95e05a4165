"""What of an article may not change in silence, and how a change is told."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.catalogue.identities import Identities, UnitsOfBoth, same_kinds
from award_archive.catalogue.published_changes import Aspect, changes_between, has_new_correction
from award_archive.catalogue.published_facts import PublishedFacts, facts_of
from award_archive.model.article import Article, Correction, WorkingYears
from award_archive.model.award import Award, OtherFact, Recipients
from award_archive.model.count import Count
from award_archive.model.kinds import AwardKind, AwardKinds, KindClass
from award_archive.model.place import Place
from award_archive.model.register import Register
from tests.catalogue.builders import CERTIFICATE, DONG_DA, LANG, LANG_HA, MERIT, O_CHO_DUA, article, award
from tests.model.builders import law, ward

SAME = Identities()
TWO = (award("12"), award("205", recipients=Recipients.INDIVIDUALS))
CORRECTED = Correction(date(2020, 1, 2), "Sửa 205 thành 502.")


def facts(
    *awards: Award,
    same: Identities = SAME,
    places: tuple[Place, ...] = (LANG_HA,),
    others: tuple[OtherFact, ...] = (),
) -> PublishedFacts:
    return facts_of(replace(article("bai", place=places, awards=awards), others=others), same)


def told(before: PublishedFacts, after: PublishedFacts) -> list[tuple[Aspect, str, str]]:
    return [(change.aspect, change.old, change.new) for change in changes_between(before, after)]


def test_a_number_that_changes_is_told_with_both() -> None:
    after = (TWO[0], award("502", recipients=Recipients.INDIVIDUALS))

    assert [(Aspect.NUMBER, "205", "502")] == told(facts(*TWO), facts(*after))


@pytest.mark.parametrize(("old", "new"), [("hơn 50", "trên 50"), ("1000", "1.000"), ("các", "một số")])
def test_the_words_of_a_number_may_change(old: str, new: str) -> None:
    assert [] == told(facts(award(old)), facts(award(new)))


@pytest.mark.parametrize(("old", "new"), [("50", "hơn 50"), ("nhiều", "0"), ("20", "20-25"), ("gần 50", "hơn 50")])
def test_how_exact_a_number_is_may_not(old: str, new: str) -> None:
    assert [(Aspect.NUMBER, old, new)] == told(facts(award(old)), facts(award(new)))


def test_several_changes_are_told_each() -> None:
    before = facts(award("12"), award("5", MERIT), award("7", recipients=Recipients.HOUSEHOLDS))
    after = facts(award("13"), award("5", MERIT, Recipients.INDIVIDUALS), award("1", MERIT, places=(LANG,)))

    assert {Aspect.NUMBER, Aspect.RECIPIENTS, Aspect.ADDED, Aspect.TAKEN_AWAY} == {
        one for one, _, _ in told(before, after)
    }


def test_parts_are_compared_in_their_wholes() -> None:
    part, other = award("3"), award("4")
    before = facts(award("12", of_which=(part,)), award("12", MERIT, of_which=(other,)))
    swapped = facts(award("12", of_which=(other,)), award("12", MERIT, of_which=(part,)))

    assert [(Aspect.PARTS, "", "")] == told(before, swapped)


def test_the_order_of_parts_says_nothing() -> None:
    parts = (award("3", MERIT), award("4", of_which=(award("1"), award("2"))), award("3"))
    wholes = {facts(award("12", of_which=order)).rows for order in permutations(parts)}

    assert 1 == len(wholes)


def test_a_place_that_is_written_out_is_that_of_the_article() -> None:
    assert [] == told(facts(award("12")), facts(award("12", places=(LANG_HA,))))
    assert [Aspect.PLACE] == [one for one, _, _ in told(facts(award("12")), facts(award("12", places=(LANG,))))]


def test_the_order_of_places_says_nothing() -> None:
    assert [] == told(facts(places=(LANG_HA, O_CHO_DUA)), facts(places=(O_CHO_DUA, LANG_HA)))
    assert [(Aspect.EVENT, "phường Láng Hạ", "quận Đống Đa")] == told(facts(), facts(places=(DONG_DA,)))


def test_a_ward_whose_id_alone_changed_is_the_same_place() -> None:
    renumbered = ward("lang-ha-2", "Láng Hạ")
    same = Identities(places=UnitsOfBoth(Register.of([LANG_HA]), Register.of([renumbered])).ids)

    assert [] == told(facts(same=same), facts(places=(renumbered,)))
    assert [Aspect.EVENT] == [one for one, _, _ in told(facts(), facts(places=(renumbered,)))]


def test_a_kind_may_get_another_name_and_keep_its_own_as_an_alias() -> None:
    renamed = AwardKind("giấy khen mới", KindClass.FORM, ("Giấy khen",))
    same = Identities(same_kinds(AwardKinds.of([CERTIFICATE]), AwardKinds.of([renamed])))

    assert [] == told(facts(award("12"), same=same), facts(award("12", renamed)))


def test_a_kind_whose_name_becomes_an_alias_of_another_is_no_longer_the_same() -> None:
    other, renamed = replace(MERIT, aliases=("giấy khen",)), AwardKind("giấy ghi công", KindClass.FORM)
    same = Identities(same_kinds(AwardKinds.of([CERTIFICATE, MERIT]), AwardKinds.of([other, renamed])))

    assert [(Aspect.KIND, "giấy khen", "bằng khen")] == told(facts(award("12"), same=same), facts(award("12", other)))


def test_two_kinds_do_not_become_one_in_silence() -> None:
    both = AwardKind("khen", KindClass.FORM, ("giấy khen", "bằng khen"))

    assert {"giấy khen": "khen"} == same_kinds(AwardKinds.of([CERTIFICATE, MERIT]), AwardKinds.of([both]))


def test_numbers_that_are_swapped_between_groups_or_issuers_are_told() -> None:
    teachers, pupils = award("50", group="giáo viên"), award("20", group="học sinh")
    swapped = replace(pupils, count=teachers.count), replace(teachers, count=pupils.count)
    one, other = award("50", issuer="UBND phường"), award("20", issuer="UBND quận")
    exchanged = replace(one, issuers=other.issuers), replace(other, issuers=one.issuers)

    assert [Aspect.NUMBER] * 2 == [aspect for aspect, _, _ in told(facts(teachers, pupils), facts(*swapped))]
    assert [Aspect.NUMBER] * 2 == [aspect for aspect, _, _ in told(facts(one, other), facts(*exchanged))]


def test_groups_and_issuers_may_be_spelt_otherwise() -> None:
    before = award("50", group="giáo viên", issuer="UBND phường"), award("20", group="học sinh")
    after = award("50", group="thầy cô"), award("20", group="học trò", issuer="Phòng Giáo dục")

    assert [] == told(facts(*before), facts(*after))
    assert [] == told(facts(award("70", of_which=before)), facts(award("70", of_which=after)))


def test_a_number_is_told_as_one_change_though_its_group_is_spelt_otherwise() -> None:
    assert [(Aspect.NUMBER, "50", "60")] == told(facts(award("50", group="giáo viên")), facts(award("60")))


def test_the_working_year_may_not_change() -> None:
    before = article("bai", years="2014")
    after = replace(before, years=WorkingYears(2015, 2015))

    assert [(Aspect.YEARS, "năm 2014", "năm 2015")] == told(facts_of(before), facts_of(after))


@pytest.mark.parametrize("words", ["hàng trăm", "hàng chục"])
def test_words_that_tell_how_many_are_not_as_good_as_others(words: str) -> None:
    assert [(Aspect.NUMBER, "nhiều", words)] == told(facts(award("nhiều")), facts(award(words)))


def test_numbers_beside_awards_count_whatever_they_are_called() -> None:
    gifts, presents = OtherFact("suất quà", Count.parse("50")), OtherFact("phần quà", Count.parse("50"))

    assert [] == told(facts(others=(gifts, OtherFact("thư khen"))), facts(others=(presents,)))
    assert [Aspect.TAKEN_AWAY] == [one for one, _, _ in told(facts(others=(gifts,)), facts())]


def test_a_correction_is_new_if_one_was_added() -> None:
    other = Correction(date(2020, 5, 1), "Sửa tên phường.")

    assert has_new_correction((), (CORRECTED,))
    assert has_new_correction((CORRECTED,), (other, CORRECTED))


@pytest.mark.parametrize("note", [CORRECTED, replace(CORRECTED, note="Sửa 205 thành 502")])
def test_a_correction_that_was_there_is_not_new_whatever_its_words_are_now(note: Correction) -> None:
    assert not has_new_correction((CORRECTED,), (note,))


ROWS = st.recursive(
    st.builds(award, st.sampled_from(["1", "2", "nhiều"]), st.sampled_from([CERTIFICATE, MERIT])),
    lambda rows: st.builds(lambda row, parts: replace(row, of_which=tuple(parts)), rows, st.lists(rows, max_size=2)),
    max_leaves=4,
)
ARTICLES = st.builds(lambda rows: article("bai", awards=tuple(rows)), st.lists(ROWS, max_size=4))


@law
@given(ARTICLES, st.randoms(use_true_random=False))
def test_the_order_of_rows_says_nothing(one: Article, random: Random) -> None:
    shuffled = list(one.awards)
    random.shuffle(shuffled)

    assert [] == told(facts_of(one, SAME), facts_of(replace(one, awards=tuple(shuffled)), SAME))


@law
@given(ARTICLES, ARTICLES)
def test_a_change_is_told_if_and_only_if_the_way_back_is_one(one: Article, other: Article) -> None:
    there, back = facts_of(one, SAME), facts_of(other, SAME)

    assert bool(told(there, back)) == bool(told(back, there))
