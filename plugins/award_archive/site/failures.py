"""Explains what stopped a build for another reason than its content: the system, the theme, photographs, the memory."""

from award_archive.messages import for_publishers
from award_archive.messages.system_reasons import reason_of


def explained(error: BaseException) -> tuple[str, ...]:
    """Messages for the one who builds; none for an error of the program itself, whose traceback is needed.

    Modules are imported late, because a build with nothing to do needs none of them.
    """
    from concurrent.futures.process import BrokenProcessPool

    from jinja2 import TemplateNotFound

    from award_archive.photos.fault import PhotoFault
    from award_archive.site.finished_build import WrongEpochError
    from award_archive.site.memory.memory_faults import MemoryFaultError
    from award_archive.site.obstacles import ObstaclesError
    from award_archive.site.staged_files import LostFilesError
    from award_archive.site.theme.theme_files import ThemeFaultError

    match error:
        case ObstaclesError():
            return (*error.messages, for_publishers.obstacles(len(error.messages)))
        case TemplateNotFound():  # an OSError too
            message = for_publishers.no_template(", ".join(map(str, error.templates)))
        case ThemeFaultError():
            message = for_publishers.wrong_theme(error)
        case PhotoFault():
            message = for_publishers.photos_failed(", ".join(getattr(error, "__notes__", ())))
        case MemoryFaultError():
            message = for_publishers.memory_failed(error)
        case BrokenProcessPool():
            message = for_publishers.WORKER_DIED
        case LostFilesError() | WrongEpochError():
            message = str(error)
        case MemoryError():
            message = for_publishers.OUT_OF_MEMORY
        case OSError():
            message = for_publishers.refused_by_system(reason_of(error), _place_of(error))
        case _:
            return ()
    return (message,)


def _place_of(error: OSError) -> str | None:
    """What the system refused, where it is known: of a move, the place in the way, unless nothing was there to move."""
    is_gone = isinstance(error, FileNotFoundError)
    place: str | None = error.filename if is_gone or error.filename2 is None else error.filename2
    return place
