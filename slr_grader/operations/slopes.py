"""Slopes and intercepts: how the two formulas of the best line go wrong.

    m = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)² = (N Σxy − Σx Σy) / (N Σx² − (Σx)²),    c = ȳ − m x̄

A mistaken slope is a formula of x and y, a mistaken intercept one of m, x and y. Either may go
wrong, or both.
"""

import math

from slr_pure.least_squares import fit

from .loops import FIRST, LAST, LOOPS, WHOLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .loops import Some
    from .operation import Formula, Named


def mean(values: "Any") -> "Any":
    """Σ/N."""
    return sum(values) / len(values)


def product(xs: "Any", ys: "Any") -> "Any":
    """Σxy."""
    return sum(a * b for a, b in zip(xs, ys))


def through_origin(x: "Any", y: "Any") -> "Any":
    """Σxy / Σx², the best slope of a line through the origin."""
    return product(x, y) / product(x, x)


def best(x: "Any", y: "Any") -> "Any":
    """The right slope."""
    return fit(x, y).m


def of_deviations(formula: "Formula", some: "Some" = lambda points: points) -> "Formula":
    """The slope by a formula of Σ(x − x̄)², Σ(x − x̄)(y − ȳ), Σ(y − ȳ)² over some points, and N."""

    def slope(x: "Any", y: "Any") -> "Any":
        p, q = mean(x), mean(y)
        dx, dy = some([a - p for a in x]), some([b - q for b in y])
        return formula(product(dx, dx), product(dx, dy), product(dy, dy), len(x))

    return slope


def of_sums(formula: "Formula", some: "Some" = lambda points: points) -> "Formula":
    """The slope by a formula of N, Σx, Σy, and over some points Σxy, Σx²."""
    return uneven_sums(some, some, formula)


def uneven_sums(top: "Some", bottom: "Some", formula: "Formula") -> "Formula":
    """The same, with some points in Σxy, and some in Σx²."""
    return lambda x, y: formula(
        len(x), sum(x), sum(y), product(top(x), top(y)), product(bottom(x), bottom(x))
    )


def of_some(some: "Some") -> "Formula":
    """The slope by the sums of some points, all four of them, and the N of all."""

    def slope(x: "Any", y: "Any") -> "Any":
        n, xs, ys = len(x), some(x), some(y)
        over = n * product(xs, xs) - sum(xs) ** 2
        return (n * product(xs, ys) - sum(xs) * sum(ys)) / over

    return slope


