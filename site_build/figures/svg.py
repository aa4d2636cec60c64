"""Drawing: numbers to SVG text. Scales, axes, lines, markers and labels, and the frame round them.

A figure is a string of SVG elements in a view box 400 units wide, with text of 13 units: at a
rendered width of 340 px that is 11 px.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple, Union

from .colours import GREEN, GRID, INK, MUTED, PAPER

WIDTH = 400
FONT_SIZE = 13

XY = tuple[float, float]
Attribute = Union[str, float]


def figure(name: str, title: str, desc: str, height: float, *parts: str) -> str:
    """The whole <svg>: as wide as its place up to 440 px, with a title and a description."""
    ids = f"figure-{name}-title", f"figure-{name}-desc"
    content = tag("title", escape(title, quote=False), id=ids[0])
    content += tag("desc", escape(desc, quote=False), id=ids[1])
    return tag(
        "svg",
        content + "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_labelledby=" ".join(ids),
        viewBox=f"0 0 {WIDTH} {number(height)}",
        style="display:block;width:100%;max-width:440px;height:auto;margin:0 auto",
        font_size=FONT_SIZE,
        fill=INK,
    )


def tag(name: str, content: str = "", /, **attributes: Attribute) -> str:
    """<name attribute="value">content</name>; an underscore in an attribute's name is a hyphen."""
    written = ""
    for key, value in attributes.items():
        hyphened = key.rstrip("_").replace("_", "-")
        written += f' {hyphened}="{value if isinstance(value, str) else number(value)}"'
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def number(value: float) -> str:
    """The number to 2 decimals, without trailing zeros: half of 0.01 units is its rounding."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def signed(value: float, decimals: int = 2) -> str:
    """The number for a label, with a true minus sign."""
    return f"{value:.{decimals}f}".replace("-", "−")


def short(value: float) -> str:
    """The number for a label, without needless zeros."""
    return f"{value:g}".replace("-", "−")


def power_of_ten(exponent: int) -> str:
    """10ⁿ for a label."""
    return "10" + str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))


def ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Multiples of 1, 2 or 5 times a power of ten, so many at most.

    >>> ticks(-0.24, 2.24)
    [0.0, 0.5, 1.0, 1.5, 2.0]
    """
    power = 10.0 ** math.floor(math.log10((high - low) / most))
    step = next(size * power for size in (1, 2, 5, 10, 20) if (high - low) / size / power <= most)
    first, last = math.ceil(low / step), math.floor(high / step)
    return [round(k * step, 12) for k in range(first, last + 1)]


