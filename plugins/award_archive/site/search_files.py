"""Makes the head, the shards and the names of the search index, and keeps the index in the memory up to date.

If at most an eighth of the documents have new content or a new number, their shards are patched. Otherwise, or if there
are fewer documents than before or the number of shards changes, the index is rebuilt. It is stored with the digests of
its documents. So the next build can tell what it belongs to, even if a build was killed after storing it and before
publishing.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import msgspec

from award_archive.catalogue.search_index.index import Gains, changes, indexed, merged, patched
from award_archive.catalogue.search_index.name_shards import name_shards
from award_archive.catalogue.search_index.postings import number_of_shards
from award_archive.catalogue.search_index.terms import Words
from award_archive.messages import for_publishers
from award_archive.pages import addresses
from award_archive.pages.files.site_file import Bytes, SiteFile
from award_archive.pages.search.known_names import known_names
from award_archive.pages.search.search_results import BLOCK, json_of
from award_archive.site.memory.database import Memory, digest_of
from award_archive.site.memory.memory_faults import MemoryFaultError
from award_archive.site.memory.text_reader import texts_of
from award_archive.site.plan import Plan
from award_archive.site.search_documents import Document, RememberedDocument, documents_of
from award_archive.site.workers import Workers

# Where more than this share of the documents changed, making the index anew takes no longer.
_MANY = 1 / 8
_NOTHING = Words("", ()).to_bytes()


class _State(msgspec.Struct, array_like=True, frozen=True):
    """What the stored index consists of: digests of its documents and of their results, in order, and of its shards."""

    documents: tuple[bytes, ...]
    result_digests: tuple[bytes, ...]
    shards: tuple[bytes, ...]


class _Head(msgspec.Struct, frozen=True):
    """What a browser has to know first: the index's version, how many shards and places it has, and results a file.

    `names` is how many shards of names there are.
    """

    version: str
    shards: int
    places: int
    block: int
    names: int

    def content(self) -> bytes:
        """The head as JSON."""
        return json_of(msgspec.structs.asdict(self))


class SearchIndex(NamedTuple):
    """The files of the index, and its head, which also stands in the page."""

    head: str
    files: list[SiteFile]


class _Shard(msgspec.Struct, frozen=True):
    """One shard of the index of that name, which lies in the memory; its digest stands for it."""

    memory: Memory
    name: str
    number: int
    digest: bytes

    def content(self) -> bytes:
        """The shard's bytes. Raises MemoryFaultError where it is lost."""
        return self.memory.shard(self.name, self.number, self.digest)


def search_index(plan: Plan, memory: Memory, workers: Workers) -> SearchIndex:
    """The index of the planned content. Raises MemoryFaultError where it is spoiled."""
    documents, places = documents_of(plan)
    state = _Index(plan.content.name, memory, workers).brought_up_to(documents)
    names = [text.encode() for text in name_shards(known_names(plan.archive.catalogue))]
    parts = f"{BLOCK} {places}".encode(), *state.result_digests, *state.shards, *map(digest_of, names)
    head = _Head(digest_of(b"".join(parts)).hex()[:12], len(state.shards), places, BLOCK, len(names))
    shards = (
        SiteFile(addresses.shard(number), _Shard(memory, plan.content.name, number, digest), digest=digest)
        for number, digest in enumerate(state.shards)
    )
    names_files = (SiteFile(addresses.names(number), Bytes(text)) for number, text in enumerate(names))
    files = [SiteFile(addresses.SEARCH_HEAD, head), *shards, *names_files]
    return SearchIndex(head.content().decode(), files)


