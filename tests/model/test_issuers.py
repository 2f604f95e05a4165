"""Who gives awards: which office a text means, under which one name, at which level, and what it cannot have given."""

import pickle
from dataclasses import replace

import pytest

from award_archive.model.issuers import Doubt, Issuer, Issuers, IssuerTitle, Level
from award_archive.model.kinds import AwardKind, KindClass
from tests.model.builders import days, district, province, units, ward

CERTIFICATE = AwardKind("giấy khen", KindClass.FORM, ("thư khen cấp xã",))
MERIT = AwardKind("bằng khen", KindClass.FORM)
PRAISE = AwardKind("biểu dương", KindClass.PRAISE)
REGISTER = units(
    ward("lang-1", "Láng", ""),
    ward("lang-ha-1", "Láng Hạ"),
    ward("phuong-lien-1", "Phường Liên"),
    ward("hoa-binh-1", "Hòa Bình", "", "Nghệ An"),
    ward("hue-1", "Vỹ Dạ", "", "Huế"),
    districts=(
        district("dong-da", "Đống Đa"),
        district("quan-12", "Quận 12", "Hồ Chí Minh"),
        district("vinh", "Vinh", "Nghệ An", unit_type="thành phố"),
        district("hai-duong", "Hải Dương", "Hải Dương", unit_type="thành phố"),
        district("hue", "Huế", "Thừa Thiên Huế", unit_type="thành phố"),
    ),
)
LAW, OLD_LAW = days("2024-01-01"), days("", "2023-12-31")
TITLES = (
    IssuerTitle("chinh-phu", "Chính phủ", ("Chính phủ nước CHXHCN Việt Nam",), Level.CENTRAL),
    IssuerTitle("bo", "Bộ", (), Level.CENTRAL),
    IssuerTitle("phuong", "UBND phường", ("UBND xã", "phường"), Level.WARD),
    IssuerTitle("chu-tich-phuong", "Chủ tịch UBND phường", (), Level.WARD, ("Thư khen cấp xã",), LAW),
    IssuerTitle("chu-tich-phuong-cu", "Chủ tịch UBND phường", (), Level.WARD, (), OLD_LAW),
    IssuerTitle("quan", "UBND quận", ("quận",), Level.DISTRICT),
    IssuerTitle("chu-tich-quan", "Chủ tịch UBND quận", (), Level.DISTRICT, ("giấy khen",), days("", "2025-06-30")),
    IssuerTitle("thanh-pho", "UBND thành phố", ("thành phố", "UBND Thủ đô"), Level.PROVINCE),
    IssuerTitle("thanh-pho-nho", "UBND thành phố thuộc tỉnh", ("UBND thành phố",), Level.DISTRICT),
    IssuerTitle("huyen", "huyện", ("Chủ tịch huyện",), Level.DISTRICT),
    IssuerTitle("thanh-uy", "Thành ủy", (), Level.PROVINCE),
    IssuerTitle("thi-uy", "Thị ủy", ("Thành ủy",), Level.DISTRICT),
    IssuerTitle("huyen-doan", "Huyện đoàn", (), Level.BODY),
    IssuerTitle("mat-tran", "Ủy ban MTTQ", (), Level.BODY),
    IssuerTitle("van-phong", "Văn phòng", (), Level.BODY),
    IssuerTitle("van-phong-chung", "Văn phòng HĐND và UBND", (), Level.BODY),
    IssuerTitle("truong", "Trường", ("Đại học",), Level.BODY),
    IssuerTitle("cong-ty", "Công ty", (), Level.BODY),
    IssuerTitle("dang-uy", "Đảng ủy"),
    IssuerTitle("cong-an", "Công an", (), Level.BODY),
    IssuerTitle("so", "Sở", (), Level.BODY),
    IssuerTitle("lien-doan", "LĐLĐ", (), Level.BODY),
    IssuerTitle("ban-chi-dao", "Ban Chỉ đạo 138", (), Level.BODY),
    IssuerTitle("cac-cap", "các cấp"),
)
ISSUERS = Issuers(TITLES, REGISTER)


