"""Hostile data for `fit`, and the command that runs it: `python -m tests.hostile 100000`.

Each case is drawn from a seed, so a failure names all that is needed to see it again.
"""

import random
import sys

from slr_pure import fit

from . import hard
from .oracle import TOO_LARGE, exact_line, exact_slope_through_origin, is_nearest


def ordinary(draw):
    return draw.gauss(0, 1), draw.gauss(0, 1)


def far_from_the_origin(draw):
    offset = 10.0 ** draw.randint(1, 16)
    return offset + draw.randint(0, 100), draw.choice([offset, 1.0]) * draw.gauss(0, 1)


def nearly_constant(draw):
    return 1.0 + draw.randint(0, 9) * 2.0**-52, draw.gauss(1, 1)


def subnormal(draw):
    return draw.randint(-99, 99) * 5e-324, draw.randint(-99, 99) * 5e-324


def huge(draw):
    return draw.uniform(-1, 1) * 1e300, draw.uniform(-1, 1) * 1e300


def tiny(draw):
    return draw.uniform(-1, 1) * 1e-300, draw.uniform(-1, 1) * 1e-300


def of_every_size(draw):
    return tuple(draw.uniform(-1, 1) * 10.0 ** draw.randint(-150, 150) for _ in range(2))


def with_zeros(draw):
    return draw.choice([0.0, -0.0, 1.0, -1.0]), draw.choice([0.0, -0.0, 1.0, 0.1])


def integers_and_floats(draw):
    return draw.choice([2**53 + draw.randint(0, 5), draw.gauss(0, 1), True]), draw.randint(-9, 9)


def time_stamps(draw):
    seconds = 1_700_000_000_000_000_000 + draw.randint(0, 10**6)
    return seconds, 2 * seconds + draw.randint(-1, 1)


FAMILIES = (
    *(ordinary, far_from_the_origin, nearly_constant, subnormal, huge, tiny, of_every_size),
    *(with_zeros, integers_and_floats, time_stamps),
)


def data_set(seed):
    """(xs, ys) of one family: 2 to 50 points, once in a hundred up to 10⁴; some points twice."""
    draw = random.Random(seed)
    family = draw.choice(FAMILIES)
    size = int(50 * 200 ** draw.random()) if draw.random() < 0.01 else draw.randint(2, 50)
    points = [family(draw) for _ in range(size)]
    for _ in range(draw.randint(0, 3)):
        points.append(draw.choice(points))
    return [x for x, _ in points], [y for _, y in points]


def differences(seed):
    """What is wrong with `fit` on the data set of that seed: a list of texts, hopefully empty.

    Every second one is of hard.py.
    """
    xs, ys = hard.data_set(seed // 2) if seed % 2 else data_set(seed)
    found = []
    if len(set(xs)) > 1:
        found += _compare("fit", lambda: fit(xs, ys), exact_line(xs, ys))
    if any(xs):
        exact = exact_slope_through_origin(xs, ys), 0
        found += _compare("fit through the origin", lambda: fit(xs, ys, True), exact)
    return [f"seed {seed}: {text}" for text in found]


def _compare(name, fitted, exact):
    too_large = [abs(number) >= TOO_LARGE for number in exact]
    try:
        line = fitted()
    except OverflowError:
        return [] if any(too_large) else [f"{name} overflows, the exact answer does not"]
    return [
        f"{name}: {symbol} = {value!r}"
        for symbol, value, number, large in zip("mc", line, exact, too_large)
        if large or not is_nearest(value, number) or (number == 0 and str(value) != "0.0")
    ]


def main(count, differences=differences):
    """Print what differs on so many data sets; 1 if anything does."""
    found = [text for seed in range(count) for text in differences(seed)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{count} hostile data sets, {len(found)} differences from the exact answer rounded")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
