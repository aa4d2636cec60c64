"""Laws: a point with the weight w counts w times, in all that follows from the six sums."""

import json
import math
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
import sympy
from hypothesis import assume, example, given
from hypothesis import strategies as st

from slr_pure import (
    Moments,
    best_lr,
    calibrate,
    centred,
    curvatures,
    jump,
    least_loss,
    line,
    predict,
    r_squared,
    residual_sd,
    rss,
    solve_2x2,
    standard_errors,
)

from ..oracle import is_nearest
from ..strategies import data_sets, finite_floats, small_fractions, with_a_line

counts = st.integers(0, 5)
shares = st.builds(Fraction, st.integers(1, 40), st.integers(1, 12))
HALF = Moments.of([1], [3]) * 0.5  # a point that counts half
COUNTED = (residual_sd, standard_errors, lambda m: predict(m, 1), lambda m: calibrate(m, 1))


def with_weights(points, weights):
    """(xs, ys, weights)."""
    return points.flatmap(
        lambda data: st.tuples(
            st.just(data[0]),
            st.just(data[1]),
            st.lists(weights, min_size=len(data[0]), max_size=len(data[0])),
        )
    )


def weighted_sums(xs, ys, weights):
    """N, Σwx, Σwy, Σwx², Σwxy, Σwy², point by point in Fractions."""
    points = [tuple(map(Fraction, point)) for point in zip(xs, ys, weights)]
    terms = [(w, w * x, w * y, w * x * x, w * x * y, w * y * y) for x, y, w in points]
    return tuple(map(sum, zip(*terms))) if terms else (0,) * 6


def shown(moments):
    return moments.n, moments.x, moments.y, moments.xx, moments.xy, moments.yy


# Counts


@given(with_weights(data_sets(small_fractions, 0), counts))
def test_a_weight_is_so_many_copies(data):
    """Of integers: equal to the data set with each point there as often; it hashes alike, too."""
    xs, ys, weights = data
    copies = [(x, y) for x, y, w in zip(*data) for _ in range(w)]
    found = Moments.of(xs, ys, weights)
    assert found == Moments.of([x for x, _ in copies], [y for _, y in copies])
    assert hash(found) == hash(Moments.of_pairs(copies))
    assert type(found.n) is int


@given(data_sets(finite_floats, 0), counts)
def test_times_k_is_k_copies(data, k):
    """moments * k = k * moments = the sum of k of them."""
    moments = Moments.of(*data)
    assert moments * k == k * moments == sum([moments] * k, Moments.of([], []))
    if k:
        assert (moments * k).to_json() == sum([moments] * k).to_json()


@given(with_a_line(small_fractions, 3), st.integers(1, 5))
def test_copies_count_as_points(data, k):
    """N is k times as large in the scatter: k copies leave k N − 2 residuals free."""
    moments = Moments.of(*data) * k
    copied = [numbers * k for numbers in data]
    assert standard_errors(moments) == standard_errors(Moments.of(*copied))
    assert predict(moments, 2) == predict(Moments.of(*copied), 2)


# Weights


@given(with_weights(data_sets(small_fractions, 0), shares))
def test_the_sums_are_weighted(data):
    """N = Σw, Σwx and so on, exactly on Fractions."""
    assert shown(Moments.of(*data)) == weighted_sums(*data)


@given(with_weights(data_sets(st.floats(-1e9, 1e9), 1), st.floats(0, 1e9)))
@example(([5e-324, 1.0], [1e300, -1e300], [5e-324, 0.0]))
def test_the_sums_of_floats_are_rounded_once(data):
    """Whatever the sizes of the weights."""
    assert all(map(is_nearest, shown(Moments.of(*data)), weighted_sums(*data)))


