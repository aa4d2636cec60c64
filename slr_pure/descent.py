"""Gradient descent: what the steps do, and where they lead.

One step is m ← m − η ∂L/∂m and c ← c − η ∂L/∂c. The data enters through the six sums, so once
they are known a step costs the same however many points there were.

On Fractions the path is exact. On floats and Decimals it is computed in fixed point, in integers
that count so small a unit that what is shown at each step is the exact descent, rounded.
"""

from collections import namedtuple

from .arithmetic.exact import ratio
from .arithmetic.fixed_point import FixedPoint
from .arithmetic.integers import bits
from .arithmetic.kinds import DECIMAL, FRACTION, common_kind
from .arithmetic.lists import shown
from .arithmetic.powers import sum_of_powers
from .arithmetic.rounding import rounded
from .moments import Moments, check_points
from .rates import best_lr, checked_rate, checked_steps, curvatures, stable_lr

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

__all__ = ["DivergenceError", "Point", "best_lr", "curvatures", "jump", "path", "stable_lr"]

MOST_EXACT_STEPS = 10_000  # a Fraction gains some 60 binary digits a step


class Point(namedtuple("Point", "step m c loss")):
    """(k, m, c, L(m, c)): where descent is after k steps (0 is the start), and the loss there.

    m in [y]/[x], c in [y], loss in [y]².

    >>> Point(0, m=2, c=1, loss=3.0).loss
    3.0
    """

    __slots__ = ()


class DivergenceError(ArithmeticError):
    """m, c or the loss is too large for a float (or Decimal): at lr > 2/λ₂ descent runs away.

    step: the first step with such a number. lr: the learning rate. bound: `stable_lr`, below which
    every rate converges (unless the numbers were too large to begin with; the message says so).

    >>> try:
    ...     jump(Moments.of([-1, 1], [0, 2]), 2, 9999)
    ... except DivergenceError as error:
    ...     error.step, error.lr, error.bound
    (323, 2, 1.0)
    """

    def __init__(self, message: str, step: int, lr: "Any", bound: "Any") -> None:
        super().__init__(message, step, lr, bound)
        self.step = step
        self.lr = lr
        self.bound = bound

    def __str__(self) -> str:
        return str(self.args[0])


def path(moments: Moments, lr: "Any", m: "Any" = 0, c: "Any" = 0) -> "Iterator[Point]":
    """θ₀ = (m, c), θₖ₊₁ = θₖ − η ∇L(θₖ): the points of gradient descent, without end.

    Each is a Point(step, m, c, loss), the start included, as step 0. The numbers are of the kind
    that moments, lr, m and c have in common (floats for integers). Fractions are exact, and their
    digits grow with every step. Floats are within 1 unit in the last place of exact descent at
    every step, for every rate up to the bound; so are Decimals, in the context in which the path
    was made, as long as m, c and how far they are from m*, c* are 0 or above 10⁻³⁰⁰ in size.

    lr: the learning rate η > 0, as in `step`; m, c: where to start, in [y]/[x] and [y].
    ValueError: no points; lr is not finite and positive; m or c is not finite.
    TypeError: not real numbers, or Decimals mixed with floats or Fractions.
    DivergenceError, at the step where it happens: m, c or the loss is too large for a float.
    Cost: O(1) a step.

    >>> points = path(Moments.of([0, 1, 2], [1, 3, 5]), 0.25)
    >>> next(points)
    Point(step=0, m=0.0, c=0.0, loss=11.666666666666666)
    >>> next(points)
    Point(step=1, m=2.1666666666666665, c=1.5, loss=0.46296296296296297)
    """
    kind = _checked_kind(moments, lr, m, c)
    if kind == FRACTION:
        return _exact_path(moments, _fraction(lr), _fraction(m), _fraction(c))
    return _rounded_path(lr, FixedPoint(moments, lr, m, c, kind))


def _exact_path(moments: Moments, lr: "Any", m: "Any", c: "Any") -> "Iterator[Point]":
    step = 0
    while True:
        yield Point(step, m, c, moments.loss(m, c))
        dm, dc = moments.gradient(m, c)
        m, c = m - lr * dm, c - lr * dc
        step += 1


def _rounded_path(lr: "Any", numbers: FixedPoint) -> "Iterator[Point]":
    step = 0
    m, c = numbers.start
    while True:
        try:
            point = Point(step, *numbers.shown(m, c))
        except OverflowError:
            break
        yield point
        m, c = numbers.step(m, c)
        step += 1
    raise _divergence(numbers, lr, step)


