"""Descent in a playground: where it has been, where it is, how the loss came down, and in words.

In the axes of the level ellipse through the start descent is simple: along each of them a step
multiplies the distance to the best line by 1 − ηλ, so k steps multiply it by (1 − ηλ)ᵏ. By this
the way is drawn, thousands of steps as fast as ten. Where it ends is what slr_pure.jump answers.
"""

import math

import slr_pure
from slr_pure import DivergenceError

from .known import once

EACH = 60  # steps that are drawn one by one
DECADES = 6, 12, 18, 24  # that a logarithmic scale of the losses may have


def counts(steps):
    """The numbers of steps that are drawn: 0, 1, 2, … one by one, and then ever fewer.

    >>> counts(100)[-11:]
    [60, 63, 66, 70, 74, 78, 82, 87, 92, 97, 100]
    """
    found = list(range(min(steps, EACH) + 1))
    while found[-1] < steps:
        found.append(min(steps, found[-1] + found[-1] // 16))
    return found


class Descent:
    """Descent from (m, c) at the rate lr. ellipse: the level one through (m, c); None: none."""

    def __init__(self, moments, lr, m, c, ellipse):
        self.moments, self.lr, self.m, self.c, self.ellipse = moments, lr, m, c, ellipse
        self.parts = []  # an axis, the start's share of it, and 1 − ηλ
        if ellipse:
            for axis, curvature in zip(ellipse[2:], once(slr_pure.curvatures, moments)):
                length = axis[0] ** 2 + axis[1] ** 2
                along = (m - ellipse.m) * axis[0] + (c - ellipse.c) * axis[1]
                self.parts.append((axis, along / length if length else 0.0, 1 - lr * curvature))

    def now(self, steps):
        """The way so far, as ms and cs; where it ends; what the rate does.

        Where numbers get too large for a float it ends before, and the words say so.
        """
        gone = ""
        try:
            last = slr_pure.jump(self.moments, self.lr, steps, self.m, self.c)
        except DivergenceError as error:
            gone = f"; at step {error.step} a number is too large for a float"
            last = slr_pure.jump(self.moments, self.lr, error.step - 1, self.m, self.c)
        way = [self.place(k) for k in counts(last.step)[:-1]] if self.ellipse else self.first(last)
        ms, cs = [m for m, _ in way] + [last.m], [c for _, c in way] + [last.c]
        return {
            "path": [ms, cs],
            "here": [last.m, last.c, last.loss],
            "verdict": in_words(self.moments, self.lr) + gone,
        }

    def place(self, k):
        """m and c after k steps, as well as they can be drawn."""
        m, c = self.ellipse.m, self.ellipse.c
        for axis, share, factor in self.parts:
            left = share * factor**k
            m, c = m + left * axis[0], c + left * axis[1]
        return m, c

    def first(self, last):
        """m and c before the last step, of as many steps as are drawn one by one."""
        points = slr_pure.path(self.moments, self.lr, self.m, self.c)
        found = [next(points) for _ in range(min(last.step, EACH))]
        return [(point.m, point.c) for point in found]

    def losses(self, steps, horizon, logarithmic):
        """The loss against the steps up to the horizon, or log₁₀ (L − L*).

        fall: each k and height, as long as it is a float; fallen: after so many steps, or None;
        frame: the window that shows them.
        """
        least = once(slr_pure.least_loss, self.moments)
        start = self.moments.loss(self.m, self.c) - least
        # Along each axis L − L* is s² (1 − ηλ)²ᵏ of the start's.
        falls = [(start * share**2, factor**2) for _, share, factor in self.parts]

        def height(k):
            """After k steps; None: too large, or 0."""
            above = 0.0
            try:
                for part, square in falls:
                    above += part * square**k
            except OverflowError:  # MicroPython has ∞ there
                return None
            if not logarithmic:
                return least + above if above < math.inf else None
            return math.log10(above) if 0 < above < math.inf else None

        fall = [(k, height(k)) for k in counts(max(steps, horizon))]
        fall = [(k, high) for k, high in fall if high is not None]
        return {
            "fall": [[float(k) for k, _ in fall], [high for _, high in fall]],
            "fallen": height(steps),
            "frame": frame(fall, steps, max(steps, horizon), logarithmic),
        }


def frame(fall, steps, horizon, logarithmic):
    """From 0 to the horizon, and from the least to a little above the greatest so far."""
    most = max([height for k, height in fall if k <= steps] or [0.0])
    if not logarithmic:
        return [0.0, float(horizon), 0.0, 1.15 * most or 1.0]
    top = math.ceil(most + 0.3)
    depth = top - min([height for _, height in fall] or [0.0])
    decades = min([d for d in DECADES if d >= depth] or DECADES[-1:])
    return [0.0, float(horizon), float(top - decades), float(top)]


def in_words(moments, lr):
    """What descent does at this rate.

    >>> in_words(slr_pure.Moments.of([-1, 1], [0, 0]), 1.5)
    'diverges: η is above the bound 2/λ₂, and each step lands further up the other side'
    """
    bound = once(slr_pure.stable_lr, moments)
    if lr > bound:
        return "diverges: η is above the bound 2/λ₂, and each step lands further up the other side"
    if lr == bound:
        return "on the bound: it swings for ever, or diverges"
    if abs(lr / once(slr_pure.best_lr, moments) - 1) < 0.02:
        return "converges, at the best rate"
    # 1 − ηλ₂ < 0: along the steep direction each step changes sides. Below the best rate that
    # direction shrinks faster than the other, and what is left goes along the floor.
    if lr * once(slr_pure.curvatures, moments)[1] <= 1:
        return "converges, without crossing the valley"
    if lr < once(slr_pure.best_lr, moments):
        return "converges: it crosses the valley at first, then goes along its floor"
    return "converges in a zig-zag: each step crosses the valley"
