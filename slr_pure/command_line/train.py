"""`train FILE`: gradient descent on two columns, with the closed form beside it."""

from __future__ import annotations

import json
import math
from argparse import Namespace
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from ..conditioning import condition_number, steps_needed
from ..descent import Point, path
from ..jumps import jump
from ..least_squares import Line, line
from ..moments import Moments
from ..rates import best_lr, curvatures, stable_lr
from .files import read
from .options import count, positive, rate
from .parser import Commands, add_file_command
from .plot import check_plot, plot_line, plot_loss
from .status import DONE, InputError

ROWS = 10  # of the table, where --every does not say otherwise
WALKED = 100  # between rows further apart than this descent jumps
MANY = 1_000_000  # from here on a number of steps is shown as a power of ten
CURVE = 60  # points of the loss curve in a plot
LONGEST_FLOAT = 24  # letters, as -1.2345678901234567e-300 has

EXAMPLES = """\
examples:
  %(prog)s data.csv
  %(prog)s data.csv --lr 0.01 --steps 1000 --every 100
  %(prog)s data.csv --steps 1000000000 --json"""


def add(commands: Commands) -> None:
    """The command and its options."""
    train = add_file_command(commands, "train", "gradient descent on two columns", EXAMPLES)
    train.set_defaults(run=run)
    train.add_argument(
        "--lr", metavar="RATE", type=rate, help="the learning rate (default: the best one)"
    )
    train.add_argument(
        "--steps", metavar="N", type=count, default=100, help="how many steps (default: 100)"
    )
    train.add_argument(
        "--every",
        metavar="N",
        type=positive,
        help="show every N-th step (default: a tenth of all)",
    )


def run(arguments: Namespace) -> int:
    """Read the file, descend, and print the descent as text or JSON."""
    if arguments.plot:
        check_plot()
    table, moments, sample = read(arguments)
    best, bound, steps = best_lr(moments), stable_lr(moments), arguments.steps
    lr = best if arguments.lr is None else arguments.lr
    if lr == 0:
        raise InputError(f"{table.file}, {table.x}: so large that no learning rate is small enough")
    points = _points(moments, lr, steps, arguments.every or max(1, steps // ROWS))
    constant = moments.sums.centred().xx == 0
    found = None if constant else line(moments)
    condition, needed = condition_number(moments), steps_needed(moments)
    if arguments.json:
        result: dict[str, Any] = {
            **table.source(moments.n),
            "lr": lr,
            "stable_lr": bound,
            "best_lr": best,
            "curvatures": curvatures(moments),
            "condition_number": condition if math.isfinite(condition) else None,
            "steps_needed": needed if math.isfinite(needed) else None,
            "path": [point._asdict() for point in points],
            "fit": found and {**found._asdict(), "loss": moments.loss(*found)},
        }
        print(json.dumps(result, indent=2, allow_nan=False))
    else:
        print(table.heading(moments.n))
        print(_rate_in_words(lr, best, bound))
        print(_condition_in_words(condition, needed))
        print()
        for text in descent_rows(points, found, moments):
            print(text)
        if constant:
            print("x is constant: many lines fit equally well, and descent went to one of them")
    if arguments.plot:
        print(plot_line(sample.points, jump(moments, lr, steps)))
        print(plot_loss(_points(moments, lr, steps, max(1, steps // CURVE))))
    return DONE


def descent_rows(
    points: Iterable[Point], best: Line | None, moments: Moments, width: int = LONGEST_FLOAT
) -> Iterator[str]:
    """A table of points, with the closed form under the last and how far apart the two are.

    m and c have columns of that width.
    """

    def row(step: object, m: object, c: object, loss: object) -> str:
        return f"{step!s:>11}  {m!s:<{width}} {c!s:<{width}} {loss}".rstrip()

    yield row("step", "m", "c", "loss")
    for point in points:
        yield row(*point)
    if best is not None:
        yield row("closed form", best.m, best.c, moments.loss(*best))
        yield row("apart", f"{abs(point.m - best.m):.1e}", f"{abs(point.c - best.c):.1e}", "")


def _rate_in_words(lr: float, best: float, bound: float) -> str:
    which = "the best one" if lr == best else f"the best one is {best}"
    too_large = "too large; " if lr > bound else ""
    return f"lr = {lr} ({too_large}{which}; every rate below {bound} converges)"


def _condition_in_words(condition: float, needed: float) -> str:
    """How hard the descent is: how many steps it takes at its best, in few digits.

    >>> _condition_in_words(46.145, 850)
    'condition number 46.1: at the best rate, 16 digits take some 850 steps'
    """
    if needed == 1:
        steps = "1 step"
    elif needed == math.inf:
        steps = "more steps than a float can count"
    else:
        steps = f"some {needed:,} steps" if needed < MANY else f"some {needed:.1e} steps"
    return f"condition number {condition:.3g}: at the best rate, 16 digits take {steps}"


def _points(moments: Moments, lr: float, steps: int, every: int) -> Iterator[Point]:
    """The start, every so many steps a point, and the last."""
    if every <= WALKED:
        for point in path(moments, lr):
            if point.step % every == 0 or point.step == steps:
                yield point
            if point.step == steps:
                return
    else:
        for step in chain(range(0, steps, every), [steps]):
            yield jump(moments, lr, step)
