"""Timing: rounds in which every contender runs once, in turn; the best of them counts.

A machine has other things to do, and slows down and speeds up. That can make a time longer but
never shorter than the work needs, so the least time of many rounds is the one nearest to it. And
since the contenders take turns, a slow minute is a slow minute for all of them.
"""

import math
import timeit
from collections.abc import Callable
from typing import TypeVar

Name = TypeVar("Name")


def interleaved(
    calls: dict[Name, Callable[[], object]], rounds: int, sample: float
) -> dict[Name, float]:
    """The best time of one call of each, in seconds: the least over the rounds.

    In a round every contender runs once, in turn: as many calls in a row as fill a sample of that
    many seconds, or one call where that takes longer. Garbage collection is off while it runs.
    """
    timers = {name: timeit.Timer(call) for name, call in calls.items()}
    numbers = {name: _calls_in(timer, sample) for name, timer in timers.items()}
    best = dict.fromkeys(calls, math.inf)
    for _ in range(rounds):
        for name, timer in timers.items():
            best[name] = min(best[name], timer.timeit(numbers[name]) / numbers[name])
    return best


def _calls_in(timer: timeit.Timer, sample: float) -> int:
    """How many calls fill the sample, at least 1; the first call is warming up."""
    timer.timeit(1)
    return max(1, round(sample / timer.timeit(1)))
