"""Python's `random`, with what MicroPython's lacks."""

from math import cos, log, pi, sqrt
from random import *  # noqa: F403
from random import random, randrange


def gauss(mu=0.0, sigma=1.0):
    """A number drawn from the bell curve, by Box and Muller."""
    return mu + sigma * sqrt(-2 * log(1 - random())) * cos(2 * pi * random())


normalvariate = gauss


def shuffle(values):
    """The list in another order, in place."""
    for i in range(len(values) - 1, 0, -1):
        j = randrange(i + 1)
        values[i], values[j] = values[j], values[i]


def sample(values, k):
    """So many of the values, none twice."""
    values = list(values)
    shuffle(values)
    return values[:k]
