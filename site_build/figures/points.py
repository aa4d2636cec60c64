"""Figures of the points and the line: the model, residuals, their squares, the closed form."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import NamedTuple

from slr_pure import Moments, forward

from .colours import BLUE, GREEN, MUTED, ORANGE
from .data import best, least, moments, xs, ys
from .svg import XY, Plot, Scale, dot, figure, ring, segment, signed, tag, text

HEIGHT = 336
PLOT = Plot(Scale(-0.12, 2.8, 26, 392), Scale(0, 3.5, 292, 28))
UNIT = (PLOT.y.start - PLOT.y.end) / 3.5
SQUARE = Plot(Scale(-0.3, 2.8, 26, 26 + 3.1 * UNIT), PLOT.y)  # the same unit across as up
THE_POINTS = "Ten points fall from the upper left to the lower right."


def axes(plot: Plot = PLOT) -> str:
    """The axes that these figures share."""
    return plot.axes(range(math.floor(plot.x.high) + 1), range(4), "_x_", "_y_")


def the_line(plot: Plot = PLOT) -> str:
    """The least-squares line, a little longer than the points reach."""
    start, end = (plot(x, *forward(best.m, best.c, [x])) for x in (0.0, 2.65))
    return segment(start, end, stroke=BLUE, stroke_width=2.5)


def dots(plot: Plot = PLOT) -> str:
    """The ten points."""
    return "".join(dot(plot(x, y)) for x, y in zip(xs, ys))


def prediction() -> XY:
    """A new x, and what the line predicts there."""
    return 1.5, forward(best.m, best.c, [1.5])[0]


def model_line(predicted: XY) -> str:
    """Points, the line, and what it predicts for one new x."""
    x, y = predicted
    guide = segment(PLOT(x, 0), PLOT(x, y)) + segment(PLOT(x, y), PLOT(PLOT.x.low, y))
    return figure(
        "model-line",
        "The model: a line through points",
        f"{THE_POINTS} A straight line runs through the middle of them. For x = {x:g}, where there"
        f" is no point, a dashed line goes up to the line and from there across to the prediction"
        f" ŷ = {signed(y)} on the y axis.",
        HEIGHT,
        axes(),
        tag("g", guide, stroke=ORANGE, stroke_width=2, stroke_dasharray="5 4"),
        the_line(),
        dots(),
        ring(PLOT(x, y), 5, ORANGE),
        text((PLOT.x(0) - 4, PLOT.y(y) + 18), f"prediction _ŷ_ = {signed(y)}", colour=ORANGE),
        text((PLOT.x(x) + 7, PLOT.y(0) - 9), f"_x_ = {x:g}", colour=ORANGE),
        text(PLOT(0.85, 2.72), f"_ŷ_ = {signed(best.m)} _x_ + {signed(best.c)}", colour=BLUE),
    )


def to_the_line() -> list[tuple[XY, XY]]:
    """Each point (xᵢ, yᵢ), and the point (xᵢ, ŷᵢ) of the line."""
    predictions = forward(best.m, best.c, xs)
    return [((x, y), (x, prediction)) for x, y, prediction in zip(xs, ys, predictions)]


def residuals(segments: list[tuple[XY, XY]]) -> str:
    """Points, line, and the residuals: the vertical segments between them."""
    drawn = "".join(segment(PLOT(*point), PLOT(*foot)) for point, foot in segments)
    (above, positive), (below, negative) = (
        (PLOT(x, y), signed(y - prediction)) for (x, y), (_, prediction) in segments[5:7]
    )
    return figure(
        "residuals",
        "Residuals: from the line to the points",
        f"{THE_POINTS} From each one a vertical segment goes to the line: its residual"
        f" r = y − ŷ. It is positive for the points above the line, such as"
        f" {positive}, and negative for those below, such as {negative}.",
        HEIGHT,
        axes(),
        tag("g", drawn, stroke=ORANGE, stroke_width=2.5),
        the_line(),
        dots(),
        text((above[0] + 8, above[1] - 4), f"_r_ = _y_ − _ŷ_ = {positive}", colour=ORANGE),
        text((below[0] - 10, below[1] + 8), f"_r_ = {negative}", "end", colour=ORANGE),
    )


def squares() -> list[tuple[XY, float]]:
    """The upper left corner and the side of each square, and last of one of their mean area.

    They are to the right above the line and to the left below it, so that none lies across it.
    """
    found = []
    for (x, y), (_, prediction) in to_the_line():
        side = abs(y - prediction)
        found.append(((x - side * (y < prediction), max(y, prediction)), side))
    mean = math.sqrt(least)
    return [*found, ((3, 1 + mean), mean)]


def residual_squares(drawn: list[tuple[XY, float]]) -> str:
    """The squares on the residuals, and beside them one as large as their mean: the loss."""
    places = [(*SQUARE(*corner), side * UNIT) for corner, side in drawn]
    *each, mean = (tag("rect", x=x, y=y, width=side, height=side) for x, y, side in places)
    left, top, _ = places[-1]
    return figure(
        "residual-squares",
        "The loss: the mean area of the squares",
        f"{THE_POINTS} On each residual, the vertical segment between a point and the line, stands"
        f" a square. At the right is a square of their mean area, with the side"
        f" {signed(drawn[-1][1])}: the loss L = {signed(least, 3)}.",
        HEIGHT,
        axes(SQUARE),
        tag("g", "".join(each), fill=ORANGE, fill_opacity=0.2, stroke=ORANGE, stroke_width=1.5),
        the_line(SQUARE),
        dots(SQUARE),
        tag("g", mean, fill=GREEN, fill_opacity=0.2, stroke=GREEN, stroke_width=2),
        text((left, top - 27), "the mean area:", colour=GREEN),
        text((left, top - 10), f"_L_ = {signed(least, 3)}", colour=GREEN),
        text((SQUARE.x(xs[1]) + 48, SQUARE.y(ys[1]) + 6), "area _r_²", colour=ORANGE),
    )


class ClosedForm(NamedTuple):
    """The mean point, its triangle of run and rise, and the two sums."""

    mean: XY
    corner: XY
    end: XY
    s_xx: float
    s_xy: float


def closed() -> ClosedForm:
    """Sxx and Sxy are the sums Σx² and Σxy of the points as seen from the mean point."""
    x_mean, y_mean = moments.x / moments.n, moments.y / moments.n
    # the decimals as they are written, not as floats round them
    exact_xs, exact_ys = ([Fraction(str(value)) for value in values] for values in (xs, ys))
    centred = Moments.of(
        [x - sum(exact_xs) / len(xs) for x in exact_xs],
        [y - sum(exact_ys) / len(ys) for y in exact_ys],
    )
    corner, end = (x_mean + 1, y_mean), (x_mean + 1, y_mean + best.m)
    return ClosedForm((x_mean, y_mean), corner, end, float(centred.xx), float(centred.xy))


def closed_form(drawn: ClosedForm) -> str:
    """The mean point, the line through it, and its slope Sxy/Sxx as rise over run."""
    (x_mean, y_mean), s_xx, s_xy = drawn.mean, drawn.s_xx, drawn.s_xy
    middle, corner, end = PLOT(*drawn.mean), PLOT(*drawn.corner), PLOT(*drawn.end)
    cross = segment(PLOT(x_mean, 0), PLOT(x_mean, 3.3))
    cross += segment(PLOT(PLOT.x.low, y_mean), PLOT(2.75, y_mean))
    triangle = segment(middle, corner) + segment(corner, end)
    return figure(
        "closed-form",
        "The closed form: through the mean point, with slope Sxy/Sxx",
        f"{THE_POINTS} The least-squares line passes through the mean point"
        f" ({signed(x_mean)}, {signed(y_mean)}), where two dashed lines cross. From there 1 to the"
        f" right and {signed(abs(best.m))} down leads back to the line: its slope is"
        f" Sxy/Sxx = {signed(s_xy)}/{signed(s_xx)} = {signed(best.m)}.",
        HEIGHT,
        axes(),
        tag("g", cross, stroke=MUTED, stroke_dasharray="4 4"),
        tag("g", triangle, stroke=ORANGE, stroke_width=2.5),
        the_line(),
        dots(),
        ring(middle, 6, BLUE),
        text((middle[0] + 6, PLOT.y(0) - 8), f"_x̄_ = {signed(x_mean)}", colour=MUTED),
        text((PLOT.x(0) - 4, middle[1] + 18), f"_ȳ_ = {signed(y_mean)}", colour=MUTED),
        text(((middle[0] + corner[0]) / 2, corner[1] - 7), "1", "middle", colour=ORANGE),
        text((corner[0] + 8, (corner[1] + end[1]) / 2 + 5), "_m_*", colour=ORANGE),
        text((PLOT.x(1.3), PLOT.y(2.9)), "_m_* = _S_~_xy_~ / _S_~_xx_~", colour=ORANGE),
        text((PLOT.x(1.3), PLOT.y(2.9) + 23), f"= {signed(s_xy)} / {signed(s_xx)}", colour=ORANGE),
        text((PLOT.x(1.3), PLOT.y(2.9) + 41), f"= {signed(best.m)}", colour=ORANGE),
    )


FIGURES = {
    "model-line": lambda: model_line(prediction()),
    "residuals": lambda: residuals(to_the_line()),
    "residual-squares": lambda: residual_squares(squares()),
    "closed-form": lambda: closed_form(closed()),
}