class Scale(NamedTuple):
    """The map from data, low to high, to the view box, start to end; log: by the logarithm."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def __call__(self, value: float) -> float:
        """Where the value is drawn."""
        low, high = self.low, self.high
        if self.log:
            value, low, high = math.log10(value), math.log10(low), math.log10(high)
        return self.start + (value - low) * (self.end - self.start) / (high - low)


class Plot(NamedTuple):
    """A scale across and a scale up."""

    x: Scale
    y: Scale

    def __call__(self, x: float, y: float) -> XY:
        """Where the point (x, y) is drawn."""
        return self.x(x), self.y(y)

    def axes(
        self,
        x_ticks: Iterable[float],
        y_ticks: Iterable[float],
        x_name: str,
        y_name: str,
        x_text: Sequence[str] = (),
        y_text: Sequence[str] = (),
    ) -> str:
        """Faint rules across with their numbers at the left, a base line with its numbers below."""
        x_ticks, y_ticks = list(x_ticks), list(y_ticks)
        left, right, bottom, top = self.x.start, self.x.end, self.y.start, self.y.end
        rules = "".join(segment((left, self.y(tick)), (right, self.y(tick))) for tick in y_ticks)
        marks = "".join(segment((self.x(v), bottom), (self.x(v), bottom + 4)) for v in x_ticks)
        base = segment((left, bottom), (right, bottom))
        numbers = "".join(
            text((self.x(tick), bottom + 18), label, anchor="middle")
            for tick, label in zip(x_ticks, x_text or map(short, x_ticks))
        ) + "".join(
            text((left - 7, self.y(tick) + 4.5), label, anchor="end")
            for tick, label in zip(y_ticks, y_text or map(short, y_ticks))
        )
        names = text((right, bottom + 36), x_name, anchor="end") if x_name else ""
        names += text((4, top - 10), y_name) if y_name else ""
        return (
            tag("g", rules, stroke=GRID)
            + tag("g", base + marks, stroke=MUTED)
            + tag("g", numbers + names, fill=MUTED)
        )


def text(at: XY, content: str, anchor: str = "", colour: str = "", halo: bool = False) -> str:
    """A label; _letters_ are slanted, ~letters~ subscripts. With a halo it can be read on lines."""
    content = escape(content, quote=False)
    content = re.sub(r"_(.+?)_", r'<tspan font-style="italic">\1</tspan>', content)
    lowered = r'<tspan dy="4">\1</tspan><tspan dy="-4">\2</tspan>'
    content = re.sub(r"~(.+?)~(.?)", lowered, content)
    attributes: dict[str, Attribute] = {"x": at[0], "y": at[1]}
    if anchor:
        attributes["text_anchor"] = anchor
    if colour:
        attributes["fill"] = colour
    if halo:
        attributes |= {"stroke": PAPER, "stroke_width": 4, "paint_order": "stroke"}
        attributes["stroke_linejoin"] = "round"
    return tag("text", content, **attributes)


def segment(start: XY, end: XY, **attributes: Attribute) -> str:
    """A straight line from start to end."""
    return tag("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **attributes)


def polyline(points: Iterable[XY], colour: str, width: float = 2, **attributes: Attribute) -> str:
    """A broken line through the points, in their order."""
    written = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    style = {"stroke": colour, "stroke_width": width, "stroke_linejoin": "round", **attributes}
    return tag("polyline", points=written, fill="none", **style)


def dot(at: XY, radius: float = 4, colour: str = INK, **attributes: Attribute) -> str:
    """A filled marker."""
    return tag("circle", cx=at[0], cy=at[1], r=radius, fill=colour, **attributes)


def ring(at: XY, radius: float = 4, colour: str = INK) -> str:
    """A hollow marker."""
    return dot(at, radius, PAPER, stroke=colour, stroke_width=2)


def plus(at: XY) -> str:
    """The best line's place in the plane of all lines."""
    x, y = number(at[0]), number(at[1])
    return tag("path", d=f"M{x} {y}m-6 0h12m-6 -6v12", stroke=GREEN, stroke_width=2.5)


def dots(places: Iterable[XY], radius: float, colour: str) -> str:
    """A small filled marker at each place: the round ends of lines without length."""
    data = "".join(f"M{number(x)} {number(y)}h0" for x, y in places)
    return tag("path", d=data, stroke=colour, stroke_width=2 * radius, stroke_linecap="round")


def crosses(places: Iterable[XY], size: float, colour: str) -> str:
    """A marker like × at each place."""
    data = "".join(
        f"M{number(x - size)} {number(y - size)}l{number(2 * size)} {number(2 * size)}"
        f"m0 {number(-2 * size)}l{number(-2 * size)} {number(2 * size)}"
        for x, y in places
    )
    return tag("path", d=data, stroke=colour, stroke_width=2)


def arrow(start: XY, end: XY, colour: str, width: float = 2, **attributes: Attribute) -> str:
    """A line with a head whose tip is the end."""
    (x, y), length = end, math.dist(start, end)
    u, v = (x - start[0]) / length, (y - start[1]) / length
    neck = x - 8 * u, y - 8 * v
    head = [(x, y), (neck[0] - 4 * v, neck[1] + 4 * u), (neck[0] + 4 * v, neck[1] - 4 * u)]
    written = " ".join(f"{number(a)},{number(b)}" for a, b in head)
    shaft = segment(start, neck, stroke=colour, stroke_width=width, **attributes)
    return shaft + tag("polygon", points=written, fill=colour)


def ellipse(centre: XY, first: XY, second: XY, **attributes: Attribute) -> str:
    """The ellipse centre + cos t · first + sin t · second, whichever two such vectors are given.

    It is drawn by its half-axes, the singular values of the matrix with those two columns.
    """
    (a, c), (b, d) = first, second
    p, q, r = a * a + b * b, a * c + b * d, c * c + d * d  # the matrix times its transpose
    mean, half = (p + r) / 2, math.hypot((p - r) / 2, q)
    turn = math.degrees(math.atan2(2 * q, p - r)) / 2
    x, y = number(centre[0]), number(centre[1])
    turned = f"rotate({turn:.3f} {x} {y})"
    rx, ry = math.sqrt(mean + half), math.sqrt(max(mean - half, 0))
    return tag("ellipse", cx=x, cy=y, rx=rx, ry=ry, transform=turned, **attributes)
