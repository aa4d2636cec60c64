"""Grades: each grade at its very edge, on both sides."""

import math
from fractions import Fraction

import pytest

from slr_grader.judging.grades import GRADES, judged, rank
from slr_grader.protocol.replies import Outcome
from slr_grader.protocol.vectors import Case

THIRD = 1 / 3
ULP = math.ulp(THIRD)


def case(exact, rounded=None, error=None):
    """A case with these exact parts; their nearest floats, if they are finite."""
    if exact is not None and rounded is None:
        rounded = {name: nearest(part) for name, part in exact.items()}
    return Case("test-1", "fit", ["ordinary"], "A test.", {"x": [1]}, exact, rounded, error)


def nearest(part):
    """The nearest float, or a list of them."""
    return [nearest(p) for p in part] if isinstance(part, list) else float(part)


def grade(answer, exact, **options):
    """The grade of an answer."""
    return judged(case(exact, **options), Outcome("answer", answer)).grade


def plus(error):
    """The float next to a third times 1 + error, towards the third."""
    value = float(Fraction(1, 3) * (1 + error))
    while abs(Fraction(value) - Fraction(1, 3)) > Fraction(1, 3) * error:
        value = math.nextafter(value, THIRD)
    return value


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (THIRD, "exact"),
        ("1/3", "exact"),  # more exact than any float
        (str(6004799503160661) + "*2^-54", "exact"),
        (THIRD + ULP, "1 unit"),
        (THIRD - ULP, "1 unit"),
        (f"{Fraction(THIRD) + Fraction(ULP)}", "1 unit"),
        (f"{Fraction(THIRD) + Fraction(ULP) + Fraction(1, 2**200)}", "good"),
        (THIRD + 2 * ULP, "good"),
        (f"{Fraction(1, 3) * (1 + Fraction(1, 10**9))}", "good"),
        (f"{Fraction(1, 3) * (1 + Fraction(1, 10**9)) + Fraction(1, 10**99)}", "poor"),
        (plus(Fraction(1, 10**9)), "good"),
        (math.nextafter(plus(Fraction(1, 10**9)), 1), "poor"),
        (plus(Fraction(1, 10**4)), "poor"),
        (math.nextafter(plus(Fraction(1, 10**4)), 1), "wrong"),
        (f"{Fraction(1, 3) * (1 - Fraction(1, 10**4))}", "poor"),
        (-THIRD, "wrong"),
        (0, "wrong"),
        (10**400, "wrong"),
        ("-" + "9" * 4000, "wrong"),
        (math.nan, "wrong"),
        ("nan", "wrong"),
        (math.inf, "wrong"),
        (None, "wrong"),
        (True, "wrong"),
        ("0.3333333333333333", "wrong"),  # no text of the grammar
        ([THIRD], "wrong"),
        ({"m": THIRD}, "wrong"),
        ("x" * 10_000, "wrong"),
    ],
)
def test_one_number(value, wanted):
    """The grades of answers to 1/3, with the edges exactly at 1 unit, 10⁻⁹ and 10⁻⁴."""
    assert grade({"m": value}, {"m": Fraction(1, 3)}) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [(0, "exact"), (0.0, "exact"), (-0.0, "exact"), ("-0", "exact"), (5e-324, "wrong")],
)
def test_zero(value, wanted):
    """+0 and −0 are one; nothing else is near."""
    assert grade({"m": value}, {"m": 0}) == wanted


def test_integers_are_compared_exactly():
    """2⁵³ + 1 is no float: as an integer it is the exact answer, and 2⁵³ is the nearest float."""
    exact = {"m": 2**53 + 1}
    assert grade({"m": 2**53 + 1}, exact) == "exact"
    assert grade({"m": 2.0**53}, exact) == "exact"
    assert grade({"m": 2.0**53 + 2}, exact) == "1 unit"
    assert grade({"m": True}, {"m": 1}) == "wrong"


