"""Figures of the loss: as a bowl, as level ellipses, and as a parabola with its secants."""

from __future__ import annotations

import math
from typing import NamedTuple

from slr_pure import curvatures, level_ellipse

from .data import best, least, moments
from .plane import Plane, levels
from .svg import (
    BLUE,
    GREEN,
    GRID,
    INK,
    MUTED,
    ORANGE,
    XY,
    Plot,
    Scale,
    arrow,
    dot,
    ellipse,
    figure,
    number,
    segment,
    signed,
    tag,
    text,
)

HEIGHT = 336


def ellipses() -> str:
    """Level ellipses with their centre, the least loss, and their axes, the eigenvectors."""
    plane = Plane.of(moments, (-4, -0.4), 2.6, (30, 28), (360, 360), "figure-ellipses-clip")
    losses = levels(moments, 3.3, 5)
    centre = plane.plot(*best)
    _, _, (flat_m, flat_c), (steep_m, steep_c) = level_ellipse(moments, losses[-1])
    flat = plane.plot(best.m + flat_m, best.c + flat_c)
    steep = plane.plot(best.m + steep_m, best.c + steep_c)
    low, high = curvatures(moments)
    outer = plane.plot(best.m - flat_m, best.c - flat_c)
    return figure(
        "ellipses",
        "Level ellipses of the loss",
        f"In the plane of slope m and intercept c, {len(losses)} nested ellipses, on each of which"
        f" the loss is the same. Their common centre is the least-squares line, m ="
        f" {signed(best.m)} and c = {signed(best.c)}. They are long and lean to the left: along"
        f" the long axis, v₁, the curvature is λ₁ = {signed(low)}, along the short one, v₂, it is"
        f" λ₂ = {signed(high)}, {signed(high / low, 1)} times as much.",
        430,
        plane.axes(range(-4, 3, 2), range(0, 7, 2)),
        plane.levels(losses),
        arrow(centre, flat, BLUE, 2.5),
        arrow(centre, steep, ORANGE, 2.5),
        dot(centre, 5),
        text((flat[0] + 56, flat[1] + 2), f"_v_₁: λ₁ = {signed(low)}", colour=BLUE),
        text((steep[0] + 8, steep[1] - 2), f"_v_₂: λ₂ = {signed(high)}", colour=ORANGE),
        text((centre[0] - 12, centre[1] + 22), "_m_*, _c_*", "end", halo=True),
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


def bowl() -> str:
    """The loss over the plane: level ellipses at their height, and parabolas through the least."""
    view = View((200, 196), 43, 24, 28, 50)
    losses = levels(moments, 3.3, 6)
    floor = -1.3  # the height at which the plane of m and c is drawn, below the bowl
    rings, shadows = [], []
    for loss in losses:
        _, _, first, second = level_ellipse(moments, loss)
        vectors = view.vector(*first), view.vector(*second)
        rings.append(ellipse(view(*best, loss), *vectors))
        shadows.append(ellipse(view(*best, floor), *vectors))
    ms, cs = (-4, -2, 0, 2), (0, 2, 4, 6)
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
        tag("g", "".join(shadows[1::2]), fill="none", stroke=MUTED, stroke_opacity=0.6),
        segment(view(*best, floor), bottom, stroke=MUTED, stroke_dasharray="3 3"),
        dot(view(*best, floor), 3, MUTED),
        tag("g", "".join(rings), fill=BLUE, fill_opacity=0.08, stroke=BLUE, stroke_width=1.2),
        ribs(view, losses[-1]),
        dot(bottom, 5),
        *(floor_label(view(m, cs[0], floor), 0, m) for m in ms),
        *(floor_label(view(ms[-1], c, floor), 16, c) for c in cs),
        text((190, 372), "_m_", colour=MUTED),
        text((388, 238), "_c_", colour=MUTED),
    )


def floor_label(at: XY, right: float, value: float) -> str:
    """A number at the edge of the plane below the bowl."""
    place = at[0] + right, at[1] + (0 if right else 22)
    return text(place, signed(value, 0), "middle", colour=MUTED)


