"""Grades: each grade at its very edge, on both sides."""

import math
from fractions import Fraction

import pytest

from slr_grader.judging.grades import judged
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


def answered(answer, *due):
    """The judgement of an answer to such a case."""
    return judged(case(*due), Outcome("answer", answer))


def plus(error):
    """The float next to a third times 1 + error, towards the third."""
    value = float(Fraction(1, 3) * (1 + error))
    while abs(Fraction(value) - Fraction(1, 3)) > Fraction(1, 3) * error:
        value = math.nextafter(value, THIRD)
    return value


def edge(error, beyond=0):
    """A third times 1 + error, exactly, and what is beyond."""
    return str(Fraction(1, 3) * (1 + error) + beyond)


GOOD, POOR = Fraction(1, 10**9), Fraction(1, 10**4)
BEYOND_A_UNIT = str(Fraction(THIRD) + Fraction(ULP) + Fraction(1, 2**200))
NONE = [math.nan, "nan", math.inf, None, True, [THIRD], {"m": THIRD}, "x" * 10_000, "0.3333333333"]
OF_A_THIRD = {
    "exact": [THIRD, "1/3", "6004799503160661*2^-54"],  # the second more exact than any float
    "1 unit": [THIRD + ULP, THIRD - ULP, str(Fraction(THIRD) + Fraction(ULP))],
    "good": [BEYOND_A_UNIT, THIRD + 2 * ULP, edge(GOOD), plus(GOOD)],
    "poor": [
        edge(GOOD, Fraction(1, 10**99)),
        math.nextafter(plus(GOOD), 1),
        edge(-POOR),
        plus(POOR),
    ],
    "wrong": [math.nextafter(plus(POOR), 1), -THIRD, 0, 10**400, "-" + "9" * 4000, *NONE],
}


@pytest.mark.parametrize(
    ("wanted", "value"),
    [(grade, value) for grade, values in OF_A_THIRD.items() for value in values],
)
def test_one_number(wanted, value):
    """The grades of answers to 1/3, with the edges exactly at 1 unit, 10⁻⁹ and 10⁻⁴."""
    assert answered({"m": value}, {"m": Fraction(1, 3)}).grade == wanted


@pytest.mark.parametrize(
    ("due", "wanted", "value"),
    [
        *[(0, "exact", zero) for zero in (0, 0.0, -0.0, "-0")],
        (0, "wrong", 5e-324),  # nothing else is near 0
        (2**53 + 1, "exact", 2**53 + 1),  # as an integer; as a float it is not there
        (2**53 + 1, "exact", 2.0**53),
        (2**53 + 1, "1 unit", 2.0**53 + 2),
        (1, "wrong", True),
        (Fraction(5e-324), "1 unit", 1e-323),  # the last place of a subnormal is all of it
        (Fraction(5e-324), "wrong", 1.5e-323),
        ([], "exact", []),
        ([], "wrong", [0]),
    ],
)
def test_what_has_no_near_float(due, wanted, value):
    """Zeros, large integers, the least floats, the empty list."""
    assert answered({"m": value}, {"m": due}).grade == wanted


THIRDS = {"m": Fraction(1, 3), "c": Fraction(1, 3)}
TINY = {"m": Fraction(5e-324), "c": Fraction(1, 3)}


@pytest.mark.parametrize(
    ("exact", "answer", "grade", "part", "off"),
    [
        (
            *(THIRDS, {"m": THIRD + ULP, "c": THIRD + 4 * ULP}),
            *("good", "c", "4 units in the last place"),
        ),
        (THIRDS, {"m": 0.3, "c": 0.333}, "wrong", "m", "relative error 1.0e-1"),
        (THIRDS, {"m": THIRD}, "wrong", "c", "the answer has no c; it has m"),
        (THIRDS, {}, "wrong", "m", "the answer has no m; it has nothing"),
        # though m is twice as large as due
        (TINY, {"m": 1e-323, "c": 0.33334}, "poor", "c", "relative error 2.0e-5"),
    ],
)
def test_the_worst_part_decides(exact, answer, grade, part, off):
    judgement = answered(answer, exact)
    assert judgement[2:] == (grade, part, judgement.error, off)
    if part in answer:
        assert judgement.error == abs(Fraction(answer[part]) - exact[part]) / exact[part]


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
    judgement = answered({"y": y}, {"y": [1, 2]})
    assert (judgement.grade, judgement.part) == (wanted, part)