@given(with_a_line(small_fractions), shares)
@example(
    ([Fraction(1), Fraction(3)], [Fraction(2), Fraction(5)]), Fraction(1, 2)
)  # N = 1, two points
def test_equal_weights_change_nothing(data, w):
    """Neither the line nor R², the loss, the curvatures, the descent; RSS takes the factor w."""
    plain, weighted = Moments.of(*data), Moments.of(*data, [w] * len(data[0]))
    assert weighted == plain * w
    for proportional in False, True:
        if any(data[0]):
            assert line(weighted, proportional) == line(plain, proportional)
    assert rss(weighted) == w * rss(plain)
    if len(set(data[1])) > 1:
        assert r_squared(weighted) == r_squared(plain)
    for figure in curvatures, best_lr, least_loss, lambda data: data.loss(1, 2), Moments.hessian:
        assert figure(weighted) == figure(plain)
    assert weighted.gradient(1, 2) == plain.gradient(1, 2)
    assert jump(weighted, Fraction(1, 99), 3) == jump(plain, Fraction(1, 99), 3)
    assert centred(weighted) == centred(plain) * w


@given(with_weights(with_a_line(small_fractions), shares))
def test_the_weighted_line_has_no_gradient(data):
    """Σ w r x = 0 and Σ w r = 0, for the residuals of the weighted line; and so has the loss."""
    xs, ys, weights = data
    moments = Moments.of(*data)
    m, c = line(moments)
    residuals = [y - m * x - c for x, y in zip(xs, ys)]
    assert sum(w * r * x for w, r, x in zip(weights, residuals, xs)) == 0
    assert sum(w * r for w, r in zip(weights, residuals)) == 0
    assert moments.gradient(m, c) == (0, 0)
    assert rss(moments) == sum(w * r * r for w, r in zip(weights, residuals))
    assert moments.loss(m, c) == rss(moments) / sum(weights)


@pytest.mark.parametrize("n", range(2, 5))
def test_the_weighted_normal_equations_are_where_the_gradient_is_zero(n):
    """On symbols: m Σwx² + c Σwx = Σwxy and m Σwx + c Σw = Σwy solve ∇ Σ w (y − m x − c)² = 0."""
    xs, ys, ws = (sympy.symbols(f"{a}1:{n + 1}", positive=True) for a in "xyw")
    m, c = sympy.symbols("m c")
    w, wx, wy, wxx, wxy, _ = (
        sum(terms)
        for terms in zip(
            *[(w, w * x, w * y, w * x * x, w * x * y, 0) for x, y, w in zip(xs, ys, ws)]
        )
    )
    loss = sum(w * (y - m * x - c) ** 2 for x, y, w in zip(xs, ys, ws))
    best = solve_2x2(((wxx, wx), (wx, w)), (wxy, wy))
    for part in sympy.diff(loss, m), sympy.diff(loss, c):
        assert sympy.cancel(part.subs(dict(zip((m, c), best)))) == 0


@given(with_weights(with_a_line(small_fractions), shares))
def test_the_line_of_moments_solves_the_weighted_normal_equations(data):
    """Those of the symbols, in numbers."""
    w, wx, wy, wxx, wxy, _ = weighted_sums(*data)
    assert line(Moments.of(*data)) == solve_2x2(((wxx, wx), (wx, w)), (wxy, wy))


@given(
    with_weights(data_sets(small_fractions, 0), shares),
    with_weights(data_sets(small_fractions, 0), shares)
    | with_weights(data_sets(small_fractions, 0), counts),
)
def test_weighted_sums_add_and_leave(first, second):
    """a + b is of both, and a + b − b is a, whichever of them is counted."""
    a, b = Moments.of(*first), Moments.of(*second)
    both = Moments.of(*(one + other for one, other in zip(first, second)))
    assert shown(a + b) == shown(b + a) == shown(both)
    assert shown(a + b - b) == shown(a)


@given(st.lists(data_sets(small_fractions, 1, 3), min_size=1, max_size=5), shares)
def test_a_window_that_forgets(rounds, forget):
    """window = window * forget + new: what came k rounds ago has the weight forgetᵏ."""
    window = Moments.of([], [])
    for data in rounds:
        window = window * forget + Moments.of(*data)
    xs, ys, weights = [], [], []
    for age, data in enumerate(reversed(rounds)):
        xs += data[0]
        ys += data[1]
        weights += [forget**age] * len(data[0])
    assert window == Moments.of(xs, ys, weights)


