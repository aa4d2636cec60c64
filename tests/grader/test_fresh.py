"""Fresh cases: new numbers of the same kind, exact answers, and the same mistakes named."""

from fractions import Fraction

import pytest

from slr_grader.fresh import MOVED, TENTH, fresh
from slr_grader.judging.grades import GOOD, rank
from slr_grader.judging.mistakes import mistakes
from slr_grader.operations import OPERATIONS
from slr_grader.protocol.numbers import encoded, flat
from vectors.answers import answer, between, error_due

from ..oracle import TOO_LARGE, is_nearest
from ..vectors.test_flags import HAVE, NEED, distance, parts
from .grading import CASES, R_SQUARED, RIGHT, judgements

SEEDS = (0, 1, 2**40)
PAIRS = [pair for seed in SEEDS for pair in zip(CASES, fresh(CASES, seed))]
DRAWN = [drawn for _, drawn in PAIRS]


def test_the_same_seed_draws_the_same():
    """On every Python, so here are some. Each case by itself; another seed, others."""
    assert fresh(CASES, 1)[0].given == {"x": [0.0, 1.07, 1.82], "y": [1.09, 3.26, 8.29]}
    cases = [case for case in CASES if case.exact is not None]  # no nan, which differs from itself
    assert fresh(cases[50:200], 1) == fresh(cases, 1)[50:200]
    assert fresh(CASES[:1], 0) != fresh(CASES[:1], 1)


def test_the_same_points_are_drawn_for_all_operations():
    """One data set of ordinary numbers stays one."""
    drawn = {}
    for case, new in zip(CASES, fresh(CASES, 1)):
        if MOVED & set(case.flags) and "y" in case.given:
            key = str([case.given["x"], case.given["y"]])
            drawn.setdefault(key, set()).add(str([new.given["x"], new.given["y"]]))
    assert {len(found) for found in drawn.values()} == {1}


def test_every_case_has_new_numbers():
    """But where there are none, or 0 alone; as many as before, and the comment is a likeness."""
    for before, case in PAIRS:
        assert case.given != before.given or not any(flat(before.given["x"])), case.id
        shapes = [
            {name: len(part) for name, part in each.given.items() if isinstance(part, list)}
            for each in (before, case)
        ]
        assert shapes[0] == shapes[1]
        assert case.comment == f"Drawn anew, like this: {before.comment}"


def test_the_answers_are_exact():
    """As the vectors' own formulas have them; where there was none, there is none."""
    for before, case in PAIRS:
        assert case.error == before.error
        assert error_due(case.do, case.given) == (case.error if case.exact is None else None)
        if case.exact is not None:
            assert case.exact == answer(case.do, case.given)
            for value, exact in zip(parts(case.rounded), parts(case.exact)):
                too_large = abs(exact) >= TOO_LARGE
                assert too_large == (abs(value) == float("inf"))
                assert (value > 0) == (exact > 0) if too_large else is_nearest(value, exact)


def test_ordinary_numbers_stay_near():
    """Within a tenth, and half of the third digit; 0 stays 0."""
    moved = [pair for pair in PAIRS if MOVED & set(pair[0].flags)]
    assert len(moved) > 100
    for before, case in moved:
        for old, number in zip(flat(before.given.values()), flat(case.given.values())):
            assert abs(number - old) <= (TENTH + 0.0055) * abs(old)


@pytest.mark.parametrize("flag", {**HAVE, **NEED})
def test_the_flags_stay_true(flag):
    """What makes a case hard is still there."""
    for case in DRAWN:
        if flag in case.flags:
            if case.exact is not None:
                passed = encoded(between(case.do, case.given, case.exact))
                case = case._replace(passed=passed)
            assert {**HAVE, **NEED}[flag](case), case.id


def test_other_answers_change_by_signs_places_and_doublings():
    """Each part of them by one power of two: so what cancels in a case still does."""
    for before, case in PAIRS:
        if case.exact is None or MOVED & set(case.flags):
            continue
        for name in case.exact:
            old, new = (sorted(map(abs, parts({name: c.exact[name]}))) for c in (before, case))
            ratios = {Fraction(b) / Fraction(a) for a, b in zip(old, new) if a}
            assert [a == 0 for a in old] == [b == 0 for b in new]
            assert len(ratios) < 2
            for ratio in ratios:
                assert bin(ratio.numerator).count("1") == bin(ratio.denominator).count("1") == 1


def test_ties_stay_ties():
    for case in DRAWN:
        distances = [distance(number) for number in parts(case.exact or {}) if number]
        assert "tie" not in case.flags or 0 in distances, case.id
        if "nearly a tie" in case.flags:
            assert any(0 < apart < Fraction(1, 2**20) for apart in distances), case.id


@pytest.mark.long
@pytest.mark.parametrize("do", OPERATIONS)
def test_the_same_mistakes_are_named(do):
    """One formula of each name, and none where the formula is right."""
    ordinary = [case for case in CASES if case.do == do and "ordinary" in case.flags]
    cases = fresh(ordinary or R_SQUARED, 1)
    right = judgements(RIGHT, cases)
    assert max(rank(judgement.grade) for judgement in right) <= rank(GOOD)
    assert mistakes(right) == []
    for name, formula in dict(OPERATIONS[do].mistakes).items():
        assert mistakes(judgements({do: formula}, cases)) == [(do, name)]
