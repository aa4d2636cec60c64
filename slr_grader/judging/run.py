"""Run: all cases put to a program, one after the other; a failure costs only its own case.

But a program is given up on an operation after 3 time-outs or 10 crashes in a row: the rest of its
cases count as timed out, or crashed, unasked. And a program that fails at everything earns nothing
by it: an error that is due counts only where another answer of that operation is near.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from ..program.conversation import Program
from ..protocol.numbers import encoded
from ..protocol.replies import ANSWER, CANNOT, CRASHED, ERROR, TIMED_OUT, Outcome
from ..protocol.vectors import Case
from .grades import ACCEPTABLE, EXACT, POOR, REFUSED, Judgement, judged, rank

NOT_ASKED = "not asked"
PATIENCE = {TIMED_OUT: 3, CRASHED: 10}  # how many in a row, of one operation


class Run(NamedTuple):
    """What a program did: its judgements; {operation not offered: why}; its hints, once each.

    An operation whose first reply says that it is not offered has no judgement.
    """

    name: str
    judgements: list[Judgement]
    cannot: dict[str, str]
    hints: list[str]


def run(
    name: str,
    program: Program,
    cases: Collection[Case],
    tell: Callable[[str], None] = lambda text: None,
    required: Collection[str] = (),
) -> Run:
    """Ask the program each case, and judge what it replies; tell("case k of n") before the k-th.

    A required operation that is not offered is refused, case by case.
    OSError: the program cannot be started.
    """
    judgements: list[Judgement] = []
    cannot: dict[str, str] = {}
    hints: dict[str, None] = {}
    outcomes: dict[str, list[Outcome]] = {}  # by operation
    for count, case in enumerate(cases, 1):
        tell(f"case {count} of {len(cases)}")
        if case.do in cannot:
            continue
        before = outcomes.setdefault(case.do, [])
        outcome = _given_up(before) or program.ask(request(case))
        if outcome.hint:
            hints[outcome.hint] = None
        if outcome.kind == CANNOT and not before and case.do not in required:
            cannot[case.do] = outcome.value
            continue
        before.append(outcome)
        judgements.append(judged(case, outcome))
    return Run(name, _earned(judgements), cannot, list(dict.fromkeys([*program.notes, *hints])))


def _earned(judgements: list[Judgement]) -> list[Judgement]:
    """An error that is due, or nan for it, is refused where no answer of the operation is near."""
    answerable = {j.case.do for j in judgements if j.case.exact is not None}
    near = {
        j.case.do
        for j in judgements
        if j.outcome.kind == ANSWER and rank(j.grade) <= rank(POOR) and j.grade != ACCEPTABLE
    }
    return [
        j._replace(grade=REFUSED, off=f"it never answers; {_said(j.outcome)}")
        if j.grade in (EXACT, ACCEPTABLE) and j.case.do in answerable - near
        else j
        for j in judgements
    ]


def _said(outcome: Outcome) -> str:
    return f"it says: {outcome.value}" if outcome.kind == ERROR else "it says nan"


def _given_up(before: list[Outcome]) -> Outcome | None:
    """The outcome of a case that is not asked any more, where the last few all failed."""
    for kind, patience in PATIENCE.items():
        if [outcome.kind for outcome in before[-patience:]] == [kind] * patience:
            last = before[-1]
            is_first = not last.value.startswith(NOT_ASKED)
            why = f"{NOT_ASKED}, after {patience} in a row that {kind}: {last.value}"
            return Outcome(kind, why) if is_first else last
    return None


def request(case: Case) -> dict[str, object]:
    """The case as it is asked: its id, the operation, and what is given."""
    return {"id": case.id, "do": case.do, "given": encoded(case.given)}
