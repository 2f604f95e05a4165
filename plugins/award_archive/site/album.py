"""The photographs that articles show, each looked at once; one whose file is as it was is not even opened."""

from pathlib import Path

from award_archive.model.article import Article, Photo
from award_archive.model.problem import Problem, problem
from award_archive.pages.archive import Picture
from award_archive.photos.derivatives import plan
from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import Original
from award_archive.photos.store import PhotoStore
from award_archive.site.memory import Memory
from award_archive.site.signatures import UNSETTLED, settled_signature_of


class Album:
    """The sound photographs by their files below the folder, and what is wrong with the others."""

    def __init__(self, folder: Path, store: PhotoStore, memory: Memory) -> None:
        self.pictures: dict[str, Picture] = {}
        self.problems: list[Problem] = []
        self._folder, self._store, self._memory = folder, store, memory
        self._known = memory.photos()
        self._seen: dict[str, tuple[bytes, str]] = {}
        self._faults: dict[str, PhotoFault] = {}

    def add(self, article: Article) -> bool:
        """Look at the article's photographs; whether all of them are sound."""
        sound = [self._is_sound(article, photo) for photo in article.photos]
        return all(sound)

    def keep(self) -> None:
        """Remember what the files held."""
        if self._seen != self._known:
            self._memory.keep_photos((path, *seen) for path, seen in self._seen.items())

    def _is_sound(self, article: Article, photo: Photo) -> bool:
        if photo.file not in self.pictures and photo.file not in self._faults:
            try:
                original = self._examine(photo.file)
                self.pictures[photo.file] = Picture(original, plan(original, photo.name))
            except PhotoFault as fault:
                self._faults[photo.file] = fault
        fault_found = self._faults.get(photo.file)
        if fault_found is None:
            return True
        details = fault_found.details | {"file": photo.file}
        self.problems.append(problem(fault_found.rule, article.path, photo.line, 0, **details))
        return False

    def _examine(self, file: str) -> Original:
        path = self._folder / file
        mark = settled_signature_of(str(path))
        known, digest = self._known.get(file, (UNSETTLED, ""))
        original = self._store.recall(path, digest) if mark == known != UNSETTLED else None
        original = original or self._store.examine(path)
        self._seen[file] = (mark, original.digest)
        return original
