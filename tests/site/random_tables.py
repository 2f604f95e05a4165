"""Random tables of the register that name kinds, movements and issuers, for the law."""

from hypothesis import strategies as st


def _rows(most: int, *rows: str) -> st.SearchStrategy[list[str]]:
    """At most so many of the rows, of which no two begin alike."""
    return st.lists(st.sampled_from(rows), max_size=most, unique_by=lambda row: row[:4])


# Lines behind the first of a table of the register: rows come and go, aliases and what is said of a thing move.
KIND_ROWS = _rows(
    2,
    "giấy khen,hình thức khen thưởng,giấy khen của UBND,Một tờ giấy.,Luật",
    "giấy khen,hình thức khen thưởng,giấy khen của UBND,,",
    "bằng khen,hình thức khen thưởng,,,",
    "bằng khen,danh hiệu thi đua,giấy khen của UBND,Một tấm bằng.,",
)
MOVEMENT_ROWS = _rows(
    2,
    "dan-van-kheo,Dân vận khéo,khéo dân vận,Nghe dân.",
    "dan-van-kheo,Vận động khéo,Dân vận khéo,Nói cho dân nghe.",
    "viec-tot,Việc tốt,khéo dân vận,",
)
ISSUER_ROWS = _rows(
    4,
    "ubnd-phuong,UBND phường,phường,ward,giấy khen,,",
    "ubnd-phuong,UBND phường,,ward,,,2018-12-31",
    "chu-tich,Chủ tịch UBND thành phố,,province,,,",
    "chu-tich,Chủ tịch UBND thành phố,UBND phường,province,bằng khen,,",
    "nong-dan,Hội Nông dân,phường,body,,,",
    "ubnd-thanh-pho,UBND thành phố,,province,,,",
    "ubnd-thi-xa,UBND thị xã,UBND thành phố,district,,,",
)
# Which units there are decides of what level some offices are.
DISTRICT_ROWS = st.sampled_from(["", "ha-noi-1,Hà Nội,thành phố,Hà Nội,,\n", "ha-noi-1,Hà Nội,thị xã,Hà Nội,,\n"])
# Wards, districts and provinces that have namesakes, with days or without, and what became of some.
WARD_ROWS = _rows(
    2,
    "lang-ha-2,Láng Hạ,phường,Hà Đông,Hà Nội,,,2025-06-30",
    "lang-ha-3,Láng Hạ,phường,,Hà Nội,,2025-07-01,",
    "x-lang-ha,Láng Hạ,xã,,Hà Nội,,,",
)
PROVINCE_ROWS = st.sampled_from(
    [
        [],
        ["ha-noi,Hà Nội,thành phố,,"],
        ["ha-noi-1,Hà Nội,thành phố,,2018-12-31", "ha-noi-2,Hà Nội,thành phố,2019-01-01,"],
        ["ha-noi,Hà Nội,tỉnh,,", "ha-tay,Hà Tây,tỉnh,,2008-07-31"],
    ]
)
CHANGE_ROWS = {
    "ward_changes": _rows(
        2,
        "2025-07-01,1656/NQ-UBTVQH15,thinh-quang-1,dong-da-1,whole,high,",
        "2025-07-01,1656/NQ-UBTVQH15,lang-ha-1,dong-da-1,area,high,Nghị quyết",
    ),
    "district_changes": _rows(
        1, "2025-07-01,,dong-da,dong-da-1,whole,low,", "2025-07-01,,dong-da,dong-da-1,part,high,"
    ),
    "province_changes": _rows(1, "2019-01-01,,ha-noi-1,ha-noi-2,whole,high,https://van-ban.example/1"),
}
_CHANGE = "date,resolution,from_id,to_id,extent,confidence,source"
TABLES = {
    "provinces": "id,name,type,valid_from,valid_to",
    **dict.fromkeys(CHANGE_ROWS, _CHANGE),
    "award_kinds": "kind,class,aliases,about,source",
    "movements": "id,name,aliases,about",
    "issuers": "id,title,aliases,level,gives,valid_from,valid_to",
}


def table(name: str, rows: list[str]) -> str:
    """The text of a table with the rows."""
    return "\n".join((TABLES[name], *rows, ""))
