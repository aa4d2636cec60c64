"""Figures of descent: one step, paths at several rates, divergence, centring, convergence."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from itertools import islice
from typing import NamedTuple

from slr_pure import Moments, Point, best_lr, curvatures, least_loss, line, path, stable_lr, step

from .data import best, least, moments, xs, ys
from .plane import Plane, levels
from .svg import (
    BLUE,
    GREEN,
    INK,
    MUTED,
    ORANGE,
    PURPLE,
    XY,
    Plot,
    Scale,
    arrow,
    dot,
    dots,
    figure,
    polyline,
    power_of_ten,
    ring,
    signed,
    text,
)

BOUND = stable_lr(moments)
LEVELS = levels(moments, moments.loss(0, 0), 5)


class Rate(NamedTuple):
    """A learning rate, what it is called, and how its line is drawn."""

    lr: float
    name: str
    colour: str
    dashes: str


RATES = (
    Rate(BOUND / 10, "small", PURPLE, "2 3"),
    Rate(BOUND / 2, "half bound", GREEN, "9 4"),
    Rate(best_lr(moments), "best", BLUE, "none"),
    Rate(0.98 * BOUND, "just below", ORANGE, "8 3 2 3"),
)
ABOVE = Rate(1.1 * BOUND, "above", INK, "1 3")
START, BOUNDED = (1.0, 4.0), 40  # from where, and how many steps, theory and run are compared


def descent(lr: float, steps: int, start: XY = (0, 0), of: Moments = moments) -> list[Point]:
    """The start and so many steps of descent."""
    return list(islice(path(of, lr, *start), steps + 1))


def one_step() -> str:
    """One step of descent: against the gradient, across the level ellipse of the start."""
    plane = Plane.of(moments, (-3.3, 0.6), 2.1, (30, 28), (360, 320), "figure-step-clip")
    m, c, lr = 0.5, 2.4, 0.25
    dm, dc = moments.gradient(m, c)
    after = step(m, c, xs, ys, lr)
    start, end, centre = plane.plot(m, c), plane.plot(*after), plane.plot(*best)
    uphill = plane.plot(m + lr * dm, c + lr * dc)
    before, now = moments.loss(m, c), moments.loss(*after)
    return figure(
        "step",
        "One step of gradient descent",
        f"Level ellipses of the loss around their centre, the least-squares line. From a point"
        f" with the loss {signed(before)} the gradient points uphill, at a right angle to the"
        f" ellipse through that point. The step is η = {lr:g} times the gradient the other way,"
        f" downhill; it passes beside the centre, and ends at the loss {signed(now)}.",
        390,
        plane.axes(range(-3, 3), range(1, 6)),
        plane.levels([now, before, 3.5 * before]),
        arrow(start, uphill, MUTED, 2, stroke_dasharray="4 3"),
        arrow(start, end, ORANGE, 2.5),
        dot(centre, 4, BLUE),
        ring(start, 5),
        text((centre[0] - 10, centre[1] + 5), "_m_*, _c_*", "end", BLUE, halo=True),
        text((start[0] + 10, start[1] + 12), "(_m_, _c_)", halo=True),
        text((uphill[0] - 4, uphill[1] - 10), "η∇_L_, uphill", "end", MUTED, halo=True),
        text((end[0] + 8, end[1] + 22), "−η∇_L_, the step", "", ORANGE, halo=True),
    )


def window(k: int, name: str) -> Plane:
    """The k-th of the small windows on the plane, two in a row."""
    corner = 28 + 194 * (k % 2), 46 + 266 * (k // 2)
    clip = f"figure-{name}-clip-{k + 1}"
    return Plane.of(moments, (-2.3, -0.4), 1.3, corner, (174, 206), clip)


def window_axes(plane: Plane, k: int, last_row: int) -> str:
    """Axes for a small window: c is named and numbered at the left, m named in the last row."""
    return plane.axes(
        [-2, -1, 0, 1],
        [0, 1, 2, 3] if k % 2 == 0 else [],
        "_m_" * (k // 2 == last_row),
        "_c_" * (k == 0),
    )


def paths() -> str:
    """Descent from one start at four rates, in four windows."""
    steps = 25
    panels, left_over = [], []
    for k, rate in enumerate(RATES):
        plane = window(k, "paths")
        points = descent(rate.lr, steps)
        left_over.append(f"{height(points[-1]):.1g}")
        middle = (plane.plot.x.start + plane.plot.x.end) / 2
        panels += [
            window_axes(plane, k, 1),
            plane.levels(LEVELS),
            plane.path(points, rate.colour),
            dot(plane.plot(*best), 3.5),
            ring(plane.plot(0, 0), 4, rate.colour),
            text(
                (middle, plane.plot.y.end - 12), f"{rate.name}: η = {signed(rate.lr, 3)}", "middle"
            ),
        ]
    small, half, ideal, near = (signed(rate.lr, 3) for rate in RATES)
    return figure(
        "paths",
        "Descent at four rates from the same start",
        f"Four windows on the level ellipses, each with {steps} steps of descent from m = c = 0."
        f" At η = {small} the path creeps in ever shorter steps along the valley and stops on the"
        f" way. At η = {half}, half the bound, it is on the valley's floor after one step, and goes"
        f" straight on. At the best rate, η = {ideal}, it crosses the floor at every step, each"
        f" time less far, and arrives. At η = {near}, just below the bound, it zig-zags from wall"
        f" to wall and hardly settles. The loss left above the least one is"
        f" {', '.join(left_over[:-1])} and {left_over[-1]}.",
        566,
        *panels,
    )


def divergence() -> str:
    """Descent above the bound: each step lands further up the opposite wall, out of the window."""
    plane = Plane.of(moments, (-4, -0.6), 2.6, (30, 28), (360, 320), "figure-divergence-clip")
    points = descent(ABOVE.lr, 40)
    inside = []
    for point in points:
        if not visible(plane, point):
            break
        inside.append(point)
    leaving = leaves(plane, inside[-1], points[len(inside)])
    places = [plane.plot(point.m, point.c) for point in inside]
    losses = [signed(points[k].loss, 1) for k in (1, len(inside))]
    return figure(
        "divergence",
        "Divergence: a rate above the bound",
        f"Level ellipses of the loss, and a path of descent from m = c = 0 at η ="
        f" {signed(ABOVE.lr, 3)}, which is {ABOVE.lr / BOUND:.2g} times the bound. It jumps from"
        f" one wall of the valley to the other, each time further up. Its step {len(inside)}"
        f" leaves the picture. The loss grows from {losses[0]} after the first step to {losses[1]}"
        f" after this one.",
        390,
        plane.axes(range(-4, 3), range(6)),
        plane.levels(levels(moments, 12, 6)),
        plane.path(inside, ORANGE),
        arrow(places[-1], leaving, ORANGE, 1.5),
        dot(plane.plot(*best), 4),
        ring(places[0], 4.5, ORANGE),
        text((places[0][0] + 10, places[0][1] + 6), "start", "", ORANGE, halo=True),
        text((leaving[0] - 60, leaving[1] + 10), f"to _L_ = {losses[1]}", "end", ORANGE, halo=True),
    )


def visible(plane: Plane, point: Point) -> bool:
    """Whether the window shows that point."""
    x, y = plane.plot
    return bool(x.low <= point.m <= x.high and y.low <= point.c <= y.high)


def leaves(plane: Plane, inside: Point, outside: Point) -> XY:
    """Where the way from one point to the other crosses the edge of the window."""
    shares = []
    for scale, here, there in (
        (plane.plot.x, inside.m, outside.m),
        (plane.plot.y, inside.c, outside.c),
    ):
        edge = scale.high if there > here else scale.low
        shares.append((edge - here) / (there - here))
    share = min(shares)
    m = inside.m + share * (outside.m - inside.m)
    return plane.plot(m, inside.c + share * (outside.c - inside.c))


def log_axes(plot: Plot, steps: int, exponents: Iterable[int], name: str) -> str:
    """Axes with steps across and powers of ten up."""
    exponents = list(exponents)
    return plot.axes(
        range(0, steps + 1, 10),
        [10.0**exponent for exponent in exponents],
        "step",
        name,
        y_text=[power_of_ten(exponent) for exponent in exponents],
    )


def rates_loss() -> str:
    """L − L* against steps, on a logarithmic scale, at the four rates and one above the bound."""
    steps, lowest, highest = 40, 1e-7, 1e2
    plot = Plot(Scale(0, steps, 44, 286), Scale(lowest, highest, 352, 32, log=True))
    lines, left_over = [], []
    for rate in (*RATES, ABOVE):
        losses = [height(point) for point in descent(rate.lr, steps)]
        shown = [(k, loss) for k, loss in enumerate(losses) if loss <= highest]
        places = [plot(*point) for point in shown]
        lines += [
            polyline(places, rate.colour, stroke_dasharray=rate.dashes),
            text((places[-1][0] + 7, places[-1][1] + 5), rate.name, colour=rate.colour),
        ]
        left_over.append(f"{losses[-1]:.1g} at η = {signed(rate.lr, 3)} ({rate.name})")
    return figure(
        "rates-loss",
        "The loss after each step, at five rates",
        f"How far the loss is above the least one, on a logarithmic scale, against the steps from"
        f" m = c = 0. Each curve soon becomes a straight line. After {steps} steps what is left is"
        f" {', '.join(left_over[:-1])}. The curve of the fifth rate, η ="
        f" {signed(ABOVE.lr, 3)}, above the bound, rises and leaves the picture.",
        398,
        log_axes(plot, steps, range(-6, 3, 2), "_L_ − _L_*"),
        *lines,
    )


def centring() -> str:
    """Ellipses and a path before and after centring x, in windows of the same size."""
    x_mean = moments.x / moments.n
    centred = Moments.of([x - x_mean for x in xs], ys)
    panels, counts, ratios = [], [], []
    for k, (name, of) in enumerate((("as measured", moments), ("centred", centred))):
        plane = window(k, "centring")._replace(moments=of)
        points = to_the_bottom(of)
        low, high = curvatures(of)
        counts.append(len(points) - 1)
        ratios.append(signed(high / low, 1))
        left, bottom = plane.plot.x.start, plane.plot.y.start
        panels += [
            window_axes(plane, k, 0),
            plane.levels(levels(of, moments.loss(0, 0), 5)),
            plane.path(points, BLUE),
            dot(plane.plot(*line(of)), 3.5),
            ring(plane.plot(0, 0), 4, BLUE),
            text(((left + plane.plot.x.end) / 2, plane.plot.y.end - 12), f"_x_ {name}", "middle"),
            text((left, bottom + 58), f"λ₂/λ₁ = {ratios[-1]}"),
            text((left, bottom + 77), f"{counts[-1]} steps", colour=BLUE),
        ]
    return figure(
        "centring",
        "The level ellipses before and after centring x",
        f"Two windows on the plane of slope and intercept. With x as measured the level ellipses"
        f" are narrow, λ₂/λ₁ = {ratios[0]}, and the path of descent from m = c = 0 at the best rate"
        f" zig-zags for {counts[0]} steps until it has lost all but a millionth of the loss above"
        f" the least one. With the mean of x taken away they are nearly round, λ₂/λ₁ ="
        f" {ratios[1]}, with their axes along m and c, and the path takes {counts[1]} steps.",
        340,
        *panels,
    )


def to_the_bottom(of: Moments) -> list[Point]:
    """Descent at the best rate until a millionth of the loss above the least one is left."""
    lowest = least_loss(of)
    points: list[Point] = []
    for point in path(of, best_lr(of)):
        points.append(point)
        if point.loss - lowest <= (points[0].loss - lowest) / 1_000_000:
            break
    return points


def convergence() -> str:
    """|θ_k − θ*| after each step, as dots, and the bound ρᵏ |θ₀ − θ*| of the theory, as lines."""
    plot = Plot(Scale(0, BOUNDED, 44, 286), Scale(1e-4, 10, 352, 32, log=True))
    drawn = under_its_bound(plot, distance, 1)
    half, ideal = (signed(rate.lr, 3) for rate in RATES[1:3])
    first, second = (signed(factor(rate), 3) for rate in RATES[1:3])
    return figure(
        "convergence",
        "The error after each step, and its bound",
        f"The distance |θₖ − θ*| from the least-squares line, on a logarithmic scale, as a dot for"
        f" each step from m = {START[0]:g}, c = {START[1]:g}; and the bound ρᵏ |θ₀ − θ*| as a"
        f" straight line. At η = {half}, ρ = {first}: the first step falls far below the line, and"
        f" the dots then run parallel to it. At the best rate, η = {ideal}, ρ = {second}: the dots"
        f" lie on the line, since both directions shrink alike.",
        398,
        log_axes(plot, BOUNDED, range(-4, 2), "|θₖ − θ*|"),
        *drawn,
        text(plot(15, 0.75), "the bound", colour=GREEN),
        text(plot(1, 0.055), "measured", colour=GREEN),
    )


def convergence_loss() -> str:
    """L_k − L* after each step, as dots, and the bound ρ²ᵏ (L₀ − L*) of the theory, as lines."""
    plot = Plot(Scale(0, BOUNDED, 44, 286), Scale(1e-7, 100, 352, 32, log=True))
    drawn = under_its_bound(plot, height, 2)
    half, ideal = (signed(rate.lr, 3) for rate in RATES[1:3])
    left_over = [f"{height(descent(rate.lr, BOUNDED, START)[-1]):.1g}" for rate in RATES[1:3]]
    return figure(
        "convergence-loss",
        "The loss after each step, and its bound",
        f"The height L − L* of the loss above the least one, on a logarithmic scale, as a dot for"
        f" each step from m = {START[0]:g}, c = {START[1]:g}; and the bound ρ²ᵏ (L₀ − L*) as a"
        f" straight line, twice as steep as that of the distance. At η = {half} the first step"
        f" falls far below the line, and the dots then run parallel to it, to {left_over[0]} after"
        f" {BOUNDED} steps. At the best rate, η = {ideal}, the dots lie on the line, down to"
        f" {left_over[1]}.",
        398,
        log_axes(plot, BOUNDED, range(-6, 3, 2), "_L_ − _L_*"),
        *drawn,
        text(plot(15, 1), "the bound", colour=GREEN),
        text(plot(1, 0.0012), "measured", colour=GREEN),
    )


def under_its_bound(plot: Plot, measure: Callable[[Point], float], power: int) -> list[str]:
    """At two rates, the measure at each step, as dots, and its first value · ρ^(power k)."""
    drawn = []
    for rate in RATES[1:3]:
        rho = factor(rate)
        run = [measure(point) for point in descent(rate.lr, BOUNDED, START)]
        start, end = plot(0, run[0]), plot(BOUNDED, rho ** (power * BOUNDED) * run[0])
        drawn += [
            polyline([start, end], rate.colour, 1.5, stroke_dasharray=rate.dashes),
            dots([plot(k, value) for k, value in enumerate(run)], 2.4, rate.colour),
            text((end[0] + 7, end[1]), f"η = {signed(rate.lr, 3)}", colour=rate.colour),
            text((end[0] + 7, end[1] + 18), f"ρ = {signed(rho, 3)}", colour=rate.colour),
        ]
    return drawn


def factor(rate: Rate) -> float:
    """ρ, the larger of |1 − ηλ₁| and |1 − ηλ₂|."""
    return max(abs(1 - rate.lr * float(curvature)) for curvature in curvatures(moments))


def distance(point: Point) -> float:
    """|θ − θ*|, how far a point is from the least-squares line in the plane of m and c."""
    return math.hypot(point.m - best.m, point.c - best.c)


def height(point: Point) -> float:
    """L − L*."""
    return float(point.loss - least)


FIGURES = {
    "step": one_step,
    "paths": paths,
    "divergence": divergence,
    "rates-loss": rates_loss,
    "centring": centring,
    "convergence": convergence,
    "convergence-loss": convergence_loss,
}
