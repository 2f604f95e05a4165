"""Content that is large in every direction: wards, years, articles of one ward, corrections, pictures."""

from itertools import product
from pathlib import Path
from random import Random

import yaml

from award_archive.model.vietnamese import slug
from tests.support import write_photo

BUSY = "an-an-0"
YEARS = range(1986, 2026)
ARTICLES_OF_ONE, ARTICLES_OF_OTHERS = 330, 260
_SYLLABLES = "An Bình Cát Chi Dương Đa Đình Giang Hà Hải Hòa Kim Lâm Liên Long Mai Minh Nam Phú Quang Sơn Tân"
_TITLES = 12
# So many pictures the articles share.
PICTURES = 72
_SUMMARY = (
    "Phường khen nhiều tập thể và cá nhân có thành tích trong phong trào thi đua ở cơ sở, "
    "trong đó có các tổ dân phố, nhà trường và cơ quan trên địa bàn. "
)


def write_large_content(folder: Path) -> Path:
    """Make `folder/content`, the same every time."""
    content = folder / "content"
    wards = _wards()
    _write_register(content / "register", wards)
    for number in range(PICTURES):
        write_photo(content / "photos" / f"le-trao-{number}.jpg")
    chance = Random(ARTICLES_OF_ONE)  # noqa: S311 - it only chooses numbers
    for number in range(ARTICLES_OF_ONE):
        _write(content, number, _article(number, BUSY, chance))
    for number in range(ARTICLES_OF_ONE, ARTICLES_OF_ONE + ARTICLES_OF_OTHERS):
        _write(content, number, _article(number, wards[number][0], chance))
    _write(content, 0, _article(0, BUSY, chance) | {"year": "1900-2025", "date": "2025-06-01"}, "ca-the-ky")
    return content


def _wards() -> list[tuple[str, str, str]]:
    """Id, name and last day of each ward: one in two is a former one."""
    names = [f"{first} {second}" for first, second in product(_SYLLABLES.split(), repeat=2)]
    pairs = ((number, name) for number in range(2) for name in names)
    return [
        (f"{slug(name)}-{number}", f"{name} {number}" if number else name, "" if number == 1 else "2025-06-30")
        for number, name in pairs
    ]


def _write_register(folder: Path, wards: list[tuple[str, str, str]]) -> None:
    folder.mkdir(parents=True)
    rows = [f"{id_},{name},phường,Đông,Hà Nội,,,{last}" for id_, name, last in wards]
    files = {
        "wards.csv": ["id,name,type,district,province,official_code,valid_from,valid_to", *rows],
        "districts.csv": ["id,name,type,province,valid_from,valid_to", "dong,Đông,quận,Hà Nội,,"],
        "ward_changes.csv": ["date,resolution,from_id,to_id,extent,confidence"],
        "award_kinds.csv": [
            "kind,class,aliases",
            "giấy khen,hình thức khen thưởng,",
            *(f"danh hiệu số {number},danh hiệu thi đua," for number in range(_TITLES)),
            "khen thưởng,khác,",
        ],
    }
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _article(number: int, ward: str, chance: Random) -> dict[str, object]:
    year = YEARS[number % len(YEARS)]
    titles = [f"danh hiệu số {chance.randrange(_TITLES)}", "khen thưởng", "giấy khen"]
    awards = [
        {"kind": kind, "recipients": who, "count": chance.choice(["nhiều", "hơn 50", str(chance.randint(1, 300))])}
        for kind in titles
        for who in ("tập thể", "cá nhân")
    ]
    return {
        "title": f"Phường khen các tập thể và cá nhân có thành tích trong năm, lần thứ {number}",
        "date": f"{year}-05-{number % 28 + 1:02}",
        "ward": ward,
        "awards": awards,
        "photos": [_photo(number)],
        "sources": [{"publisher": "Báo Phường", "url": f"https://bao.example/{number}"}],
        "corrections": [{"date": f"2025-07-{number % 28 + 1:02}", "note": f"Sửa số của lần {number}. {_SUMMARY}"}],
    }


def _photo(number: int) -> dict[str, str]:
    """One in two pictures is a drawing."""
    picture = number % PICTURES
    return {
        "file": f"le-trao-{picture}.jpg",
        "caption": f"Lễ lần {number}: các tập thể và cá nhân của phường nhận giấy khen ở nhà văn hóa",
        "alt": "Hình vẽ: lễ trao" if picture % 2 else "Lễ trao",
        "credit": f"Ban Văn hóa – Thông tin phường, tổ {picture}",
    }


def _write(content: Path, number: int, head: dict[str, object], name: str = "") -> None:
    file = content / "articles" / f"{name or f'bai-{number}'}.md"
    file.parent.mkdir(exist_ok=True)
    written = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10_000)
    # One summary in ten is as long as a whole article.
    summary = _SUMMARY * (30 if number % 10 == 0 else 2)
    file.write_text(f"---\n{written}---\n\nLần thứ {number}. {summary}\n\nBuổi lễ trang trọng.\n", encoding="utf-8")
