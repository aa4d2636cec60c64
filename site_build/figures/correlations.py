"""The figure of six clouds: what some correlations look like."""

from __future__ import annotations

import math
from random import Random

from site_build.page.correlation import correlation
from slr_pure import fit, forward

from .colours import GREEN, GRID, INK
from .svg import Plot, Scale, dot, figure, segment, signed, tag, text

HEIGHT = 292
COUNT = 24
WANTED = (0.95, 0.7, 0.3, 0.0, -0.8)
EDGE = 0.62  # both ends of each panel; Σx² = Σy² = 1
PANELS = [
    Plot(Scale(-EDGE, EDGE, left, left + 124), Scale(-EDGE, EDGE, top + 112, top))
    for top in (26, 174)
    for left in (4, 138, 272)
]

Cloud = tuple[list[float], list[float]]


def clouds() -> list[Cloud]:
    """Five clouds with the correlations wanted, and an arch."""
    random = Random(7)
    xs, others = ([random.gauss(0, 1) for _ in range(COUNT)] for _ in "xy")
    m, c = fit(xs, others)
    u = unit(xs)
    v = unit([y - ŷ for y, ŷ in zip(others, forward(m, c, xs))])  # its correlation with u is 0
    found = [(u, [r * a + math.sqrt(1 - r * r) * b for a, b in zip(u, v)]) for r in WANTED]
    places = unit([float(k) for k in range(COUNT)])
    return [*found, (places, unit([-x * x for x in places]))]


def unit(values: list[float]) -> list[float]:
    """Their distances from the mean, with 1 for the sum of the squares."""
    mean = math.fsum(values) / len(values)
    length = math.dist(values, [mean] * len(values))
    return [(value - mean) / length for value in values]


def panel(plot: Plot, xs: list[float], ys: list[float]) -> str:
    """A cloud, its best line, and r above."""
    ends = [-EDGE, EDGE]
    start, end = zip(ends, forward(*fit(xs, ys), ends))
    left, top = plot(-EDGE, EDGE)
    r = signed(round(correlation(xs, ys), 2) + 0.0)
    return (
        tag("rect", x=left, y=top, width=124, height=112, fill="none", stroke=GRID)
        + segment(plot(*start), plot(*end), stroke=GREEN, stroke_width=2.5)
        + "".join(dot(plot(x, y), 3, INK) for x, y in zip(xs, ys))
        + text((left + 62, top - 8), f"_r_ = {r}", "middle")
    )


def correlations(drawn: list[Cloud]) -> str:
    """The six, two rows of three."""
    return figure(
        "correlations",
        "What correlations look like",
        f"Six clouds of {COUNT} points, each with its best line. With r = 0.95 the points are close"
        " to a rising line; with 0.7 they scatter about it; with 0.3 the line is hard to see."
        " With 0 the cloud is shapeless and the line level; with −0.8 the points are near a falling"
        " line. In the last the points form an arch: its best line is level, and r is 0 again.",
        HEIGHT,
        *(panel(plot, *cloud) for plot, cloud in zip(PANELS, drawn)),
    )


FIGURES = {"correlations": lambda: correlations(clouds())}
