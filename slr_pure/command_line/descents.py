"""Descents: gradient descent on the sums of a file, about 0 or about the mean of x.

Whichever it is, its points are lines in the file's own x. And jumping is so cheap that it can be
tried how many steps lead to the closed form.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from decimal import Context, Decimal, localcontext
from typing import NamedTuple

from ..arithmetic.exact import ratio
from ..arithmetic.kinds import DECIMAL, FLOAT
from ..arithmetic.rounding import rounded, rounded_root
from ..centring import centred
from ..descent import Point, path
from ..divergence import DivergenceError, divergence
from ..jumps import jump
from ..least_squares import Line
from ..moments import Moments
from ..rates import best_lr, stable_lr

# c = c′ − m x̄ can cancel, so descent about the mean of x is in Decimals of more digits than floats
# have, which are as large as these.
WIDE = Context(prec=60, Emax=308, Emin=-400)
DIGITS = 6  # of m and c: with so many right a descent has arrived
MOST_STEPS = 10**99


class Descent(NamedTuple):
    """θₖ₊₁ = θₖ − η ∇L(θₖ) from m = c = 0, on these sums.

    about_mean: it counts x from the mean of x. Its points are lines in x itself all the same.
    """

    data: Moments
    lr: float
    about_mean: bool

    @staticmethod
    def of(data: Moments, lr: float | None = None, about_mean: bool = False) -> Descent:
        """At that rate, or at the best."""
        moments = centred(data) if about_mean else data
        return Descent(data, best_lr(moments) if lr is None else lr, about_mean)

    @property
    def moments(self) -> Moments:
        """The moments on which it descends."""
        return centred(self.data) if self.about_mean else self.data

    @property
    def mean(self) -> float:
        """The mean of x."""
        sums = self.data.sums
        return float(rounded(sums.x, sums.n * sums.dx, FLOAT, "the mean of x"))

    def path(self) -> Iterator[Point]:
        """Its points, from step 0 on, without end."""
        if not self.about_mean:
            yield from path(self.data, self.lr)
        with localcontext(WIDE):
            points = path(Moments(self.moments.sums, DECIMAL, self.moments.dn), Decimal(self.lr))
        while True:
            yield self._in_x(lambda: next(points))

    def jump(self, steps: int) -> Point:
        """Its point after so many steps."""
        if not self.about_mean:
            return jump(self.data, self.lr, steps)
        with localcontext(WIDE):
            moments = Moments(self.moments.sums, DECIMAL, self.moments.dn)
            return self._in_x(lambda: jump(moments, Decimal(self.lr), steps))

    def _in_x(self, reached: Callable[[], Point]) -> Point:
        """The point in floats, with c = c′ − m x̄: the height where x itself is 0."""
        x, n = self.data.sums.x, self.data.sums.n * self.data.sums.dx
        step = 0
        try:
            step, *numbers = reached()
            (p, q, _), (s, t, _), (u, v, _) = (ratio(number, "") for number in numbers)
            return Point(
                step,
                rounded(p, q, FLOAT, "m"),
                rounded(s * q * n - p * x * t, t * q * n, FLOAT, "c"),
                rounded(u, v, FLOAT, "the loss"),
            )
        except DivergenceError as error:
            step = error.step
        except OverflowError:
            pass
        raise divergence(self.moments, self.lr, step, FLOAT)

    def arrives(self, best: Line, steps: int = 0) -> int | None:
        """How many steps, but at least these, take m and c to 6 digits of the best line.

        The least number, to 1 in 100; None where none does up to 10⁹⁹. Above the bound none does,
        but for a start at the best line itself.
        """
        if self.lr > stable_lr(self.moments):
            return steps if best == (0, 0) else None
        if self._is_at(best, steps):
            return steps
        if not self._is_at(best, MOST_STEPS):
            return None
        # The least power of ten that is enough, then halves of what is left.
        few, many = 0, len(str(MOST_STEPS)) - 1
        while many - few > 1:
            middle = (few + many) // 2
            if self._is_at(best, 10**middle):
                many = middle
            else:
                few = middle
        low: int = max(steps, 10**few)
        high: int = 10**many
        while high - low > max(1, high // 100):
            middle = (low + high) // 2
            if self._is_at(best, middle):
                high = middle
            else:
                low = middle
        unit: int = 10 ** max(len(str(high)) - 2, 0)
        round_number = -(-high // unit) * unit
        return round_number if self._is_at(best, round_number) else high

    def _is_at(self, best: Line, steps: int) -> bool:
        """After so many steps, and one more, m and c have 6 right digits.

        One more, because at the best rate they swing around the line that they approach. Where m*
        or c* is 0, as many as the other has, carried over by the typical x, √(mean x²).
        """
        sums = self.data.sums
        x = rounded_root(sums.xx, sums.n * sums.dx**2, FLOAT, "x") or math.ulp(0.0)
        small = 10.0**-DIGITS
        most_m = small * (abs(best.m) or abs(best.c) / x)
        most_c = small * (abs(best.c) or abs(best.m) * x)
        return all(
            abs(point.m - best.m) <= most_m and abs(point.c - best.c) <= most_c
            for point in map(self.jump, (steps, steps + 1))
        )
