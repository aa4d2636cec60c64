"""Gradient descent: exact on Fractions; on floats within a unit in the last place, at each step."""

import math
import pickle
import random
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import islice

import numpy
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from slr_pure import (
    DivergenceError,
    Moments,
    Point,
    best_lr,
    condition_number,
    curvatures,
    fit,
    jump,
    loss,
    path,
    stable_lr,
    step,
    steps_needed,
)

from ..oracle import exact_descent, within_one_ulp
from ..strategies import (
    data_sets,
    finite_floats,
    is_stable,
    shares_of_the_trace,
    small_fractions,
    tame_floats,
    trace_and_determinant,
    with_a_line,
)

rates = st.builds(Fraction, st.integers(1, 100), st.integers(1, 1000))


# Exact on Fractions


@given(data_sets(small_fractions), rates, small_fractions, small_fractions)
def test_the_path_is_single_steps(data, lr, m, c):
    """θₖ₊₁ = θₖ − η ∇L(θₖ), with the definition's step and loss, at any rate."""
    for count, point in enumerate(islice(path(Moments.of(*data), lr, m, c), 5)):
        assert point == Point(count, m, c, loss(m, c, *data))
        m, c = step(m, c, *data, lr)


@given(with_a_line(small_fractions), rates, small_fractions, small_fractions, st.integers(0, 6))
def test_the_error_is_multiplied_by_the_same_matrix_at_each_step(data, lr, m, c, k):
    """θₖ − θ* = (I − ηH)ᵏ (θ₀ − θ*)."""
    moments, best = Moments.of(*data), fit(*data)
    (a, b), (_, d) = moments.hessian()
    u, w = m - best.m, c - best.c
    for _ in range(k):
        u, w = u - lr * (a * u + b * w), w - lr * (b * u + d * w)
    point = next(islice(path(moments, lr, m, c), k, None))
    assert (point.m - best.m, point.c - best.c) == (u, w)


@given(with_a_line(small_fractions), shares_of_the_trace, small_fractions, small_fractions)
def test_the_loss_goes_down_at_every_step_of_a_stable_rate(data, share, m, c):
    """Strictly, until it is L*."""
    lr = share / trace_and_determinant(data[0])[0]
    assume(is_stable(lr, data[0]))
    losses = [point.loss for point in islice(path(Moments.of(*data), lr, m, c), 5)]
    least = loss(*fit(*data), *data)
    for before, after in zip(losses, losses[1:]):
        assert after < before or after == before == least


@given(data_sets(small_fractions), rates, small_fractions, small_fractions, st.integers(0, 40))
def test_a_jump_lands_on_the_path(data, lr, m, c, k):
    """jump(k) is the path's point k, exactly."""
    moments = Moments.of(*data)
    assert jump(moments, lr, k, m, c) == next(islice(path(moments, lr, m, c), k, None))


@given(data_sets(st.integers(-9, 9)), rates)
def test_integers_beside_a_fraction_are_exact(data, lr):
    """The kind of the path is the kind that data, rate and start have in common."""
    moments = Moments.of(*data)
    point = next(islice(path(moments, lr), 2, None))
    assert {type(value) for value in point[1:]} == {Fraction}
    assert jump(moments, lr, 2) == point


# Within a unit in the last place on floats


def line_with_noise(offset, noise, n=12):
    """x = offset + something of the order 1, y = 5 x − 1 + noise."""
    draw = random.Random(7)
    xs = [offset + draw.gauss(0, 1) for _ in range(n)]
    if noise == 0:  # integers, so that 5 x − 1 is exact and the least loss is 0
        xs = [offset + i for i in range(n)]
    return xs, [5 * x - 1 + noise * draw.gauss(0, 1) for x in xs]


