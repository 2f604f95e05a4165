"""Work in a forked process: what hangs is stopped, what crashes takes no test with it, and output is kept."""

import gc
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, TypeVar

from award_archive.model.problem import Problem
from tests.support import ROOT, check

Value = TypeVar("Value")


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """All that it wrote."""
        return self.out + self.err


@dataclass(frozen=True)
class _Ended(Generic[Value]):
    value: Value | None
    fault: str


def in_child(work: Callable[[], Value], seconds: float) -> Value:
    """What `work` makes in a process of its own; fails where it raises, crashes or takes longer."""
    receiver, sender = get_context("fork").Pipe(duplex=False)
    child = get_context("fork").Process(target=_send, args=(work, sender))
    child.start()
    sender.close()
    try:
        ended: _Ended[Value] = receiver.recv() if receiver.poll(seconds) else _Ended(None, f"more than {seconds} s")
    except EOFError:
        child.join()
        ended = _Ended(None, f"the process died: {child.exitcode}")
    child.kill()
    child.join()
    assert ended.fault == ""
    assert ended.value is not None
    return ended.value


def _send(work: Callable[[], Value], sender: Connection) -> None:
    gc.freeze()  # what earlier tests left unfinished in the parent must not be collected, and complain, here
    try:
        sender.send(_Ended(work(), ""))
    except Exception as error:  # whatever it is, the parent tells it
        sender.send(_Ended(None, f"{type(error).__name__}: {error}"))


def checked(content: Path, seconds: float = 5) -> list[Problem]:
    """Every problem of the content folder, found in less than that time."""
    return in_child(lambda: check(content), seconds)


def built(content: Path, output: Path, *more: str, seconds: float = 15) -> Ran:
    """Pelican's own command, started without the cost of a new interpreter."""
    arguments = [str(content), "-s", str(ROOT / "pelicanconf.py"), "-o", str(output), "--fatal", "errors", *more]

    def run() -> Ran:
        streams = [content.parent / name for name in ("stdout", "stderr")]
        with streams[0].open("w") as out, streams[1].open("w") as err:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            sys.stdout, sys.stderr = out, err
            logging.getLogger().handlers.clear()  # pytest's own would keep Pelican from adding its
            code = _pelican(arguments)
        return Ran(code, *(stream.read_text() for stream in streams))

    return in_child(run, seconds)


def _pelican(arguments: list[str]) -> int:
    from pelican import main

    os.chdir(ROOT)
    try:
        main(arguments)
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else int(bool(stopped.code))
    return 0
