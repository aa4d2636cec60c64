"""Mistakes: each mistaken formula, as a student would compute it, gets its name; no other does."""

import math
import struct

import pytest

from slr_grader.judging.grades import GOOD, judged, rank
from slr_grader.judging.line_numbers import Piece
from slr_grader.judging.mistakes import A_LIST, A_NUMBER, AGREES, mistakes
from slr_grader.operations import OPERATIONS
from slr_grader.operations.diagnosis import CLOSE, Tried, diagnosis, floats
from slr_grader.operations.loops import NOTHING, POWER, TEXT, WHOLE
from slr_grader.operations.loss import CONVENTIONS, HALF, HALF_SUM, SUM
from slr_grader.operations.slopes import ROUNDED
from slr_grader.operations.step import SEQUENCE
from slr_grader.protocol.numbers import as_fractions
from slr_grader.protocol.replies import Outcome
from slr_pure import fit, gradient, loss, step

from .grading import CASES, EVERY, RIGHT, judgements

ALL_RIGHT = judgements(RIGHT)


def in_decimals(formula):
    """The formula, written with ten digits: as rounded as any program's own."""

    def computed(*given):
        result = formula(*given)
        digits = [float(f"{float(n):.10g}") for n in floats(result)]
        return digits if isinstance(result, (list, tuple)) else digits[0]

    return computed


def named(functions):
    """The names of the mistakes, by operation."""
    return dict(mistakes(judgements(functions)))


@pytest.mark.parametrize("do", OPERATIONS)
def test_a_planted_mistake_gets_its_name(do):
    """Alone among right functions."""
    others = [judgement for judgement in ALL_RIGHT if judgement.case.do != do]
    for name, formula in OPERATIONS[do].mistakes:
        assert mistakes(others + judgements({do: in_decimals(formula)})) == [(do, name)]


def inverted(x, y):
    """The best line, turned: its slope is 1/m."""
    m = 1 / fit(x, y).m
    return m, (sum(y) - m * sum(x)) / len(x)


def crossed(m, c, x, y, lr):
    """A step along the other derivative."""
    dm, dc = gradient(m, c, x, y)
    return m - lr * dc, c - lr * dm


BY_HAND = {
    "the slope is inverted: it is Σ(x − x̄)(y − ȳ) over Σ(x − x̄)²": ("fit", inverted),
    "the two derivatives are swapped": ("step", crossed),
    "the sign is flipped: the step goes uphill": (
        "step",
        lambda *given: step(*given[:4], -given[4]),
    ),
}


@pytest.mark.parametrize("name", BY_HAND)
def test_a_mistake_made_by_hand_gets_its_name(name):
    do, formula = BY_HAND[name]
    assert named({**RIGHT, do: formula}) == {do: name}


def test_a_right_program_makes_none():
    """The library's own functions; also where it refuses everything."""
    assert named(RIGHT) == {}

    def refuse(*given):
        raise ValueError("not today")

    assert named(dict.fromkeys(RIGHT, refuse)) == {}
    for case in EVERY:  # also where the right numbers happen to fit into 32 bits
        assert mistakes(judgements(RIGHT, [case])) == []


def test_nothing_is_said_of_right_numbers():
    """Where only an answer without numbers is wrong: whole numbers are no sign of rounding."""
    tried = [Tried([2, 1, []], [], [0.0], CLOSE), Tried([2, 1, [1]], [3.0], [3.0], CLOSE)]
    assert diagnosis(OPERATIONS["forward"], tried, [], []) == ""


def test_only_ordinary_cases_with_an_answer_tell():
    """Others overflow, or cancel; and where an error is due, an answer is no formula's."""
    summed = lambda m, c, x, y: loss(m, c, x, y) * len(x)  # noqa: E731
    every = [case for case in CASES if case.do == "loss"]
    assert len(every) > len(LOSSES)
    assert mistakes(judgements({"loss": summed}, every)) == [("loss", SUM)]
    due = LOSSES[0]._replace(exact=None, rounded=None, error="no points")
    assert mistakes([judged(due, ONE)]) == []


def test_what_is_nearly_right_is_no_mistake():
    """Off by more than good, but by no known formula: wrong without a name."""
    assert named({**RIGHT, "loss": lambda m, c, x, y: loss(m, c, x, y) * 1.01}) == {}
    summed = {"loss": lambda m, c, x, y: loss(m, c, x, y) * len(x) * (1 + 1e-5)}
    assert named({**RIGHT, **summed}) == {}
    assert named({**RIGHT, "loss": lambda m, c, x, y: "none"}) == {}
    assert named({**RIGHT, "loss": lambda m, c, x, y: math.nan}) == {}
    assert named({**RIGHT, "loss": lambda m, c, x, y: 10**400}) == {}


