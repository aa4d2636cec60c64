"""Laws: each is kept by what is right, broken by what is wrong, on the smallest data."""

import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from slr_grader.laws import counterexamples as hunting
from slr_grader.operations import OPERATIONS
from slr_grader.program.conversation import Program
from slr_grader.program.limits import Limits
from slr_grader.protocol.numbers import decoded
from slr_grader.protocol.replies import Outcome
from slr_pure import Moments, fit, gradient, line, loss, r_squared, step

from .grading import RIGHT, Answering, answered

HERE = f"import sys; sys.path[0] = {str(Path(__file__).parents[2])!r}"
ANSWER = [sys.executable, "-c", f"{HERE}; import slr_pure.__main__ as s; s.main(['answer'])"]


LAWS = [(do, law.name) for do, operation in OPERATIONS.items() for law in operation.laws]


@pytest.fixture
def keep(monkeypatch):
    """keep(do, law): of the operation's laws, only that one."""

    def keep(do, name):
        kept = [law for law in OPERATIONS[do].laws if law.name == name]
        monkeypatch.setattr(OPERATIONS[do], "laws", kept)

    return keep


def found(do, function):
    """{law: [what was found, the counterexample]} for the laws of an operation."""
    program = Answering({do: lambda request: answered(function, do, decoded(request["given"]))})
    return {law: rest for _, law, *rest in hunting.hunted(program, [do])}


@pytest.mark.parametrize("do", RIGHT)
def test_right_answers_keep_the_laws(do, monkeypatch):
    """On plain floats."""
    monkeypatch.setattr(hunting, "EXAMPLES", 30)
    kept = found(do, RIGHT[do])
    assert kept
    assert set(map(tuple, kept.values())) == {("holds", "")}


def fit_with(change):
    """The best line, changed."""
    return lambda x, y: change(*fit(x, y), x, y)


def share(x, y):
    """R²."""
    return r_squared(Moments.of(x, y))


def slope(x, y):
    """m."""
    return line(Moments.of(x, y)).m


