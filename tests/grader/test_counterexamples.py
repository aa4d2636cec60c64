"""Laws: each is kept by what is right, broken by what is wrong, on the smallest data."""

import subprocess
import sys
from itertools import count

import pytest

from slr_grader.laws import counterexamples
from slr_grader.laws.counterexamples import hunted
from slr_grader.operations import OPERATIONS
from slr_grader.program.conversation import Program
from slr_grader.program.limits import Limits
from slr_grader.protocol.numbers import decoded
from slr_grader.protocol.replies import Outcome
from slr_pure import Moments, fit, gradient, loss, r_squared, step

from .grading import RIGHT, Answering, answered
from .programs import ANSWER, HERE

LAWS = {law.name: do for do, operation in OPERATIONS.items() for law in operation.laws}


@pytest.fixture
def keep(monkeypatch):
    """keep(law): of the laws of its operation, only that one; returns the operation's name."""

    def keep(name):
        operation = OPERATIONS[LAWS[name]]
        monkeypatch.setattr(operation, "laws", [law for law in operation.laws if law.name == name])
        return operation.name

    return keep


def found(do, function):
    """[(what was found, the counterexample), …] for the laws of an operation."""
    program = Answering({do: lambda request: answered(function, do, decoded(request["given"]))})
    return [rest for _, _, *rest in hunted(program, [do])]


@pytest.mark.parametrize("do", RIGHT)
def test_right_answers_keep_the_laws(do, monkeypatch):
    """On plain floats."""
    monkeypatch.setattr(counterexamples, "EXAMPLES", 30)
    assert found(do, RIGHT[do]) == [["holds", ""]] * len(OPERATIONS[do].laws)


def fit_with(change):
    """The best line, changed."""
    return lambda x, y: change(*fit(x, y), x, y)


def share_with(change):
    """R², changed."""
    return lambda x, y: change(r_squared(Moments.of(x, y)))


def gradient_with(change):
    """The gradient, changed."""
    return lambda *given: change(*gradient(*given))


def loss_with(change):
    """The loss, changed by N."""
    return lambda m, c, x, y: change(loss(m, c, x, y), len(x))


def slope(x, y):
    """The slope of the best line."""
    return fit(x, y).m


WRONG = [
    (
        *("the prediction at x = 0 is c", lambda m, c, x: [m * v for v in x]),
        "for m = 0, c = 1: the prediction at x = 0 is 0; c is 1",
    ),
    (
        *("when x grows by h, it grows by m h", lambda m, c, x: [c for v in x]),
        "for m = 1, c = 0, x = 0, h = 1: from x to x + 1 the prediction's growth is 0; m h is 1",
    ),
    (
        *("it is the mean of the squares", loss_with(lambda mean, n: mean * n)),
        "for x = [0, 0], y = [0, 0], m = 0, c = 1: the loss is 2; the mean of the squares of the"
        " residuals is 1",
    ),
    (
        *("points twice over have the same mean", loss_with(lambda mean, n: mean / n)),
        "for x = [0], y = [0], m = 0, c = 1: with each point twice the loss is 1/2; with each point"
        " once it is 1",
    ),
    (
        *("it is not negative", loss_with(lambda mean, n: -mean)),
        "for x = [0], y = [0], m = 0, c = 1: the loss is -1; no square is negative",
    ),
    (
        *("it is the loss's derivative", gradient_with(lambda dm, dc: [dm / 2, dc / 2])),
        "for x = [0], y = [0], m = 0, c = 1, h = 1: ∂L/∂c is 1; (L(m, c + h) − L(m, c − h)) / 2h"
        " is 2",
    ),
    (
        *("it is the loss's derivative", gradient_with(lambda dm, dc: [0, dc])),
        "for x = [1], y = [0], m = 0, c = 1, h = 1: ∂L/∂m is 0; (L(m + h, c) − L(m − h, c)) / 2h"
        " is 2",
    ),
    (
        "it goes down by lr times the gradient",
        lambda m, c, x, y, lr: step(m, c, x, y, -lr),
        "for x = [0], y = [0], m = 0, c = 1, lr = 1/16: the new c is 9/8; less lr times the"
        " derivative, c is 7/8",
    ),
    (
        "it is so many single steps",
        lambda x, y, lr, steps: RIGHT["train"](x, y, lr, steps + 1),
        "for x = [0], y = [1], lr = 1/16, steps = 0: c is 1/8; after so many single steps c is 0",
    ),
    (
        *("there the gradient is zero", fit_with(lambda m, c, x, y: [m, sum(y) / len(y)])),
        "for x = [0, 1], y = [0, 1]: at m = 1, c = 1/2 ∂L/∂m is 1/2; at the best line it is 0",
    ),
    (
        *("points on a line have that line", fit_with(lambda m, c, x, y: [m, c + 1])),
        "for x = [0, 1], y = [0, 0], m = 0, c = 0: c is 1; but with y = 0 x + 0 c is 0",
    ),
    (
        *("when x is shifted, m stays", fit_with(lambda m, c, x, y: [m, -c])),
        "for x = [0, 1], y = [0, 1], h = 1: with x + 1 for x, c is 1; by the first fit c is -1",
    ),
    (
        *("when y is scaled, so are m and c", fit_with(lambda m, c, x, y: [m, c + 1])),
        "for x = [0, 1], y = [0, 0], h = -1: with -1 y for y, c is 1; by the first fit c is -1",
    ),
    (
        *("the order of the points does not matter", fit_with(lambda m, c, x, y: [m, y[0]])),
        "for x = [0, 1], y = [0, 1]: with the points in reverse c is 1; and before c is 0",
    ),
    (
        *("there ∂L/∂m is zero", slope),
        "for x = [0, 1], y = [1, 0]: at m = -1, c = 0 ∂L/∂m is -1; at the best slope it is 0",
    ),
    (
        *("it is S_xy²/(S_xx S_yy)", share_with(lambda share: 1 - share)),
        "for x = [0, 1], y = [0, 1]: R² is 0; S_xy²/(S_xx S_yy) is 1",
    ),
    (
        *("it is between 0 and 1", share_with(lambda share: 100 * share)),
        "for x = [0, 1], y = [0, 1]: R² is 100; a share is between 0 and 1",
    ),
    (
        *("it is between 0 and 1", share_with(lambda share: -share)),
        "for x = [0, 1], y = [0, 1]: R² is -1; a share is between 0 and 1",
    ),
    (
        *("it is 1 for points on a line that is not level", slope),
        "for x = [0, 1], y = [0, 0], h = -1, c = 0: R² is -1; but with y = -1 x + 0 it is 1",
    ),
    (
        *("when y is shifted, it stays", lambda x, y: y[0]),
        "for x = [0, 1], y = [0, 1], h = 1: with y + 1 for y R² is 1; and before 0",
    ),
    (
        *("when y is scaled, it stays", slope),
        "for x = [0, 1], y = [0, 1], h = -1: with -1 y for y R² is -1; and before 1",
    ),
]


