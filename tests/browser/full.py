"""A generated archive that is full: six hundred articles, photographs, lists that go on."""

from pathlib import Path
from random import Random

from bench import corpus
from tests.support import write_article, write_content, write_photo

ARTICLES, PHOTOS = 600, 3
RICH = "/tin/2019/nhieu-so-lieu/"
_ISSUERS = ["UBND phường", "UBND thành phố", "UBND quận", "Chủ tịch UBND quận"]
_KINDS = ["giấy khen", "bằng khen", "tập thể lao động tiên tiến", "chiến sĩ thi đua"]
_BODY = """\
Ngày 19/8/2019, phường Láng Hạ khen những tập thể và cá nhân góp sức giữ gìn phố phường trong năm qua.

Hội nghị nghe kể về các tổ tự quản, những buổi tuần tra đêm và việc vận động người dân lắp đèn, lắp máy quay ở ngõ.
Nhiều cách làm hay đã sang các tổ dân phố khác; có tổ giữ được ba năm liền không để xảy ra vụ việc nào.

![](anh-1.jpg)

Năm tới phường muốn mỗi tổ có một nhóm nòng cốt, gắn việc giữ phố với vệ sinh, trật tự lòng đường và chăm người già.
Nguồn không nêu danh sách chi tiết; con số ở đây là con số mà bản tin đã dẫn lời lãnh đạo phường.
"""


def write_full_content(folder: Path) -> Path:
    """Make `folder/content`: generated articles, a few of them with photographs, and one as rich as any may be."""
    content = write_content(folder)
    files = [write_photo(content / "photos" / f"anh-{number}.jpg").name for number in range(PHOTOS)]
    wards = corpus.wards_of(content / "register")
    chance = Random(ARTICLES)  # noqa: S311 - it only chooses articles
    corpus.write(content, corpus.events(ARTICLES, wards), corpus.for_the_archive)
    for file in chance.sample(sorted(content.glob("articles/20*/*.md")), 60):
        file.write_text(corpus.with_photographs(file.read_text("utf-8"), files), encoding="utf-8")
    write_article(content, "nhieu-so-lieu", _BODY, awards=_awards(), photos=[*map(_photo, files)], sources=_sources())
    return content


def _photo(file: str) -> dict[str, str]:
    caption = f"Các tập thể tiêu biểu nhận giấy khen tại hội nghị tổng kết, {file}"
    return {"file": file, "caption": caption, "alt": f"Những người cầm giấy khen, {file}", "credit": "Ảnh: phường"}


def _awards() -> list[dict[str, object]]:
    """Eight awards of four kinds, each with the words of its source."""
    return [
        {
            "kind": kind,
            "recipients": recipients,
            "count": count,
            "issuer": issuer,
            "quote": f"{issuer} tặng {kind} cho {count} {recipients} có thành tích xuất sắc trong phong trào thi đua",
        }
        for kind, issuer in zip(_KINDS, _ISSUERS, strict=True)
        for recipients, count in (("tập thể", 12 + len(kind)), ("cá nhân", f"hơn {40 + len(issuer)}"))
    ]


def _sources() -> list[dict[str, str]]:
    titles = ["Láng Hạ tổng kết năm", "Khen người giữ phố", "Một năm thi đua"]
    return [
        {"publisher": f"Báo số {number}", "url": f"https://bao-{number}.example/lang-ha-tong-ket.html", "title": title}
        for number, title in enumerate(titles, start=1)
    ]
