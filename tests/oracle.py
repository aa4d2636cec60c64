"""The answers to compare with, computed in another way than the library computes them."""

import math
from decimal import Decimal, localcontext
from fractions import Fraction

TOO_LARGE = 2**1024 - 2**970  # from here on a number rounds to no finite float
DIGITS = 420  # more than the 324 + 17 digits that the least floats need, and room for cancellation


def in_integers(numbers):
    """([the integers], d): each number is its integer over d, and sums need no fractions."""
    numbers = list(map(Fraction, numbers))
    d = math.lcm(*(number.denominator for number in numbers))
    return [number.numerator * (d // number.denominator) for number in numbers], d


def from_mean(numbers):
    """([the integers], d): each number is the mean, and its integer over d."""
    integers, d = in_integers(numbers)
    n, total = len(integers), sum(integers)
    return [n * a - total for a in integers], n * d


def exact_mean(numbers):
    """x̄ = Σx/N, as a Fraction."""
    integers, d = in_integers(numbers)
    return Fraction(sum(integers), d * len(integers))


def exact_line(xs, ys):
    """m* = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)² and c* = ȳ − m* x̄, in Fractions."""
    (dx, d), (dy, e) = from_mean(xs), from_mean(ys)
    sxy = sum(a * b for a, b in zip(dx, dy))
    m = Fraction(sxy * d, e * sum(a * a for a in dx))
    return m, exact_mean(ys) - m * exact_mean(xs)


def exact_slope_through_origin(xs, ys):
    """m* = Σxy / Σx², in Fractions."""
    pairs = [(Fraction(x), Fraction(y)) for x, y in zip(xs, ys)]
    return sum(x * y for x, y in pairs) / sum(x * x for x, _ in pairs)


def exact_residual_squares(xs, ys, proportional=False):
    """(RSS, TSS, S_xx, Σx²), each summed point by point, in Fractions.

    RSS is Σr² about the best line, TSS is Σ(y − ȳ)², S_xx is Σ(x − x̄)²; through the origin TSS is
    Σy² and S_xx is Σx².
    """
    m, c = (exact_slope_through_origin(xs, ys), 0) if proportional else exact_line(xs, ys)
    about = in_integers if proportional else from_mean
    residuals = [y - m * x - c for x, y in zip(map(Fraction, xs), map(Fraction, ys))]
    return tuple(map(_squares, (in_integers(residuals), about(ys), about(xs), in_integers(xs))))


def _squares(numbers):
    """The sum of the squares of the integers, each over d."""
    integers, d = numbers
    return Fraction(sum(a * a for a in integers), d * d)


def is_nearest_root(value, square):
    """The float is nearest to √square: squared, the midpoints around it lie around the square."""
    midpoints = []
    for towards in (-math.inf, math.inf):
        neighbour = math.nextafter(value, towards)
        if math.isinf(neighbour):  # as far beyond the largest float as the one before it
            neighbour = 2 * Fraction(value) - Fraction(math.nextafter(value, 0))
        midpoints.append((Fraction(value) + Fraction(neighbour)) / 2)
    below, above = max(midpoints[0], 0) ** 2, midpoints[1] ** 2
    return below < square < above or (square in (below, above) and not _is_odd(value))


def root_in_digits(square):
    """√square as a Fraction: exactly where it is rational, else to 1,200 bits of its own.

    Rounded to a float it is the float nearest to the root, if that is not within 2⁻¹²⁰⁰ of itself
    of a midpoint between two floats; `is_nearest_root` tells.
    """
    square = Fraction(square)
    p, q = math.isqrt(square.numerator), math.isqrt(square.denominator)
    if Fraction(p, q) ** 2 == square:
        return Fraction(p, q)
    n = square.numerator * square.denominator
    return Fraction(math.isqrt(n << 2400), square.denominator << 1200)


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


def decimal(fraction):
    """The fraction, rounded to the digits of the current context."""
    return Decimal(fraction.numerator) / fraction.denominator


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
