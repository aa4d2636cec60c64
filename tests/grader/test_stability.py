"""Stability: the grade `stable` to its edge, and whose share an error is."""

import math
from fractions import Fraction

import pytest

from slr_grader.judging.grades import judged
from slr_grader.judging.stability import bound, roundings
from slr_grader.protocol.replies import Outcome
from slr_grader.report.contents import shares

from .test_grades import THIRD, case, edge

U = Fraction(1, 2**53)


def of(kappa, error):
    """The judgement of 1/3 times 1 + error, where one point has this condition number."""
    due = case({"m": Fraction(1, 3)})._replace(condition={"m": kappa})
    return judged(due, Outcome("answer", {"m": edge(error)}))


@pytest.mark.parametrize(
    "kappa", [1, Fraction(10**12, 7), 2**53 // 12 - 1, Fraction(2**53, 12), 2**53 // 12 + 1]
)
def test_stable_is_within_the_data_s_share(kappa):
    """12 κ 2⁻⁵³ of one point, to its edge, while that is below 1; whatever the other grades say."""
    share = 12 * kappa * U
    assert (of(kappa, share).grade == "stable") == (share < 1)
    assert of(kappa, share + Fraction(1, 10**99)).grade != "stable"


def test_of_a_list_each_number_has_its_share():
    due = case({"y": [Fraction(1, 3)] * 2})._replace(condition={"y": [1, 10**14]})
    wild = edge(Fraction(1, 10))
    assert judged(due, Outcome("answer", {"y": [THIRD, wild]})).grade == "stable"
    assert judged(due, Outcome("answer", {"y": [wild, THIRD]})).grade == "wrong"
    assert (bound(due, "y[0]"), bound(due, "y[1]")) == (12 * U, 12 * U * 10**14)
    assert bound(due) == bound(due, "y[1]")  # of the whole answer, the worst part's


def test_a_training_goes_the_way_at_each_step():
    one = case({"m": 1})
    assert [roundings(one._replace(given={"x": [1, 2], "steps": k})) for k in (0, 1, 5)] == [
        *(16, 16, 80)
    ]


def test_where_no_list_is_given_there_are_no_points():
    assert roundings(case({"y": 1})._replace(given={"m": 2, "c": 3})) == 8


def test_each_part_has_a_condition_number_of_its_own():
    """Also beyond the tenth of a list."""
    due = case({"m": 1})._replace(condition={"y": list(range(12)), "m": 5, "c": 50})
    assert [bound(due, part) for part in ("y[10]", "m", "c")] == [120 * U, 60 * U, 600 * U]


def test_without_a_condition_number_nothing_is_stable():
    """As in vectors of one's own."""
    assert bound(case({"m": 1}), "m") == bound(case({"y": [1]}), "y[0]") == 0


def test_whose_share_it_is():
    """Within 10⁻⁹ nobody's; else the data's, if it is stable or these leave no digit."""
    small, large = Fraction(1, 10**10), Fraction(1, 10**6)
    assert shares([of(1, small), of(10**9, small)]) == (0, 0)
    assert shares([of(1, large), of(10**10, large), of(10**16, large)]) == (2, 1)
    due = case({"m": 1})._replace(condition={"m": 10**16})
    refused = judged(due, Outcome("error", "x is constant"))
    lost = judged(due._replace(condition={"m": 5}), Outcome("error", "x is constant"))
    no_answer = judged(case(None, error="constant x"), Outcome("answer", {"m": math.inf}))
    assert shares([refused, lost, no_answer]) == (1, 1)
