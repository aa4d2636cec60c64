"""Signals: SIGTERM and SIGHUP interrupt, and what was so before is so again."""

import signal
import threading

import pytest

from slr_grader.signals import ENDING, exit_status, interrupting


@pytest.mark.parametrize("name", ENDING)
def test_a_signal_interrupts(name):
    """With its own exit status, and with its former handler afterwards."""
    number = getattr(signal, name)
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt) as caught, interrupting():
        signal.raise_signal(number)
    assert exit_status(caught.value) == 128 + number
    assert signal.getsignal(number) == before


def test_what_is_ignored_stays_ignored():
    """As SIGHUP is under nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with interrupting():
            signal.raise_signal(signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_another_thread_leaves_signals_alone():
    """Python lets no other thread set handlers."""
    seen = []

    def inside():
        with interrupting():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=inside)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGTERM)]
