"""For the tests of runs and reports: programs that answer by functions or by outcomes."""

from slr_grader.judging.run import run
from slr_grader.protocol.replies import NO_SUCH_NAME, Outcome
from slr_grader.report.contents import reported
from slr_pure import fit, loss

from .grading import CASES, ORDINARY, Answering, outcome

BY_ID = {case.id: case for case in CASES}
RIGHT = {"fit": lambda x, y: fit(x, y), "loss": lambda m, c, x, y: loss(m, c, x, y)}
NO = Outcome("cannot", NO_SUCH_NAME)


def program(functions, **outcomes):
    """Answers by these functions, by these outcomes, and offers nothing else."""
    kinds = dict.fromkeys({case.do for case in CASES}, lambda request: NO)
    for do, function in functions.items():
        kinds[do] = lambda request, f=function: outcome(f, BY_ID[request["id"]])
    for do, found in outcomes.items():
        kinds[do] = lambda request, found=found: found
    return Answering(kinds)


def report(functions, cases=ORDINARY, count="good", name="ada.py", **outcomes):
    """The report on such a program."""
    return reported(run(name, program(functions, **outcomes), cases), count)
