"""Puts changes of a published article into words for the note of a correction."""

from award_archive.catalogue.published_changes import Aspect, Change
from award_archive.catalogue.published_facts import Row
from award_archive.messages import drafts_of_entries as drafts


def change_words(change: Change) -> str:
    """What was corrected: `Sửa số giấy khen, tập thể: 502, trước ghi 205`."""
    if change.row:
        return _words_of_row(change, change.row)
    match change.aspect:
        case Aspect.PARTS:
            return drafts.PARTS_CORRECTED
        case Aspect.YEARS:
            return drafts.years_corrected(change.new, change.old)
        case _:
            return drafts.place_corrected(change.new, change.old)


def _words_of_row(change: Change, row: Row) -> str:
    what = ", ".join(filter(None, (row.kind.words, row.recipients.words, row.whose.words)))
    match change.aspect:
        case Aspect.NUMBER:
            return drafts.number_corrected(what, change.new, change.old)
        case Aspect.KIND:
            return drafts.kind_corrected(change.new, change.old)
        case Aspect.RECIPIENTS:
            return drafts.recipients_corrected(row.kind.words, change.new, change.old)
        case Aspect.PLACE:
            return drafts.place_of_row_corrected(what, change.new, change.old)
        case Aspect.ADDED:
            return drafts.row_added(what, row.number.words)
        case _:
            return drafts.row_taken_away(what, row.number.words)
