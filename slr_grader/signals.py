"""Signals that end a program: SIGTERM and SIGHUP interrupt as Ctrl-C does."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ENDING = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]  # Windows has no SIGHUP


class Ended(KeyboardInterrupt):
    """The number of the signal that asked for the end."""


def exit_status(interrupt: KeyboardInterrupt) -> int:
    """128 and the signal's number, as a shell has it: 130 for Ctrl-C.

    >>> exit_status(KeyboardInterrupt()), exit_status(Ended(15))
    (130, 143)
    """
    return 128 + int(interrupt.args[0] if isinstance(interrupt, Ended) else signal.SIGINT)


@contextmanager
def interrupting() -> Iterator[None]:
    """Inside, these signals raise Ended, but for one that is ignored, as under nohup.

    In the main thread only: in others Python takes no signals.
    """
    taken = {}
    if threading.current_thread() is threading.main_thread():
        numbers = [getattr(signal, name) for name in ENDING]
        taken = {n: signal.getsignal(n) for n in numbers if signal.getsignal(n) != signal.SIG_IGN}
    try:
        for number in taken:
            signal.signal(number, _ended)
        yield
    finally:
        for number, before in taken.items():
            signal.signal(number, before)


def _ended(number: int, frame: FrameType | None) -> None:
    raise Ended(number)
