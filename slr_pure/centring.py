"""Centring: x counted from its mean, so that the descent is as easy as a shift can make it.

With u = x − x̄ the line y = m x + c reads y = m u + (c + m x̄): the slope stays, and the intercept
is the height at the mean of x. The mean of u is 0, so H = 2 [[mean u², 0], [0, 1]]: m and c no
longer pull at each other. A shift leaves det H = λ₁ λ₂ as it is, and here the trace λ₁ + λ₂ is
least; so of all shifts this one has the least condition number λ₂/λ₁.
"""

from .arithmetic.kinds import FLOAT, INT
from .arithmetic.sums import Sums
from .moments import Moments, check_points


def centred(moments: Moments) -> Moments:
    """The moments of the points (x − x̄, y), exactly.

    Its m is the m of the data, and its c is c + m x̄. In the kind of the data, floats for integers.
    ValueError: no points. Cost: O(1).

    >>> centred(Moments.of([1, 2, 6], [1, 3, 8]))
    Moments(n=3, x=0.0, y=12.0, xx=14.0, xy=19.0, yy=74.0)
    """
    check_points(moments)
    # Over n dx each x − x̄ is the integer n xᵢ − Σx, so that Σ(x − x̄)² = n (n Σx² − (Σx)²).
    n, _, y, _, _, yy, dx, dy = moments.sums
    xx, xy, _ = moments.sums.centred()
    kind = FLOAT if moments.kind == INT else moments.kind
    return Moments(Sums(n, 0, y, n * xx, xy, yy, n * dx, dy), kind, moments.dn)