@pytest.mark.parametrize(
    ("written", "name", "level"),
    [
        ("UBND phường", "UBND phường", Level.WARD),
        ("UBND phường Láng", "UBND phường Láng", Level.WARD),
        ("Uỷ ban nhân dân Phường láng", "UBND phường Láng", Level.WARD),
        ("phường  Láng", "UBND phường Láng", Level.WARD),
        ("UBND phường Liên", "UBND phường Liên", Level.WARD),
        ("UBND phường Láng Hạ, quận Đống Đa", "UBND phường Láng Hạ, quận Đống Đa", Level.WARD),
        ("UBND phường Láng Hạ (Đống Đa)", "UBND phường Láng Hạ (Đống Đa)", Level.WARD),
        ("UBND Quận 12", "UBND quận 12", Level.DISTRICT),
        ("Quận đống đa", "UBND quận Đống Đa", Level.DISTRICT),
        ("UBND TP Hà Nội", "UBND thành phố Hà Nội", Level.PROVINCE),
        ("UBND TP. Hà Nội", "UBND thành phố Hà Nội", Level.PROVINCE),
        ("UBND thành phố Vinh", "UBND thành phố Vinh", Level.DISTRICT),
        ("UBND thành phố Đà Nẵng", "UBND thành phố Đà Nẵng", Level.PROVINCE),
        ("UBND TPHCM", "UBND thành phố Hồ Chí Minh", Level.PROVINCE),
        ("UBND P. Láng Hạ", "UBND phường Láng Hạ", Level.WARD),
        ("UBND P.5, Q.1", "UBND phường 5, quận 1", Level.WARD),
        ("UBND Q. Đống Đa", "UBND quận Đống Đa", Level.DISTRICT),
        ("H.Đông Anh", "huyện Đông Anh", Level.DISTRICT),
        ("Công an Q. Đống Đa", "Công an quận Đống Đa", Level.BODY),
        ("Công ty H. Long", "Công ty H. Long", Level.BODY),
        ("Công ty P.H. Lan", "Công ty P.H. Lan", Level.BODY),
        ("UBND TP.Hải Dương", "UBND thành phố Hải Dương", Level.DISTRICT),
        ("Công an TP.HCM", "Công an thành phố Hồ Chí Minh", Level.BODY),
        ("Công an quận ĐỐNG ĐA", "Công an quận Đống Đa", Level.BODY),
        ("Công an Quận Đống Đa, Thành phố Hà Nội", "Công an quận Đống Đa, thành phố Hà Nội", Level.BODY),
        ("Liên đoàn Lao động quận Đống Đa", "LĐLĐ quận Đống Đa", Level.BODY),
        ("BCĐ 138 TP Hà Nội", "Ban Chỉ đạo 138 thành phố Hà Nội", Level.BODY),
        ("Sở Văn hóa và Thể thao Hà Nội", "Sở Văn hóa và Thể thao Hà Nội", Level.BODY),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội", Level.BODY),
        ("các cấp", "các cấp", None),
        ("Huyện đoàn Đông Anh", "Huyện đoàn Đông Anh", Level.BODY),
        ("Văn phòng HĐND và UBND quận Đống Đa", "Văn phòng HĐND và UBND quận Đống Đa", Level.BODY),
    ],
)
def test_an_office_has_one_name_and_one_level_however_it_is_written(
    written: str, name: str, level: Level | None
) -> None:
    found = ISSUERS.find(written)

    assert (name, level, True) == (found.name, found.level, found.is_known)


@pytest.mark.parametrize(
    ("written", "unit_type"),
    [
        ("Chủ tịch UBND phường Láng", "phường"),
        ("UBND xã Láng", "xã"),
        ("TP Hà Nội", "thành phố"),
        ("UBND Thủ đô", "thành phố"),
        ("Công an quận Đống Đa", ""),
        ("các cấp", ""),
    ],
)
def test_the_type_of_unit_is_that_of_the_title(written: str, unit_type: str) -> None:
    assert unit_type == ISSUERS.find(written).unit_type


