"""Condition numbers: what the definition says, by other ways, and by hand."""

import math
from fractions import Fraction
from itertools import product

import pytest

from slr_grader.definitions import FORMULAS
from slr_grader.judging.condition import condition, dual
from slr_grader.judging.stability import U
from slr_grader.protocol.numbers import as_fractions, flat

from ..vectors.cases import ANSWERED

SMALL = Fraction(1, 2**2500)  # a part of each datum: changes of second order are out of sight


def test_by_hand():
    """The sum 3 - 1 = 2 feels |3| + |-1|; a product each factor; y = m x + c its three terms."""
    assert condition(lambda x: (sum(x),), {"x": [3, -1]}) == [2]
    assert condition(lambda m, c: (m * c, m / c, m - c), {"m": 3, "c": 2}) == [2, 2, 5]
    forward = condition(FORMULAS["forward"], {"m": 2, "c": -3, "x": [1, 2]})
    assert forward == [[(2 + 2 + 3) / Fraction(1), (4 + 4 + 3) / Fraction(1)]]


def test_numbers_beside_data():
    """6 - 2 = 4 feels the 2 alone; 0 feels them without bound; those of a dictionary count, too."""
    assert condition(lambda c: (6 - c, c - 2, c), {"c": 2}) == [Fraction(1, 2), math.inf, 1]
    assert condition(lambda both: (both["a"] - both["b"],), {"both": {"a": 3, "b": 1}}) == [2]
    assert dual(3) == 3 != dual(2)


def test_a_count_of_steps_is_no_datum():
    """It is a number of the formula's own, as the 3 in x³ is."""
    assert condition(lambda x, steps: (x * steps, x - steps), {"x": 2, "steps": 3}) == [1, 2]


@pytest.mark.long
@pytest.mark.parametrize("case", ANSWERED, ids=[case.id for case in ANSWERED])
def test_the_vectors_have_the_sum_of_the_changes_of_each_datum(case):
    """By difference quotients with a step so small that 50 digits agree; inf where 0 is due."""
    given = as_fractions(case.given)
    exact = flat(case.exact.values())
    moves = [Fraction(0)] * len(exact)
    for name, value in given.items():
        for place in range(len(value)) if isinstance(value, list) else [None]:
            if name == "steps":
                continue
            for index, moved in enumerate(answers(case.do, changed(given, name, place))):
                moves[index] += abs(moved - exact[index]) / SMALL
    for kappa, move, answer in zip(flat(case.condition.values()), moves, exact):
        if answer == 0:
            assert kappa == float("inf")
        else:
            assert abs(kappa - move / abs(answer)) * 10**50 <= kappa


def changed(given, name, place):
    """The arguments with one datum d changed to d (1 + SMALL)."""
    value = given[name]
    if place is None:
        return {**given, name: value * (1 + SMALL)}
    there = value[place] * (1 + SMALL)
    return {**given, name: [*value[:place], there, *value[place + 1 :]]}


def answers(do, given):
    return flat(FORMULAS[do](*given.values()))


def test_all_data_changed_at_once_reach_it_and_do_not_pass_it():
    """Of all signs of a change by u the worst gives κ u, but for terms of the order of u²."""
    given = as_fractions({"x": [1, 2, 4], "y": [3, 2, 7]})
    m, c = FORMULAS["fit"](**given)
    worst = [Fraction(0)] * 2
    for signs in product((1, -1), repeat=6):
        moved = [a * (1 + s * U) for a, s in zip(given["x"] + given["y"], signs)]
        found = FORMULAS["fit"](moved[:3], moved[3:])
        worst = [max(w, abs(f / e - 1)) for w, f, e in zip(worst, found, (m, c))]
    for kappa, found in zip(condition(FORMULAS["fit"], given), worst):
        assert abs(found / U - kappa) < 10**6 * U
