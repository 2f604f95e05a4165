"""Prepares a process that somebody started in a terminal: what it may print, what Ctrl-C does, where it can run at all.

A module of its own that imports little, because the others cannot even be imported where the system is a strange one.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from contextlib import suppress
from functools import partial
from importlib import import_module
from threading import current_thread, main_thread
from types import FrameType
from typing import TYPE_CHECKING, TextIO

from award_archive.messages import for_publishers

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# What shells give for a program that Ctrl-C has ended.
INTERRUPTED = 130
# Standard input, output and errors have the numbers 0 to 2.
_LAST_STREAM = 2


def prepare() -> None:
    """Make a build or command print any letter, and end on Ctrl-C with one line and the exit code 130.

    What nobody reads, or not to its end, stops nothing. Ends the process with a message where the system has no locks
    for files.
    """
    _open_closed()
    sys.stdout, sys.stderr = _lasting(sys.stdout, 1), _lasting(sys.stderr, 2)
    _print_any_letter()
    try:
        import_module("fcntl")
    except ImportError:
        print(for_publishers.STRANGE_SYSTEM, file=sys.stderr)
        raise SystemExit(1) from None
    # A shell lets what it starts in the background ignore Ctrl-C; that stays so.
    if current_thread() is main_thread() and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, partial(_interrupt, os.getpid()))


class _Lasting(io.FileIO):
    """A stream into which can be written though its reader has gone: `| head -1` has seen enough.

    Any other failure, such as a full disk, is raised once.
    """

    def write(self, content: ReadableBuffer) -> int:
        """Write as much of the bytes as goes at once, and say how much that was."""
        try:
            return super().write(content)
        except OSError as error:
            _lead_nowhere(self.fileno())
            if isinstance(error, BrokenPipeError):
                return len(memoryview(content).cast("B"))
            raise


def _lasting(stream: TextIO, number: int) -> TextIO:
    """The stream, so that it lasts; as it is where it is none of the process's own."""
    if not isinstance(stream, io.TextIOWrapper) or stream not in (sys.__stdout__, sys.__stderr__):
        return stream
    stream.flush()
    raw = _Lasting(number, "w", closefd=False)
    return io.TextIOWrapper(
        raw if stream.write_through else io.BufferedWriter(raw),  # as Python makes its own
        stream.encoding,
        stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def _open_closed() -> None:
    """Let streams that are closed lead nowhere: files that are opened would get their numbers, and messages too."""
    with suppress(OSError):
        while (number := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
            os.set_inheritable(number, True)
        os.close(number)
    # Python has no streams then.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def _lead_nowhere(number: int) -> None:
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def _print_any_letter() -> None:
    """Let a console without Vietnamese letters get their codes, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        is_ascii = sys.stdin.encoding.lower() in {"ascii", "us-ascii", "ansi_x3.4-1968"}
        with suppress(io.UnsupportedOperation):  # something was read from it before
            sys.stdin.reconfigure(encoding="utf-8" if is_ascii else None, errors="replace")


def _interrupt(prepared: int, _number: int, _frame: FrameType | None) -> None:
    """End the process; a second Ctrl-C does so at once. `prepared` is the id of the one that somebody started.

    SystemExit, because whoever catches KeyboardInterrupt tells it in words of his own and ends with another code.
    """
    if os.getpid() != prepared:
        os._exit(INTERRUPTED)  # the one that somebody started is told too, and cleans up
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with suppress(OSError):
        # A stream that was just being written to cannot be used here.
        os.write(2, f"\n{for_publishers.INTERRUPTED}\n".encode(sys.stderr.encoding, "backslashreplace"))
    raise SystemExit(INTERRUPTED)
