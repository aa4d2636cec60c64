"""The figure of leverage: one height raised, in the middle of the points and at their end."""

from __future__ import annotations

from site_build.page.leverage import leverages
from slr_pure import fit, forward

from .colours import BLUE, GREEN, MUTED
from .svg import XY, Plot, Scale, arrow, dot, figure, ring, segment, signed, text

XS = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 12.0]
YS = [1.2, 1.4, 2.3, 2.6, 2.9, 3.9, 3.8, 4.6, 6.9]
RAISED = 3.0
START, END = -0.6, 12.8
PANELS = [Plot(Scale(START, END, left, left + 170), Scale(0, 11, 190, 34)) for left in (24, 222)]

Line = tuple[XY, XY]


def moved(k: int) -> tuple[Line, Line, float]:
    """The line before and after the k-th height is raised, each from end to end; its leverage."""
    ys = [y + RAISED * (i == k) for i, y in enumerate(YS)]
    return drawn(YS), drawn(ys), float(leverages(XS)[k])


def drawn(ys: list[float]) -> Line:
    """The best line of these heights, from end to end."""
    start, end = forward(*fit(XS, ys), [START, END])
    return (START, start), (END, end)


def panel(plot: Plot, k: int) -> str:
    """The points, with point k raised, and the line before and after."""
    before, after, share = moved(k)
    x, y = XS[k], YS[k]
    low, high = plot(x, y), plot(x, y + RAISED)
    return (
        plot.axes((0, 4, 8, 12), (0, 4, 8), "_x_" * (plot is PANELS[1]), "_y_")
        + segment(
            *(plot(*end) for end in before), stroke=BLUE, stroke_width=2, stroke_dasharray="5 4"
        )
        + segment(*(plot(*end) for end in after), stroke=GREEN, stroke_width=2.5)
        + "".join(dot(plot(*at), 3.5) for i, at in enumerate(zip(XS, YS)) if i != k)
        + ring(low, 3.5, MUTED)
        + arrow((low[0], low[1] - 6), (high[0], high[1] + 6), MUTED, 1.5)
        + dot(high, 4.5)
        + text((plot.x.start + 10, plot.y.end + 6), f"_h_~_k_~ = {signed(share)}")
    )


def leverage(middle: int, end: int) -> str:
    """A point in the middle and one at the end, raised as much, side by side."""
    shares = [signed(moved(k)[2]) for k in (middle, end)]
    return figure(
        "leverage",
        "Leverage: the same move, in the middle and at the end",
        f"Two diagrams of the same nine points and their best line, a dashed one. In the left one a"
        f" point in the middle is raised by {RAISED:g}: its leverage is {shares[0]}, and the new"
        f" best line is a little higher. In the right one the last point, far from the others, is"
        f" raised by as much: its leverage is {shares[1]}, and the line turns towards it.",
        240,
        *(panel(plot, k) for plot, k in zip(PANELS, (middle, end))),
    )


FIGURES = {"leverage": lambda: leverage(4, 8)}
