"""What is remembered of a file is all that reading it gave."""

import inspect
from dataclasses import is_dataclass, replace
from datetime import date, timedelta

import pytest
from msgspec.msgpack import encode

from award_archive.model import article as model
from award_archive.model.article import Article, Award, Body, EditorialPage, Placed, Text
from award_archive.model.kinds import AwardKinds
from award_archive.model.problem import Problem
from award_archive.reading.article_reader import Draft, ReadArticle
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
from tests.catalogue.builders import CERTIFICATE, MERIT, REGISTER
from tests.every_field import at_default, differences, named_fields, off_default

ARTICLE = off_default(Article)
BODY = off_default(Body)
PROBLEMS = (off_default(Problem),)
KINDS = AwardKinds.of([CERTIFICATE, MERIT])
NAMES = PlaceNames("Láng Hạ", "Đống Đa", "Hà Nội")
READ = ReadArticle(ARTICLE, BODY, NAMES, ("giấy khen",))


def recalled(found: ReadArticle | Draft, *, is_known: bool = True, today: date = date.max) -> Remembered | None:
    """What a later build knows of the file."""
    file = found.article if isinstance(found, ReadArticle) else found
    record, _ = encoded(Outcome(found, PROBLEMS))
    meaning = Meaning(REGISTER, KINDS, today, is_known)
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
    assert Remembered(ARTICLE, PROBLEMS) == found


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
    found = recalled(ReadArticle(replace(ARTICLE, awards=several), BODY, NAMES, ("giấy khen", "bằng khen")))

    assert found is not None
    assert isinstance(found.found, Article)
    assert several == found.found.awards


def test_what_a_record_says_of_a_day_to_come_or_of_names_without_meaning_does_not_hold() -> None:
    assert recalled(READ, today=ARTICLE.updated - timedelta(days=1)) is None
    assert recalled(READ, today=ARTICLE.updated) is not None
    assert recalled(ReadArticle(ARTICLE, BODY, NAMES, ("giấy mời",))) is None
    assert recalled(ReadArticle(ARTICLE, BODY, PlaceNames("Láng Thượng"), ("giấy khen",)), is_known=False) is None


@pytest.mark.parametrize("record", [b"\xc1", encode((None, None, ())), encode((1, None, ()))])
def test_a_record_that_makes_no_sense_is_a_fault_of_the_memory(record: bytes) -> None:
    with pytest.raises(MemoryFaultError):
        remembered(record, "bai", "bai.md", Meaning(REGISTER, KINDS, ARTICLE.updated, is_known=True))


@pytest.mark.parametrize("text", [b"", b"\xc1", encode(("Tóm tắt",))])
def test_a_text_that_makes_no_sense_is_a_fault_of_the_memory(text: bytes) -> None:
    with pytest.raises(MemoryFaultError):
        decoded_body(text)


def test_an_outcome_with_errors_is_not_to_be_remembered() -> None:
    with pytest.raises(ValueError, match="errors"):
        encoded(Outcome(None, PROBLEMS))
