"""Turns what vanished or changed without a word into problems, each with what to add ready to paste."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from award_archive.messages import drafts_of_entries as drafts
from award_archive.messages import rule_details
from award_archive.model.article import Article, Correction, Photo
from award_archive.model.problem import Problem, Verbatim, problem
from award_archive.pages import addresses
from award_archive.pages.redirects import redirects
from award_archive.reading.content import PHOTOS, REGISTER
from award_archive.reading.gone_reader import COLUMNS, GONE
from award_archive.site.correction_notes import change_words
from award_archive.site.former_content import FormerContent
from award_archive.site.plan import Plan
from award_archive.site.publication import Changed, Finding, LostEntry, LostPhoto, LostRow, Vanished
from award_archive.site.register_pages import RegisterPage
from award_archive.site.repository import Revision

# Why a page is given up that the register no longer has, by the rule that this breaks.
_WHY = {
    "unit-gone": drafts.UNIT_GONE,
    "kind-gone": drafts.KIND_GONE,
    "kind-alias-gone": drafts.KIND_ALIAS_GONE,
    "kind-moved": drafts.KIND_MOVED,
    "movement-gone": drafts.MOVEMENT_GONE,
}


class Explainer:
    """Says of each finding what explains it."""

    def __init__(self, plan: Plan, former: FormerContent, revision: Revision, today: date) -> None:
        self._former, self._revision, self._today = former, revision, today
        self._content, self._start = plan.content, f"{plan.content.name}/"
        self._articles = plan.archive.catalogue.articles
        columns = () if (revision.folder / GONE).exists() else COLUMNS
        self._list = drafts.list_of_gone(f"{self._start}{GONE}", columns)

    def problem(self, finding: Finding) -> Problem:
        """The problem that an editor is to solve."""
        match finding:
            case Changed(article, changes):
                entry = Verbatim(drafts.correction(self._today, map(change_words, changes)))
                return problem("silent-change", article.path, entry=entry)
            case LostPhoto():
                return self._lost_photo(finding)
            case LostEntry():
                return self._lost_entry(finding)
            case LostRow(row):
                text = Verbatim(drafts.row_of_gone(row.url, row.date, row.reason))
                return problem("gone-erased", f"{self._start}{GONE}", url=Verbatim(row.url), list=self._list, row=text)
            case Vanished(url, title):
                return self._vanished(url, title)

    def of_replaced_pages(self) -> Iterator[Problem]:
        """The pages of the register that are others' now."""
        for page in self._former.replaced:
            path, url = f"{self._start}{REGISTER}/{page.file}", Verbatim(page.url)
            yield problem(page.rule, path, page.line, url=url, id=page.id, name=page.name, other=page.other)

    def _lost_photo(self, lost: LostPhoto) -> Problem:
        file = "" if lost.file in self._used else lost.file
        path = f"{PHOTOS}/{lost.file}"
        is_there = bool(file) and (self._revision.folder / path).exists()
        return problem(
            "photo-gone",
            lost.article.path,
            file=lost.file,
            todo=rule_details.delete_first(f"{self._start}{path}") if is_there else "",
            entry=Verbatim(drafts.removal(self._today, file)),
            list=self._list,
            row=self._row(lost.url, drafts.PHOTO_GONE),
        )

    def _lost_entry(self, lost: LostEntry) -> Problem:
        entry = lost.entry
        if isinstance(entry, Correction):
            key, text = "corrections", drafts.entry_of_corrections(entry.date, entry.note)
        else:
            is_there = (self._revision.folder / PHOTOS / entry.file).is_file()
            key, text = "photos", drafts.removal(entry.date, "" if is_there else entry.file, entry.reason)
        return problem("entry-erased", lost.article.path, key=key, day=entry.date, entry=Verbatim(text))

    def _vanished(self, url: str, title: str) -> Problem:
        path, at = self._former.paths[url], Verbatim(url)
        if page := self._former.of_register.get(url):
            rule = self._rule_of(page)
            return problem(rule, path, name=page.name, url=at, list=self._list, row=self._row(url, _WHY[rule]))
        if waiting := self._waiting.get(url):
            return problem("published-waits", waiting.path, url=Verbatim(waiting.url))
        if successor := self._successor(url, title):
            return problem("address-moved", successor.path, url=at, entry=Verbatim(f"- {url}"))
        row = self._row(url, drafts.ARTICLE_GONE)
        rule = "article-gone" if url in self._former.published.addresses else "alias-gone"
        return problem(rule, path, url=at, entry=Verbatim(f"- {url}"), list=self._list, row=row)

    def _rule_of(self, page: RegisterPage) -> str:
        """The rule that is broken; a kind of award may be there under its name, and have another address."""
        is_of_kind = page.rule in ("kind-gone", "kind-alias-gone")
        return "kind-moved" if is_of_kind and self._content.register.kinds.find(page.name) else page.rule

    def _row(self, url: str, reason: str) -> Verbatim:
        return Verbatim(drafts.row_of_gone(url, self._today, reason))

    def _successor(self, url: str, title: str) -> Article | None:
        """The article of the vanished address's name; otherwise one of its page's title, if its file is new."""
        named = self._by_slug.get(addresses.slug_of_article(url))
        return named or next(filter(self._is_new, self._by_title.get(title, ())), None)

    @cached_property
    def _waiting(self) -> dict[str, Article]:
        """The articles that wait for their day, by their addresses of now and of before."""
        found = {redirect.url: one for one in self._content.waiting for redirect in redirects(one)}
        return found | {one.url: one for one in self._content.waiting}

    @cached_property
    def _used(self) -> frozenset[str]:
        """The files of all photographs that articles have."""
        articles = (photo for article in (*self._articles, *self._content.waiting) for photo in article.photos)
        return frozenset(photo.file for photo in (*articles, *self._photos_of_drafts))

    @property
    def _photos_of_drafts(self) -> Iterator[Photo]:
        return (photo for draft in self._content.drafts for photo in draft.photos)

    @cached_property
    def _by_slug(self) -> dict[str, Article]:
        return {article.slug: article for article in self._articles}

    @cached_property
    def _by_title(self) -> dict[str, list[Article]]:
        found: defaultdict[str, list[Article]] = defaultdict(list)
        for article in self._articles:
            found[article.title].append(article)
        return found

    def _is_new(self, article: Article) -> bool:
        return not self._revision.holds(article.path.removeprefix(self._start))
