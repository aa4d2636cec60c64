"""Processes: import and fit from the start of the interpreter to its end, as a script has it.

Times are the best of rounds in which every process runs once, in turn. The peak of memory is
read in a run of its own, by the process itself, from Linux's VmHWM. (ru_maxrss, which getrusage
and wait4 give, also holds the memory of the process that started it, up to exec: here a large one.)

The interpreter may write and read bytecode, as it does for every installed package.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

try:
    import resource
except ImportError:  # on Windows
    resource = None  # type: ignore[assignment]

from .data import Data

FITTING = {
    "the bare interpreter": "pass",
    "slr_pure.fit": "from slr_pure import fit; fit(xs, ys)",
    "statistics.linear_regression": "from statistics import linear_regression as f; f(xs, ys)",
    "numpy.polyfit": "from numpy import polyfit; polyfit(xs, ys, 1)",
    "scipy.stats.linregress": "from scipy.stats import linregress; linregress(xs, ys)",
    "scikit-learn's LinearRegression": "from sklearn.linear_model import LinearRegression as L;"
    " L().fit([[x] for x in xs], ys)",
}
IMPORTING = {
    "the bare interpreter": "pass",
    "from slr_pure import fit": "from slr_pure import fit",
    "from slr_pure import *, every room": "from slr_pure import *",
    "import statistics": "import statistics",
    "import numpy": "import numpy",
}
STATUS = Path("/proc/self/status")  # Linux's
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
PRINT_PEAK = f"\nprint(*[s.split()[1] for s in open({str(STATUS)!r}) if s.startswith('VmHWM')])"


class Cost(NamedTuple):
    """Of a whole process: time in seconds, peak memory in bytes (None where not known)."""

    seconds: float
    peak: int | None


def measured(data: Data, rounds: int) -> dict[str, Cost]:
    """What each process costs that fits these points: the best of the rounds."""
    given = f"xs, ys = {data.xs!r}, {data.ys!r}; "
    return costs({name: given + code for name, code in FITTING.items()}, rounds, time.perf_counter)


def imported(rounds: int) -> dict[str, Cost]:
    """What each process costs that only imports, in the processor's time."""
    return costs(IMPORTING, rounds, processor_time)


def processor_time() -> float:
    """Seconds that ended processes have used, which other programs hardly change."""
    if resource is None:
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def costs(codes: dict[str, str], rounds: int, clock: Callable[[], float]) -> dict[str, Cost]:
    """What each process costs: the best of rounds in which every one runs once, in turn."""
    seconds = dict.fromkeys(codes, math.inf)
    for _ in range(rounds):
        for name, code in codes.items():
            start = clock()
            _output(code)
            seconds[name] = min(seconds[name], clock() - start)
    return {name: Cost(seconds[name], _peak(code)) for name, code in codes.items()}


def _peak(code: str) -> int | None:
    """The largest resident memory of a process that runs this code, in bytes; Linux only."""
    return 1024 * int(_output(code + PRINT_PEAK)) if STATUS.exists() else None


def _output(code: str) -> str:
    """What the interpreter prints for this code."""
    command = [sys.executable, "-c", code]
    return subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, check=True, env=ENVIRONMENT
    ).stdout
