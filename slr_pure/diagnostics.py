"""Diagnostics: how good the best line is, and how far to trust its m and c.

With S_xx = Σ(x − x̄)², S_xy = Σ(x − x̄)(y − ȳ), S_yy = Σ(y − ȳ)² the best line has the slope
S_xy/S_xx. What it leaves of S_yy is RSS, and the share that it takes away is R²:

    RSS = Σr² = S_yy − S_xy²/S_xx        R² = 1 − RSS/S_yy = S_xy²/(S_xx S_yy)

Two parameters were fitted, so N − 2 residuals are free (degrees of freedom), and

    s = √(RSS/(N − 2))        s_m = s √(1/S_xx)        s_c = s √(Σx²/(N S_xx))

A line through the origin has no mean to count from: there S_xx = Σx², S_xy = Σxy, S_yy = Σy² in
all of these (R² is uncentred, as NIST certifies it), N − 1 residuals are free, and c is 0 for
certain. All of it is O(1) from the six sums, exact, and rounded once at the end.

Left out: tests and p-values, which need to know more about the errors than their variance.
"""

from .arithmetic.rounding import rounded, rounded_root
from .least_squares import check_line
from .moments import Moments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def rss(moments: Moments, proportional: bool = False) -> "Any":
    """RSS = Σr² = S_yy − S_xy²/S_xx of the best line, the residual sum of squares.

    It is N times the least loss. Returns a number of the data's kind, a float for integers, in
    [y]²: Fractions exact, others rounded once.
    ValueError: there is no best line, as in `line`. OverflowError: too large for a float.
    Cost: O(1).

    >>> rss(Moments.of([0, 1, 2], [1, 3, 8]))
    1.5
    """
    check_line(moments, proportional)
    p, q = moments.sums.residual_squares(proportional)
    return rounded(p, q * (moments.dn or 1), moments.kind, "RSS")


def r_squared(moments: Moments, proportional: bool = False) -> "Any":
    """R² = 1 − RSS/S_yy = S_xy²/(S_xx S_yy), the share of the variation that the line explains.

    From 0, where y does not follow x at all, to 1, where every point is on the line; through the
    origin uncentred, 1 − RSS/Σy², which is not comparable with the other.

    Returns a number of the data's kind, a float for integers: Fractions exact, others rounded once.
    ValueError: there is no best line, as in `line`; y is constant (through the origin: 0), so that
    R² would be 0/0. Cost: O(1).

    >>> r_squared(Moments.of([0, 1, 2], [1, 3, 8]))
    0.9423076923076923
    """
    check_line(moments, proportional)
    xx, xy, yy, _ = moments.sums.spreads(proportional)
    if yy == 0:
        constant = "every y is 0" if proportional else "y is constant"
        raise ValueError(f"{constant}: there is no variation to explain")
    return rounded(xy * xy, xx * yy, moments.kind, "R²")


def residual_sd(moments: Moments, proportional: bool = False) -> "Any":
    """s = √(RSS/(N − 2)), the residual standard deviation; through the origin √(RSS/(N − 1)).

    How far the points scatter about the line, in [y]: s² estimates the variance of their errors.

    Returns a float, correctly rounded; a Decimal for Decimal data.
    ValueError: there is no best line, as in `line`; no degrees of freedom, since N is 2 (through
    the origin: 1) and the line misses nothing, whatever y is; weights that are no integers, since
    N counts no points then. OverflowError: too large for a float. Cost: O(1).

    >>> residual_sd(Moments.of([0, 1, 2, 3], [1, 3, 8, 8]))
    1.449137674618944
    """
    p, q = variance(moments, proportional)
    return rounded_root(p, q, moments.kind, "s")


def standard_errors(moments: Moments, proportional: bool = False) -> "tuple[Any, Any]":
    """s_m = s √(1/S_xx) and s_c = s √(Σx²/(N S_xx)), the standard errors of m and c.

    How far m and c would scatter, if the same x were measured again and again with new errors in
    y, independent and of the same variance. Through the origin c is 0 for certain: s_c = 0.

    Returns (s_m, s_c), in [y]/[x] and [y]: floats, correctly rounded; Decimals for Decimal data.
    Errors and cost: as `residual_sd`.

    >>> standard_errors(Moments.of([0, 1, 2, 3], [1, 3, 8, 8]))
    (0.648074069840786, 1.2124355652982142)
    """
    p, q = variance(moments, proportional)
    xx, _, _, n = moments.sums.spreads(proportional)
    # S_xx = xx/(n dx²), so s²/S_xx = p n dx²/(q xx). Σx² counts in units of 1/dx², as S_xx does:
    # Σx²/(N S_xx) is the quotient of the two integers.
    s_m = rounded_root(p * n * moments.sums.dx**2, q * xx, moments.kind, "the standard error of m")
    squares = 0 if proportional else moments.sums.xx
    s_c = rounded_root(p * squares, q * xx, moments.kind, "the standard error of c")
    return s_m, s_c


def variance(moments: Moments, proportional: bool) -> "tuple[int, int]":
    """s² = RSS/(N − 2) = p/q, exactly, for the rooms; through the origin RSS/(N − 1).

    >>> variance(Moments.of([0, 1, 2, 3], [1, 3, 8, 8]), False)
    (336, 160)
    """
    check_line(moments, proportional)
    if moments.dn is not None:
        raise ValueError("weights that are no integers count no points: degrees of freedom unknown")
    free = moments.n - (1 if proportional else 2)
    if free == 0:
        few = "one point" if proportional else "two points"
        raise ValueError(f"{few}: the line misses nothing, and no degrees of freedom are left")
    p, q = moments.sums.residual_squares(proportional)
    return p, q * free
