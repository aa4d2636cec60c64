"""What lies beneath the points of a playground's first picture: squares, or the means' rectangles.

As docs/widgets/squares.js and means.js draw them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .svg import XY, Plot, number, tag

STRIPES = tag(
    "pattern",
    tag("path", class_="stripe", d="M-2 2L2 -2M0 8L8 0M6 10L10 6"),
    id="stripes",
    width=8,
    height=8,
    patternUnits="userSpaceOnUse",
)


def squares(plot: Plot, places: list[XY], now: dict[str, Any]) -> str:
    """On each residual one, to the side where the line is not, if there is room."""
    (left, right), drawn = now["ends"], ""
    for (x, y), foot in zip(places, [plot.y(foot) for foot in now["feet"]]):
        side = abs(y - foot)
        is_left = (y < foot) == (right >= left)
        fits = x - side >= plot.x.start if is_left else x + side <= plot.x.end
        goes_left = is_left if fits else x - plot.x.start > plot.x.end - x
        drawn += tag("rect", x=x - side * goes_left, y=min(y, foot), width=side, height=side)
    return tag("g", drawn, class_="squares")


def rectangles(plot: Plot, places: list[XY], now: dict[str, Any]) -> str:
    """Between the point of the means and each point; striped where it counts with minus."""
    (u, v), drawn = plot(now["mean-x"], now["mean-y"]), ""
    for x, y in places:
        kind = "plus" if (x > u) == (y < v) else "minus"
        size = {"width": abs(x - u), "height": abs(y - v)}
        drawn += tag("rect", x=min(x, u), y=min(y, v), class_=kind, **size)
    place = f"translate({number(u)} {number(v)})"
    spot = tag("path", class_="means-spot", d="M0 -8L8 0L0 8L-8 0Z", transform=place)
    return STRIPES + tag("g", drawn, class_="products") + spot


BENEATH: dict[str, Callable[[Plot, list[XY], dict[str, Any]], str]] = {
    "squares": squares,
    "means": rectangles,
}
