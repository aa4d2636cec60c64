"""Side by side: several tasks at a time, their results as they come, and an end to all of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
from typing import TypeVar

Result = TypeVar("Result")
PATIENCE = 0.1  # seconds between two calls of stop


def side_by_side(
    tasks: Sequence[Callable[[], Result]], jobs: int, stop: Callable[[], None]
) -> Generator[tuple[int, Result], None, None]:
    """The place of each task and what it returns, as they end, so many of them at a time.

    They begin in their order. Whoever leaves early, by an error, an interrupt or `close`, leaves
    none at work: those that have not begun never do, and stop() is called until the others end.
    An error of a task is raised here.

    >>> list(side_by_side([lambda: "a", lambda: "b"], 1, lambda: None))
    [(0, 'a'), (1, 'b')]
    """
    with ThreadPoolExecutor(jobs) as pool:
        places = {pool.submit(task): place for place, task in enumerate(tasks)}
        try:
            for future in as_completed(places):
                yield places[future], future.result()
        finally:
            at_work = [future for future in places if not future.cancel()]
            while wait(at_work, 0).not_done:
                stop()
                wait(at_work, PATIENCE)
