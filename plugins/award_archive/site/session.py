"""The class `Session` locks and opens a build's memory, replaces a damaged one, and recalls the last finished build.

Where the memory cannot be used, one for this build alone takes its place. The last build is recalled only if a new one
would change nothing.
"""

import os
import sys
from collections.abc import Callable
from functools import cached_property

from award_archive.messages import for_publishers
from award_archive.messages.system_reasons import reason_of
from award_archive.site.finished_build import BuildJob, Finished, nothing_to_do
from award_archive.site.memory.code_version import code_version
from award_archive.site.memory.database import Memory, forget
from award_archive.site.memory.locks import Lock
from award_archive.site.memory.memory_faults import FILE, MemoryFaultError
from award_archive.site.memory.signatures import Tree

_LOCK = "lock"


def print_error(message: str) -> None:
    """A line for the one who builds."""
    print(message, file=sys.stderr)


class Session:
    """A memory that nobody else uses until the session is closed."""

    def __init__(self, job: BuildJob, warn: Callable[[str], None] = print_error) -> None:
        """Wait for the memory and open it; where that cannot be, one that lasts for this build alone.

        `warn` gets a message about what was thrown away and what cannot be remembered.
        """
        self.job, self.warn = job, warn
        self._lock = self._locked()
        self.memory = self._open()
        self.tree = Tree(str(job.content.absolute()))

    @cached_property
    def made_from(self) -> bytes:
        """Changes with anything that goes into a build; UNSETTLED where that is not sure."""
        return self.job.made_from(self.tree)

    def finished(self) -> Finished | None:
        """The last finished build if this one would change nothing, else None."""
        try:
            lock = Lock(self.job.output)
        except OSError:
            return None
        try:
            return nothing_to_do(self.job, self.made_from, self.memory)
        except MemoryFaultError as fault:
            self.renew(fault)
            return None
        finally:
            lock.release()

    def renew(self, fault: MemoryFaultError) -> None:
        """Throw the spoiled memory away, say so, and begin a new one."""
        self.memory.close()
        self.memory = self._begin_anew(fault)

    def close(self) -> None:
        """Let the next build in; a second time does nothing."""
        self.memory.close()
        if self._lock is not None:
            self._lock.release()

    def _locked(self) -> Lock | None:
        try:
            self.job.memory.mkdir(parents=True, exist_ok=True)
            return Lock(self.job.memory / _LOCK, os.O_RDWR | os.O_CREAT)
        except OSError:
            return None  # nor can the memory then be written to

    def _open(self) -> Memory:
        try:
            return Memory(self.job.memory, code_version())
        except MemoryFaultError as fault:
            return self._begin_anew(fault)
        except OSError as error:
            return self._passing(error)

    def _begin_anew(self, fault: MemoryFaultError) -> Memory:
        self.warn(for_publishers.begins_anew(self.job.memory / FILE, fault))
        try:
            forget(self.job.memory)
            return Memory(self.job.memory, code_version())
        except (MemoryFaultError, OSError) as error:
            return self._passing(error)

    def _passing(self, error: Exception) -> Memory:
        reason = reason_of(error) if isinstance(error, OSError) else error
        self.warn(for_publishers.remembers_nothing(self.job.memory, reason))
        return Memory.passing(code_version())
