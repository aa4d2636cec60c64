"""Rates: the curvatures of the loss, and the learning rates that follow from them.

The loss is a quadratic with the constant second derivatives H = 2 [[a, b], [b, 1]], where
a = mean x² and b = mean x. Its eigenvalues λ₁ ≤ λ₂ decide everything: along one eigenvector a
step of descent multiplies the distance to the minimum by 1 − ηλ₁, along the other by 1 − ηλ₂.

H has the trace 2(a + 1) and the determinant 4(a − b²), and its eigenvalues are the two roots of
λ² − trace λ + determinant = 0: λ = (a + 1) ± √((a + 1)² − 4(a − b²)).
"""

from .arithmetic.floats import DOWN
from .arithmetic.integers import root_between
from .arithmetic.kinds import kind_of_roots
from .arithmetic.rounding import rounded, squeezed
from .moments import Moments, check_points

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Bracket = tuple[tuple[int, int], tuple[int, int]]


def curvatures(moments: Moments) -> "tuple[Any, Any]":
    """λ₁ ≤ λ₂, the eigenvalues of H: ½ (trace ± √(trace² − 4 determinant)).

    λ₁ is 0 exactly when x is constant. Mind the units: H adds [x]² to 1, so the curvatures, and
    how hard the descent is, depend on the unit and the origin in which x is measured.

    Returns two floats, correctly rounded; two Decimals for Decimal data.
    ValueError: no points. OverflowError: too large for a float. Cost: O(1).

    >>> curvatures(Moments.of([-1, 1], [0, 0]))
    (2.0, 2.0)
    """
    p, radicand, q = _eigenvalues(moments)
    kind = kind_of_roots(moments.kind)

    def eigenvalue(sign: int, name: str) -> "Any":
        def bracket(extra: int) -> "Bracket":
            below, above = root_between(radicand, extra)
            if sign < 0:
                below, above = -above, -below
            return ((p << extra) + below, q << extra), ((p << extra) + above, q << extra)

        return squeezed(bracket, lambda p, q: rounded(p, q, kind, name))

    return eigenvalue(-1, "λ₁"), eigenvalue(1, "λ₂")


def stable_lr(moments: Moments) -> "Any":
    """2/λ₂: descent converges from everywhere below it, and from almost nowhere above it.

    A step multiplies the distance along the steeper eigenvector by 1 − ηλ₂, and |1 − ηλ₂| < 1
    means 0 < η < 2/λ₂. It is at most 1, since λ₂ ≥ 2. It depends on the unit and origin of x.

    Returns a float, or a Decimal for Decimal data, rounded down.
    ValueError: no points. Cost: O(1).

    >>> stable_lr(Moments.of([-1, 1], [0, 0]))
    1.0
    """
    p, radicand, q = _eigenvalues(moments)
    kind = kind_of_roots(moments.kind)

    def bound(extra: int) -> "Bracket":
        below, above = root_between(radicand, extra)
        double = (2 * q) << extra
        return (double, (p << extra) + above), (double, (p << extra) + below)

    return squeezed(bound, lambda p, q: rounded(p, q, kind, "lr", DOWN))


def best_lr(moments: Moments) -> "Any":
    """2/(λ₁ + λ₂) = 2/trace H = 1/(mean x² + 1): the fastest, in the worst case.

    There both factors have the same size, 1 − ηλ₁ = −(1 − ηλ₂) = (λ₂ − λ₁)/(λ₂ + λ₁). Where x is
    constant λ₁ is 0, nothing happens along its eigenvector, and the best rate is 1/λ₂, which
    arrives in one step; 2/(λ₁ + λ₂) would swing for ever. It depends on the unit and origin of x.

    Returns a number of the data's kind, a float for integers: Fractions exact, others rounded
    down, so that it stays below the bound. ValueError: no points. Cost: O(1).

    >>> best_lr(Moments.of([-1, 1], [0, 0]))
    0.5
    """
    check_points(moments)
    sums = moments.sums
    p = sums.n * sums.dx**2
    q = sums.xx + p
    if sums.centred().xx == 0:
        q *= 2
    return rounded(p, q, moments.kind, "lr", DOWN)


def _eigenvalues(moments: Moments) -> "tuple[int, int, int]":
    """λ = (p ± √radicand) / q, in integers."""
    check_points(moments)
    sums = moments.sums
    # Over the denominator q = N dx², the unit of N mean x²: mean x² + 1 is (xx + q) / q, and the
    # variance mean x² − (mean x)² is xx_centred / (N q).
    q = sums.n * sums.dx**2
    p = sums.xx + q
    return p, p * p - 4 * sums.dx**2 * sums.centred().xx, q
