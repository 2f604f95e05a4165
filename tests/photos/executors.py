"""Executors that are easy to watch."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from award_archive.photos.fault import PhotoFault


class Inline(Executor):
    """Does at once what is submitted."""

    def __init__(self) -> None:
        self.tasks: list[Any] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.tasks += args
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class OnlyFirst(Executor):
    """Fails in the first task and never begins the others."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if not self.futures:
            future.set_exception(PhotoFault("photo-broken"))
        self.futures.append(future)
        return future


class Never(Executor):
    """Begins nothing."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.futures.append(Future())
        return self.futures[-1]