@pytest.mark.parametrize("noise", [0, 0.01])
@pytest.mark.parametrize("offset", [0.0, 1.0, 1e3, 1e6])
@pytest.mark.parametrize("share", ["1e-10", 1e-3, "best", 0.9, 1 - 1e-9])
def test_ten_thousand_steps_are_within_one_unit_in_the_last_place(noise, offset, share):
    """m, c, loss, at every one of 10⁴ steps, for rates from 1e-10 to just under the bound."""
    xs, ys = line_with_noise(offset, noise)
    moments = Moments.of(xs, ys)
    bound = stable_lr(moments)
    lr = {"1e-10": min(1e-10, bound / 2), "best": best_lr(moments)}.get(share) or share * bound
    found = islice(path(moments, lr), 10_001)
    for point, exact in zip(found, exact_descent(xs, ys, lr, 10_000)):
        assert all(map(within_one_ulp, point[1:], exact)), (point, exact)


@given(
    data_sets(tame_floats),
    st.floats(1e-10, 1).map(lambda share: share * (1 - 2**-50)),
    tame_floats,
    tame_floats,
)
@example(([-1.0, 0.0, 1.0], [0.0, 0.0, 0.0]), 0.5, 1.0, 1.0)  # c becomes exactly 0
def test_the_path_is_within_one_unit_from_any_start(data, share, m, c):
    """The same for 100 steps of any data, rate and start, one point and constant x among them."""
    moments = Moments.of(*data)
    lr = share * stable_lr(moments)
    found = islice(path(moments, lr, m, c), 101)
    for point, exact in zip(found, exact_descent(*data, lr, 100, m, c)):
        assert all(map(within_one_ulp, point[1:], exact)), (point, exact)


@given(data_sets(tame_floats), st.floats(1e-6, 0.999), tame_floats, st.integers(0, 1000))
def test_a_jump_is_within_one_unit_of_the_path(data, share, m, k):
    """Both are that near to exact descent, so they are at most that far apart."""
    moments = Moments.of(*data)
    lr = share * stable_lr(moments)
    walked = next(islice(path(moments, lr, m), k, None))
    for there, here in zip(jump(moments, lr, k, m), walked):
        assert abs(there - here) <= math.ulp(here)


@pytest.mark.parametrize("offset", [0.0, 1e6])
@pytest.mark.parametrize("noise", [0, 0.01])
def test_a_jump_of_every_length_lands_on_the_path(offset, noise):
    """For each k up to 1,000, within the unit that both promise."""
    moments = Moments.of(*line_with_noise(offset, noise))
    lr = 0.3 * stable_lr(moments)
    for point in islice(path(moments, lr), 1001):
        for there, here in zip(jump(moments, lr, point.step), point):
            assert abs(there - here) <= math.ulp(here)


def test_a_jump_on_floats_is_the_exact_jump_rounded():
    """Against Fractions, for as many steps as these allow in good time."""
    xs, ys = line_with_noise(3.0, 0.01, n=4)
    exact = Moments.of(list(map(Fraction, xs)), list(map(Fraction, ys)))
    moments = Moments.of(xs, ys)
    for k in (1, 10, 100, 300):
        there = jump(exact, Fraction(0.05), k)
        for value, number in zip(jump(moments, 0.05, k)[1:], there[1:]):
            assert abs(Fraction(value) - number) <= Fraction(math.ulp(value))


def test_a_jump_of_a_billion_steps_is_at_the_line():
    """When (1 − ηλ₁)ᵏ is nothing, what is left is m*, c*."""
    xs, ys = line_with_noise(0.0, 0.01)
    moments = Moments.of(xs, ys)
    assert jump(moments, best_lr(moments), 10**9)[1:3] == fit(xs, ys)


