"""Many steps at once: where descent has been, and how the loss came down.

In the axes of the level ellipse through the start descent is simple: along each of them a step
multiplies the distance to the best line by 1 − ηλ, so k steps multiply it by (1 − ηλ)ᵏ. That is
what is drawn. Where descent is now is slr_pure.jump's answer.
"""

import math

import slr_pure

EACH = 60  # steps that are drawn one by one
DECADES = 6, 12, 18, 24  # that the scale of the losses may have


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
    """Descent from (m, c) at the rate lr; ellipse: the level one through (m, c)."""

    def __init__(self, moments, lr, m, c, ellipse):
        self.ellipse = ellipse
        self.least = slr_pure.least_loss(moments)
        self.height = moments.loss(m, c) - self.least
        self.parts = []  # an axis, the start's share of it, and 1 − ηλ
        for axis, curvature in zip(ellipse[2:], slr_pure.curvatures(moments)):
            length = axis[0] ** 2 + axis[1] ** 2
            along = (m - ellipse.m) * axis[0] + (c - ellipse.c) * axis[1]
            self.parts.append((axis, along / length if length else 0.0, 1 - lr * curvature))

    def place(self, k):
        """m and c after k steps. OverflowError: too far off."""
        m, c = self.ellipse.m, self.ellipse.c
        for axis, share, factor in self.parts:
            left = share * factor**k
            m, c = m + left * axis[0], c + left * axis[1]
        return m, c

    def above(self, k):
        """L − L* after k steps. OverflowError: too large."""
        return self.height * sum([(share * factor**k) ** 2 for _, share, factor in self.parts])


def finite(value, ks):
    """[[k, value(k)]] of the ks, up to the first that is too large."""
    found = []
    for k in ks:
        try:
            number = value(k)
        except OverflowError:  # in MicroPython it is ∞
            break
        if number == math.inf or number != number:
            break
        found.append([float(k), number])
    return found


def losses(descent, steps, horizon, logarithmic):
    """The loss against the steps, up to the horizon; as log₁₀ (L − L*) if that is asked for.

    curve: [k, height] of each; now: that of so many steps, or None; window: what shows them.
    """
    above = finite(descent.above, counts(horizon))
    now = finite(descent.above, [steps])
    if logarithmic:
        above, now = [[[k, math.log10(a)] for k, a in pairs if a > 0] for pairs in (above, now)]
    else:
        above, now = [[[k, descent.least + a] for k, a in pairs] for pairs in (above, now)]
    return {"curve": above, "now": now, "window": window(above, horizon, logarithmic)}


def window(curve, horizon, logarithmic):
    """From 0 to the horizon, and from the lowest loss to the start's, with some room."""
    start = curve[0][1] if curve else 1.0
    if not logarithmic:
        return [0.0, float(horizon), 0.0, 1.15 * start or 1.0]
    top = math.ceil(start + 0.5)
    deep = top - min([height for _, height in curve]) if curve else 0
    return [0.0, float(horizon), float(top - min([d for d in DECADES if d >= deep] or [24])), top]