# What depends on a count, kinds, errors


@pytest.mark.parametrize("figure", COUNTED)
@pytest.mark.parametrize("k", [0.5, 2.0, Fraction(2)])
def test_weights_that_are_no_integers_count_nothing(figure, k):
    """Even 2.0: whether points are counted does not hang on a value. The line is there."""
    moments = Moments.of([0, 1, 2, 3], [1, 3, 8, 8]) * k
    assert line(moments) == line(Moments.of([0, 1, 2, type(k)(3)], [1, 3, 8, 8]))
    with pytest.raises(ValueError, match=r"^weights that are no integers count no points: "):
        figure(moments)


def test_one_point_and_two_of_half_a_weight():
    """Both have N = 1, and only one of them has a line, also on its way through JSON."""
    two = Moments.of([1, 3], [2, 5], [0.5, 0.5])
    for moments in two, Moments.from_json(two.to_json()):
        assert (moments.n, line(moments)) == (1.0, (1.5, 0.5))
        assert moments - Moments.of([1], [2]) * 0.5 == Moments.of([3], [5]) * 0.5
    with pytest.raises(ValueError, match=r"^x is constant"):
        line(Moments.of([1], [2]) * 0.5)
    with pytest.raises(ValueError, match=r"^one point"):
        line(Moments.of([1], [2]))
    assert Moments.of([1], [2]) * 1.0 != Moments.of([1], [2])


def test_kinds_of_number():
    """The weights take part in the kind, and N is of it."""
    xs, ys = [0, 1, 2], [1, 3, 8]
    for weight, kind in (0.5, float), (Fraction(1, 2), Fraction), (Decimal("0.5"), Decimal):
        for moments in Moments.of(xs, ys, [weight] * 3), Moments.of(xs, ys) * weight:
            assert {type(number) for number in shown(moments)} == {kind}
            assert moments.n == 3 * weight
    assert Moments.of(xs, ys, [True, False, True]) == Moments.of([0, 2], [1, 8])
    assert repr(HALF) == "Moments(n=0.5, x=0.5, y=1.5, xx=0.5, xy=1.5, yy=4.5)"
    with pytest.raises(TypeError, match="Decimal and float do not mix"):
        Moments.of([Decimal(1)], [2]) * 0.5


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: Moments.of([1, 2], [3, 4], [1]), "x and weights differ in length: 2 and 1"),
        (lambda: Moments.of([1, 2], [3], [1, 1]), "x and y differ in length: 2 and 1"),
        (lambda: Moments.of([1, 2], [3, 4], [1, -1]), r"weights\[1\] is -1: no point counts fewer"),
        (lambda: Moments.of([1], [3], [math.nan]), r"weights\[0\] is nan"),
        (lambda: Moments.of([1, 2], [1, 3], [1, -0.5]), r"weights\[1\] is -0\.5: no point counts"),
        (lambda: Moments.of(["a"], [1], [1]), r"x\[0\] is 'a', not a real number"),
        (lambda: Moments.of([1], ["a"], [1]), r"y\[0\] is 'a', not a real number"),
        (lambda: Moments.of([1], [3], ["a"]), r"weights\[0\] is 'a', not a real number"),
        (lambda: Moments.of([1], [3]) * "a", "k is 'a', not a real number"),
        (lambda: Moments.of([1], [3]) * -0.5, "k is -0.5: no point counts fewer than 0 times"),
        (lambda: Moments.of([1], [3]) * Fraction(-1, 2), "k is -1/2: no point counts fewer"),
        (lambda: math.inf * Moments.of([1], [3]), "k is infinite"),
        (lambda: HALF - Moments.of([1], [3]), "not a part .* N would be negat"),
        (lambda: line(Moments.of([1, 2], [3, 4], [0, 0])), "no points"),
        (lambda: line(Moments.of([1, 2], [3, 4]) * 0.0), "no points"),
    ],
)
def test_what_is_no_weight_says_why(call, message):
    """And where, as it was given."""
    with pytest.raises(TypeError if "real number" in message else ValueError, match=f"^{message}"):
        call()


