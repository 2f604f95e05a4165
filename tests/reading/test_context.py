"""What an article is checked against: the hint about an issuer that means no one office leads to one that does."""

from datetime import date
from pathlib import Path

import pytest

from award_archive.model.issuers import Issuers, IssuerTitle, Level
from award_archive.model.kinds import AwardKinds
from award_archive.model.movements import Movements
from award_archive.reading.context import Context
from award_archive.reading.photo_files import PhotoFiles
from tests.model.builders import district, units, ward

REGISTER = units(
    ward("hue-1", "Vỹ Dạ", "", "Huế"),
    districts=(district("hue", "Huế", "Thừa Thiên Huế", unit_type="thành phố"),),
)
TITLES = (
    IssuerTitle("chinh-phu", "Chính phủ", (), Level.CENTRAL),
    IssuerTitle("thanh-pho", "UBND thành phố", (), Level.PROVINCE),
    IssuerTitle("thi-xa", "UBND thị xã", ("UBND thành phố",), Level.DISTRICT),
    IssuerTitle("phuong", "UBND phường", (), Level.WARD),
)


@pytest.fixture
def context(tmp_path: Path) -> Context:
    files = PhotoFiles(tmp_path)
    issuers = Issuers(TITLES, REGISTER)
    return Context(REGISTER, AwardKinds.of([]), issuers, Movements.of([]), files, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("written", "hint", "level"),
    [
        ("UBND thành phố Huế", "UBND thành phố Huế, tỉnh Thừa Thiên Huế", Level.DISTRICT),
        ("UBND Hà Nội", "UBND thành phố Hà Nội", Level.PROVINCE),
        ("UBDN phường", "UBND phường", Level.WARD),
    ],
)
def test_the_hint_about_an_issuer_names_one_that_is_known(
    context: Context, written: str, hint: str, level: Level
) -> None:
    assert f"“{hint}”" in context.hint_about_issuer(written)
    assert level is context.issuers.find(hint).level


def test_a_city_at_the_level_of_a_province_is_written_as_the_hint_says(context: Context) -> None:
    note = "(trực thuộc trung ương)"

    assert note in context.hint_about_issuer("UBND thành phố Huế")
    assert Level.PROVINCE is context.issuers.find(f"UBND thành phố Huế {note}").level


def test_several_offices_are_to_be_written_as_a_list(context: Context) -> None:
    assert "danh sách" in context.hint_about_issuer("UBND và HĐND, UBND phường")


def test_a_hint_without_a_name_begins_with_its_words(context: Context) -> None:
    assert context.hint_about_issuer("xyz").startswith("Tên đã đúng")