@pytest.mark.parametrize("share", [1e-7, 0.9])
@pytest.mark.parametrize("runs", ["path", "jump"])
def test_among_the_least_floats_nothing_is_lost(runs, share):
    """y of the order 10⁻³¹⁰, which is no normal float any more: still within one unit."""
    xs = [float(i) for i in range(9)]
    ys = [i * i * 1e-310 for i in range(9)]
    moments = Moments.of(xs, ys)
    lr = share * stable_lr(moments)
    exactly = exact_descent(xs, ys, lr, 5_000)
    if runs == "path":
        found = islice(path(moments, lr), 5_001)
    else:
        found = [jump(moments, lr, k) for k in range(0, 5_001, 500)]
    for point in found:
        assert all(map(within_one_ulp, point[1:], exactly[point.step])), point


@pytest.mark.parametrize("k", [1, 10**3, 10**6, 10**12, 10**18, 10**30, 10**36])
def test_a_jump_of_a_trillion_steps_towards_zero(k):
    """x = ±1 and y = 0: cₖ = (1 − 2η)ᵏ c₀, here e⁻⁷¹⁴ = 10⁻³¹⁰ or so, within one unit."""
    moments = Moments.of([-1.0, 1.0], [0.0, 0.0])
    lr = 714 / (2 * k) if k > 1000 else 0.125
    there = jump(moments, lr, k, 0.0, 1.0)
    with localcontext() as context:
        context.prec = 420
        assert within_one_ulp(there.c, (1 - 2 * Decimal(lr)) ** k)
    assert there.m == 0


@pytest.mark.parametrize("steps", [numpy.int64(1), numpy.uint8(1), True])
def test_steps_are_counted_by_any_integer(steps):
    """NumPy's, and True, which is 1."""
    moments = Moments.of([1.0, 2.0], [3.0, 5.0])
    assert jump(moments, 0.1, steps) == jump(moments, 0.1, 1)


def test_a_path_keeps_the_decimal_context_that_it_was_made_in():
    """However many digits the context has that its points are read in."""
    moments = Moments.of([Decimal(1), Decimal(2), Decimal(4)], [Decimal(1), Decimal(3), Decimal(4)])
    with localcontext() as context:
        context.prec = 40
        points, due = path(moments, Decimal("0.1")), list(islice(path(moments, Decimal("0.1")), 9))
    for digits, point in zip((3, 28, 400) * 3, due):
        with localcontext() as context:
            context.prec = digits
            found = next(points)
            assert context.prec == digits
        assert found == point
    assert len(str(found.m)) > 40


def test_decimals_descend_in_decimals():
    """To the context's digits, against the same descent with many more."""
    xs, ys = [Decimal("0.1"), Decimal("0.2"), Decimal("0.4")], [Decimal(1), Decimal(2), Decimal(5)]
    with localcontext() as context:
        context.prec = 30
        found = list(islice(path(Moments.of(xs, ys), Decimal("0.3")), 50))
        jumped = jump(Moments.of(xs, ys), Decimal("0.3"), 49)
        for point, exact in zip(found, exact_descent(xs, ys, Decimal("0.3"), 50)):
            assert point[1:] == tuple(+number for number in exact)
    assert jumped == found[-1]


@pytest.mark.parametrize("scale", ["1e-400", "1e-5000", "1e400"])
def test_decimals_descend_at_every_size(scale):
    """Far below and above every float, to the context's digits."""
    xs = [Decimal(1), Decimal(2), Decimal(5)]
    ys = [Decimal(scale) * y for y in (1, 3, 4)]
    moments = Moments.of(xs, ys)
    points = list(islice(path(moments, Decimal("0.05")), 200))
    exactly = islice(
        path(Moments.of(*[list(map(Fraction, d)) for d in (xs, ys)]), Fraction(1, 20)), 200
    )
    for point, exact in zip(points, exactly):
        for value, number in zip(point[1:], exact[1:]):
            assert value == Decimal(number.numerator) / Decimal(number.denominator)
    assert jump(moments, Decimal("0.05"), 199) == points[199]


