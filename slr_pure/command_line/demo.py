"""The demo, which runs without a command: the notebook's 40 points, descent and closed form."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from .. import notebook
from ..descent import path
from ..jumps import jump
from ..least_squares import line
from ..moments import Moments
from ..rates import best_lr, curvatures, stable_lr
from .parser import command_name
from .status import DONE
from .train import descent_rows

WIDTH = 21  # of the longest number in its table, which so has 80 columns
SHOWN = (0, 1, 2, 3, 5, 10, 20, 50, 100)

TRY_NEXT = """\
Try next, on data of your own (--help says more):

    {program} fit data.csv
    {program} train data.csv

and in Python:

    from slr_pure import NeuralSLR, fit, forward
    from slr_pure.notebook import print_step, xs, ys

    m, c = fit(xs, ys)                             # the closed form
    forward(m, c, [2.5])                           # a prediction for x = 2.5
    model = NeuralSLR(lr=0.1)
    model.train(xs, ys, 3, report=print_step)      # the descent, step by step
    NeuralSLR(lr=1.1).train(xs, ys, 10**6)         # a rate above the bound"""


def run(_: Namespace) -> int:
    """Print descent, closed form, rates, and what to try next."""
    print(*_lines(), sep="\n")
    return DONE


def _lines() -> Iterator[str]:
    moments = Moments.of(notebook.xs, notebook.ys)
    points = [jump(moments, notebook.lr, step) for step in SHOWN]

    yield f"Gradient descent on the notebook's {moments.n} points, learning rate {notebook.lr}:"
    yield ""
    yield from descent_rows(points, line(moments), moments, WIDTH)
    yield ""

    flat, steep = curvatures(moments)
    best = best_lr(moments)
    as_low = next(point.step for point in path(moments, best) if point.loss <= points[-1].loss)
    yield f"The loss is a bowl with the curvatures {flat:.6f} and {steep:.6f}."
    yield f"Every rate below 2/{steep:.6f} = {stable_lr(moments):.6f} converges."
    yield f"The best, 2/({flat:.6f} + {steep:.6f}) = {best:.6f}, is as low after {as_low} steps."
    yield ""
    yield TRY_NEXT.format(program=command_name())
