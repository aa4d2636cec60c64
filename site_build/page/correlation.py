"""Correlation: r, from the share that the best line explains and the sign of its slope."""

import math

from slr_pure import Moments, forward, line, r_squared


def correlation(xs, ys):
    """r = S_xy/√(S_xx S_yy). ValueError: x or y is constant.

    >>> correlation([0.0, 1.0, 2.0], [5.0, 3.0, 1.0])
    -1.0
    """
    moments = Moments.of(xs, ys)
    return math.copysign(math.sqrt(r_squared(moments)), line(moments).m)


def seen(xs, ys, window):
    """r, and the line that predicts x from y.

    other-m: its slope; across: its x at the window's lowest and highest y. None: there is none.
    """
    found = {"r": None, "other-m": None, "across": None}
    try:
        other = line(Moments.of(ys, xs))
        found.update({"other-m": other.m, "across": forward(other.m, other.c, window[2:])})
        found["r"] = correlation(xs, ys)
    except (ValueError, OverflowError):
        pass
    return found
