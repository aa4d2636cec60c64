"""Laws: the curvatures of the loss, and the learning rates that follow from them."""

import math
from decimal import Decimal, Inexact, localcontext
from fractions import Fraction

import pytest
from hypothesis import example, given

from slr_pure import Moments, best_lr, curvatures, stable_lr

from ..strategies import (
    data_sets,
    finite_floats,
    is_stable,
    small_fractions,
    trace_and_determinant,
    with_a_line,
)

sets = data_sets(finite_floats.filter(lambda x: abs(x) < 1e150))


@given(sets)
@example(([0.0], [0.0]))
@example(([1e8 + i for i in range(9)], [0.0] * 9))
@example(([1.0, 1.0 + 2**-52], [0.0, 0.0]))
def test_curvatures_are_the_nearest_floats_to_the_eigenvalues(data):
    """λ² − trace λ + det changes its sign between the midpoints to λ's neighbours."""
    xs, _ = data
    trace, determinant = trace_and_determinant(xs)

    def polynomial(value):
        return value**2 - trace * value + determinant

    small, large = curvatures(Moments.of(*data))
    for value, sign in (small, -1), (large, 1):
        exact = Fraction(value)
        below = (exact + Fraction(math.nextafter(value, -1))) / 2
        above = (exact + Fraction(math.nextafter(value, math.inf))) / 2
        assert sign * polynomial(below) <= 0 or (sign > 0 and below <= trace / 2)
        assert sign * polynomial(above) >= 0 or (sign < 0 and above >= trace / 2)
        assert (value <= trace / 2) if sign < 0 else (above >= trace / 2)
    assert (small == 0) == (determinant == 0) or 0 < determinant < Fraction(1, 2**1000)


@given(sets)
def test_the_bound_is_the_largest_float_not_above_it(data):
    """Every rate up to `stable_lr` is stable or on the bound; the next float is beyond it."""
    bound = stable_lr(Moments.of(*data))
    above = Fraction(math.nextafter(bound, 2))
    trace, determinant = trace_and_determinant(data[0])

    def on_or_below(lr):
        return 1 - lr * trace / 2 + lr**2 * determinant / 4 >= 0 and lr * trace <= 4

    assert on_or_below(Fraction(bound))
    assert not on_or_below(above)


@given(with_a_line(small_fractions))
def test_the_best_rate_treats_both_directions_alike(data):
    """η = 2/(λ₁ + λ₂) = 2/trace H, exactly on Fractions."""
    trace, _ = trace_and_determinant(data[0])
    assert best_lr(Moments.of(*data)) == 2 / trace


@given(sets)
@example(([1e10 + i for i in range(9)], [0.0] * 9))
def test_the_best_rate_is_stable(data):
    """Also on floats, and far from the origin, where it is all but on the bound."""
    assert is_stable(Fraction(best_lr(Moments.of(*data))), data[0])


def test_at_constant_x_the_best_rate_is_half_the_bound():
    """λ₁ = 0 and the best rate is 1/λ₂: 2/(λ₁ + λ₂) would swing for ever."""
    moments = Moments.of([Fraction(2)] * 3, [Fraction(1), Fraction(5), Fraction(6)])
    assert curvatures(moments) == (0.0, 10.0)
    assert best_lr(moments) == Fraction(1, 10)


def test_decimal_data_has_decimal_curvatures():
    """λ₁, λ₂ to the context's digits; the bound and the best rate rounded down."""
    moments = Moments.of([Decimal(1), Decimal(2)], [Decimal(0), Decimal(0)])
    with localcontext() as context:
        context.prec = 20
        found = [*curvatures(moments), stable_lr(moments), best_lr(moments)]
    root = (Fraction(49, 4) - 1).limit_denominator()
    assert [type(value) for value in found] == [Decimal] * 4
    for value, sign in zip(found, (-1, 1)):
        assert abs((Fraction(value) - Fraction(7, 2)) ** 2 - root) <= Fraction(value) / 10**18
        assert (Fraction(value) > Fraction(7, 2)) == (sign > 0)
    assert str(found[3]) == "0.28571428571428571428"
    assert found[2] * found[1] <= 2


@pytest.mark.parametrize(("rate", "name"), [(curvatures, "λ₁"), (stable_lr, "lr"), (best_lr, "lr")])
def test_a_context_that_traps_what_is_inexact_hears_the_name(rate, name):
    """H has the trace 7 and the determinant 1."""
    moments = Moments.of([Decimal(1), 2], [0, 0])
    with localcontext() as context:
        context.traps[Inexact] = True
        with pytest.raises(Inexact, match=f"^{name}: the Decimal context traps Inexact$"):
            rate(moments)