def test_the_right_formulas_on_floats_are_far_within_the_bound():
    """On the ordinary cases plain float arithmetic is good: 1000 times nearer than CLOSE."""
    grades = {judgement.grade for judgement in judgements(RIGHT)}
    assert max(map(rank, grades)) <= rank(GOOD)


@pytest.mark.long
@pytest.mark.parametrize("do", OPERATIONS)
def test_any_two_formulas_are_far_apart_somewhere(do):
    """By more than 1000 times CLOSE, in some number of some case; but for those of one name."""
    cases = [case for case in EVERY if case.do == do]
    formulas = [*OPERATIONS[do].mistakes, ("right", RIGHT[do])]
    answers = [[_numbers(formula, case) for case in cases] for _, formula in formulas]
    for i, mine in enumerate(answers):
        for (name, _), theirs in zip(formulas, answers[:i]):
            assert name == formulas[i][0] or any(map(_far, mine, theirs)), (name, formulas[i][0])


def _numbers(formula, case):
    """The formula's exact answer, in floats, None where it has none."""
    try:
        return floats(formula(*as_fractions(case.given).values()))
    except (ValueError, ZeroDivisionError):
        return None


def _far(mine, theirs):
    if mine is None or theirs is None:
        return mine is not theirs
    if len(mine) != len(theirs):
        return True
    return any(abs(a - b) > 1000 * CLOSE * max(abs(a), abs(b)) for a, b in zip(mine, theirs))


OUTSIDE = "it divides by {} however many points there are: N comes from outside the function"


def at_once(derivatives, m, c, lr):
    dm, dc = derivatives(m, c)
    return m - lr * dm, c - lr * dc


def m_first(derivatives, m, c, lr):
    m -= lr * derivatives(m, c)[0]
    return m, c - lr * derivatives(m, c)[1]


def c_first(derivatives, m, c, lr):
    c -= lr * derivatives(m, c)[1]
    return m - lr * derivatives(m, c)[0], c


def dividing(divisor, factor=1, way=at_once):
    """The functions of a program that divides by this, not N; its gradient has that factor."""

    def loss_over(m, c, x, y):
        return loss(m, c, x, y) * len(x) / divisor

    def gradient_over(m, c, x, y):
        return [factor * part * len(x) / divisor for part in gradient(m, c, x, y)]

    def step_over(m, c, x, y, lr):
        return way(lambda m, c: gradient_over(m, c, x, y), m, c, lr)

    def train_over(x, y, lr, steps):
        m = c = 0.0
        for _ in range(steps):
            m, c = step_over(m, c, x, y, lr)
        return [m, c]

    return {"loss": loss_over, "gradient": gradient_over, "step": step_over, "train": train_over}


@pytest.mark.parametrize("has_loss", [True, False])
@pytest.mark.parametrize(
    ("divisor", "factor", "slip"),
    [
        (3, 1, ""),
        (40, 1, ""),
        (1000, 1, ""),
        (40, -1, "; and the sign is flipped"),
        (7, -1, "; and the sign is flipped"),
        (40, 0.5, "; and the 2 of the square is missing"),
        (40, -0.5, "; the 2 is missing, and the sign is flipped"),
    ],
)
def test_n_from_outside_the_function(divisor, factor, slip, has_loss):
    """In each operation that has a mean, and another slip. The notebook's 40 is the first guess."""
    functions = dividing(divisor, factor)
    wanted = {do: OUTSIDE.format(divisor) + (slip if do != "loss" else "") for do in functions}
    if not has_loss:
        del functions["loss"], wanted["loss"]
    assert named({**RIGHT, **functions}) == wanted


def test_the_divisor_of_the_loss_is_that_of_the_gradient():
    """So 12 and no 2 are told from 24."""
    found = named({**RIGHT, **dividing(12, 0.5)})
    assert found["gradient"] == f"{found['loss']}; and the 2 of the square is missing"


@pytest.mark.parametrize("factor", [1, 1 + 5e-10])
def test_the_n_of_a_right_loss_is_no_constant(factor):
    """Right, or good: twice its N is then believed before N itself and no 2."""
    twice = 2 * len(LOSSES[0].given["x"])
    right = {**RIGHT, "loss": lambda *given: loss(*given) * factor}
    assert named({**right, "gradient": dividing(twice)["gradient"]}) == {
        "gradient": OUTSIDE.format(twice)
    }


