"""A small country that does not exist: two provinces that became one, a district that was split, wards that merged."""

from award_archive.country.country_register import Country

_CHANGES = "date,resolution,from_id,to_id,extent,confidence,source\n"
TABLES = {
    "wards.csv": """\
id,name,type,district,province,official_code,valid_from,valid_to
ben-cat-thuong,Bến Cát,phường,Thượng,Sông Nước,00001,,2019-12-31
ben-da-thuong,Bến Đá,phường,Thượng,Sông Nước,00002,,2019-12-31
ben-moi-thuong-2020,Bến Mới,phường,Thượng,Sông Nước,00001,2020-01-01,2025-06-30
go-cao-thuong,Gò Cao,phường,Thượng,Sông Nước,00003,,2025-06-30
xa-go-cao-ha,Gò Cao,xã,Huyện Hạ,Sông Nước,00004,,2025-06-30
phuong-1-thi-xa-ha,1,phường,Thị xã Hạ,Sông Nước,00005,,2025-06-30
xa-dao-xa-bien,Đảo Xa,xã,Biển,Biển Xanh,00006,,2025-06-30
thuong-2025,Thượng,phường,,Biển Xanh,00001,2025-07-01,
go-cao-2025,Gò Cao,phường,,Biển Xanh,00003,2025-07-01,
xa-dao-xa-2025,Đảo Xa,xã,,Biển Xanh,00006,2025-07-01,
dac-khu-hon-le-2025,Hòn Lẻ,đặc khu,,Biển Xanh,00009,2025-07-01,
""",
    "districts.csv": """\
id,name,type,province,valid_from,valid_to
thuong,Thượng,quận,Sông Nước,,2025-06-30
ha,Hạ,huyện,Sông Nước,,2025-06-30
thi-xa-ha,Hạ,thị xã,Sông Nước,,2025-06-30
bien,Biển,huyện,Biển Xanh,,2025-06-30
hon-le,Hòn Lẻ,huyện,Biển Xanh,,2025-06-30
""",
    "provinces.csv": """\
id,name,type,valid_from,valid_to
song-nuoc,Sông Nước,tỉnh,,2025-06-30
bien-xanh,Biển Xanh,tỉnh,,2025-06-30
bien-xanh-2025,Biển Xanh,thành phố,2025-07-01,
""",
    "ward_changes.csv": _CHANGES
    + """\
2020-01-01,1/NQ,ben-cat-thuong,ben-moi-thuong-2020,whole,high,danh mục
2020-01-01,1/NQ,ben-da-thuong,ben-moi-thuong-2020,whole,low,tên cũ
2025-07-01,2/NQ,ben-moi-thuong-2020,thuong-2025,whole,high,bảng
2025-07-01,2/NQ,go-cao-thuong,thuong-2025,part,high,bảng
2025-07-01,2/NQ,go-cao-thuong,go-cao-2025,part,high,bảng
2025-07-01,2/NQ,xa-go-cao-ha,go-cao-2025,whole,high,bảng
2025-07-01,2/NQ,phuong-1-thi-xa-ha,go-cao-2025,whole,high,bảng
2025-07-01,2/NQ,xa-dao-xa-bien,xa-dao-xa-2025,whole,high,bảng
""",
    "district_changes.csv": _CHANGES
    + """\
2025-07-01,2/NQ,hon-le,dac-khu-hon-le-2025,whole,high,bảng
""",
    "province_changes.csv": _CHANGES
    + """\
2025-07-01,3/QH,song-nuoc,bien-xanh-2025,whole,high,bảng
2025-07-01,3/QH,bien-xanh,bien-xanh-2025,whole,high,bảng
""",
    "award_kinds.csv": "kind,class,aliases,about,source\ngiấy khen,hình thức khen thưởng,,,\n",
    "issuers.csv": "id,title,aliases,level,gives,valid_from,valid_to,source\nubnd-phuong,UBND phường,,ward,,,,\n",
    "movements.csv": "id,name,aliases,about\nsach-dep,Sạch đẹp,,\n",
}


def country(**replaced: str) -> Country:
    """The country, with some of its tables replaced: `wards` stands for `wards.csv`."""
    tables = TABLES | {f"{name}.csv": text for name, text in replaced.items()}
    return Country(tables.__getitem__)
