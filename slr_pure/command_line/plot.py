"""Plots in the terminal: points, a line or a curve, and axes, in letters."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from ..descent import Point
from ..least_squares import Line
from ..picture import Axis, exact, exact_points
from .table import Table
from .terminal import printable

WIDTH, HEIGHT = 60, 18  # of the area between the axes, in letters
MOST_KEPT = 1000  # points
ACROSS, UP = 2, 4  # dots in a letter of Braille, which is 0x2800 and a bit for each dot
BRAILLE, DOTS = 0x2800, ((0x40, 0x04, 0x02, 0x01), (0x80, 0x20, 0x10, 0x08))  # from below
PLAIN = str.maketrans({"│": "|", "┤": "+", "─": "-", "┬": "+", "└": "+"})  # where these are missing


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


def names(table: Table) -> tuple[str, str]:
    """What the axes are called: as the columns are, or by their numbers."""
    return table.x.name or str(table.x), table.y.name or str(table.y)


def plot_line(points: list[tuple[Any, Any]], line: Line | Point, x: str, y: str) -> str:
    """The points, as o, and the line from the least x to the greatest."""
    places = exact_points(points)
    xs = [x for x, _ in places]
    m, c = exact(line.m, "m"), exact(line.c, "c")
    ends = [(x, m * x + c) for x in (min(xs), max(xs))]
    return _plot(places, ends, x, y)


def plot_loss(points: Iterable[Point]) -> str:
    """The logarithm of the loss, to base ten, against the steps; a loss of 0 is nowhere."""
    curve = [(point.step, math.log10(point.loss)) for point in points if point.loss > 0]
    if not curve:
        return "the loss is 0 at every step that is shown"
    return _plot([], exact_points(curve), "step", "log10 loss")


def _plot(
    points: Sequence[tuple[Fraction, Fraction]],
    curve: Sequence[tuple[Fraction, Fraction]],
    x: str,
    y: str,
) -> str:
    """Points and a curve through these places, between axes of these names."""
    across = Axis.of([x for x, _ in (*points, *curve)], room=WIDTH)
    up = Axis.of([y for _, y in (*points, *curve)])
    dots = dots_along([(across.place(x), up.place(y)) for x, y in curve])
    fancy = _has("\u28ff│")
    rows = [[_letter(dots, column, row, fancy) for column in range(WIDTH)] for row in range(HEIGHT)]
    for a, b in points:
        rows[_cell(up.place(b), HEIGHT)][_cell(across.place(a), WIDTH)] = "o"

    labels = {_cell(up.place(value), HEIGHT): text for value, text in up.ticks}
    edge = max(map(len, labels.values()))
    lines = [printable(y)]
    for row in reversed(range(HEIGHT)):
        label = labels.get(row, "")
        lines.append(f"{label:>{edge}} {'┤' if label else '│'}{''.join(rows[row])}".rstrip())
    rule, below = ["─"] * WIDTH, ""
    for value, text in across.ticks:
        column = _cell(across.place(value), WIDTH)
        rule[column] = "┬"
        below = below.ljust(edge + 2 + column - len(text) // 2) + text
    lines += [f"{'':>{edge}} └{''.join(rule)}", below]
    lines.append(f"{printable(x):>{edge + 2 + WIDTH}}")
    text = "\n".join(lines)
    return text if fancy else text.translate(PLAIN)


def _cell(place: float, cells: int) -> int:
    """In which of so many cells the place is, 0 to 1."""
    return min(int(place * cells), cells - 1)


def dots_along(places: Sequence[tuple[float, float]]) -> set[tuple[int, int]]:
    """The dots (column, row) of straight lines from place to place, 0 to 1 across and up."""
    columns, rows = WIDTH * ACROSS, HEIGHT * UP
    dots = set()
    for (a, b), (c, d) in zip(places, [*places[1:], places[-1]]):
        steps = max(1, math.ceil(max(abs(c - a) * columns, abs(d - b) * rows)))
        for k in range(steps):
            share = k / steps
            dots.add((int((a + share * (c - a)) * columns), int((b + share * (d - b)) * rows)))
    return dots


def _letter(dots: set[tuple[int, int]], column: int, row: int, fancy: bool) -> str:
    """The letter with the dots that fall into this column and row."""
    bits = sum(
        DOTS[i][j]
        for i in range(ACROSS)
        for j in range(UP)
        if (column * ACROSS + i, row * UP + j) in dots
    )
    return (chr(BRAILLE + bits) if fancy else ".") if bits else " "


def _has(letters: str) -> bool:
    """Standard output can show these letters."""
    encoding = sys.stdout.encoding or "utf-8"
    return letters.encode(encoding, "ignore").decode(encoding) == letters
