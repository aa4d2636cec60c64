"""Figures of the points and the line: the model, residuals, their squares, the closed form."""

from __future__ import annotations

import math
from typing import NamedTuple

from slr_pure import Line, Moments, fit, forward

from .colours import BLUE, GREEN, MUTED, ORANGE, PURPLE
from .data import best, moments, xs, ys
from .svg import XY, Plot, Scale, dot, figure, ring, segment, short, tag, text

HEIGHT = 330
PLOT = Plot(Scale(-0.6, 2.5, 30, 392), Scale(0, 9, 288, 28))
UNIT = (PLOT.y.start - PLOT.y.end) / 9  # how high 1 cm is drawn
YOURS, OTHER = Line(2.0, 1.0), Line(2.0, 2.0)  # lines that are not the best
THE_POINTS = "The plant: three points, at week 0, 1 and 2, rise from 1 to 3 to 8 cm."


def axes() -> str:
    """The axes that these figures share."""
    return PLOT.axes(range(3), range(0, 9, 2), "week _x_", "height _y_ in cm")


def drawn_line(line: Line, colour: str) -> str:
    """The line, from one end of the plot to the other."""
    start, end = (PLOT(x, *forward(line.m, line.c, [x])) for x in (-0.1, 2.4))
    return segment(start, end, stroke=colour, stroke_width=2.5)


def the_points() -> str:
    """The plant's three points."""
    return "".join(dot(PLOT(x, y)) for x, y in zip(xs, ys))


def prediction() -> XY:
    """A new x, and what your line predicts there."""
    return 1.5, forward(YOURS.m, YOURS.c, [1.5])[0]


def model_line(predicted: XY) -> str:
    """Points, your line, and what it predicts for one new x."""
    x, y = predicted
    guide = segment(PLOT(x, 0), PLOT(x, y)) + segment(PLOT(x, y), PLOT(PLOT.x.low, y))
    return figure(
        "model-line",
        "The model: a line through points",
        f"{THE_POINTS} The line ŷ = 2x + 1 goes through the first two of them and below the third."
        f" For x = {x:g}, where there is no point, a dashed line goes up to the line and from there"
        f" across to the prediction ŷ = {y:g} on the y axis.",
        HEIGHT,
        axes(),
        tag("g", guide, stroke=BLUE, stroke_width=2, stroke_dasharray="5 4"),
        drawn_line(YOURS, ORANGE),
        the_points(),
        ring(PLOT(x, y), 5, BLUE),
        text((PLOT.x.start + 6, PLOT.y(y) - 8), f"prediction _ŷ_ = {y:g}", colour=BLUE),
        text((PLOT.x(x) + 7, PLOT.y(0) - 9), f"_x_ = {x:g}", colour=BLUE),
        text(PLOT(2.43, 4.1), "_ŷ_ = 2_x_ + 1", "end", ORANGE),
    )


def to_the_line(line: Line) -> list[tuple[XY, XY]]:
    """Each point (xᵢ, yᵢ), and the point (xᵢ, ŷᵢ) of the line."""
    predictions = forward(line.m, line.c, xs)
    return [((x, y), (x, prediction)) for x, y, prediction in zip(xs, ys, predictions)]


def residuals(segments: list[tuple[XY, XY]]) -> str:
    """Points, the best line, and the residuals: the vertical segments between them."""
    drawn = "".join(segment(PLOT(*point), PLOT(*foot)) for point, foot in segments)
    sizes = [y - prediction for (_, y), (_, prediction) in segments]
    labels = [f"_r_~{k}~ = {short(size)}" for k, size in enumerate(sizes, 1)]
    places = [PLOT(x, (y + prediction) / 2) for (x, y), (_, prediction) in segments]
    return figure(
        "residuals",
        "Residuals: from the line to the points",
        f"{THE_POINTS} From each one a vertical segment goes to the best line: its residual"
        f" r = y − ŷ. The residuals are {', '.join(map(short, sizes))}: positive"
        " above the line, negative below.",
        HEIGHT,
        axes(),
        tag("g", drawn, stroke=PURPLE, stroke_width=2.5),
        drawn_line(best, GREEN),
        the_points(),
        text((places[0][0] - 10, places[0][1]), labels[0], "end", PURPLE),
        text((places[1][0] + 9, places[1][1] + 12), labels[1], colour=PURPLE),
        text((places[2][0] - 10, places[2][1] - 4), labels[2], "end", PURPLE),
    )


class Squares(NamedTuple):
    """The square on each residual, as (left, top, side) in the view box; and their mean area."""

    places: list[tuple[float, float, float]]
    mean: float


def squares() -> Squares:
    """To the left above the line and to the right below it, so that none lies across it."""
    places = []
    for (x, y), (_, prediction) in to_the_line(OTHER):
        side = abs(y - prediction) * UNIT
        left, top = PLOT(x, max(y, prediction))
        places.append((left - side * (y > prediction), top, side))
    return Squares(places, moments.loss(*OTHER))


