"""Descents about the mean of x are lines in x; how many steps lead to the closed form is found."""

import math
from fractions import Fraction
from itertools import islice

import pytest

from slr_pure import DivergenceError, Line, Moments, best_lr, centred, jump, line, path, stable_lr
from slr_pure.command_line import descents
from slr_pure.command_line.descents import Descent

YEARS = [1990.0, 1995.0, 2000.0, 2010.0, 2020.0]
PRICES = [1.2, 1.9, 2.2, 3.4, 4.1]
DATA = Moments.of(YEARS, PRICES)


def right_digits(point, best):
    """m and c are within a millionth of the best line's."""
    return all(abs(found - due) <= 1e-6 * abs(due) for found, due in zip(point[1:3], best))


@pytest.mark.parametrize(
    ("xs", "ys"),
    [
        (YEARS, PRICES),
        ([1e8 + k for k in range(5)], [2e8 + 2 * k + 1e-9 * k**2 for k in range(5)]),
        ([1e15 - 1, 1e15, 1e15 + 1], [1e15 - 0.875, 1e15 + 0.125, 1e15 + 1.125]),
    ],
)
def test_a_descent_about_the_mean_is_in_x_itself(xs, ys):
    """Each point is the exact one, rounded: c = c′ − m x̄, also where most of it cancels."""
    descent = Descent.of(Moments.of(xs, ys), about_mean=True)
    assert descent.lr == best_lr(descent.moments)
    exact = Moments.of(list(map(Fraction, xs)), list(map(Fraction, ys)))
    assert Fraction(descent.mean) == exact.x / len(xs)
    points = path(centred(exact), Fraction(descent.lr))
    for found, (step, m, c, loss) in zip(descent.path(), islice(points, 40)):
        assert found == (step, float(m), float(c - m * exact.x / len(xs)), float(loss))
        assert descent.jump(step) == found


def test_weights_count_their_points():
    """Halves of them change nothing; nor does it matter that Σw is no integer."""
    halves = Moments.of(YEARS, PRICES, [0.5] * 5)
    for steps in 0, 1, 7:
        due = Descent.of(DATA, 0.01, about_mean=True).jump(steps)
        assert Descent.of(halves, 0.01, about_mean=True).jump(steps) == due


def test_without_it_is_the_path_of_the_library():
    """At the rate that is asked for, or the best."""
    assert Descent.of(DATA).moments == DATA
    assert Descent.of(DATA, about_mean=True).moments == centred(DATA)
    descent = Descent.of(DATA, 1e-8)
    points = list(islice(path(DATA, 1e-8), 5))
    assert list(islice(descent.path(), 5)) == points
    assert descent.jump(4) == points[4]
    assert Descent.of(DATA).lr == best_lr(DATA)


@pytest.mark.parametrize("about_mean", [False, True])
@pytest.mark.parametrize(
    "data",
    [
        DATA,
        Moments.of([-1.0, 0.5, 1.0], [3.0, 1.0, 2.5]),
        Moments.of([10.0, 11.0, 13.0], [3.0, 1.0, 2.5]),
    ],
)
def test_so_many_steps_arrive_and_fewer_do_not(data, about_mean):
    """Six digits of m and c; the number is the least, to 1 in 100 and two digits of its own."""
    descent, best = Descent.of(data, about_mean=about_mean), line(data)
    steps = descent.arrives(best)
    assert right_digits(descent.jump(steps), best)
    fewer = steps * 89 // 100
    assert not all(right_digits(descent.jump(k), best) for k in (fewer, fewer + 1))
    assert descent.arrives(best, steps + 1) == steps + 1
    assert steps < 100 or set(str(steps)[2:]) <= {"0"}


@pytest.mark.parametrize("xs", [[-2.0, -1.0, 1.0, 2.0], [1.0, 2.0, 4.0, 5.0]])
def test_a_line_with_a_zero_is_arrived_at_too(xs):
    """A slope of 0, and an intercept of 0, which no step need reach exactly."""
    for ys in [3.0, 1.0, 1.0, 3.0], [2 * x for x in xs], [0.0] * 4:
        moments = Moments.of(xs, ys)
        for descent in Descent.of(moments), Descent.of(moments, about_mean=True):
            steps = descent.arrives(line(moments))
            point, best = descent.jump(steps), line(moments)
            assert max(abs(point.m - best.m), abs(point.c - best.c)) < 1e-5
            assert steps <= 500


# Here it matters by a step or more what the typical x, √(mean x²), is.
FLAT, STEEP = [0.0, -4.5, -0.5], [0.0, 2.0, -0.5]


@pytest.mark.parametrize(
    ("xs", "ys", "lr"),
    [
        ([-1.0, 1.0], [0.0, 2.0], None),  # one step
        ([-1.0, 1.0], [0.0, 2.0], 0.2),  # 0.6²⁸ < 10⁻⁶ < 0.6²⁷
        ([-1.0, 1.0], [0.0, 2.0], 0.495),
        ([-1.0, 1.0], [1.0, 1.0], 0.2),  # c alone has a way to go
        *((FLAT, [c] * 3, None) for c in (70.0, -70.0)),
        *((STEEP, [m * x for x in STEEP], None) for m in (20.0, -20.0)),
        (STEEP, [0.0, 2.0, 1.0], None),
    ],
)
def test_up_to_a_hundred_steps_are_counted_exactly(xs, ys, lr):
    """The first of the path from which on two have six digits of m, and of c, in their units."""
    descent, best = Descent.of(Moments.of(xs, ys), lr), line(Moments.of(xs, ys))
    x = math.sqrt(sum(x * x for x in xs) / len(xs))
    most_m = 1e-6 * (abs(best.m) or abs(best.c) / x)
    most_c = 1e-6 * (abs(best.c) or abs(best.m) * x)
    there = [
        abs(point.m - best.m) <= most_m and abs(point.c - best.c) <= most_c
        for point in islice(descent.path(), 100)
    ]
    least = next(k for k in range(100) if there[k] and there[k + 1])
    assert descent.arrives(best) == least
    assert descent.arrives(best, least + 5) == least + 5


