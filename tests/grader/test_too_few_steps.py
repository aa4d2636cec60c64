"""Too few steps: a fit by descent is known by where it stopped."""

import math

import pytest

from slr_grader.operations.diagnosis import CLOSE, Tried
from slr_grader.operations.too_few_steps import too_few_steps
from slr_pure import Moments, fit, jump

from .grading import ORDINARY

FITS = [case.given.values() for case in ORDINARY if case.do == "fit"]


def said(formula, cases=FITS):
    """What is said of answers by the formula of x and y."""
    tried = [Tried(list(given), list(fit(*given)), formula(*given), CLOSE) for given in cases]
    return too_few_steps(tried)


def descent(lr, steps, at=0.0):
    """So many steps from m = c = at; where they diverge, nan, as NumPy would have it."""

    def formula(x, y):
        try:
            point = jump(Moments.of(x, y), lr, steps, at, at)
        except ArithmeticError:
            return [math.nan, math.nan]
        return [point.m, point.c]

    return formula


@pytest.mark.parametrize(
    ("lr", "steps"),
    [(0.001, 50), (0.001, 1), (0.01, 100), (0.01, 1000), (0.0003, 777), (1e-5, 10**5)],
)
def test_the_rate_and_the_steps_are_found(lr, steps):
    """Whatever they are, also where some data diverge."""
    counted = "1 step" if steps == 1 else f"{steps} steps"
    wanted = (
        f"this is where {counted} of descent at lr = {lr:g} lead: too few; go on, or solve for it"
    )
    assert said(descent(lr, steps)) == wanted


def test_a_start_at_1():
    """A descent from m = c = 1 is found, too, and the start is told; no other start is."""
    wanted = "this is where 100 steps of descent from m = c = 1 at lr = 0.001 lead: too few"
    assert said(descent(0.001, 100, 1.0)).startswith(wanted)
    assert said(descent(0.001, 100, 2.0)) == ""


def shrunk(x, y):
    """The best line, shrunk."""
    return [part * 0.9 for part in fit(x, y)]


def ridge(x, y):
    """The line with a penalty on both: between 0 and the best, as descent is."""
    n = len(x)
    a, b, d = sum(p * p for p in x) + 1, sum(x), n + 1
    e, f = sum(p * q for p, q in zip(x, y)), sum(y)
    return [(e * d - b * f) / (a * d - b * b), (a * f - b * e) / (a * d - b * b)]


@pytest.mark.parametrize(
    "formula",
    [
        shrunk,
        ridge,
        lambda x, y: [0.0, 0.0],
        lambda x, y: list(fit(x, y)),
        lambda x, y: [math.nan, math.inf],
        lambda x, y: [1.0],
        lambda x, y: "ZeroDivisionError",
        descent(1.0, 10**9),
    ],
)
def test_what_is_no_descent(formula):
    assert said(formula) == ""


def test_every_answer_must_be_of_that_descent():
    """One that is not, and nothing is said; but where those steps diverge, whatever it is."""
    apart = ([0.0, 2.0], [1.0, 4.0])
    far = ([0.0, 1e4], [1.0, 4.0])
    cases = [*FITS[:2], apart]
    right = descent(0.01, 90)
    assert said(right, cases)
    assert said(lambda x, y: shrunk(x, y) if x == apart[0] else right(x, y), cases) == ""
    assert said(right, [*cases, far]) == said(right, cases)


def test_too_little_to_tell():
    """Of one data set the rate and the steps are told, but nothing confirms them; nor of none."""
    assert said(descent(0.001, 50), FITS[:1]) == ""
    assert said(descent(0.001, 50), []) == ""
    huge = ([1e300, 2e300], [1.0, 2.0])
    assert said(lambda x, y: [1e-301, 1e-5], [huge]) == ""
