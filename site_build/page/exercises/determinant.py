"""Floating point: an exact determinant, rounded once."""

from slr_grader.operations.loops import INT, LOOPS
from slr_pure.arithmetic.exact import column
from slr_pure.arithmetic.kinds import FLOAT
from slr_pure.arithmetic.rounding import rounded
from slr_pure.arithmetic.sums import sums_of

from ..arrays import total
from ..session import fractions
from .common import AT_RANDOM, DRAWN
from .exercise import Exercise

Fraction = fractions.Fraction


def combined(xs, factor, power):
    """The float nearest to factor · Σx² − (Σx)ᵖᵒʷᵉʳ."""
    x = column(xs, "x")
    sums, d = sums_of(x, x), x.denominator
    return rounded(factor * sums.xx - sums.x**power * d ** (2 - power), d * d, FLOAT, "D")


def determinant(xs):
    """The float nearest to N Σx² − (Σx)²."""
    return combined(xs, len(xs), 2)


def rounded_squares(xs):
    """N Σx² − (Σx)² with each square rounded, and the rest exact."""
    squares, x = column([x * x for x in xs], "x"), column(xs, "x")
    p = len(xs) * sum(squares.integers) * x.denominator**2
    q = sum(x.integers) ** 2 * squares.denominator
    return rounded(p - q, squares.denominator * x.denominator**2, FLOAT, "D")


def from_sums(squares, whole):
    """The same of these formulas of Σx² and Σx, exactly."""
    return lambda xs: float(len(xs) * Fraction(squares(xs)) - Fraction(whole(xs)) ** 2)


def exact(xs):
    """The numbers as fractions."""
    return [Fraction(x) for x in xs]


def with_factor(n):
    """With this number in the place of N."""
    return lambda xs: float(Fraction(n) * sum(x * x for x in exact(xs)) - sum(exact(xs)) ** 2)


def some_of(some):
    """The same of some of the points, and of N."""
    return lambda xs: float(
        len(xs) * sum(x * x for x in exact(some(xs))) - sum(exact(some(xs))) ** 2
    )


def n_of_the_square(xs):
    """Σx² − N (Σx)²."""
    xs = exact(xs)
    return sum(x * x for x in xs) - len(xs) * sum(xs) ** 2


def rounded_thrice(xs):
    """Each of both terms is rounded, and then their difference."""
    return float(len(xs) * sum(x * x for x in exact(xs))) - float(sum(exact(xs)) ** 2)


def rounded_sums(xs):
    """Both sums are rounded once each, and then all is in floats."""
    return len(xs) * float(sum(exact([x * x for x in xs]))) - float(sum(exact(xs))) ** 2


def crossed(xs):
    """N Σx − Σx²."""
    return float(len(xs) * sum(exact(xs)) - sum(x * x for x in exact(xs)))


def changed(xs):
    """N (Σx)² − Σx²."""
    return float(len(xs) * sum(exact(xs)) ** 2 - sum(x * x for x in exact(xs)))


FLOATS = "the sums are floats, rounded on the way: add Fractions, and round once at the end"
SQUARED = "you squared before you made fractions, and then the harm was already done"
OUTSIDE = "N is {} for every data set: it is len(xs)"
SUMMED = "the sum is rounded before it becomes a Fraction: make one of each x first"
ROUNDED = "it is rounded before the difference is taken, and that is too early"
NO_FACTOR, NO_SQUARE = "the factor N of Σx² is missing", "Σx is not squared"

EXERCISE = Exercise(
    function="determinant",
    names=("x",),
    shape="number",
    yours=("determinant is",),
    theirs="the float nearest to N Σx² − (Σx)² is",
    answer=determinant,
    starter='''\
from fractions import Fraction


def determinant(xs):
    """The float nearest to
    N Σx² − (Σx)²."""
''',
    laws=[
        ("N Σx² − (Σx)², on small integers", [([1.0],), ([0.0, 1.0],), ([0.0, 1.0, 2.0],)]),
        ("it is 0 exactly when x is constant", [([0.1, 0.1, 0.1],)]),
        ("it stays when x is shifted", [([1e9, 1e9 + 1],), ([1e9 + i for i in range(10)],)]),
        ("it is rounded once", [([0.1, 0.2, 0.3],)]),
        (AT_RANDOM, [(points[2],) for points in DRAWN]),
    ],
    mistakes=[
        (FLOATS, lambda xs: len(xs) * total(x * x for x in xs) - total(xs) ** 2),
        (SQUARED, rounded_squares),
        (SUMMED, from_sums(lambda xs: sum(x * x for x in xs), sum)),
        (SUMMED, from_sums(lambda xs: sum(x * x for x in xs), lambda xs: sum(exact(xs)))),
        (SUMMED, from_sums(lambda xs: sum(x * x for x in exact(xs)), sum)),
        (ROUNDED, rounded_thrice),
        (ROUNDED, rounded_sums),
        (
            "the mean in floats is rounded before it is subtracted",
            lambda xs: len(xs) * total((x - total(xs) / len(xs)) ** 2 for x in xs),
        ),
        ("this is the variance, D / N²", lambda xs: determinant(xs) / len(xs) ** 2),
        ("this is D / N, N times the variance", lambda xs: determinant(xs) / len(xs)),
        (INT, lambda xs: determinant([int(x) for x in xs])),
        ("the sign is flipped", lambda xs: -determinant(xs)),
        (NO_FACTOR, lambda xs: combined(xs, 1, 2)),
        (NO_FACTOR, lambda xs: total(x * x for x in xs) - total(xs) ** 2),
        ("N is the factor of Σx², not of (Σx)²", lambda xs: float(n_of_the_square(xs))),
        ("Σx and Σx² have changed places", crossed),
        ("Σx² and (Σx)² have changed places", changed),
        (NO_SQUARE, lambda xs: combined(xs, len(xs), 1)),
        (NO_SQUARE, lambda xs: len(xs) * total(x * x for x in xs) - total(xs)),
    ]
    + [(name, some_of(some)) for name, some in LOOPS],
    outside=lambda n: [(OUTSIDE.format(n), with_factor(n))],
    close=0.0,
)
