"""Fixed point: gradient descent on floats and Decimals, in integers that count 2 ** −bits.

That unit is so small that the roundings of all steps together stay far below the last digit that is
shown:

- A step takes the floor of a quotient of integers, and so errs by less than one unit in m and in
  c. At a rate up to the bound I − ηH makes no vector longer: errors add up, but do not grow.
  After k steps they are below 2k units.
- The loss is computed from m and c without further error (fixed_loss.py). Where these err by δ,
  the loss L errs by at most δ √(2 λ₂ L) + δ² λ₂ / 2, because |∇L|² ≤ 2 λ₂ L.
"""

from .fixed_loss import FixedLoss
from .floats import FORMAT
from .integers import bits, gcd
from .kinds import DECIMAL, precision
from .rounding import rounded
from .sums import Sums

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Ratio = tuple[int, int]

LEAST_NORMAL = 1 - FORMAT.digits - FORMAT.least  # 2 ** −1022 is the least double with all its bits
SPARE = 64  # more bits than are shown, so that 2k units are nothing for up to 2 ** 50 steps


class FixedPoint:
    """Descent on integers: where it starts, where a step leads, and what numbers these are.

    A pair (m, c) of such integers stands for m · 2 ** −bits and c · 2 ** −bits.
    """

    bits: int
    one: int
    loss: FixedLoss
    start: "tuple[int, int]"
    a: int
    b: int
    d: int
    e: int
    f: int
    q: int
    twos: int
    odd: int

    def __init__(self, sums: Sums, kind: str, ratios: "list[Ratio]", extra_bits: int = 0) -> None:
        """kind: of the numbers that are wanted; ratios: (p, q) of η and of the first m and c."""
        self.kind = kind
        (p, q), (m_p, m_q), (c_p, c_q) = ratios
        n, x, y, xx, xy, _, dx, dy = sums
        self.bits = LEAST_NORMAL + precision(kind) + SPARE + extra_bits
        if kind == DECIMAL:
            # The least Decimal is too small for a unit. But the start is an integer over m_q c_q,
            # and the first step from 0 is η times an integer over N dx dy.
            self.bits += bits(m_q * c_q) + bits(q) + bits(dx * dy)
        self.one = 1 << self.bits
        self.loss = FixedLoss(sums, kind, self.bits)
        self.start = (m_p << self.bits) // m_q, (c_p << self.bits) // c_q

        # η ∂L/∂m = (2η/N) (m Σx² + c Σx − Σxy) = (a m + b c − e) / q
        # η ∂L/∂c = (2η/N) (m Σx  + c N  − Σy)  = (b m + d c − f) / q
        a, b, d = 2 * p * xx * dy, 2 * p * x * dx * dy, 2 * p * n * dx * dx * dy
        e, f = 2 * p * xy * dx, 2 * p * y * dx * dx
        q *= n * dx * dx * dy
        common = q
        for number in (a, b, d, e, f):
            common = gcd(common, number)
        self.a, self.b, self.d, self.q = a // common, b // common, d // common, q // common
        self.e, self.f = e // common << self.bits, f // common << self.bits
        self.twos = bits(self.q & -self.q) - 1  # q = odd · 2 ** twos; for floats odd divides N
        self.odd = self.q >> self.twos

    def scaled_gradient(self, m: int, c: int) -> "tuple[int, int]":
        """η ∂L/∂m and η ∂L/∂c at (m, c), each less than a unit too small."""
        # ⌊g / q⌋ = ⌊⌊g / 2 ** twos⌋ / odd⌋, and a shift and a short division are the faster way
        dm = ((self.a * m + self.b * c - self.e) >> self.twos) // self.odd
        dc = ((self.b * m + self.d * c - self.f) >> self.twos) // self.odd
        return dm, dc

    def step(self, m: int, c: int) -> "tuple[int, int]":
        """(m, c) − η ∇L(m, c)."""
        dm, dc = self.scaled_gradient(m, c)
        return m - dm, c - dc

    def rounded(self, m: int, c: int) -> "tuple[Any, Any, Any]":
        """m, c and the loss there, each rounded once. OverflowError: too large for a float."""
        return (
            rounded(m, self.one, self.kind, "m"),
            rounded(c, self.one, self.kind, "c"),
            rounded(self.loss.scaled(m, c), self.loss.unit, self.kind, "the loss"),
        )