def test_a_commune_is_never_turned_into_a_ward() -> None:
    assert Issuer("UBND xã Tân An", Level.WARD, "xã", is_known=True) == ISSUERS.find("Uỷ ban nhân dân xã Tân An")


def test_the_longest_title_counts_and_whole_syllables_only() -> None:
    assert "Chủ tịch UBND phường" == ISSUERS.find("Chủ tịch UBND phường").name
    assert not ISSUERS.find("UBND phườngLáng").is_known
    assert not ISSUERS.find("Sởi").is_known


@pytest.mark.parametrize("written", ["nhiều cấp", "Hội Chữ thập đỏ quận", "Chủ tịch", ""])
def test_an_office_that_the_register_does_not_know_keeps_its_words_and_has_no_level(written: str) -> None:
    assert Issuer(written) == ISSUERS.find(written)
    assert ISSUERS.doubt(written) is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Chính phủ", "Chính phủ"),
        ("Chính phủ (đợt 2)", "Chính phủ (đợt 2)"),
        ("Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Chính phủ"),
        ("Bộ", "Bộ"),
        ("Bộ Công an", "Bộ Công an"),
    ],
)
def test_an_office_of_the_centre_has_its_title_alone_and_a_ministry_a_name_of_its_own(written: str, name: str) -> None:
    assert Issuer(name, Level.CENTRAL, is_known=True) == ISSUERS.find(written)


@pytest.mark.parametrize(
    "written", ["Chính phủ Nhật Bản", "Bộ đội Biên phòng", "Bộ phận một cửa phường Láng", "bộ đội"]
)
def test_what_only_begins_like_an_office_of_the_centre_is_not_known(written: str) -> None:
    assert Issuer(written) == ISSUERS.find(written)


@pytest.mark.parametrize("written", ["Huyện đội", "Chủ tịch huyện hội", "Phường đội Láng", "quận đoàn"])
def test_no_place_follows_a_type_of_unit_without_a_capital_that_the_register_does_not_know(written: str) -> None:
    assert Issuer(written) == ISSUERS.find(written)


@pytest.mark.parametrize("written", ["UBND", "UBND Hà Nội", "Chủ tịch UBND Hà Nội", "Ủy ban nhân dân Láng, Đống Đa"])
def test_an_office_of_a_unit_without_its_type_is_not_known(written: str) -> None:
    assert Issuer(written) == ISSUERS.find(written)
    assert Doubt.NO_UNIT_TYPE is ISSUERS.doubt(written)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Thành ủy Hải Dương", "Thành ủy Hải Dương"),
        ("UBND thành phố Hải Dương tỉnh Hải Dương", "UBND thành phố Hải Dương tỉnh Hải Dương"),
        ("UBND thành phố Hải Dương, Nghệ An", "UBND thành phố Hải Dương, Nghệ An"),
        ("UBND TP Thủ Đức TP HCM", "UBND thành phố Thủ Đức thành phố Hồ Chí Minh"),
        ("UBND TP Thủ Đức - TP HCM", "UBND thành phố Thủ Đức - thành phố Hồ Chí Minh"),
        ("Thành ủy Thủ Đức, TP Hồ Chí Minh", "Thành ủy Thủ Đức, thành phố Hồ Chí Minh"),
        ("UBND thành phố Huế, tỉnh Thừa Thiên Huế", "UBND thành phố Huế, tỉnh Thừa Thiên Huế"),
    ],
)
def test_a_city_within_a_province_is_of_a_districts_level(written: str, name: str) -> None:
    assert Issuer(name, Level.DISTRICT, "thành phố", is_known=True) == ISSUERS.find(written)


@pytest.mark.parametrize(
    "written",
    [
        "Thành ủy Hà Nội",
        "UBND thành phố Hà Nội, Việt Nam",
        "UBND thành phố Huế, thành phố Huế",
        "UBND thành phố Huế (trực thuộc Trung ương)",
    ],
)
def test_a_city_that_lies_in_no_province_is_of_a_provinces_level(written: str) -> None:
    assert Issuer(written, Level.PROVINCE, "thành phố", is_known=True) == ISSUERS.find(written)