UNEVEN = "the slope has N − 1 below one sum and N below the other"
BY_ONE = "one sum of the slope is divided by N, or N − 1, and the other is not"
ORIGIN = "the means are not taken off in the slope, so this is the slope through the origin"
OVER_Y = "the slope is divided by the variance of y, not of x"
CORRELATION = "the correlation stands for the slope"
UNDIVIDED = "the slope is not divided by Σ(x − x̄)²"
BY_N = "the slope is not divided by Σ(x − x̄)², but by N"
TWO_POINTS = "this is the slope of the line through the first and the last point"
AT_LAST = "the line goes through the last point, not the means"
AT_FIRST = "the line goes through the first point, not the means"
C_0 = "c is always 0"
MEANS_IN_C = "the means are swapped in c"
X_FOR_Y = "x and y are swapped"
BRACKET = "a bracket is missing in the quotient of the slope"
INVERTED = "the slope is inverted: it is Σ(x − x̄)(y − ȳ) over Σ(x − x̄)²"
MEANS_IN_M = "the means are swapped in the slope"
ROUNDED = "the slope is rounded before c is computed from it"
OF_DEVIATIONS: "Named" = [  # formulas of Σ(x − x̄)², Σ(x − x̄)(y − ȳ), Σ(y − ȳ)², N
    (UNEVEN, lambda xx, xy, yy, n: xy * n / (xx * (n - 1))),
    (UNEVEN, lambda xx, xy, yy, n: xy * (n - 1) / (xx * n)),
    (OVER_Y, lambda xx, xy, yy, n: xy / yy),
    (INVERTED, lambda xx, xy, yy, n: xx / xy),
    (CORRELATION, lambda xx, xy, yy, n: float(xy) / math.sqrt(xx * yy)),
    ("the slope is multiplied by Σ(x − x̄)², not divided", lambda xx, xy, yy, n: xy * xx),
    ("the slope is multiplied by Σ(x − x̄)², not divided", lambda xx, xy, yy, n: xy * xx / n),
    (BY_ONE, lambda xx, xy, yy, n: xy / n / xx),
    (BY_ONE, lambda xx, xy, yy, n: xy * n / xx),
    (BY_ONE, lambda xx, xy, yy, n: xy / (n - 1) / xx),
    (BY_ONE, lambda xx, xy, yy, n: xy * (n - 1) / xx),
    (UNDIVIDED, lambda xx, xy, yy, n: xy),
    (BY_N, lambda xx, xy, yy, n: xy / n),
    ("the sign of the slope is flipped", lambda xx, xy, yy, n: -xy / xx),
    (f"in the slope {WHOLE}", lambda xx, xy, yy, n: math.floor(xy / xx)),
    (f"in the slope {WHOLE}", lambda xx, xy, yy, n: round(xy / xx)),
    (ROUNDED, lambda xx, xy, yy, n: round(float(xy / xx), 1)),
    (ROUNDED, lambda xx, xy, yy, n: round(float(xy / xx), 2)),
]
OF_SUMS: "Named" = [  # formulas of N, Σx, Σy, Σxy, Σx²; with the right one first
    ("", lambda n, x, y, xy, xx: (n * xy - x * y) / (n * xx - x * x)),
    (BRACKET, lambda n, x, y, xy, xx: (n * xy - x * y) / n * xx - x * x),
    (BRACKET, lambda n, x, y, xy, xx: (n * xy - x * y) / (n * xx) - x * x),
    (BRACKET, lambda n, x, y, xy, xx: n * xy - x * y / (n * xx - x * x)),
    (BRACKET, lambda n, x, y, xy, xx: n * xy - x * y / n * xx - x * x),
    (BRACKET, lambda n, x, y, xy, xx: (n * xy - x * y) / (n * (xx - x * x))),
    (BRACKET, lambda n, x, y, xy, xx: n * (xy - x * y) / (n * xx - x * x)),
    (
        "Σx² and (Σx)² are interchanged in the slope",
        lambda n, x, y, xy, xx: (n * xy - x * y) / (n * x * x - xx),
    ),
    (
        "(Σx)², the square of the sum, stands for Σx² in the slope",
        lambda n, x, y, xy, xx: (n * xy - x * y) / (n * x * x - x * x),
    ),
    (
        "Σx² stands for (Σx)², the square of the sum, in the slope",
        lambda n, x, y, xy, xx: (n * xy - x * y) / (n * xx - xx),
    ),
    (
        "x̄ is not taken off in Σ(x − x̄)², in the slope",
        lambda n, x, y, xy, xx: (xy - x * y / n) / xx,
    ),
    ("the square of Σx is missing", lambda n, x, y, xy, xx: (n * xy - x * y) / (n * xx - x)),
    (
        "the N before x̄ ȳ is missing",
        lambda n, x, y, xy, xx: (xy - x * y / n**2) / (xx - x * x / n),
    ),
    (
        "the N before x̄² is missing",
        lambda n, x, y, xy, xx: (xy - x * y / n) / (xx - x * x / n**2),
    ),
    (
        "the N is missing before x̄ ȳ and before x̄²",
        lambda n, x, y, xy, xx: (xy - x * y / n**2) / (xx - x * x / n**2),
    ),
    ("the N before Σxy is missing", lambda n, x, y, xy, xx: (xy - x * y) / (n * xx - x * x)),
    ("the N before Σx² is missing", lambda n, x, y, xy, xx: (n * xy - x * y) / (xx - x * x)),
    (
        "the N is missing before Σxy and before Σx²",
        lambda n, x, y, xy, xx: (xy - x * y) / (xx - x * x),
    ),
    (
        "+ stands for − in the numerator of the slope",
        lambda n, x, y, xy, xx: (n * xy + x * y) / (n * xx - x * x),
    ),
    (
        "+ stands for − in the denominator of the slope",
        lambda n, x, y, xy, xx: (n * xy - x * y) / (n * xx + x * x),
    ),
    (
        "+ stands for − in the numerator and the denominator of the slope",
        lambda n, x, y, xy, xx: (n * xy + x * y) / (n * xx + x * x),
    ),
]


def _by_swapped_means(x: "Any", y: "Any") -> "Any":
    """Σ(x − ȳ)(y − x̄) / Σ(x − ȳ)²."""
    p, q = [a - mean(y) for a in x], [b - mean(x) for b in y]
    return product(p, q) / product(p, p)


def _uneven(top: "Some", bottom: "Some") -> "Formula":
    """The slope with some points in its numerator, and some in its denominator."""

    def slope(x: "Any", y: "Any") -> "Any":
        xy = of_deviations(lambda xx, xy, yy, n: xy, top)
        xx = of_deviations(lambda xx, xy, yy, n: xx, bottom)
        return xy(x, y) / xx(x, y)

    return slope


def every(points: "Any") -> "Any":
    """All of them."""
    return points


