"""For the tests of the grader: answers of functions in this process, judged as a program's are."""

from slr_pure.grading.judging import judged
from slr_pure.grading.process import Outcome
from slr_pure.grading.vectors import read, vectors_file

HEADER, CASES = read(vectors_file())
ORDINARY = [case for case in CASES if "ordinary" in case.flags]


def outcome(function, case):
    """What the function answers: its numbers, in the order of the answer's parts, or an error."""
    try:
        numbers = function(**case.given)
    except (ArithmeticError, ValueError) as error:
        return Outcome("error", str(error))
    names = HEADER.operations[case.do]["answer"]
    if case.do == "forward":
        return Outcome("answer", {"y": list(numbers)})
    return Outcome("answer", dict(zip(names, numbers)))


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
