"""The loss in fixed point: a quadratic in m and c, from as few of their bits as it needs.

Adds to the six sums: the loss at a line whose m and c are integers in units of 2 ** −bits, as an
integer over a unit that is the same for every line.
"""

from .integers import bits, gcd
from .kinds import precision
from .sums import Sums


class FixedLoss:
    """L = scaled(m, c) / unit, at the line m · 2 ** −bits, c · 2 ** −bits."""

    def __init__(self, sums: Sums, kind: str, line_bits: int) -> None:
        used = _bits_that_count(sums, kind, line_bits)
        self.unused: int = line_bits - used
        # The coefficients of 1, m, c, m², mc, c² in Sums.squares at q = 2 ** used, and the unit,
        # without their common factor
        n, x, y, xx, xy, yy, dx, dy = sums
        a, b, e = dx << used, dy, dx * dy  # r = (a y − b p x − e s) / (a dy)
        k = a * a * yy, -2 * a * b * xy, -2 * a * e * y, b * b * xx, 2 * b * e * x, e * e * n
        unit = common = n * (a * dy) ** 2
        for coefficient in k:
            common = gcd(common, coefficient)
        self.coefficients: list[int] = [coefficient // common for coefficient in k]
        self.unit: int = unit // common

    def scaled(self, m: int, c: int) -> int:
        """The loss at the leading bits of (m, c), times unit: a quadratic in both."""
        p, s = m >> self.unused, c >> self.unused
        k, k_m, k_c, k_mm, k_mc, k_cc = self.coefficients
        return k + p * (k_m + k_mm * p + k_mc * s) + s * (k_c + k_cc * s)


def _bits_that_count(sums: Sums, kind: str, most: int) -> int:
    """How many bits of m and c it takes for every digit of the loss that is shown; most at most.

    An error δ in m and c changes a residual by δ (|x| + 1) at most, so √L by δ √(2 (mean x² + 1)),
    and L by δ √(8 (mean x² + 1) / L*) of itself, since L is at least L*, the loss of the best line.
    So they are few, as a rule; a perfect line, where L* is 0, takes all there are.
    """
    p, q = sums.residual_squares()  # N L* = p/q
    if p == 0:
        return most
    p, q = 8 * (sums.xx + sums.n * sums.dx**2) * q, sums.dx**2 * p  # 8 (Σx² + N) / (N L*)
    wanted = precision(kind) + 8 + (bits(p) - bits(q) + 2) // 2
    return max(1, min(wanted, most))