def _without_brackets(x: "Any", y: "Any") -> "Any":
    """Σ(x − x̄ y − ȳ) / Σ(x − x̄)²."""
    p, q = mean(x), mean(y)
    return sum(a - p * b - q for a, b in zip(x, y)) / sum((a - p) ** 2 for a in x)


def _without_brackets_of_x(x: "Any", y: "Any") -> "Any":
    """Σ(x − x̄ (y − ȳ)) / Σ(x − x̄)²: the sum of x̄ (y − ȳ) is 0."""
    return sum(x) / of_deviations(lambda xx, xy, yy, n: xx)(x, y)


def _without_brackets_of_y(x: "Any", y: "Any") -> "Any":
    """Σ((x − x̄) y − ȳ) / Σ(x − x̄)²: the first sum is that of (x − x̄)(y − ȳ)."""
    return of_deviations(lambda xx, xy, yy, n: (xy - sum(y)) / xx)(x, y)


def _without_a_square(x: "Any", y: "Any") -> "Any":
    """Σ(x − x̄)(y − ȳ) / Σ(x − x̄²)."""
    p, q = mean(x), mean(y)
    return sum((a - p) * (b - q) for a, b in zip(x, y)) / sum(a - p**2 for a in x)


def _by_means_crossed(x: "Any", y: "Any") -> "Any":
    """Σ(x − ȳ)(y − x̄) / Σ(x − x̄)²."""
    p, q = [a - mean(y) for a in x], [b - mean(x) for b in y]
    return product(p, q) / of_deviations(lambda xx, xy, yy, n: xx)(x, y)


SLOPES: "Named" = (
    [
        ("the means are swapped in Σ(x − x̄)(y − ȳ)", _by_means_crossed),
        (ORIGIN, through_origin),
        ("x − x̄ y − ȳ stands for (x − x̄)(y − ȳ): the brackets are missing", _without_brackets),
        (
            "x − x̄ (y − ȳ) stands for (x − x̄)(y − ȳ): the brackets are missing",
            _without_brackets_of_x,
        ),
        (
            "(x − x̄) y − ȳ stands for (x − x̄)(y − ȳ): the brackets are missing",
            _without_brackets_of_y,
        ),
        ("x − x̄² stands for (x − x̄)²: the brackets are missing", _without_a_square),
        (MEANS_IN_M, _by_swapped_means),
        (TWO_POINTS, lambda x, y: (y[-1] - y[0]) / (x[-1] - x[0])),
        (f"in the slope {WHOLE}", lambda x, y: math.floor(best(x, y))),  # of floats, floor tells
    ]
    + [(name, of_deviations(formula)) for name, formula in OF_DEVIATIONS]
    + [(name, of_sums(formula)) for name, formula in OF_SUMS[1:]]
)
for name, some in LOOPS:
    SLOPES += [
        (f"in the slope {name}", _uneven(some, some)),
        (f"in the numerator of the slope {name}", _uneven(some, every)),
        (f"in the denominator of the slope {name}", _uneven(every, some)),
        (f"in Σxy and Σx² {name}", of_sums(OF_SUMS[0][1], some)),
        (f"in Σxy {name}", uneven_sums(some, every, OF_SUMS[0][1])),
        (f"in Σx² {name}", uneven_sums(every, some, OF_SUMS[0][1])),
        (f"in the sums {name}", of_some(some)),
    ]

INTERCEPTS: "Named" = [
    ("the sign of c is flipped", lambda m, x, y: m * mean(x) - mean(y)),
    ("the sign of m x̄ in c is flipped", lambda m, x, y: mean(y) + m * mean(x)),
    ("m x̄ is missing in c", lambda m, x, y: mean(y)),
    ("m is missing in c", lambda m, x, y: mean(y) - mean(x)),
    ("the 1/N is missing in c", lambda m, x, y: sum(y) - m * sum(x)),
    ("c is Σy − m Σx/N: a bracket is missing", lambda m, x, y: sum(y) - m * mean(x)),
    ("c is Σy/N − m Σx: the 1/N is missing before m", lambda m, x, y: mean(y) - m * sum(x)),
    ("c is divided by N − 1, not N", lambda m, x, y: (sum(y) - m * sum(x)) / (len(x) - 1)),
    (MEANS_IN_C, lambda m, x, y: mean(x) - m * mean(y)),
    (AT_LAST, lambda m, x, y: y[-1] - m * x[-1]),
    (AT_FIRST, lambda m, x, y: y[0] - m * x[0]),
    (C_0, lambda m, x, y: 0),
    (f"in c {WHOLE}", lambda m, x, y: math.floor(mean(y) - m * mean(x))),
    (f"in c {WHOLE}", lambda m, x, y: round(mean(y) - m * mean(x))),
]


