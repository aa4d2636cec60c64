"""Mistakes: each mistaken formula, as a student would compute it, gets its name; no other does."""

import math
import struct
from fractions import Fraction

import pytest

from docs.live.exercises import EXERCISES
from slr_pure import fit, forward, gradient, loss, step
from slr_pure.grading.judging import GOOD, rank
from slr_pure.grading.mistaken import MISTAKEN
from slr_pure.grading.mistakes import CLOSE, _has_24_bits, mistakes

from .grading import ORDINARY, judgements


def train(x, y, lr, steps):
    """So many steps from m = c = 0."""
    m = c = 0.0
    for _ in range(steps):
        m, c = step(m, c, x, y, lr)
    return m, c


RIGHT = {
    "fit": lambda x, y: fit(x, y),
    "fit through the origin": lambda x, y: [fit(x, y, proportional=True).m],
    "forward": lambda m, c, x: forward(m, c, x),
    "loss": lambda m, c, x, y: [loss(m, c, x, y)],
    "gradient": lambda m, c, x, y: gradient(m, c, x, y),
    "step": lambda m, c, x, y, lr: step(m, c, x, y, lr),
    "train": train,
}
ALL = [(do, name, formula) for do, named in MISTAKEN.items() for name, formula in named]


def in_decimals(formula):
    """The formula on Fractions, written with ten digits: as rounded as any program's own."""

    def computed(**given):
        exact = {name: exactly(name, value) for name, value in given.items()}
        return [float(f"{float(number):.10g}") for number in formula(**exact)]

    return computed


def exactly(name, value):
    """In Fractions; the steps stay an integer."""
    if name == "steps":
        return value
    return [Fraction(part) for part in value] if isinstance(value, list) else Fraction(value)


def named(functions):
    """The names of the mistakes, by operation."""
    return dict(mistakes(judgements(functions)))


@pytest.mark.parametrize(("do", "name", "formula"), ALL, ids=[f"{do}: {n}" for do, n, _ in ALL])
def test_a_planted_mistake_gets_its_name(do, name, formula):
    """Alone among right functions."""
    assert named({**RIGHT, do: in_decimals(formula)}) == {do: name}


def test_a_right_program_makes_none():
    """The library's own functions; also where it refuses everything."""
    assert named(RIGHT) == {}

    def refuse(**given):
        raise ValueError("not today")

    assert named(dict.fromkeys(RIGHT, refuse)) == {}
    for case in ORDINARY:  # also where the right numbers happen to fit into 32 bits
        assert mistakes(judgements(RIGHT, [case])) == []


def test_what_is_nearly_right_is_no_mistake():
    """Off by more than good, but by no known formula: wrong without a name."""
    assert named({**RIGHT, "loss": lambda m, c, x, y: [loss(m, c, x, y) * 1.01]}) == {}
    summed = {"loss": lambda m, c, x, y: [loss(m, c, x, y) * len(x) * (1 + 1e-5)]}
    assert named({**RIGHT, **summed}) == {}
    assert named({**RIGHT, "loss": lambda m, c, x, y: ["none"]}) == {}
    assert named({**RIGHT, "loss": lambda m, c, x, y: [math.nan]}) == {}


def test_the_right_formulas_on_floats_are_far_within_the_bound():
    """On the ordinary cases plain float arithmetic is good: 1000 times nearer than CLOSE."""
    grades = {judgement.grade for judgement in judgements(RIGHT)}
    assert max(map(rank, grades)) <= rank(GOOD)


@pytest.mark.parametrize("do", MISTAKEN)
def test_any_two_formulas_are_far_apart_somewhere(do):
    """By more than 1000 times CLOSE, in some number of some case; those of one name too."""
    cases = [case for case in ORDINARY if case.do == do]
    right = {"right": lambda **given: [*map(Fraction, RIGHT[do](**given))]}
    named_formulas = [*MISTAKEN[do], *right.items()]
    answers = [[_numbers(formula, case) for case in cases] for _, formula in named_formulas]
    for i, mine in enumerate(answers):
        for theirs in answers[:i]:
            assert any(map(_far, mine, theirs)), named_formulas[i][0]


