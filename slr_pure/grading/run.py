"""Run: all cases put to a program, one after the other; each costs only itself.

Who never answers is not asked for ever: after 3 time-outs in a row of one operation the rest of
that operation counts as timed out, and after 10 crashes in a row the rest of all as crashed.
"""

from collections import namedtuple

from .judging import CRASHED, TIMED_OUT, judged
from .numbers import encoded
from .process import Outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .judging import Judgement
    from .process import Program
    from .vectors import Case

TIME_OUTS = 3  # in a row, of one operation
CRASHES = 10  # in a row, of any


class Run(namedtuple("Run", "name judgements cannot hints")):
    """What a program did: its judgements; {operation: why} of those not offered; hints, once each.

    An operation that is not offered has no judgement.
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
) -> Run:
    """Ask the program each case, and judge what it replies; tell(k) before the k-th case.

    OSError: the program cannot be started.
    """
    judgements: list[Judgement] = []
    cannot: dict[str, str] = {}
    hints: list[str] = []
    time_outs: dict[str, int] = {}
    crashes = 0
    for count, case in enumerate(cases, 1):
        tell(count)
        if case.do in cannot:
            continue
        if crashes == CRASHES:
            outcome = Outcome(CRASHED, f"not asked, after {CRASHES} crashes in a row")
        elif time_outs.get(case.do) == TIME_OUTS:
            outcome = Outcome(TIMED_OUT, f"not asked, after {TIME_OUTS} time-outs in a row")
        else:
            outcome = program.ask(request(case))
            crashes = crashes + 1 if outcome.kind == CRASHED else 0
            late = outcome.kind == TIMED_OUT
            time_outs[case.do] = time_outs.get(case.do, 0) + 1 if late else 0
        if outcome.kind == "cannot":
            cannot[case.do] = outcome.value
        else:
            judgements.append(judged(case, outcome))
    judgements = [j for j in judgements if j.case.do not in cannot]
    return Run(name, judgements, cannot, hints)


def request(case: "Case") -> "dict[str, object]":
    """The case as it is asked: its id, the operation, and what is given."""
    return {"id": case.id, "do": case.do, "given": encoded(case.given)}
