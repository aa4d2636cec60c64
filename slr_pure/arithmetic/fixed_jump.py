"""The jump in fixed point: where descent is after any number of steps, in integers."""

from .fixed_point import FixedPoint
from .integers import bits
from .kinds import greatest_exponent
from .powers import sum_of_powers


def jumped(numbers: FixedPoint, steps: int) -> "tuple[int, int]":
    """θ₀ − (I + A + … + Aᵏ⁻¹) η ∇L(θ₀), where A = I − ηH: k steps from the start.

    Aᵏ is wrong by some k units, and the sum of the powers by some k²: so a jump wants 2 log₂ k
    extra bits. That error is multiplied by the length of η∇L, where it is above 1.
    OverflowError: a distance from the start is too large for the kind of number.
    """
    m, c = numbers.start
    dm, dc = numbers.scaled_gradient(m, c)
    if dm == dc == 0:
        return m, c
    finer = max(numbers.bits, bits(dm), bits(dc)) + 8
    one = 1 << finer
    # Even the least gradient times this is too large.
    limit = 1 << greatest_exponent(numbers.kind) + 2 * finer

    def shorten(entry: int) -> int:
        if entry >> finer > limit:  # one below −limit has a square that is above it
            raise OverflowError("m and c are too large")
        return entry >> finer

    a, b, d = ((entry << finer) // numbers.q for entry in (numbers.a, numbers.b, numbers.d))
    a, b, d = one - a, -b, one - d
    if b == 0:  # m and c go their own ways, and what does not move cannot diverge
        a, d = a if dm else 0, d if dc else 0
    a, b, d = sum_of_powers((a, b, d), steps, one, shorten)
    return m - ((a * dm + b * dc) >> finer), c - ((b * dm + d * dc) >> finer)
