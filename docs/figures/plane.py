"""The plane of all lines: m across and c up, with the level ellipses of the loss, and paths.

L = L* + ½ eᵀHe, where e = (m, c) − (m*, c*) and H does not depend on the place. So with e = s v₁ +
t v₂ along the unit eigenvectors of H the loss is L* + ½ λ₁ s² + ½ λ₂ t², and the points with the
loss L are exactly the ellipse with the half-axes √(2 (L − L*)/λ₁) and √(2 (L − L*)/λ₂).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from slr_pure import Line, Moments, Point, curvatures, line

from .svg import GRID, MUTED, XY, Plot, Scale, dots, ellipse, polyline, segment, tag


class Bowl(NamedTuple):
    """The loss of a data set: where it is least, how little that is, and its curvatures there."""

    best: Line
    least_loss: float
    curvatures: tuple[float, float]
    directions: tuple[XY, XY]

    @staticmethod
    def of(moments: Moments) -> Bowl:
        """From the library: fit, loss, curvatures; and the unit eigenvectors of its Hessian."""
        best, both = line(moments), curvatures(moments)
        (a, b), (_, d) = moments.hessian()
        flat, _ = both
        # (H − λ₁) v = 0; its second row is b v_m + (d − λ₁) v_c = 0, and v₂ stands across.
        v_m, v_c = (d - flat, -b) if b else (1.0 * (a <= d), 1.0 * (a > d))
        length = math.hypot(v_m, v_c)
        v_m, v_c = v_m / length, v_c / length
        return Bowl(best, moments.loss(*best), both, ((v_m, v_c), (-v_c, v_m)))

    def half_axes(self, loss: float) -> tuple[XY, XY]:
        """The half-axes, as vectors in (m, c), of the ellipse on which the loss is that."""
        first, second = (
            (
                math.sqrt(2 * (loss - self.least_loss) / curvature) * v_m,
                math.sqrt(2 * (loss - self.least_loss) / curvature) * v_c,
            )
            for curvature, (v_m, v_c) in zip(self.curvatures, self.directions)
        )
        return first, second

    def levels(self, largest: float, count: int) -> list[float]:
        """Losses whose ellipses are nested at equal distances, the largest last."""
        above = largest - self.least_loss
        return [self.least_loss + above * (k / count) ** 2 for k in range(1, count + 1)]


class Plane(NamedTuple):
    """A window on the plane, with one unit for m and c, so that right angles are right."""

    bowl: Bowl
    plot: Plot
    clip: str

    @staticmethod
    def of(moments: Moments, low: XY, high_m: float, corner: XY, size: XY, clip: str) -> Plane:
        """From low = (m, c) up to high_m, in the box with that upper left corner and that size."""
        (left, top), (width, height) = corner, size
        span = high_m - low[0]
        across = Scale(low[0], high_m, left, left + width)
        up = Scale(low[1], low[1] + span * height / width, top + height, top)
        return Plane(Bowl.of(moments), Plot(across, up), clip)

    @property
    def unit(self) -> float:
        """How long 1 is drawn, across and up."""
        return (self.plot.x.end - self.plot.x.start) / (self.plot.x.high - self.plot.x.low)

    def vector(self, m: float, c: float) -> XY:
        """How the vector (m, c) is drawn."""
        return m * self.unit, -c * self.unit

    def level(self, loss: float) -> str:
        """The ellipse on which the loss is that."""
        first, second = self.bowl.half_axes(loss)
        return ellipse(self.plot(*self.bowl.best), self.vector(*first), self.vector(*second))

    def levels(self, losses: Iterable[float]) -> str:
        """Level ellipses, as far as the window reaches."""
        ellipses = "".join(self.level(loss) for loss in losses)
        return self.clipped(tag("g", ellipses, fill="none", stroke=MUTED, stroke_opacity=0.55))

    def clipped(self, *parts: str) -> str:
        """The parts, as far as the window reaches."""
        x, y = self.plot
        window = tag("rect", x=x.start, y=y.end, width=x.end - x.start, height=y.start - y.end)
        return tag("clipPath", window, id=self.clip) + tag(
            "g", "".join(parts), clip_path=f"url(#{self.clip})"
        )

    def path(self, points: Sequence[Point], colour: str) -> str:
        """The path of descent: a line through its points, and a small dot for each step."""
        places = [self.plot(point.m, point.c) for point in points]
        return polyline(places, colour, 1.5) + dots(places[1:], 2.2, colour)

    def axes(
        self, ms: Iterable[float], cs: Iterable[float], m_name: str = "_m_", c_name: str = "_c_"
    ) -> str:
        """The axes, with faint rules at the whole numbers given."""
        ms, y = list(ms), self.plot.y
        across = "".join(segment((self.plot.x(m), y.start), (self.plot.x(m), y.end)) for m in ms)
        return tag("g", across, stroke=GRID) + self.plot.axes(ms, cs, m_name, c_name)
