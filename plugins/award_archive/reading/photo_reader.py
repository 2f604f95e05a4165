"""Reads the photographs of an article, and those that were taken down; checks that the files are there, or are gone."""

from pathlib import PurePosixPath

from award_archive.messages import rule_details
from award_archive.model.article import Photo, RemovedPhoto
from award_archive.reading import time_reader, values
from award_archive.reading.context import Context
from award_archive.reading.photo_files import fault_of_name
from award_archive.reading.yaml_nodes import Fields

PHOTO_KEYS = ("file", "caption", "alt", "credit", "licence", "removed")
REMOVED_KEYS = ("date", "reason")


class PhotoReader:
    """Reads the photographs of one article. `named_files` gets each file that it shows, also one that is faulty."""

    def __init__(self, fields: Fields, context: Context) -> None:
        self.fields, self.context, self.report = fields, context, fields.report
        self.named_files: list[str] = []

    def photos(self) -> tuple[tuple[Photo, ...], tuple[RemovedPhoto, ...]]:
        """The photographs, and those that were taken down."""
        found = values.each_mapping(self.fields, "photos", self.fields.get("photos"), PHOTO_KEYS, self._photo)
        photos = tuple(photo for photo in found if isinstance(photo, Photo))
        names: set[str] = set()
        for photo in photos:
            if photo.name in names:
                self.report.add("photo-duplicate", photo.line, name=photo.name)
            names.add(photo.name)
        return photos, tuple(photo for photo in found if isinstance(photo, RemovedPhoto))

    def _photo(self, photo: Fields) -> Photo | RemovedPhoto | None:
        if "removed" in photo:
            return self._removed(photo)
        node = photo.require("file", rule_details.PHOTO_FILE)
        file = values.text(photo, "file", node)
        self.named_files.append(str(PurePosixPath(file)))
        is_there = bool(file) and node is not None and self.context.photos.check(file, node, self.report)
        caption, alt, credit = (
            values.prose(photo, key, photo.require(key, meaning))
            for key, meaning in (
                ("caption", rule_details.CAPTION),
                ("alt", rule_details.ALT),
                ("credit", rule_details.CREDIT),
            )
        )
        licence = values.licence(photo, "licence", photo.get("licence"))
        if node is None or not is_there:
            return None
        return Photo(
            file=str(PurePosixPath(file)),
            caption=caption,
            alt=alt,
            credit=credit,
            licence=licence,
            line=self.report.spot(node)[0],
        )

    def _removed(self, photo: Fields) -> RemovedPhoto | None:
        for key in PHOTO_KEYS:
            if key not in ("file", "removed") and key in photo:
                self.report.add("removed-photo-words", photo.node, key=key)
        file = self._removed_file(photo)
        removed = values.as_mapping(photo, "removed", photo.get("removed"), REMOVED_KEYS)
        if removed is None:
            return None
        node = removed.require("date", rule_details.REMOVAL_DAY)
        day = time_reader.day(removed, "date", node, self.context.today)
        reason = values.prose(removed, "reason", removed.require("reason", rule_details.REMOVAL_REASON))
        return RemovedPhoto(date=day, reason=reason, file=file) if day and reason else None

    def _removed_file(self, photo: Fields) -> str:
        """The name that a photograph had before it was taken down; "" where it is not written or is faulty."""
        node = photo.get("file")
        file = values.text(photo, "file", node)
        fault = fault_of_name(file) if file else None
        if file and not fault and self.context.photos.lies_there(file):
            fault = "removed-photo-there"
        if fault:
            self.report.add(fault, node, file=file)
        return "" if fault else file