@pytest.mark.parametrize(("law", "function", "counterexample"), WRONG)
def test_wrong_answers_break_a_law(law, function, counterexample, keep):
    """With the smallest counterexample, by hand."""
    assert found(keep(law), function) == [["broken", counterexample]]


def test_every_law_can_be_broken():
    assert {law for law, *_ in WRONG} == set(LAWS)


@pytest.mark.parametrize(
    ("law", "answer", "why"),
    [
        ("it is not negative", {"loss": "much"}, "loss answers much, not a number"),
        ("it is not negative", {"loss": "nan"}, "loss answers nan"),
        ("it is not negative", {}, "the answer of loss has no loss"),
        (
            "the prediction at x = 0 is c",
            {"y": [1, 2, 3]},
            "forward answers [1, 2, 3], not a number for each x",
        ),
        ("the prediction at x = 0 is c", {"y": 1}, "forward answers 1, not a number for each x"),
    ],
)
def test_what_is_no_number_breaks_a_law(law, answer, why, keep):
    do = keep(law)
    (finding,) = hunted(Answering({do: lambda request: Outcome("answer", answer)}), [do])
    assert finding.found == "broken"
    assert finding.counterexample.endswith(f": {why}")


def test_an_error_breaks_a_law():

    def refuse(x, y):
        raise ValueError("not today")

    why = "for x = [0, 1], y = [0, 0]: fit refuses: not today"
    assert found("fit", refuse)[0] == ["broken", why]


@pytest.mark.parametrize("kind", ["crashed", "timed out", "cannot"])
def test_who_does_not_answer_is_asked_once(kind):
    """A law is stopped at its first crash or time-out."""
    program = Answering({do: lambda request: Outcome(kind, "at work") for do in OPERATIONS})
    findings = hunted(program)
    assert len(program.asked) == len(LAWS)
    wanted = ("not offered", "at work") if kind == "cannot" else ("stopped", f"it {kind}: at work")
    assert {(f.found, f.counterexample) for f in findings} == {wanted}


@pytest.mark.parametrize(
    ("later", "end"),
    [
        (Outcome("crashed", "at work"), "the loss is -1; no square is negative"),
        (Outcome("answer", {"loss": 1.0}), "is negative. Asked again, it answers otherwise"),
    ],
)
def test_what_was_found_is_kept(later, end, keep):
    """A crash on the way to smaller data leaves the smallest so far; another answer is told."""
    replies = iter([Outcome("answer", {"loss": -1.0})])
    program = Answering({"loss": lambda request: next(replies, later)})
    (finding,) = hunted(program, [keep("it is not negative")])
    assert finding.found == "broken"
    assert finding.counterexample.endswith(end)


def test_the_report_is_the_same_however_busy_the_machine(monkeypatch):
    """On a clock that stands still, and on one that jumps by a minute at each look."""
    reports = []
    for seconds in 0, 60:
        clock = count(0, seconds)
        monkeypatch.setattr("time.monotonic", lambda clock=clock: next(clock))
        program = Answering({"loss": lambda request: Outcome("answer", {"loss": -1.0})})
        reports.append((hunted(program, ["loss"]), len(program.asked)))
    assert reports[0] == reports[1]


def test_laws_hold_for_the_library_over_the_pipe(monkeypatch):
    """A process like any other; a second time finds the same."""
    monkeypatch.setattr(counterexamples, "EXAMPLES", 5)
    told = []
    with Program(ANSWER, Limits(20, 1000)) as program:
        first = hunted(program, tell=told.append)
        assert first == hunted(program)
    assert {finding.found for finding in first} == {"holds"}
    assert told == list(LAWS)


def test_a_hunt_leaves_nothing_behind(tmp_path):
    code = (
        f"{HERE}; from slr_grader.laws import counterexamples\n"
        "from slr_grader.program.conversation import Program\n"
        "counterexamples.EXAMPLES = 5\n"
        f"with Program({ANSWER!r}) as program: counterexamples.hunted(program, ['forward'])"
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)
    assert list(tmp_path.iterdir()) == []
