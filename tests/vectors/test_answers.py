"""The vectors' answers: right by other ways to the same numbers, and answered by slr_pure."""

import json
import math
from fractions import Fraction

import pytest

from slr_grader.protocol.numbers import decoded
from slr_pure import Moments, NeuralSLR, fit, jump, model

from ..oracle import TOO_LARGE, exact_line, exact_slope_through_origin, is_nearest, within_one_ulp
from .cases import ANSWERED, CASES, HEADER, LINES, each, fractions, of, parts


@each(ANSWERED)
def test_rounded_is_the_nearest_float_to_exact(case):
    """Its neighbours are further away; at the same distance it is the even one."""
    assert list(case.rounded) == list(case.exact) == HEADER.operations[case.do]["answer"]
    rounded, exact = parts(case.rounded), parts(case.exact)
    assert len(rounded) == len(exact)
    for value, number in zip(rounded, exact):
        if math.isinf(value):
            assert abs(number) >= TOO_LARGE
            assert (number > 0) == (value > 0)
        else:
            assert is_nearest(value, number)
            assert math.copysign(1, value) == (-1 if number < 0 else 1)
    assert (case.error == "overflow") == any(map(math.isinf, rounded))


@each(ANSWERED)
def test_down_and_up_are_the_next_floats_on_both_sides(case):
    """down ≤ exact ≤ up, neighbours or one, and rounded is one of them; bit for bit as text."""
    line = json.loads(LINES[case.id])
    down, up = (parts(decoded(line[name])) for name in ("down", "up"))
    for low, high, value, number in zip(down, up, parts(case.rounded), parts(case.exact)):
        assert low <= number <= high
        assert value in (low, high)
        assert high == (low if low == number else math.nextafter(low, math.inf))


@of("fit")
def test_a_fit_is_the_line_through_the_means(case):
    """m* = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)², c* = ȳ − m* x̄: the oracle's way, not the normal one."""
    assert (case.exact["m"], case.exact["c"]) == exact_line(*fractions(case))


@of("fit through the origin")
def test_a_slope_through_the_origin_is_the_oracle_s(case):
    """m* = Σxy / Σx²."""
    assert case.exact["m"] == exact_slope_through_origin(*fractions(case))


@of("forward")
def test_predictions_are_on_the_line(case):
    """(ŷ − c) is m x: checked by subtraction, in Fractions."""
    m, c, xs = fractions(case)
    assert [y - c for y in case.exact["y"]] == [m * x for x in xs] == case.between["m x"]


@of("loss", "gradient", "step")
def test_losses_and_gradients_are_those_of_the_six_sums(case):
    """Expanded, the loss is a polynomial in the sums; no residual is needed."""
    m, c, xs, ys, *lr = fractions(case)
    moments = Moments.of(xs, ys)
    dm, dc = moments.gradient(m, c)
    expected = {
        "loss": lambda: (moments.loss(m, c),),
        "gradient": lambda: (dm, dc),
        "step": lambda: (m - lr[0] * dm, c - lr[0] * dc),
    }
    assert tuple(case.exact.values()) == expected[case.do]()


@of("train")
def test_training_is_a_power_of_a_matrix(case):
    """θₖ by repeated squaring, exactly, not step by step."""
    xs, ys, lr, steps = fractions(case)
    point = jump(Moments.of(xs, ys), lr, steps)
    assert (point.m, point.c) == (case.exact["m"], case.exact["c"])
    first = jump(Moments.of(xs, ys), lr, min(steps, 1))
    assert (first.m, first.c) == (case.between["first m"], case.between["first c"])


@each(ANSWERED)
def test_what_is_passed_on_the_way_is_what_the_sums_are(case):
    """The six sums as Moments has them; residuals that add up to the loss, or cancel for a fit."""
    if case.do == "forward":
        return
    xs, ys = (list(map(Fraction, case.given[name])) for name in "xy")
    sums = Moments.of(xs, ys)
    found = [case.between[name] for name in ("n", "sum x", "sum y", "sum xx", "sum xy", "sum yy")]
    assert found == [sums.n, sums.x, sums.y, sums.xx, sums.xy, sums.yy]
    if case.do == "train":
        return
    residuals = list(map(Fraction, case.between["residuals"]))
    line = case.given if "m" in case.given else case.exact
    m, c = Fraction(line["m"]), Fraction(line.get("c", 0))
    assert sum(r * r for r in residuals) / sums.n == sums.loss(m, c)
    if case.do == "fit":
        assert sum(residuals) == sum(r * x for r, x in zip(residuals, xs)) == 0
        mean = sums.x / sums.n
        assert case.between["determinant"] == sums.n * sum((x - mean) ** 2 for x in xs)


def answered(do, given):
    """What slr_pure answers to the arguments as they are given, rounded once."""
    return {
        "fit": lambda: tuple(fit(given["x"], given["y"])),
        "fit through the origin": lambda: (fit(given["x"], given["y"], proportional=True).m,),
        "loss": lambda: (Moments.of(given["x"], given["y"]).loss(given["m"], given["c"]),),
        "gradient": lambda: Moments.of(given["x"], given["y"]).gradient(given["m"], given["c"]),
        "step": lambda: model.step(*given.values()),
        "train": lambda: trained(**given),
    }[do]()


def trained(x, y, lr, steps):
    neural = NeuralSLR(lr)
    neural.train(x, y, steps)
    return neural.m, neural.c


@of("fit", "fit through the origin", "loss", "gradient")
def test_slr_pure_answers_rounded_bit_for_bit(case):
    if case.error == "overflow":
        with pytest.raises(OverflowError):
            answered(case.do, case.given)
    else:
        assert answered(case.do, case.given) == tuple(case.rounded.values())


@of("train")
def test_slr_pure_trains_to_within_one_unit_in_the_last_place(case):
    """As `path` promises; where m or c is too large for a float, it says that descent diverges."""
    if case.error == "overflow":
        with pytest.raises(ArithmeticError):
            answered("train", case.given)
        return
    for value, exact in zip(answered("train", case.given), case.exact.values()):
        assert within_one_ulp(value, Fraction(exact))


@each([case for case in CASES if case.exact is None])
def test_slr_pure_raises_where_an_error_is_due(case):
    cause = {
        "not finite": "nan|infinite",
        "different lengths": "differ in length",
        "no points": "no points",
        "one point": "one point",
        "constant x": "x is constant",
        "zero x": "every x is 0",
    }
    with pytest.raises(ValueError, match=cause[case.error]):
        answered(case.do, case.given)


@pytest.mark.parametrize(
    ("points", "certified"), [(11, "2.07438016528926"), (3, "0.727272727272727")]
)
def test_data_through_the_origin_have_nist_s_certified_slope(points, certified):
    """NoInt1 and NoInt2, to all 15 digits."""
    cases = [case for case in ANSWERED if case.do == "fit through the origin"]
    (case,) = [c for c in cases if "NoInt" in c.comment and len(c.given["x"]) == points]
    digits = len(certified.split(".")[1])
    assert round(case.exact["m"], digits) == Fraction(certified)
    assert certified in case.comment


def test_the_data_that_are_published_are_the_files():
    """Norris has 36 points; the quartet shares its line to two digits."""
    lines = [case for case in ANSWERED if case.do == "fit" and "published" in case.flags]
    assert [len(case.given["x"]) for case in lines] == [36, 11, 11, 11, 11]
    for case in lines[1:]:
        assert round(case.rounded["m"], 2) == 0.5
        assert round(case.rounded["c"], 2) == 3.0
