"""Jumps: where descent is after any number of steps, at once.

The gradient is linear, ∇L(θ − ηg) = ∇L(θ) − ηHg. So from one step to the next it is multiplied by
A = I − ηH, and the k steps add up to −η times the sum of the powers of A, which repeated squaring
finds in some log₂ k products of 2×2 matrices.
"""

from .arithmetic.fixed_jump import jumped
from .arithmetic.fixed_point import FixedPoint
from .arithmetic.integers import bits
from .arithmetic.kinds import FRACTION
from .arithmetic.powers import sum_of_powers
from .arithmetic.values import shown
from .descent import Point, as_fractions, checked_start, checked_steps
from .divergence import divergence
from .moments import Moments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MOST_EXACT_STEPS = 10_000  # a Fraction gains some 60 binary digits a step


def jump(moments: Moments, lr: "Any", steps: int, m: "Any" = 0, c: "Any" = 0) -> Point:
    """θₖ = θ₀ − η (I + A + … + Aᵏ⁻¹) ∇L(θ₀), A = I − ηH: where `path` is after k steps, at once.

    steps: k ≥ 0; the other arguments, the kind of the numbers and the errors as in `path`.
    Returns the Point after k steps, as near to exact descent as the path's.
    ValueError also: steps is negative; more than 10,000 steps on Fractions, whose digits grow.
    DivergenceError: numbers too large for a float; it names the first step with such.
    Cost: O(log k) products of integers, of some 1,200 + 2 log₂ k bits for floats. (Where Decimals
    diverge, of millions of bits: minutes.)

    >>> jump(Moments.of([0, 1, 2], [1, 3, 5]), 0.25, 10**9)
    Point(step=1000000000, m=2.0, c=1.0, loss=0.0)
    """
    kind, ratios = checked_start(moments, lr, m, c)
    steps = checked_steps(steps, "steps")
    if kind == FRACTION:
        return _exact_jump(moments, steps, *as_fractions(ratios))
    numbers = FixedPoint(moments.sums, kind, ratios, extra_bits=2 * bits(steps))
    point = _landing(numbers, steps)
    if point is not None:
        return point
    finite, too_large = -1, steps
    # At most bits(steps) + 1 rounds: the distance halves between a step before the first that is
    # too large, and one that is. Each takes at most 4 bits(steps) products of matrices, whose
    # entries are no longer than `jumped` allows.
    while too_large - finite > 1:
        middle = (finite + too_large) // 2
        if _landing(numbers, middle) is None:
            too_large = middle
        else:
            finite = middle
    raise divergence(moments, lr, too_large, kind)


def _landing(numbers: FixedPoint, steps: int) -> "Point | None":
    """The point after so many steps; None where it is too large."""
    try:
        return Point(steps, *numbers.rounded(*jumped(numbers, steps)))
    except OverflowError:
        return None


def _exact_jump(moments: Moments, steps: int, lr: "Any", m: "Any", c: "Any") -> Point:
    if steps > MOST_EXACT_STEPS:
        raise ValueError(
            f"steps is {shown(steps)}: Fractions gain digits with every step, so"
            f" {MOST_EXACT_STEPS} is the most; with lr as a float there is no such limit"
        )
    exact = Moments(moments.sums, FRACTION)  # of weights, too: their dn cancels
    (xx, x), (_, two) = exact.hessian()
    a, b, d = sum_of_powers((1 - lr * xx, -lr * x, 1 - lr * two), steps)
    dm, dc = exact.gradient(m, c)
    m, c = m - lr * (a * dm + b * dc), c - lr * (b * dm + d * dc)
    return Point(steps, m, c, exact.loss(m, c))
