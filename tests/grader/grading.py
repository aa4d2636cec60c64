"""For the tests of the grader: answers of functions in this process, judged as a program's are."""

from fractions import Fraction

from slr_grader.judging.grades import judged
from slr_grader.operations import OPERATIONS
from slr_grader.protocol.replies import Outcome
from slr_grader.protocol.vectors import read, vectors_file

RIGHT = {do: operation.right for do, operation in OPERATIONS.items()}
HEADER, CASES = read(vectors_file())


def with_r_squared(case):
    """The case of fit as one of r_squared, of which the vectors have none: S_xy²/(S_xx S_yy)."""
    x, y = ([Fraction(number) for number in case.given[name]] for name in "xy")
    p, q = sum(x) / len(x), sum(y) / len(y)
    xx, yy = sum((a - p) ** 2 for a in x), sum((b - q) ** 2 for b in y)
    share = sum((a - p) * (b - q) for a, b in zip(x, y)) ** 2 / (xx * yy)
    exact, rounded = {"r_squared": share}, {"r_squared": float(share)}
    return case._replace(id=f"r_squared-{case.id}", do="r_squared", exact=exact, rounded=rounded)


ORDINARY = [case for case in CASES if "ordinary" in case.flags]
R_SQUARED = [with_r_squared(case) for case in ORDINARY if case.do == "fit"]
EVERY = [*ORDINARY, *R_SQUARED]


def answered(function, do, given):
    """What the function of an operation answers to what is given, or an error."""
    try:
        result = function(*given.values())
    except (ArithmeticError, ValueError) as error:
        return Outcome("error", str(error))
    return Outcome("answer", OPERATIONS[do].answer(result))


def judgements(functions, cases=EVERY):
    """Of each case whose operation has a function among these."""
    return [
        judged(case, answered(functions[case.do], case.do, case.given))
        for case in cases
        if case.do in functions
    ]


class Answering:
    """In the place of a process.Program: answers by functions of this process."""

    def __init__(self, functions):
        self.functions = functions
        self.asked, self.notes = [], []

    def ask(self, request):
        """The outcome that the function of the operation returns."""
        self.asked.append(request["id"])
        return self.functions[request["do"]](request)
