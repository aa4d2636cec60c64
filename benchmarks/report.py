"""Report: the tables, from the measurements. Each says by itself where a peer is faster."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

import numpy as np

from slr_pure import Moments, fit, line
from slr_pure.arithmetic.certified import certified

from . import accuracy, contenders, data, processes
from .tables import Table, memory_text, three_digits, time_text, ulps_text
from .timing import interleaved


class Effort(NamedTuple):
    """What is measured, and how often."""

    sizes: tuple[int, ...]  # N, to fit
    steps: tuple[int, ...]  # to train, at N = 40
    rounds: int
    sample: float  # seconds that a contender runs in a round, at least
    processes: int  # rounds of whole processes
    sets: int  # of each family of data
    array: int  # N of the arrays


FULL = Effort((40, 1_000, 100_000), (100, 10_000), 30, 0.01, 15, sets=1_000, array=1_000_000)
QUICK = Effort((40, 1_000), (100,), 1, 0.0, 1, sets=1, array=1_000)

Calls = dict[tuple[str, str], Callable[[], object]]  # by contender and column
Times = dict[tuple[str, str], float]


def tables(effort: Effort) -> Iterator[Table]:
    """All tables, one after the other; the times are those of one interleaved run."""
    fitting, training = _fitting(effort), _training(effort)
    best = interleaved({**fitting, **training}, effort.rounds, effort.sample)
    yield _timed(
        "Fit",
        {key: best[key] for key in fitting},
        [
            f"Best of {effort.rounds} rounds, in each of which every contender of this table and of"
            " the next ran once, in turn, from plain lists of floats; what a peer makes of these"
            " (arrays, rows) is part of its time.",
            "fit gives the exact line, rounded; the notebook's class comes near it in the 100 steps"
            " that it took in the notebook. linregress also computes r, a p-value and standard"
            " errors, and scikit-learn is made for many features.",
        ],
    )
    yield _timed(
        "Train",
        {key: best[key] for key in training},
        [
            "Timed in the same rounds as the table above.",
            f"N = 40, learning rate {contenders.LR}. Both train methods compute the loss at every"
            " step; of the plain loops one does, one does not. jump gives the last step alone.",
        ],
    )
    yield _families(effort)
    yield _arrays(effort)
    yield _windows(effort)
    yield _imports(effort)
    yield _whole_processes(effort)
    yield _errors()


def _fitting(effort: Effort) -> Calls:
    points = [data.like_the_notebook(n) for n in effort.sizes]
    return {
        (name, p.name): partial(fitting, p.xs, p.ys)
        for p in points
        for name, fitting in contenders.FITTING.items()
    }


def _training(effort: Effort) -> Calls:
    p = data.like_the_notebook(40)
    return {
        (name, f"{steps:,} steps"): partial(training, p.xs, p.ys, steps)
        for steps in effort.steps
        for name, training in contenders.TRAINING.items()
    }


def _timed(title: str, times: Times, notes: list[str]) -> Table:
    """Time and ratio for each contender and column; the first contender is the library's."""
    names, columns = (list(dict.fromkeys(part)) for part in zip(*times))
    ours = names[0]
    ratios = {(name, column): t / times[ours, column] for (name, column), t in times.items()}
    header = ["", *(text for column in columns for text in (column, "ratio"))]
    cells = {key: (time_text(t), three_digits(ratios[key])) for key, t in times.items()}
    rows = [[name, *(text for column in columns for text in cells[name, column])] for name in names]
    notes = [f"ratio: the time over that of {ours}. {_faster(ours, ratios)}", *notes]
    return Table(title, header, rows, notes)


def _faster(ours: str, ratios: Times) -> str:
    """The sentence that says which peer is faster than ours, where, and how many times."""
    faster: dict[str, list[str]] = {}
    for (name, column), ratio in ratios.items():
        if ratio < 1 and not name.startswith("slr_pure"):
            faster.setdefault(name, []).append(f"{three_digits(1 / ratio)} times at {column}")
    if not faster:
        return f"No peer is faster than {ours}."
    who = "; ".join(f"{name} ({', '.join(where)})" for name, where in faster.items())
    return f"Faster than {ours}: {who}."


def _families(effort: Effort) -> Table:
    """On what data the lane of floats decides, and what fit takes where it does and does not."""
    rows = []
    for name in data.FAMILIES:
        sets = [data.drawn(name, 40, seed) for seed in range(effort.sets)]
        share = sum(certified(p.xs, p.ys) is not None for p in sets) / len(sets)
        points = data.drawn(name, 1_000, 0)
        calls: dict[str, Callable[[], object]] = {
            "ours": partial(fit, points.xs, points.ys),
            "theirs": partial(contenders.by_statistics, points.xs, points.ys),
        }
        best = interleaved(calls, effort.rounds, effort.sample)
        ratio = best["ours"] / best["theirs"]
        rows.append([name, f"{share:.1%}", time_text(best["ours"]), three_digits(ratio)])
    notes = [
        f"certain: the share of {effort.sets:,} sets of 40 points that floats decide, on Python"
        " 3.12 and newer; all others go by integers. ratio: the time over that of"
        " statistics.linear_regression on the same points."
    ]
    return Table("fit, by families of data", ["", "certain", "N = 1,000", "ratio"], rows, notes)