def test_nan_is_acceptable_where_the_case_says_so():
    """All parts must be nan, or null: and there must be some."""
    due = case(None, error="constant x")._replace(acceptable="nan")
    for nan in math.nan, "nan", None:
        judgement = judged(due, Outcome("answer", {"m": nan, "c": None}))
        assert judgement.grade == "acceptable"
        assert judgement.off == "nan, where an error is due: constant x"
    for answer in {"m": math.nan, "c": 1}, {"m": math.inf, "c": math.inf}, {}, {"m": "None"}:
        assert judged(due, Outcome("answer", answer)).grade == "wrong"


def test_an_error_where_one_is_due():
    """Whatever it says; a number there is wrong, nan too."""
    due = case(None, error="constant x")
    assert judged(due, Outcome("error", "division by zero")).grade == "exact"
    for number in 0, math.nan, 1e300:
        found = Outcome("answer", {"m": number, "c": number})
        judgement = judged(due, found)
        assert judgement[:2] == (due, found)
        assert judgement.grade == "wrong"
        assert judgement[3:] == ("", math.inf, "an answer, where an error is due: constant x")


@pytest.mark.parametrize(
    ("due", "found", "judgement"),
    [
        (None, Outcome("error", "no"), ("exact", "", 0, "")),
        ({"m": 1}, Outcome("error", "no"), ("refused", "", math.inf, "it says: no")),
        ({"m": 1}, Outcome("cannot", "no"), ("refused", "", math.inf, "it says: no")),
        ({"m": 1}, Outcome("crashed", "status 3"), ("crashed", "", math.inf, "status 3")),
        ({"m": 1}, Outcome("answer", {"m": 1}), ("exact", "m", 0, "")),
        ({"m": -1}, Outcome("answer", {"m": -2}), ("wrong", "m", 1, "relative error 1.0e+0")),
        (
            {"m": 0},
            Outcome("answer", {"m": 2}),
            ("wrong", "m", math.inf, "it is 2.0e+0, and 0 is due"),
        ),
        (
            {"m": 1},
            Outcome("answer", {"m": None}),
            ("wrong", "m", math.inf, "nothing where a number is due"),
        ),
        ({"m": 1}, Outcome("answer", {"m": "nan"}), ("wrong", "m", math.inf, "it is nan")),
        ({"m": []}, Outcome("answer", {"m": []}), ("exact", "m", 0, "")),
        (
            {"m": [1]},
            Outcome("answer", {"m": 1}),
            ("wrong", "m", math.inf, "a number where a list of 1 number is due"),
        ),
        (
            {"m": [1]},
            Outcome("answer", {"m": []}),
            ("wrong", "m", math.inf, "0 numbers where a list of 1 number is due"),
        ),
        (
            {"m": [1, 2]},
            Outcome("answer", {"m": [1]}),
            ("wrong", "m", math.inf, "1 number where 2 numbers are due"),
        ),
    ],
)
def test_all_that_a_judgement_says(due, found, judgement):
    """The case and the outcome, the grade, the part, the error, and that in words."""
    asked = case(due, error=None if due else "constant x")
    assert judged(asked, found) == (asked, found, *judgement)


def test_an_answer_that_overflows():
    """The infinity passes, an error does, and the exact number; another float does not."""
    exact, rounded = {"m": 10**600, "c": 1}, {"m": math.inf, "c": 1.0}
    values = {
        "exact": [math.inf, "inf", 10**600],
        "good": [10**600 + 1],
        "wrong": [-math.inf, math.nan, 1.7976931348623157e308],
    }
    for wanted, ms in values.items():
        for m in ms:
            assert answered({"m": m, "c": 1}, exact, rounded, "overflow").grade == wanted, m
    assert judged(case(exact, rounded, "overflow"), Outcome("error", "too large")).grade == "exact"


def test_no_answer():
    due = case({"m": 1})
    for kind, wanted in ("error", "refused"), ("crashed", "crashed"), ("timed out", "timed out"):
        judgement = judged(due, Outcome(kind, "why\nit is so"))
        assert judgement.grade == wanted
        assert judgement.error == math.inf
        assert "why" in judgement.off
