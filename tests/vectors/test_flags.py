"""The vectors' flags: true of the data that have them."""

import math
from fractions import Fraction

import pytest

from slr_grader.definitions import FORMULAS
from slr_grader.protocol.numbers import flat

from .cases import ANSWERED, CASES, parts

GREATEST = Fraction(math.nextafter(math.inf, 0))


def numbers(case):
    """All numbers that are given."""
    return parts(case.given)


def columns(case):
    """x, and y if there is one."""
    return [case.given[name] for name in "xy" if name in case.given]


def products(case):
    """The exact squares of x and y, or of forward m x."""
    if case.do == "forward":
        return case.between["m x"]
    return [Fraction(number) ** 2 for column in columns(case) for number in column]


def spread(column):
    """The largest difference, as a part of the largest magnitude."""
    return Fraction(max(column) - min(column)) / Fraction(max(map(abs, column)))


LEAST_NORMAL = Fraction(2) ** -1022
HAVE = {  # what all cases with the flag have, and no others
    "constant x": lambda case: len(case.given["x"]) > 1 and len(set(case.given["x"])) == 1,
    "unequal lengths": lambda case: len(set(map(len, columns(case)))) > 1,
    "not finite": lambda case: any(number - number != 0 for number in numbers(case)),
    "answer overflows": lambda case: case.error == "overflow",
    "integers above 2^53": lambda case: any(
        isinstance(number, int) and abs(number) > 2**53 for number in numbers(case)
    ),
}
NEED = {  # what all cases with the flag have, and others may
    "too few points": lambda case: max(map(len, columns(case))) < 2,
    "time stamps": lambda case: min(case.given["x"]) >= 1.7e9,
    "offset": lambda case: any(spread(column) < Fraction(1, 100) for column in columns(case)),
    "near-constant x": lambda case: 0 < spread(case.given["x"]) < Fraction(1, 2**50),
    "mean not representable": lambda case: any(
        Fraction(float(mean)) != mean
        for mean in (sum(map(Fraction, column)) / len(column) for column in columns(case))
    ),
    "overflow inside": lambda case: sum(map(abs, products(case))) > GREATEST,
    "underflow inside": lambda case: any(0 < p < LEAST_NORMAL for p in products(case)),
    "subnormal": lambda case: any(
        0 < abs(number) < LEAST_NORMAL for number in numbers(case) + parts(case.exact or {})
    ),
    "signed zero": lambda case: (
        any(number == 0 for number in numbers(case)) or 0 in parts(case.exact)
    ),
}


@pytest.mark.parametrize("flag", HAVE)
def test_a_flag_says_what_the_data_have(flag):
    for case in CASES:
        assert HAVE[flag](case) == (flag in case.flags), case.id


@pytest.mark.parametrize("flag", NEED)
def test_a_flag_is_true_of_the_data(flag):
    for case in CASES:
        assert flag not in case.flags or NEED[flag](case), case.id


@pytest.mark.parametrize(
    "case", [case for case in ANSWERED if "tie" in case.flags], ids=lambda case: case.id
)
def test_a_tie_is_half_way_between_two_floats(case):
    assert any(number and distance(number) == 0 for number in parts(case.exact))


@pytest.mark.parametrize(
    "case", [case for case in CASES if "nearly a tie" in case.flags], ids=lambda case: case.id
)
def test_near_a_tie_is_not_a_tie(case):
    """Less than 2⁻²⁰ units in the last place away from the middle, and not in it."""
    assert any(0 < distance(number) < Fraction(1, 2**20) for number in parts(case.exact))


def distance(exact):
    """How far from half way between two floats, in units in the last place there."""
    exact = abs(Fraction(exact))
    exponent = math.frexp(math.ulp(min(exact, GREATEST)))[1] - 1  # that of the last place
    return abs(exact / Fraction(2) ** exponent % 1 - Fraction(1, 2))


def test_ties_go_both_ways():
    """To even is up as often as down, or nearly so."""
    ups = [
        abs(Fraction(value)) > abs(number)
        for case in ANSWERED
        if "tie" in case.flags and case.error is None
        for value, number in zip(parts(case.rounded), parts(case.exact))
        if number and distance(number) == 0
    ]
    assert min(ups.count(True), ups.count(False)) >= len(ups) / 3


@pytest.mark.parametrize(
    "case", [case for case in ANSWERED if 0 in parts(case.exact)], ids=lambda case: case.id
)
def test_where_zero_is_due_plain_floats_have_it_too(case):
    """An answer near 0 has no relative error when 0 is due: so nobody is asked who can miss it."""
    given = [
        [*map(float, value)] if isinstance(value, list) else value for value in case.given.values()
    ]
    turned = [value[::-1] if isinstance(value, list) else value for value in given]
    due, found, again = parts(case.exact), plain(case.do, given), plain(case.do, turned)
    for answer in (found, again[::-1] if case.do == "forward" else again):
        assert [value for value, exact in zip(answer, due) if exact == 0] == [0] * due.count(0)


def plain(do, given):
    """The formulas in floats; for fits, deviations from the mean."""
    if do != "fit":
        return flat(FORMULAS[do](*given))
    xs, ys = given
    x_mean, y_mean = math.fsum(xs) / len(xs), math.fsum(ys) / len(ys)
    m = math.fsum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys)) / math.fsum(
        (x - x_mean) ** 2 for x in xs
    )
    return m, y_mean - m * x_mean
