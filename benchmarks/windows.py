"""Windows: how far running sums in floats drift from a sliding window's line, and a step's time.

    python -m benchmarks.windows [INTERPRETER…]

takes some minutes, and writes data/drift.csv, which a figure draws. A step is timed on this Python
and on the interpreters that you name, which must find slr_pure (MICROPYPATH, for MicroPython).
A reading comes ten times a second; the window holds the last 64. Running sums add the new point's
x, y, x², xy and take the oldest one's away, in floats of 32 or of 64 bits.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from slr_pure import Moments, fit

FILE = Path(__file__).parents[1] / "data" / "drift.csv"
WINDOW = 64
COUNT = 10**7
# After so many readings: four a decade.
PLACES = tuple(round(10 ** (k / 4)) for k in range(8, 29))


class Drift(NamedTuple):
    """The slope's relative error after so many readings, in floats of 32 and of 64 bits."""

    readings: int
    bits32: float
    bits64: float


def readings(count: int) -> tuple[Any, Any]:
    """Seconds, and a clock's offset in ms: it gains 25 parts in a million; 0.005 ms of noise."""
    seconds = np.arange(count) * 0.1
    return seconds, 0.025 * seconds + np.random.default_rng(7).normal(0, 0.005, count)


def running(values: Any, places: Sequence[int]) -> Any:
    """The window's sum after so many of the values: each is added, and taken away 64 later.

    Floats of the values' own type, rounded after each addition: accumulate goes one by one.
    """
    old = np.concatenate([np.zeros(WINDOW, values.dtype), values[:-WINDOW]])
    steps = np.stack([values, -old], axis=1).ravel()
    return np.add.accumulate(steps)[2 * np.asarray(places) - 1]


def slopes(xs: Any, ys: Any, places: Sequence[int]) -> Any:
    """(N Σxy − Σx Σy)/(N Σx² − (Σx)²) from the running sums, in floats of the data's type."""
    x, y, xx, xy = (running(values, places) for values in (xs, ys, xs * xs, xs * ys))
    n = xs.dtype.type(WINDOW)
    with np.errstate(divide="ignore", invalid="ignore"):
        return (n * xy - x * y) / (n * xx - x * x)


def drift(count: int, places: Sequence[int]) -> list[Drift]:
    """The errors at these places; inf where the divisor has become 0."""
    xs, ys = readings(count)
    found = []
    narrow, wide = (slopes(xs.astype(t), ys.astype(t), places) for t in (np.float32, np.float64))
    for place, *inexact in zip(places, narrow, wide):
        window = slice(place - WINDOW, place)
        exact = fit(list(map(Fraction, xs[window])), list(map(Fraction, ys[window]))).m
        found.append(Drift(place, *(error(float(slope), exact) for slope in inexact)))
    return found


def error(slope: float, exact: Fraction) -> float:
    """|slope/exact − 1|, or inf for what is no number."""
    return float(abs(Fraction(slope) / exact - 1)) if np.isfinite(slope) else float("inf")


def slid(count: int) -> bool:
    """Whether after so many steps of + and − the sums are those of the last window, exactly."""
    xs, ys = (values.tolist() for values in readings(count))
    moments = Moments.of([], [])
    for i in range(count):
        moments = moments + Moments.of([xs[i]], [ys[i]])
        if i >= WINDOW:
            moments = moments - Moments.of([xs[i - WINDOW]], [ys[i - WINDOW]])
    return moments == Moments.of(xs[-WINDOW:], ys[-WINDOW:])


# The time of a step, on any interpreter: exact integers, exact floats, and running sums in floats.
STEPS = """
import sys, time
from slr_pure import Moments, line
now = getattr(time, "perf_counter", None) or (lambda: time.ticks_us() / 1e6)
count, window = int(sys.argv[1]), 64

def exact(xs, ys):
    moments = Moments.of(xs[:window], ys[:window])
    for i in range(window, count):
        moments = moments + Moments.of([xs[i]], [ys[i]])
        moments = moments - Moments.of([xs[i - window]], [ys[i - window]])

def floats(xs, ys):
    sx = sy = sxx = sxy = 0.0
    for x, y in zip(xs[:window], ys[:window]):
        sx += x; sy += y; sxx += x * x; sxy += x * y
    for i in range(window, count):
        x, y = xs[i], ys[i]
        sx += x; sy += y; sxx += x * x; sxy += x * y
        x, y = xs[i - window], ys[i - window]
        sx -= x; sy -= y; sxx -= x * x; sxy -= x * y

def best(slide, xs, ys):
    times = []
    for _ in range(5):
        start = now()
        slide(xs, ys)
        times.append(now() - start)
    return min(times) / (count - window) * 1e6

integers = list(range(count)), [8388608 + 421 * i % 1000 for i in range(count)]
reals = [i * 0.1 for i in range(count)], [20 + i % 7 * 0.01 for i in range(count)]
print(best(exact, *integers), best(exact, *reals), best(floats, *reals))
"""


def step_times(interpreter: str) -> str:
    """µs a step there: exact integers, exact floats, running sums in floats; the best of five."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder, "steps.py")
        script.write_text(STEPS, encoding="ascii")
        command = [interpreter, str(script), "5000"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def main(interpreters: Sequence[str]) -> int:
    """Measure, print, write; 1 if the exact window has drifted."""
    found = drift(COUNT, PLACES)
    with FILE.open("w", newline="", encoding="ascii") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(Drift._fields)
        writer.writerows((each.readings, *(f"{value:.3g}" for value in each[1:])) for each in found)
    print(FILE.read_text(encoding="ascii"))
    for each in (sys.executable, *interpreters):
        print(f"{each}, µs a step (integers, floats, running sums): {step_times(each)}", end="")
    same = slid(COUNT)
    print(f"{COUNT} steps of + and −: {'the sums of the window' if same else 'drifted'}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
