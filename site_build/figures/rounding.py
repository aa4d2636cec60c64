"""Figures of numbers: the digits that rounding costs, and a law that holds without any."""

from __future__ import annotations

import math
import random
import warnings
from collections.abc import Callable
from fractions import Fraction
from statistics import linear_regression
from typing import NamedTuple, TypeVar

import numpy as np

from site_build.page import presets
from slr_pure import fit, gradient, loss, normal_equations, solve_2x2

from .colours import BLUE, GREEN, ORANGE, PAPER, PURPLE
from .svg import XY, Plot, Scale, crosses, dots, figure, polyline, power_of_ten, tag, text

Number = TypeVar("Number", float, Fraction)
Slope = Callable[[list[float], list[float]], float]

xs, ys = presets.points("hubble")
ALL_DIGITS = 16  # 2⁻⁵³, half a unit in the last place of 1, is 1.1 · 10⁻¹⁶


def raw_sums(xs: list[float], ys: list[float]) -> float:
    """The slope by Cramer's rule from the normal equations, every sum and product in floats."""
    slope, _ = solve_2x2(*normal_equations(xs, ys))
    return float(slope)


def polyfit(xs: list[float], ys: list[float]) -> float:
    """The slope by numpy.polyfit, without its warning that the fit may be poor."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return float(np.polyfit(xs, ys, 1)[0])


def correct_digits(slope: Slope, xs: list[float], ys: list[float]) -> float:
    """−log₁₀ of the relative error, from 0 (or no answer) to all 16.

    What is exact is worked out in Fractions, for the very floats that the slope is asked for.
    """
    exact = fit([Fraction(x) for x in xs], [Fraction(y) for y in ys]).m
    try:
        error = abs(Fraction(slope(xs, ys)) / exact - 1)
    except ValueError:  # solve_2x2: the determinant has become 0
        return 0
    return min(max(-math.log10(error), 0), ALL_DIGITS) if error else ALL_DIGITS


class Way(NamedTuple):
    """A way to the slope, what it is called, how its line is drawn, and where its label is."""

    slope: Slope
    name: str
    colour: str
    dashes: str
    label: XY


WAYS = (
    Way(raw_sums, "raw sums", ORANGE, "2 3", (0.5, 6)),
    Way(polyfit, "polyfit", PURPLE, "8 3 2 3", (7.4, 9.6)),
    Way(lambda x, y: linear_regression(x, y).slope, "statistics", GREEN, "9 4", (11.6, 11)),
    Way(lambda x, y: fit(x, y).m, "this library", BLUE, "none", (11.6, 16.5)),
)


def kept(way: Way) -> list[float]:
    """The correct digits of the slope with 10ᵖ added to each x, for p from 0 to 16."""
    return [correct_digits(way.slope, [10.0**p + x for x in xs], ys) for p in range(17)]


def digits(drawn: list[list[float]]) -> str:
    """Correct digits of the slope against the offset of x: three peers, and this library."""
    plot = Plot(Scale(0, 16, 34, 382), Scale(0, 17, 312, 28))
    lines, halves = [], []
    for way, found in zip(WAYS, drawn):
        places = [plot(p, value) for p, value in enumerate(found)]
        lines += [
            polyline(places, way.colour, stroke_dasharray=way.dashes),
            dots(places, 2.4, way.colour),
            text(plot(*way.label), way.name, colour=way.colour, halo=True),
        ]
        halves.append(f"{way.name} {found[8]:.0f} and {found[15]:.0f}")
    return figure(
        "digits",
        "Correct digits of the slope, the further x is from 0",
        f"Hubble’s 24 nebulae, with 10ᵖ added to each distance: the correct digits of the"
        f" slope, out of {ALL_DIGITS}, against the offset 10ᵖ from 1 to 10¹⁶. Three curves fall to"
        f" 0, one after another: the formula with raw sums in floats, NumPy's polyfit, and the"
        f" standard library's statistics. That of this library stays at the top. Correct digits at"
        f" 10⁸ and at 10¹⁵: {', '.join(halves)}.",
        358,
        plot.axes(
            range(0, 17, 4),
            range(0, 17, 4),
            "offset of _x_",
            "correct digits of the slope",
            x_text=[power_of_ten(p) for p in range(0, 17, 4)],
        ),
        *lines,
    )


def differences(count: int = 60) -> list[tuple[float, float, float]]:
    """For random data, h and the size of the difference, in Fractions and in floats."""
    found, draw = [], random.Random(4)
    for k in range(count):
        h = Fraction(10 ** (10 * (k + 0.5) / count - 9)).limit_denominator(10**12)
        n = draw.randint(3, 6)
        values = [Fraction(draw.randint(-30, 30), draw.randint(1, 12)) for _ in range(2 * n + 2)]
        rounded = abs(difference([float(value) for value in values], float(h)))
        found.append((float(h), abs(float(difference(values, h))), rounded))
    return found


def law(drawn: list[tuple[float, float, float]]) -> str:
    """|Central difference − derivative| for random inputs: in floats, and in Fractions."""
    # The logarithm has no place for 0. The base line, at 10⁻²⁰, stands for it.
    plot = Plot(Scale(1e-9, 1e1, 42, 386, log=True), Scale(1e-20, 1e-2, 312, 28, log=True))
    in_fractions = [plot(h, exact or plot.y.low) for h, exact, _ in drawn]
    rings = "".join(tag("circle", cx=x, cy=y, r=2.8) for x, y in in_fractions)
    in_floats = [plot(h, rounded or plot.y.low) for h, _, rounded in drawn]
    largest = max(rounded for _, _, rounded in drawn)
    exact_zeros = sum(exact == 0 for _, exact, _ in drawn)
    exponents = range(-16, -2, 4)
    return figure(
        "law",
        "Central difference minus derivative, in floats and in Fractions",
        f"The difference between (L(m + h, c) − L(m − h, c)) / 2h and ∂L/∂m, without its sign, for"
        f" {len(drawn)} random data sets, with h from 10⁻⁹ to 10. In floats it is a cloud of"
        f" crosses that rises as h shrinks, to {largest:.0e}. In Fractions it is exactly 0,"
        f" {exact_zeros} times of {len(drawn)}: a row of rings on the base line.",
        358,
        plot.axes(
            [1e-9, 1e-6, 1e-3, 1],
            [plot.y.low, *(10.0**exponent for exponent in exponents)],
            "_h_",
            "size of the difference",
            x_text=[power_of_ten(exponent) for exponent in (-9, -6, -3, 0)],
            y_text=["0", *map(power_of_ten, exponents)],
        ),
        tag("g", rings, fill=PAPER, stroke=BLUE, stroke_width=2),
        crosses(in_floats, 3, ORANGE),
        text(plot(1e-4, 1e-6), "floats", colour=ORANGE),
        text(plot(2e-9, 3e-19), "Fractions: exactly 0", colour=BLUE),
    )


def difference(values: list[Number], h: Number) -> Number:
    """(L(m + h, c) − L(m − h, c)) / 2h − ∂L/∂m, for values = m, c, x₁, y₁, x₂, y₂, …"""
    m, c, xs, ys = values[0], values[1], values[2::2], values[3::2]
    central = (loss(m + h, c, xs, ys) - loss(m - h, c, xs, ys)) / (2 * h)
    return central - gradient(m, c, xs, ys)[0]


FIGURES = {"digits": lambda: digits([kept(way) for way in WAYS]), "law": lambda: law(differences())}
