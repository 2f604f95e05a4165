"""The bench's command line."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import projects, report, scenarios
from bench.report import Results
from bench.timing import BuildFailedError

_TEN = 10
_FEWEST, _MOST = 100, 70_000
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write what is asked for; the exit code is 1 where a build failed or made a wrong page."""
    options = _options(arguments)
    try:
        tables = _measured(options.articles, options.runs, with_growth=options.growth)
    except BuildFailedError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nĐã dừng.", file=sys.stderr)
        return _INTERRUPTED
    for name, table in tables.items():
        print(f"\n{table}", end="")
        if options.write:
            report.put(name, table)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Build the same generated archive with this project and with plain Pelican in turn, "
        "and print how long it takes.",
    )
    parser.add_argument("--articles", type=int, default=2000, metavar="N", help="how many articles (%(default)s)")
    parser.add_argument("--runs", type=int, default=5, metavar="R", help="how many rounds are timed (%(default)s)")
    parser.add_argument("--growth", action="store_true", help="also measure this project with ten times as many")
    parser.add_argument("--write", action="store_true", help=f"put the tables into docs/{report.PAGE.name}")
    options = parser.parse_args(arguments)
    most = _MOST // _TEN if options.growth else _MOST
    if not _FEWEST <= options.articles <= most:
        parser.error(f"--articles: from {_FEWEST} to {most}")
    if options.runs < 1:
        parser.error("--runs: at least 1")
    return options


def _measured(articles: int, runs: int, *, with_growth: bool) -> dict[str, str]:
    """The tables by their names."""
    tables = {report.COMPARISON: _comparison(articles, runs)}
    if with_growth:
        tables[report.GROWTH] = _growth(articles, runs)
    return tables


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


def _tell(words: str) -> None:
    print(words, end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