def test_a_province_that_the_register_calls_a_city_is_one() -> None:
    of_today = province("dong-nai-2026", "Đồng Nai", days("2026-04-30"), unit_type="thành phố")
    issuers = Issuers(TITLES, units(ward("tri-an", "Trị An", "", "Đồng Nai"), provinces=(of_today,)))

    assert Level.PROVINCE is issuers.find("UBND thành phố Đồng Nai").level


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("UBND phường Láng, TP Hà Nội", "UBND phường Láng, thành phố Hà Nội"),
        ("UBND Phường 5, Quận 1", "UBND phường 5, quận 1"),
        ("phường Láng - quận Đống Đa", "UBND phường Láng - quận Đống Đa"),
        ("UBND phường Láng Hạ quận Đống Đa", "UBND phường Láng Hạ quận Đống Đa"),
        ("UBND phường (quận Đống Đa)", "UBND phường (quận Đống Đa)"),
    ],
)
def test_the_wider_place_behind_a_unit_is_no_second_office(written: str, name: str) -> None:
    assert Issuer(name, Level.WARD, "phường", is_known=True) == ISSUERS.find(written)


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("Trường THCS Xã Đàn", Level.BODY),
        ("Công ty Thành Phố Xanh", Level.BODY),
        ("Trường Đại học Công nghệ - Đại học Quốc gia Hà Nội", Level.BODY),
        ("UBND phường Phường Đoài", Level.WARD),
        ("UBND phường (?)", Level.WARD),
        ("UBND phường ?", Level.WARD),
    ],
)
def test_a_name_keeps_its_own_capitals_and_signs(written: str, level: Level) -> None:
    assert (written, level) == (ISSUERS.find(written).name, ISSUERS.find(written).level)


@pytest.mark.parametrize(
    "written",
    [
        "UBND thành phố",
        "UBND thành phố Nào Đó",
        "UBND thành phố Huế",
        "UBND thành phố Nghệ An",
        "Thành ủy",
        "Thành ủy Thủ Đức",
    ],
)
def test_where_nothing_says_which_level_is_meant_the_office_is_not_known(written: str) -> None:
    assert Issuer(written) == ISSUERS.find(written)
    assert Doubt.SEVERAL_LEVELS is ISSUERS.doubt(written)


@pytest.mark.parametrize(
    "written",
    [
        "UBND quận, Công an quận",
        "UBND quận và UBND phường",
        "quận, phường",
        "quận Đống Đa, phường Láng",
        "phường Láng, phường Láng Hạ",
        "Công an quận; các cấp",
        "Đảng ủy – HĐND – UBND phường Láng",
        "UBND phường - Ủy ban MTTQ phường Láng Hạ",
        "UBND quận Ba Đình và phường Quán Thánh",
        "Đảng ủy cùng UBND phường",
        "Công an quận phối hợp với Trường Láng",
        "UBND và Công an phường Láng",
    ],
)
def test_a_text_that_names_several_offices_is_none_of_them(written: str) -> None:
    assert Issuer(written) == ISSUERS.find(written)
    assert Doubt.SEVERAL_OFFICES is ISSUERS.doubt(written)


def test_without_titles_nothing_is_known_and_nothing_doubted() -> None:
    nobody = Issuers((), REGISTER)

    assert nobody.is_empty
    assert Issuer("UBND phường") == nobody.find("UBND phường")
    assert not nobody.is_doubtful("UBND phường", MERIT, days("2026-01-01"))


