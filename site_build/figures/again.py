"""The figure of measuring again: how the slopes of best lines scatter, and what each claims."""

from __future__ import annotations

from typing import Any

from site_build.page import again, presets

from .colours import BLUE, GREEN, INK, ORANGE
from .svg import Plot, Scale, figure, polyline, segment, tag, text

TRUTH = presets.PLANT_X, 3.5, 0.5, 1.0  # x, m, c and σ
TIMES, WIDTH = 400, 2.0  # measurements, and standard errors to each side in an interval
FIRST, NEXT = 222, 6  # places of the intervals


def measured() -> dict[str, Any]:
    """The same measurements at every build."""
    again.forget()
    again.measured(*TRUTH, TIMES)
    found: dict[str, Any] = again.seen(*TRUTH, WIDTH, [0.0, 2.0])
    again.forget()
    return found


def scatter(found: dict[str, Any]) -> str:
    """The slopes' histogram with the bell, and below it the latest intervals."""
    edges, true = found["edges"], TRUTH[1]
    plot = Plot(Scale(edges[0], edges[-1], 20, 380), Scale(0, 1.25, 176, 22))
    bars = "".join(
        tag(
            "rect",
            x=plot.x(left),
            y=plot.y(height),
            width=360 / again.BINS,
            height=plot.y(0) - plot.y(height),
        )
        for left, height in zip(edges, found["bins"])
        if height
    )
    bell = [plot(*place) for place in zip(edges, found["bell"])]
    rows, held = "", 0
    for i, (low, high, holds) in enumerate(found["intervals"]):
        start, end = (plot.x(min(max(slope, edges[0]), edges[-1])) for slope in (low, high))
        colour, width = (BLUE, 1.5) if holds else (INK, 4)
        y = FIRST + NEXT * i
        rows += segment((start, y), (end, y), stroke=colour, stroke_width=width)
        held += int(holds)
    bottom = FIRST + NEXT * len(found["intervals"])
    return figure(
        "again",
        "The slopes of many best lines, and what each of them claims",
        f"Above, a histogram of the slopes from {TIMES} measurements of the same three points: they"
        f" heap up about the true slope, {true:g}, like the bell curve drawn over them. Below,"
        f" {again.LATEST} intervals of two standard errors to each side: {held} of them hold the"
        f" true slope, and the others, drawn thick, miss it.",
        bottom + 4,
        tag("g", bars, fill=GREEN, fill_opacity=0.4),
        plot.axes(range(1, 7), (), "slope", ""),
        polyline(bell, BLUE, 2),
        segment(plot(true, 1.25), plot(true, 0), stroke=ORANGE, stroke_width=2),
        rows,
        segment((plot.x(true), FIRST - 8), (plot.x(true), bottom), stroke=ORANGE, stroke_width=2),
        text((plot.x(true) + 6, 28), "the true slope", colour=ORANGE),
        text(plot(4.4, 0.6), "the theory", colour=BLUE),
    )


FIGURES = {"again": lambda: scatter(measured())}
