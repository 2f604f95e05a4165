"""Says what pictures are: how many of each sort, that one is a drawing, whose they are, a short name for links."""

from collections.abc import Sequence

from award_archive.catalogue.picture_uses import Picture
from award_archive.messages import of_pictures
from award_archive.model.article import Photo
from award_archive.model.vietnamese import capitalised, spelling_key, written_number
from award_archive.pages.views.figures import Figure

# How many words the name of a link has at most that consists of a picture.
_WORDS = 10
_CALLED_DRAWINGS = frozenset(map(spelling_key, of_pictures.CALLED_DRAWINGS))


def number_of_pictures(pictures: Sequence[Picture], joint: str = ", ") -> str:
    """How many photographs and how many drawings there are."""
    drawings = sum(picture.is_drawing for picture in pictures)
    photographs, drawn = (written_number(n) if n else "" for n in (len(pictures) - drawings, drawings))
    return of_pictures.pictures(photographs, drawn, joint)


def picture_name(photo: Photo) -> str:
    """What is to be seen, in at most ten words: the caption, or its beginning."""
    words = photo.caption.removesuffix(".").split()
    if len(words) <= _WORDS:
        return " ".join(words)
    return " ".join(words[:_WORDS]).rstrip(",;:–") + "…"


def label_of_drawing(photo: Photo) -> str:
    """That a picture is a drawing, where neither its caption nor its credit says so."""
    told = spelling_key(f"{photo.caption} {photo.credit}")
    is_told = any(spelling_key(words) in told for words in (of_pictures.DRAWING, of_pictures.DRAWINGS))
    return of_pictures.DRAWING if photo.is_drawing and not is_told else ""


def bare_caption(photo: Photo) -> str:
    """The caption to stand where all pictures are of one sort: without the words that a drawing is one."""
    beginning, _, rest = photo.caption.partition(":")
    is_called = photo.is_drawing and spelling_key(beginning.strip()) in _CALLED_DRAWINGS
    return capitalised(rest.strip()) if is_called and rest.strip() else photo.caption


def common_credit(figures: Sequence[Figure]) -> str:
    """Who made all these pictures and under which licence; "" where that is not one and the same."""
    found = {of_pictures.credit(figure.credit, figure.licence) for figure in figures}
    return found.pop() if len(found) == 1 else ""
