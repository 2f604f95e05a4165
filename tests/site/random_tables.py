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
TABLES = {
    "award_kinds": "kind,class,aliases,about,source",
    "movements": "id,name,aliases,about",
    "issuers": "id,title,aliases,level,gives,valid_from,valid_to",
}


def table(name: str, rows: list[str]) -> str:
    """The text of a table with the rows."""
    return "\n".join((TABLES[name], *rows, ""))
