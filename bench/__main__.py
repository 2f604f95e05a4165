"""The bench's command line."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench import (
    camera,
    copies,
    corpus,
    page,
    photo_report,
    photographs,
    projects,
    report,
    scenarios,
    search,
    search_report,
)
from bench.results import Results
from bench.timing import BuildFailedError

_TEN = 10
_ARTICLES, _FEWEST, _MOST = 2000, 100, 70_000
_PHOTOGRAPHS, _MOST_PHOTOGRAPHS = 60, 999
_SEARCHED, _FIVE, _QUERIES = 2000, 5, 300
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write what is asked for; the exit code is 1 where a build failed or made a wrong page."""
    options = _options(arguments)
    try:
        for name, table in _measured(options):
            print(f"\n{table}", end="", flush=True)
            if options.write:
                page.put(name, table)
    except BuildFailedError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nĐã dừng.", file=sys.stderr)
        return _INTERRUPTED
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Build the same generated archive with this project and with plain Pelican in turn, or one with "
        "photographs and without, and print how long it takes; or search in one. Without --articles, --search and "
        "--photos: articles and photographs.",
    )
    add = parser.add_argument
    add("--articles", type=int, nargs="?", const=_ARTICLES, metavar="N", help="how many articles (%(const)s)")
    add("--growth", action="store_true", help="also measure ten times as many articles")
    add("--photos", type=int, nargs="?", const=_PHOTOGRAPHS, metavar="P", help="how many photographs (%(const)s)")
    add(
        "--search",
        type=int,
        nargs="?",
        const=_SEARCHED,
        metavar="N",
        help="search in N articles and five times N (%(const)s)",
    )
    add("--runs", type=int, default=5, metavar="R", help="how many rounds are timed (%(default)s)")
    add("--write", action="store_true", help=f"put the tables into docs/{page.PAGE.name}")
    options = parser.parse_args(arguments)
    if options.articles is None and options.photos is None and options.search is None:
        options.articles, options.photos = _ARTICLES, None if options.growth else _PHOTOGRAPHS
    _check(parser, options)
    return options


def _check(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """End with what is wrong, if something is."""
    most = _MOST // _TEN if options.growth else _MOST
    if options.growth and options.articles is None:
        parser.error("--growth: only with --articles")
    if options.articles is not None and not _FEWEST <= options.articles <= most:
        parser.error(f"--articles: from {_FEWEST} to {most}")
    if options.search is not None and not _FEWEST <= options.search <= _MOST // _FIVE:
        parser.error(f"--search: from {_FEWEST} to {_MOST // _FIVE}")
    if options.photos is not None and not 1 <= options.photos <= _MOST_PHOTOGRAPHS:
        parser.error(f"--photos: from 1 to {_MOST_PHOTOGRAPHS}")
    if options.runs < 1:
        parser.error("--runs: at least 1")


def _measured(options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """The tables with their names, each as soon as it is known."""
    if options.articles:
        yield report.COMPARISON, _comparison(options.articles, options.runs)
    if options.growth:
        yield report.GROWTH, _growth(options.articles, options.runs)
    if options.search:
        yield search_report.SEARCH, search_report.search(_search(options.search))
    if options.photos:
        with tempfile.TemporaryDirectory(prefix="bang-vang-bench-") as folder:
            _tell(f"Chụp {options.photos + 1} ảnh…\n")
            *article_photos, spare = camera.shoot(Path(folder) / "camera", options.photos + 1)
            yield photo_report.BUILDS, _photo_builds(Path(folder), article_photos, spare, options.runs)
            _tell("Làm và so từng bản nhỏ…\n")
            yield photo_report.COPIES, photo_report.copies(copies.of_each(article_photos))


def _comparison(articles: int, runs: int) -> str:
    with tempfile.TemporaryDirectory(prefix="bang-vang-bench-") as folder:
        _tell(f"Viết hai kho, mỗi kho {articles} bài…\n")
        ours = projects.ours(Path(folder) / "ours", articles)
        plain = projects.plain(Path(folder) / "plain", articles)
        results = Results(scenarios.rounds((ours, plain), scenarios.ALL, runs, _tell))
        return report.comparison(results, scenarios.ALL, ours, plain)


def _growth(articles: int, runs: int) -> str:
    with tempfile.TemporaryDirectory(prefix="bang-vang-bench-") as folder:
        _tell(f"Viết hai kho, {articles} và {_TEN * articles} bài…\n")
        small = projects.ours(Path(folder) / "small", articles)
        large = projects.ours(Path(folder) / "large", _TEN * articles)
        results = Results(scenarios.rounds((small, large), scenarios.OF_GROWTH, runs, _tell))
        return report.growth(results, scenarios.OF_GROWTH, small, large)


def _search(articles: int) -> Iterator[search.Searched]:
    for number in (articles, _FIVE * articles):
        with tempfile.TemporaryDirectory(prefix="bang-vang-bench-") as folder:
            _tell(f"Dựng {number} bài rồi tìm {_QUERIES} cụm từ…\n")
            project = projects.ours(Path(folder) / "searched", number)
            project.build()
            yield search.searched(project.folder / "output", list(corpus.events(number, project.wards)), _QUERIES)


def _photo_builds(folder: Path, article_photos: Sequence[Path], spare: Path, runs: int) -> str:
    articles = photographs.articles_for(len(article_photos))
    shown = photographs.archive(folder / "shown", article_photos, articles)
    bare = photographs.archive(folder / "bare", [], articles)
    changes = photographs.scenarios(spare)
    results = Results(scenarios.rounds((shown, bare), changes, runs, _tell))
    return photo_report.builds(results, changes, shown, bare)


def _tell(words: str) -> None:
    print(words, end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