@pytest.mark.parametrize(("lr", "steps"), [(1.4e-98, 5e98), (1.4e-99, None)])
def test_ten_to_the_99_steps_are_the_most(lr, steps):
    """About 0 and of variance 1 the distance shrinks by 1 − 2 η, so that log 10⁶/(2 η) steps do."""
    moments = Moments.of([-1.0, 1.0], [0.0, 2.0])
    found = Descent.of(moments, lr).arrives(line(moments))
    assert found == (steps and pytest.approx(steps, rel=0.02))  # its two digits, to 1 in 100


def test_at_the_bound_what_is_flat_arrives():
    """Where the steep direction has nothing to go: 3 · 2⁻²⁰ < 3 · 10⁻⁶ < 3 · 2⁻¹⁹."""
    moments = Moments.of([-2.0, 2.0], [3.0, 3.0])
    assert stable_lr(moments) == 0.25
    assert Descent.of(moments, 0.25).arrives(line(moments)) == 20


def test_where_nothing_arrives_there_is_no_number():
    """Above the bound, and where 10⁹⁹ steps are too few."""
    for about_mean in False, True:
        lr = stable_lr(Descent.of(DATA, about_mean=about_mean).moments) * 1.01
        assert Descent.of(DATA, lr, about_mean).arrives(line(DATA)) is None
        assert Descent.of(DATA, 1e-200, about_mean).arrives(line(DATA)) is None


def test_divergence_about_the_mean_speaks_of_floats():
    """The bound and the rate that would do are those about the mean."""
    descent = Descent.of(DATA, 5.0, about_mean=True)
    message = (
        f"bound 2/λ₂ = {stable_lr(centred(DATA))}; lr = {best_lr(centred(DATA))} would converge$"
    )
    with pytest.raises(DivergenceError, match=message) as walked:
        list(descent.path())
    with pytest.raises(DivergenceError, match=message) as jumped:
        descent.jump(10**6)
    assert walked.value.step == jumped.value.step == 51


def test_where_it_diverges_slowly_the_first_step_is_found(monkeypatch):
    """Decimals of that size are none of floats; at the step before, all are. In few jumps."""
    descent = Descent.of(DATA, 1.1 * stable_lr(centred(DATA)), about_mean=True)
    with pytest.raises(DivergenceError) as walked:
        list(descent.path())
    first = walked.value.step
    assert descent.jump(first - 1).step == first - 1
    for steps in first, first + 1, 10**9:
        with pytest.raises(DivergenceError) as jumped:
            descent.jump(steps)
        assert str(jumped.value) == str(walked.value)
    jumps = []
    monkeypatch.setattr(descents, "jump", lambda *given: jumps.append(given) or jump(*given))
    slowly = Descent.of(DATA, 1.001 * stable_lr(centred(DATA)), about_mean=True)
    with pytest.raises(DivergenceError) as jumped:
        slowly.jump(10**9)
    assert len(jumps) <= 2 + jumped.value.step.bit_length()


def test_where_step_0_is_too_large_it_is_named():
    """However far a jump goes from there."""
    steep = Moments.of([1.0, 2.0], [1.5e154, -1.5e154])
    with pytest.raises(DivergenceError) as jumped:
        Descent.of(steep, 5.0, about_mean=True).jump(10**6)
    assert jumped.value.step == 0


def test_a_number_too_large_for_a_float_is_named_about_the_mean_too():
    """Step 0 has a loss of 2.25 · 10³⁰⁸, which the Decimals in between can hold."""
    steep = Moments.of([1.0, 2.0], [1.5e154, -1.5e154])
    with pytest.raises(DivergenceError, match=r"^the numbers at step 0 are too large for a float"):
        next(Descent.of(steep, about_mean=True).path())
    steep = Moments.of([1.0, 2.0], [1.2e154, -1.2e154])
    assert next(Descent.of(steep, about_mean=True).path()).loss == pytest.approx(1.44e308)


def test_the_best_line_is_arrived_at_from_itself():
    """m* = c* = 0: no step is needed, at any rate."""
    moments = Moments.of([1.0, 2.0], [0.0, 0.0])
    for lr in None, 1e-9, 100.0:
        assert Descent.of(moments, lr).arrives(Line(0.0, 0.0)) == 0


def test_x_as_small_as_can_be():
    """√(mean x²) rounds to 0; a slope of 0 is arrived at all the same."""
    moments = Moments.of([0.0] * 9 + [5e-324], [1.0] * 10)
    assert Descent.of(moments, 0.25).arrives(line(moments)) == 20  # 2⁻²⁰ < 10⁻⁶ < 2⁻¹⁹


def test_above_the_bound_no_step_is_tried():
    """The step after the last that is a float would be none."""
    descent = Descent.of(DATA, 5.0)
    with pytest.raises(DivergenceError) as info:
        descent.jump(1000)
    last = info.value.step - 1
    assert descent.jump(last).step == last
    assert descent.arrives(line(DATA), last) is None
