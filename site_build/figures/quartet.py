"""The figure of Anscombe's quartet: four data sets with the same line, and the same diagnostics."""

from __future__ import annotations

from site_build.page import presets
from slr_pure import Moments, forward, line, r_squared, residual_sd

from .colours import GREEN, MUTED
from .svg import Plot, Scale, dot, figure, segment, signed, text

HEIGHT = 424
SETS = [presets.points(f"anscombe-{k}") for k in (1, 2, 3, 4)]
ENDS = [3.0, 20.0]  # of x in each panel
PANELS = [
    Plot(Scale(ENDS[0], ENDS[1], left, left + 162), Scale(2, 16, top + 144, top))
    for top in (32, 220)
    for left in (30, 228)
]


def said(xs: list[float], ys: list[float]) -> tuple[list[float], float, float]:
    """What the library says of a data set: ŷ at the two ends, R², and the residual spread."""
    moments = Moments.of(xs, ys)
    return forward(*line(moments), ENDS), r_squared(moments), residual_sd(moments)


def panel(plot: Plot, xs: list[float], ys: list[float]) -> str:
    """One data set: its points, its best line, and what the library says of it."""
    (start, end), share, spread = said(xs, ys)
    x_name, y_name = "_x_" * (plot in PANELS[2:]), "_y_" * (plot in PANELS[::2])
    figures = f"_R_² = {signed(share)}, _s_ = {signed(spread, 1)}"
    return (
        plot.axes((5, 10, 15), (4, 8, 12), x_name, y_name)
        + segment(plot(ENDS[0], start), plot(ENDS[1], end), stroke=GREEN, stroke_width=2.5)
        + "".join(dot(plot(x, y), 3.5) for x, y in zip(xs, ys))
        + text((plot.x.start + 6, plot.y.end + 8), figures, colour=MUTED)
    )


def quartet() -> str:
    """The four data sets, side by side."""
    return figure(
        "quartet",
        "Anscombe’s quartet: four data sets with the same figures",
        "Four diagrams with eleven points each and the same rising line. In the first the points"
        " scatter about the line. In the second they form an arch. In the third ten of them are on"
        " a flatter line, and one is far above it. In the fourth ten points are one above the other"
        " at x = 8, and a single one far to the right makes the slope.",
        HEIGHT,
        *(panel(plot, xs, ys) for plot, (xs, ys) in zip(PANELS, SETS)),
    )


FIGURES = {"quartet": quartet}
