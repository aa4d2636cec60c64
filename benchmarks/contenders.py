"""Contenders: who runs. Each takes two plain lists of floats, xs and ys, and returns (m, c).

What a peer needs, arrays or a list of rows, it makes of the lists itself. Some do more than is
asked here: linregress also computes r, a p-value and standard errors, and scikit-learn is made
for many features.
"""

from collections.abc import Callable
from functools import partial
from statistics import linear_regression

import numpy as np
from scipy.stats import linregress
from sklearn.linear_model import LinearRegression

import slr_pure
from slr_pure import model, notebook

from .peers import notebook as original

Floats = list[float]
Answer = tuple[float, float]

LR = notebook.lr


def by_statistics(xs: Floats, ys: Floats) -> Answer:
    """The standard library's, from Python 3.10 on."""
    line = linear_regression(xs, ys)
    return line.slope, line.intercept


def by_polyfit(xs: Floats, ys: Floats) -> Answer:
    """NumPy's polynomial of degree 1, by the singular value decomposition."""
    m, c = np.polyfit(xs, ys, 1)
    return float(m), float(c)


def by_inverse(xs: Floats, ys: Floats) -> Answer:
    """The notebook's matrix inverse."""
    m, c = original.fit(np.array(xs), np.array(ys))
    return float(m), float(c)


def by_linregress(xs: Floats, ys: Floats) -> Answer:
    """SciPy's."""
    result = linregress(xs, ys)
    return float(result.slope), float(result.intercept)


def by_scikit_learn(xs: Floats, ys: Floats) -> Answer:
    """scikit-learn's, which wants a row for each point."""
    fitted = LinearRegression().fit([[x] for x in xs], ys)
    return float(fitted.coef_[0]), float(fitted.intercept_)


def by_train(xs: Floats, ys: Floats, steps: int) -> Answer:
    """The library's: m, c and the loss at each step."""
    ours = slr_pure.NeuralSLR(lr=LR)
    ours.train(xs, ys, steps)
    return ours.m, ours.c


def by_jump(xs: Floats, ys: Floats, steps: int) -> Answer:
    """The library's, where only the end is wanted."""
    point = slr_pure.jump(slr_pure.Moments.of(xs, ys), LR, steps)
    return point.m, point.c


def by_notebook(xs: Floats, ys: Floats, steps: int) -> Answer:
    """The notebook's class: m, c and the loss at each step, which takes N from a global x.

    Its train prints them, too, and that would take longer than everything else.
    """
    theirs, x, y = original.NeuralSLR(lr=LR), np.array(xs), np.array(ys)
    original.x = x
    for _ in range(steps):
        theirs.step(x, y)
        theirs.loss(x, y)
    return float(theirs.m), float(theirs.c)


def by_plain_loop(xs: Floats, ys: Floats, steps: int, with_loss: bool = False) -> Answer:
    """The definition, step after step: m and c at each, and the loss if wanted."""
    m = c = 0.0
    for _ in range(steps):
        m, c = model.step(m, c, xs, ys, LR)
        if with_loss:
            model.loss(m, c, xs, ys)
    return m, c


# By name; the first of each is the library's, to which the others are compared.
FITTING: dict[str, Callable[[Floats, Floats], Answer]] = {
    "slr_pure.fit": slr_pure.fit,
    "statistics.linear_regression": by_statistics,
    "numpy.polyfit": by_polyfit,
    "the notebook's matrix inverse": by_inverse,
    "the notebook's class, 100 steps": partial(by_notebook, steps=100),  # as many as it took
    "scipy.stats.linregress": by_linregress,
    "scikit-learn's LinearRegression": by_scikit_learn,
}
TRAINING: dict[str, Callable[[Floats, Floats, int], Answer]] = {
    "slr_pure.NeuralSLR.train": by_train,
    "the notebook's NeuralSLR.train": by_notebook,
    "a plain loop over model.step": by_plain_loop,
    "the same with model.loss": partial(by_plain_loop, with_loss=True),
    "slr_pure.jump, to the last step only": by_jump,
}
