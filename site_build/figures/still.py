"""A playground until it is live, and where it never is: its first picture, drawn at build.

The numbers are the playground's own, and so are the classes (docs/widgets/plots.css): nothing jumps
when docs/widgets/data-plot.js and plane-plot.js take over.
"""

from __future__ import annotations

from typing import Any

from site_build.page import playground

from .beneath import BENEATH
from .svg import XY, Plot, Scale, dot, ellipse, number, segment, short, tag, text, ticks

LEFT, RIGHT, BOTTOM, TOP = 54.0, 388.0, 286.0, 24.0
MANY = 20  # points, above which they are drawn smaller


def stills(
    kind: str, preset: str, share: float, steps: int, parts: list[str], equal: bool
) -> dict[str, str]:
    """The insides of the plot `data`, and of `plane` if that is one of its parts.

    equal: in the plane 1 is as long up as across.
    """
    found = playground.preset(preset, kind)
    xs, ys, m, c = (found[name] for name in ("xs", "ys", "m", "c"))
    window = playground.window(kind, xs, ys, m, c)
    asked = {"kind": kind, "m": m, "c": c, "share": share, "steps": steps, "most": steps}
    asked |= {"h": 0, "move": 0, "place": 0, "sides": window[:2]}
    parts = [part for part in parts if part in ("plane", *BENEATH)]
    now = playground.state(xs, ys, window[:2], parts, asked)
    plot = _plot(window)
    places = [plot(x, y) for x, y in zip(xs, ys)]
    beneath = "".join(BENEATH[part](plot, places, now) for part in parts if part in BENEATH)
    drawn = {"data": _data(kind, now, places, beneath, plot, found["axes"])}
    if "plane" in parts:
        view = playground.plane(xs, ys, m, c)["view"]
        drawn["plane"] = _plane(now, (m, c), _plot(_equal(view) if equal else view))
    return drawn


def _data(
    kind: str, now: dict[str, Any], places: list[XY], beneath: str, plot: Plot, names: list[str]
) -> str:
    """The points, their residuals, the best line, and the one that is looked at."""
    feet = "".join(
        f"M{number(x)} {number(y)}V{number(plot.y(foot))}"
        for (x, y), foot in zip(places, now["feet"])
    )
    lines = "" if kind == "best" else _line(plot, now["best ends"], "target line")
    lines += _line(plot, now["ends"], f"{kind} line")
    dots = (dot(place, 4.5 if len(places) > MANY else 6, class_="dot") for place in places)
    drawn = beneath + tag("path", d=feet, class_="residuals") + lines
    drawn = _clipped("still-data", drawn)
    return _axes(plot, *names) + drawn + tag("g", "".join(dots), class_="handle")


def _line(plot: Plot, ends: list[float], kind: str) -> str:
    (x0, x1), (a, b) = (plot.x.low, plot.x.high), ends
    return segment(plot(x0, a), plot(x1, b), class_=kind)


def _plane(now: dict[str, Any], start: tuple[float, float], plot: Plot) -> str:
    """The level ellipses, the path of descent, the best line's place and the start's."""
    (x0, y0), (x, y) = plot(0, 0), plot(1, 1)
    m, c, *axes = now["level"]
    a, b, d, e = (length * scale for length, scale in zip(axes, (x - x0, y - y0) * 2))
    levels = "".join(
        ellipse(plot(m, c), (size * a, size * b), (size * d, size * e)) for size in now["sizes"]
    )
    way = [plot(m, c) for m, c in zip(*now.get("path", ([], [])))]
    written = [f"{number(px)} {number(py)}" for px, py in way]
    drawn = tag("g", levels, class_="levels")
    if way:
        drawn += tag("polyline", points=" ".join(written), class_="trace")
        drawn += tag("path", d="".join(f"M{place}h0" for place in written[1:]), class_="steps")
    drawn += _at(plot(*now["best"]), tag("path", d="M-6 0H6M0 -6V6", class_="bottom"))
    diamond = tag("path", d="M-7 0L0 -7L7 0L0 7Z", class_="dot")
    there = tag("g", _at(plot(*start), diamond), class_="handle square")
    return _axes(plot, "m", "c") + _clipped("still-plane", drawn) + there


def _at(place: tuple[float, float], drawn: str) -> str:
    x, y = map(number, place)
    return tag("g", drawn, transform=f"translate({x} {y})")


def _plot(window: list[float]) -> Plot:
    x0, x1, y0, y1 = window
    return Plot(Scale(x0, x1, LEFT, RIGHT), Scale(y0, y1, BOTTOM, TOP))


def _equal(window: list[float]) -> list[float]:
    """The window, made wider or higher, so that 1 is as long across as up."""
    x0, x1, y0, y1 = window
    ratio = (BOTTOM - TOP) / (RIGHT - LEFT)
    wide = max(x1 - x0, (y1 - y0) / ratio)
    x, y, high = (x0 + x1) / 2, (y0 + y1) / 2, wide * ratio
    return [x - wide / 2, x + wide / 2, y - high / 2, y + high / 2]


def _clipped(name: str, drawn: str) -> str:
    box = tag("rect", x=LEFT, y=TOP, width=RIGHT - LEFT, height=BOTTOM - TOP)
    return tag("clipPath", box, id=name) + tag("g", drawn, clip_path=f"url(#{name})")


def _axes(plot: Plot, across: str, up: str) -> str:
    """Rules with their numbers, and what the axes are."""
    xs, ys = (ticks(scale.low, scale.high) for scale in plot)
    parts = []
    for value, at in ((y, plot.y(y)) for y in ys):
        parts += [segment((LEFT, at), (RIGHT, at), class_="rule")]
        parts += [text((LEFT - 7, at + 4.5), short(value), "end")]
    for value, at in ((x, plot.x(x)) for x in xs):
        parts += [segment((at, TOP), (at, BOTTOM), class_="rule")]
        parts += [text((at, BOTTOM + 18), short(value), "middle")]
    parts.append(segment((LEFT, BOTTOM), (RIGHT, BOTTOM), class_="base"))
    names = text(((LEFT + RIGHT) / 2, 324), across, "middle") + text((4, 14), up)
    return tag("g", "".join(parts), class_="axes") + tag("g", names, class_="axes names")
