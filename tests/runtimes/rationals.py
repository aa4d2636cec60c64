"""Quotients that are hard to round, with the nearest floats, by exact fractions.

    python -m tests.runtimes.rationals FILE

A line is a JSON list: p, q, then significand and exponent of the double nearest to p / q, ties to
even, then those of the nearest float of 32 bits. An exponent too large for the format is an
overflow. The same bytes every time.
"""

import json
import random
import sys
from fractions import Fraction

DOUBLE, SINGLE = (53, -1074), (24, -149)  # binary digits, and the exponent of the least float


def nearest(p, q, digits, least):
    """s, e with s 2ᵉ nearest to |p/q|: Python's round of a Fraction is exact, ties to even."""
    size = abs(Fraction(p, q))
    if size == 0:
        return 0, least
    e = size.numerator.bit_length() - size.denominator.bit_length()
    if size < Fraction(2) ** e:
        e -= 1  # now 2ᵉ ≤ |p/q| < 2ᵉ⁺¹
    unit = max(e - digits + 1, least)
    return round(size / Fraction(2) ** unit), unit


def over(numerator, power, factor):
    """numerator · 2 ** power as p, q, both times a factor."""
    return numerator * factor << max(power, 0), factor << max(-power, 0)


def quotients(chance):
    """(p, q), q > 0: 10,000 random ones, and 3,000 where rounding is hardest."""
    for bits in (20, 60, 100, 300, 1200):
        for _ in range(2000):
            p = chance.getrandbits(chance.randint(1, bits)) * chance.choice((1, -1))
            yield p, chance.getrandbits(chance.randint(1, bits)) or 1
    for digits, least in (DOUBLE, SINGLE):
        for _ in range(500):  # ties, and next to ties
            half = 2 * chance.randrange(2 ** (digits - 1), 2**digits) + 1
            p, q = over(half, chance.randint(-200, 200), chance.getrandbits(90) | 1)
            yield p + chance.choice((-1, 0, 0, 1)), q
        for _ in range(500):  # subnormals, with their ties
            half = chance.getrandbits(chance.randint(1, digits + 1))
            p, q = over(half, least - 1, chance.getrandbits(90) | 1)
            yield chance.choice((-1, 1)) * (p + chance.choice((-1, 0, 0, 1))), q
        largest = ((2 << digits) - 1, 2 - least - 2 * digits)  # half a unit above the largest float
        for _ in range(500):  # overflows, and what is just none
            p, q = over(*largest, chance.getrandbits(90) | 1)
            yield chance.choice((-1, 1)) * (p + chance.choice((-q, -1, 0, 1, q))), q


def write(file):
    """Write the lines."""
    with open(file, "w", encoding="ascii") as lines:
        for p, q in quotients(random.Random(6)):
            lines.write(json.dumps([p, q, *nearest(p, q, *DOUBLE), *nearest(p, q, *SINGLE)]) + "\n")


if __name__ == "__main__":
    write(sys.argv[1])
