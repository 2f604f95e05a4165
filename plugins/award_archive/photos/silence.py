"""Switches off warnings, Pillow's log messages and its limit of pixels within a block that threads may share.

The archive's own rules replace them. In the block a single text or profile of a PNG may also be as large as Pillow
allows all texts of the file together to be.
"""

import logging
import warnings
from contextlib import ExitStack
from threading import Lock

from PIL import Image, PngImagePlugin

_LOG = logging.getLogger("PIL")


class PillowSilence:
    """A block in which Pillow keeps silent and leaves sizes to `check_size`.

    What it sets is global to the process, so that threads share one silence: the first one in sets it, the last one
    out lifts it. Each thread for itself would leave behind what another had set.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._undo = ExitStack()

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._silence()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                self._undo.close()

    def _silence(self) -> None:
        self._undo.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        self._undo.callback(setattr, Image, "MAX_IMAGE_PIXELS", Image.MAX_IMAGE_PIXELS)
        Image.MAX_IMAGE_PIXELS = None
        # By default no single text or profile of a PNG may be larger than a megabyte, as those of print shops are.
        self._undo.callback(setattr, PngImagePlugin, "MAX_TEXT_CHUNK", PngImagePlugin.MAX_TEXT_CHUNK)
        PngImagePlugin.MAX_TEXT_CHUNK = PngImagePlugin.MAX_TEXT_MEMORY
        self._undo.callback(_LOG.setLevel, _LOG.level)
        _LOG.setLevel(logging.CRITICAL + 1)


PILLOW_SILENCE = PillowSilence()
