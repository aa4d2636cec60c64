"""The loss in fixed point: a quadratic in m and c, from as few of their bits as it needs.

Adds to the six sums: the loss at a line whose m and c are integers in units of 2 ** −bits, as an
integer over a unit that is the same for every line.
"""

from ..moments import Moments
from .integers import bits, gcd
from .kinds import precision


class FixedLoss:
    """L = scaled(m, c) / unit, at the line m · 2 ** −bits, c · 2 ** −bits."""

    def __init__(self, moments: Moments, kind: str, line_bits: int) -> None:
        used = _bits_used(moments, kind, line_bits)
        self.unused = line_bits - used
        self.quadratic, self.unit = _quadratic(moments, used)

    def scaled(self, m: int, c: int) -> int:
        """The loss at the leading bits of (m, c), times unit: a quadratic in both."""
        p, s = m >> self.unused, c >> self.unused
        k, k_m, k_c, k_mm, k_mc, k_cc = self.quadratic
        return k + p * (k_m + k_mm * p + k_mc * s) + s * (k_c + k_cc * s)


def _quadratic(moments: Moments, used: int) -> "tuple[tuple[int, ...], int]":
    """The coefficients of 1, m, c, m², mc, c² in unit times the loss, and unit.

    They are those of Sums.squares at q = 2 ** used, without their common factor.
    """
    n, x, y, xx, xy, yy, dx, dy = moments.sums
    a, b, e = dx << used, dy, dx * dy  # r = (a y − b p x − e s) / (a dy)
    k = a * a * yy, -2 * a * b * xy, -2 * a * e * y, b * b * xx, 2 * b * e * x, e * e * n
    unit = common = n * (a * dy) ** 2
    for coefficient in k:
        common = gcd(common, coefficient)
    return tuple(coefficient // common for coefficient in k), unit // common


def _bits_used(moments: Moments, kind: str, most: int) -> int:
    """How many of the bits of m and c determine the loss to the last digit shown; most at most.

    An error 2 ** −b in m and c is a part of 2 ** −b √(4 λ₂ / L) of the loss, which is at least L*,
    the mean squared residual of the best line. So they are few, as a rule; only where that is 0,
    on a perfect line, does it take all.
    """
    sums = moments.sums
    p, q = sums.residual_squares()  # N L* = p/q
    if p == 0:
        return most
    # λ₂ ≤ trace H = 2 (Σx² + N) / N, so 4 λ₂ / L* ≤ 8 (Σx² + N) / (N L*)
    p, q = 8 * (sums.xx + sums.n * sums.dx**2) * q, sums.dx**2 * p
    wanted = precision(kind) + 8 + (bits(p) - bits(q) + 2) // 2
    return max(1, min(wanted, most))
