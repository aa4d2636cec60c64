"""Boards: three calibrations, and the digits right of a line in floats of 32 bits.

    python -m benchmarks.boards

ulab's polyfit of degree 1, its operations one after the other, each rounded to 32 bits; beside it
the exact line, rounded once to a float of 32 bits. Digits right are −log₁₀ of the relative error
against the exact line of the numbers as written; 7.2 is what a float of 32 bits can hold.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from slr_pure import fit
from slr_pure.arithmetic.floats import Format, rounded_quotient

Float = np.float32
SINGLE = Format(digits=24, least=-149, greatest=127)
EPSILON = Float(1.2e-7)  # ulab's: a pivot below it counts as 0


class Recipe(NamedTuple):
    """A calibration of the page on boards, and what it is."""

    name: str
    xs: list[float]
    ys: list[float]


GRAMS = [0, 100, 200, 500, 1000]
COUNTS = [8388841, 8431015, 8473082, 8599706, 8810523]  # of 24 bits, as the HX711 gives them
OHMS = [32650, 19900, 12490, 8057, 5327]
CELSIUS = [0, 10, 20, 30, 40]
SECONDS = [1000000 + 60 * i for i in range(11)]  # since the board was switched on
MICROSECONDS = [0, 1502, 2997, 4506, 5998, 7491, 9007, 10496, 12003, 13499, 15004]

RECIPES = (
    Recipe("load cell: counts on grams", GRAMS, COUNTS),
    Recipe("load cell: grams on counts", COUNTS, GRAMS),
    Recipe(
        "thermistor: 1/T on ln R",
        [math.log(ohms) for ohms in OHMS],
        [1 / (celsius + 273.15) for celsius in CELSIUS],
    ),
    Recipe("clock: µs ahead on seconds", SECONDS, MICROSECONDS),
)


def polyfit(xs: Sequence[float], ys: Sequence[float]) -> tuple[float, float]:
    """Slope and intercept by ulab's steps: (XᵀX)⁻¹ (Xᵀy), by Gauss and Jordan, in 32 bits.

    ValueError: no pivot, as ulab says it.
    """
    rows = [[Float(1)] * len(xs), [Float(1) * Float(x) for x in xs]]
    data = [[dot(column, row) for row in rows] for column in rows]
    unit = [[Float(1), Float(0)], [Float(0), Float(1)]]
    for m in range(2):
        if abs(data[m][m]) < EPSILON:
            if m or abs(data[1][0]) < EPSILON:
                raise ValueError("could not invert Vandermonde matrix")
            data.reverse()
            unit.reverse()
        n = 1 - m
        factor = data[n][m] / data[m][m]
        for k in range(2):
            data[n][k] -= factor * data[m][k]
            unit[n][k] -= factor * unit[m][k]
    inverse = [[each / data[m][m] for each in unit[m]] for m in range(2)]
    right = [dot(row, list(map(Float, ys))) for row in rows]
    c, m = (dot(row, right) for row in inverse)
    return float(m), float(c)


def dot(p: Sequence[np.float32], q: Sequence[np.float32]) -> np.float32:
    """Σ pᵢqᵢ, each product and each sum rounded to 32 bits."""
    total = Float(0)
    for a, b in zip(p, q):
        total += a * b
    return total


def exact(xs: Sequence[float], ys: Sequence[float]) -> tuple[Fraction, Fraction]:
    """m and c in Fractions."""
    m, c = fit(list(map(Fraction, xs)), list(map(Fraction, ys)))
    return m, c


def rounded(xs: Sequence[float], ys: Sequence[float]) -> tuple[float, float]:
    """What fit gives on a board: exact, and rounded once to 32 bits.

    The numbers are what the board takes: integers as they are, and floats of 32 bits.
    """
    taken = [
        [x if isinstance(x, int) else Fraction(float(Float(x))) for x in each] for each in (xs, ys)
    ]
    found = []
    for value in exact(*taken):
        significand, exponent = rounded_quotient(abs(value.numerator), value.denominator, SINGLE)
        found.append(math.copysign(math.ldexp(significand, exponent), value))
    return found[0], found[1]


def digits(value: float, true: Fraction) -> float:
    """−log₁₀ of the relative error, from 0 on."""
    relative = abs(Fraction(value) / true - 1)
    return max(-math.log10(relative), 0.0) if relative else math.inf


class Row(NamedTuple):
    """Digits right of slope and intercept, by ulab's steps (None: refused) and rounded once."""

    name: str
    theirs: tuple[float, float] | None
    ours: tuple[float, float]


def row(recipe: Recipe) -> Row:
    """The digits of that recipe."""
    xs, ys = recipe.xs, recipe.ys
    true = exact(xs, ys)

    def right(found: tuple[float, float]) -> tuple[float, float]:
        return digits(found[0], true[0]), digits(found[1], true[1])

    try:
        theirs = right(polyfit(xs, ys))
    except ValueError:
        theirs = None
    return Row(recipe.name, theirs, right(rounded(xs, ys)))


def table() -> str:
    """The rows in Markdown: digits right of m and of c."""
    lines = ["| digits right of m, and of c | ulab's steps | rounded once |", "|---|--:|--:|"]
    for name, *found in map(row, RECIPES):
        texts = ["{:.1f}, {:.1f}".format(*each) if each else "refused" for each in found]
        lines.append(f"| {name} | {' | '.join(texts)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(f"{table()}\n")