def _arrays(effort: Effort) -> Table:
    """From two NumPy arrays."""
    points = data.like_the_notebook(effort.array)
    x, y = np.array(points.xs), np.array(points.ys)
    fittings: dict[str, Callable[[], object]] = {
        "slr_pure.fit": partial(fit, x, y),
        "slr_pure.Moments.of": partial(Moments.of, x, y),
        "slr_pure.fit, of their lists": partial(fit, points.xs, points.ys),
        "numpy.polyfit": partial(np.polyfit, x, y, 1),
        "scipy.stats.linregress": partial(contenders.linregress, x, y),
    }
    calls = {(name, points.name): call for name, call in fittings.items()}
    best = interleaved(calls, max(effort.rounds // 5, 1), effort.sample)
    return _timed(
        "Arrays", best, ["From two arrays of floats of 64 bits; Moments.of has all sums."]
    )


def _windows(effort: Effort) -> Table:
    """One point in, one out: the moments of a window, and the line through it."""
    points = data.like_the_notebook(1_000)
    window = Moments.of(points.xs, points.ys)
    old, new = Moments.of(points.xs[:1], points.ys[:1]), ([0.25], [0.5])
    ways: dict[str, Callable[[], object]] = {
        "slr_pure: + one point, − one point, line": lambda: line(window + Moments.of(*new) - old),
        "slr_pure.fit of the window": partial(fit, points.xs, points.ys),
        "slr_pure.Moments.of_pairs": lambda: Moments.of_pairs(zip(points.xs, points.ys)),
    }
    calls = {(name, points.name): call for name, call in ways.items()}
    best = interleaved(calls, effort.rounds, effort.sample)
    return _timed("Windows and streams", best, ["A window of 1,000 points that moves by one."])


def _imports(effort: Effort) -> Table:
    """The time of an import alone, over that of an interpreter that does nothing."""
    costs = processes.imported(2 * effort.processes)
    bare = costs.pop("the bare interpreter").seconds
    ours = costs["from slr_pure import fit"].seconds - bare
    rows = [
        [name, time_text(cost.seconds - bare), three_digits((cost.seconds - bare) / ours)]
        for name, cost in costs.items()
    ]
    notes = [
        "What the import adds to the processor's time for a process, over the bare interpreter's"
        f" {time_text(bare)}: the difference of the bests of {2 * effort.processes} rounds in which"
        " every process ran once, in turn. ratio: over that of from slr_pure import fit."
    ]
    return Table("Import alone", ["", "over bare", "ratio"], rows, notes)


def _whole_processes(effort: Effort) -> Table:
    """Wall time and peak memory, from the start of the interpreter to its end."""
    costs = processes.measured(data.like_the_notebook(40), effort.processes)
    ours = "slr_pure.fit"
    ratios = {(name, "N = 40"): cost.seconds / costs[ours].seconds for name, cost in costs.items()}
    rows = [
        [name, time_text(cost.seconds), three_digits(ratio), memory_text(cost.peak)]
        for (name, cost), ratio in zip(costs.items(), ratios.values())
    ]
    del ratios["the bare interpreter", "N = 40"]
    notes = [
        f"ratio: the wall time over that of {ours}. {_faster(ours, ratios)}",
        "A Python process that starts, imports, fits 40 points and ends; the bare interpreter"
        f" does nothing. Wall time: the best of {effort.processes} rounds in which every process"
        " ran once, in turn. Peak memory: the largest resident size, in 10⁶ bytes.",
    ]
    return Table("Import and fit, as a process", ["", "wall time", "ratio", "peak"], rows, notes)


def _errors() -> Table:
    """Everyone's error in slope and intercept on the hard data sets."""
    sets = data.hard()
    rows, warned = [], []
    for name, fitting in contenders.FITTING.items():
        found = [accuracy.errors(fitting, points) for points in sets]
        rows.append([name, *(ulps_text(error) for m, c, _ in found for error in (m, c))])
        if any(errors.warned for errors in found):
            warned.append(name)
    header = ["", *(f"{points.name}: {part}" for points in sets for part in "mc")]
    notes = [
        "Units in the last place between the answer and the exact one, rounded. 0 is the nearest"
        " float; from 4.5e+15 on no digit is right; inf and nan are no answer (the notebook's"
        " descent diverges there at its rate).",
        f"With a warning, somewhere: {', '.join(warned) or 'none'}.",
        "Norris: NIST's data, read as floats. The others: i = 0 … 999 and y = x/3 + (7i mod 5)"
        " h/10, where h is the step of x, 1 or 10⁻¹². The slope m is near 1/3, and nearly all"
        " cancels in the intercept c. Exact means exact for the floats x and y as they are.",
    ]
    return Table("Error, in units in the last place", header, rows, notes)
