"""Prepares a process that somebody started in a terminal: what it may print, what Ctrl-C does, where it can run at all.

A module of its own that imports little, because the others cannot even be imported where the system is a strange one.
"""

import io
import os
import signal
import sys
from contextlib import suppress
from functools import partial
from importlib import import_module
from threading import current_thread, main_thread
from types import FrameType

from award_archive.messages import for_publishers

# What shells give for a program that Ctrl-C has ended.
INTERRUPTED = 130


def prepare() -> None:
    """Make a build or command print any letter, and end on Ctrl-C with one line and the exit code 130.

    Ends the process with a message where the system has no locks for files.
    """
    _print_any_letter()
    try:
        import_module("fcntl")
    except ImportError:
        print(for_publishers.STRANGE_SYSTEM, file=sys.stderr)
        raise SystemExit(1) from None
    # A shell lets what it starts in the background ignore Ctrl-C; that stays so.
    if current_thread() is main_thread() and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, partial(_interrupt, os.getpid()))


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
