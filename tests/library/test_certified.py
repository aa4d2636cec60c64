"""The certified lane: its bounds hold, on the hardest data there is; what it returns is right."""

import math
import random
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from itertools import islice, product

import numpy
import pytest

import slr_pure
from slr_pure import fit
from slr_pure.arithmetic import certified as room
from slr_pure.arithmetic import threefold
from slr_pure.arithmetic.certified import certified, enclosed

from .. import hard
from ..oracle import exact_line, is_nearest
from ..processes import printed_by

SETS = 6_000


def shares(xs, ys):
    """|M − (m + δ)|/e and |C − (c + γ)|/f, in Fractions; None where both need not be bounds."""
    found = enclosed(xs, ys)
    if found is None or not all(map(math.isfinite, found)):
        return None
    m, delta, e, c, gamma, f = map(Fraction, found)
    if e > abs(m) / 2**52:  # the premise of the proof: both ends round alike, so 2e ≤ ulp(m)
        return None
    exact_m, exact_c = exact_line(xs, ys)
    return abs(exact_m - m - delta) / e, abs(exact_c - c - gamma) / f


@pytest.mark.parametrize("share", range(12))
def test_the_bounds_hold_and_are_not_idle(share):
    """Of e and f at most a quarter is used, on 4,500 sets and more; and more than a thousandth."""
    used = []
    for seed in range(share, SETS, 12):
        found = shares(*hard.data_set(seed))
        if found:
            assert max(found) < 0.25, seed
            used.append(found)
    assert len(used) > 9 * SETS // 12 // 12
    assert min(map(max, zip(*used))) > 0.001


@pytest.mark.parametrize("n", [500, 65_535, 65_536])
@pytest.mark.parametrize("mean", [0.0, 1e8])
def test_the_bounds_hold_for_many_points(n, mean):
    """The parts of the bound that grow with N; and lists too long to be shifted."""
    draw = random.Random(n)
    xs = [mean + draw.gauss(0, 1) for _ in range(n)]
    ys = [draw.gauss(0, 1) for _ in range(n)]
    if mean and n == 65_536:
        assert certified(xs, ys) is None
    else:
        assert all(share < 0.25 for share in shares(xs, ys))


def worst(values, start=0):
    """Σv and the largest error that it may have, in whatever way it is added: N u Σ|v|."""
    return math.fsum(values) + len(values) * 2.0**-53 * math.fsum(map(abs, values))


