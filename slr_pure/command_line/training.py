"""`train FILE`: gradient descent on two columns, with the closed form beside it."""

import json
import math
from itertools import chain

from ..conditioning import condition_number, steps_needed
from ..descent import Point, jump, path
from ..least_squares import line
from ..rates import best_lr, curvatures, stable_lr
from .errors import InputError
from .files import read
from .text import descent_rows, heading, source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from typing import Any

    from ..moments import Moments

ROWS = 10  # of the table, where --every does not say otherwise
WALKED = 100  # rows further apart than so many steps are jumped to
MANY = 1_000_000  # from here on a number of steps is shown as a power of ten
CURVE = 60  # points of the loss curve in a plot


def train_command(arguments: "Namespace") -> None:
    """Read the file, descend, and print the descent as text or JSON."""
    table, moments, sample = read(arguments)
    best = best_lr(moments)
    lr = arguments.lr if arguments.lr is not None else best
    if lr == 0:
        raise InputError(f"{table.file}, {table.x}: so large that no learning rate is small enough")
    every = arguments.every or max(1, arguments.steps // ROWS)
    points = _points(moments, lr, arguments.steps, every)
    constant = moments.sums.centred().xx == 0
    found = None if constant else line(moments)
    condition, needed = condition_number(moments), steps_needed(moments)
    if arguments.json:
        result: dict[str, Any] = {
            **source(table, moments),
            "lr": lr,
            "stable_lr": stable_lr(moments),
            "best_lr": best,
            "curvatures": curvatures(moments),
            "condition_number": condition if math.isfinite(condition) else None,
            "steps_needed": needed if math.isfinite(needed) else None,
            "path": [point._asdict() for point in points],
            "fit": found and {**found._asdict(), "loss": moments.loss(*found)},
        }
        print(json.dumps(result, indent=2, allow_nan=False))
    else:
        print(heading(table, moments))
        print(_rate_in_words(lr, best, stable_lr(moments)))
        print(_condition_in_words(condition, needed))
        print()
        for text in descent_rows(points, found, moments):
            print(text)
        if constant:
            print("x is constant: many lines fit equally well, and descent went to one of them")
    if arguments.plot:
        from .plotting import plot_line, plot_loss

        last = jump(moments, lr, arguments.steps)
        curve = _points(moments, lr, arguments.steps, max(1, arguments.steps // CURVE))
        print(plot_line(sample.points, last))
        print(plot_loss(curve))


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


def _points(moments: "Moments", lr: float, steps: int, every: int) -> "Iterator[Point]":
    """The start, each point that is a multiple of every steps away from it, and the last."""
    if every <= WALKED:
        for point in path(moments, lr):
            if point.step % every == 0 or point.step == steps:
                yield point
            if point.step == steps:
                return
    else:
        for step in chain(range(0, steps, every), [steps]):
            yield jump(moments, lr, step)
