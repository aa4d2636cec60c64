"""The step: against the gradient."""

from slr_pure import gradient, step

from .common import AT_RANDOM, DRAWN, swapped
from .exercise import Exercise


def moved(formula):
    """A step that takes the gradient once, at the old point."""
    return lambda m, c, xs, ys, lr: formula(m, c, lr, *gradient(m, c, xs, ys))


def with_rate(formula, rate):
    """The formula with another rate: of lr and N."""
    return lambda m, c, xs, ys, lr: formula(m, c, xs, ys, rate(lr, len(xs)))


def m_then_c(m, c, xs, ys, lr):
    """The step in sequence: c is changed by a derivative at the new m."""
    m = m - lr * gradient(m, c, xs, ys)[0]
    return m, c - lr * gradient(m, c, xs, ys)[1]


def c_then_m(m, c, xs, ys, lr):
    """The step in sequence, the other way round."""
    c = c - lr * gradient(m, c, xs, ys)[1]
    return m - lr * gradient(m, c, xs, ys)[0], c


STEPS = [
    (0.0, 1.0, [1.0], [0.0], 0.5),
    (1.0, 0.0, [0.0, 1.0], [1.0, 3.0], 0.5),
    (1.0, 2.0, [0.0, 2.0], [3.0, 1.0], 0.25),
    (2.0, 1.0, [0.0, 1.0, 2.0], [1.0, 3.0, 8.0], 0.25),
    (1.0, -2.0, [3.0, 0.0, 1.0, 4.0], [1.0, 2.0, 0.0, 5.0], 0.125),
]
SEQUENCE = "the derivative for {} is taken at the new {}; take both at the old point, then move"

EXERCISE = Exercise(
    "step",
    ("m", "c", "x", "y", "lr"),
    "pair",
    ("new m is", "new c is"),
    "one step leads to",
    step,
    '''\
from slr_pure import gradient


def step(m, c, xs, ys, lr):
    """The new m and the new c,
    after one step of descent."""
''',
    [
        ("both move by −lr times the gradient at the old point", STEPS),
        ("where the gradient is zero, a step stays", [(2.0, 1.0, [0.0, 1.0], [1.0, 3.0], 0.5)]),
        (AT_RANDOM, [(m, c, xs, ys, 0.125) for m, c, xs, ys in DRAWN]),
    ],
    [
        (
            "the sign is flipped: the step goes uphill",
            moved(lambda m, c, lr, a, b: (m + lr * a, c + lr * b)),
        ),
        (SEQUENCE.format("c", "m"), m_then_c),
        (SEQUENCE.format("m", "c"), c_then_m),
        ("the 2 of the square is missing", with_rate(step, lambda lr, n: lr / 2)),
        ("the 1/N is missing", with_rate(step, lambda lr, n: lr * n)),
        (
            "the 2 of the square and the 1/N are missing",
            with_rate(step, lambda lr, n: lr * n / 2),
        ),
        (
            SEQUENCE.format("c", "m") + "; and the 2 of the square is missing",
            with_rate(m_then_c, lambda lr, n: lr / 2),
        ),
        (
            SEQUENCE.format("c", "m") + "; and the 1/N is missing",
            with_rate(m_then_c, lambda lr, n: lr * n),
        ),
        ("lr is missing", moved(lambda m, c, lr, a, b: (m - a, c - b))),
        (
            "the old m and c are missing: this is the move, not the point it leads to",
            moved(lambda m, c, lr, a, b: (-lr * a, -lr * b)),
        ),
        ("this is the gradient, not the step", moved(lambda m, c, lr, a, b: (a, b))),
        ("c stays where it was", moved(lambda m, c, lr, a, b: (m - lr * a, c))),
        ("m stays where it was", moved(lambda m, c, lr, a, b: (m, c - lr * b))),
        ("the two derivatives are swapped", moved(lambda m, c, lr, a, b: (m - lr * b, c - lr * a))),
        ("m and c are swapped; m comes first", swapped(step)),
        ("the gradient is divided by lr", moved(lambda m, c, lr, a, b: (m - a / lr, c - b / lr))),
        (
            "there is a 2 too many; the gradient has its 2 already",
            moved(lambda m, c, lr, a, b: (m - 2 * lr * a, c - 2 * lr * b)),
        ),
    ],
    by_n=[("", lambda n, m, c, xs, ys, lr: step(m, c, xs, ys, lr * len(xs) / n))],
)
