"""Exact data on which a reader's line is judged: small integers to show, then random fractions.

They have what site_build/derivation/data_sets.py has; x is never constant, and the rate is stable.
"""

from .session import fractions

PLANT = {"x": (0, 1, 2), "y": (1, 3, 8), "m": 2, "c": 1, "h": 3, "k": 2}
OTHER = {"x": (1, 2, 4, 5), "y": (3, 9, 7, 12), "m": 3, "c": 5, "h": 2, "k": 3}
RANDOM = 6


def samples():
    """All of them, the plant first: {xs, ys, n, m, c, lr, h, k}.

    >>> samples()[0]["n"]
    3
    """
    whole = [_sample(**small) for small in (PLANT, OTHER)]
    numbers = _numbers(17)
    return whole + [_random(numbers, 3 + i % 3) for i in range(RANDOM)]


def _sample(x, y, m, c, h, k):
    exact = fractions.Fraction
    xs = [exact(number) for number in x]
    square = sum([number * number for number in x], exact(0)) / len(xs)
    # η is stable below 2 over the sum of the curvatures, which is 2 (mean of x² + 1).
    sample = {"m": exact(m), "c": exact(c), "h": exact(h), "lr": 1 / (2 * (square + 1)), "k": k}
    sample.update({"xs": xs, "ys": [exact(number) for number in y], "n": len(xs)})
    return sample


def _random(numbers, n):
    x = [next(numbers) for _ in range(n)]
    if x[0] == x[1]:
        x[0] += 1
    y = [next(numbers) for _ in range(n)]
    h = next(number for number in numbers if number != 0)
    return _sample(x, y, next(numbers), next(numbers), h, 1 + n % 4)


def _numbers(state):
    """Fractions from −30 to 30 without end, always the same ones."""
    while True:
        state = (state * 1103515245 + 12345) % 2**31
        p, q = (state >> 8) % 61 - 30, (state >> 16) % 6 + 1
        yield fractions.Fraction(p, q)