def _numbers(formula, case):
    """The formula's exact answer, None where it has none."""
    try:
        return list(
            map(Fraction, formula(**{name: exactly(name, v) for name, v in case.given.items()}))
        )
    except (ValueError, ZeroDivisionError):
        return None


def _far(mine, theirs):
    if mine is None or theirs is None:
        return mine is not theirs
    return any(abs(a - b) > 1000 * CLOSE * max(abs(a), abs(b)) for a, b in zip(mine, theirs))


def over(divisor):
    """The functions of a program that divides by the same number whatever N is."""

    def gradient_over(m, c, x, y):
        return [part * len(x) / divisor for part in gradient(m, c, x, y)]

    def step_over(m, c, x, y, lr):
        dm, dc = gradient_over(m, c, x, y)
        return [m - lr * dm, c - lr * dc]

    def train_over(x, y, lr, steps):
        m = c = 0.0
        for _ in range(steps):
            m, c = step_over(m, c, x, y, lr)
        return [m, c]

    return {
        "loss": lambda m, c, x, y: [loss(m, c, x, y) * len(x) / divisor],
        "gradient": gradient_over,
        "step": step_over,
        "train": train_over,
    }


@pytest.mark.parametrize("divisor", [3, 40, 1000])
def test_n_from_outside_of_the_function(divisor):
    """One divisor for every N, in each operation that has a mean."""
    wanted = (
        f"it is divided by {divisor} for every number of points, so N is from outside of the"
        " function"
    )
    assert named({**RIGHT, **over(divisor)}) == dict.fromkeys(over(divisor), wanted)


def test_data_from_outside_of_the_function():
    """The same answer to everything."""
    wanted = "it is the same for all data, so these are from outside of the function"
    functions = {
        "fit": lambda x, y: fit([0, 1, 2], [1, 3, 9]),
        "gradient": lambda m, c, x, y: gradient(1, 2, [0, 1, 2], [1, 3, 9]),
    }
    assert named({**RIGHT, **functions}) == dict.fromkeys(functions, wanted)


def single(value):
    """The float of 32 bits that is nearest."""
    return struct.unpack("f", struct.pack("f", value))[0]


def test_computed_in_32_bits():
    """Right to some 7 digits, and each number is a float of 32 bits."""
    wanted = "computed in 32 bits: about 7 digits are right"
    functions = {
        do: lambda function=function, **given: [*map(single, function(**given))]
        for do, function in RIGHT.items()
    }
    assert named(functions) == dict.fromkeys(RIGHT, wanted)
    for near in (
        lambda m, c, x, y: [single(loss(m, c, x, y)) * 1.001],
        lambda m, c, x, y: [loss(m, c, x, y) * (1 + 1e-8)],  # not of 32 bits
        lambda m, c, x, y: [f"{round(loss(m, c, x, y) * 3 * 2**20) + 1}/{3 * 2**20}"],
        lambda m, c, x, y: [math.inf],
    ):
        assert named({**RIGHT, "loss": near}) == {}
    assert _has_24_bits(2**24 - 1)
    assert _has_24_bits(2**25)
    assert not _has_24_bits(2**24 + 1)
    assert not _has_24_bits(Fraction(1, 3))
    assert all(_has_24_bits(single(x)) for x in (0.1, -1e30, 0.0, 1e-40, math.pi))
    assert not any(map(_has_24_bits, (0.1, -1e30, math.pi)))


SHARED = ("forward", "loss", "gradient", "step")


@pytest.mark.parametrize(
    ("do", "name", "formula"),
    [(do, name, formula) for do in SHARED for name, formula in EXERCISES[do].mistakes],
)
def test_the_pages_exercises_call_a_mistake_by_the_same_name(do, name, formula):
    """A student who makes the exercise's mistake in a file hears the exercise's words."""

    def computed(**given):
        answer = formula(*given.values())
        return list(answer) if isinstance(answer, (list, tuple)) else [answer]

    assert named({**RIGHT, do: computed}) == {do: name}