LOSS_MEAN = "it is the mean of the squares"
WRONG = [
    (
        *("forward", lambda m, c, x: [m * v for v in x], "the prediction at x = 0 is c"),
        "for m = 0, c = 1: the prediction at x = 0 is 0; c is 1",
    ),
    (
        *("forward", lambda m, c, x: [c for v in x], "when x grows by h, it grows by m h"),
        "for m = 1, c = 0, x = 0, h = 1: from x to x + 1 the prediction's growth is 0; m h is 1",
    ),
    (
        *("loss", lambda m, c, x, y: loss(m, c, x, y) * len(x), LOSS_MEAN),
        "for x = [0, 0], y = [0, 0], m = 0, c = 1: the loss is 2; the mean of the squares of the"
        " residuals is 1",
    ),
    (
        *(
            "loss",
            lambda m, c, x, y: loss(m, c, x, y) / len(x),
            "points twice over have the same mean",
        ),
        "for x = [0], y = [0], m = 0, c = 1: with each point twice the loss is 1/2; with each point"
        " once it is 1",
    ),
    (
        *("loss", lambda m, c, x, y: -loss(m, c, x, y), "it is not negative"),
        "for x = [0], y = [0], m = 0, c = 1: the loss is -1; no square is negative",
    ),
    (
        *(
            "gradient",
            lambda m, c, x, y: [g / 2 for g in gradient(m, c, x, y)],
            "it is the loss's derivative",
        ),
        "for x = [0], y = [0], m = 0, c = 1, h = 1: dL/dc is 1; (L(m, c + h) − L(m, c − h)) / 2h"
        " is 2",
    ),
    (
        *(
            "gradient",
            lambda m, c, x, y: [0, gradient(m, c, x, y)[1]],
            "it is the loss's derivative",
        ),
        "for x = [1], y = [0], m = 0, c = 1, h = 1: dL/dm is 0; (L(m + h, c) − L(m − h, c)) / 2h"
        " is 2",
    ),
    (
        *(
            "step",
            lambda m, c, x, y, lr: step(m, c, x, y, -lr),
            "it goes down by lr times the gradient",
        ),
        "for x = [0], y = [0], m = 0, c = 1, lr = 1/16: the new c is 9/8; less lr times the"
        " derivative, c is 7/8",
    ),
    (
        *(
            "train",
            lambda x, y, lr, steps: RIGHT["train"](x, y, lr, steps + 1),
            "it is so many single steps",
        ),
        "for x = [0], y = [1], lr = 1/16, steps = 0: c is 1/8; after so many single steps c is 0",
    ),
    (
        *("fit", fit_with(lambda m, c, x, y: [m, sum(y) / len(y)]), "there the gradient is zero"),
        "for x = [0, 1], y = [0, 1]: at m = 1, c = 1/2 dL/dm is 1/2; at the best line it is 0",
    ),
    (
        *("fit", fit_with(lambda m, c, x, y: [m, c + 1]), "points on a line have that line"),
        "for x = [0, 1], y = [0, 0], m = 0, c = 0: c is 1; but with y = 0 x + 0 c is 0",
    ),
    (
        *("fit", fit_with(lambda m, c, x, y: [m, -c]), "when x is shifted, m stays"),
        "for x = [0, 1], y = [0, 1], h = 1: with x + 1 for x, c is 1; by the first fit c is -1",
    ),
    (
        *("fit", fit_with(lambda m, c, x, y: [m, c + 1]), "when y is scaled, so are m and c"),
        "for x = [0, 1], y = [0, 0], h = -1: with -1 y for y, c is 1; by the first fit c is -1",
    ),
    (
        *("fit", fit_with(lambda m, c, x, y: [m, y[0]]), "the order of the points does not matter"),
        "for x = [0, 1], y = [0, 1]: with the points in reverse c is 1; and before c is 0",
    ),
    (
        *("fit through the origin", lambda x, y: fit(x, y).m, "there dL/dm is zero"),
        "for x = [0, 1], y = [1, 0]: at m = -1, c = 0 dL/dm is -1; at the best slope it is 0",
    ),
    (
        *("r_squared", lambda x, y: 1 - share(x, y), "it is S_xy²/(S_xx S_yy)"),
        "for x = [0, 1], y = [0, 1]: R² is 0; S_xy²/(S_xx S_yy) is 1",
    ),
    (
        *("r_squared", lambda x, y: 100 * share(x, y), "it is between 0 and 1"),
        "for x = [0, 1], y = [0, 1]: R² is 100; a share is between 0 and 1",
    ),
    (
        *("r_squared", lambda x, y: -share(x, y), "it is between 0 and 1"),
        "for x = [0, 1], y = [0, 1]: R² is -1; a share is between 0 and 1",
    ),
    (
        *("r_squared", slope, "it is 1 for points on a line that is not level"),
        "for x = [0, 1], y = [0, 0], h = -1, c = 0: R² is -1; but with y = -1 x + 0 it is 1",
    ),
    (
        *("r_squared", lambda x, y: y[0], "when y is shifted, it stays"),
        "for x = [0, 1], y = [0, 1], h = 1: with y + 1 for y R² is 1; and before 0",
    ),
    (
        *("r_squared", slope, "when y is scaled, it stays"),
        "for x = [0, 1], y = [0, 1], h = -1: with -1 y for y R² is -1; and before 1",
    ),
]


@pytest.mark.parametrize(("do", "function", "law", "counterexample"), WRONG)
def test_wrong_answers_break_a_law(do, function, law, counterexample, keep):
    """With the smallest counterexample, by hand."""
    keep(do, law)
    assert found(do, function)[law] == ["broken", counterexample]


def test_every_law_can_be_broken():
    """By one of the wrong answers above."""
    assert {(do, law) for do, _, law, _ in WRONG} == set(LAWS)


