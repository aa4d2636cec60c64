"""Cost: time of processors and memory, of this process and of all below it; on Linux."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

import psutil

EVERY = 0.1  # seconds from one look at the memory to the next
TICK = 0.01  # seconds, in which the system counts


class Cost(NamedTuple):
    """Seconds by the clock, seconds of processors, and the most memory at any time, in bytes."""

    wall: float
    processor: float
    peak: int


def cost(call: Callable[[], object]) -> Cost:
    """What the call costs, once."""
    peaks, done = [_memory()], threading.Event()

    def watch() -> None:
        while not done.wait(EVERY):
            peaks.append(_memory())

    watching = threading.Thread(target=watch)
    watching.start()
    start, used = time.perf_counter(), _processor()
    try:
        call()
    finally:
        wall, used = time.perf_counter() - start, _processor() - used
        done.set()
        watching.join()
    return Cost(wall, used, max(peaks))


def processor_time(call: Callable[[], object], least: float) -> float:
    """Seconds of processors for a call: the mean of as many as take that long together, or more."""
    start, calls, used = _processor(), 0, 0.0
    while used < max(least, TICK):
        call()
        calls, used = calls + 1, _processor() - start
    return used / calls


def _processes() -> Iterator[psutil.Process]:
    """The one that asks, and all below it."""
    here = psutil.Process()
    yield from [here, *here.children(recursive=True)]


def _processor() -> float:
    """Seconds used so far, with those of ended children."""
    return sum(sum(times[:4]) for times in _each(psutil.Process.cpu_times))


def _memory() -> int:
    """Bytes now; what several processes share counts once."""
    return sum(found.pss for found in _each(psutil.Process.memory_full_info))


def _each(ask: Callable[[psutil.Process], object]) -> Iterator[object]:
    """What each process answers, if it is still there."""
    for process in _processes():
        try:
            yield ask(process)
        except psutil.NoSuchProcess:
            continue
