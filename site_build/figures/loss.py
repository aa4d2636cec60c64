"""Figures of the loss: as a bowl, as level ellipses, and as a parabola with its secants."""

from __future__ import annotations

import math
from typing import NamedTuple

from slr_pure import curvatures, level_ellipse

from .colours import BLUE, GREEN, GRID, INK, MUTED
from .data import best, least, moments
from .plane import Plane, levels
from .svg import (
    XY,
    Plot,
    Scale,
    arrow,
    dot,
    ellipse,
    figure,
    number,
    plus,
    segment,
    signed,
    tag,
    text,
)

HEIGHT = 330

XYZ = tuple[float, float, float]


class Nested(NamedTuple):
    """The losses of the ellipses, the half-axes of the last, and the curvatures along them."""

    losses: list[float]
    half_axes: tuple[XY, XY]
    curvatures: tuple[float, float]


def nested(count: int) -> Nested:
    """So many ellipses, up to a loss that can be seen."""
    losses = levels(moments, 3.5, count)
    _, _, flat, steep = level_ellipse(moments, losses[-1])
    return Nested(losses, (flat, steep), curvatures(moments))


def ellipses(drawn: Nested) -> str:
    """Level ellipses with their centre, the least loss, and their axes, the eigenvectors."""
    plane = Plane.of(moments, (0.4, -2.9), 7, (30, 28), (360, 344), "figure-ellipses-clip")
    losses, half_axes, (low, high) = drawn
    centre = plane.plot(*best)
    flat, steep = (plane.plot(best.m + m, best.c + c) for m, c in half_axes)
    outer = plane.plot(best.m - half_axes[0][0], best.c - half_axes[0][1])
    return figure(
        "ellipses",
        "Level ellipses of the loss",
        f"In the plane of slope m and intercept c, {len(losses)} nested ellipses, on each of which"
        f" the loss is the same. Their common centre is the least-squares line, m ="
        f" {signed(best.m)} and c = {signed(best.c)}. They are long and lean to the left: along"
        f" the long axis, v₁, the curvature is λ₁ = {signed(low)}, along the short one, v₂, it is"
        f" λ₂ = {signed(high)}, {signed(high / low, 1)} times as much.",
        416,
        plane.axes(range(1, 8, 2), range(-2, 4, 2)),
        plane.levels(losses),
        arrow(centre, flat, BLUE, 2.5),
        arrow(centre, steep, BLUE, 2.5),
        plus(centre),
        text((flat[0] + 56, flat[1] + 2), f"_v_₁: λ₁ = {signed(low)}", colour=BLUE),
        text((steep[0] + 8, steep[1] - 2), f"_v_₂: λ₂ = {signed(high)}", colour=BLUE),
        text((centre[0] - 12, centre[1] + 22), "_m_*, _c_*", "end", GREEN, halo=True),
        text((outer[0] + 12, outer[1] - 8), f"_L_ = {losses[-1]:.1f}", colour=MUTED, halo=True),
    )


class View(NamedTuple):
    """How the space over the plane is seen: turned, from above, without perspective."""

    middle: XY
    unit: float
    turn: float  # in degrees
    tilt: float  # 0 would be from the side, 90 from straight above
    lift: float  # how long the loss 1 is drawn, seen from the side

    def vector(self, m: float, c: float, loss: float = 0.0) -> XY:
        """How the vector (m, c, loss) is drawn."""
        turn, tilt = math.radians(self.turn), math.radians(self.tilt)
        across = m * math.cos(turn) - c * math.sin(turn)
        away = m * math.sin(turn) + c * math.cos(turn)
        up = self.unit * away * math.sin(tilt) + self.lift * loss * math.cos(tilt)
        return self.unit * across, -up

    def __call__(self, m: float, c: float, loss: float) -> XY:
        """Where (m, c, loss) is drawn, as seen from the minimum, which is in the middle."""
        across, down = self.vector(m - best.m, c - best.c, loss - least)
        return self.middle[0] + across, self.middle[1] + down


def ribs(drawn: Nested) -> list[tuple[XYZ, XYZ, XYZ]]:
    """The loss above four straight lines through the minimum: parabolas, up to the last loss.

    A parabola is a quadratic Bézier curve. The tangents at its two ends meet straight below the
    minimum, as far below it as the ends are above.
    """
    (a, b), (p, q) = drawn.half_axes
    top, found = drawn.losses[-1], []
    for turn in range(4):
        cos, sin = math.cos(turn * math.pi / 4), math.sin(turn * math.pi / 4)
        m, c = cos * a + sin * p, cos * b + sin * q
        start, end = (best.m - m, best.c - c, top), (best.m + m, best.c + c, top)
        found.append((start, (*best, 2 * least - top), end))
    return found


