"""The figure of measuring again: how the slopes of best lines scatter, and what each claims."""

from __future__ import annotations

from typing import Any

from site_build.page import again, presets

from .colours import BLUE, GREEN, INK, MUTED, ORANGE
from .svg import Plot, Scale, figure, polyline, segment, signed, tag, text

TRUTH = presets.PLANT_X, 3.5, 0.5, 1.0  # x, m, c and σ
TIMES, WIDTH = 400, 2.0  # measurements, and standard errors to each side in an interval
SLOPES = Plot(Scale(-again.SIDE, again.SIDE, 20, 380), Scale(0, 1.25, 176, 22))
FIRST, NEXT = 216, 6  # places of the intervals


def measured() -> dict[str, Any]:
    """The same measurements at every build."""
    again.forget()
    again.measured(*TRUTH, TIMES)
    found: dict[str, Any] = again.seen(*TRUTH, WIDTH, [0.0, 2.0])
    again.forget()
    return found


def scatter(found: dict[str, Any]) -> str:
    """The slopes' histogram with the bell, and below it the latest intervals."""
    step = 2 * again.SIDE / again.BINS
    edges = [-again.SIDE + k * step for k in range(again.BINS + 1)]
    bars = "".join(
        tag(
            "rect",
            x=SLOPES.x(left),
            y=SLOPES.y(height),
            width=360 / again.BINS,
            height=SLOPES.y(0) - SLOPES.y(height),
        )
        for left, height in zip(edges, found["bins"])
        if height
    )
    bell = [SLOPES(z, height) for z, height in zip(edges, found["bell"])]
    rows, held = "", 0
    for i, (low, high, holds) in enumerate(found["intervals"]):
        y = FIRST + NEXT * i
        ends = (max(low, -again.SIDE), y), (min(high, again.SIDE), y)
        start, end = ((SLOPES.x(z), y) for z, y in ends)
        colour, width = (BLUE, 1.5) if holds else (INK, 4)
        rows += segment(start, end, stroke=colour, stroke_width=width)
        held += int(holds)
    bottom = FIRST + NEXT * len(found["intervals"])
    ticks = [(z, signed(slope, 1)) for z, slope in zip(range(-3, 4), found["ticks"])]
    return figure(
        "again",
        "The slopes of many best lines, and what each of them claims",
        f"Above, a histogram of the slopes from {TIMES} measurements of the same three points: they"
        f" heap up about the true slope, {TRUTH[1]:g}, like the bell curve drawn over them. Below,"
        f" {again.LATEST} intervals of two standard errors to each side: {held} of them hold the"
        f" true slope, and the others, drawn thick, miss it.",
        bottom + 4,
        tag("g", bars, fill=GREEN, fill_opacity=0.4),
        segment(SLOPES(-again.SIDE, 0), SLOPES(again.SIDE, 0), stroke=MUTED),
        "".join(text((SLOPES.x(z), 194), slope, "middle", MUTED) for z, slope in ticks),
        polyline(bell, BLUE, 2),
        segment(SLOPES(0, 1.25), SLOPES(0, 0), stroke=ORANGE, stroke_width=2),
        rows,
        segment((SLOPES.x(0), FIRST - 8), (SLOPES.x(0), bottom), stroke=ORANGE, stroke_width=2),
        text((SLOPES.x(0) + 6, 28), "the true slope", colour=ORANGE),
        text((SLOPES.x(1.3), SLOPES.y(0.6)), "the theory", colour=BLUE),
    )


FIGURES = {"again": lambda: scatter(measured())}