@pytest.mark.parametrize("scale", ["1e-400", "1e400"])
def test_decimals_descend_where_m_is_far_from_every_float(scale):
    """x of every size: m* and the rate are as far from 1, and the first steps are right."""
    xs, ys = [Decimal(scale) * x for x in (-1, 2, 5)], [Decimal(1), Decimal(3), Decimal(4)]
    moments, lr = Moments.of(xs, ys), min(Decimal("0.05"), Decimal(scale) ** -2 / 50)
    exactly = path(Moments.of(*[list(map(Fraction, d)) for d in (xs, ys)]), Fraction(lr))
    for point, exact in zip(islice(path(moments, lr), 6), exactly):
        for value, number in zip(point[1:], exact[1:]):
            assert value == Decimal(number.numerator) / Decimal(number.denominator)


def test_decimals_start_where_they_are_told_to():
    """The start is shown as it is given, however small."""
    moments = Moments.of([1, -1], [0, 0])
    start = next(path(moments, Decimal("0.1"), Decimal("1e-500"), Decimal("-7e-900")))
    assert start == (0, Decimal("1e-500"), Decimal("-7e-900"), Decimal("1e-1000"))


def test_decimals_descend_to_the_end_of_what_is_promised():
    """On a perfect line, until the distance from m* = 1 is 10⁻³⁰⁰, to the context's digits."""
    moments = Moments.of([-1, 1], [-1, 1])  # m − m* is multiplied by 1 − 2η = 0.2, c stays 0
    for point in islice(path(moments, Decimal("0.4")), 429):
        assert point.loss == +(Decimal("0.2") ** (2 * point.step))  # ½ λ (m − m*)², with λ = 2
    assert Decimal("0.2") ** 428 > Decimal("1e-300") > Decimal("0.2") ** 430


def test_decimals_beyond_every_float_do_not_diverge():
    """path and jump agree there; where the context ends they raise the error of divergence."""
    moments = Moments.of([Decimal(1), Decimal(2)], [Decimal(1), Decimal(3)])
    walked = next(islice(path(moments, Decimal(10)), 400, None))
    assert abs(walked.m) > Decimal("1e700")
    assert jump(moments, Decimal(10), 400) == walked
    with localcontext() as context:
        context.Emax = 50
        with pytest.raises(DivergenceError) as walking:
            list(path(moments, Decimal(10)))
        with pytest.raises(DivergenceError) as jumping:
            jump(moments, Decimal(10), 400)
        with pytest.raises(
            DivergenceError, match=r"^the numbers at step 0 .* for a Decimal: scale"
        ):
            next(path(moments, Decimal(10), Decimal("1e30")))
        with pytest.raises(OverflowError, match=r"^m is too large for a Decimal$"):
            fit([Decimal(0), Decimal("1e-30")], [Decimal(0), Decimal("1e30")])
    assert walking.value.step == jumping.value.step


# Curvatures and rates


@given(data_sets(finite_floats.filter(lambda x: abs(x) < 1e150)))
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


@given(data_sets(finite_floats.filter(lambda x: abs(x) < 1e150)))
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


@given(data_sets(finite_floats.filter(lambda x: abs(x) < 1e150)))
@example(([1e10 + i for i in range(9)], [0.0] * 9))
def test_the_best_rate_is_stable(data):
    """Also on floats, and far from the origin, where it is all but on the bound."""
    assert is_stable(Fraction(best_lr(Moments.of(*data))), data[0])


def test_at_constant_x_one_step_of_the_best_rate_arrives():
    """λ₁ = 0 and the best rate is 1/λ₂: 2/(λ₁ + λ₂) would swing for ever."""
    moments = Moments.of([Fraction(2)] * 3, [Fraction(1), Fraction(5), Fraction(6)])
    assert curvatures(moments) == (0.0, 10.0)
    assert best_lr(moments) == Fraction(1, 10)
    assert Moments.of([2] * 3, [1, 5, 6]).gradient(*jump(moments, Fraction(1, 10), 1)[1:3]) == (
        0,
        0,
    )


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


