"""`train FILE`: gradient descent on two columns, with the closed form beside it."""

from __future__ import annotations

import json
import math
from argparse import Namespace
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from ..arithmetic.kinds import FLOAT
from ..conditioning import condition_number, steps_needed
from ..descent import Point
from ..least_squares import Line, line
from ..moments import Moments
from ..rates import best_lr, curvatures, stable_lr
from .added import read
from .descents import DIGITS, Descent
from .options import count, positive, rate
from .parser import Commands, add_fitting_command
from .plot import names, plot_line, plot_loss
from .status import DONE, InputError
from .svg import check_svg, write_svg

ROWS = 10  # of the table, where --every does not say otherwise
WALKED = 100  # between rows further apart than this descent jumps
MANY = 1_000_000  # from here on a number of steps is shown as a power of ten
CURVE = 60  # points of the loss curve in a plot
LONGEST_FLOAT = 24  # letters, as -1.2345678901234567e-300 has

EXAMPLES = """\
examples:
  %(prog)s data.csv
  %(prog)s data.csv --lr 0.01 --steps 1000 --every 100
  %(prog)s data.csv --steps 1000000000 --json
  %(prog)s data.csv --center"""


def add(commands: Commands) -> None:
    """The command and its options."""
    train = add_fitting_command(commands, "train", "gradient descent on two columns", EXAMPLES)
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
    train.add_argument(
        "--center",
        action="store_true",
        help="count x from its mean in the descent; m and c are given for x itself",
    )


def run(arguments: Namespace) -> int:
    """Read the file, descend, and print the descent as text or JSON."""
    check_svg(arguments)
    table, data, sample = read(arguments)
    data = Moments(data.sums, FLOAT, data.dn)  # exact sums would gain digits with every step
    descent = Descent.of(data, arguments.lr, arguments.center)
    moments, lr, steps = descent.moments, descent.lr, arguments.steps
    best, bound = best_lr(moments), stable_lr(moments)
    if lr == 0:
        raise InputError(f"{table.file}, {table.x}: so large that no learning rate is small enough")
    points = _points(descent, steps, arguments.every or max(1, steps // ROWS))
    constant = data.sums.centred().xx == 0
    found = None if constant else line(data)
    condition, needed = condition_number(moments), steps_needed(moments)
    if arguments.json:
        result: dict[str, Any] = {
            **table.source(data.n),
            "center": descent.mean if arguments.center else None,
            "lr": lr,
            "stable_lr": bound,
            "best_lr": best,
            "curvatures": curvatures(moments),
            "condition_number": _finite(condition),
            "steps_needed": _finite(needed),
            "path": [point._asdict() for point in points],
            "fit": found and {**found._asdict(), "loss": data.loss(*found)},
            "arrives": found and descent.arrives(found),
            "if_centered": _if_centred(data, found) if found and not arguments.center else None,
        }
        print(json.dumps(result, indent=2, allow_nan=False))
    else:
        print(table.heading(data.n))
        if arguments.center:
            print(f"x is counted from its mean, {descent.mean}, and m and c are given for x itself")
        print(_rate_in_words(lr, best, bound))
        print(_condition_in_words(condition, needed))
        print()
        for text in descent_rows(points, found, data, LONGEST_FLOAT):
            print(text)
        if found is None:
            print("x is constant: many lines fit equally well, and descent went to one of them")
        else:
            for text in _arrival_in_words(descent, found, steps):
                print(text)
    if arguments.svg:
        write_svg(arguments.svg, table, sample.points, descent.jump(steps), data.n)
    if arguments.plot:
        print(plot_line(sample.points, descent.jump(steps), *names(table)))
        print(plot_loss(_points(descent, steps, max(1, steps // CURVE))))
    return DONE


def _finite(number: float) -> float | None:
    return number if math.isfinite(number) else None


def _if_centred(data: Moments, found: Line) -> dict[str, Any]:
    """What --center would do, for JSON."""
    descent = Descent.of(data, about_mean=True)
    return {
        "center": descent.mean,
        "lr": descent.lr,
        "condition_number": _finite(condition_number(descent.moments)),
        "arrives": descent.arrives(found),
    }


def descent_rows(
    points: Iterable[Point], best: Line | None, moments: Moments, width: int
) -> Iterator[str]:
    """A table of points, with the closed form under the last and how far apart the two are.

    m and c have columns of that width.
    """

    def row(step: object, m: object, c: object, loss: object) -> str:
        return f"{step:>11}  {m:<{width}} {c:<{width}} {loss}".rstrip()

    yield row("step", "m", "c", "loss")
    for point in points:
        yield row(*point)
    if best is not None:
        yield row("closed form", best.m, best.c, moments.loss(*best))
        yield row("apart", f"{abs(point.m - best.m):.1e}", f"{abs(point.c - best.c):.1e}", "")


def _arrival_in_words(descent: Descent, best: Line, steps: int) -> Iterator[str]:
    """Where m and c are not at the best line yet: how many steps it would take, and centring."""
    needed = descent.arrives(best, steps)
    if needed == steps:
        return
    if descent.lr > stable_lr(descent.moments):
        faster = Descent.of(descent.data, None, descent.about_mean)
        yield f"not there: lr is too large; at {faster.lr} {_so_many(faster.arrives(best))}"
    else:
        again = "" if needed is None else f" (--steps {needed})"
        yield f"not there yet: at this rate {_so_many(needed)}{again}"
    centred = Descent.of(descent.data, about_mean=True)
    better, worse = (condition_number(each.moments) for each in (centred, descent))
    if better < worse:
        yield (
            f"with x counted from its mean, {centred.mean} (--center), the condition number is "
            f"{better:.3g}, not {worse:.3g}, and {_so_many(centred.arrives(best))}"
        )


def _so_many(steps: int | None) -> str:
    """How many steps take m and c to 6 right digits."""
    if steps is None:
        return f"{DIGITS} digits of m and c take more than 10^99 steps"
    return f"{DIGITS} digits of m and c take {steps:,} step{'s' if steps != 1 else ''}"


def _rate_in_words(lr: float, best: float, bound: float) -> str:
    which = "the best one" if lr == best else f"the best one is {best}"
    too_large = "too large; " if lr > bound else ""
    return f"lr = {lr} ({too_large}{which}; every rate below {bound} converges)"


def _condition_in_words(condition: float, needed: float) -> str:
    """How hard the descent is: how many steps it takes at its best, in few digits.

    >>> for needed in 1, 2, 999_999, 1_000_000, math.inf:
    ...     print(_condition_in_words(46.145, needed).partition("at the best rate, ")[2])
    16 digits take 1 step
    16 digits take some 2 steps
    16 digits take some 999,999 steps
    16 digits take some 1.0e+06 steps
    16 digits take more steps than a float can count
    """
    if needed == 1:
        steps = "1 step"
    elif needed == math.inf:
        steps = "more steps than a float can count"
    else:
        steps = f"some {needed:,} steps" if needed < MANY else f"some {needed:.1e} steps"
    return f"condition number {condition:.3g}: at the best rate, 16 digits take {steps}"


def _points(descent: Descent, steps: int, every: int) -> Iterator[Point]:
    """The start, every so many steps a point, and the last."""
    if every <= WALKED:
        for point in descent.path():
            if point.step % every == 0 or point.step == steps:
                yield point
            if point.step == steps:
                return
    else:
        for step in chain(range(0, steps, every), [steps]):
            yield descent.jump(step)
