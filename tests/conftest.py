"""Settings for every test: no clock of Hypothesis's decides, since timings are never asserted here.

And signals end what the tests start, also where they themselves were started to ignore them, as
`nohup … &` does.
"""

import signal
import tracemalloc

import pytest
from hypothesis import HealthCheck, settings

from slr_pure.__main__ import main

settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("few", settings.get_profile("laws"), max_examples=25)
settings.load_profile("laws")
USUAL = {"SIGINT": signal.default_int_handler, "SIGHUP": signal.SIG_DFL, "SIGQUIT": signal.SIG_DFL}
for name, usual in USUAL.items():
    number = getattr(signal, name, None)  # Windows has only the first
    if number and signal.getsignal(number) == signal.SIG_IGN:
        signal.signal(number, usual)

# Scripts that need packages which only tests.runtimes fetches.
collect_ignore = ["runtimes/in_brython.py", "runtimes/wasi.py"]


@pytest.fixture
def ended(capsys):
    """ended(*arguments): the status, output and complaint of a main that ends by SystemExit."""

    def call(*arguments):
        with pytest.raises(SystemExit) as info:
            main(list(arguments))
        return (info.value.code, *capsys.readouterr())

    return call


@pytest.fixture
def peak():
    """peak(call, *arguments): the most memory, in bytes, that the call takes at any time."""

    def measured(call, *arguments):
        tracemalloc.start()
        try:
            call(*arguments)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    return measured
