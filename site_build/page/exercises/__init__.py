"""The exercises: what each asks, its laws, and the mistakes that everyone makes once.

Each right answer comes from slr_pure. A mistake is a formula too: a wrong answer is known by its
numbers. The shortest data come first, small integers given as floats, so that most sums are exact
and the first case that fails is the smallest.
"""

from . import (
    correlation,
    determinant,
    fit,
    forward,
    gradient,
    keeps_the_law,
    leverages,
    loss,
    new_error,
    r_squared,
    slope_error,
    slope_spread,
    solve_2x2,
    stable_rate,
    step,
    steps_for,
    widening,
)

MODULES = [forward, loss, fit, gradient, step, stable_rate]  # in the order of the chapters
MODULES += [
    fit,
    solve_2x2,
    steps_for,
    r_squared,
    slope_error,
    new_error,
    determinant,
    keeps_the_law,
]
MODULES += [correlation, leverages, slope_spread, widening]  # what students look up
EXERCISES = {module.EXERCISE.function: module.EXERCISE for module in MODULES}