@given(with_a_line(tame_floats))
def test_the_condition_number_is_the_ratio_of_the_curvatures(data):
    """κ = λ₂/λ₁, of three roundings: within 1.01 · 3 · 2⁻⁵³ of the exact ratio.

    λ₂/λ₁ = (1 + s)/(1 − s) with s² = 1 − 4 det/trace², in Decimals of so many digits that the
    cancellation in 1 − s, at most 20 of them here, does not show.
    """
    trace, determinant = trace_and_determinant(data[0])
    with localcontext() as context:
        context.prec = 80
        part = (
            Decimal((4 * determinant / trace**2).numerator)
            / (4 * determinant / trace**2).denominator
        )
        s = (1 - part).sqrt()
        exact = Fraction((1 + s) / (1 - s))
    assert abs(Fraction(condition_number(Moments.of(*data))) / exact - 1) <= 1.01 * 3 * 2**-53


@given(with_a_line(st.integers(-20, 20)), st.integers(1, 17))
def test_so_many_steps_of_the_best_rate_are_needed(data, digits):
    """k is digits log 10 / −log((κ − 1)/(κ + 1)), rounded up, but for the roundings of floats.

    There are nine: two curvatures, their quotient and its inverse, atanh, log, and three more
    operations. Those before atanh count as often as its condition says, x/((1 − x²) atanh x).
    """
    moments = Moments.of(*data)
    trace, determinant = trace_and_determinant(data[0])
    square = 1 - 4 * determinant / trace**2  # of (κ − 1)/(κ + 1)
    assume(square > 0)
    with localcontext() as context:
        context.prec = 50
        logarithm = (Decimal(square.numerator) / Decimal(square.denominator)).ln() / 2
        exact = Fraction(-digits * Decimal(10).ln() / logarithm)
    x = 1 / condition_number(moments)
    error = exact * Fraction(2**-53) * Fraction(5 + 4 * x / ((1 - x * x) * math.atanh(x)))
    k = steps_needed(moments, digits)
    assert max(1, exact - error) <= k
    assert k == 1 or k - 1 < exact + error


def test_where_the_steps_cannot_be_counted():
    """Constant x: no condition, and one step. λ₁ below every float: no end of steps."""
    constant = Moments.of([2.0, 2.0], [1.0, 5.0])
    assert (condition_number(constant), steps_needed(constant)) == (math.inf, 1)
    nearly = Moments.of([0.0, 5e-324], [1.0, 5.0])
    assert (condition_number(nearly), steps_needed(nearly)) == (math.inf, math.inf)
    hard = Moments.of([1e-154, -1e-154], [0.0, 0.0])
    assert condition_number(hard) < steps_needed(hard, 1) < steps_needed(hard) == math.inf
    assert condition_number(Moments.of([Decimal("1e150"), Decimal("-1e150")], [0, 0])) == 1e300
    assert steps_needed(Moments.of([-1, 1], [0, 0])) == 1


# Convergence and divergence


@given(with_a_line(tame_floats), st.integers(1, 300))
def test_convergence_is_as_fast_as_the_theory_says(data, k):
    """At the best rate |θₖ − θ*| ≤ (1 − ηλ₁)ᵏ |θ₀ − θ*|, where 1 − ηλ₁ is (κ − 1)/(κ + 1).

    A little more, since η is rounded down, which makes the other factor, ηλ₂ − 1, no larger. Here
    λ₁ is taken less than half a unit in its last place smaller than it is shown. The four numbers
    compared are within 1 unit in the last place, and what is done with floats adds 8 roundings.
    """
    moments = Moments.of(*data)
    small, large = curvatures(moments)
    assume(large / small < 1e6)
    best, lr = fit(*data), best_lr(moments)
    there = jump(moments, lr, k)
    factor = float((1 - Fraction(lr) * Fraction(small) * (1 - Fraction(2**-53))) ** k)
    distance = math.hypot(there.m - best.m, there.c - best.c)
    roundings = math.hypot(
        math.ulp(best.m) + math.ulp(there.m), math.ulp(best.c) + math.ulp(there.c)
    )
    assert distance <= (factor * math.hypot(*best) + roundings) * (1 + 8 * 2**-53)


