"""Too few steps: a fit by descent that has not arrived.

From m = c = 0, or 1, the error shrinks by 1 − ηλ a step, along each eigenvector of H. So after K
steps the logarithm of what is left of it is K log(1 − ηλ), and two of these, for two curvatures λ,
yield η and K. Where all answers are those of K steps at the rate η, that is what was done.
"""

from math import log

from slr_pure.divergence import DivergenceError
from slr_pure.jumps import jump
from slr_pure.least_squares import line
from slr_pure.moments import Moments
from slr_pure.rates import curvatures

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .diagnosis import Tried

    Pair = tuple[float, float]

LEAST, MOST = 1e-9, 1 - 1e-9  # what is left of an error, where its logarithm can be trusted
HALVINGS = 60
STARTS = (0, 1)  # of m and c
NEAR = 1e-3  # the count of steps is as near to a whole number


def too_few_steps(tried: "list[Tried]") -> str:
    """That the answers are those of so many steps of descent, in words, or ""."""
    if any(isinstance(case.answer, str) or len(case.answer) != 2 for case in tried):
        return ""
    return next(filter(None, (_from(start, tried) for start in STARTS)), "")


def _from(at: int, tried: "list[Tried]") -> str:
    """The same, of steps that start at m = c = at."""
    try:
        left = sorted(pair for case in tried for pair in _left(case, at))
        lr, steps = _rate_and_steps(left[0], left[-1]) if left else (0, 0)
        if not steps or not _are(tried, lr, steps, at):
            return ""
    except (ArithmeticError, ValueError):  # numbers too large or too small for a float
        return ""
    counted = "1 step" if steps == 1 else f"{steps} steps"
    start = f" from m = c = {at}" if at else ""
    return (
        f"this is where {counted} of descent{start} at lr = {lr:g} lead: too few; go on, or solve"
        " for it"
    )


def _left(case: "Tried", at: int) -> "list[Pair]":
    """(λ, the logarithm of what is left of the error along its eigenvector), where that is known.

    The eigenvectors of H = 2 [[a, b], [b, 1]] are (b, λ/2 − a) and, at right angles, (a − λ/2, b).
    """
    answer: Any = case.answer
    moments = Moments.of(*case.given)
    best = line(moments)
    (a, b), _ = moments.hessian()
    found = []
    for curvature in map(float, curvatures(moments)):
        p, q = float(b), curvature - float(a)
        start = p * (float(best.m) - at) + q * (float(best.c) - at)
        end = p * (float(best.m) - answer[0]) + q * (float(best.c) - answer[1])
        if start != 0 and LEAST < end / start < MOST:
            found.append((curvature, log(end / start)))
    return found


def _rate_and_steps(flat: "Pair", steep: "Pair") -> "tuple[float, int]":
    """η and K, or 0 and 0 if there are none: η is where log(1 − ηλ) have the ratio of these two.

    The ratio of the steeper to the flatter grows with η, from that of the λ: so by halving.
    """
    low, high = 0.0, MOST / steep[0]
    for _ in range(HALVINGS):
        lr = (low + high) / 2
        if log(1 - lr * steep[0]) * flat[1] < steep[1] * log(1 - lr * flat[0]):
            low = lr
        else:
            high = lr
    steps = flat[1] / log(1 - high * flat[0])
    count = round(steps)
    return (float(f"{high:.6g}"), count) if abs(steps - count) <= NEAR * steps else (0.0, 0)


def _are(tried: "list[Tried]", lr: float, count: int, at: int) -> bool:
    """So many steps at that rate from there lead to every answer, but where they diverge."""
    arrived = 0
    for case in tried:
        moments = Moments.of(*([float(n) for n in part] for part in case.given))
        try:
            point = jump(moments, lr, count, float(at), float(at))
        except DivergenceError:
            continue
        if not case.gives([point.m, point.c], None):
            return False
        arrived += 1
    return arrived > 1
