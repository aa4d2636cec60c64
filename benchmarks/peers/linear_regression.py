"""The standard library's, from Python 3.11 on: `statistics.linear_regression`."""

from statistics import linear_regression as fit

__all__ = ["fit"]