@pytest.mark.parametrize(
    ("written", "kind", "first", "last", "reason"),
    [
        ("Chủ tịch UBND phường Láng", MERIT, "2024-01-01", "2024-01-01", "chỉ tặng Thư khen cấp xã"),
        ("Chủ tịch UBND phường Láng", CERTIFICATE, "2024-01-01", "2024-01-01", ""),
        ("Chủ tịch UBND phường", MERIT, "2023-12-31", "2023-12-31", ""),
        ("Chủ tịch UBND phường", MERIT, "2023-12-31", "2024-01-01", ""),
        ("Chủ tịch UBND quận Đống Đa", CERTIFICATE, "2025-06-30", "2025-07-01", ""),
        ("Chủ tịch UBND quận Đống Đa", CERTIFICATE, "2025-07-01", "2025-07-01", "chỉ có đến 30/6/2025"),
        ("Chủ tịch UBND quận Đống Đa", PRAISE, "2025-06-30", "2025-07-01", ""),
        ("Chủ tịch UBND quận Đống Đa", PRAISE, "2025-07-01", "2025-07-01", "chỉ có đến 30/6/2025"),
        ("UBND quận", MERIT, "2026-01-01", "2026-01-01", ""),
        ("các cấp", MERIT, "2026-01-01", "2026-01-01", ""),
        ("Hội Nông dân", MERIT, "2026-01-01", "2026-01-01", ""),
    ],
)
def test_only_what_the_register_says_of_those_days_is_held_against_an_issuer(
    written: str, kind: AwardKind, first: str, last: str, reason: str
) -> None:
    found = ISSUERS.cannot_give(written, kind, days(first, last))

    assert bool(reason) == bool(found)
    assert reason in (found or "")


def test_an_alias_that_one_row_has_means_the_office_over_all_its_days() -> None:
    old = IssuerTitle("cu", "Chủ tịch UBND xã", ("Chủ tịch xã",), Level.WARD, (), OLD_LAW)
    issuers = Issuers((old, IssuerTitle("moi", "Chủ tịch UBND xã", (), Level.WARD, ("giấy khen",), LAW)), REGISTER)
    today = days("2026-01-01", "2026-01-01")

    assert issuers.cannot_give("Chủ tịch xã", CERTIFICATE, today) is None
    assert "chỉ tặng giấy khen" in (issuers.cannot_give("Chủ tịch xã", MERIT, today) or "")


@pytest.mark.parametrize(
    ("kind_class", "is_judged"),
    [
        (KindClass.FORM, True),
        (KindClass.TITLE, True),
        (KindClass.HONOUR, True),
        (KindClass.PRAISE, False),
        (KindClass.OTHER, False),
    ],
)
def test_what_an_office_may_give_is_judged_only_of_kinds_of_the_law(kind_class: KindClass, *, is_judged: bool) -> None:
    kind = AwardKind("gì đó", kind_class)

    assert is_judged == ISSUERS.is_doubtful("Chủ tịch UBND phường", kind, days("2024-01-01", "2024-01-01"))


def test_issuers_go_to_workers_and_into_digests_the_same_before_and_after_they_were_asked() -> None:
    fresh = Issuers(TITLES, REGISTER)
    asked = Issuers(TITLES, REGISTER)
    asked.find("UBND phường Láng")

    assert repr(fresh) == repr(asked)
    assert fresh == asked == pickle.loads(pickle.dumps(asked))  # noqa: S301 - made here
    assert repr(fresh) != repr(replace(fresh, titles=TITLES[1:]))


@pytest.mark.parametrize(
    ("spans", "words"),
    [
        ([("2024-01-01", "2025-06-30"), ("", "2023-12-31")], "chỉ có đến 30/6/2025"),
        ([("2020-01-01", "2022-12-31"), ("2010-01-01", "2011-12-31")], "từ 1/1/2010 đến 31/12/2011, từ 1/1/2020 đến"),
        ([("2010-01-01", "2020-12-31"), ("2012-01-01", "2013-12-31")], "chỉ có từ 1/1/2010 đến 31/12/2020"),
    ],
)
def test_the_days_of_an_office_are_told_in_order_and_joined(spans: list[tuple[str, str]], words: str) -> None:
    rows = [IssuerTitle(f"quan-{n}", "UBND quận", (), Level.DISTRICT, days=days(*ends)) for n, ends in enumerate(spans)]

    assert words in str(Issuers(tuple(rows), REGISTER).cannot_give("UBND quận", CERTIFICATE, days("2026-01-01")))