def jump(moments: Moments, lr: "Any", steps: int, m: "Any" = 0, c: "Any" = 0) -> Point:
    """θₖ = θ₀ − η (I + A + … + Aᵏ⁻¹) ∇L(θ₀), A = I − ηH: where `path` is after k steps, at once.

    The gradient is linear, ∇L(θ − ηg) = ∇L(θ) − ηHg. So from one step to the next it is
    multiplied by A, and the k steps add up to −η times the sum of the powers of A, which repeated
    squaring finds in some log₂ k products of 2×2 matrices.

    steps: k ≥ 0; the other arguments, the kind of the numbers and the errors as in `path`.
    Returns the Point after k steps, as near to exact descent as the path's.
    ValueError also: steps is negative; more than 10,000 steps on Fractions, whose digits grow.
    DivergenceError: numbers too large for a float; it names the first step with such.
    Cost: O(log k) products of integers, of some 1,200 + 2 log₂ k bits for floats. (Where Decimals
    diverge, of millions of bits: minutes.)

    >>> jump(Moments.of([0, 1, 2], [1, 3, 5]), 0.25, 10**9)
    Point(step=1000000000, m=2.0, c=1.0, loss=0.0)
    """
    kind = _checked_kind(moments, lr, m, c)
    steps = checked_steps(steps, "steps")
    if kind == FRACTION:
        return _exact_jump(moments, _fraction(lr), steps, _fraction(m), _fraction(c))
    numbers = FixedPoint(moments, lr, m, c, kind, extra_bits=2 * bits(steps))
    point = _landing(numbers, steps)
    if point is not None:
        return point
    # Between a step before the first that is too large, and one that is: halve the distance.
    finite, too_large = -1, steps
    while too_large - finite > 1:
        middle = (finite + too_large) // 2
        if _landing(numbers, middle) is None:
            too_large = middle
        else:
            finite = middle
    raise _divergence(numbers, lr, too_large)


def _landing(numbers: FixedPoint, steps: int) -> "Point | None":
    """The point after so many steps; None where it is too large."""
    try:
        return Point(steps, *numbers.shown(*numbers.jump(steps)))
    except OverflowError:
        return None


def _exact_jump(moments: Moments, lr: "Any", steps: int, m: "Any", c: "Any") -> Point:
    if steps > MOST_EXACT_STEPS:
        raise ValueError(
            f"steps is {shown(steps)}: Fractions gain digits with every step, so"
            f" {MOST_EXACT_STEPS} is the most; with lr as a float there is no such limit"
        )
    exact = Moments(moments.sums, FRACTION)
    (xx, x), (_, two) = exact.hessian()
    a, b, d = sum_of_powers((1 - lr * xx, -lr * x, 1 - lr * two), steps)
    dm, dc = exact.gradient(m, c)
    m, c = m - lr * (a * dm + b * dc), c - lr * (b * dm + d * dc)
    return Point(steps, m, c, exact.loss(m, c))


def _checked_kind(moments: Moments, lr: "Any", m: "Any", c: "Any") -> str:
    """The kind of number that all have in common, if descent can start from there."""
    check_points(moments)
    kinds = checked_rate(lr)[2], ratio(m, "m")[2], ratio(c, "c")[2]
    return common_kind(moments.kind, *kinds)


def _fraction(value: "Any") -> "Any":
    p, q, _ = ratio(value, "value")
    return rounded(p, q, FRACTION, "value")


def _divergence(numbers: FixedPoint, lr: "Any", step: int) -> DivergenceError:
    """The error that says why, and what would work instead."""
    moments, rate = numbers.moments, shown(lr, str)
    bound, best = stable_lr(moments), best_lr(moments)
    x, spread = moments.sums.x, moments.sums.centred().xx
    if step == 0 or lr < bound:
        kind = "Decimal" if numbers.kind == DECIMAL else "float"
        message = f"the numbers at step {step} are too large for a {kind}"
        if lr < bound:
            message += f", though lr = {rate} is below the bound 2/λ₂ = {bound}"
        return DivergenceError(f"{message}: scale y down, or start nearer", step, lr, bound)
    message = f"diverged at step {step}: lr = {rate} is not below the bound 2/λ₂ = {bound}"
    if best:
        message += f"; lr = {best} would converge"
    # Far from the origin: the mean of x is over ten times its standard deviation.
    if x * x > 100 * spread > 0:
        message += "; x is far from 0: centre it (subtract its mean) and far larger rates converge"
    return DivergenceError(message, step, lr, bound)