def test_the_least_floats():
    """A unit in the last place of a subnormal is all of it: near all the same."""
    assert grade({"m": 1e-323}, {"m": Fraction(5e-324)}) == "1 unit"
    assert grade({"m": 1.5e-323}, {"m": Fraction(5e-324)}) == "wrong"


def test_the_worst_part_decides():
    """Its name and its error are noted."""
    exact = {"m": Fraction(1, 3), "c": Fraction(1, 3)}
    judgement = judged(case(exact), Outcome("answer", {"m": THIRD + ULP, "c": THIRD + 4 * ULP}))
    assert judgement[2:] == ("good", "c", judgement.error, "4 units in the last place")
    assert judgement.error == abs(Fraction(THIRD + 4 * ULP) - Fraction(1, 3)) * 3
    judgement = judged(case(exact), Outcome("answer", {"m": 0.3, "c": 0.333}))
    assert (judgement.grade, judgement.part, judgement.off) == (
        "wrong",
        "m",
        "relative error 1.0e-1",
    )
    tiny = {"m": Fraction(5e-324), "c": Fraction(1, 3)}
    judgement = judged(case(tiny), Outcome("answer", {"m": 1e-323, "c": 0.33334}))
    assert (judgement.grade, judgement.part) == ("poor", "c"), "though m is twice as large as due"
    judgement = judged(case(exact), Outcome("answer", {"m": THIRD}))
    assert (judgement.grade, judgement.part, judgement.off) == (
        "wrong",
        "c",
        "nothing where a number is due",
    )


@pytest.mark.parametrize(
    ("y", "wanted", "part"),
    [
        ([1, 2.0], "exact", "y"),
        ([1, 2.5], "wrong", "y[1]"),
        ([1], "wrong", "y"),
        ([1, 2, 3], "wrong", "y"),
        (1, "wrong", "y"),
        (None, "wrong", "y"),
        ([1, "two"], "wrong", "y[1]"),
    ],
)
def test_lists(y, wanted, part):
    """Each number counts, and how many there are."""
    judgement = judged(case({"y": [1, 2]}), Outcome("answer", {"y": y}))
    assert (judgement.grade, judgement.part) == (wanted, part)


def test_of_no_numbers_the_empty_list():
    """And nothing else."""
    assert grade({"y": []}, {"y": []}) == "exact"
    assert grade({"y": [0]}, {"y": []}) == "wrong"


def test_an_error_where_one_is_due():
    """Whatever it says; a number there is wrong, nan too."""
    due = case(None, error="constant x")
    assert judged(due, Outcome("error", "division by zero")).grade == "exact"
    for number in 0, math.nan, 1e300:
        judgement = judged(due, Outcome("answer", {"m": number, "c": number}))
        assert judgement.grade == "wrong"
        assert judgement.off == "an answer, where an error is due: constant x"


def test_an_answer_that_overflows():
    """The infinity passes, an error does, and the exact number; another float does not."""
    exact, rounded = {"m": 10**600, "c": 1}, {"m": math.inf, "c": 1.0}
    for m, wanted in (
        (math.inf, "exact"),
        ("inf", "exact"),
        (10**600, "exact"),
        (10**600 + 1, "good"),
        (-math.inf, "wrong"),
        (math.nan, "wrong"),
        (1.7976931348623157e308, "wrong"),
    ):
        assert grade({"m": m, "c": 1}, exact, rounded=rounded, error="overflow") == wanted
    assert judged(case(exact, rounded, "overflow"), Outcome("error", "too large")).grade == "exact"


def test_no_answer():
    """Refused, crashed, timed out: with what was said."""
    due = case({"m": 1})
    for kind, wanted in ("error", "refused"), ("crashed", "crashed"), ("timed out", "timed out"):
        judgement = judged(due, Outcome(kind, "why\nit is so"))
        assert judgement.grade == wanted
        assert judgement.error == math.inf
        assert "why" in judgement.off


def test_grades_are_ordered():
    """The best first."""
    assert [rank(grade) for grade in GRADES] == list(range(8))
