"""For the tests of the grader: answers of functions in this process, judged as a program's are."""

from slr_grader.judging.grades import judged
from slr_grader.operations.operations import OPERATIONS, ORIGIN
from slr_grader.protocol.replies import Outcome
from slr_grader.protocol.vectors import read, vectors_file
from slr_pure import fit, forward, gradient, loss, step


def train(x, y, lr, steps):
    """So many steps from m = c = 0."""
    m = c = 0.0
    for _ in range(steps):
        m, c = step(m, c, x, y, lr)
    return m, c


RIGHT = {  # the numbers of each answer, in order
    "fit": lambda x, y: fit(x, y),
    ORIGIN: lambda x, y: [fit(x, y, proportional=True).m],
    "forward": lambda m, c, x: forward(m, c, x),
    "loss": lambda m, c, x, y: [loss(m, c, x, y)],
    "gradient": lambda m, c, x, y: gradient(m, c, x, y),
    "step": lambda m, c, x, y, lr: step(m, c, x, y, lr),
    "train": train,
}
HEADER, CASES = read(vectors_file())
ORDINARY = [case for case in CASES if "ordinary" in case.flags]


def outcome(function, case):
    """What the function answers: its numbers, in the order of the answer's parts, or an error."""
    return answered(function, case.do, case.given)


def answered(function, do, given):
    """The same, for an operation and what is given."""
    try:
        numbers = function(**given)
    except (ArithmeticError, ValueError) as error:
        return Outcome("error", str(error))
    parts = [list(numbers)] if do == "forward" else numbers
    return Outcome("answer", dict(zip(OPERATIONS[do].parts, parts)))


def judgements(functions, cases=ORDINARY):
    """Of each case whose operation has a function among these."""
    return [
        judged(case, outcome(functions[case.do], case)) for case in cases if case.do in functions
    ]


class Answering:
    """In the place of a process.Program: answers by functions of this process."""

    def __init__(self, functions):
        self.functions = functions
        self.asked = []

    def ask(self, request):
        """The outcome that the function of the operation returns."""
        self.asked.append(request["id"])
        return self.functions[request["do"]](request)
