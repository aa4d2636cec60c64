"""Settings for every test: no clock of Hypothesis's decides, since timings are never asserted here.

And Ctrl-C interrupts what the tests start, also where they themselves were started to ignore it,
as `nohup … &` does.
"""

import signal

from hypothesis import HealthCheck, settings

settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("laws")
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Scripts that need packages which only tests.runtimes fetches.
collect_ignore = ["runtimes/in_brython.py", "runtimes/wasi.py"]
