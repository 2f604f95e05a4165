"""Numbers as a person would say them."""

import pytest

from award_archive.model.award import Recipients
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.place import Place
from award_archive.pages.phrasing.sentences import sentences_of_year
from award_archive.pages.views.award_views import Clause, Phrase, Sentence
from award_archive.pages.views.references import Ref
from tests.catalogue.builders import DONG_DA, FLAG, HA_NOI, LANG_HA, O_CHO_DUA, PRAISE, article, award

INDIVIDUALS = Recipients.INDIVIDUALS


def test_a_place_tells_each_kind_in_a_clause_and_each_sort_of_recipients_in_a_phrase() -> None:
    told = article(
        "a", place=DONG_DA, awards=(award("205"), award("nhiều", recipients=INDIVIDUALS), award("3", PRAISE))
    )

    expected = Sentence(
        Ref("quận Đống Đa", "/quan/dong-da/"),
        (
            Clause((Phrase("205", True, "tập thể"), Phrase("nhiều", False, "cá nhân")), "được tặng giấy khen"),
            Clause((Phrase("3", True, "tập thể"),), "được biểu dương"),
        ),
    )
    assert (expected,) == sentences_of_year([told])


def test_districts_come_first_and_known_numbers_before_unknown_ones() -> None:
    places: list[tuple[Place, str]] = [(HA_NOI, "1"), (LANG_HA, "nhiều"), (O_CHO_DUA, "1"), (DONG_DA, "nhiều")]
    told = [article(f"bai-{n}", place=place, awards=(award(count),)) for n, (place, count) in enumerate(places)]

    names = [sentence.subject.label for sentence in sentences_of_year(told)]
    assert ["quận Đống Đa", "phường Ô Chợ Dừa", "phường Láng Hạ", "Hà Nội"] == names


def test_a_place_without_figures_has_no_sentence() -> None:
    assert () == sentences_of_year([article("a")])


@pytest.mark.parametrize(
    ("kind", "issuer", "expected"),
    [
        (AwardKind("lao động tiên tiến", KindClass.TITLE), "", "đạt danh hiệu lao động tiên tiến"),
        (AwardKind("Nhà giáo ưu tú", KindClass.HONOUR), "", "được tặng danh hiệu Nhà giáo ưu tú"),
        (AwardKind("danh hiệu Nhà giáo ưu tú", KindClass.HONOUR), "", "được trao danh hiệu Nhà giáo ưu tú"),
        (FLAG, "", "được tặng cờ thi đua"),
        (PRAISE, "", "được biểu dương"),
        (AwardKind("danh hiệu Người tốt, việc tốt", KindClass.PRAISE), "", "được trao danh hiệu Người tốt, việc tốt"),
        (AwardKind("Huy hiệu Đảng", KindClass.OTHER), "Thành ủy", "được Thành ủy tặng Huy hiệu Đảng"),
        (AwardKind("bằng Tổ quốc ghi công", KindClass.OTHER), "", "được tặng bằng Tổ quốc ghi công"),
        (AwardKind("giải thưởng Nhà giáo", KindClass.OTHER), "", "được tặng giải thưởng Nhà giáo"),
        (AwardKind("công nhận mô hình", KindClass.OTHER), "", "được công nhận mô hình"),
        (AwardKind("khen thưởng", KindClass.OTHER), "UBND quận", "được UBND quận khen thưởng"),
        (AwardKind("khen thưởng", KindClass.OTHER), "", "được khen thưởng"),
    ],
)
def test_the_verb_follows_from_the_class_of_the_kind(kind: AwardKind, issuer: str, expected: str) -> None:
    (sentence,) = sentences_of_year([article("a", awards=(award("1", kind, issuer=issuer),))])

    assert expected == sentence.clauses[0].verb
