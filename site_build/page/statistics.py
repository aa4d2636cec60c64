"""Python's `statistics`, for the page: its averages and spreads, exact and rounded once."""

from .fractions import Fraction


class StatisticsError(ValueError):
    """Too few data."""


def _exact(data, least):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(f"at least {least} data points are needed")
    return data, [Fraction(value) for value in data]


def _like(data, value):
    """The exact value as a Fraction where the data have one, else as a number of Python's."""
    if any(isinstance(part, Fraction) for part in data):
        return value
    whole = value.denominator == 1 and not any(isinstance(part, float) for part in data)
    return value.numerator if whole else float(value)


def _squares(exact, about):
    mean = sum(exact) / len(exact) if about is None else Fraction(about)
    return sum((value - mean) ** 2 for value in exact)


def mean(data):
    """Σ/N.

    >>> mean([0.1, 0.2, 0.3]), mean([1, 2, 3])
    (0.2, 2)
    """
    data, exact = _exact(data, 1)
    return _like(data, sum(exact) / len(exact))


def fmean(data):
    """Σ/N as a float."""
    return float(mean(data))


def median(data):
    """The middle one, or the mean of both in the middle."""
    data = sorted(_exact(data, 1)[0])
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def pvariance(data, mu=None):
    """The mean of the squares of the distances from the mean."""
    data, exact = _exact(data, 1)
    return _like(data, _squares(exact, mu) / len(exact))


def variance(data, xbar=None):
    """The same, over N − 1."""
    data, exact = _exact(data, 2)
    return _like(data, _squares(exact, xbar) / (len(exact) - 1))


def pstdev(data, mu=None):
    """The root of pvariance."""
    return float(pvariance(data, mu)) ** 0.5


def stdev(data, xbar=None):
    """The root of variance."""
    return float(variance(data, xbar)) ** 0.5