def bowl(drawn: Nested) -> str:
    """The loss over the plane: level ellipses at their height, and parabolas through the least."""
    view = View((184, 196), 43, 24, 28, 48)
    floor = -1.3  # the height at which the plane of m and c is drawn, below the bowl
    rings, shadows = [], []
    for loss in drawn.losses:
        _, _, first, second = level_ellipse(moments, loss)
        vectors = view.vector(*first), view.vector(*second)
        rings.append(ellipse(view(*best, loss), *vectors))
        shadows.append(ellipse(view(*best, floor), *vectors))
    curves = "".join(curve(*(view(*place) for place in rib)) for rib in ribs(drawn))
    ms, cs = (1, 3, 5, 7), (-2, 0, 2, 4)
    rules = [segment(view(m, cs[0], floor), view(m, cs[-1], floor)) for m in ms]
    rules += [segment(view(ms[0], c, floor), view(ms[-1], c, floor)) for c in cs]
    bottom = view(*best, least)
    return figure(
        "bowl",
        "The loss as a bowl",
        "The loss drawn as a height over the plane of slope m and intercept c: a bowl, long and"
        " narrow like a valley, whose levels are ellipses. Along its length the walls rise slowly,"
        f" across it steeply. Its lowest point, the loss {signed(least, 3)}, stands over the"
        " least-squares line. Below the bowl its level ellipses are drawn in the plane.",
        388,
        tag("g", "".join(rules), stroke=GRID),
        tag("g", "".join(shadows[1::2]), fill="none", stroke=BLUE, stroke_opacity=0.6),
        segment(view(*best, floor), bottom, stroke=MUTED, stroke_dasharray="3 3"),
        plus(view(*best, floor)),
        tag("g", "".join(rings), fill=BLUE, fill_opacity=0.08, stroke=BLUE, stroke_width=1.2),
        tag("path", d=curves, fill="none", stroke=BLUE, stroke_opacity=0.6),
        dot(bottom, 5, GREEN),
        *(floor_label(view(m, cs[0], floor), 0, m) for m in ms),
        *(floor_label(view(ms[-1], c, floor), 16, c) for c in cs),
        text((174, 376), "slope _m_", "middle", MUTED),
        text((398, 236), "_c_", "end", MUTED),
    )


def floor_label(at: XY, right: float, value: float) -> str:
    """A number at the edge of the plane below the bowl."""
    place = at[0] + right, at[1] + (0 if right else 22)
    return text(place, signed(value, 0), "middle", colour=MUTED)


def curve(start: XY, control: XY, end: XY) -> str:
    """A quadratic Bézier curve, in the data of a path."""
    (x, y), (p, q), (u, v) = ((number(a), number(b)) for a, b in (start, control, end))
    return f"M{x} {y}Q{p} {q} {u} {v}"


class Secants(NamedTuple):
    """Points of the loss at m − h, m and m + h; three slopes; and a Bézier curve, the loss."""

    points: tuple[XY, XY, XY]
    tangent: float
    one_sided: float
    central: float
    parabola: tuple[XY, XY, XY]


def slopes(m: float = 4.25, h: float = 0.75) -> Secants:
    """The loss over m, with c = c* kept. The curve's control point is where its tangents meet."""

    def at(m: float) -> XY:
        return m, float(moments.loss(m, best.c))

    points = (_, before), (_, here), (_, after) = at(m - h), at(m), at(m + h)
    tangent, one_sided = moments.gradient(m, best.c)[0], (after - here) / h
    (low, start), end = at(best.m - 1.5), at(best.m + 1.8)
    half = (end[0] - low) / 2
    control = low + half, start + moments.gradient(low, best.c)[0] * half
    return Secants(
        points, tangent, one_sided, (after - before) / (2 * h), ((low, start), control, end)
    )


def secants(drawn: Secants) -> str:
    """The loss over m with a tangent, a one-sided secant and a central secant."""
    plot = Plot(Scale(1.9, 6, 26, 392), Scale(0, 6, 288, 28))
    before, here, after = drawn.points
    left, m, right = before[0], here[0], after[0]
    parabola = curve(*(plot(*point) for point in drawn.parabola))
    slope, one_sided, central = drawn.tangent, drawn.one_sided, drawn.central

    def straight(through: XY, slope: float, low: float, high: float, **attributes: str) -> str:
        start, end = (plot(x, through[1] + slope * (x - through[0])) for x in (low, high))
        return segment(start, end, stroke_width=2, **attributes)

    return figure(
        "secants",
        "A tangent and two secants of the loss",
        f"The loss over the slope m, with c = c* kept, is a parabola. At m = {signed(m)} its"
        f" tangent has the slope ∂L/∂m = {signed(slope)}. The secant from m to m + h, with"
        f" h = {right - m:g}, is steeper: {signed(one_sided)}. The secant from m − h to m + h is"
        f" parallel to the tangent: {signed(central)}.",
        HEIGHT,
        plot.axes(range(2, 7), [0, 2, 4, 6], "slope _m_", "loss _L_ in cm²"),
        tag("path", d=parabola, fill="none", stroke=INK, stroke_width=2.5),
        straight(here, one_sided, m - 0.3, right + 0.2, stroke=BLUE, stroke_dasharray="2 3"),
        straight(before, central, left, right + 0.3, stroke=BLUE, stroke_dasharray="7 4"),
        straight(here, slope, m - 0.45, m + 1.1, stroke=BLUE),
        *(dot(plot(*point), 4.5) for point in drawn.points),
        *labelled(plot(5.2, 3.2), "", "tangent", slope),
        *labelled(plot(3.6, 3.4), "middle", "central secant", central),
        *labelled(plot(4.75, 5.5), "end", "one-sided secant", one_sided),
    )


def labelled(at: XY, anchor: str, name: str, slope: float) -> tuple[str, str]:
    """What a straight line is, and its slope."""
    below = at[0], at[1] + 17
    return text(at, name, anchor, BLUE), text(below, f"slope {signed(slope)}", anchor, BLUE)


FIGURES = {
    "bowl": lambda: bowl(nested(6)),
    "ellipses": lambda: ellipses(nested(5)),
    "secants": lambda: secants(slopes()),
}
