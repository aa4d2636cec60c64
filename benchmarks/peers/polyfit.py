"""NumPy's polynomial of degree 1: `numpy.polyfit`."""

import numpy as np


def fit(x, y):
    return np.polyfit(x, y, 1)
