"""The plane of all lines: m across and c up, with the level ellipses of the loss, and paths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from slr_pure import Moments, Point, least_loss, level_ellipse

from .colours import BLUE, GRID, ORANGE
from .svg import XY, Plot, Scale, dots, ellipse, polyline, ring, segment, tag


def levels(moments: Moments, largest: float, count: int) -> list[float]:
    """Losses whose ellipses are nested at equal distances, the largest last."""
    least = least_loss(moments)
    return [least + (largest - least) * (k / count) ** 2 for k in range(1, count + 1)]


class Plane(NamedTuple):
    """A window on the plane, with one unit for m and c, so that right angles are right."""

    moments: Moments
    plot: Plot
    clip: str

    @staticmethod
    def of(moments: Moments, low: XY, high_m: float, corner: XY, size: XY, clip: str) -> Plane:
        """From low = (m, c) up to high_m, in the box with that upper left corner and that size."""
        (left, top), (width, height) = corner, size
        span = high_m - low[0]
        across = Scale(low[0], high_m, left, left + width)
        up = Scale(low[1], low[1] + span * height / width, top + height, top)
        return Plane(moments, Plot(across, up), clip)

    @property
    def unit(self) -> float:
        """How long 1 is drawn, across and up."""
        return (self.plot.x.end - self.plot.x.start) / (self.plot.x.high - self.plot.x.low)

    @property
    def corners(self) -> tuple[XY, XY]:
        """The least m and c that the window shows, and the largest."""
        x, y = self.plot
        return (x.low, y.low), (x.high, y.high)

    def levels(self, losses: Iterable[float]) -> str:
        """The ellipses on which the loss is that, as far as the window reaches."""
        (x, y), unit, ellipses = self.plot, self.unit, ""
        for loss in losses:
            m, c, *axes = level_ellipse(self.moments, loss)
            ellipses += ellipse(self.plot(m, c), *((u * unit, -v * unit) for u, v in axes))
        drawn = tag("g", ellipses, fill="none", stroke=BLUE, stroke_opacity=0.6)
        window = tag("rect", x=x.start, y=y.end, width=x.end - x.start, height=y.start - y.end)
        clipped = tag("g", drawn, clip_path=f"url(#{self.clip})")
        return tag("clipPath", window, id=self.clip) + clipped

    def path(self, points: Sequence[Point]) -> str:
        """The path of descent: a ring at the start, a line, and a small dot for each step."""
        start, *steps = places = [self.plot(point.m, point.c) for point in points]
        return polyline(places, ORANGE, 1.5) + dots(steps, 2.2, ORANGE) + ring(start, 4.5, ORANGE)

    def axes(
        self,
        ms: Iterable[float],
        cs: Iterable[float],
        m_name: str = "slope _m_",
        c_name: str = "intercept _c_",
    ) -> str:
        """The axes, with faint rules at the whole numbers given."""
        ms, y = list(ms), self.plot.y
        across = "".join(segment((self.plot.x(m), y.start), (self.plot.x(m), y.end)) for m in ms)
        return tag("g", across, stroke=GRID) + self.plot.axes(ms, cs, m_name, c_name)