def rounded_line(digits: int) -> "Formula":
    """The line of a rounded slope, and of the intercept by that, rounded too."""

    def formula(x: "Any", y: "Any") -> "Any":
        m = round(float(best(x, y)), digits)
        return m, round(float(right_intercept(m, x, y)), digits)

    return formula


def right_intercept(m: "Any", x: "Any", y: "Any") -> "Any":
    """ȳ − m x̄."""
    return mean(y) - m * mean(x)


def line(slope: "Formula", intercept: "Formula" = right_intercept) -> "Formula":
    """The line of that slope, and of the intercept by a formula of it."""

    def formula(x: "Any", y: "Any") -> "Any":
        m = slope(x, y)
        return m, intercept(m, x, y)

    return formula


def of_means(average: "Formula") -> "Formula":
    """The line by other means."""

    def formula(x: "Any", y: "Any") -> "Any":
        p, q = average(x), average(y)
        m = sum((a - p) * (b - q) for a, b in zip(x, y)) / sum((a - p) ** 2 for a in x)
        return m, q - m * p

    return formula


def of_sums_of(some: "Some") -> "Formula":
    """The line by the sums of some points, all of them, and the N of all."""
    return line(of_some(some), lambda m, x, y: (sum(some(y)) - m * sum(some(x))) / len(x))


def _mean_slope(x: "Any", y: "Any") -> "Any":
    """The mean of the slopes from each point to the next."""
    steps = range(len(x) - 1)
    return mean([(y[i + 1] - y[i]) / (x[i + 1] - x[i]) for i in steps])


def _median(values: "Any") -> "Any":
    ordered, n = sorted(values), len(values)
    return (ordered[n // 2] + ordered[(n - 1) // 2]) / 2


ONE: "Named" = (  # slip
    [(name, line(slope)) for name, slope in SLOPES]
    + [(name, line(best, intercept)) for name, intercept in INTERCEPTS]
    + [(f"in the sums {name}", of_sums_of(some)) for name, some in LOOPS]
    + [(name, lambda x, y, some=some: tuple(fit(some(x), some(y)))) for name, some in LOOPS[2:]]
    + [(f"{ROUNDED}; and so is c", rounded_line(digits)) for digits in (1, 2)]
    + [
        (f"in the means {WHOLE}", of_means(lambda values: math.floor(mean(values)))),
        ("the means are rounded", of_means(lambda values: round(float(mean(values)), 1))),
        ("the means are rounded", of_means(lambda values: round(float(mean(values)), 2))),
        (
            "the means are divided by N − 1, not N",
            of_means(lambda values: sum(values) / (len(values) - 1)),
        ),
        (
            "a quotient for each point is added up: divide one sum by the other",
            line(lambda x, y: sum((b - mean(y)) / (a - mean(x)) for a, b in zip(x, y))),
        ),
        ("this is the mean of the slopes from each point to the next", line(_mean_slope)),
        ("the median is no mean", of_means(_median)),
        ("the ratio of the means stands for the slope", line(lambda x, y: sum(y) / sum(x))),
    ]
)
SAME = {  # two slips that are together as another one, by mathematics
    (ORIGIN, C_0): "this is the line through the origin",
    (MEANS_IN_M, MEANS_IN_C): "the means are swapped",
    (OVER_Y, MEANS_IN_C): X_FOR_Y,
    (OVER_Y, C_0): f"{X_FOR_Y}; and {C_0}",
    (X_FOR_Y, OVER_Y): MEANS_IN_C,
    (X_FOR_Y, MEANS_IN_C): OVER_Y,
    (f"in the slope {WHOLE}", f"in c {WHOLE}"): f"in the slope and in c {WHOLE}",
    (TWO_POINTS, AT_LAST): TWO_POINTS,
    (TWO_POINTS, AT_FIRST): TWO_POINTS,
    (f"in the slope {LAST}", AT_LAST): f"in the slope {LAST}",
    (f"in the slope {FIRST}", AT_FIRST): f"in the slope {FIRST}",
}
for name, at in ((LAST, AT_LAST), (FIRST, AT_FIRST)):
    SAME[f"in the sums {name}", at] = SAME[f"in the sums {name}", C_0] = f"in the sums {name}"
for name in (CORRELATION, UNDIVIDED, BY_N):  # the same for y and x
    SAME[name, MEANS_IN_C] = SAME[X_FOR_Y, name] = (
        f"x and y are swapped, or the means in c; and {name}"
    )


def both(name: str, other: str) -> str:
    """Two slips in words."""
    return SAME.get((name, other), f"{name}; and {other}")


TWO: "Named" = [  # slips at once
    (both(name, other), line(slope, intercept))
    for name, slope in SLOPES
    for other, intercept in INTERCEPTS
]