class _Index:
    """The remembered index of one content folder."""

    def __init__(self, name: str, memory: Memory, workers: Workers) -> None:
        self._name, self._memory, self._workers = name, memory, workers
        self._fact = f"search of {name}"

    def brought_up_to(self, documents: Sequence[Document]) -> _State:
        """The state for these documents, whose shards are then in the memory."""
        state = self._recalled()
        digests = _digests(documents)
        if state and state.documents == digests:
            return state
        new = (state and self._patched(state, documents)) or self._anew(documents, state)
        self._memory.keep_fact(self._fact, msgspec.msgpack.encode(new))
        if state:
            self._memory.drop_words(set(state.documents) - set(digests))
        # Workers are going to read from the memory, and what is not committed may get in their way.
        self._memory.commit()
        return new

    def _recalled(self) -> _State | None:
        held = self._memory.fact(self._fact)
        try:
            return msgspec.msgpack.decode(held, type=_State) if held else None
        except msgspec.MsgspecError as error:
            raise MemoryFaultError(for_publishers.spoiled(error)) from error

    def _patched(self, state: _State, documents: Sequence[Document]) -> _State | None:
        """The state after patching changed and appended documents; None if the index must be rebuilt instead."""
        if len(state.shards) != number_of_shards(len(documents)) or len(state.documents) > len(documents):
            return None
        both = enumerate(zip_longest(state.documents, documents))
        changed = [(number, old, new) for number, (old, new) in both if old != new.digest]
        if len(changed) > _MANY * len(documents):
            return None
        texts = texts_of(self._memory.file)
        found: list[tuple[int, Words, Words]] = []
        words: list[tuple[bytes, bytes]] = []
        result_digests = [*state.result_digests, *[b""] * (len(documents) - len(state.result_digests))]
        for number, old, new in changed:
            before, after = self._memory.words(old) if old else _NOTHING, new.words(texts)
            if before is None:
                return None
            found.append((number, Words.from_bytes(before), Words.from_bytes(after)))
            words.append((new.digest, after))
            result_digests[number] = new.result_digest()
        self._memory.keep_words(words)
        shards = self._with_changes(state.shards, changes(found, len(state.shards)))
        return _State(_digests(documents), tuple(result_digests), shards)

    def _with_changes(self, shards: Sequence[bytes], gains: Mapping[int, Gains]) -> tuple[bytes, ...]:
        """The digests of the shards, with these gains."""
        made: dict[int, bytes] = {}
        for number, found in gains.items():
            shard = self._memory.shard(self._name, number, shards[number])
            made[number] = patched(shard.decode(), found).encode()
        self._memory.keep_shards(self._name, made.items())
        return tuple(digest_of(made[n]) if n in made else digest for n, digest in enumerate(shards))

    def _anew(self, documents: Sequence[Document], state: _State | None) -> _State:
        """Rebuild the index from all documents and return its state. Words already in the memory are used again."""
        known = self._memory.documents_with_words()
        result_digests = dict(zip(state.documents, state.result_digests, strict=True)) if state else {}
        # What is remembered need not travel.
        light = [
            RememberedDocument(one.digest, result_digests[one.digest])
            if one.digest in known and one.digest in result_digests
            else one
            for one in documents
        ]
        numbered = list(enumerate(light))
        work = partial(_indexed, self._memory.file, number_of_shards(len(documents)))
        made = list(self._workers.map(work, numbered, self._workers.share_of(len(numbered))))
        # The words of many documents are large: they go into the memory's file before the shards are made.
        for share in made:
            self._memory.keep_words(share.words)
            share.words.clear()
        found = tuple(result_digest for share in made for result_digest in share.result_digests)
        return _State(_digests(documents), found, self._kept(merged([share.parts for share in made])))

    def _kept(self, texts: Iterable[str]) -> tuple[bytes, ...]:
        """Remember the shards with these texts instead of the earlier ones, and return their digests."""
        self._memory.drop_shards(self._name)
        digests = []
        for number, text in enumerate(texts):
            shard = text.encode()
            self._memory.keep_shards(self._name, [(number, shard)])
            digests.append(digest_of(shard))
        return tuple(digests)


class _Share(NamedTuple):
    """What one worker made of consecutive documents: parts of shards, words to remember, digests of the results."""

    parts: list[str]
    words: list[tuple[bytes, bytes]]
    result_digests: list[bytes]


def _indexed(memory: Path, shards: int, numbered: Sequence[tuple[int, Document]]) -> _Share:
    texts = texts_of(memory)
    documents = [document for _, document in numbered]
    words = [document.words(texts) for document in documents]
    new = [
        (document.digest, found)
        for document, found in zip(documents, words, strict=True)
        if not isinstance(document, RememberedDocument)
    ]
    parts = indexed(numbered[0][0], map(Words.from_bytes, words), shards)
    return _Share(parts, new, [document.result_digest() for document in documents])


def _digests(documents: Iterable[Document]) -> tuple[bytes, ...]:
    return tuple(document.digest for document in documents)
