"""Plots in the terminal, drawn by plotille, which the extra `plot` installs."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable
from typing import Any

from ..descent import Point
from ..least_squares import Line
from ..model import forward
from .status import InputError

WIDTH, HEIGHT = 60, 18
MOST_KEPT = 1000  # points


class Sample:
    """Every k-th point of a stream; k doubles whenever more than a thousand are kept."""

    def __init__(self) -> None:
        self.points: list[tuple[Any, Any]] = []
        self._every = 1
        self._seen = 0

    def add(self, xs: list[Any], ys: list[Any]) -> None:
        """Take in more of the stream."""
        first = -self._seen % self._every
        self.points.extend(zip(xs[first :: self._every], ys[first :: self._every]))
        self._seen += len(xs)
        while len(self.points) > MOST_KEPT:
            self.points = self.points[::2]
            self._every *= 2


def check_plot() -> None:
    """InputError: plotille is missing, or the output cannot show the dots that it draws with."""
    try:
        import plotille  # noqa: F401
    except ImportError:
        raise InputError("--plot needs plotille: pip install plotille") from None
    try:
        "\u28ff".encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        raise InputError("--plot needs an output in UTF-8, for its dots") from None


def plot_line(points: list[tuple[Any, Any]], line: Line | Point) -> str:
    """The points, and the line from the least x to the greatest."""
    xs, ys = [float(x) for x, _ in points], [float(y) for _, y in points]
    ends = [min(xs), max(xs)]
    if math.inf in (max(xs) - min(xs), max(ys) - min(ys)):
        raise ArithmeticError("the points are too far apart to be drawn")
    figure = _figure("x", "y")
    figure.scatter(xs, ys, marker="o")
    figure.plot(ends, forward(float(line.m), float(line.c), ends))
    return str(figure.show())


def plot_loss(points: Iterable[Point]) -> str:
    """The logarithm of the loss, to base ten, against the steps, where the loss is not 0."""
    curve = [(point.step, math.log10(point.loss)) for point in points if point.loss > 0]
    figure = _figure("step", "log10 loss")
    if curve:
        figure.plot([step for step, _ in curve], [height for _, height in curve])
    return str(figure.show())


def _figure(x: str, y: str) -> Any:
    from plotille import Figure

    figure = Figure()
    figure.width, figure.height = WIDTH, HEIGHT
    figure.x_label, figure.y_label = x, y
    return figure
