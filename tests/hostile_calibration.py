"""Hostile data for predictions and for x of a given y, and the command that runs it.

    python -m tests.hostile_calibration 10000

Each number is compared with the definition, summed point by point in Fractions.
"""

import random
import sys
from fractions import Fraction

from slr_pure import Moments, calibrate, predict

from . import hard, hostile
from .oracle import (
    TOO_LARGE,
    exact_line,
    exact_residual_squares,
    exact_slope_through_origin,
    is_nearest,
    is_nearest_root,
)


def exact_calibration(xs, ys, proportional=False):
    """(predict, calibrate): functions with exact numbers, and exact squares in place of errors.

    predict(x) = (y, s_mean², s_new²), calibrate(y) = (x, s_x²), which is None where |m| ≤ s_m.
    """
    m, c = (exact_slope_through_origin(xs, ys), 0) if proportional else exact_line(xs, ys)
    rss, _, sxx, _ = exact_residual_squares(xs, ys, proportional)
    n = len(xs)
    variance = rss / (n - 1 if proportional else n - 2)
    mean = sum(map(Fraction, xs)) / n

    def predict(x):
        h = x**2 / sxx if proportional else Fraction(1, n) + (x - mean) ** 2 / sxx
        return m * x + c, variance * h, variance * (1 + h)

    def calibrate(y):
        if m**2 <= variance / sxx:
            return None
        x = (y - c) / m
        return x, predict(x)[2] / m**2

    return predict, calibrate


def differences(seed):
    """What is wrong on the data set of that seed: a list of texts, hopefully empty."""
    xs, ys = hard.data_set(seed // 2) if seed % 2 else hostile.data_set(seed)
    draw, moments, found = random.Random(seed), Moments.of(xs, ys), []
    numbers = *draw.sample(xs + ys, 2), 0, draw.gauss(0, 1), -sum(xs) / len(xs)
    for proportional in (False, True):
        if len(xs) < 3 or not any(xs) or (len(set(xs)) == 1 and not proportional):
            continue
        exact_predict, exact_calibrate = exact_calibration(xs, ys, proportional)
        for number in numbers:
            where = f"seed {seed}, {number!r}, through the origin {proportional}"
            for ours, exact in (predict, exact_predict), (calibrate, exact_calibrate):
                wrong = _wrong(ours, exact(Fraction(number)), moments, number, proportional)
                found += [f"{where}: {ours.__name__} {wrong}"] if wrong else []
    return found


def _wrong(ours, exact, moments, number, proportional):
    """What is wrong with one answer; an empty text if nothing is."""
    try:
        value, *roots = ours(moments, number, proportional)
    except OverflowError:
        large = abs(exact[0]) >= TOO_LARGE or any(s >= TOO_LARGE**2 for s in exact[1:])
        return "" if large else "overflows, the exact answer does not"
    except ValueError as error:
        return "" if exact is None else f"refuses: {error}"
    if exact is None:
        return f"gives {value!r}, where the slope does not stand out"
    if not is_nearest(value, exact[0]):
        return f"gives {value!r}"
    wrong = [root for root, square in zip(roots, exact[1:]) if not is_nearest_root(root, square)]
    return f"gives the standard errors {wrong}" if wrong else ""


def main(count):
    return hostile.main(count, differences)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
