"""The grader: what is right or wrong with the reader's function, and the smallest numbers for it.

It tries the function on the exercise's laws, the smallest numbers first. Where an answer is wrong
mistaken.py compares all answers with those of each mistaken formula.
"""

from . import session
from .answers import Raised, WrongAnswer, answer, wrong_part, wrong_shape
from .exercises import EXERCISES
from .mistaken import HINTS, mistake
from .shown import beside, shown, shown_case
from .tracebacks import described

FILE = "answer"


def grade(name, code):
    """{"passed": …, "message": …}: the grade of the code, in a sentence or two.

    >>> answer = "def forward(m, c, xs): return [c * x + m for x in xs]"
    >>> print(grade("forward", answer)["message"])
    Your list is [0] for x = [0], m = 0, c = 1; the predictions are [1]: m and c are swapped.
    The law: the prediction at x = 0 is c.
    """
    exercise = EXERCISES[name]
    names = session.names()
    try:
        exec(compile(code, FILE, "exec"), names)  # noqa: S102 (the reader's own code, in a worker)
        function = _function(exercise, names, code)
        fault = _fault(exercise, function)
    except WrongAnswer as wrong:
        fault = str(wrong)
    except SyntaxError as error:
        fault = f"This is not Python yet. {described(error, FILE, code)}"
    except session.ENDS as error:
        fault = f"Your code stops before its end. {described(error, FILE)}"
    if fault:
        return {"passed": False, "message": fault}
    count = sum(len(cases) for _, cases in exercise.laws)
    laws = "; ".join(law for law, _ in exercise.laws)
    message = f"Right, on all {count} data sets.\nThe laws: {laws}."
    return {"passed": True, "message": message}


def _function(exercise, names, code):
    """The function that was asked for, also by the name my_…."""
    wanted = exercise.function
    for name in (wanted, "my_" + wanted, "my_" + wanted.split("_")[0]):
        if name in names:
            if not callable(names[name]):
                raise WrongAnswer(f"{name} is {names[name]!r}, not a function.")
            return names[name]
    others = sorted(name for name in names if f"def {name}(" in code)
    if others:
        raise WrongAnswer(f"There is no {wanted}; there is {', '.join(others)}. Is it the name?")
    raise WrongAnswer(f"There is no function {wanted}: write it after def, and all that it does.")


def _fault(exercise, function):
    """What is wrong, or ""."""
    cases = [(law, case) for law, cases in exercise.laws for case in cases]
    answers = [answer(function, case) for _, case in cases]
    rights = [answer(exercise.answer, case) for _, case in cases]
    for (law, case), found, right in zip(cases, answers, rights):
        part = wrong_part(exercise, found, right)
        if part is None:
            continue
        here = f"for {shown_case(exercise.names, case)}"
        known = mistake(exercise, [case for _, case in cases], answers, rights)
        if isinstance(found, Raised):
            why = _sentence(known) or HINTS.get(found.kind, "")
            return f"Your function fails {here}. {described(found.error, FILE)}. {why}".strip()
        if found is None:
            why = known or "is there a return?"
            return f"Your function returns None, so nothing, {here}: {why}"
        shape = wrong_shape(exercise, found, right)
        if shape:
            return f"Your function returns {shape} {here}. {_sentence(known)}".strip()
        if part < 0:
            part, got, wanted = 0, found, right
        else:
            got, wanted = found[part], right[part]
        yours = f"Your {exercise.yours[part]} {shown(got)} {here}"
        theirs = f"{exercise.theirs} {beside(wanted, got)}"
        why = known and f": {known}"
        return f"{yours}; {theirs}{why}.\nThe law: {law}."
    return ""


def _sentence(known):
    """The mistake as a sentence of its own."""
    return known and f"{known[0].upper()}{known[1:]}."
