"""The answers to compare with, computed in another way than the library computes them."""

import math
from decimal import Decimal, localcontext
from fractions import Fraction

DIGITS = 420  # more than the 324 + 17 digits that the least floats need, and room for cancellation


def exact_line(xs, ys):
    """m* = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)² and c* = ȳ − m* x̄, in Fractions."""
    xs, ys = [Fraction(x) for x in xs], [Fraction(y) for y in ys]
    x_mean, y_mean = sum(xs) / len(xs), sum(ys) / len(ys)
    m = sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys)) / sum(
        (x - x_mean) ** 2 for x in xs
    )
    return m, y_mean - m * x_mean


def exact_slope_through_origin(xs, ys):
    """m* = Σxy / Σx², in Fractions."""
    pairs = [(Fraction(x), Fraction(y)) for x, y in zip(xs, ys)]
    return sum(x * y for x, y in pairs) / sum(x * x for x, _ in pairs)


def is_nearest(value, exact):
    """The float is nearest to the exact number, and the even one of two that are equally near."""
    value_error = abs(Fraction(value) - exact)
    for neighbour in (math.nextafter(value, -math.inf), math.nextafter(value, math.inf)):
        if math.isinf(neighbour):
            continue
        error = abs(Fraction(neighbour) - exact)
        if error < value_error or (error == value_error and _is_odd(value)):
            return False
    return True


def _is_odd(value):
    """The last bit of the significand is 1."""
    return Fraction(value) / Fraction(math.ulp(value)) % 2 == 1


def within_one_ulp(value, exact):
    """|value − exact| ≤ 1 unit in the last place of the float nearest to exact, a Decimal."""
    nearest = float(exact)
    return value == nearest or abs(Fraction(value) - Fraction(exact)) <= Fraction(math.ulp(nearest))


def exact_descent(xs, ys, lr, steps, m=0, c=0):
    """(m, c, loss) at each step from 0 on, as Decimals of 420 digits.

    Each operation errs by a part of 10 ** −420 of its result. At a stable rate errors do not grow,
    so for results below 10 ** 30, as in these tests, 10⁴ steps are within 10 ** −380: far below
    the least float's last place.
    """
    with localcontext() as context:
        context.prec = DIGITS
        xs, ys = [Decimal(x) for x in xs], [Decimal(y) for y in ys]
        n = len(xs)
        x, y = sum(xs) / n, sum(ys) / n
        xx, yy = sum(a * a for a in xs) / n, sum(b * b for b in ys) / n
        xy = sum(a * b for a, b in zip(xs, ys)) / n
        lr, m, c = Decimal(lr), Decimal(m), Decimal(c)
        found = []
        for _ in range(steps + 1):
            loss = yy - 2 * (m * xy + c * y) + m * (m * xx + 2 * c * x) + c * c
            found.append((m, c, loss))
            m, c = m - 2 * lr * (m * xx + c * x - xy), c - 2 * lr * (m * x + c - y)
    return found
