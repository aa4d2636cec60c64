"""One diagnosis: the page and the command line say the same of the same wrong function."""

from itertools import combinations, product

import pytest

from site_build.page import grading
from site_build.page.exercises import EXERCISES
from slr_grader.judging.mistakes import mistakes
from slr_grader.operations import OPERATIONS
from slr_grader.operations.gradient import slipped
from slr_grader.operations.slips import SLIPS, outside
from slr_grader.operations.step import at_once
from slr_pure import loss

from .grading import judgements

SHARED = ("forward", "loss", "gradient", "step", "r_squared")
DIVISORS = (7, 40, 150)
SLIPPED = [("", lambda d, n: d), *SLIPS, *outside(40)[:1]]


def composed(first, second):
    """One slip after the other."""
    return lambda d, n: second(first(d, n), n)


def stepping(formula):
    """A step by these derivatives."""
    return lambda *given: at_once(formula, *given)


def lost(slip):
    """The loss with a slip."""
    return lambda m, c, x, y: slip(loss(m, c, x, y), len(x))


def wrong_functions():
    """(operation, what was done to it, the function): each known mistake, and two at once."""
    for do in SHARED:
        yield from ((do, name, formula) for name, formula in OPERATIONS[do].mistakes)
        for divisor in DIVISORS:
            yield from ((do, name, formula) for name, formula in OPERATIONS[do].outside(divisor))
    for (a, first), (b, second) in combinations(SLIPPED, 2):
        both = composed(first, second)
        yield "loss", f"{a} | {b}", lost(both)
        yield "gradient", f"{a} | {b}", slipped(both, both)
        yield "step", f"{a} | {b}", stepping(slipped(both, both))
    for (a, in_m), (b, in_c) in product(SLIPPED, repeat=2):
        yield "gradient", f"dm: {a} | dc: {b}", slipped(in_m, in_c)
        yield "step", f"dm: {a} | dc: {b}", stepping(slipped(in_m, in_c))


WRONG = list(wrong_functions())


def in_the_page(do, function, monkeypatch):
    """The words for the mistake in the page, which its message has; None where all is right."""
    heard = []

    def listening(*arguments):
        heard.append(mistake(*arguments))
        return heard[-1]

    mistake = grading.mistake
    monkeypatch.setattr(grading, "mistake", listening)
    message = grading._fault(EXERCISES[do], function)
    assert not heard or heard[0].replace(grading.BY_CLASS, "")[1:] in message
    return heard[0] if heard else None


@pytest.mark.long
@pytest.mark.parametrize(("do", "done", "function"), WRONG, ids=[f"{d}: {n}" for d, n, _ in WRONG])
def test_the_page_and_the_command_line_say_the_same(do, done, function, monkeypatch):
    judged = judgements({do: function})
    told = dict(mistakes(judged)).get(do, "")
    assert (in_the_page(do, function, monkeypatch) or "") == told
    if " | " not in done:
        assert told
