"""Figures of descent: one step, paths at several rates, divergence, centring."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from slr_pure import Moments, Point, best_lr, condition_number, line, path, stable_lr, step

from .colours import BLUE, GREEN, ORANGE
from .data import best, least, moments, xs, ys
from .plane import Plane, levels
from .svg import XY, arrow, figure, plus, ring, signed, text

BOUND = stable_lr(moments)
LEVELS = levels(moments, moments.loss(0, 0), 5)


class Rate(NamedTuple):
    """A learning rate, what it is called, and how its line is drawn."""

    lr: float
    name: str
    dashes: str


RATES = (
    Rate(BOUND / 10, "small", "2 3"),
    Rate(BOUND / 2, "half bound", "9 4"),
    Rate(best_lr(moments), "best", "none"),
    Rate(0.98 * BOUND, "just below", "8 3 2 3"),
)
ABOVE = Rate(1.1 * BOUND, "above", "1 3")
ETA = 0.25  # of the figure of one step


def descent(lr: float, steps: int, start: XY = (0, 0), of: Moments = moments) -> list[Point]:
    """The start and so many steps of descent."""
    return list(islice(path(of, lr, *start), steps + 1))


def a_step(m: float, c: float) -> list[XY]:
    """Where the model's step starts, where it ends, and as far along the gradient: uphill."""
    dm, dc = moments.gradient(m, c)
    return [(m, c), step(m, c, xs, ys, ETA), (m + ETA * dm, c + ETA * dc)]


def one_step(drawn: list[XY]) -> str:
    """One step of descent: against the gradient, across the level ellipse of the start."""
    plane = Plane.of(moments, (1.2, -2.1), 6.6, (30, 28), (360, 310), "figure-step-clip")
    start, end, uphill, centre = (plane.plot(*place) for place in [*drawn, best])
    before, now, _ = (moments.loss(*place) for place in drawn)
    return figure(
        "step",
        "One step of gradient descent",
        f"Level ellipses of the loss around their centre, the least-squares line. From a point"
        f" with the loss {signed(before)} the gradient points uphill, at a right angle to the"
        f" ellipse through that point. The step is η = {ETA:g} times the gradient the other way,"
        f" downhill; it passes beside the centre, and ends at the loss {signed(now)}.",
        382,
        plane.axes(range(2, 7), range(-2, 3)),
        plane.levels([now, before, 3.5 * before]),
        arrow(start, uphill, BLUE, 2, stroke_dasharray="4 3"),
        arrow(start, end, ORANGE, 2.5),
        plus(centre),
        ring(start, 5, ORANGE),
        text((centre[0] - 10, centre[1] + 5), "_m_*, _c_*", "end", GREEN, halo=True),
        text((start[0] + 10, start[1] + 12), "(_m_, _c_)", "", ORANGE, halo=True),
        text((uphill[0] - 4, uphill[1] - 10), "η∇_L_, uphill", "end", BLUE, halo=True),
        text((end[0] + 8, end[1] + 22), "−η∇_L_, the step", "", ORANGE, halo=True),
    )


def window(k: int, name: str) -> Plane:
    """The k-th of the small windows on the plane, two in a row."""
    corner = 28 + 194 * (k % 2), 46 + 266 * (k // 2)
    clip = f"figure-{name}-clip-{k + 1}"
    return Plane.of(moments, (-0.8, -3.4), 6.8, corner, (174, 206), clip)


def window_axes(plane: Plane, k: int, last_row: int) -> str:
    """Axes for a small window: c is named and numbered at the left, m named in the last row."""
    cs = range(-2, 6, 2) if k % 2 == 0 else ()
    names = "_m_" * (k // 2 == last_row), "_c_" * (k == 0)
    return plane.axes(range(0, 7, 2), cs, *names)


def paths(drawn: list[list[Point]]) -> str:
    """Descent from one start at four rates, in four windows."""
    panels, steps = [], len(drawn[0]) - 1
    for k, (rate, points) in enumerate(zip(RATES, drawn)):
        plane = window(k, "paths")
        middle = (plane.plot.x.start + plane.plot.x.end) / 2
        panels += [
            window_axes(plane, k, 1),
            plane.levels(LEVELS),
            plane.path(points),
            plus(plane.plot(*best)),
            text(
                (middle, plane.plot.y.end - 12), f"{rate.name}: η = {signed(rate.lr, 3)}", "middle"
            ),
        ]
    left_over = [f"{height(points[-1]):.1g}" for points in drawn]
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


def leaving(low: XY, high: XY) -> tuple[list[Point], XY]:
    """Descent above the bound to the first point outside of the window, and where it leaves."""
    points: list[Point] = []
    for point in path(moments, ABOVE.lr):
        points.append(point)
        if not all(a <= x <= b for a, x, b in zip(low, point[1:3], high)):
            break
    here, there = points[-2][1:3], points[-1][1:3]
    edges = (b if y > x else a for a, b, x, y in zip(low, high, here, there))
    share = min((edge - x) / (y - x) for edge, x, y in zip(edges, here, there))
    return points, (here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1]))


