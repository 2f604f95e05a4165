"""Examines the photographs that articles show, plans derivatives of sound ones, and reports broken ones as problems.

It returns the articles whose photographs are all sound. A file that was sound and has not changed is not opened.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from award_archive.messages import for_publishers
from award_archive.model.article import Article, Photo
from award_archive.model.problem import Problem
from award_archive.pages.archive import PlannedPicture
from award_archive.photos.derivatives import plan, plan_share
from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import Original
from award_archive.photos.original_cache import OriginalCache
from award_archive.site.memory.database import Memory
from award_archive.site.memory.signatures import UNSETTLED, settled_signature_of
from award_archive.site.progress import ShowProgress
from award_archive.site.workers import Workers


class ArticlePhotos:
    """Examines the photographs of articles: `pictures` are the sound ones by file, `problems` describe the others."""

    def __init__(
        self, folder: Path, originals: OriginalCache, memory: Memory, workers: Workers, show: ShowProgress
    ) -> None:
        self.pictures: dict[str, PlannedPicture] = {}
        self.problems: list[Problem] = []
        self._folder, self._originals, self._memory = folder, originals, memory
        self._workers, self._show = workers, show

    def sound(self, articles: Sequence[Article]) -> list[Article]:
        """Return the articles whose photographs are all sound; add a problem for each broken photograph."""
        faults = self._look(list({photo.file: photo for article in articles for photo in article.photos}.values()))
        for article in articles:
            for photo in article.photos:
                if photo.file in faults:
                    self.problems.append(faults[photo.file].as_problem(article.path, photo.file, photo.line))
        return [article for article in articles if not any(photo.file in faults for photo in article.photos)]

    def _look(self, photos: Sequence[Photo]) -> dict[str, PhotoFault]:
        """Examine files that changed, remember each file's digest, and return the faults by file."""
        known = self._memory.photos()
        marks = {photo.file: settled_signature_of(str(self._folder / photo.file)) for photo in photos}
        found: dict[str, Original | PhotoFault] = dict(self._recalled(marks, known))
        found.update(self._examined([file for file in marks if file not in found]))
        sound = {file: original for file, original in found.items() if isinstance(original, Original)}
        self.pictures = {photo.file: _picture(sound[photo.file], photo) for photo in photos if photo.file in sound}
        seen = {file: (marks[file], original.digest) for file, original in sound.items()}
        if seen != known:
            self._memory.keep_photos((file, *values) for file, values in seen.items())
        return {file: fault for file, fault in found.items() if isinstance(fault, PhotoFault)}

    def _recalled(
        self, marks: Mapping[str, bytes], known: Mapping[str, tuple[bytes, str]]
    ) -> Iterator[tuple[str, Original]]:
        """What an earlier build found of those files that are as they were."""
        for file, mark in marks.items():
            was, digest = known.get(file, (UNSETTLED, ""))
            original = self._originals.recall(self._folder / file, digest) if mark == was != UNSETTLED else None
            if original is not None:
                yield file, original

    def _examined(self, files: Sequence[str]) -> Iterator[tuple[str, Original | PhotoFault]]:
        if files:
            paths = [self._folder / file for file in files]
            yield from zip(files, self._originals.examined(paths, self._workers.pool, self._progress), strict=True)

    def _progress(self, done: int, total: int) -> None:
        self._show(for_publishers.LOOKING, done, total)


def _picture(original: Original, photo: Photo) -> PlannedPicture:
    return PlannedPicture(original, plan(original, photo.name), plan_share(original, photo.name))
