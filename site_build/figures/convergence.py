"""Figures of convergence: the loss and the distance after each step, on logarithmic scales."""

from __future__ import annotations

import math
from collections.abc import Callable

from slr_pure import Point, curvatures

from .colours import BLUE, ORANGE
from .data import best, moments
from .descent import ABOVE, RATES, Rate, descent, height
from .svg import Plot, Scale, dots, figure, polyline, power_of_ten, signed, text

START, BOUNDED = (5.5, 1.5), 40  # from where, and how many steps, theory and run are compared


def log_axes(plot: Plot, steps: int, exponents: range, name: str) -> str:
    """Axes with steps across and powers of ten up."""
    powers, labels = [10.0**n for n in exponents], [power_of_ten(n) for n in exponents]
    return plot.axes(range(0, steps + 1, 10), powers, "step", name, y_text=labels)


def heights(rate: Rate) -> list[float]:
    """L − L* after each step from m = c = 0."""
    return [height(point) for point in descent(rate.lr, 40)]


def rates_loss(drawn: list[list[float]]) -> str:
    """L − L* against steps, on a logarithmic scale, at the four rates and one above the bound."""
    steps, lowest, highest = len(drawn[0]) - 1, 1e-7, 1e3
    plot = Plot(Scale(0, steps, 44, 286), Scale(lowest, highest, 352, 32, log=True))
    lines, left_over = [], []
    for rate, losses in zip((*RATES, ABOVE), drawn):
        places = [plot(k, loss) for k, loss in enumerate(losses) if loss <= highest]
        lines += [
            polyline(places, ORANGE, stroke_dasharray=rate.dashes),
            text((places[-1][0] + 7, places[-1][1] + 5), rate.name, colour=ORANGE),
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
        log_axes(plot, steps, range(-6, 4, 3), "_L_ − _L_*"),
        *lines,
    )


def runs(measure: Callable[[Point], float], power: int) -> list[tuple[list[float], list[float]]]:
    """At two rates, the measure of each point, and its bound: the first one · ρ^(power k)."""
    found = []
    for rate in RATES[1:3]:
        values = [measure(point) for point in descent(rate.lr, BOUNDED, START)]
        bound = factor(rate) ** power
        found.append((values, [values[0] * bound**k for k in range(BOUNDED + 1)]))
    return found


def convergence(drawn: list[tuple[list[float], list[float]]]) -> str:
    """|θ_k − θ*| after each step, as dots, and the bound ρᵏ |θ₀ − θ*| of the theory, as lines."""
    plot = Plot(Scale(0, BOUNDED, 44, 286), Scale(1e-5, 10, 352, 32, log=True))
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
        log_axes(plot, BOUNDED, range(-5, 2, 2), "|θₖ − θ*|"),
        *under_its_bound(plot, drawn),
        text(plot(15, 0.75), "the bound", colour=BLUE),
        text(plot(1, 0.04), "measured", colour=ORANGE),
    )


def convergence_loss(drawn: list[tuple[list[float], list[float]]]) -> str:
    """L_k − L* after each step, as dots, and the bound ρ²ᵏ (L₀ − L*) of the theory, as lines."""
    plot = Plot(Scale(0, BOUNDED, 44, 286), Scale(1e-8, 100, 352, 32, log=True))
    half, ideal = (signed(rate.lr, 3) for rate in RATES[1:3])
    left_over = [f"{values[-1]:.1g}" for values, _ in drawn]
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
        log_axes(plot, BOUNDED, range(-8, 3, 2), "_L_ − _L_*"),
        *under_its_bound(plot, drawn),
        text(plot(15, 1), "the bound", colour=BLUE),
        text(plot(1, 0.0006), "measured", colour=ORANGE),
    )


def under_its_bound(plot: Plot, drawn: list[tuple[list[float], list[float]]]) -> list[str]:
    """At two rates, the measure at each step, as dots, and its bound."""
    parts = []
    for rate, (values, bounds) in zip(RATES[1:3], drawn):
        start, end = plot(0, bounds[0]), plot(BOUNDED, bounds[-1])
        parts += [
            polyline([start, end], BLUE, 1.5, stroke_dasharray=rate.dashes),
            dots([plot(k, value) for k, value in enumerate(values)], 2.4, ORANGE),
            text((end[0] + 7, end[1]), f"η = {signed(rate.lr, 3)}", colour=BLUE),
            text((end[0] + 7, end[1] + 18), f"ρ = {signed(factor(rate), 3)}", colour=BLUE),
        ]
    return parts


def factor(rate: Rate) -> float:
    """ρ, the larger of |1 − ηλ₁| and |1 − ηλ₂|."""
    return max(abs(1 - rate.lr * float(curvature)) for curvature in curvatures(moments))


def distance(point: Point) -> float:
    """|θ − θ*|, how far a point is from the least-squares line in the plane of m and c."""
    return math.hypot(point.m - best.m, point.c - best.c)


FIGURES = {
    "rates-loss": lambda: rates_loss([heights(rate) for rate in (*RATES, ABOVE)]),
    "convergence": lambda: convergence(runs(distance, 1)),
    "convergence-loss": lambda: convergence_loss(runs(height, 2)),
}
