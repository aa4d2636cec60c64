"""The loss: the mean of the squared residuals."""

import math

from slr_pure import loss

from .common import AT_RANDOM, DRAWN, POINTS, of_residuals
from .exercise import Exercise

EXERCISE = Exercise(
    "loss",
    ("m", "c", "x", "y"),
    "number",
    ("loss is",),
    "the mean squared error is",
    loss,
    '''\
def loss(m, c, xs, ys):
    """The mean of the squared
    residuals."""
''',
    [
        ("one point: the loss is the square of its residual", POINTS[:2]),
        ("the loss is the mean of the squares of the residuals", POINTS[2:]),
        (
            "points twice over have the same mean",
            [(2.0, 1.0, [0.0, 1.0, 2.0] * 2, [1.0, 3.0, 8.0] * 2)],
        ),
        (AT_RANDOM, DRAWN),
    ],
    [
        (
            "the 1/N is missing, so this is the sum of the squares",
            lambda m, c, xs, ys: loss(m, c, xs, ys) * len(xs),
        ),
        (
            "there is a factor ½, as in some other books",
            lambda m, c, xs, ys: loss(m, c, xs, ys) / 2,
        ),
        (
            "the 1/N is missing, and there is a factor ½",
            lambda m, c, xs, ys: loss(m, c, xs, ys) * len(xs) / 2,
        ),
        (
            "y − m x + c stands for y − (m x + c): the brackets are missing",
            lambda m, c, xs, ys: loss(m, -c, xs, ys),
        ),
        ("c is missing in the residual", lambda m, c, xs, ys: loss(m, 0.0, xs, ys)),
        ("it is divided by N twice", lambda m, c, xs, ys: loss(m, c, xs, ys) / len(xs)),
        ("the square is missing", of_residuals(lambda rs, n: sum(rs) / n)),
        ("the square is missing", of_residuals(lambda rs, n: -sum(rs) / n)),
        ("the square and the 1/N are missing", of_residuals(lambda rs, n: sum(rs))),
        ("absolute values in place of squares", of_residuals(lambda rs, n: sum(map(abs, rs)) / n)),
        (
            "absolute values in place of squares, and the 1/N is missing",
            of_residuals(lambda rs, n: sum(map(abs, rs))),
        ),
        (
            "this is the square of the mean, not the mean of the squares",
            of_residuals(lambda rs, n: (sum(rs) / n) ** 2),
        ),
        (
            "this is the square of the sum",
            of_residuals(lambda rs, n: sum(rs) ** 2),
        ),
        ("a root is taken", lambda m, c, xs, ys: math.sqrt(loss(m, c, xs, ys))),
        ("the sign is flipped", lambda m, c, xs, ys: -loss(m, c, xs, ys)),
        (
            "the sign is flipped, and the 1/N is missing",
            lambda m, c, xs, ys: -loss(m, c, xs, ys) * len(xs),
        ),
        (
            "it is divided by N − 1, not N",
            of_residuals(lambda rs, n: sum(r * r for r in rs) / (n - 1)),
        ),
        ("m and c are swapped", lambda m, c, xs, ys: loss(c, m, xs, ys)),
        ("x and y are swapped", lambda m, c, xs, ys: loss(m, c, ys, xs)),
    ],
    by_n=[("", lambda n, m, c, xs, ys: loss(m, c, xs, ys) * len(xs) / n)],
)
