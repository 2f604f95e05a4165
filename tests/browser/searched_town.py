"""A town whose news are made to be searched: alike in place, year, number and words, as real news are."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.conftest import built_and_served
from tests.support import write_article, write_content

Place = dict[str, str]

CITY: Place = {"province": "Hà Nội", "ward": "", "district": ""}
NTVT = "danh hiệu Người tốt, việc tốt"


def district(name: str) -> Place:
    """The place of an article of a whole district."""
    return {"district": name, "ward": ""}


def ward(name: str, of: str = "") -> Place:
    """The place of an article of one ward."""
    return {"ward": name, "district": of}


DONG_DA = district("Đống Đa")

# Name, title, day, working year, place, kind, recipients, count, issuer, text.
_Told = tuple[str, str, str, str, Place, str, str, int | str, str, str]
NEWS: tuple[_Told, ...] = (
    (
        "dong-da-2015",
        "205 tập thể ở Đống Đa được tặng giấy khen năm 2015",
        *("2016-03-24", "2015", DONG_DA, "giấy khen", "tập thể", 205, "UBND quận Đống Đa"),
        "Ngày 24/3/2016, quận tổng kết một năm giữ gìn an ninh và khen 205 tập thể.",
    ),
    (
        "dong-da-2016",
        "Quận Đống Đa khen 180 tập thể giữ gìn an ninh",
        *("2016-12-20", "2016", DONG_DA, "giấy khen", "tập thể", 180, "UBND quận Đống Đa"),
        "Ngày 20/12/2016, Đống Đa nhắc lại giai đoạn 2011-2015 và nói năm 2015 là nền của năm nay.",
    ),
    (
        "dong-da-2017",
        "Quận Đống Đa khen 210 tập thể giữ gìn an ninh",
        *("2018-01-15", "2017", DONG_DA, "giấy khen", "tập thể", 210, "UBND quận Đống Đa"),
        "Ngày 15/1/2018, quận kể việc của năm 2017, so với năm 2015 và năm 2016.",
    ),
    (
        "dong-da-muoi-nam",
        "Đống Đa nhìn lại mười năm giữ gìn an ninh",
        *("2024-10-10", "2014-2024", DONG_DA, "giấy khen", "tập thể", 96, "UBND quận Đống Đa"),
        "Quận khen 96 tập thể sau mười năm. Năm 2015 và năm 2016 đã có nhiều mô hình.",
    ),
    (
        "dong-da-nam-nam",
        "Đống Đa tổng kết năm năm thi đua",
        *("2015-11-20", "2011-2015", DONG_DA, "bằng khen", "tập thể", 15, "UBND thành phố"),
        "Quận khen 15 tập thể tiêu biểu của năm năm.",
    ),
    (
        "dong-da-hien-mau-2016",
        "Đống Đa khen người hiến máu tình nguyện",
        *("2016-06-14", "2016", DONG_DA, "giấy khen", "cá nhân", 60, "UBND quận Đống Đa"),
        "Quận khen 60 cá nhân hiến máu nhiều lần.",
    ),
    (
        "ha-noi-2015",
        "Hà Nội khen gương Người tốt, việc tốt năm 2015",
        *("2015-10-10", "2015", CITY, NTVT, "cá nhân", 900, "UBND thành phố"),
        "Thành phố khen 900 cá nhân, trong đó có người của quận Đống Đa.",
    ),
    (
        "ha-noi-2016",
        "Hà Nội khen gương Người tốt, việc tốt năm 2016",
        *("2016-10-10", "2016", CITY, NTVT, "cá nhân", 1000, "UBND thành phố"),
        "Thành phố khen 1.000 cá nhân làm việc tốt.",
    ),
    (
        "ha-noi-2024",
        "Hà Nội khen gương Người tốt, việc tốt năm 2024",
        *("2024-10-10", "2024", CITY, NTVT, "cá nhân", 1200, "UBND thành phố"),
        "Thành phố khen 1.200 cá nhân, nhiều hơn lần trước; 000 là số cuối của mã hồ sơ.",
    ),
    (
        "lang-ha-2015",
        "Láng Hạ khen 12 tổ dân phố giữ ngõ sạch",
        *("2015-12-28", "2015", ward("Láng Hạ"), "giấy khen", "tập thể", 12, "UBND phường"),
        "Phường thuộc quận Đống Đa khen 12 tập thể.",
    ),
    (
        "lang-ha-2020",
        "Láng Hạ trao bằng khen cho đội hiến máu",
        *("2020-04-07", "2020", ward("Láng Hạ"), "bằng khen", "tập thể", 1, "UBND thành phố"),
        "Một tập thể của phường được thành phố tặng bằng khen.",
    ),
    (
        "lang-ha-2025",
        "Láng Hạ khen người giúp hàng xóm",
        *("2025-03-12", "2025", ward("Láng Hạ"), "giấy khen", "cá nhân", 9, "UBND phường"),
        "Phường khen 9 cá nhân.",
    ),
    (
        "lang-thuong-2016",
        "Láng Thượng khen 8 gia đình trồng cây",
        *("2016-11-15", "2016", ward("Láng Thượng"), "giấy khen", "hộ gia đình", 8, "UBND phường"),
        "Ngày đại đoàn kết, phường khen 8 hộ gia đình.",
    ),
    (
        "thinh-quang-2019",
        "Thịnh Quang khen 21 cá nhân giữ phố",
        *("2019-12-24", "2019", ward("Thịnh Quang"), "giấy khen", "cá nhân", 21, "UBND phường"),
        "Phường của quận Đống Đa khen 21 cá nhân.",
    ),
    (
        "kham-thien-2018",
        "Khâm Thiên khen lớp học tình thương",
        *("2018-11-20", "2018", ward("Khâm Thiên"), "giấy khen", "tập thể", 3, "UBND phường"),
        "Ba tập thể dạy chữ cho trẻ được khen.",
    ),
    (
        "kham-thien-2025",
        "Khâm Thiên khen tổ liên gia chữa cháy",
        *("2025-02-18", "2025", ward("Khâm Thiên"), "giấy khen", "tập thể", 5, "UBND phường"),
        "Năm tập thể được phường khen.",
    ),
    (
        "quang-trung-2012",
        "Quang Trung khen cụ già giữ sách",
        *("2012-05", "2012", ward("Quang Trung"), "giấy khen", "cá nhân", 1, "UBND phường"),
        "Phường khen một cá nhân có tủ sách cho trẻ.",
    ),
    (
        "kim-lien-2020",
        "Kim Liên khen đội chống dịch",
        *("2020-09-02", "2020", ward("Kim Liên"), "giấy khen", "tập thể", 7, "UBND phường"),
        "Bảy tập thể được phường khen.",
    ),
    (
        "kim-lien-2025",
        "Kim Liên khen người giúp dân làm giấy tờ",
        *("2025-09-02", "2025", ward("Kim Liên"), "giấy khen", "cá nhân", 14, "UBND phường"),
        "Phường mới khen 14 cá nhân.",
    ),
    (
        "nga-tu-so-2018",
        "Ngã Tư Sở khen chợ văn minh",
        *("2018-08-19", "2018", ward("Ngã Tư Sở"), "giấy khen", "tập thể", 2, "UBND phường"),
        "Hai tập thể tiểu thương được khen.",
    ),
    (
        "van-mieu-2017",
        "Văn Miếu khen người giữ đình",
        *("2017-02-10", "2017", ward("Văn Miếu"), "giấy khen", "cá nhân", 4, "UBND phường"),
        "Bốn cá nhân giữ gìn đình làng được khen.",
    ),
    (
        "van-mieu-quoc-tu-giam-2025",
        "Văn Miếu – Quốc Tử Giám khen học sinh giỏi",
        *("2025-08-28", "2025", ward("Văn Miếu – Quốc Tử Giám"), "giấy khen", "cá nhân", 33, "UBND phường"),
        "Phường khen 33 cá nhân là học sinh.",
    ),
    (
        "o-cho-dua-2024",
        "Ô Chợ Dừa khen 17 cá nhân",
        *("2024-12-11", "2024", ward("Ô Chợ Dừa"), "giấy khen", "cá nhân", 17, "UBND phường"),
        "Phường khen 17 cá nhân giữ gìn trật tự.",
    ),
    (
        "o-cho-dua-2016",
        "Ô Chợ Dừa khen người nhặt được của rơi",
        *("2016-05-19", "2016", ward("Ô Chợ Dừa"), "giấy khen", "cá nhân", 2, "UBND phường"),
        "Hai cá nhân trả lại của rơi được khen.",
    ),
    (
        "cat-linh-2013",
        "Cát Linh khen 30 hộ gia đình",
        *("2013-06-28", "2013", ward("Cát Linh"), "gia đình văn hóa", "hộ gia đình", 30, "UBND phường"),
        "Phường khen 30 hộ gia đình tiêu biểu.",
    ),
    (
        "khuong-thuong-2021",
        "Khương Thượng khen người cứu người đuối nước",
        *("2021-03-01", "2021", ward("Khương Thượng"), "giấy khen", "cá nhân", 1, "UBND quận Đống Đa"),
        "Một cá nhân ở ngõ 205 cứu người đuối nước.",
    ),
    (
        "tuong-mai-2024",
        "Tương Mai khen tổ hòa giải",
        *("2024-04-25", "2024", ward("Tương Mai"), "giấy khen", "tập thể", 6, "UBND phường"),
        "Sáu tập thể được phường khen.",
    ),
    (
        "hoang-mai-2023",
        "Hoàng Mai khen người cứu cháy",
        *("2023-09-14", "2023", district("Hoàng Mai"), "giấy khen", "cá nhân", 11, "UBND quận Hoàng Mai"),
        "Quận khen 11 cá nhân cứu người trong đám cháy.",
    ),
    (
        "hoan-kiem-2022",
        "Hoàn Kiếm khen 40 tập thể",
        *("2022-12-30", "2022", district("Hoàn Kiếm"), "giấy khen", "tập thể", 40, "UBND quận Hoàn Kiếm"),
        "Quận khen 40 tập thể. Năm 2023 quận làm tiếp.",
    ),
    (
        "hoan-kiem-2023",
        "Hoàn Kiếm khen 44 tập thể",
        *("2024-01-12", "2023", district("Hoàn Kiếm"), "giấy khen", "tập thể", 44, "UBND quận Hoàn Kiếm"),
        "Quận khen 44 tập thể, nhiều hơn năm 2022.",
    ),
    (
        "ba-dinh-2020",
        "Ba Đình khen học sinh giỏi",
        *("2020-06-30", "2020", district("Ba Đình"), "giấy khen", "cá nhân", 120, "UBND quận Ba Đình"),
        "Quận khen 120 cá nhân.",
    ),
    (
        "ba-dinh-huy-hieu-2022",
        "Ba Đình trao Huy hiệu 80 năm tuổi Đảng",
        *("2022-05-19", "2022", district("Ba Đình"), "Huy hiệu Đảng", "cá nhân", 1, "Thành ủy"),
        "Một cá nhân nhận Huy hiệu 80 năm tuổi Đảng.",
    ),
    (
        "hoang-mai-huy-hieu-2024",
        "Hoàng Mai trao Huy hiệu Đảng đợt 2/9",
        *("2024-08-30", "2024", district("Hoàng Mai"), "Huy hiệu Đảng", "cá nhân", 512, "Thành ủy"),
        "512 cá nhân nhận huy hiệu từ 30 năm đến 75 năm tuổi Đảng; 80 tổ dự.",
    ),
    (
        "ha-dong-2019",
        "Hà Đông khen làng nghề",
        *("2019-10-02", "2019", district("Hà Đông"), "giấy khen", "tập thể", 5, "UBND quận Hà Đông"),
        "Năm tập thể làm lụa được khen.",
    ),
    (
        "lang-2025",
        "Phường Láng khen 25 cá nhân sau bốn tháng",
        *("2025-11-18", "2025", ward("Láng"), "giấy khen", "cá nhân", 25, "UBND phường"),
        "Phường mới khen 25 cá nhân.",
    ),
    (
        "giang-vo-2025",
        "Giảng Võ khen tổ dân phố số 7",
        *("2025-10-20", "2025", ward("Giảng Võ"), "giấy khen", "tập thể", 1, "UBND phường"),
        "Một tập thể được phường khen.",
    ),
    (
        "phuong-dong-da-2025",
        "Phường Đống Đa khen người giữ hồ",
        *("2025-12-02", "2025", ward("Đống Đa"), "giấy khen", "cá nhân", 18, "UBND phường"),
        "Phường khen 18 cá nhân.",
    ),
    (
        "dan-van-kheo-2022",
        "Đống Đa khen mô hình Dân vận khéo",
        *("2022-10-14", "2022", DONG_DA, "giấy khen", "tập thể", 20, "UBND quận Đống Đa"),
        "Quận khen 20 tập thể nghe dân nói.",
    ),
    (
        "nguoi-tot-2021",
        "Đống Đa khen gương Người tốt, việc tốt",
        *("2021-10-08", "2021", DONG_DA, NTVT, "cá nhân", 55, "UBND quận Đống Đa"),
        "Quận khen 55 cá nhân.",
    ),
    (
        "nguoi-tot-2023",
        "Đống Đa khen thêm gương Người tốt, việc tốt",
        *("2023-10-09", "2023", DONG_DA, NTVT, "cá nhân", 61, "UBND quận Đống Đa"),
        "Quận khen 61 cá nhân, nhiều hơn năm 2021.",
    ),
    (
        "phu-nu-2024",
        "Đống Đa khen phụ nữ tiêu biểu",
        *("2024-10-18", "2024", DONG_DA, "giấy khen", "cá nhân", 70, "Hội Liên hiệp Phụ nữ quận Đống Đa"),
        "Hội khen 70 cá nhân.",
    ),
    (
        "huan-chuong-2024",
        "Trường trung học ở Kim Liên nhận Huân chương Lao động hạng Ba",
        *("2024-11-18", "2024", ward("Kim Liên"), "Huân chương Lao động hạng Ba", "tập thể", 1, "Chủ tịch nước"),
        "Một tập thể nhận huân chương.",
    ),
    (
        "gia-dinh-van-hoa-2018",
        "Đống Đa tôn vinh gia đình văn hóa",
        *("2018-06-28", "2018", DONG_DA, "gia đình văn hóa", "hộ gia đình", 45, "UBND quận Đống Đa"),
        "Quận khen 45 hộ gia đình; hội thi văn nghệ có nhiều gia đình dự.",
    ),
    (
        "co-thi-dua-2019",
        "Thành phố trao cờ thi đua cho Thịnh Quang",
        *("2019-07-11", "2019", ward("Thịnh Quang"), "cờ thi đua", "tập thể", 1, "UBND thành phố"),
        "Một tập thể nhận cờ của thành phố.",
    ),
    (
        "lao-dong-tien-tien-2012",
        "Nhà trường ở Quang Trung được khen sau năm học",
        *("2012-08-20", "năm học 2011-2012", ward("Quang Trung")),
        *("tập thể lao động tiên tiến", "tập thể", 2, "UBND quận Đống Đa"),
        "Hai tập thể đạt danh hiệu.",
    ),
    (
        "thu-khoa-2018",
        "Hà Nội khen thủ khoa các trường",
        *("2018-08-27", "2018", CITY, "khen thưởng", "cá nhân", 88, "UBND thành phố"),
        "Thành phố khen 88 cá nhân là thủ khoa.",
    ),
    (
        "lien-doan-2021",
        "Công nhân ở Hoàng Mai được khen",
        *("2021-05-01", "2021", district("Hoàng Mai"), "bằng khen", "cá nhân", 10, "Liên đoàn Lao động thành phố"),
        "Mười cá nhân được khen.",
    ),
    (
        "cho-hoa-2015",
        "Hoàn Kiếm khen người giữ chợ hoa",
        *("2015-02-10", "2015", district("Hoàn Kiếm"), "giấy khen", "cá nhân", 16, "UBND quận Hoàn Kiếm"),
        "Chợ rất đông, hàng hóa đa dạng; 16 cá nhân được khen.",
    ),
)
_MOVEMENTS = {NTVT: "Người tốt, việc tốt"}
_OF_ARTICLE = {
    "dan-van-kheo-2022": "Dân vận khéo",
    "dong-da-2015": "Giữ gìn an ninh",
    "dong-da-2016": "Giữ gìn an ninh",
}


def write_town(folder: Path) -> Path:
    """Make `folder/content` with all the news."""
    content = write_content(folder)
    for name, title, day, year, place, kind, recipients, count, issuer, text in NEWS:
        award = {"kind": kind, "recipients": recipients, "count": count, "issuer": issuer}
        keys: dict[str, object] = {key: value or None for key, value in place.items()}
        keys |= {"title": title, "date": day, "year": year, "awards": [award], "photos": None}
        keys |= {"movement": _OF_ARTICLE.get(name, _MOVEMENTS.get(kind))}
        write_article(content, name, f"{text}\n", **keys)
    return content


@contextmanager
def town_served(folder: Path) -> Iterator[str]:
    """Build the town below the folder, and serve it at the address."""
    with built_and_served(write_town(folder), folder / "output") as address:
        yield address
