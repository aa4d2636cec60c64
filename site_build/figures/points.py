"""Figures of the points and the line: the model, residuals, their squares, the closed form."""

from __future__ import annotations

import math
from fractions import Fraction

from slr_pure import Moments, forward

from .data import best, least, moments, xs, ys
from .svg import (
    BLUE,
    GREEN,
    MUTED,
    ORANGE,
    XY,
    Plot,
    Scale,
    dot,
    figure,
    ring,
    segment,
    signed,
    tag,
    text,
)

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
    start, end = 0.0, 2.65
    start_y, end_y = forward(best.m, best.c, [start, end])
    return segment(plot(start, start_y), plot(end, end_y), stroke=BLUE, stroke_width=2.5)


def dots(plot: Plot = PLOT) -> str:
    """The ten points."""
    return "".join(dot(plot(x, y)) for x, y in zip(xs, ys))


def equation(at: XY) -> str:
    """ŷ = m x + c with the numbers of the fit, for a label."""
    return text(at, f"_ŷ_ = {signed(best.m)} _x_ + {signed(best.c)}", colour=BLUE)


def model_line() -> str:
    """Points, the line, and what it predicts for one new x."""
    x = 1.5
    (y,) = forward(best.m, best.c, [x])
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
        equation((PLOT.x(0.85), PLOT.y(2.72))),
    )


def residuals() -> str:
    """Points, line, and the residuals: the vertical segments between them."""
    predictions = forward(best.m, best.c, xs)
    segments = "".join(
        segment(PLOT(x, y), PLOT(x, prediction)) for x, y, prediction in zip(xs, ys, predictions)
    )
    above, below = 5, 6  # two points to be labelled
    return figure(
        "residuals",
        "Residuals: from the line to the points",
        f"{THE_POINTS} From each one a vertical segment goes to the line: its residual"
        f" r = y − ŷ. It is positive for the points above the line, such as"
        f" {signed(ys[above] - predictions[above])}, and negative for those below, such as"
        f" {signed(ys[below] - predictions[below])}.",
        HEIGHT,
        axes(),
        tag("g", segments, stroke=ORANGE, stroke_width=2.5),
        the_line(),
        dots(),
        text(
            (PLOT.x(xs[above]) + 8, PLOT.y(ys[above]) - 4),
            f"_r_ = _y_ − _ŷ_ = {signed(ys[above] - predictions[above])}",
            colour=ORANGE,
        ),
        text(
            (PLOT.x(xs[below]) - 10, PLOT.y(ys[below]) + 8),
            f"_r_ = {signed(ys[below] - predictions[below])}",
            "end",
            colour=ORANGE,
        ),
    )


def residual_squares() -> str:
    """The squares on the residuals, and beside them one as large as their mean: the loss."""
    squares = []
    for x, y, prediction in zip(xs, ys, forward(best.m, best.c, xs)):
        left, top = SQUARE(x, max(y, prediction))
        side = abs(y - prediction) * UNIT
        # to the right above the line and to the left below it, so that none lies across it
        squares.append(
            tag("rect", x=left - side * (y < prediction), y=top, width=side, height=side)
        )
    side = math.sqrt(least) * UNIT
    left, bottom = SQUARE(3, 1)
    mean = tag("rect", x=left, y=bottom - side, width=side, height=side)
    return figure(
        "residual-squares",
        "The loss: the mean area of the squares",
        f"{THE_POINTS} On each residual, the vertical segment between a point and the line, stands"
        f" a square. At the right is a square of their mean area, with the side"
        f" {signed(math.sqrt(least))}: the loss L = {signed(least, 3)}.",
        HEIGHT,
        axes(SQUARE),
        tag("g", "".join(squares), fill=ORANGE, fill_opacity=0.2, stroke=ORANGE, stroke_width=1.5),
        the_line(SQUARE),
        dots(SQUARE),
        tag("g", mean, fill=GREEN, fill_opacity=0.2, stroke=GREEN, stroke_width=2),
        text((left, bottom - side - 27), "the mean area:", colour=GREEN),
        text((left, bottom - side - 10), f"_L_ = {signed(least, 3)}", colour=GREEN),
        text(
            (SQUARE.x(xs[1]) + 48, SQUARE.y(ys[1]) + 6),
            "area _r_²",
            colour=ORANGE,
        ),
    )


def closed_form() -> str:
    """The mean point, the line through it, and its slope Sxy/Sxx as rise over run."""
    x_mean, y_mean = moments.x / moments.n, moments.y / moments.n
    fractions = Moments.of(exact(xs), exact(ys))
    # Sxx and Sxy are the sums Σx² and Σxy of the points as seen from the mean point.
    centred = Moments.of(
        [x - fractions.x / fractions.n for x in exact(xs)],
        [y - fractions.y / fractions.n for y in exact(ys)],
    )
    s_xx, s_xy = float(centred.xx), float(centred.xy)
    run = x_mean + 1
    corner, end = PLOT(run, y_mean), PLOT(run, y_mean + best.m)
    middle = PLOT(x_mean, y_mean)
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


def exact(values: list[float]) -> list[Fraction]:
    """The decimals as they are written, not as floats round them."""
    return [Fraction(str(value)) for value in values]


FIGURES = {
    "model-line": model_line,
    "residuals": residuals,
    "residual-squares": residual_squares,
    "closed-form": closed_form,
}