@given(data_sets(small_fractions))
def test_constant_x_has_a_valley_and_descent_goes_down_to_it(data):
    """All x the same, no unique line: the gradient still becomes 0."""
    ys = data[1]
    moments = Moments.of([Fraction(3)] * len(ys), ys)
    there = jump(moments, best_lr(moments), 1)
    assert moments.gradient(there.m, there.c) == (0, 0)


@pytest.mark.parametrize(
    "runs", [lambda *a: next(islice(path(*a), 10**4, None)), lambda *a: jump(*a, 10**4)]
)
def test_above_the_bound_descent_diverges(runs):
    """A DivergenceError with the step, the rate, the bound and a rate that works."""
    moments = Moments.of([1.0, 2.0], [3.0, 5.0])
    with pytest.raises(
        DivergenceError, match=r"^diverged at step \d+: lr = 0.5 is not below"
    ) as info:
        runs(moments, 0.5)
    error = info.value
    assert isinstance(error, ArithmeticError)
    assert (error.lr, error.bound) == (0.5, stable_lr(moments))
    assert f"2/λ₂ = {error.bound}; lr = {best_lr(moments)} would converge" in str(error)
    assert "centre" not in str(error)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_divergence_names_the_first_step_that_is_too_large():
    """One step earlier, all is finite."""
    moments = Moments.of([1.0, 2.0], [3.0, 5.0])
    points, found = path(moments, 0.5), []
    with pytest.raises(DivergenceError) as info:
        found.extend(points)
    assert info.value.step == len(found) > 100
    for steps in (len(found), 10**6, 10**12):
        with pytest.raises(DivergenceError) as jumping:
            jump(moments, 0.5, steps)
        assert jumping.value.step == info.value.step
    assert all(map(math.isfinite, found[-1]))


def test_far_from_the_origin_the_advice_is_to_centre():
    """x = 1000 + i: the bound is tiny, and the error says what to do about it."""
    moments = Moments.of([1000.0, 1001.0], [3.0, 5.0])
    with pytest.raises(DivergenceError, match=r"x is far from 0: centre it \(subtract its mean\)"):
        jump(moments, 0.1, 1000)


def test_where_no_rate_is_small_enough_none_is_recommended():
    """x = 10²⁰⁰: the bound rounds down to 0, and every float diverges."""
    moments = Moments.of([1e200, 2e200], [1.0, 2.0])
    assert stable_lr(moments) == 0
    with pytest.raises(DivergenceError) as info:
        jump(moments, 1e-300, 10)
    assert "would converge" not in str(info.value)


@pytest.mark.parametrize("runs", [lambda *a: next(path(*a)), lambda *a: jump(*a, 0)])
def test_numbers_too_large_at_a_good_rate(runs):
    """The loss of y = 10²⁰⁰ is 10⁴⁰⁰: not the rate's fault, and the error says so."""
    moments = Moments.of([0.0, 1.0], [1e200, 0.0])
    with pytest.raises(
        DivergenceError, match=r"too large for a float, though lr = 0.1 is below"
    ) as info:
        runs(moments, 0.1)
    assert info.value.step == 0


def test_above_the_bound_what_does_not_move_stays():
    """∂L/∂m is 0 and stays 0, though a step would multiply any other value by −9."""
    moments = Moments.of([-10.0, 10.0], [4.0, 4.0])
    assert jump(moments, 0.25, 10**6) == Point(10**6, 0.0, 4.0, 0.0)
    assert next(islice(path(moments, 0.25), 5000, None))[1:] == (0.0, 4.0, 0.0)
    at_rest = Moments.of([1.0, 2.0], [3.0, 5.0])
    assert jump(at_rest, 5.0, 10**6, 2.0, 1.0) == Point(10**6, 2.0, 1.0, 0.0)
