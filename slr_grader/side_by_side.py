"""Side by side: several tasks at a time, their results in order, and an end to all of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

Result = TypeVar("Result")
PATIENCE = 0.1  # seconds between two calls of stop


def in_order(
    tasks: Sequence[Callable[[], Result]], jobs: int, stop: Callable[[], None]
) -> Generator[Result, None, None]:
    """What each task returns, in the order of the tasks, so many of them at a time.

    Whoever leaves early, by an error, an interrupt or `close`, leaves none at work: those that have
    not begun never do, and stop() is called until the others end. An error of a task is raised in
    its place.

    >>> list(in_order([lambda: 1, lambda: 2], 2, lambda: None))
    [1, 2]
    """
    with ThreadPoolExecutor(jobs) as pool:
        futures = [pool.submit(task) for task in tasks]
        try:
            for future in futures:
                yield future.result()
        finally:
            at_work = [future for future in futures if not future.cancel()]
            while wait(at_work, 0).not_done:
                stop()
                wait(at_work, PATIENCE)
