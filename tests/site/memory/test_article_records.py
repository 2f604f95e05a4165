"""What is remembered of a file is all that reading it gave."""

import inspect
from dataclasses import is_dataclass, replace
from datetime import date, timedelta

import pytest
from msgspec.msgpack import encode

from award_archive.model import article as model
from award_archive.model.article import Article, Body, EditorialPage, Placed, Text
from award_archive.model.award import Award, with_parts
from award_archive.model.issuers import Issuers, IssuerTitle
from award_archive.model.kinds import AwardKinds
from award_archive.model.movements import Movements
from award_archive.model.problem import Problem
from award_archive.model.times import Time
from award_archive.reading.article_reader import Draft, ReadArticle
from award_archive.reading.award_reader import AwardNames
from award_archive.reading.content import Outcome
from award_archive.reading.place_reader import PlaceNames
from award_archive.site.memory.article_records import (
    Meaning,
    Remembered,
    decoded_body,
    encoded,
    encoded_body,
    remembered,
)
from award_archive.site.memory.memory_faults import MemoryFaultError
from tests.catalogue.builders import CERTIFICATE, GOOD_DEEDS, MERIT, MOVEMENTS, NO_ISSUERS, REGISTER, SKILL
from tests.every_field import at_default, differences, named_fields, off_default
from tests.model.builders import days

ARTICLE = off_default(Article)
BODY = off_default(Body)
PROBLEMS = (off_default(Problem),)
KINDS = AwardKinds.of([CERTIFICATE, MERIT])
NAMES = PlaceNames("Láng Hạ", "Đống Đa", "Hà Nội")
NAMES_ALONE = PlaceNames("Láng Hạ")


def read(article: Article = ARTICLE, places: PlaceNames = NAMES, **changed: object) -> ReadArticle:
    """The article as it was read; what is changed of the names in its awards is changed in each of them."""
    names = (
        AwardNames("giấy khen", tuple(one.name for one in award.issuers), (NAMES,) * len(award.places))
        for award in with_parts(article.awards)
    )
    rows = tuple(replace(one, **changed) for one in names)  # type: ignore[arg-type]
    return ReadArticle(article, BODY, (places,), rows, ("người tốt việc tốt",))


READ = read()


def recalled(
    found: ReadArticle | Draft,
    *,
    is_known: bool = True,
    today: date = date.max,
    issuers: Issuers = NO_ISSUERS,
    problems: tuple[Problem, ...] = PROBLEMS,
) -> Remembered | None:
    """What a later build knows of the file."""
    file = found.article if isinstance(found, ReadArticle) else found
    record, _ = encoded(Outcome(found, problems))
    meaning = Meaning(REGISTER, KINDS, issuers, MOVEMENTS, today, is_known)
    return remembered(record, file.slug, file.path, meaning)


def test_the_example_has_every_class_and_every_field_off_its_default() -> None:
    classes = {name for name, found in vars(model).items() if is_dataclass(found) and inspect.getmodule(found) is model}
    named = [name for value in (ARTICLE, BODY) for name, _ in named_fields(value)]

    assert classes - {EditorialPage.__name__} <= {name.partition(".")[0] for name in named}
    assert [] == at_default((ARTICLE, BODY, PROBLEMS, off_default(Draft)))


@pytest.mark.parametrize("is_known", [True, False], ids=["known", "looked up again"])
def test_an_article_is_remembered_with_all_its_fields(is_known: bool) -> None:
    found = recalled(READ, is_known=is_known)

    assert found is not None
    assert [] == differences(ARTICLE, found.found)
    assert Remembered(ARTICLE, PROBLEMS, ARTICLE.begun) == found


def test_a_draft_is_remembered_with_all_its_fields() -> None:
    draft = off_default(Draft)
    found = recalled(draft)

    assert found is not None
    assert [] == differences(draft, found.found)
    assert Remembered(draft, PROBLEMS) == found


def test_a_text_is_remembered_with_all_its_fields_in_the_order_of_its_blocks() -> None:
    body = Body("Một", (*BODY.blocks, *reversed(BODY.blocks)))

    assert {Text, Placed} == {type(block) for block in BODY.blocks}
    for expected in (BODY, body):
        found = decoded_body(encoded_body(expected))
        assert [] == differences(expected, found)
        assert expected == found
    assert encoded(Outcome(READ, ()))[1] == encoded_body(BODY)


def test_awards_are_remembered_each_with_its_own_kind() -> None:
    several = (ARTICLE.awards[0], Award(MERIT, ARTICLE.awards[0].recipients, ARTICLE.awards[0].count))
    first, part = READ.awards
    names = (first, part, AwardNames("bằng khen"))
    found = recalled(replace(READ, article=replace(ARTICLE, awards=several), awards=names))

    assert found is not None
    assert isinstance(found.found, Article)
    assert several == found.found.awards


