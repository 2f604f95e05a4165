"""What pages say of wards that are no more."""

from award_archive.pages.phrasing.fates import fate
from award_archive.pages.views.references import Ref
from tests.model.builders import archive_files, ward_in

HANOI = archive_files().register


def test_a_fate_tells_where_a_ward_lies_and_where_nothing_is_recorded() -> None:
    thinh_quang = fate(HANOI, ward_in(HANOI, "thinh-quang-1"))
    tuong_mai = fate(HANOI, ward_in(HANOI, "tuong-mai-1"))

    assert [((Ref("phường Đống Đa", "/phuong/dong-da-1/"),), True, "medium")] == [
        (row.places, row.is_whole, row.confidence) for row in thinh_quang.rows
    ]
    assert ((), False) == (tuong_mai.rows, tuong_mai.is_recorded)


def test_namesakes_are_told_apart_by_their_days() -> None:
    names = [fate(HANOI, ward_in(HANOI, unit)).place.label for unit in ("kham-thien-1", "kham-thien-2")]

    assert ["Phường Khâm Thiên (đến 31/12/2024)", "Phường Khâm Thiên (từ 1/1/2025 đến 30/6/2025)"] == names