@pytest.mark.parametrize("name", ["x", "y", "weights"])
def test_what_is_no_list_is_named(name):
    """Each of the three."""
    lists = {"x": [1], "y": [3], "weights": [1], name: {1}}
    with pytest.raises(TypeError, match=f"^{name} is a set: "):
        Moments.of(*lists.values())


# As a line of JSON


@given(with_weights(data_sets(small_fractions, 0), shares), shares, shares)
def test_weighted_sums_travel(data, p, q):
    """They come back equal, with the same bytes however they were made, and pickle, too."""
    moments = Moments.of(*data) * p
    back = Moments.from_json(moments.to_json())
    assert back == moments
    assert hash(back) == hash(moments)
    assert (back.kind, repr(back)) == (moments.kind, repr(moments))
    assert back.to_json() == moments.to_json() == (moments * q * (1 / q)).to_json()
    assert pickle.loads(pickle.dumps(moments)) == moments


@given(with_weights(data_sets(finite_floats, 0, 4), st.floats(0, 1e300)))
def test_weighted_floats_travel(data):
    """Their denominators are powers of two, before and after."""
    moments = Moments.of(*data)
    assert Moments.from_json(moments.to_json()) == moments


def test_a_line_of_weights_is_no_line_of_counts():
    """It has a tenth field, so that no reader takes it for the other, whatever dn is."""
    assert (Moments.of([1], [3]) * 2.0).to_json().endswith('"kind": "float", "dn": "1"}')
    assert "dn" not in Moments.of([1], [3], [2]).to_json()
    fields = json.loads((Moments.of([1, 2], [3, 4]) * 0.75).to_json())
    assert (fields["n"], fields["dn"]) == ("3", "2")
    for dn in "0", "-2", "3", "1.5":
        with pytest.raises(ValueError, match=f"^dn is '{dn}'"):
            Moments.from_json(json.dumps({**fields, "dn": dn}))
    counted = json.loads(Moments.of([1, 2], [3, 4]).to_json())
    with pytest.raises(ValueError, match=r"^dn is '1', which no int has below its line"):
        Moments.from_json(json.dumps({**counted, "dn": "1"}))
    with pytest.raises(ValueError, match=r"^n: no points have such sums, N would be negative"):
        Moments.from_json(json.dumps({**fields, "n": "-3"}))


def test_a_line_of_weights_whose_sum_is_too_large():
    """Σw is shown by `n` alone: the line and its predictions do not need it as a float."""
    heavy = Moments.of([0.0, 1.0, 2.0], [1.0, 3.0, 5.0], [1e308, 1e308, 0.5])
    assert line(heavy) == (2.0, 1.0)
    with pytest.raises(OverflowError, match=r"^Σw is too large for a float$"):
        _ = heavy.n
    with pytest.raises(ValueError, match=r"^weights that are no integers count no points: "):
        predict(heavy, 3)


@given(with_a_line(small_fractions, 3))
def test_weights_of_0_leave_points_out(data):
    """As if they were not there."""
    xs, ys = data
    assume(len(set(xs[1:])) > 1)
    weights = [Fraction(0)] + [Fraction(1)] * (len(xs) - 1)
    assert line(Moments.of(xs, ys, weights)) == line(Moments.of(xs[1:], ys[1:]))


def test_the_kind_is_that_of_any_column():
    """A Fraction among x, y or the weights makes all sums Fractions."""
    columns = [1], [1], [1]
    for i in range(3):
        of = [[Fraction(1, 2)] if j == i else column for j, column in enumerate(columns)]
        assert Moments.of(*of).kind == "Fraction"
