"""Proofs by exhaustion: all there is to try, in formats of a few bits, against exact fractions."""

import math
from itertools import combinations_with_replacement, product

import pytest

from slr_pure.arithmetic import floats, rounding
from slr_pure.arithmetic.floats import Format

from .small import EIGHT, SEVEN, SIX, due, is_right, main, numbers, only, pairs

FOUR = Format(digits=2, least=-1, greatest=1)  # up to 3
COARSE = 0, 1, -5, 88, -416, 1664, 30 << 11, -(15 << 13)  # of 8 bits: 1, 5 subnormal; −240


def wrong(form, xs, ys):
    """The first few of these that are not fitted rightly."""
    return [(x, y) for x in xs for y in ys if not is_right(x, y, form)][:5]


@pytest.fixture
def patch(monkeypatch):
    return monkeypatch.setattr


def test_every_fit_of_two_points_of_6_bits(patch):
    """600,000; each number of the format as each x and each y."""
    only(patch, SIX)
    assert len(numbers(SIX)) == 47
    xs, ys = pairs(SIX)
    assert wrong(SIX, xs, ys) == []


def test_mirror_images_make_no_difference(patch):
    """Every fit of two points of 4 bits, mirrored or not."""
    only(patch, FOUR)
    both = list(product(numbers(FOUR), repeat=2))
    assert wrong(FOUR, [x for x in both if x[0] != x[1]], both) == []


def test_every_fit_of_three_points_of_8_bits_on_a_coarse_grid(patch):
    """From the least number to the greatest, odd and even significands."""
    only(patch, EIGHT)
    assert set(COARSE) <= set(numbers(EIGHT))
    xs = [x for x in combinations_with_replacement(COARSE, 3) if x[0] != x[2]]
    assert wrong(EIGHT, xs, list(product(COARSE, repeat=3))) == []


def test_some_fits_of_two_points_of_8_bits(capsys, patch):
    """A ten-thousandth of the run that tries them all."""
    only(patch, EIGHT)  # so that what main sets is set back
    assert main(777, 10_000) == 0
    assert capsys.readouterr().out.endswith(" fits of two points, 0 wrong\n")


@pytest.mark.parametrize("form", [EIGHT, SEVEN, SIX], ids=["8 bits", "7 bits", "6 bits"])
def test_every_quotient(form):
    """Of two numbers of the format, and of all integers up to 256."""
    positive = [k for k in numbers(form) if k > 0]
    for sizes in positive, range(1, 257):
        for p in sizes:
            for q in sizes:
                g = math.gcd(p, q)
                significand, exponent = floats.rounded_quotient(p, q, form)
                value = math.ldexp(significand, exponent)
                expected = due(p // g, q // g, form)
                assert value == expected or value >= 2.0 ** (form.greatest + 1), (p, q)


def test_a_wrong_rounding_is_found(patch):
    """Ties that go up; one unit too few at the bottom; an overflow too early."""
    right = floats.rounded_quotient
    mistakes = [
        lambda p, q, form, *mode: right((p << 99) + 1, q << 99, form, *mode),
        lambda p, q, form, *mode: right(p, q, form._replace(least=form.least + 1), *mode),
        lambda p, q, form, *mode: right(p, q, form._replace(digits=form.digits - 1), *mode),
    ]
    only(patch, FOUR)
    xs, ys = pairs(FOUR)
    assert wrong(FOUR, xs, ys) == []
    for mistake in mistakes:
        patch(floats, "rounded_quotient", mistake)
        assert wrong(FOUR, xs, ys) != []
    patch(floats, "rounded_quotient", right)
    patch(floats, "FORMAT", FOUR._replace(greatest=0))
    assert wrong(FOUR, xs, ys) != []
    patch(rounding, "nearest", lambda p, q: due(p, q, SIX))
    assert wrong(FOUR, xs, ys) != []
