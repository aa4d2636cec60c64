"""Walks: points of the path, what they are checked by, and a line with noise to walk on."""

import random
from itertools import islice

from slr_pure import path

from ..oracle import within_one_ulp


def walked(moments, lr, k, *start):
    """The point after k steps, one after the other."""
    return next(islice(path(moments, lr, *start), k, None))


def check(points, exactly):
    """m, c and the loss of each point are within one unit in the last place of exact descent."""
    for point in points:
        assert all(map(within_one_ulp, point[1:], exactly[point.step])), point


def line_with_noise(offset, noise, n=12):
    """x = offset + something of the order 1, y = 5 x − 1 + noise."""
    draw = random.Random(7)
    xs = [offset + draw.gauss(0, 1) for _ in range(n)]
    if noise == 0:  # integers, so that 5 x − 1 is exact and the least loss is 0
        xs = [offset + i for i in range(n)]
    return xs, [5 * x - 1 + noise * draw.gauss(0, 1) for x in xs]
