"""Progress is shown to somebody who waits, and to nobody else."""

from threading import Thread

import pytest

from award_archive.messages import for_publishers
from award_archive.site import progress


def told(capfd: pytest.CaptureFixture[str]) -> str:
    with progress.on_terminal() as tell:
        for done in range(3):
            tell(for_publishers.READING, done, 3)
    return capfd.readouterr().err


def test_a_log_gets_no_progress(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)

    assert "" == told(capfd)


def test_a_short_build_gets_no_progress(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    assert "" == told(capfd)


def test_where_no_thread_can_be_started_no_progress_is_shown(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_thread: Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    monkeypatch.setattr(Thread, "start", refuse)

    assert for_publishers.READING not in told(capfd)


def test_whoever_waits_sees_what_is_done(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)

    assert for_publishers.READING in told(capfd)