@pytest.mark.parametrize(
    ("do", "answer", "why"),
    [
        ("loss", {"loss": "much"}, "loss answers much, not a number"),
        ("loss", {"loss": "nan"}, "loss answers nan"),
        ("loss", {}, "the answer of loss has no loss"),
        ("forward", {"y": [1, 2, 3]}, "forward answers [1, 2, 3], not a number for each x"),
        ("forward", {"y": 1}, "forward answers 1, not a number for each x"),
    ],
)
def test_what_is_no_number_breaks_a_law(do, answer, why, keep):
    """And is shown."""
    program = Answering({do: lambda request: Outcome("answer", answer)})
    keep(do, OPERATIONS[do].laws[0].name)
    (finding,) = hunting.hunted(program, [do])
    assert finding.found == "broken"
    assert finding.counterexample.endswith(f": {why}")


def test_an_error_breaks_a_law():
    """There is an answer."""

    def refuse(x, y):
        raise ValueError("not today")

    (kind, why), *_ = found("fit", refuse).values()
    assert (kind, why) == ("broken", "for x = [0, 1], y = [0, 0]: fit refuses: not today")


@pytest.mark.parametrize("kind", ["crashed", "timed out", "cannot"])
def test_who_does_not_answer_is_asked_once(kind):
    """A law is stopped at its first crash or time-out."""
    program = Answering({do: lambda request: Outcome(kind, "at work") for do in OPERATIONS})
    findings = hunting.hunted(program)
    assert len(program.asked) == len(LAWS)
    wanted = ("not offered", "at work") if kind == "cannot" else ("stopped", f"it {kind}: at work")
    assert {(f.found, f.counterexample) for f in findings} == {wanted}


def test_a_crash_on_the_way_to_smaller_data_keeps_what_was_found(keep):
    """The smallest so far."""
    replies = iter([Outcome("answer", {"loss": -1.0})])
    program = Answering({"loss": lambda request: next(replies, Outcome("crashed", "at work"))})
    keep("loss", "it is not negative")
    (finding,) = hunting.hunted(program, ["loss"])
    assert finding.found == "broken"
    assert finding.counterexample.endswith("the loss is -1; no square is negative")


def test_who_answers_otherwise_each_time(keep):
    """That is said."""
    losses = iter([-1.0] + [1.0] * 9999)
    program = Answering({"loss": lambda request: Outcome("answer", {"loss": next(losses)})})
    keep("loss", "it is not negative")
    (finding,) = hunting.hunted(program, ["loss"])
    assert finding.counterexample.endswith("is negative. Asked again, it answers otherwise")


def test_the_report_is_the_same_however_busy_the_machine(monkeypatch):
    """On a clock that stands still, and on one that jumps by a minute at each look."""
    reports = []
    for seconds in 0, 60:
        clock = count(0, seconds)
        monkeypatch.setattr("time.monotonic", lambda clock=clock: next(clock))
        program = Answering({"loss": lambda request: Outcome("answer", {"loss": -1.0})})
        reports.append((hunting.hunted(program, ["loss"]), len(program.asked)))
    assert reports[0] == reports[1]


def test_laws_hold_for_the_library_over_the_pipe(monkeypatch):
    """A process like any other; a second time finds the same."""
    monkeypatch.setattr(hunting, "EXAMPLES", 5)
    told = []
    with Program(ANSWER, Limits(20, 1000)) as program:
        first = hunting.hunted(program, tell=told.append)
        assert first == hunting.hunted(program)
    assert {finding.found for finding in first} == {"holds"}
    assert told == [name for _, name in LAWS]


def test_a_hunt_leaves_nothing_behind(tmp_path):
    """The folder stays empty."""
    code = (
        f"{HERE}; from slr_grader.laws import counterexamples\n"
        "from slr_grader.program.conversation import Program\n"
        "counterexamples.EXAMPLES = 5\n"
        f"with Program({ANSWER!r}) as program: counterexamples.hunted(program, ['forward'])"
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)
    assert list(tmp_path.iterdir()) == []
