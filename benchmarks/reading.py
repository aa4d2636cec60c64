"""Reading: a line from a text file beside its peers, in processor's time and memory.

    python -m benchmarks.reading [ROWS…]

writes files of so many rows of two columns into a temporary folder (a million and ten million, if
you do not say), and runs every contender on each, in turn, as a process of its own.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from . import machine
from .processes import costs, processor_time
from .tables import Table, memory_text, three_digits, time_text

ROWS = (1_000_000, 10_000_000)
ROUNDS = 3
OURS = "slr-pure fit"

CODES = {
    OURS: """\
import contextlib, io
from slr_pure.__main__ import main
with contextlib.redirect_stdout(io.StringIO()):
    assert main(["fit", FILE]) == 0""",
    "csv and statistics.linear_regression": """\
import csv
from statistics import linear_regression
xs, ys = [], []
with open(FILE, newline="") as stream:
    rows = csv.reader(stream)
    next(rows)
    for x, y in rows:
        xs.append(float(x))
        ys.append(float(y))
linear_regression(xs, ys)""",
    "pandas.read_csv and numpy.polyfit": """\
import numpy, pandas
table = pandas.read_csv(FILE)
numpy.polyfit(table["x"], table["y"], 1)""",
    "numpy.loadtxt and numpy.polyfit": """\
import numpy
numpy.polyfit(*numpy.loadtxt(FILE, delimiter=",", skiprows=1).T, 1)""",
}


def write(path: Path, rows: int) -> None:
    """So many points near y = 5x − 1, with eight digits after the point, the same in every run."""
    draw = random.Random(rows)  # noqa: S311 (no secret)
    with open(path, "w", encoding="ascii") as stream:
        stream.write("x,y\n")
        for _ in range(rows):
            x = draw.gauss(0, 1)
            stream.write(f"{x:.8f},{5 * x - 1 + draw.gauss(0, 1) / 100:.8f}\n")


def tables(sizes: Sequence[int]) -> Iterator[Table]:
    """What each contender costs, for each number of rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "data.csv")
        for rows in sizes:
            write(path, rows)
            codes = {name: f"FILE = {str(path)!r}\n{code}\n" for name, code in CODES.items()}
            found = costs(codes, ROUNDS, processor_time)
            ours = found[OURS].seconds
            title = f"{rows:,} rows, {path.stat().st_size / 1e6:.0f} MB"
            cells = [
                [name, time_text(time), three_digits(time / ours), memory_text(peak)]
                for name, (time, peak) in found.items()
            ]
            notes = [f"Best of {ROUNDS} rounds in which every process ran once, in turn."]
            yield Table(title, ["", "processor's time", "ratio", "peak"], cells, notes)


if __name__ == "__main__":
    print(f"Measured on {machine.measured_on(('numpy', 'pandas'))}.")
    for table in tables([int(word) for word in sys.argv[1:]] or ROWS):
        print("\n" + table.shown(markdown=True), flush=True)
