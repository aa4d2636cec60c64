"""The gradient: the two derivatives of the loss."""

from slr_pure import gradient

from .common import AT_RANDOM, DRAWN, POINTS, swapped
from .exercise import Exercise


def times(factor, power):
    """The gradient times the factor and N to the power."""
    return lambda m, c, xs, ys: tuple(
        factor * part * len(xs) ** power for part in gradient(m, c, xs, ys)
    )


def over(n, m, c, xs, ys):
    """The gradient with n for N."""
    return tuple(part * len(xs) / n for part in gradient(m, c, xs, ys))


def of_last(m, c, xs, ys):
    """The gradient of the last point."""
    return gradient(m, c, xs[-1:], ys[-1:])


def outside(formula):
    """dL/dm as the mean of −2 r, times a formula of the x."""
    return lambda m, c, xs, ys: (
        gradient(m, c, xs, ys)[1] * formula(xs),
        gradient(m, c, xs, ys)[1],
    )


SLIPS = [
    ("the 2 of the square is missing", times(0.5, 0)),
    ("the 1/N is missing", times(1, 1)),
    ("the sign is flipped", times(-1, 0)),
    ("the 2 of the square and the 1/N are missing", times(0.5, 1)),
    ("the 2 of the square is missing, and the sign is flipped", times(-0.5, 0)),
    ("the 1/N is missing, and the sign is flipped", times(-1, 1)),
    ("the 2 and the 1/N are missing, and the sign is flipped", times(-0.5, 1)),
    ("it is divided by N twice", times(1, -1)),
    ("there is a 2 too many", times(2, 0)),
]

EXERCISE = Exercise(
    "gradient",
    ("m", "c", "x", "y"),
    "pair",
    ("dL/dm is", "dL/dc is"),
    "the derivative is",
    gradient,
    '''\
def gradient(m, c, xs, ys):
    """The two derivatives of the
    loss: dL/dm and dL/dc."""
''',
    [
        ("one point: dL/dm = −2 r x and dL/dc = −2 r", POINTS[:2]),
        ("dL/dm = (L(m + h, c) − L(m − h, c)) / 2h for every h ≠ 0, and so in c", POINTS[2:]),
        (
            "points twice over have the same mean",
            [(0.0, 0.0, [0.0, 1.0, 2.0] * 2, [1.0, 3.0, 8.0] * 2)],
        ),
        (AT_RANDOM, DRAWN),
    ],
    SLIPS
    + [("the two derivatives are swapped; dL/dm comes first", swapped(gradient))]
    + [(f"the two derivatives are swapped, and {name}", swapped(slip)) for name, slip in SLIPS]
    + [
        ("x stands outside the sum", outside(lambda xs: xs[-1])),
        ("x stands outside the sum", outside(lambda xs: xs[0])),
        ("x stands outside the sum", outside(sum)),
        ("x stands outside the sum", outside(lambda xs: sum(xs) / len(xs))),
        ("the factor x of dL/dm is missing", outside(lambda xs: 1)),
        (
            "y − m x + c stands for y − (m x + c): the brackets are missing",
            lambda m, c, xs, ys: gradient(m, -c, xs, ys),
        ),
        ("c is missing in the residual", lambda m, c, xs, ys: gradient(m, 0.0, xs, ys)),
        ("only the last point counts; add up what all of them give", of_last),
        (
            "only the last point counts; add up what all of them give",
            lambda m, c, xs, ys: tuple(part / len(xs) for part in of_last(m, c, xs, ys)),
        ),
        ("m and c are swapped in the residual", lambda m, c, xs, ys: gradient(c, m, xs, ys)),
    ],
    by_n=[("", over), (", and the two derivatives are swapped", swapped(over))],
)
