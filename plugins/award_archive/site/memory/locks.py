"""The class `Lock` lets one build or command at a time use a file or folder; others print a message and wait.

The operating system releases it however the build ends.
"""

import fcntl
import os
import sys
from pathlib import Path

from award_archive.messages import for_publishers


class Lock:
    """An exclusive lock on a file or folder.

    Worker processes hold it too, so that after a killed build the next one waits until the last worker has ended.
    """

    def __init__(self, path: Path, flags: int = os.O_RDONLY) -> None:
        """Wait for the lock, and say so where there is a wait. Raises OSError where there is nothing to lock."""
        flags |= os.O_NONBLOCK  # a pipe in its place would be waited for
        self._handle = os.open(path, flags, 0o644)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(for_publishers.waits_for(path), file=sys.stderr)
            fcntl.flock(self._handle, fcntl.LOCK_EX)

    def release(self) -> None:
        """Release the lock; a second time does nothing."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
