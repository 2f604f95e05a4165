"""A small archive with numbers as real reports give them: parts, places of rows, lists of issuers, known times."""

from pathlib import Path

from award_archive.pages.settings import Settings
from tests.site.built import ADDRESS, Site
from tests.site.making import Town

_ISSUERS = """\
id,title,aliases,level,gives,valid_from,valid_to
chu-tich-thanh-pho,Chủ tịch UBND thành phố,Chủ tịch thành phố,province,,,
ubnd-thanh-pho,UBND thành phố,,province,,,
ubnd-quan,UBND quận,,district,,,2025-06-30
ubnd-phuong,UBND phường,phường,ward,,,
hoi-khuyen-hoc,Hội Khuyến học,,body,,,
"""
_KINDS = """\
kind,class,aliases
giấy khen,hình thức khen thưởng,
bằng khen,hình thức khen thưởng,
gia đình văn hóa,danh hiệu thi đua,
"Người tốt, việc tốt",biểu dương,
"""
# The front matter of each article but its title and sources, and the text, under the article's name.
_ARTICLES = {
    "gia-dinh": """\
date: 2018-11-10
ward: Láng Hạ
awards:
  - kind: gia đình văn hóa
    recipients: hộ gia đình
    count: 1810
    issuer: UBND phường
    of_which:
      - {kind: biểu dương, count: 180}
""",
    "chay": """\
date: 2020-07-21
ward: Láng Hạ
awards:
  - kind: bằng khen
    recipients: tập thể
    count: 5
    issuer: Chủ tịch UBND TP Hà Nội
    province: Hà Nội
    of_which:
      - {count: 1, ward: Láng Hạ}
  - {kind: giấy khen, recipients: cá nhân, count: 7, issuer: UBND phường}
""",
    "bang-khen": """\
date: 2020-09-15
ward: Láng Hạ
awards:
  - {kind: bằng khen, recipients: cá nhân, count: 11, issuer: Chủ tịch UBND TP Hà Nội}
  - {kind: bằng khen, recipients: cá nhân, count: 13, issuer: Chủ tịch Ủy ban nhân dân thành phố Hà Nội}
""",
    "truong": """\
date: 2019-05-28
ward: Láng Hạ
host: Trường Tiểu học Ví Dụ
awards:
  - {kind: giấy khen, recipients: cá nhân, group: giáo viên, count: 96, issuer: [UBND phường, Hội Khuyến học phường]}
  - {kind: giấy khen, recipients: cá nhân, group: học sinh, count: 157, issuer: [Hội Khuyến học phường, UBND phường]}
""",
    "nam-hoc": """\
date: 2012-05
year: năm học 2011-2012
ward: Láng Hạ
awards:
  - {kind: giấy khen, recipients: cá nhân, count: 57, issuer: UBND phường}
""",
    "hai-phuong": """\
date: 2017-03-04
ward: [Láng Hạ, Thịnh Quang]
awards:
  - {kind: giấy khen, recipients: cá nhân, count: 83}
""",
    "viec-tot": """\
date: 2023-10-10
district: Đống Đa
awards:
  - {kind: 'Người tốt, việc tốt', recipients: cá nhân, count: 12, issuer: UBND thành phố Hà Nội}
  - {kind: 'Người tốt, việc tốt', recipients: cá nhân, count: 130, issuer: UBND quận}
""",
    "viec-tot-nua": """\
date: 2023-11-10
district: Đống Đa
awards:
  - {kind: 'Người tốt, việc tốt', recipients: cá nhân, count: 111, issuer: UBND quận}
""",
    "bao-dang": """\
date: đăng 2013-06-17
ward: Thịnh Quang
awards:
  - {kind: giấy khen, recipients: cá nhân, count: 23, issuer: UBND phường}
""",
}
_SOURCES = "sources:\n  - {publisher: Báo Phường}\n"


def built(folder: Path) -> Site:
    """Build the archive in a new folder, for a public address and with a card for each article."""
    town = Town.found(folder, Settings("Bảng Vàng", url=ADDRESS))
    town.write("register/issuers.csv", _ISSUERS)
    town.write("register/award_kinds.csv", _KINDS + "biểu dương,biểu dương,\n")
    for name, head in _ARTICLES.items():
        title = f"title: Tin {name.replace('-', ' ')}\n"
        town.write(f"articles/2019/{name}.md", f"---\n{title}{head}{_SOURCES}---\n\nMột buổi khen thưởng.\n")
    assert town.build(), town.told
    return Site(town.output)
