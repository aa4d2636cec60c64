"""loss: the mean of the squared residuals."""

import math

from slr_pure.model import forward, loss

from .law import Law, differs, readable
from .loops import WHOLE
from .operation import Operation
from .slips import NEITHER, NO_2, NO_N, OUTSIDE, PLUS, RESIDUALS, TIMES_N, plus

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Any

    from .law import Ask, Points
    from .operation import Divisor, Formula, Named


def _mean_of_squares(ask: "Ask", points: "Points", m: "Fraction", c: "Fraction") -> str:
    found = ask("loss", m, c, *points)
    why = "the mean of the squares of the residuals is"
    return differs("the loss", found, why, loss(m, c, *points))


def _not_negative(ask: "Ask", points: "Points", m: "Fraction", c: "Fraction") -> str:
    found = ask("loss", m, c, *points)
    return f"the loss is {readable(found)}; no square is negative" if found < 0 else ""


def _twice_over(ask: "Ask", points: "Points", m: "Fraction", c: "Fraction") -> str:
    once = ask("loss", m, c, *points)
    twice = ask("loss", m, c, *(column + column for column in points))
    return differs("with each point twice the loss", twice, "with each point once it is", once)


def _of_residuals(formula: "Formula") -> "Formula":
    """The formula of the residuals and N in the place of the loss."""
    return lambda m, c, x, y: formula([b - p for b, p in zip(y, forward(m, c, x))], len(x))


def _squares(values: "Any") -> "Any":
    return [value * value for value in values]


