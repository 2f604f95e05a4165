"""Ctrl-C waits where something must not be left half done."""

import os
import signal
import threading
from pathlib import Path

import pytest

from award_archive.site.interrupts import interrupts_held
from tests.site.making import Town, article
from tests.support import snapshot


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_ctrl_c_comes_once_at_the_end_of_the_block() -> None:
    done = []

    def work() -> None:
        with interrupts_held():
            press()
            press()
            done.append("all")

    with pytest.raises(KeyboardInterrupt):
        work()

    assert ["all"] == done
    assert signal.default_int_handler is signal.getsignal(signal.SIGINT)


def test_other_threads_have_no_ctrl_c_to_hold() -> None:
    done = []

    def work() -> None:
        with interrupts_held():
            done.append("all")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert ["all"] == done


def test_what_is_being_published_is_published_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    town = Town.found(tmp_path)
    town.write("articles/2019/mot.md", article("Một"))
    replace = os.replace

    def replace_and_press(source: str, target: str) -> None:
        replace(source, target)
        if ".bang-vang.new" in str(source):
            press()

    with monkeypatch.context() as impatient:
        impatient.setattr(os, "replace", replace_and_press)
        with pytest.raises(KeyboardInterrupt):
            town.build()
    clean = town.clean()
    clean.build()

    assert published(clean.output) == published(town.output)


def published(folder: Path) -> dict[str, bytes]:
    """Every file but the list, which shrinks after the last file is in place."""
    return {path: held for path, held in snapshot(folder).items() if path != ".bang-vang.json"}
