"""Plots in the terminal, drawn by plotille, which the extra `plot` installs."""

import math

from plotille import Figure

from ..model import forward

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ..descent import Point
    from ..least_squares import Line

WIDTH, HEIGHT = 60, 18


def plot_line(points: "list[tuple[Any, Any]]", line: "Line | Point") -> str:
    """The points, and the line from the least x to the greatest."""
    xs, ys = [float(x) for x, _ in points], [float(y) for _, y in points]
    ends = [min(xs), max(xs)]
    if math.inf in (max(xs) - min(xs), max(ys) - min(ys)):
        raise ArithmeticError("the points are too far apart to be drawn")
    figure = _figure("x", "y")
    figure.scatter(xs, ys, marker="o")
    figure.plot(ends, forward(float(line.m), float(line.c), ends))
    return str(figure.show())


def plot_loss(points: "Iterable[Point]") -> str:
    """The logarithm of the loss, to base ten, against the steps, where the loss is not 0."""
    curve = [(point.step, math.log10(point.loss)) for point in points if point.loss > 0]
    figure = _figure("step", "log10 loss")
    if curve:
        figure.plot([step for step, _ in curve], [height for _, height in curve])
    return str(figure.show())


def _figure(x: str, y: str) -> Figure:
    figure = Figure()
    figure.width, figure.height = WIDTH, HEIGHT
    figure.x_label, figure.y_label = x, y
    return figure
