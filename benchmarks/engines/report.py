"""Report: how fast, how steady and how exact each way to a line is; and ten million rows."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from fractions import Fraction
from functools import partial
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
from pandas import DataFrame

from vectors.answers import answer

from ..accuracy import ulps
from ..data import Data, far, norris
from ..tables import Table, memory_text, time_text, ulps_text
from . import inputs, local
from .cost import Cost, cost, processor_time
from .ways import OWN, RECIPES, Way

WAYS = {**RECIPES, **OWN}
READ = {inputs.dask_frame: inputs.dask_files, inputs.spark_frame: inputs.spark_files}


class Effort(NamedTuple):
    """What is measured, and how often."""

    points: int  # of each data set but Norris
    cuts: int  # how often the time stamps are cut anew
    rounds: int  # the best of which counts, each of that many seconds at least
    seconds: float
    rows: int  # at most, for the speed
    many: int  # rows of the second table


FULL = Effort(points=100_000, cuts=10, rounds=3, seconds=0.5, rows=4_000_000, many=10_000_000)
QUICK = Effort(points=100, cuts=2, rounds=1, seconds=0.0, rows=1_000, many=1_000)


def sets(points: int) -> list[Data]:
    """Norris, and three whose x are far from 0 and near to each other."""
    return [
        norris(),
        far("10⁸ + i", 1e8, 1.0, points),
        far("time stamps", 1.764e9, 1e-3, points),
        far("1 + i · 10⁻¹²", 1.0, 1e-12, points),
    ]


def cut(data: Data, seed: int) -> inputs.Pieces:
    """The points in a random order, in 1 to 8 pieces of random sizes."""
    draw = np.random.default_rng(seed)
    order = draw.permutation(len(data.xs))
    ends = np.sort(draw.integers(len(order), size=draw.integers(8)))
    xs, ys = np.array(data.xs)[order], np.array(data.ys)[order]
    return list(zip(np.split(xs, ends), np.split(ys, ends)))


def like_the_notebook(rows: int, pieces: int) -> inputs.Pieces:
    """x normal, y = 5x − 1 + a hundredth of normal, in equal pieces."""
    draw = np.random.default_rng(rows)
    xs = draw.normal(size=rows)
    ys = 5 * xs - 1 + draw.normal(size=rows) / 100
    return list(zip(np.array_split(xs, pieces), np.array_split(ys, pieces)))


def tables(effort: Effort) -> Iterator[Table]:
    """Both tables, one after the other."""
    yield _every_way(effort)
    yield _many_rows(effort)


def _every_way(effort: Effort) -> Table:
    data = sets(effort.points)
    exact = [answer("fit", {"x": points.xs, "y": points.ys}) for points in data]
    rows, started = [], set()
    with ExitStack() as running:
        for name, way in WAYS.items():
            if way.engine == "ray" and not (find_spec("ray") and local.alone()):
                continue
            if way.engine not in started and hasattr(local, way.engine):
                running.enter_context(getattr(local, way.engine)())
            started.add(way.engine)
            answers = {_answer(way, data[2], seed) for seed in range(effort.cuts)}
            errors = [_errors(_answer(way, each), due) for each, due in zip(data, exact)]
            rows.append([name, _speed(way, effort), str(len(answers)), *errors])
    header = ["", "10⁶ rows/s", "answers", *(points.name for points in data)]
    return Table("Every way to a line", header, rows, _notes(effort))


def _answer(way: Way, data: Data, seed: int = 0) -> tuple[float, float]:
    """What it says of the data, cut at random."""
    m, c = way.fitted(way.given(cut(data, seed)))
    return float(m), float(c)


def _errors(found: tuple[float, float], exact: dict[str, Fraction]) -> str:
    return " / ".join(ulps_text(ulps(value, exact[name])) for name, value in zip("mc", found))


def _speed(way: Way, effort: Effort) -> str:
    """Millions of rows for each second of a processor, of rows that the engine has already."""
    rows = min(way.rows, effort.rows)
    held = inputs.held(way.given(like_the_notebook(rows, 8)))
    call = partial(way.fitted, held)
    best = min(processor_time(call, effort.seconds) for _ in range(effort.rounds))
    return f"{rows / best / 1e6:.2f}"


def _notes(effort: Effort) -> list[str]:
    return [
        "10⁶ rows/s: millions of rows for each second of a processor, summed over all processes of"
        f" the engine, the best of {effort.rounds}; the rows lie in the engine's memory, but for"
        " processes, dask_delayed and ray_tasks, where they travel to the workers."
        f" answers: how many different ones to the time stamps, cut at random {effort.cuts} times."
        " Then errors of m / c in units in the last place: 0 is the nearest float, from 4.5e+15 on"
        " no digit is right.",
        f"Norris: NIST's data. The others: i = 0 … {effort.points - 1:,}, in a random order, and y"
        " = x/3 + (7i mod 5) h/10, where h is the step of x; the time stamps: 1764000000 s + i ms.",
    ]


def _many_rows(effort: Effort) -> Table:
    rows = []
    with TemporaryDirectory() as folder:
        for i, (xs, ys) in enumerate(like_the_notebook(effort.many, 10)):
            DataFrame({"x": xs, "y": ys}).to_parquet(Path(folder) / f"{i}.parquet")
        for name in [name for name, way in WAYS.items() if way.given in READ]:
            with ProcessPoolExecutor(1, get_context("spawn")) as alone:
                found = alone.submit(_of_files, name, folder).result()
            times = time_text(found.wall), time_text(found.processor)
            rows.append([name, *times, memory_text(found.peak)])
    notes = [
        f"{effort.many:,} rows in ten Parquet files, read and fitted by two workers on one machine,"
        " once, right after the engine has started, so with what it compiles and imports then."
        " Memory: the most at any time, of all its processes together, in 10⁶ bytes."
    ]
    return Table("Many rows", ["", "by the clock", "of processors", "memory"], rows, notes)


def _of_files(name: str, folder: str) -> Cost:
    """What the way costs, in a process of its own."""
    way = WAYS[name]
    with getattr(local, way.engine)():
        return cost(lambda: way.fitted(READ[way.given](folder)))