def _median(rs: "Any", n: int) -> "Any":
    """Of the squares."""
    squares = sorted(_squares(rs))
    return (squares[n // 2] + squares[(n - 1) // 2]) / 2


def _variance(ys: "Any") -> "Any":
    """The mean of the squares of what is above the mean."""
    return loss(0, sum(ys) / len(ys), ys, ys)


def _divided_each_time(rs: "Any", n: int) -> "Any":
    """What is added up so far is divided by N at each point."""
    total = 0
    for r in rs:
        total = (total + r * r) / n
    return total


def _rounded(rounding: "Formula") -> "Formula":
    """The loss of predictions that are rounded."""
    return lambda m, c, x, y: loss(0, 0, x, [b - rounding(p) for b, p in zip(y, forward(m, c, x))])


def _changed(formula: "Formula", residual: "Formula" = lambda *given: given) -> "Formula":
    """The formula of the loss and N in its place, and with other residuals."""

    def changed(m: "Any", c: "Any", x: "Any", y: "Any") -> "Any":
        m, c, xs, ys = residual(m, c, x, y)
        squares = sum((b - p) ** 2 for b, p in zip(ys, forward(m, c, xs)))
        return formula(squares / len(x), len(x))

    return changed


SUM = f"{NO_N}, so this is the sum of the squares"
HALF_SUM = f"{NO_N}, and there is a factor ½"
EACH_ROUND = "what is added up is divided anew in each round: divide once, after the loop"
HALF = "there is a factor ½, as in some other books"
FACTORS: "Named" = [
    (SUM, lambda mean, n: mean * n),
    (HALF, lambda mean, n: mean / 2),
    (HALF_SUM, lambda mean, n: mean * n / 2),
    ("it is divided by N − 1, not N", lambda mean, n: mean * n / (n - 1)),
    ("a root is taken", lambda mean, n: math.sqrt(mean)),
    ("the sign is flipped", lambda mean, n: -mean),
]
# of other books: the loss, and what its derivative is said to lack
CONVENTIONS = {HALF: NO_2, SUM: NO_N, HALF_SUM: NEITHER}
TWO = [  # slips at once
    (f"{residual_name}; and {name}", _changed(factor, residual))
    for residual_name, residual in RESIDUALS
    for name, factor in FACTORS
]
MISTAKES: "Named" = (
    [(name, _changed(factor)) for name, factor in FACTORS]
    + [(name, _changed(lambda mean, n: mean, residual)) for name, residual in RESIDUALS]
    + [
        (PLUS, _changed(lambda mean, n: mean, plus)),
        ("it is divided by N − 2, not N", _changed(lambda mean, n: mean * n / (n - 2))),
        (TIMES_N, _changed(lambda mean, n: mean * n * n)),
        ("it is divided by N twice", _changed(lambda mean, n: mean / n)),
        ("the square is missing", _of_residuals(lambda rs, n: sum(rs) / n)),
        ("the square is missing", _of_residuals(lambda rs, n: -sum(rs) / n)),
        ("the square and the 1/N are missing", _of_residuals(lambda rs, n: sum(rs))),
        ("the square and the 1/N are missing", _of_residuals(lambda rs, n: -sum(rs))),
        ("2 r stands for r², * for **", _of_residuals(lambda rs, n: 2 * sum(rs) / n)),
        ("2 r stands for r², * for **", _of_residuals(lambda rs, n: -2 * sum(rs) / n)),
        ("absolute values in place of squares", _of_residuals(lambda rs, n: sum(map(abs, rs)) / n)),
        (
            "absolute values in place of squares, and the 1/N is missing",
            _of_residuals(lambda rs, n: sum(map(abs, rs))),
        ),
        (
            "this is the square of the mean, not the mean of the squares",
            _of_residuals(lambda rs, n: (sum(rs) / n) ** 2),
        ),
        ("the square stands outside the sum", _of_residuals(lambda rs, n: sum(rs) ** 2 / n)),
        ("this is the square of the sum", _of_residuals(lambda rs, n: sum(rs) ** 2)),
        ("the sign is flipped, and the 1/N is missing", _changed(lambda mean, n: -mean * n)),
        (f"a root is taken, and {NO_N}", _changed(lambda mean, n: math.sqrt(mean * n))),
        (
            "this is the largest square, not the mean",
            _of_residuals(lambda rs, n: max(_squares(rs))),
        ),
        ("this is the median of the squares, not their mean", _of_residuals(_median)),
        (
            "this is the variance of the residuals: their mean is subtracted",
            _of_residuals(lambda rs, n: sum(_squares(rs)) / n - (sum(rs) / n) ** 2),
        ),
        (
            "y² − ŷ² stands for (y − ŷ)²: subtract before you square",
            lambda m, c, x, y: sum(_squares(y)) / len(x) - sum(_squares(forward(m, c, x))) / len(x),
        ),
        (
            "y − ŷ² stands for (y − ŷ)²: the brackets are missing",
            lambda m, c, x, y: (sum(y) - sum(_squares(forward(m, c, x)))) / len(x),
        ),
        ("this is R², not the loss", lambda m, c, x, y: 1 - loss(m, c, x, y) / _variance(y)),
        (EACH_ROUND, _of_residuals(_divided_each_time)),
        (f"in the predictions {WHOLE}", _rounded(lambda p: round(float(p)))),
        (f"in the predictions {WHOLE}", _rounded(math.floor)),
        (f"in the predictions {WHOLE}", _rounded(math.trunc)),
        ("x and y are swapped", lambda m, c, x, y: loss(m, c, y, x)),
        (WHOLE, _changed(lambda mean, n: math.floor(mean))),
        (WHOLE, _changed(lambda mean, n: round(mean))),
        (f"in the 1/N {WHOLE}", _changed(lambda mean, n: mean * n * (1 // n))),
    ]
    + TWO
)


def outside(divisor: "Divisor") -> "Named":
    """The mistake of code that divides by this constant instead of N."""
    name = OUTSIDE.format(divisor)
    return [(name, _changed(lambda mean, n: mean * n / divisor))]


OPERATION = Operation(
    name="loss",
    given=("m", "c", "x", "y"),
    parts=("loss",),
    right=loss,
    rounds=True,
    words="(1/N) sum((y - m x - c)^2)",
    also_called=(
        "mse",
        "mean_squared_error",
        "cost",
        "error",
        "verlust",
        "fehler",
        "perte",
        "erreur",
        "cout",
        "perdida",
        "coste",
    ),
    returned="number",
    mistakes=MISTAKES,
    outside=outside,
    laws=[
        Law("it is the mean of the squares", ("points", "m", "c"), _mean_of_squares),
        Law("it is not negative", ("points", "m", "c"), _not_negative),
        Law("points twice over have the same mean", ("points", "m", "c"), _twice_over),
    ],
)