@pytest.mark.parametrize(("way", "late"), [(m_first, ("c", "m")), (c_first, ("m", "c"))])
def test_n_from_outside_in_sequence(way, late):
    found = named({**RIGHT, **dividing(40, way=way)})
    assert found["gradient"] == OUTSIDE.format(40)
    assert found["step"] == found["train"]
    assert found["step"] == f"{SEQUENCE.format(*late)}; and {found['gradient']}"


def test_the_same_for_all_data():
    """Wherever it comes from; but who does not move m and c is told so."""
    wanted = "it is {} whatever the data, so it does not come from them"
    functions = {
        "fit": lambda x, y: fit([0, 1, 2], [1, 3, 5]),
        "gradient": lambda m, c, x, y: gradient(1, 2, [0, 1, 2], [1, 3, 8]),
        "loss": lambda m, c, x, y: 1 / 3,
    }
    assert named({**RIGHT, **functions}) == {
        "fit": wanted.format("2 and 1"),
        "gradient": wanted.format("-5.333333333 and -2"),
        "loss": wanted.format("0.3333333333"),
    }
    functions = {"step": lambda m, c, x, y, lr: [m, c], "train": lambda x, y, lr, steps: [0, 0]}
    wanted = "m and c stay where they were; return the new ones, or set self.m and self.c"
    assert named({**RIGHT, **functions}) == dict.fromkeys(functions, wanted)


def single(value):
    """The float of 32 bits that is nearest."""
    return struct.unpack("f", struct.pack("f", value))[0]


def in_singles(result):
    """Each number of the result so."""
    return [*map(single, result)] if isinstance(result, (list, tuple)) else single(result)


def test_computed_in_32_bits():
    """Right to some 7 digits, and each number is a float of 32 bits."""
    wanted = "computed in 32 bits: about 7 digits are right"
    functions = {do: lambda *given, do=do: in_singles(RIGHT[do](*given)) for do in RIGHT}
    assert named(functions) == dict.fromkeys(RIGHT, wanted)
    for near in (
        lambda m, c, x, y: single(loss(m, c, x, y)) * 1.001,
        lambda m, c, x, y: loss(m, c, x, y) * (1 + 1e-8),  # not of 32 bits
        lambda m, c, x, y: f"{round(loss(m, c, x, y) * 3 * 2**20) + 1}/{3 * 2**20}",
        lambda m, c, x, y: math.inf,
    ):
        assert named({**RIGHT, "loss": near}) == {}


def lost(answer):
    """What is said of a loss that answers so, whatever it is asked."""
    return dict(mistakes([judged(case, answer(case)) for case in LOSSES])).get("loss", "")


LOSSES = [case for case in EVERY if case.do == "loss"]
KNOWN = [case for case in LOSSES if case.rounded]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        *((None, NOTHING), ("None", NOTHING), ("'3.5'", TEXT), ('"3.5"', TEXT), ("3.5", "")),
        *((True, ""), ("", ""), ("(1+2j)", "")),
    ],
)
def test_an_answer_that_is_no_number(value, said):
    """None and texts, as a student's file or another program replies them; a few are no mistake."""
    assert lost(lambda case: Outcome("answer", {"loss": value})) == said
    assert lost(lambda case: Outcome("answer", {"loss": value if case is LOSSES[0] else 1})) == ""


def test_an_answer_by_other_names_is_not_named():
    for do in ("fit", "forward", "loss"):
        outcomes = [judged(case, Outcome("answer", {"k": 1})) for case in EVERY if case.do == do]
        assert mistakes(outcomes) == []


def test_one_number_where_two_are_due():
    """Only the first, and right."""
    said = "it returns the first number alone, where two are due"
    for do in ("fit", "gradient", "step"):
        cases = [case for case in EVERY if case.do == do]
        for factor, due in ((1, [(do, said)]), (1.1, [])):
            judgements = []
            for case in cases:
                first = next(iter(case.rounded)) if case.rounded else "m"
                value = {first: case.rounded[first] * factor if case.rounded else 0}
                judgements.append(judged(case, Outcome("answer", value)))
            assert mistakes(judgements) == due


@pytest.mark.parametrize("value", ["[3.5]", "(3.5, 1)", "[]", "array([3.5, 1.0])"])
def test_a_list_where_a_number_is_due(value):
    """One is enough: a list of two numbers passes for m and c."""
    found = Outcome("answer", {"loss": value})
    assert lost(lambda case: found if case is LOSSES[0] else ONE) == A_LIST