@pytest.mark.parametrize(
    ("n", "x_mean", "y_mean"),
    [
        *((4, -0.5, 0.75), (4, -100.0, 5.0), (4, -1e9, 1e8), (1000, 0.0, 0.0), (1000, 1e8, 5.0)),
        (1000, 1e8, -1e9),
    ],
)
@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("add", [sum, worst])
def test_the_bounds_are_those_of_the_proof(monkeypatch, n, x_mean, y_mean, sign, add):
    """e = (128 + 16N + 64 N³u) u² (Y + |M| X) X/D, and f, but for roundings and 8u X²/D of m."""
    draw, u = random.Random(n), Fraction(1, 2**53)
    half = [draw.gauss(0, 1) for _ in range(n // 2)]
    noisy = [*half, *(-noise for noise in half)]
    xs = [x_mean + noise for noise in noisy]
    ys = [y_mean + sign * noise + draw.gauss(0, 0.1) for noise in noisy]
    monkeypatch.setattr(room, "sum", add, raising=False)
    found = enclosed(xs, ys)
    if add is worst and x_mean:
        assert found is None or max(shares(xs, ys)) < 0.25
        return
    M, C = exact_line(xs, ys)
    x0, y0 = (add(xs) / n if abs(x_mean) > 1e6 else 0, add(ys) / n if abs(y_mean) > 1e6 else 0)
    x, y = ([Fraction(v) - Fraction(v0) for v in values] for values, v0 in ((xs, x0), (ys, y0)))
    X, Y = (math.sqrt(sum(v * v for v in values)) for values in (x, y))
    D = sum(v * v for v in x) - sum(x) ** 2 / n
    noise = (128 + 16 * n + 64 * n**3 * u) * u**2 * Fraction(Y + abs(M) * X)
    e = noise * Fraction(X) / D
    f = 2 * e * abs(sum(x)) / n + noise + 2 * e * abs(Fraction(x0)) + 128 * u**2 * abs(y0)
    m, delta, found_e, c, gamma, found_f = map(Fraction, found)
    near = 2**-45 + 2**-50 * X * X / D
    assert abs(found_e / e - 1) < near
    assert abs(found_f / f - 1) < near
    assert abs(M - m - delta) < e / 4
    assert abs(C - c - gamma) < f / 4


@pytest.mark.parametrize("share", range(20))
def test_what_is_certain_is_the_nearest(share):
    """The floats nearest to m* and c*, or None."""
    for seed in range(share, 2000, 20):
        xs, ys = hard.data_set(3 * seed)
        found = certified(xs, ys)
        assert found is None or all(map(is_nearest, found, exact_line(xs, ys))), 3 * seed


def test_ordinary_data_are_certain():
    """None of 200 sets each of five families is left to the integers.

    (Before 3.12, where fit does not come here, sum is not as good, and one or two are.)
    """
    families = hard.noisy_line, hard.normal, hard.decimals, hard.unix_time, hard.far_grid
    draw = random.Random(1)
    declined = Counter(
        family.__name__
        for family in families
        for _ in range(200)
        if certified(*family(draw, 40)) is None
    )
    assert sum(declined.values()) <= (0 if hasattr(math, "sumprod") else 2), declined


class MyFloat(float):
    """A subclass, in whose products nothing is kept."""


class MyInt(int):
    pass


class Exact(Fraction):
    """As mpmath's numbers of many digits: beside floats, too, in whose sums nothing is lost."""

    __add__ = __radd__ = lambda self, other: Exact(Fraction(self) + Fraction(other))
    __mul__ = __rmul__ = lambda self, other: Exact(Fraction(self) * Fraction(other))


class Liar(float):
    """Its products are not those of its value."""

    product = 1e300

    def __mul__(self, other):
        return self.product

    __rmul__ = __mul__


class Fibber(Liar):
    """Nor are these, but of its size."""

    product = 5.0


ODD = [
    *(Fraction(1, 3), Fraction(1, 2), Decimal("0.1"), Decimal("sNaN"), numpy.float64(0.1)),
    *(numpy.float32(0.1), numpy.float16(0.1), numpy.longdouble("0.1"), numpy.int64(3), numpy.True_),
    *(3, True, 2**53 + 1, 10**30, 10**400, MyFloat(0.1), MyInt(3), Liar(0.1), Fibber(0.1), None),
    *("1", b"1", [1.0], 1j, math.nan, math.inf, -math.inf, numpy.ones(2), -0.0),
]


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: f"{type(odd).__name__} {odd!s:.9}")
def test_among_the_floats_something_else(odd):
    """None, or the nearest floats; no exception and no warning, wherever it stands."""
    draw = random.Random(str(odd))
    for where, mean, position in product(("x", "y", "xy"), (0.0, 1e8), (0, 1, 6, 11)):
        xs, ys = ([mean + draw.gauss(0, 1) for _ in range(12)] for _ in "xy")
        for name, values in (("x", xs), ("y", ys)):
            if name in where:
                values[position] = odd
        found = certified(xs, ys)
        if found:
            assert all(map(is_nearest, found, exact_line(xs, ys)))


def test_integers_near_a_mean_are_not_shifted():
    """2⁵³ + 1 less its mean would be rounded."""
    xs = [2**52 + i for i in range(9)]
    ys = [1.5, 2.5, 3.25, 4.0, 1.0, 9.0, 8.5, 7.0, 3.0]
    for x, y in (xs, ys), (ys, xs), (list(map(float, xs)), ys):
        found = certified(x, y)
        assert found is None or all(map(is_nearest, found, exact_line(x, y)))


@pytest.mark.parametrize(
    ("values", "near"),
    [
        ([1 - 2.0**-10, 1 + 2.0**-10], True),
        ([1 - 1.01 * 2.0**-10, 1 + 1.01 * 2.0**-10], False),
        ([1e8 + 1, 10**8 + 2, 1e8 + 3], False),
        ([1e8 - 1, 1e8 + 1] * 32_767 + [1e8], True),
        ([1e8 - 1, 1e8 + 1] * 32_768, False),
    ],
)
def test_what_lies_near_its_mean_is_shifted(values, near):
    """Where Σ(v − mean)² is below Σv²/2²⁰; floats alone, and fewer than 2¹⁶ of them."""
    mean = sum(values) / len(values) if near else 0.0
    due = [value - mean for value in values], mean
    assert room.shifted(values, math.hypot(*values), sum(values)) == due


LINE = [1.0, 2.0, 4.0], [2.0, 4.0, 8.5]


@pytest.mark.parametrize(
    ("xs", "ys"),
    [
        ([], []),
        ([1.0, 2.0, 4.0, 7.0, 11.0], [2.0, 4.0]),
        ([1.0, 2.0], [2.0, 4.0, 8.5]),
        ([1.0], [2.0]),
        ([1, 2, 4], [2, 4, 9]),  # integers alone
        ([True, 2, 4], LINE[1]),
        ([2.0**53, 0.0, 0.0], LINE[1]),
        ([2.0**-200, 0.0, 0.0], LINE[1]),
        (LINE[0], [2.0**53, 0.0, 0.0]),
        (LINE[0], [2.0**-200, 0.0, 0.0]),
        (LINE[0], [0.0, 0.0, 0.0]),
        ([0.1, 0.1, 0.1], LINE[1]),  # constant x
        ([1e8] * 3, LINE[1]),
        ([1.0, Fraction(2), 4.0], LINE[1]),
        ([1.0, 2, 4], [2.0, 4, 9]),  # two integers side by side
        (LINE[0], [2.0, Fraction(4), 8.5]),
        (LINE[0], [Exact(2), Exact(4), Exact(17, 2)]),
        (LINE[0], [2.0, 4.0, Fibber(8.5)]),
        ([1.0, numpy.float32(2), 4.0], LINE[1]),
        ([1.0, "2", 4.0], LINE[1]),
        ([1.0, math.nan, 4.0], LINE[1]),
        ([1.0, 10**400, 4.0], LINE[1]),
        (LINE[0], [3.0, 3.0, 3.0]),  # m = 0
        ([-1.0, 0.0, 1.0], [1.0, 0.0, 1.0]),  # P = 0
        (LINE[0], [2.0, 4.0, 8.0]),  # c = 0
        ([0.0, 2.0], [0.0, 2 * (1 + 2.0**-52) + 2.0**-52]),
    ],
)
def test_the_ways_out(xs, ys):
    """Each of these is left to the integers."""
    assert certified(xs, ys) is None


@pytest.mark.parametrize(
    ("xs", "ys"),
    [
        LINE,
        ([2.0**53 - 1, 0.0, 0.0], LINE[1]),
        ([2.0**-200 * (1 + 2.0**-52), 0.0, 0.0], LINE[1]),
        (LINE[0], [2.0**53 - 1, 0.0, 0.0]),
        (LINE[0], [2.0**-200 * (1 + 2.0**-52), 0.0, 0.0]),
        ([1, 2, 4], LINE[1]),  # integers in one column
        (LINE[0], [2, 4, 9]),
        (LINE[0], [2.0, 4, 9]),
        ([1, 2, 4], [2.0, 4, 9]),
        (LINE[0], [-2.0, -4.0, -8.5]),
        ([1e8 + 1, 1e8 + 2, 1e8 + 4], LINE[1]),
    ],
)
def test_the_ways_in(xs, ys):
    """Each of these is certain."""
    assert all(map(is_nearest, certified(xs, ys), exact_line(xs, ys)))


def test_what_is_added_has_one_length(monkeypatch):
    """Where it does not, math.sumprod raises an error; the one in Python is content."""

    def strict(p, q):
        p = list(p)
        q = list(islice(q, len(p) + 1))
        assert len(p) == len(q)
        return threefold.sumprod(p, q)

    monkeypatch.setattr(room, "sumprod", strict)
    assert certified(*LINE) == (2.1785714285714284, -0.25)


def midpoint(number):
    """Whether it lies exactly between two floats: p/2ᵏ, where p is odd and has 54 bits."""
    p, q = abs(number.numerator), number.denominator
    return p > 0 == q & (q - 1) and (p // (p & -p)).bit_length() == 54


def test_ties_are_left_to_the_integers_and_near_ties_are_not():
    """Exactly between two floats no bound can decide; beside it, from some 2⁻⁴⁰ of a unit on."""
    kinds = Counter()
    for seed in range(4000):
        family = hard.FAMILIES[seed % len(hard.FAMILIES)]
        if "tie" in family.__name__:
            xs, ys = hard.data_set(seed)
            if len(set(xs)) > 1:
                kinds[tuple(map(midpoint, exact_line(xs, ys))), certified(xs, ys) is not None] += 1
    assert {tie for tie, sure in kinds if sure} == {(False, False)}
    assert {tie for tie, sure in kinds if not sure} >= {(True, False), (False, True)}
    assert kinds[(False, False), True] > 100
    assert kinds[(True, False), False] > 10 < kinds[(False, True), False]


def test_the_lane_is_taken_where_there_is_sumprod():
    """By fit, for lists of floats; its answer is that of the integers."""
    assert (slr_pure.least_squares.certified is certified) == hasattr(math, "sumprod")
    assert fit(*LINE) == certified(*LINE)


def test_on_every_python_the_lanes_can_be_walked():
    """Where math has no sumprod, the one in Python stands in for it."""
    code = (
        "import math\n"
        "from slr_pure.arithmetic.threefold import sumprod_in_python\n"
        "math.sumprod = getattr(math, 'sumprod', sumprod_in_python)\n"
        "from slr_pure import Moments, fit, least_squares, moments\n"
        "assert least_squares.certified and moments.sums_of_floats.__name__ == 'float_sums'\n"
        f"print(*fit(*{LINE}), *fit([1, 2, 4], [2, 4, 9]))\n"
        "print(Moments.of([0.5, 1.5] * 8, [1.0, 3.0] * 8), Moments.of([1, 2], [3, 2**70]))"
    )
    assert printed_by(code) == (
        "2.1785714285714284 -0.25 2.357142857142857 -0.5\n"
        "Moments(n=16, x=16.0, y=32.0, xx=20.0, xy=40.0, yy=80.0) Moments(n=2, x=3,"
        f" y={2**70 + 3}, xx=5, xy={2**71 + 3}, yy={2**140 + 9})\n"
    )


def plain(p, q):
    return sum(x * y for x, y in zip(p, q))


def rounded_twice(p, q):
    """A sumprod of two floats, not three."""
    hi = lo = 0.0
    for x, y in zip(p, q):
        product, lost = threefold.two_product(x, y)
        hi, rest = threefold.two_sum(hi, product)
        lo += lost + rest
    return hi + lo


def blind(p, q):
    """A sumprod that keeps three floats for integers, too: the watch would see nothing."""
    return threefold.sumprod_in_python(list(map(float, p)), q)


def plain_fma(x, y, z):
    return x * y + z


@pytest.mark.parametrize(
    ("sumprod", "fma", "good"),
    [
        (threefold.sumprod, threefold.fma, True),
        (threefold.sumprod_in_python, threefold.fma, True),
        (plain, threefold.fma, False),
        (rounded_twice, threefold.fma, False),
        (blind, threefold.fma, False),
        (threefold.sumprod, plain_fma, False),
    ],
)
def test_the_probe(sumprod, fma, good):
    """It sees each promise that is not kept."""
    assert threefold.holds(sumprod, fma) is good


def test_without_what_it_leans_on_there_is_no_lane(monkeypatch):
    """Integers, and the same answer, where the probe fails."""
    monkeypatch.setattr(room, "HOLDS", False)
    assert certified(*LINE) is None
    assert fit(*LINE) == (2.1785714285714284, -0.25)


def test_the_probe_runs_at_import():
    """With a sumprod in plain arithmetic, the interpreter's own."""
    code = (
        "import math; math.sumprod = lambda p, q: sum(x * y for x, y in zip(p, q))\n"
        "from slr_pure.arithmetic.certified import certified\n"
        f"import slr_pure; print(certified(*{LINE}), *slr_pure.fit(*{LINE}))"
    )
    assert printed_by(code) == "None 2.1785714285714284 -0.25\n"
