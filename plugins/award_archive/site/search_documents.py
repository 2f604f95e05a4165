"""Lists the documents of the search, places and articles, with their words and the digests of their results.

Each has a digest that changes with its words or its result. Words that are in the memory are not made again.
"""

from dataclasses import dataclass
from typing import Protocol

from award_archive.messages import for_publishers
from award_archive.model.article import Article
from award_archive.pages.search.place_documents import PlaceDocument, place_documents
from award_archive.pages.search.search_results import article_result, json_of, place_result
from award_archive.pages.search.search_words import article_words, place_words
from award_archive.site.content_reader import Content
from award_archive.site.memory.article_records import decoded_body
from award_archive.site.memory.database import digest_of
from award_archive.site.memory.memory_faults import MemoryFaultError
from award_archive.site.memory.text_reader import Texts
from award_archive.site.plan import Plan


class Document(Protocol):
    """Something that can be found, known by the digest of all that it is made from."""

    @property
    def digest(self) -> bytes:
        """Changes with anything that the document is found by or that its result shows."""

    def words(self, texts: Texts) -> bytes:
        """What it is found by. Raises MemoryFaultError where that is lost."""

    def result_digest(self) -> bytes:
        """The digest of what its result shows."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A place: what it is found by, and the digest of what its result shows."""

    digest: bytes
    found: bytes
    shown: bytes

    def words(self, _texts: Texts) -> bytes:
        return self.found

    def result_digest(self) -> bytes:
        return self.shown


@dataclass(frozen=True, slots=True)
class _Article:
    """An article and the digest of its text, from which its words are made where they are not remembered."""

    digest: bytes
    article: Article
    text: bytes

    def words(self, texts: Texts) -> bytes:
        held = texts.words(self.digest)
        return held or article_words(self.article, decoded_body(texts.text(self.text))).to_bytes()

    def result_digest(self) -> bytes:
        return digest_of(json_of(article_result(self.article)))


@dataclass(frozen=True, slots=True)
class RememberedDocument:
    """A document of the index before, whose words are in the memory: so it is light to send to a worker."""

    digest: bytes
    shown: bytes

    def words(self, texts: Texts) -> bytes:
        """The words that are remembered by the digest. Raises MemoryFaultError where they are lost."""
        held = texts.words(self.digest)
        if held is None:
            raise MemoryFaultError(for_publishers.SEARCH_INDEX_LOST)
        return held

    def result_digest(self) -> bytes:
        """The digest that is remembered."""
        return self.shown


def documents_of(plan: Plan) -> tuple[list[Document], int]:
    """Everything that can be found, in the order of numbers, and how many places are among it."""
    content, catalogue = plan.content, plan.archive.catalogue
    places = [_place_document(place) for place in place_documents(catalogue.register)]
    articles = [_article_document(content, article) for article in catalogue.articles]
    return places + articles, len(places)


def _place_document(place: PlaceDocument) -> Document:
    found, shown = place_words(place).to_bytes(), digest_of(json_of(place_result(place)))
    return _Place(digest_of(found + shown), found, shown)


def _article_document(content: Content, article: Article) -> Document:
    text = content.texts[article.path]
    return _Article(digest_of(content.digests[article.path] + text), article, text)
