"""Laws: the six sums give the same loss and gradient as the definition, exactly."""

import copy
import operator
import pickle
import sys
from decimal import Decimal, Inexact, localcontext
from fractions import Fraction
from unittest.mock import ANY

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_pure import Moments, gradient, line, loss
from slr_pure.moments import CHUNK, of_arrays

from ..oracle import TOO_LARGE, exact_line, is_nearest
from ..strategies import data_sets, finite_floats, small_fractions

sets = data_sets(small_fractions, min_size=0)


@given(small_fractions, small_fractions, data_sets(small_fractions))
def test_loss_and_gradient_are_those_of_the_definition(m, c, data):
    """Exactly, though the points are gone."""
    moments = Moments.of(*data)
    assert moments.loss(m, c) == loss(m, c, *data)
    assert moments.gradient(m, c) == gradient(m, c, *data)


@given(finite_floats, finite_floats, data_sets(finite_floats))
def test_on_floats_they_are_rounded_once(m, c, data):
    """The float nearest to the definition's value on Fractions, or an OverflowError."""
    moments = Moments.of(*data)
    exactly = [list(map(Fraction, numbers)) for numbers in data]
    m_exact, c_exact = Fraction(m), Fraction(c)
    wanted = [loss(m_exact, c_exact, *exactly), *gradient(m_exact, c_exact, *exactly)]
    if any(abs(number) >= TOO_LARGE for number in wanted):
        with pytest.raises(OverflowError, match="too large for a float"):
            [moments.loss(m, c), *moments.gradient(m, c)]
    else:
        found = [moments.loss(m, c), *moments.gradient(m, c)]
        assert all(map(is_nearest, found, wanted))


@given(data_sets(small_fractions), small_fractions, small_fractions, small_fractions)
def test_the_hessian_is_the_change_of_the_gradient(data, m, c, h):
    """∇L(θ + v) − ∇L(θ) = H v."""
    moments = Moments.of(*data)
    (a, b), (b_too, d) = moments.hessian()
    dm, dc = gradient(m, c, *data)
    by_m, by_c = gradient(m + h, c, *data), gradient(m, c + h, *data)
    assert (by_m[0] - dm, by_m[1] - dc) == (a * h, b * h)
    assert (by_c[0] - dm, by_c[1] - dc) == (b_too * h, d * h)


def test_a_context_that_traps_what_is_inexact_hears_where_the_hessian_is():
    """Its first entry is 2 · 3/3, the second 2 · 1/3."""
    moments = Moments.of([Decimal(1), 1, -1], [0, 0, 0])
    with localcontext() as context:
        context.traps[Inexact] = True
        with pytest.raises(Inexact, match=r"^∂²L/∂m∂c: the Decimal context traps Inexact$"):
            moments.hessian()


@given(sets)
def test_the_sums_are_the_sums(data):
    """N, Σx, Σy, Σx², Σxy, Σy², of Fractions as Fractions."""
    xs, ys = data
    moments = Moments.of(xs, ys)
    assert (moments.n, moments.x, moments.y) == (len(xs), sum(xs), sum(ys))
    assert moments.xx == sum(x * x for x in xs)
    assert moments.xy == sum(x * y for x, y in zip(xs, ys))
    assert moments.yy == sum(y * y for y in ys)


@given(sets, sets)
def test_sums_add_as_data_sets_join(one, other):
    """Moments of the joined lists = the sum of the moments, in either order; − undoes +."""
    a, b = Moments.of(*one), Moments.of(*other)
    joined = Moments.of(one[0] + other[0], one[1] + other[1])
    assert a + b == b + a == joined
    assert joined - b == a
    assert hash(a + b) == hash(joined)
    assert a + Moments.of([], []) == a


@given(st.lists(sets, max_size=4))
def test_parts_have_a_sum(parts):
    """sum(parts) is that of the whole, without a start, with one, and with 0 on either side."""
    pieces = [Moments.of(*part) for part in parts]
    whole = Moments.of([x for xs, _ in parts for x in xs], [y for _, ys in parts for y in ys])
    assert sum([*pieces, Moments.of([], [])]) == sum(pieces, Moments.of([], [])) == whole
    assert whole + 0 == 0 + whole == whole
    with pytest.raises(TypeError, match="unsupported operand"):
        whole - 0


