"""Gradient descent: what the steps do, and where they lead.

One step is m ← m − η ∂L/∂m and c ← c − η ∂L/∂c. The data enters through the six sums, so once
they are known a step costs the same however many points there were.

On Fractions the path is exact. On floats and Decimals it is computed in fixed point, in integers
that count so small a unit that what is shown at each step is the exact descent, rounded.
"""

from collections import namedtuple

from .arithmetic.exact import ratio
from .arithmetic.fixed_point import FixedPoint
from .arithmetic.kinds import DECIMAL, FRACTION, common_kind
from .arithmetic.records import record
from .arithmetic.rounding import rounded
from .arithmetic.values import shown, whole
from .moments import Moments, check_points

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, NamedTuple

    Ratio = tuple[int, int]

    class _Point(NamedTuple):
        step: int
        m: Any
        c: Any
        loss: Any

else:
    _Point = namedtuple("Point", "step m c loss")


@record
class Point(_Point):
    """(k, m, c, L(m, c)): where descent is after k steps (0 is the start), and the loss there.

    m in [y]/[x], c in [y], loss in [y]².

    >>> Point(0, m=2, c=1, loss=3.0).loss
    3.0
    """

    __slots__ = ()


def path(moments: Moments, lr: "Any", m: "Any" = 0, c: "Any" = 0) -> "Iterator[Point]":
    """θ₀ = (m, c), θₖ₊₁ = θₖ − η ∇L(θₖ): the points of gradient descent, without end.

    Each is a `Point(step, m, c, loss)`, the start included, as step 0. The numbers are of the kind
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
    kind, ratios = checked_start(moments, lr, m, c)
    if kind == FRACTION:
        return _exact_path(moments, *as_fractions(ratios))
    points = _rounded_path(moments, lr, FixedPoint(moments.sums, kind, ratios))
    if kind == DECIMAL:
        from .arithmetic.decimals import in_this_context

        return in_this_context(points)
    return points


def _exact_path(moments: Moments, lr: "Any", m: "Any", c: "Any") -> "Iterator[Point]":
    step = 0
    # Without end: whoever asks for points stops.
    while True:
        yield Point(step, m, c, moments.loss(m, c))
        dm, dc = moments.gradient(m, c)
        m, c = m - lr * dm, c - lr * dc
        step += 1


def _rounded_path(moments: Moments, lr: "Any", numbers: FixedPoint) -> "Iterator[Point]":
    step = 0
    m, c = numbers.start
    # Without end, but for a number that is too large: whoever asks for points stops.
    while True:
        try:
            point = Point(step, *numbers.rounded(m, c))
        except OverflowError:
            break
        yield point
        m, c = numbers.step(m, c)
        step += 1
    from .divergence import divergence  # only now: a small device has no memory to spare

    raise divergence(moments, lr, step, numbers.kind)


def checked_start(moments: Moments, lr: "Any", m: "Any", c: "Any") -> "tuple[str, list[Ratio]]":
    """The kind of number that moments, lr, m and c have in common, and (p, q) of lr, m and c.

    ValueError, TypeError: descent cannot start from there, as `path` says.

    >>> checked_start(Moments.of([1], [3]), 0.5, 0, 2)
    ('float', [(1, 2), (0, 1), (2, 1)])
    """
    check_points(moments)
    ratios = checked_rate(lr), ratio(m, "m"), ratio(c, "c")
    kind = common_kind(moments.kind, *[kind for _, _, kind in ratios])
    return kind, [(p, q) for p, q, _ in ratios]


def as_fractions(ratios: "list[Ratio]") -> "list[Any]":
    """p/q of each, as a Fraction."""
    return [rounded(p, q, FRACTION, "") for p, q in ratios]


def checked_rate(lr: "Any") -> "tuple[int, int, str]":
    """lr = p/q > 0 and its kind.

    ValueError: a learning rate that is not finite and positive. TypeError: not a real number.

    >>> checked_rate(0.5)
    (1, 2, 'float')
    """
    p, q, kind = ratio(lr, "lr")
    if p <= 0:
        raise ValueError(f"lr is {shown(lr, str)}: a learning rate is positive")
    return p, q, kind


def checked_steps(steps: "Any", name: str) -> int:
    """The number of steps, as an integer k ≥ 0; errors call it by the name.

    ValueError: negative. TypeError: not a whole number.

    >>> checked_steps(3, "steps")
    3
    """
    count = whole(steps, name)
    if count < 0:
        raise ValueError(f"{name} is {shown(count)}: descent cannot be taken back")
    return count