def test_a_number_where_a_list_is_due():
    cases = [case for case in EVERY if case.do == "forward"]
    for value in 7, "3*2^-1":
        replies = [judged(case, Outcome("answer", {"y": value})) for case in cases]
        assert mistakes(replies) == [("forward", A_NUMBER)]
    replies = [judged(case, Outcome("answer", {"y": "[1, 2]"})) for case in cases]
    assert mistakes(replies) == [("forward", A_LIST)]
    replies = [judged(case, Outcome("answer", {"y": [7, "1+2j", "(1+2j)"]})) for case in cases]
    assert mistakes(replies) == []


def test_the_power_that_is_none():
    """One error of ^ is enough: between integers it answers. Other errors say nothing."""
    said = "TypeError: unsupported operand type(s) for ^: 'float' and 'int'"
    for error in (said, "ufunc 'bitwise_xor' not supported for the input types"):
        answers = {LOSSES[0].id: Outcome("error", error)}
        assert lost(lambda case, answers=answers: answers.get(case.id, ONE)) == POWER
    assert lost(lambda case: Outcome("error", said.replace("^", "&"))) == ""
    assert lost(lambda case: Outcome("crashed", said)) == ""
    crash = Outcome("crashed", said)  # which says nothing of the others
    sums = {
        c.id: Outcome("answer", {"loss": float(c.rounded["loss"]) * len(c.given["x"])})
        for c in KNOWN
    }
    assert lost(lambda case: sums.get(case.id, crash) if case is not KNOWN[0] else crash) == SUM


def test_the_code_tells_where_the_numbers_do_not():
    """Of the operation that is wrong, with the line."""
    wrong = judgements({"loss": lambda m, c, x, y: 0.3 * m + loss(m, c, x, y)})
    piece = Piece("def loss(m, c, x, y):\n    return m * c * x[0]", "cell 2, ")
    assert mistakes(wrong) == []
    assert mistakes(wrong, [piece]) == [("loss", "it never reads y (cell 2, line 1)")]


ONE = Outcome("answer", {"loss": 1})


@pytest.mark.parametrize("do", ["fit", "loss", "gradient", "step", "train", "r_squared"])
@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_rounded_to_decimals(do, count):
    """As round does, to at most 6; not where a number is off by more, or has more decimals."""

    def rounded(change):
        def formula(*given):
            found = floats(RIGHT[do](*given))
            answer = [change(round(number, count)) for number in found]
            return answer if len(answer) > 1 else answer[0]

        return named({**RIGHT, do: formula}).get(do, "")

    said = f"it is rounded to {count} decimal{'s' * (count > 1)}"
    # the nearest slope, then the intercept of it, is a formula of its own
    assert rounded(lambda number: number) in (said, ROUNDED)
    assert rounded(lambda number: number + 10**-count) == ""
    assert rounded(lambda number: number + 0.3 * 10**-count) == ""


def test_rounded_to_whole_numbers():
    """Also where no formula of the operation has it."""
    whole = {
        do: lambda *given, do=do: list(map(round, RIGHT[do](*given))) for do in ("step", "fit")
    }
    assert named({**RIGHT, **whole})["step"] == WHOLE


@pytest.mark.parametrize("missing", [HALF, SUM, HALF_SUM])
def test_a_convention_is_one_mistake(missing):
    """Where the derivatives are those of the loss, another book's; also beside another mistake."""
    formulas = {do: dict(operation.mistakes) for do, operation in OPERATIONS.items()}
    slip = CONVENTIONS[missing]
    wrong = {"loss": formulas["loss"][missing], "gradient": formulas["gradient"][slip]}
    wrong["step"] = formulas["step"][slip]
    wrong["forward"] = next(iter(formulas["forward"].values()))
    found = named({**RIGHT, **wrong})
    assert found["loss"] == missing
    assert found["gradient"] == found["step"] == f"{slip}, {AGREES}"
    assert named({**RIGHT, "gradient": wrong["gradient"]}) == {"gradient": slip}
    wrong["gradient"] = formulas["gradient"]["the sign is flipped"]
    assert named({**RIGHT, **wrong})["gradient"] == "the sign is flipped"


def test_a_division_by_zero_in_numpy():
    """Of one point, N − 1 is 0: to NumPy the loss is then infinite, and nothing is raised."""

    def divided(m, c, x, y):
        return loss(m, c, x, y) * len(x) / (len(x) - 1) if len(x) > 1 else math.inf

    assert any(len(case.given["x"]) == 1 for case in LOSSES)
    assert named({**RIGHT, "loss": divided}) == {"loss": "it is divided by N − 1, not N"}
