"""Broken registers, and broken lists of addresses that were given up."""

from tests.broken.case import Case, both, changed, raw, row, without

_WARDS, _CHANGES, _KINDS = "register/wards.csv", "register/ward_changes.csv", "register/award_kinds.csv"
_NAMESAKE = "lang-ha-9,Láng Hạ,phường,Ba Đình,Hà Nội,,,2025-06-30"
_FAR = "dong-da-9,Đống Đa,huyện,Thừa Thiên Huế,,"


def _row(name: str, rule: str, file: str, line: str, follows: frozenset[str] = frozenset()) -> Case:
    return Case(name, rule, row(file, line), line.partition("\n")[0], f"content/register/{file}", follows)


def _gone(name: str, rule: str, *rows: str) -> Case:
    text = "\n".join(("address,date,reason", *rows, ""))
    return Case(name, rule, raw(text.encode(), "gone.csv"), rows[-1], "content/gone.csv")


CASES = (
    _gone("an address without its slash", "register-cell", "tin/2016/cu/,2020-01-01,Trùng"),
    _gone("an address given up on a day to come", "register-cell", "/tin/2016/cu/,2099-01-01,Trùng"),
    _gone("an address given up without reason", "register-cell", "/tin/2016/cu/,2020-01-01,"),
    _gone(
        "an address given up twice", "gone-twice", "/tin/2016/cu/,2020-01-01,Trùng", "/tin/2016/cu/,2020-01-02,Trùng"
    ),
    _gone("a living article given up", "gone-living", "/tin/2019/lang-ha-2019/,2020-01-01,Trùng"),
    Case(
        "no wards.csv",
        "register-missing",
        without(_WARDS),
        None,
        f"content/{_WARDS}",
        frozenset({"register-unknown-id"}),
    ),
    Case("an empty file of the register", "register-columns", raw(b"", _WARDS), 1, f"content/{_WARDS}"),
    Case("a register of more than 16 MB", "too-large", raw(b"a" * 16_000_001, _WARDS), None, f"content/{_WARDS}"),
    Case("columns of another name", "register-columns", raw("id,tên\n".encode(), _WARDS), 1, f"content/{_WARDS}"),
    Case("semicolons for commas", "register-columns", raw(b"kind;class;aliases\n", _KINDS), 1, f"content/{_KINDS}"),
    Case("a register in UTF-16", "not-utf8", raw("kind,class".encode("utf-16"), _KINDS), 1, f"content/{_KINDS}"),
    _row("a row of three cells", "register-row", "wards.csv", "lang-ha-9,Láng Hạ,phường"),
    _row("a cell's quote without end", "register-csv", "wards.csv", 'lang-ha-9,"Láng Hạ,phường,,Hà Nội,,,'),
    _row("a day that does not exist", "register-cell", "wards.csv", "moi-1,Mới,phường,,Hà Nội,,2025-02-30,"),
    _row("a day as papers write it", "register-cell", "districts.csv", "moi,Mới,quận,Hà Nội,1/7/2025,"),
    _row("an extent in words", "register-cell", "ward_changes.csv", "2025-07-01,x,lang-ha-1,lang-1,toàn bộ,high"),
    _row("a change without a day", "register-cell", "ward_changes.csv", ",x,lang-ha-1,lang-1,whole,high"),
    _row("an unknown class", "register-cell", "award_kinds.csv", "giấy mới,hạng nhất,"),
    _row("a ward without a name", "register-cell", "wards.csv", "moi-1,,phường,,Hà Nội,,,"),
    _row("an id with tone marks", "register-cell", "wards.csv", "mới-1,Mới,phường,,Hà Nội,,,"),
    _row("an id that climbs", "register-cell", "wards.csv", "../x,Mới,phường,,Hà Nội,,,"),
    _row("an id longer than a file's name", "register-cell", "wards.csv", f"{'a' * 280},Mới,phường,,Hà Nội,,,"),
    _row("a name of two lines", "register-cell", "wards.csv", 'moi-1,"Mới\nHai",phường,,Hà Nội,,,'),
    _row(
        "a change on the first day of all",
        "register-cell",
        "ward_changes.csv",
        "0001-01-01,x,lang-ha-1,lang-1,whole,high",
        frozenset({"register-change-day"}),
    ),
    _row(
        "a part that goes twice",
        "register-change-twice",
        "ward_changes.csv",
        "2025-07-01,1656/NQ-UBTVQH15,lang-ha-1,lang-1,part,low",
    ),
    _row("one id twice", "register-duplicate", "wards.csv", "lang-ha-1,Mới,phường,,Hà Nội,,,"),
    _row("one district's id twice", "register-duplicate", "districts.csv", "dong-da,Mới,quận,Hà Nội,,"),
    _row(
        "days that run backwards", "register-backwards", "wards.csv", "moi-1,Mới,phường,,Hà Nội,,2025-07-01,2025-06-30"
    ),
    _row(
        "namesakes in the same days",
        "register-overlap",
        "wards.csv",
        "lang-ha-9,Láng Hạ,phường,Đống Đa,Hà Nội,,,2025-06-30",
        frozenset({"ambiguous-ward"}),
    ),
    _row(
        "namesakes among districts",
        "register-overlap",
        "districts.csv",
        "dong-da-9,Đống Đa,quận,Hà Nội,,2025-06-30",
        frozenset({"ambiguous-district"}),
    ),
    _row(
        "a district that is not there", "register-unknown-district", "wards.csv", "moi-1,Mới,phường,Đống Đaa,Hà Nội,,,"
    ),
    _row(
        "a change from nowhere", "register-unknown-id", "ward_changes.csv", "2025-07-01,x,khong-co-1,lang-1,whole,high"
    ),
    _row(
        "a change to nowhere", "register-unknown-id", "ward_changes.csv", "2025-07-01,x,lang-ha-1,khong-co-1,part,high"
    ),
    _row(
        "a change on another day", "register-change-day", "ward_changes.csv", "2030-01-01,x,lang-ha-1,lang-1,part,high"
    ),
    _row(
        "a ward that becomes itself",
        "register-itself",
        "ward_changes.csv",
        "2025-01-01,x,lang-ha-1,lang-ha-1,part,high",
    ),
    _row(
        "a ward that goes wholly twice",
        "register-whole-twice",
        "ward_changes.csv",
        "2025-01-01,x,van-mieu-1,kham-thien-2,whole,high",
    ),
    _row("one kind twice", "kind-duplicate", "award_kinds.csv", "Giấy  Khen,khác,"),
    _row("an alias of two kinds", "kind-duplicate", "award_kinds.csv", "giấy mới,khác,bằng khen"),
    _row("a movement's id with tone marks", "register-cell", "movements.csv", "mới,Mới,,"),
    _row("one movement's id twice", "register-duplicate", "movements.csv", "dan-van-kheo,Mới,,"),
    _row("one movement twice", "movement-duplicate", "movements.csv", "moi,dân  vận khéo,,"),
    _row("an alias of two movements", "movement-duplicate", "movements.csv", "moi,Mới,Dân vận khéo,"),
    _row("an issuer without a title", "register-cell", "issuers.csv", "moi,,,ward,,,,"),
    _row("a level in Vietnamese", "register-cell", "issuers.csv", "moi,Mới,,cấp phường,,,,"),
    _row("one issuer's id twice", "register-duplicate", "issuers.csv", "ubnd-quan,Mới,,ward,,,,"),
    _row("an issuer's days backwards", "register-backwards", "issuers.csv", "moi,Mới,,ward,,2025-07-01,2025-06-30,"),
    _row("a kind to give that is none", "issuer-unknown-kind", "issuers.csv", "moi,Mới,,ward,giấy khên,,,"),
    _row("a title of two levels", "issuer-two-levels", "issuers.csv", "moi,Ủy ban nhân dân quận,,province,,,,"),
    _row("an alias of two issuers", "issuer-duplicate", "issuers.csv", "moi,Đảng ủy phường,phường,ward,,,,"),
    Case(
        "kinds with a column that nobody knows",
        "register-columns",
        raw(b"kind,class,aliases,note\n", _KINDS),
        1,
        f"content/{_KINDS}",
    ),
    Case(
        "a ward's name that two districts have",
        "ambiguous-ward",
        both(row("wards.csv", _NAMESAKE), changed(district=None)),
        "ward:",
    ),
    _row("a province that is not there", "register-unknown-province", "wards.csv", "moi-1,Mới,phường,,Hà Lội,,,"),
    _row("a province without a type", "register-cell", "provinces.csv", "moi,Mới,,,"),
    _row(
        "a district's change from nowhere",
        "register-unknown-id",
        "district_changes.csv",
        "2009-05-08,x,khong-co-1,ha-dong,whole,high,",
    ),
    _row(
        "a province's change on another day",
        "register-change-day",
        "province_changes.csv",
        "2030-01-01,x,ha-tay,ha-noi,whole,high,",
    ),
    Case(
        "a province's name that two units have",
        "ambiguous-province",
        both(row("provinces.csv", "ha-noi-2,Hà Nội,tỉnh,,"), changed(ward=None, district=None, province="Hà Nội")),
        "province:",
    ),
    Case(
        "a district's name that two provinces have",
        "ambiguous-district",
        both(row("districts.csv", _FAR), changed(ward=None)),
        "district:",
    ),
)
