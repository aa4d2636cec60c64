"""r_squared: the share of the variation of y that the best line explains."""

import math

from slr_pure.diagnostics import r_squared, rss
from slr_pure.least_squares import fit
from slr_pure.model import forward, loss
from slr_pure.moments import Moments

from .law import CLOSE, Law, differs, readable
from .operation import Operation
from .slips import OUTSIDE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Any

    from .law import Ask, Points
    from .operation import Divisor, Formula, Named


def _right(x: "Any", y: "Any") -> "Any":
    return r_squared(Moments.of(x, y))


def _definition(ask: "Ask", uneven: "Points") -> str:
    found = ask("r_squared", *uneven)
    return differs("R²", found, "S_xy²/(S_xx S_yy) is", _right(*uneven))


def _a_share(ask: "Ask", uneven: "Points") -> str:
    found = ask("r_squared", *uneven)
    is_share = -1 <= found * CLOSE <= CLOSE + 1
    return "" if is_share else f"R² is {readable(found)}; a share is between 0 and 1"


def _on_a_line(ask: "Ask", spread: "Points", h: "Fraction", c: "Fraction") -> str:
    found = ask("r_squared", spread[0], forward(h, c, spread[0]))
    return differs("R²", found, f"but with y = {readable(h)} x + {readable(c)} it is", 1)


def _shifted(ask: "Ask", uneven: "Points", h: "Fraction") -> str:
    x, y = uneven
    before, found = ask("r_squared", x, y), ask("r_squared", x, [b + h for b in y])
    return differs(f"with y + {readable(h)} for y R²", found, "and before", before)


def _scaled(ask: "Ask", uneven: "Points", h: "Fraction") -> str:
    x, y = uneven
    before, found = ask("r_squared", x, y), ask("r_squared", x, [b * h for b in y])
    return differs(f"with {readable(h)} y for y R²", found, "and before", before)


def _of(formula: "Formula") -> "Formula":
    """The formula of RSS, which is left, of TSS, the total, and N."""

    def formula_of_points(x: "Any", y: "Any") -> "Any":
        moments = Moments.of(x, y)
        return formula(rss(moments), _total(y), len(y))

    return formula_of_points


def _total(y: "Any") -> "Any":
    """Σ(y − ȳ)²."""
    mean = sum(y) / len(y)
    return sum((b - mean) ** 2 for b in y)


def _about_the_mean_of_x(x: "Any", y: "Any") -> "Any":
    mean = sum(x) / len(x)
    return 1 - rss(Moments.of(x, y)) / sum((b - mean) ** 2 for b in y)


def _correlation(x: "Any", y: "Any") -> "Any":
    return math.copysign(math.sqrt(_right(x, y)), fit(x, y).m)


def _of_sizes(x: "Any", y: "Any") -> "Any":
    """1 − Σ|r| / Σ|y − ȳ|."""
    mean = sum(y) / len(y)
    rs = [b - p for b, p in zip(y, forward(*fit(x, y), x))]
    return 1 - sum(map(abs, rs)) / sum(abs(b - mean) for b in y)


def _m_for_c(x: "Any", y: "Any") -> "Any":
    m, c = fit(x, y)
    return 1 - len(x) * loss(c, m, x, y) / _total(y)


MISTAKES: "Named" = [
    (
        "this is RSS/TSS, the share that is left; subtract it from 1",
        _of(lambda left, total, n: left / total),
    ),
    (
        "the total is taken about 0, not about the mean: subtract ȳ before you square",
        lambda x, y: 1 - rss(Moments.of(x, y)) / sum(b * b for b in y),
    ),
    ("this is the square root of R²", lambda x, y: math.sqrt(_right(x, y))),
    ("this is the correlation, whose square is R²", _correlation),
    ("this is RSS, not a share", _of(lambda left, total, n: left)),
    ("this is TSS, not a share", _of(lambda left, total, n: total)),
    (
        "this is the explained sum of squares, TSS − RSS; divide it by TSS",
        _of(lambda left, total, n: total - left),
    ),
    ("RSS is divided by N, and the total is not", _of(lambda left, total, n: 1 - left / n / total)),
    ("the total is divided by N, and RSS is not", _of(lambda left, total, n: 1 - left * n / total)),
    (
        "RSS is divided by N − 2 and the total by N − 1, which makes the adjusted R²",
        _of(lambda left, total, n: 1 - left / (n - 2) / (total / (n - 1))),
    ),
    ("this is the slope", lambda x, y: fit(x, y).m),
    ("this is the square of the slope", lambda x, y: fit(x, y).m ** 2),
    ("RSS is not divided by TSS", _of(lambda left, total, n: 1 - left)),
    ("RSS and TSS are swapped", _of(lambda left, total, n: 1 - total / left)),
    (
        "this is TSS − RSS over RSS; divide by TSS, the total",
        _of(lambda left, total, n: (total - left) / left),
    ),
    (
        "the total is about ȳ of y, not of the predictions",
        _of(lambda left, total, n: 1 - left / (total - left)),
    ),
    ("the sign is flipped: 1 − RSS/TSS", _of(lambda left, total, n: left / total - 1)),
    ("roots are taken of RSS and TSS", _of(lambda left, total, n: 1 - math.sqrt(left / total))),
    ("the total is of y, not of x", lambda x, y: 1 - rss(Moments.of(x, y)) / _total(x)),
    ("x̄ stands for ȳ in the total", _about_the_mean_of_x),
    ("this is the residual variance s²", _of(lambda left, total, n: left / (n - 2))),
    ("the residuals are not squared", lambda x, y: 1),
    ("absolute values stand for squares", _of_sizes),
    ("m and c are swapped; fit gives m first", _m_for_c),
    ("this is in percent; a share of all is 1", lambda x, y: 100 * _right(x, y)),
    (
        "1 − RSS is divided by TSS; only RSS is to be",
        _of(lambda left, total, n: (1 - left) / total),
    ),
]


MOST_N = 200  # N from outside is no linear matter here: each is tried


def outside(divisor: "Divisor") -> "Named":
    """The mistake of code that divides by this constant instead of N: in ȳ, R² needs no other."""

    def formula(x: "Any", y: "Any") -> "Any":
        mean = sum(y) / divisor
        return 1 - rss(Moments.of(x, y)) / sum((b - mean) ** 2 for b in y)

    return [(OUTSIDE.format(divisor), formula)]


OPERATION = Operation(
    name="r_squared",
    given=("x", "y"),
    parts=("r_squared",),
    right=_right,
    words="1 - sum((y - m x - c)^2) / sum((y - mean y)^2) of the best line",
    heading="R²",
    names=("r_squared", "r2"),
    also_called=("r2_score", "rsquared", "rsq", "coefficient_of_determination"),
    returned="number",
    mistakes=MISTAKES,
    outside=outside,
    guesses=range(2, MOST_N + 1),
    laws=[
        Law("it is S_xy²/(S_xx S_yy)", ("uneven",), _definition),
        Law("it is between 0 and 1", ("uneven",), _a_share),
        Law("it is 1 for points on a line that is not level", ("spread", "h", "c"), _on_a_line),
        Law("when y is shifted, it stays", ("uneven", "h"), _shifted),
        Law("when y is scaled, it stays", ("uneven", "h"), _scaled),
    ],
)
