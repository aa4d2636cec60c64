"""What a reader guesses on: a plot of points for a line, and an axis for a place.

The script moves what is of the classes guess and handle; of the class truth is the answer.
"""

from __future__ import annotations

from slr_pure import fit, forward

from .colours import GREEN, MUTED, ORANGE
from .svg import Plot, Scale, dot, figure, ring, segment, short, tag, text, ticks

LEFT, RIGHT, BOTTOM, TOP = 52.0, 376.0, 262.0, 28.0
MARGIN = 14.0  # between a handle and the numbers at the axis


def line_to_draw(
    name: str, xs: list[float], ys: list[float], window: list[float], names: tuple[str, str]
) -> str:
    """The points, a level line with two handles, and the best line."""
    x0, x1, y0, y1 = window
    plot = Plot(Scale(x0, x1, LEFT, RIGHT), Scale(y0, y1, BOTTOM, TOP))
    wide = MARGIN * (x1 - x0) / (RIGHT - LEFT)
    axes = Plot(Scale(x0 - wide, x1 + wide, LEFT - MARGIN, RIGHT + MARGIN), plot.y)
    best = fit(xs, ys)
    start, end = (plot(x, *forward(best.m, best.c, [x])) for x in (x0, x1))
    middle = (BOTTOM + TOP) / 2
    guess = segment((LEFT, middle), (RIGHT, middle), class_="guess")
    handles = "".join(_handle(ring((x, 0), 8, ORANGE), 0, middle) for x in (LEFT, RIGHT))
    clip = f"{name}-clip"
    box = tag("rect", x=LEFT, y=TOP, width=RIGHT - LEFT, height=BOTTOM - TOP)
    truth = tag("g", segment(start, end), clip_path=f"url(#{clip})", class_="truth")
    return figure(
        name,
        "Points, and a line to draw",
        f"{len(xs)} points: {', '.join(f'({short(x)}, {short(y)})' for x, y in zip(xs, ys))}.",
        306,
        tag("clipPath", box, id=clip),
        axes.axes(ticks(x0, x1), ticks(y0, y1), *names),
        tag("g", truth, stroke=GREEN, stroke_width=2.5),
        tag("g", guess, stroke=ORANGE, stroke_width=2.5),
        "".join(dot(plot(x, y)) for x, y in zip(xs, ys)),
        handles,
    )


def place_to_mark(name: str, low: float, high: float, answer: float, axis: str) -> str:
    """An axis with the reader's mark above it, and the answer's below."""
    scale = Scale(low, high, LEFT, RIGHT)
    at, base = scale(answer), 46.0
    truth = segment((at, base - 24), (at, base), class_="truth")
    pointer = tag("path", d=f"M0 {base - 2:g}l-8 -16h16Z", fill=ORANGE)
    marks = "".join(_tick(scale(tick), base, short(tick)) for tick in ticks(low, high, 10))
    return figure(
        name,
        "An axis, and a place to mark",
        f"From {short(low)} to {short(high)}.",
        92,
        segment((LEFT, base), (RIGHT, base), stroke=MUTED),
        marks,
        text((RIGHT, base + 40), axis, "end", MUTED),
        tag("g", truth, stroke=GREEN, stroke_width=4),
        _handle(pointer, (LEFT + RIGHT) / 2, 0),
    )


def _tick(x: float, base: float, label: str) -> str:
    mark = segment((x, base), (x, base + 4), stroke=MUTED)
    return mark + text((x, base + 18), label, "middle", MUTED)


def _handle(mark: str, x: float, y: float) -> str:
    return tag("g", mark, class_="handle", transform=f"translate({x:g} {y:g})")
