"""Integers: their bits, divisors and roots, also where the interpreter's math lacks these."""

import math

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def bits(n: int) -> int:
    """The number of binary digits of |n|, at least 1 (int.bit_length is not everywhere).

    >>> bits(5)
    3
    """
    n, count, shift = abs(n), 1, 1
    # At most log₂ b + 1 rounds, where n has b bits: shift doubles.
    while n >> shift:
        shift *= 2
    # At most as many again: it halves. (MicroPython's bin takes a division for each digit.)
    while shift > 1:
        shift //= 2
        if n >> shift:
            n, count = n >> shift, count + shift
    return count


def euclid(a: int, b: int) -> int:
    """The greatest common divisor of a and b, by Euclid's algorithm, for b ≥ 0.

    >>> euclid(12, 18)
    6
    """
    # At most 2 bits(b) rounds: the rest of a division is below the divisor and, where that is at
    # most half of what is divided, below half of it; so b halves in every two.
    while b:
        a, b = b, a % b
    return abs(a)


gcd: "Callable[[int, int], int]" = getattr(math, "gcd", euclid)  # MicroPython's math has none


def common_multiple(a: int, b: int) -> int:
    """The least common multiple of two positive integers.

    >>> common_multiple(4, 6)
    12
    """
    return a // gcd(a, b) * b


def reduced(p: int, q: int) -> "tuple[int, int]":
    """p / q in lowest terms, for q > 0.

    >>> reduced(6, 4)
    (3, 2)
    """
    divisor = gcd(p, q)
    return p // divisor, q // divisor


def heron(n: int) -> int:
    """The largest integer s with s² ≤ n, for n ≥ 0, by Heron's (Newton's) iteration from above.

    >>> heron(17)
    4
    """
    if n == 0:
        return 0
    root = 1 << (bits(n) + 1) // 2
    # At most log₂ bits(n) + 3 rounds: root = (1 + e) √n becomes (1 + e²/(2 + 2e)) √n, rounded down.
    # e is at most 1 at first, then 1/4, 1/40, … and below 2⁻ᵏ, k doubling; and root falls, or ends.
    while True:
        better = (root + n // root) // 2
        if better >= root:
            return root
        root = better


isqrt: "Callable[[int], int]" = getattr(math, "isqrt", heron)  # MicroPython's math has none


def root_between(n: int, extra: int) -> "tuple[int, int]":
    """√n · 2ᵉˣᵗʳᵃ lies between these two integers, which are equal where it is an integer.

    >>> root_between(9, 0), root_between(2, 4)
    ((3, 3), (22, 23))
    """
    square = n << (2 * extra)
    below = isqrt(square)
    return (below, below) if below * below == square else (below, below + 1)
