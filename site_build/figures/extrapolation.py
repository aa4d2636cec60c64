"""The figure of extrapolation: marathon records, the line of the first, and what came."""

from __future__ import annotations

from site_build.page import presets
from slr_pure import Moments, predict

from .colours import BLUE, GREEN, INK, MUTED
from .svg import XY, Plot, Scale, dot, figure, polyline, ring, segment, tag, text

HEIGHT = 330
PLOT = Plot(Scale(1972, 2026, 40, 388), Scale(0, 180, 280, 28))
WIDTHS = 2  # of s_new, to each side
KNOWN = presets.TO_1980
POINTS = [(1970 + x, y) for x, y in zip(presets.SINCE_1970, presets.MINUTES)]


def band() -> list[tuple[float, float, float]]:
    """Year, the line's height, and half the band's, from 1972 on."""
    moments = Moments.of(*zip(*POINTS[:KNOWN]))
    found = [(year, *predict(moments, year)) for year in range(1972, 2027, 3)]
    return [(float(year), y, WIDTHS * error) for year, y, _, error in found]


def extrapolation(edges: list[tuple[float, float, float]], points: list[XY]) -> str:
    """Records, line and band."""
    top = [PLOT(x, y + error) for x, y, error in edges]
    # the band ends at the base line: no time is below 0
    bottom = [PLOT(x, max(y - error, 0)) for x, y, error in reversed(edges)]
    outline = " ".join(f"{x:.1f},{y:.1f}" for x, y in top + bottom)
    year, record = next(point for point in points if point[0] == 2003)
    line = predict(Moments.of(*zip(*points[:KNOWN])), year).y
    return figure(
        "extrapolation",
        "The women's marathon records, and the line of those to 1980",
        f"The records of the women's marathon in minutes, against the year. Ten from 1974 to 1980"
        f" lie close to a falling line. The line goes on down to 0 in 2026, with a band that opens;"
        f" the records after 1980 leave the band at once and level out: {record:.0f} minutes in"
        f" {year:g}, where the line says {line:.0f}.",
        HEIGHT,
        tag("polygon", points=outline, fill=BLUE, fill_opacity=0.15),
        PLOT.axes((1980, 1990, 2000, 2010, 2020), (0, 60, 120, 180), "year", "record in minutes"),
        polyline([PLOT(x, y) for x, y, _ in edges[:3]], GREEN, 2.5),
        polyline([PLOT(x, y) for x, y, _ in edges[2:]], GREEN, 2.5, stroke_dasharray="7 5"),
        "".join(dot(PLOT(*at), 3.5) for at in points[:KNOWN]),
        "".join(ring(PLOT(*at), 3.5, INK) for at in points[KNOWN:]),
        segment(PLOT(year, record - 4), PLOT(year, line), stroke=MUTED, stroke_dasharray="3 3"),
        text((PLOT.x(1982), PLOT.y(163)), "what came", colour=INK),
        text((PLOT.x(1991), PLOT.y(40)), "by the line", "end", colour=GREEN),
    )


FIGURES = {"extrapolation": lambda: extrapolation(band(), POINTS)}
