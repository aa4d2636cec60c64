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
from ..arithmetic.floats import nearest
from ..arithmetic.kinds import DECIMAL, FLOAT
from ..arithmetic.rounding import rounded_root
from ..centring import centred
from ..descent import Point, path
from ..divergence import DivergenceError, divergence
from ..jumps import jump
from ..least_squares import Line
from ..moments import Moments
from ..rates import best_lr, stable_lr

# c = c′ − m x̄ can cancel, so descent about the mean of x is in Decimals of more digits than floats
# have, which end not far above these.
WIDE = Context(prec=60, Emax=308)
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
        return nearest(sums.x, sums.n * sums.dx)

    def path(self) -> Iterator[Point]:
        """Its points, from step 0 on, without end."""
        if not self.about_mean:
            yield from path(self.data, self.lr)
        with localcontext(WIDE):
            points = path(Moments(self.moments.sums, DECIMAL), Decimal(self.lr))
        while True:
            yield self._in_x(lambda: next(points))

    def jump(self, steps: int) -> Point:
        """Its point after so many steps."""
        if not self.about_mean:
            return jump(self.data, self.lr, steps)
        try:
            return self._jump_about_mean(steps)
        except DivergenceError as error:
            finite, too_large = -1, error.step
        # The floats end before the Decimals: the first step with a number too large for a float.
        while too_large - finite > 1:
            middle = (finite + too_large) // 2
            try:
                finite = self._jump_about_mean(middle).step
            except DivergenceError:
                too_large = middle
        raise divergence(self.moments, self.lr, too_large, FLOAT)

    def _jump_about_mean(self, steps: int) -> Point:
        with localcontext(WIDE):
            moments = Moments(self.moments.sums, DECIMAL)
            return self._in_x(lambda: jump(moments, Decimal(self.lr), steps))

    def _in_x(self, reached: Callable[[], Point]) -> Point:
        """The point in floats, with c = c′ − m x̄: the height where x itself is 0."""
        x, n = self.data.sums.x, self.data.sums.n * self.data.sums.dx
        try:
            step, *numbers = reached()
            (p, q, _), (s, t, _), (u, v, _) = (ratio(number, "") for number in numbers)
            c = nearest(s * q * n - p * x * t, t * q * n)
            return Point(step, nearest(p, q), c, nearest(u, v))
        except DivergenceError as error:
            step = error.step
        except OverflowError:  # of nearest
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
        low, high = steps, MOST_STEPS  # too few, and enough
        while high - low > max(1, high // 100):
            middle = math.isqrt((low + 1) * high)
            if self._is_at(best, middle):
                high = middle
            else:
                low = middle
        unit: int = 10 ** max(len(str(high)) - 2, 0)
        return -(-high // unit) * unit

    def _is_at(self, best: Line, steps: int) -> bool:
        """After so many steps, and one more, m and c have 6 right digits.

        One more, because at the best rate they swing around the line that they approach. Where m*
        or c* is 0, as many as the other has, carried over by the typical x, √(mean x²).
        """
        sums, m, c = self.data.sums, abs(best.m), abs(best.c)
        x = rounded_root(sums.xx, sums.n * sums.dx**2, FLOAT, "x")
        most_m, most_c = (m, c or m * x) if m else (c, c)
        unit = 1.0 if m else x  # of m; where m* is 0, in [y]
        return all(
            abs(point.m - best.m) * unit <= most_m * 10.0**-DIGITS
            and abs(point.c - best.c) <= most_c * 10.0**-DIGITS
            for point in map(self.jump, (steps, steps + 1))
        )
