"""What a playground draws beside the points, their line and the plane of all lines, in numbers.

The squares on the residuals; the means; the curve of the loss over m with its chords; the residuals
by themselves; and what differences are off by, over their step h.
"""

import math

import slr_pure
from slr_pure.arithmetic.kinds import FLOAT
from slr_pure.arithmetic.rounding import rounded

SMALLEST = 16  # h goes down to 10 to the power of minus this
NOISE = 1e-9  # beside the points: what is left of them is no larger residual than this


def squares(m, c, xs, ys):
    """The square of each residual, and their total, N times the loss."""
    areas = [(y - foot) ** 2 for y, foot in zip(ys, slr_pure.forward(m, c, xs))]
    return {"areas": areas, "total": sum(areas)}


def means(moments):
    """The means of x and y; S_xx, S_xy and S_yy, the sums of squares and products about them.

    >>> found = means(slr_pure.Moments.of([0, 1, 2], [1, 3, 8]))
    >>> [found[name] for name in ("mean-x", "mean-y", "s-xx", "s-xy", "s-yy")]
    [1.0, 4.0, 2.0, 7.0, 26.0]
    """
    xx, xy, yy, n = moments.sums.spreads(False)
    dx, dy = moments.sums.dx, moments.sums.dy
    return {
        "mean-x": moments.x / n,
        "mean-y": moments.y / n,
        "s-xx": rounded(xx, n * dx**2, FLOAT, "S_xx"),
        "s-xy": rounded(xy, n * dx * dy, FLOAT, "S_xy"),
        "s-yy": rounded(yy, n * dy**2, FLOAT, "S_yy"),
    }


def balance(moments, m, c):
    """Σ r and Σ r x of the line (m, c); and which way, in m and c, each of them stays as it is.

    >>> found = balance(slr_pure.Moments.of([0, 1, 2], [1, 3, 8]), 2.0, 1.0)
    >>> found["sum-r"], found["sum-rx"], found["ways"]
    (3.0, 6.0, [[3.0, -3.0], [3.0, -5.0]])
    """
    dm, dc = moments.gradient(m, c)
    n, x, xx = float(moments.n), float(moments.x), float(moments.xx)
    return {"sum-r": -dc * n / 2, "sum-rx": -dm * n / 2, "ways": [[n, -x], [x, -xx]]}


def residuals(m, c, xs, ys):
    """Each residual, and how large they get; what is no more than noise is 0."""
    left = [y - foot for y, foot in zip(ys, slr_pure.forward(m, c, xs))]
    furthest = max([abs(r) for r in left])
    if furthest <= NOISE * max([abs(y) for y in ys]):
        return {"residuals": [0.0] * len(xs), "furthest": 1.0}
    return {"residuals": left, "furthest": furthest}


def chords(moments, m, c, h, sides):
    """The curve of the loss over m at this c, and the slopes of two of its chords.

    curve: m and the loss at both sides, and between them where the tangents there meet: a parabola
    is drawn by these. three: the losses at m − h, m and m + h.
    """
    low, high = sides
    middle = (low + high) / 2
    first, centre, last = [moments.loss(at, c) for at in (low, middle, high)]
    left, here, right = [moments.loss(at, c) for at in (m - h, m, m + h)]
    return {
        "curve": [low, first, middle, 2 * centre - (first + last) / 2, high, last],
        "three": [left, here, right],
        "central": (right - left) / (2 * h),
        "one-sided": (right - here) / h,
    }


def errors(m, c, xs, ys):
    """What two differences are off by, in floats, for h = 1, 0.1, 0.01, …: log₁₀ of h and of it.

    What is off by nothing is left out.
    """
    derivative = slr_pure.gradient(m, c, xs, ys)[0]
    here = slr_pure.loss(m, c, xs, ys)
    one_sided, central = [], []
    for k in range(SMALLEST + 1):
        h = 1 / 10**k
        up, down = slr_pure.loss(m + h, c, xs, ys), slr_pure.loss(m - h, c, xs, ys)
        for found, slope in ((one_sided, (up - here) / h), (central, (up - down) / (2 * h))):
            if slope != derivative:
                found.append([-float(k), math.log10(abs(slope - derivative))])
    heights = [height for _, height in one_sided + central] or [0.0]
    window = [-SMALLEST - 0.5, 0.5, math.floor(min(heights)) - 0.5, math.ceil(max(heights)) + 0.5]
    return {"errors": [one_sided, central], "errors window": [float(end) for end in window]}
