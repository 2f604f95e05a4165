"""What tests share: a small content folder that is right in every line, and the commands run on it."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import yaml
from PIL import Image, ImageDraw

from award_archive.model.problem import Problem
from award_archive.site.check import planned

ROOT = Path(__file__).parent.parent
# The content of the tests' own archive; the real one is read by tests/content alone.
ARCHIVE = ROOT / "tests" / "archive" / "content"
TOWNS = ROOT / "tests" / "towns"
TODAY = date(2026, 11, 24)
NAME = "lang-ha-2019"
ARTICLE = f"articles/2019/{NAME}.md"
FRONT_MATTER: dict[str, object] = {
    "title": "Láng Hạ khen người giữ phố",
    "date": date(2019, 8, 19),
    "ward": "Láng Hạ",
    "district": "Đống Đa",
    "awards": [
        {"kind": "giấy khen", "recipients": "tập thể", "count": 12, "issuer": "UBND phường"},
        {"kind": "giấy khen", "recipients": "cá nhân", "count": "hơn 50", "issuer": "UBND phường"},
    ],
    "photos": [
        {"file": "le-trao.jpg", "caption": "Lễ trao", "alt": "Một tấm giấy khen", "credit": "Hình vẽ của Bảng Vàng"}
    ],
    "sources": [{"publisher": "Báo Phường", "url": "https://bao.example/lang-ha"}],
}
BODY = "Ngày 19/8/2019, phường Láng Hạ khen tập thể giữ phố.\n\nNguồn nêu hơn 50 cá nhân cùng được tặng giấy khen.\n"


def article_text(body: str = BODY, **changed: object) -> str:
    """A right article with some keys changed; None takes a key away."""
    head = {key: value for key, value in (FRONT_MATTER | changed).items() if value is not None}
    return f"---\n{yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10_000)}---\n\n{body}"


def write_article(content: Path, name: str = NAME, body: str = BODY, **changed: object) -> Path:
    """Write a right article with some keys changed into the content folder.

    Each name has a title and a report of its own.
    """
    file = content / "articles" / "2019" / f"{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    own: dict[str, object] = {
        "title": f"{FRONT_MATTER['title']}: {name}",
        "sources": [{"publisher": "Báo Phường", "url": f"https://bao.example/{name}"}],
    }
    file.write_text(article_text(body, **(({} if name == NAME else own) | changed)), encoding="utf-8")
    return file


def write_photo(file: Path, size: tuple[int, int] = (400, 300)) -> Path:
    """Draw a small picture whose format the file's name tells."""
    file.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.new("RGB", size, (143, 29, 24))
    ImageDraw.Draw(picture).ellipse((100, 50, 300, 250), fill=(201, 162, 74))
    picture.save(file)
    return file


def write_content(folder: Path) -> Path:
    """Make `folder/content`: the tests' register, one article with one picture, one editorial page."""
    content = folder / "content"
    shutil.copytree(ARCHIVE / "register", content / "register")
    write_photo(content / "photos" / "le-trao.jpg")
    write_article(content)
    (content / "pages").mkdir()
    (content / "pages" / "gioi-thieu.md").write_text("---\ntitle: Giới thiệu\n---\n\nMột kho nhỏ.\n", encoding="utf-8")
    return content


def check(content: Path) -> list[Problem]:
    """Every problem of the content folder, as a build would find them."""
    return list(planned(content, TODAY).problems)


def tools_environment() -> dict[str, str]:
    """The environment in which Node of the Python environment comes first."""
    return os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def pelican(
    content: Path, output: Path, *more: str, settings: str = "pelicanconf.py"
) -> subprocess.CompletedProcess[str]:
    """Build with Pelican's own command, as `make site` does."""
    arguments = [str(content), "-s", str(ROOT / settings), "-o", str(output), "--fatal", "errors", *more]
    return subprocess.run(
        [sys.executable, "-m", "pelican", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below the folder with its bytes."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}