def residual_squares(drawn: Squares) -> str:
    """The squares on the residuals, and beside them one as large as their mean: the loss."""
    each = "".join(tag("rect", x=x, y=y, width=side, height=side) for x, y, side in drawn.places)
    side, left, top = math.sqrt(drawn.mean) * UNIT, PLOT.x.start + 10, PLOT.y.end + 32
    mean = tag("rect", x=left, y=top, width=side, height=side)
    areas = [(side / UNIT) ** 2 for *_, side in drawn.places]
    return figure(
        "residual-squares",
        "The loss: the mean area of the squares",
        f"{THE_POINTS} On each residual, the vertical segment between a point and the line"
        f" ŷ = 2x + 2, stands a square. Their areas are {', '.join(f'{area:g}' for area in areas)}"
        f" cm². At the left is a square of their mean area: the loss L = {drawn.mean:g} cm².",
        HEIGHT,
        axes(),
        tag("g", each, fill=PURPLE, fill_opacity=0.2, stroke=PURPLE, stroke_width=1.5),
        drawn_line(OTHER, ORANGE),
        the_points(),
        tag("g", mean, fill=PURPLE, fill_opacity=0.2, stroke=PURPLE, stroke_width=2.5),
        text((left, top - 10), "the mean area:", colour=PURPLE),
        text((left + side + 8, top + 25), f"_L_ = {drawn.mean:g} cm²", colour=PURPLE),
        *(
            text((x + size / 2, y + size / 2 + 5), f"{area:g}", "middle", PURPLE)
            for (x, y, size), area in zip(drawn.places, areas)
        ),
    )


PANELS = [Plot(Scale(-0.4, 2.4, x, x + 170), Scale(0, 9, 210, 40)) for x in (20.0, 216.0)]


def through(count: int) -> tuple[Line, list[float]]:
    """The best line of the first points, and their residuals."""
    line = fit(xs[:count], ys[:count])
    return line, [y - p for y, p in zip(ys, forward(line.m, line.c, xs[:count]))]


def two_points(drawn: list[tuple[Line, list[float]]]) -> str:
    """The best lines of two points and of three, each with its residuals."""
    parts = []
    for plot, (line, left) in zip(PANELS, drawn):
        there = list(zip(xs, ys, left))
        misses = (segment(plot(x, y), plot(x, y - r)) for x, y, r in there)
        ends = (plot(x, *forward(line.m, line.c, [x])) for x in (-0.15, 2.3))
        said = ", ".join(map(short, left))
        parts += [
            segment(plot(plot.x.low, 0), plot(plot.x.high, 0), stroke=MUTED),
            tag("g", "".join(misses), stroke=PURPLE, stroke_width=2.5),
            segment(*ends, stroke=GREEN, stroke_width=2.5),
            *(dot(plot(x, y)) for x, y, _ in there),
            text((plot.x.start, 20), f"_N_ = {len(left)}: _r_ = {said}", colour=PURPLE),
        ]
    (two, _), (three, left) = drawn
    return figure(
        "two-points",
        "Two points have no residuals",
        f"At the left the plant’s first two points, and the line ŷ = {two.m:g}x + {two.c:g} through"
        f" both: their residuals are 0. At the right all three, and their best line"
        f" ŷ = {three.m:g}x + {three.c:g}: its residuals are {', '.join(map(short, left))}.",
        222,
        *parts,
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
    x, y = moments.x / moments.n, moments.y / moments.n
    centred = Moments.of([value - x for value in xs], [value - y for value in ys])
    return ClosedForm((x, y), (x + 1, y), (x + 1, y + best.m), centred.xx, centred.xy)


def closed_form(drawn: ClosedForm) -> str:
    """The mean point, the line through it, and its slope Sxy/Sxx as rise over run."""
    (x_mean, y_mean), s_xx, s_xy = drawn.mean, drawn.s_xx, drawn.s_xy
    middle, corner, end = PLOT(*drawn.mean), PLOT(*drawn.corner), PLOT(*drawn.end)
    cross = segment(PLOT(x_mean, 0), PLOT(x_mean, 8.6))
    cross += segment(PLOT(PLOT.x.low, y_mean), PLOT(2.4, y_mean))
    triangle = segment(middle, corner) + segment(corner, end)
    left, top = PLOT.x.start + 8, PLOT.y(7.6)
    return figure(
        "closed-form",
        "The closed form: through the mean point, with slope Sxy/Sxx",
        f"{THE_POINTS} The best line passes through the mean point ({x_mean:g}, {y_mean:g}), where"
        f" two dashed lines cross. From there 1 to the right and {best.m:g} up leads back to the"
        f" line: its slope is Sxy/Sxx = {s_xy:g}/{s_xx:g} = {best.m:g}.",
        HEIGHT,
        axes(),
        tag("g", cross, stroke=MUTED, stroke_dasharray="4 4"),
        tag("g", triangle, stroke=BLUE, stroke_width=2.5),
        drawn_line(best, GREEN),
        the_points(),
        ring(middle, 6, BLUE),
        text((middle[0] + 6, PLOT.y(0) - 8), f"_x̄_ = {x_mean:g}", colour=MUTED),
        text((PLOT.x.start + 4, middle[1] - 8), f"_ȳ_ = {y_mean:g}", colour=MUTED),
        text(((middle[0] + corner[0]) / 2, corner[1] + 18), "1", "middle", colour=BLUE),
        text((corner[0] + 8, (corner[1] + end[1]) / 2 + 5), "_m_*", colour=BLUE),
        text((left, top), "_m_* = _S_~_xy_~ / _S_~_xx_~", colour=GREEN),
        text((left, top + 23), f"= {s_xy:g} / {s_xx:g} = {best.m:g}", colour=GREEN),
    )


FIGURES = {
    "model-line": lambda: model_line(prediction()),
    "residuals": lambda: residuals(to_the_line(best)),
    "residual-squares": lambda: residual_squares(squares()),
    "two-points": lambda: two_points([through(2), through(3)]),
    "closed-form": lambda: closed_form(closed()),
}
