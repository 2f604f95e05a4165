"""Work that is shared: in order, bounded, and given up as soon as something is wrong."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.photos.fault import PhotoFault
from award_archive.photos.worker_pool import THIS_PROCESS, WorkerPool
from tests.photos.executors import Inline, Never, OnlyFirst


def double(number: int) -> int:
    return 2 * number


def slow_if_early(number: int) -> int:
    time.sleep(0.02 / (number + 1))
    return number


def noted(asked: list[int]) -> Iterator[int]:
    """Ten tasks, each put down as it is asked for."""
    for number in range(10):
        asked.append(number)
        yield number


@given(tasks=st.lists(st.integers(), max_size=20), ahead=st.integers(1, 30))
def test_every_task_is_done_once_and_in_order(tasks: list[int], ahead: int) -> None:
    executor = Inline()

    assert [2 * task for task in tasks] == list(WorkerPool(executor, ahead).map(double, tasks))
    assert tasks == executor.tasks


def test_the_order_is_kept_where_later_tasks_are_done_earlier() -> None:
    with ThreadPoolExecutor(4) as executor:
        assert list(range(20)) == list(WorkerPool(executor, 8).map(slow_if_early, range(20)))


@given(number=st.integers(0, 20), ahead=st.integers(1, 30))
def test_no_more_is_on_the_way_or_waiting_than_is_allowed(number: int, ahead: int) -> None:
    executor, begun = Inline(), []

    for taken, _ in enumerate(WorkerPool(executor, ahead).map(double, range(number)), start=1):
        begun.append(len(executor.tasks) - taken)

    assert [min(ahead, number - taken) for taken in range(1, number + 1)] == begun


def test_it_begins_at_once_and_asks_for_no_more_tasks_than_it_may() -> None:
    asked: list[int] = []
    WorkerPool(Never(), 3).map(double, noted(asked))

    assert [0, 1, 2] == asked


def test_alone_each_task_is_done_when_it_is_asked_for() -> None:
    asked: list[int] = []
    results = THIS_PROCESS.map(double, noted(asked))
    assert [] == asked

    assert (0, 2, [0, 1]) == (next(results), next(results), asked)


def test_the_first_error_cancels_what_has_not_begun_and_is_raised() -> None:
    executor = OnlyFirst()

    with pytest.raises(PhotoFault):
        list(WorkerPool(executor, 3).map(double, range(10)))

    assert [False, True, True] == [future.cancelled() for future in executor.futures]


@pytest.mark.parametrize("good", [0, 2, 5])
def test_a_task_that_cannot_be_made_cancels_what_has_not_begun(good: int) -> None:
    def tasks() -> Iterator[int]:
        yield from range(good)
        raise PhotoFault("photo-broken")

    executor = Never()

    with pytest.raises(PhotoFault):
        list(WorkerPool(executor, 9).map(double, tasks()))

    assert [True] * good == [future.cancelled() for future in executor.futures]


def test_who_asks_for_no_more_cancels_what_has_not_begun() -> None:
    executor = Never()
    results = WorkerPool(executor, 3).map(double, range(10))
    executor.futures[0].set_result(0)
    next(results)

    del results

    assert [False, True, True, True] == [future.cancelled() for future in executor.futures]
