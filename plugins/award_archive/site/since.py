"""Finds what was published at a revision of git and changed or vanished since without a word.

It compares that revision with the content as it lies in the folder now, committed or not.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from award_archive.catalogue.published_facts import facts_of
from award_archive.messages import rule_details
from award_archive.model.problem import Problem, is_error, problem
from award_archive.reading.content import ARTICLES
from award_archive.reading.gone_reader import GONE
from award_archive.reading.refused_article import addresses_of_refused
from award_archive.site.former_content import FormerContent, read_former
from award_archive.site.plan import Plan
from award_archive.site.progress import ShowProgress, silent
from award_archive.site.publication import LostRow, Published, unexplained
from award_archive.site.repository import Revision
from award_archive.site.unexplained_problems import Explainer


def problems_since(revision: Revision, plan: Plan, today: date, show: ShowProgress = silent) -> list[Problem]:
    """What is unexplained of what was published at the revision; nothing while the register has errors.

    Raises RevisionError.
    """
    if not plan.content.register.is_sound:
        return []
    former = read_former(revision, plan.content.register, today, show)
    now = _published_now(plan, former, revision.folder, today)
    given_up = {address.url for address in plan.content.gone}
    explainer = Explainer(plan, former, revision, today)
    findings = unexplained(former.published, now, given_up)
    if _has_errors(plan, f"{plan.content.name}/{GONE}"):
        findings = (one for one in findings if not isinstance(one, LostRow))
    found = [*explainer.of_replaced_pages(), *map(explainer.problem, findings), *_not_compared(former, now)]
    return [*dict.fromkeys(found)]


def _has_errors(plan: Plan, path: str) -> bool:
    return any(found.path == path and is_error(found) for found in plan.problems)


def _published_now(plan: Plan, former: FormerContent, folder: Path, today: date) -> Published:
    """What the plan publishes; what articles say only where the former content has them too.

    Articles with errors keep their addresses: they are to be mended, not explained.
    """
    articles = plan.archive.catalogue.articles
    aliases = plan.aliases
    compared = {aliases.get(url, url) for url in former.published.articles}
    said = {article.url: facts_of(article) for article in articles if article.url in compared}
    titles = {page.url: page.guarded_title for page in plan.pages}
    return Published(titles | dict.fromkeys(_addresses_with_errors(plan, folder, today), ""), aliases, said)


def _addresses_with_errors(plan: Plan, folder: Path, today: date) -> Iterator[str]:
    start = f"{plan.content.name}/{ARTICLES}/"
    read = {article.path for article in plan.archive.catalogue.articles}
    for path in {found.path for found in plan.problems if is_error(found)} - read:
        file = folder / path.removeprefix(f"{plan.content.name}/")
        with suppress(OSError):
            if path.startswith(start) and file.is_file():
                yield from addresses_of_refused(file.read_bytes(), file.stem, today)


def _not_compared(former: FormerContent, now: Published) -> Iterator[Problem]:
    """The files of then that could not be read: the register, and articles whose addresses are still there."""
    living = {path for url, path in former.paths.items() if url in now}
    articles = set(former.paths.values())
    for fault in former.refused:
        what = rule_details.NUMBERS_OF_ARTICLE if fault.path in articles else rule_details.NUMBERS_OF_ALL
        if fault.path in living or fault.path not in articles:
            yield problem("not-compared", fault.path, what=what, reason=fault.message)