@given(data_sets(finite_floats, min_size=0, max_size=30), st.integers(0, 30))
def test_of_pairs_and_chunks_and_order_make_no_difference(data, cut):
    """The moments do not depend on how the points arrive."""
    xs, ys = data
    whole = Moments.of(xs, ys)
    assert Moments.of_pairs(zip(xs, ys)) == whole
    assert Moments.of(xs[cut:], ys[cut:]) + Moments.of(xs[:cut], ys[:cut]) == whole
    assert Moments.of(xs[::-1], ys[::-1]) == whole


def test_a_long_stream_goes_through_in_chunks():
    """Chunks of of_pairs join without loss or repetition, and positions go on counting."""
    numbers = range(2 * CHUNK + 1)
    pairs = [(i, 3 * i) for i in numbers]
    assert Moments.of_pairs(pairs) == Moments.of(numbers, [3 * i for i in numbers])
    for bad in CHUNK + 5, 2 * CHUNK:
        for name, pair in ("x", (float("nan"), 1)), ("y", (1, float("nan"))):
            with pytest.raises(ValueError, match=rf"^{name}\[{bad}\] is nan$"):
                Moments.of_pairs([*pairs[:bad], pair, *pairs[bad + 1 :]])


def test_a_stream_takes_constant_memory(peak):
    """Ten times the points, not even twice the memory."""
    many, few = (((i / 7, i / 3) for i in range(count * CHUNK)) for count in (20, 2))
    assert peak(Moments.of_pairs, many) < 2 * peak(Moments.of_pairs, few)


def test_a_sliding_window():
    """One point in, one point out: at each place the line of the window's own points."""
    xs, ys = list(range(12)), [x * x % 7 for x in range(12)]
    window = Moments.of(xs[:4], ys[:4])
    for new in range(4, 12):
        old = new - 4
        window = window + Moments.of([xs[new]], [ys[new]]) - Moments.of([xs[old]], [ys[old]])
        exact = exact_line(xs[old + 1 : new + 1], ys[old + 1 : new + 1])
        assert all(map(is_nearest, line(window), exact))


@pytest.mark.parametrize(
    ("whole", "part", "cause"),
    [
        (([1], [1]), ([1, 2], [1, 2]), "N would be -1"),
        (([1], [1]), ([2], [1]), "a sum of no points would not be 0"),
        (([1], [0]), ([-1], [0]), "a sum of no points would not be 0"),
        (([0, 0], [1, -1]), ([0, 0], [2, -2]), "a sum of no points would not be 0"),
        (([1, 1, 1], [0, 0, 0]), ([1], [5]), "a variance would be negative"),
        (([1, 2], [1, 2]), ([5], [1]), "a variance would be negative"),
        (([1, 2], [1, 2]), ([1], [7]), "a variance would be negative"),
        (([0, 1, 2], [0, 1, 2]), ([1], [0]), "a variance would be negative"),
        (([3, -3, 0], [0, 0, 0]), ([0, 0], [0, 0]), "one point would have a variance"),
        (([0, 0, 0], [3, -3, 0]), ([0, 0], [0, 0]), "one point would have a variance"),
    ],
)
def test_what_is_no_part_cannot_be_taken_away(whole, part, cause):
    """A ValueError where no data set could remain."""
    with pytest.raises(ValueError, match=f"^not a part of the data: {cause}$"):
        Moments.of(*whole) - Moments.of(*part)


def test_sums_and_differences_have_the_kind_of_both():
    """A float in either makes all sums floats; Decimal and float do not mix."""
    whole, part = Moments.of([Fraction(1), 2], [1, 2]), Moments.of([1.0], [1])
    for moments in whole + part, part + whole, whole - part:
        assert type(moments.x) is float
    for change in operator.add, operator.sub:
        with pytest.raises(TypeError, match=r"^Decimal and float do not mix"):
            change(Moments.of([Decimal(1), 2], [1, 2]), part)


@pytest.mark.parametrize("number", [float, Fraction, Decimal])
def test_m_and_c_take_part_in_the_kind(number):
    """Either of them, where the data are integers."""
    moments = Moments.of([0, 1, 2], [1, 3, 8])
    for m, c in (number(2), 1), (2, number(1)):
        found = [moments.loss(m, c), *moments.gradient(m, c)]
        assert {type(value) for value in found} == {number}