def ribs(view: View, loss: float) -> str:
    """The loss above four straight lines through the minimum: parabolas, up to that loss.

    Seen from anywhere a parabola is a quadratic Bézier curve. The tangents at its two ends meet
    straight below the minimum, as far below it as the ends are above.
    """
    _, _, (a, b), (p, q) = level_ellipse(moments, loss)
    control = pair(view(*best, 2 * least - loss))
    curves = []
    for turn in range(4):
        cos, sin = math.cos(turn * math.pi / 4), math.sin(turn * math.pi / 4)
        m, c = cos * a + sin * p, cos * b + sin * q
        start, end = view(best.m - m, best.c - c, loss), view(best.m + m, best.c + c, loss)
        curves.append(f"M{pair(start)}Q{control} {pair(end)}")
    return tag("path", d="".join(curves), fill="none", stroke=BLUE, stroke_opacity=0.6)


def pair(at: XY) -> str:
    """A place in the data of a path."""
    return f"{number(at[0])} {number(at[1])}"


def parabola(plot: Plot, low: float, high: float) -> str:
    """The loss over m at c = c*, from low to high.

    A parabola is a quadratic Bézier curve; its control point is where the end tangents meet.
    """
    slope = moments.gradient(low, best.c)[0]
    start, end = moments.loss(low, best.c), moments.loss(high, best.c)
    control = plot((low + high) / 2, start + slope * (high - low) / 2)
    curve = f"M{pair(plot(low, start))}Q{pair(control)} {pair(plot(high, end))}"
    return tag("path", d=curve, fill="none", stroke=INK, stroke_width=2.5)


def secants() -> str:
    """The loss over m with a tangent, a one-sided secant and a central secant."""
    plot = Plot(Scale(-2.4, 1.55, 26, 392), Scale(0, 6, 292, 28))
    c, m, h = best.c, -0.15, 0.75

    def loss(m: float) -> float:
        return float(moments.loss(m, c))

    slope = moments.gradient(m, c)[0]
    one_sided = (loss(m + h) - loss(m)) / h
    central = (loss(m + h) - loss(m - h)) / (2 * h)

    def straight(through: float, slope: float, low: float, high: float, **attributes: str) -> str:
        return segment(
            plot(low, loss(through) + slope * (low - through)),
            plot(high, loss(through) + slope * (high - through)),
            stroke_width=2,
            **attributes,
        )

    return figure(
        "secants",
        "A tangent and two secants of the loss",
        f"The loss over the slope m, with c = c* kept, is a parabola. At m = {signed(m)} its"
        f" tangent has the slope ∂L/∂m = {signed(slope)}. The secant from m to m + h, with"
        f" h = {h:g}, is steeper: {signed(one_sided)}. The secant from m − h to m + h is parallel"
        f" to the tangent: {signed(central)}.",
        HEIGHT,
        plot.axes([-2, -1, 0, 1], [2, 4, 6], "_m_", "_L_"),
        parabola(plot, best.m - 1.32, 0.78),
        straight(m, one_sided, m - 0.3, m + h + 0.2, stroke=ORANGE, stroke_dasharray="2 3"),
        straight(m - h, central, m - h, m + h + 0.3, stroke=GREEN, stroke_dasharray="7 4"),
        straight(m, slope, m - 0.45, m + 1.1, stroke=BLUE),
        *(dot(plot(at, loss(at)), 4.5) for at in (m - h, m, m + h)),
        text((plot.x(0.68), plot.y(3.0)), "tangent", colour=BLUE),
        text((plot.x(0.68), plot.y(3.0) + 17), f"slope {signed(slope)}", colour=BLUE),
        text((plot.x(-0.92), plot.y(3.2)), "central secant", "middle", colour=GREEN),
        text((plot.x(-0.92), plot.y(3.2) + 17), f"slope {signed(central)}", "middle", colour=GREEN),
        text((plot.x(0.42), plot.y(5.3)), "one-sided secant", "end", colour=ORANGE),
        text((plot.x(0.42), plot.y(5.3) + 17), f"slope {signed(one_sided)}", "end", colour=ORANGE),
    )


FIGURES = {"bowl": bowl, "ellipses": ellipses, "secants": secants}
