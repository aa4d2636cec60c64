"""Run: all cases put to a program, one after the other; each costs only itself.

But who never answers is not asked for ever: after 3 time-outs in a row of one operation, or 10
crashes, the rest of that operation counts as timed out, or crashed, unasked. And who fails at
everything earns nothing by it: an error that is due counts only where another answer is near.
"""

from collections import namedtuple

from ..protocol.numbers import encoded
from ..protocol.replies import ANSWER, CANNOT, CRASHED, TIMED_OUT, Outcome
from .judging import EXACT, POOR, REFUSED, judged, rank

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from ..program.program import Program
    from ..protocol.vectors import Case
    from .judging import Judgement

PATIENCE = {TIMED_OUT: 3, CRASHED: 10}  # how many in a row, of one operation


class Run(namedtuple("Run", "name judgements cannot hints")):
    """What a program did: its judgements; {operation: why} of those not offered; hints, once each.

    An operation whose first reply says that it is not offered has no judgement.
    """

    __slots__ = ()
    name: str
    judgements: "list[Judgement]"
    cannot: "dict[str, str]"
    hints: "list[str]"


def run(
    name: str,
    program: "Program",
    cases: "Iterable[Case]",
    tell: "Callable[[int], None]" = lambda count: None,
    required: "Collection[str]" = (),
) -> Run:
    """Ask the program each case, and judge what it replies; tell(k) before the k-th case.

    A required operation that is not offered is refused, case by case.
    OSError: the program cannot be started.
    """
    judgements: list[Judgement] = []
    cannot: dict[str, str] = {}
    hints: dict[str, None] = {}
    kinds: dict[str, list[str]] = {}  # by operation: the kinds of the outcomes
    for count, case in enumerate(cases, 1):
        tell(count)
        if case.do in cannot:
            continue
        before = kinds.setdefault(case.do, [])
        outcome = _given_up(before) or program.ask(request(case))
        if outcome.hint:
            hints[outcome.hint] = None
        if outcome.kind == CANNOT and not before and case.do not in required:
            cannot[case.do] = outcome.value
            continue
        before.append(outcome.kind)
        judgements.append(judged(case, outcome))
    return Run(name, _earned(judgements), cannot, list(hints))


def _earned(judgements: "list[Judgement]") -> "list[Judgement]":
    """An error that is due is refused, too, where none of the operation's answers is near."""
    answerable = {j.case.do for j in judgements if j.case.exact is not None}
    near = {
        j.case.do for j in judgements if j.outcome.kind == ANSWER and rank(j.grade) <= rank(POOR)
    }
    return [
        j._replace(grade=REFUSED, off=f"it never answers; it says: {j.outcome.value}")
        if j.grade == EXACT and j.case.do in answerable - near
        else j
        for j in judgements
    ]


def _given_up(before: "list[str]") -> "Outcome | None":
    """The outcome of a case that is not asked any more, if the last so many failed."""
    for kind, patience in PATIENCE.items():
        if before[-patience:] == [kind] * patience:
            return Outcome(kind, f"not asked, after {patience} in a row that {kind}")
    return None


def request(case: "Case") -> "dict[str, object]":
    """The case as it is asked: its id, the operation, and what is given."""
    return {"id": case.id, "do": case.do, "given": encoded(case.given)}