@pytest.mark.parametrize("number", [int, float, Fraction, Decimal])
def test_sums_are_shown_in_the_datas_own_kind(number):
    """Of integers integers, of Fractions Fractions, of floats floats, of Decimals Decimals."""
    moments = Moments.of([number(1), number(2)], [number(3), number(5)])
    shown = [moments.x, moments.y, moments.xx, moments.xy, moments.yy]
    assert shown == [3, 8, 5, 13, 34]
    assert {type(value) for value in shown} == {number}
    assert type(moments.n) is int


def test_moments_are_values():
    """Equal sums are equal, also of another kind; they hash, copy and pickle; nothing sets them."""
    moments = Moments.of([0.5, 1.5], [1.0, 2.0])
    assert moments == Moments.of([Fraction(1, 2), Fraction(3, 2)], [1, 2])
    assert moments != Moments.of([0.5, 1.5], [1.0, 2.5])
    assert moments != "moments"
    assert {moments: "found"}[Moments.of([1.5, 0.5], [2.0, 1.0])] == "found"
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(moments, protocol)) == moments
    assert copy.deepcopy(moments) == moments
    with pytest.raises(AttributeError):
        moments.n = 3


def test_moments_add_to_moments_only():
    """A TypeError for anything else, as for Python's own types."""
    for other in (1, 0.0, None):
        with pytest.raises(TypeError, match="unsupported operand"):
            Moments.of([1], [1]) + other
        with pytest.raises(TypeError, match="unsupported operand"):
            other + Moments.of([1], [1])
    with pytest.raises(TypeError, match="unsupported operand"):
        Moments.of([1], [1]) - 1


def test_moments_show_their_sums_even_those_too_large():
    """A repr never fails."""
    assert repr(Moments.of([1, 2], [3, 5])) == "Moments(n=2, x=3, y=8, xx=5, xy=13, yy=34)"
    assert repr(Moments.of([1e200], [0.0])) == (
        "Moments(n=1, x=1e+200, y=0.0, xx=too large, xy=0.0, yy=0.0)"
    )
    assert repr(Moments.of([10**5000], [0])).startswith("Moments(n=1, x=")


def test_another_type_may_say_that_it_is_equal():
    """Moments do not answer for it."""
    assert Moments.of([1], [2]) == ANY
    assert Moments.of([1], [2]) != 3


def test_a_pair_may_be_any_sequence_of_two():
    """In its order."""
    assert Moments.of_pairs([[1, 3], (2, 5)]) == Moments.of([1, 2], [3, 5])


@pytest.mark.parametrize("pair", ["12", {1, 2}, (1,) * 100])
def test_what_is_no_pair_is_shown(pair):
    """Though a text and a set have two parts, too; and no error is long."""
    with pytest.raises(TypeError, match=r"^pair 0 is .*, not two numbers") as caught:
        Moments.of_pairs([pair])
    assert len(str(caught.value)) < 130


def test_arrays_are_summed_in_their_order():
    """x first; also without their squares of y, as a fit takes them; and of every kind."""
    xs, ys = numpy.arange(600), numpy.arange(600) ** 2 / 8
    lists = xs.tolist(), ys.tolist()
    due = Moments.of(*lists)
    for squares in True, False:
        found = of_arrays(xs, ys, squares)
        assert (found.x, found.y, found.xx, found.xy) == (due.x, due.y, due.xx, due.xy)
        assert (found.yy == due.yy) == squares
        kinds = [of_arrays(*pair, squares).kind for pair in ((xs, ys), (ys, xs), (xs, xs))]
        assert kinds == ["float", "float", "int"]
    assert of_arrays(xs, ys) == Moments.of(xs, ys) == due
    assert (of_arrays(lists[0], ys), of_arrays(xs, lists[1]), of_arrays("a", "b")) == (None,) * 3


def test_arrays_need_numpy(monkeypatch):
    """Where nobody has loaded it there are none, and it stays unloaded."""
    xs = numpy.arange(600)
    monkeypatch.delitem(sys.modules, "numpy")
    assert of_arrays(xs, xs) is None


def test_arrays_are_summed_as_arrays(monkeypatch):
    """No list is made of them."""
    xs = numpy.arange(600)
    monkeypatch.setattr("slr_pure.moments.of_lists", None)
    assert Moments.of(xs, xs).n == 600
