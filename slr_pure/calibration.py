"""Calibration: y at some x and x for some y, each with its standard error.

The best line passes x at the height m x + c. Its scatter there is that of a mean of the N points,
the more the further x lies from them; a new y at x scatters by its own error besides:

    h = Σ(xᵢ − x)²/(N S_xx) = 1/N + (x − x̄)²/S_xx
    s_mean = s √h        s_new = s √(1 + h)

Read backwards, x = (y − c)/m. An error of y by s_new is an error of x by

    s_x = s_new/|m|

Through the origin S_xx = Σx², as in diagnostics.py, and h = x²/Σx². All of it is O(1) from the six
sums, exact below the root, and rounded once.

When is there an s_x? The x at which y is within one standard error of the line are those with
|y − m x − c| ≤ s_new(x). Far away the left side grows by |m| a unit of x and the right by s_m. If
|m| ≤ s_m, x may be as far away as you like: the slope does not stand out from its error.

Left out: how many standard errors an interval needs, which takes quantiles.
"""

from collections import namedtuple

from .arithmetic.exact import ratio
from .arithmetic.kinds import common_kind
from .arithmetic.records import record
from .arithmetic.rounding import rounded, rounded_root
from .diagnostics import variance
from .least_squares import exact_line
from .moments import Moments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple

    class _Prediction(NamedTuple):
        y: Any
        se_mean: Any
        se_new: Any

    class _Calibrated(NamedTuple):
        x: Any
        se_x: Any

else:
    _Prediction = namedtuple("Prediction", "y se_mean se_new")
    _Calibrated = namedtuple("Calibrated", "x se_x")


@record
class Prediction(_Prediction):
    """y = m x + c, the standard error of that mean, and the one of a new y at x, all in [y].

    >>> y, se_mean, se_new = Prediction(11.5, 1.8, 2.3)
    """

    __slots__ = ()


@record
class Calibrated(_Calibrated):
    """x = (y − c)/m for one new y, and its standard error, both in [x].

    >>> Calibrated(4.0, 0.9).se_x
    0.9
    """

    __slots__ = ()


def predict(moments: Moments, x: "Any", proportional: bool = False) -> Prediction:
    """y = m x + c, s_mean = s √h and s_new = s √(1 + h), with h = Σ(xᵢ − x)²/(N S_xx).

    s_mean is how far the line would scatter at x if the same xᵢ were measured again and again, with
    independent errors of one variance in y; s_new, how far one new y at x scatters about the line.

    x: a real number, in [x]. Returns `Prediction(y, se_mean, se_new)`, in [y], of the kind that x
    and the data have in common: floats for integers; y of Fractions is one, the errors floats.
    ValueError: there is no best line, or no degrees of freedom, as in `residual_sd`; x is nan or
    infinite. TypeError: x is no real number. OverflowError: too large for a float. Cost: O(1).

    >>> predict(Moments.of([0, 1, 2, 3], [1, 3, 8, 8]), 4)
    Prediction(y=11.5, se_mean=1.7748239349298849, se_new=2.29128784747792)
    """
    v, w = variance(moments, proportional)
    a, b, kind = _taken(moments, x, "x")
    p, s, q = exact_line(moments, proportional)
    h, k = _leverage(moments, a, b, proportional)
    return Prediction(
        rounded(p * a + s * b, q * b, kind, "y"),
        rounded_root(v * h, w * k, kind, "the standard error of the mean"),
        rounded_root(v * (h + k), w * k, kind, "the standard error of a new y"),
    )


def calibrate(moments: Moments, y: "Any", proportional: bool = False) -> Calibrated:
    """x = (y − c)/m, and s_x = s √(1 + h)/|m| with h at that x: x for one new y.

    To first order: the divisor m has an error, too, and s_x is as good as s_m is small beside |m|.

    y: a real number, in [y]. Returns `Calibrated(x, se_x)`, in [x], of the kinds that `predict`
    returns.
    ValueError: the slope does not stand out from its error, |m| ≤ s_m, so that x has no standard
    error. Other errors and cost: as `predict`.

    >>> calibrate(Moments.of([0, 1, 2, 3], [1, 3, 8, 8]), 11.5)
    Calibrated(x=4.0, se_x=0.8812645567222769)
    """
    v, w = variance(moments, proportional)
    a, b, kind = _taken(moments, y, "y")
    p, s, q = exact_line(moments, proportional)
    xx, _, _, n = moments.sums.spreads(proportional)
    # s_m² = s²/S_xx, with s² = v/w and S_xx = xx/(n dx²); m² = p²/q²
    if p * p * w * xx <= v * n * moments.sums.dx**2 * q * q:
        raise ValueError(
            "the slope does not stand out from its error: |m| ≤ s_m, and x for this y could be "
            "anywhere; take more points, or points further apart"
        )
    # x = (y − c)/m = (a/b − s/q)/(p/q) = (a q − s b) p/(p² b), over a positive denominator
    x, d = (a * q - s * b) * p, p * p * b
    h, k = _leverage(moments, x, d, proportional)
    return Calibrated(
        rounded(x, d, kind, "x"),
        rounded_root(v * (h + k) * q * q, w * k * p * p, kind, "the standard error of x"),
    )


def _taken(moments: Moments, value: "Any", name: str) -> "tuple[int, int, str]":
    """The number a/b, and the kind of number that it and the data have in common."""
    a, b, kind = ratio(value, name)
    return a, b, common_kind(moments.kind, kind)


def _leverage(moments: Moments, a: int, b: int, proportional: bool) -> "tuple[int, int]":
    """h = p/q at x = a/b: Σ(xᵢ − x)²/(N S_xx); through the origin x²/Σx²."""
    n, x, _, xx, _, _, dx, _ = moments.sums
    spread, _, _, _ = moments.sums.spreads(proportional)  # N S_xx or Σx², over dx²
    a *= dx  # x in the units 1/(b dx), in which xᵢ is b times an integer
    squares = a * a if proportional else b * b * xx - 2 * a * b * x + n * a * a
    return squares, b * b * spread