def test_parts_of_parts_are_remembered_each_in_its_whole() -> None:
    (one,) = ARTICLE.awards
    deep = replace(one, of_which=(replace(one, of_which=(one,), note="giữa"), one))
    article = replace(ARTICLE, awards=(one, deep, one))
    found = recalled(read(article))

    assert found is not None
    assert article == found.found


def test_what_a_record_says_of_a_day_to_come_or_of_names_without_meaning_does_not_hold() -> None:
    at_once = replace(ARTICLE, publish_on=None)

    assert recalled(read(at_once), today=at_once.begun - timedelta(days=1)) is None
    assert recalled(read(at_once), today=at_once.begun) is not None
    assert recalled(read(kind="giấy mời")) is None
    assert recalled(read(places=PlaceNames("Láng Thượng")), is_known=False) is None
    elsewhere = replace(READ.awards[0], places=(PlaceNames("Láng Thượng"),))
    assert recalled(replace(READ, awards=(elsewhere, READ.awards[1])), is_known=False) is None
    assert recalled(replace(READ, movements=("Dân vận",))) is None


def test_an_article_that_waits_is_remembered_as_long_as_nothing_of_it_comes_after_its_day() -> None:
    days = replace(ARTICLE, publish_on=None).begun, date(2014, 1, 1)
    later, earlier = (read(replace(ARTICLE, publish_on=day)) for day in days)

    assert recalled(later, today=date(2014, 1, 1)) is not None
    assert recalled(earlier, today=date(2014, 1, 1)) is None


def test_movements_that_have_become_one_are_told_anew() -> None:
    both = replace(READ, article=replace(ARTICLE, movements=(GOOD_DEEDS, SKILL)), movements=("Việc tốt", "Việc khéo"))
    one = Movements.of([replace(GOOD_DEEDS, aliases=("Việc tốt", "Việc khéo"))])
    record, _ = encoded(Outcome(both, PROBLEMS))

    assert (
        remembered(record, "bai", "bai.md", Meaning(REGISTER, KINDS, NO_ISSUERS, one, date.max, is_known=False)) is None
    )


LAWFUL = IssuerTitle("noi-tang", "UBND", gives=("giấy khen",))


@pytest.mark.parametrize(
    ("titles", "is_valid"),
    [
        ((), True),
        ((LAWFUL,), True),
        ((replace(LAWFUL, title="Nơi khác"),), False),
        ((replace(LAWFUL, gives=("bằng khen",)),), False),
        ((replace(LAWFUL, days=days("2099-01-01")),), False),
    ],
)
def test_an_article_is_read_again_where_another_register_would_warn_of_its_issuers(
    titles: tuple[IssuerTitle, ...], is_valid: bool
) -> None:
    issuers = Issuers(titles, REGISTER)

    assert is_valid == (recalled(READ, is_known=False, issuers=issuers) is not None)
    assert recalled(READ, is_known=True, issuers=issuers) is not None


@pytest.mark.parametrize("rule", ["unknown-issuer", "impossible-award"])
def test_an_article_that_was_warned_of_an_issuer_is_read_again_with_another_register(rule: str) -> None:
    warned = (replace(PROBLEMS[0], rule=rule),)

    assert recalled(READ, is_known=True, problems=warned) is not None
    assert recalled(READ, is_known=False, problems=warned) is None


def test_a_place_is_looked_up_within_the_time_that_is_known() -> None:
    """The ward ended on 30/6/2025, and no other of its name came after."""
    times = {written: Time.parse(written) for written in ("2025-06", "2025", "đăng 2025-07-01", "2025-07", "2026")}
    found = {
        written: recalled(read(replace(ARTICLE, time=time, awards=()), NAMES_ALONE), is_known=False)
        for written, time in times.items()
        if time
    }

    assert ["2025-06", "2025", "đăng 2025-07-01"] == [written for written, held in found.items() if held]


def test_a_month_may_be_remembered_from_its_first_day_on() -> None:
    time = Time.parse("2025-06")
    assert time is not None
    month = read(replace(ARTICLE, time=time, sources=(), corrections=(), removed=(), awards=()))

    assert recalled(month, today=date(2025, 6, 1)) is not None
    assert recalled(month, today=date(2025, 5, 31)) is None


@pytest.mark.parametrize("record", [b"\xc1", encode((None, None, ())), encode((1, None, ()))])
def test_a_record_that_makes_no_sense_is_a_fault_of_the_memory(record: bytes) -> None:
    with pytest.raises(MemoryFaultError):
        remembered(
            record, "bai", "bai.md", Meaning(REGISTER, KINDS, NO_ISSUERS, MOVEMENTS, ARTICLE.begun, is_known=True)
        )


@pytest.mark.parametrize("text", [b"", b"\xc1", encode(("Tóm tắt",))])
def test_a_text_that_makes_no_sense_is_a_fault_of_the_memory(text: bytes) -> None:
    with pytest.raises(MemoryFaultError):
        decoded_body(text)


def test_an_outcome_with_errors_is_not_to_be_remembered() -> None:
    with pytest.raises(ValueError, match="errors"):
        encoded(Outcome(None, PROBLEMS))
