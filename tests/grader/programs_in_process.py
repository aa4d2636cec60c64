"""For the tests of mistakes: a student's source, called in this process and judged."""

import io
from contextlib import redirect_stdout

from slr_grader.judging.grades import GOOD, judged, rank
from slr_grader.judging.line_numbers import Piece
from slr_grader.judging.mistakes import mistakes
from slr_grader.operations import OPERATIONS
from slr_grader.protocol.replies import Outcome
from slr_grader.student.interface import RETURNED

from .grading import EVERY


def judgements(source, do):
    """On each ordinary case of the operation."""
    names = {}
    exec(source, names)
    function = names[OPERATIONS[do].names[0]]
    return [judged(case, _outcome(function, case)) for case in EVERY if case.do == do]


def _outcome(function, case):
    operation = OPERATIONS[case.do]
    try:
        with redirect_stdout(io.StringIO()):
            result = function(*case.given.values())
    except Exception as error:  # noqa: BLE001 (as of a student's code)
        return Outcome("error", f"{type(error).__name__}: {error}")
    return Outcome("answer", RETURNED[operation.returned](result, *operation.parts))


def right(source, do):
    """Whether every case is good."""
    return all(rank(judgement.grade) <= rank(GOOD) for judgement in judgements(source, do))


def told(source, do):
    """What is said of the mistake."""
    return dict(mistakes(judgements(source, do), [Piece(source)])).get(do, "")
