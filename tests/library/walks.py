"""Walks: points of the path, and a line with noise to walk on."""

import random
from itertools import islice

from slr_pure import path


def walked(moments, lr, k, *start):
    """The point after k steps, one after the other."""
    return next(islice(path(moments, lr, *start), k, None))


def line_with_noise(offset, noise, n=12):
    """x = offset + something of the order 1, y = 5 x − 1 + noise."""
    draw = random.Random(7)
    xs = [offset + draw.gauss(0, 1) for _ in range(n)]
    if noise == 0:  # integers, so that 5 x − 1 is exact and the least loss is 0
        xs = [offset + i for i in range(n)]
    return xs, [5 * x - 1 + noise * draw.gauss(0, 1) for x in xs]
