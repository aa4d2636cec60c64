"""A figure of windows: running sums in floats drift, exact ones do not.

The numbers are in data/drift.csv, which `python -m benchmarks.windows` writes.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from .colours import BLUE, ORANGE, PURPLE
from .svg import XY, Plot, Scale, dots, figure, polyline, power_of_ten, text

FILE = Path(__file__).parents[2] / "data" / "drift.csv"


class Curve(NamedTuple):
    """The slope's relative error after so many readings; what it is called, and how it is drawn."""

    name: str
    errors: list[float]
    colour: str
    dashes: str
    label: XY


def curves() -> tuple[list[int], list[Curve]]:
    """The numbers of readings, and the curves; an exact window's error is 0."""
    with FILE.open(encoding="ascii") as lines:
        rows = list(csv.DictReader(lines))
    narrow, wide = ([float(row[name]) for row in rows] for name in ("bits32", "bits64"))
    return [int(row["readings"]) for row in rows], [
        Curve("floats of 32 bits", narrow, ORANGE, "2 3", (1.3e2, 2e1)),
        Curve("floats of 64 bits", wide, PURPLE, "8 3 2 3", (1.5e4, 1e-11)),
        Curve("this library: exactly 0", [0.0] * len(rows), BLUE, "none", (1.3e2, 1e-17)),
    ]


def drift(readings: list[int], drawn: list[Curve]) -> str:
    """The slope's relative error in a sliding window, against the number of readings."""
    # The logarithm has no place for 0. The base line, at 10⁻¹⁸, stands for it.
    plot = Plot(Scale(1e2, 1e7, 46, 382, log=True), Scale(1e-18, 1e2, 312, 28, log=True))
    parts = []
    for curve in drawn:
        places = [plot(n, error or plot.y.low) for n, error in zip(readings, curve.errors)]
        parts += [
            polyline(places, curve.colour, stroke_dasharray=curve.dashes),
            dots(places, 2.4, curve.colour),
            text(plot(*curve.label), curve.name, colour=curve.colour, halo=True),
        ]
    narrow, wide, _ = drawn
    wrong = next(n for n, error in zip(readings, narrow.errors) if error > 1)
    exponents = range(-15, 1, 5)
    return figure(
        "drift",
        "The error of a sliding window's slope, the longer it runs",
        f"A window over the last 64 of up to ten million readings, ten a second: the relative error"
        f" of the slope against the number of readings. Running sums in floats of 32 bits have no"
        f" digit right after {wrong:,} readings. In floats of 64 bits the error climbs from"
        f" {wide.errors[0]:.0e} to {wide.errors[-1]:.0%}. The exact window stays at 0, on the base"
        f" line.",
        358,
        plot.axes(
            [10.0**n for n in range(2, 8)],
            [plot.y.low, *(10.0**n for n in exponents)],
            "readings",
            "relative error of the slope",
            x_text=[power_of_ten(n) for n in range(2, 8)],
            y_text=["0", *map(power_of_ten, exponents)],
        ),
        *parts,
    )


FIGURES = {"drift": lambda: drift(*curves())}
