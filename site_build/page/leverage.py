"""Leverage: how much each point moves the best line; and the line without one of them."""

from slr_pure import Moments, forward, line

from .ideas import means


def leverages(xs):
    """Each point's 1/N + (xᵢ − x̄)²/S_xx. ValueError: x is constant.

    >>> leverages([0.0, 1.0, 1.0, 2.0])
    [0.75, 0.25, 0.25, 0.75]
    """
    sums = means(Moments.of(xs, xs))
    mean, spread = sums["mean-x"], sums["s-xx"]
    if spread == 0:
        raise ValueError("x is constant")
    return [1 / len(xs) + (x - mean) ** 2 / spread for x in xs]


def seen(xs, ys, k, ends):
    """The leverages, and of the k-th point what is left of it by the line, with it and without it.

    without: that line's heights at the ends. What does not exist is None.
    """
    k = int(k)
    names = "leverages", "leverage", "residual", "left-out", "m-without", "without"
    found = dict.fromkeys(names)
    found["chosen"] = float(k + 1)
    x, y = xs[k], ys[k]
    moments = Moments.of(xs, ys)
    try:
        found["leverages"] = leverages(xs)
        found["leverage"] = found["leverages"][k]
        found["residual"] = y - forward(*line(moments), [x])[0]
        m, c = line(moments - Moments.of([x], [y]))
    except (ValueError, OverflowError):
        return found
    found.update({"left-out": y - forward(m, c, [x])[0], "m-without": m})
    found["without"] = forward(m, c, ends)
    return found
