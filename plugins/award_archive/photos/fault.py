"""The exception `PhotoFault` says which rule a photograph breaks; `check_size` raises it for one that is too large."""

from collections.abc import Mapping

from award_archive.model.problem import Problem, problem

LARGEST_AREA = 100_000_000
# What AVIF decoders take by default; JPEG ends at 65,500 pixels.
LONGEST_SIDE = 32_768


class PhotoFault(Exception):  # noqa: N818
    """What is wrong with a photograph: the id of one of the photo rules, and the details of its message."""

    def __init__(self, rule: str, details: Mapping[str, object] | None = None) -> None:
        self.rule = rule
        self.details = dict(details or {})
        super().__init__(rule, self.details)  # all that a worker process hands back

    def as_problem(self, path: str, file: str, line: int = 0) -> Problem:
        """The fault as a problem at `path` and `line`; `file` is the photograph's name in the message."""
        return problem(self.rule, path, line, 0, **{**self.details, "file": file})


def check_size(width: int, height: int) -> None:
    """Raise PhotoFault for more than 100 million pixels, or a side that no format of ours can hold."""
    if width * height > LARGEST_AREA or max(width, height) > LONGEST_SIDE:
        raise PhotoFault("photo-too-large", {"width": width, "height": height})
