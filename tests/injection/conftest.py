"""Archives into which every payload was written wherever editors can write."""

from datetime import date
from pathlib import Path

import pytest

from tests.broken.child import built
from tests.injection.payloads import TEXTS
from tests.support import snapshot, write_article, write_content, write_photo


def front_matter(number: int, payload: str) -> dict[str, object]:
    """Front matter with the payload in every key that takes words; the article's kind and ward carry it too."""
    return {
        "title": payload,
        "date": date(2019, 1, 1 + number % 28),
        "ward": f"x-{number}",
        "district": None,
        "movement": f"phong trào {number}",
        "awards": [
            {"kind": f"kiểu {number}", "recipients": "cá nhân", "count": 7, "issuer": payload, "quote": payload},
            {
                "kind": f"bí danh {number}",
                "recipients": "tập thể",
                "count": "hơn 7",
                "note": payload,
                "group": payload,
                "issuer": [payload, "UBND phường"],
                "decision": {"number": payload, "date": date(2018, 12, 31)},
                "of_which": [_part(payload, number)],
            },
        ],
        "host": payload,
        "also": [{"what": payload, "count": 7, "quote": payload, "note": payload}],
        "photos": [
            {"file": f"anh-{number}.jpg", "caption": payload, "alt": payload, "credit": payload, "licence": payload},
            {"removed": {"date": date(2020, 1, 1), "reason": payload}},
        ],
        "sources": [{"publisher": payload, "title": payload, "url": f"https://a.example/{number}?a=1&b=2"}],
        "corrections": [{"date": date(2020, 1, 2), "note": payload}],
        "aliases": [f"/cu/{number}/"],
    }


def _part(payload: str, number: int) -> dict[str, object]:
    """A part of a row, and a part of it, with the payload in every key that takes words; each is of another ward."""
    part = {"count": 2, "group": payload, "issuer": payload, "quote": payload, "note": payload, "ward": f"x-{number}"}
    return part | {"of_which": [part | {"count": 1, "decision": {"number": payload}}], "ward": "lang-ha-1"}


def _article(content: Path, number: int, payload: str) -> None:
    write_photo(content / "photos" / f"anh-{number}.jpg")
    body = f"Một đoạn {_text(payload)}\n\n{_text(payload)}\n\n    {_text(payload)}\n\n- `{_text(payload)}`\n"
    write_article(content, f"bai-{number}", body, **front_matter(number, payload))


def _text(payload: str) -> str:
    """The payload as far as a body may hold it: links that cannot be followed are errors, and tested elsewhere."""
    return payload.replace("<a ", "<b ").replace("</a>", "</b>").replace("<img", "<b").replace("{%", "{ %")


def _cell(text: str) -> str:
    quoted = text.replace('"', '""')
    return f'"{quoted}"'


def _units(content: Path) -> None:
    """Every payload as ward, type, province, official code, resolution and source of a change."""
    wards, changes, districts, provinces, merged = [], [], [], [], []
    for number, payload in enumerate(TEXTS):
        name = _cell(f"{payload} {number}" if payload[0] in "<{&" else f"{payload}{number}")
        wards.append(f"x-{number},{name},{_cell(payload)},{name},{name},{_cell(payload)},,2025-06-30")
        wards.append(f"y-{number},{name},{_cell(payload)},,{name},,2025-07-01,")
        districts.append(f"d-{number},{name},{_cell(payload)},{name},,")
        provinces.append(f"p-{number},{name},{_cell(payload)},,")
        merged.append(f"2025-07-01,{_cell(payload)},p-{number},ha-noi,part,high,{_cell(payload)}")
        changes.append(f"2025-07-01,{_cell(payload)},x-{number},y-{number},part,low")
    files = {"wards": wards, "ward_changes": changes, "districts": districts}
    files |= {"provinces": provinces, "province_changes": merged}
    for file, rows in files.items():
        with (content / "register" / f"{file}.csv").open("a", encoding="utf-8") as out:
            out.write("\n".join(rows) + "\n")


def _lists(content: Path) -> None:
    """Every payload as kind, movement, title of an issuer, alias, what they are and where that was read."""
    kinds = ["kind,class,aliases,about,source"]
    movements = ["id,name,aliases,about"]
    issuers = ["id,title,aliases,level,gives,valid_from,valid_to,source"]
    for number, payload in enumerate(TEXTS):
        words, alias = _cell(payload), payload.replace(";", ",")
        kinds.append(f"kiểu {number},khác,bí danh {number},,")
        kinds.append(f"{_cell('k' * (number + 1) + payload)},khác,{_cell(alias + 'k' * number)},{words},{words}")
        movements.append(f"m-{number},{_cell('p' * number + alias)},phong trào {number},{words}")
        issuers.append(f"i-{number},{_cell('p' + 'p' * number + alias)},,body,kiểu {number},,,{words}")
    for file, rows in (("award_kinds", kinds), ("movements", movements), ("issuers", issuers)):
        (content / "register" / f"{file}.csv").write_text("\n".join((*rows, "")), encoding="utf-8")


def _pages(content: Path) -> None:
    for number, payload in enumerate(TEXTS):
        head = f"title: {_cell_of_yaml(payload)}\ndescription: {_cell_of_yaml(payload)}"
        body = f"Một {_text(payload)}\n\n# {_text(payload)}\n\n| a |\n|---|\n| {_text(payload)} |\n"
        file = content / "pages" / f"trang-{number}.md"
        file.write_text(f"---\n{head}\n---\n\n{body}", encoding="utf-8")


def _cell_of_yaml(text: str) -> str:
    quoted = text.replace("'", "''")
    return f"'{quoted}'"


@pytest.fixture(scope="session")
def hostile_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with every payload in every field."""
    content = write_content(tmp_path_factory.mktemp("hostile"))
    (content / "articles" / "2019" / "lang-ha-2019.md").unlink()
    _units(content)
    _lists(content)
    _pages(content)
    for number, payload in enumerate(TEXTS):
        _article(content, number, payload)
    return content


@pytest.fixture(scope="session")
def hostile_site(hostile_content: Path) -> dict[str, bytes]:
    """The site that the real command makes of it, below a public address."""
    output = hostile_content.parent / "output"
    ran = built(hostile_content, output, "-e", 'SITEURL="https://kho.example/x"', seconds=60)
    assert 0 == ran.code, ran.said[:3000]
    return snapshot(output)
