"""SciPy's: `scipy.stats.linregress`."""

import numpy as np  # noqa: F401 (so that it is given arrays)
from scipy.stats import linregress as fit

__all__ = ["fit"]