def divergence(plane: Plane) -> str:
    """Descent above the bound: each step lands further up the opposite wall, out of the window."""
    (*inside, beyond), crossing = leaving(*plane.corners)
    places, outside = [plane.plot(point.m, point.c) for point in inside], plane.plot(*crossing)
    losses = [signed(point.loss, 1) for point in (inside[1], beyond)]
    return figure(
        "divergence",
        "Divergence: a rate above the bound",
        f"Level ellipses of the loss, and a path of descent from m = c = 0 at η ="
        f" {signed(ABOVE.lr, 3)}, which is {ABOVE.lr / BOUND:.2g} times the bound. It jumps from"
        f" one wall of the valley to the other, each time further up. Its step {len(inside)}"
        f" leaves the picture. The loss grows from {losses[0]} after the first step to {losses[1]}"
        f" after this one.",
        390,
        plane.axes(range(-2, 9, 2), range(-4, 5, 2)),
        plane.levels(levels(moments, 40, 6)),
        plane.path(inside),
        arrow(places[-1], outside, ORANGE, 1.5),
        plus(plane.plot(*best)),
        text((places[0][0] - 10, places[0][1] + 5), "start", "end", ORANGE, halo=True),
        text((outside[0] - 60, outside[1] + 10), f"to _L_ = {losses[1]}", "end", ORANGE, halo=True),
    )


def height(point: Point) -> float:
    """L − L*."""
    return float(point.loss - least)


def valleys() -> list[tuple[Moments, list[Point]]]:
    """Of the plant as it is, and with the mean of x taken away: sums, path."""
    x_mean = moments.x / moments.n
    both = moments, Moments.of([x - x_mean for x in xs], ys)
    return [(of, to_the_bottom(of)) for of in both]


def centring(drawn: list[tuple[Moments, list[Point]]]) -> str:
    """Ellipses and a path before and after centring x, in windows of the same size."""
    panels = []
    counts = [len(points) - 1 for _, points in drawn]
    ratios = [signed(condition_number(of), 1) for of, _ in drawn]
    for k, (name, (of, points)) in enumerate(zip(("as measured", "centred"), drawn)):
        plane = window(k, "centring")._replace(moments=of)
        left, bottom = plane.plot.x.start, plane.plot.y.start
        panels += [
            window_axes(plane, k, 0),
            plane.levels(levels(of, moments.loss(0, 0), 5)),
            plane.path(points),
            plus(plane.plot(*line(of))),
            text(((left + plane.plot.x.end) / 2, plane.plot.y.end - 12), f"_x_ {name}", "middle"),
            text((left, bottom + 58), f"λ₂/λ₁ = {ratios[k]}"),
            text((left, bottom + 77), f"{counts[k]} steps", colour=ORANGE),
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
    lowest = of.loss(*line(of))
    points: list[Point] = []
    for point in path(of, best_lr(of)):
        points.append(point)
        if point.loss - lowest <= (points[0].loss - lowest) / 1_000_000:
            break
    return points


WINDOW = Plane.of(moments, (-3, -4.6), 9, (30, 28), (360, 300), "figure-divergence-clip")
FIGURES = {
    "step": lambda: one_step(a_step(5, 0)),
    "paths": lambda: paths([descent(rate.lr, 25) for rate in RATES]),
    "divergence": lambda: divergence(WINDOW),
    "centring": lambda: centring(valleys()),
}
