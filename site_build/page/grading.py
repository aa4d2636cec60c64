"""The grader: what is right or wrong with the reader's function, and the smallest numbers for it.

It tries the function on the exercise's laws, the smallest numbers first. Where an answer is wrong
mistaken.py compares all answers with those of each mistaken formula.
"""

import slr_pure

from . import session
from .answers import Raised, WrongAnswer, answer, is_exact, wrong_part, wrong_shape
from .exercises import EXERCISES
from .meant import BEFORE, RETURN, meant
from .mistaken import mistake
from .repaired import cause
from .repairs.guard import NAME, Endless, Guard, guarded
from .repairs.program import Program
from .repairs.readings import early, one_number, outside
from .repairs.tokens import tokens
from .shown import beside, is_number, shown, shown_case
from .tracebacks import described, line_of

FILE = "answer"
BY_CLASS = ", or set self.m and self.c"  # no exercise asks for a class
EXACT = "it is exact, a Fraction, and the float nearest to it is asked for: float(…)"


def grade(name, code):
    """{"passed": …, "message": …}: the grade of the code, in a few lines, the cause first.

    >>> answer = "def forward(m, c, xs): return [c * x + m for x in xs]"
    >>> print(grade("forward", answer)["message"])
    What is wrong: m and c are swapped.
    Your list is [0] for x = [0], m = 0, c = 1; the predictions are [1].
    The law: the prediction at x = 0 is c.
    """
    exercise = EXERCISES[name]
    names, guard = session.names(), Guard()
    names[NAME] = guard
    try:
        fault = _end(code, names)
        fault = fault or _fault(exercise, _function(exercise, names, code), code, guard)
    except WrongAnswer as wrong:
        fault = str(wrong)
    if fault:
        return {"passed": False, "message": fault}
    count = sum(len(cases) for _, cases in exercise.laws)
    laws = "; ".join(law for law, _ in exercise.laws)
    message = f"Right, on all {count} data sets.\nThe laws: {laws}."
    return {"passed": True, "message": message}


def _end(code, names):
    """Run the code with these names: why it stops before its end, or ""."""
    try:
        exec(compile(guarded(code, ("while", "for")), FILE, "exec"), names)  # noqa: S102 (the reader's own code, in a worker)
    except SyntaxError as error:
        return f"{described(error, FILE, code)}\nThis is not Python yet."
    except session.ENDS as error:
        why = _cause(_outside(error, code) or meant(error, []))
        return _lines(why, described(error, FILE), "Your code stops before its end.")
    return ""


def _function(exercise, names, code):
    """The function that was asked for, also by the name my_…."""
    wanted = exercise.function
    for name in (wanted, "my_" + wanted, "my_" + wanted.split("_")[0]):
        if name in names:
            if not callable(names[name]):
                raise WrongAnswer(f"{name} is {names[name]!r}, not a function.")
            if names[name] is getattr(slr_pure, wanted, None):
                raise WrongAnswer(f"{wanted} is slr_pure's own here: write it yourself, after def.")
            return names[name]
    others = sorted(name for name in names if f"def {name}(" in code)
    if others:
        raise WrongAnswer(f"There is no {wanted}; there is {', '.join(others)}. Is it the name?")
    raise WrongAnswer(f"There is no function {wanted}: write it after def, and all that it does.")


def _fault(exercise, function, code="", guard=None):
    """What is wrong, its cause first, and for the smallest numbers; or ""."""
    laws = [law for law, cases in exercise.laws for _ in cases]
    cases = [case for _, cases in exercise.laws for case in cases]
    answers = _answers(function, cases, guard)
    rights = [answer(exercise.answer, case) for case in cases]
    for i, found in enumerate(answers):
        if wrong_part(exercise, found, rights[i]) is not None:
            why = _why(exercise, code, cases, answers, rights, i)
            return _lines(_cause(why), *_seen(exercise, laws[i], cases[i], found, rights[i]))
    return ""


def _answers(function, cases, guard):
    """The function's answers, up to the first loop that does not end."""
    answers = []
    for case in cases:
        if guard:
            guard.afresh()
        answers.append(answer(function, case))
        if isinstance(answers[-1], Raised) and isinstance(answers[-1].error, Endless):
            break
    return answers


def _why(exercise, code, cases, answers, rights, i):
    """Why the i-th answer is wrong, or "": by all numbers, by the error, by what mends the code."""
    found = answers[i]
    if is_exact(exercise, found) and float(found) == rights[i]:
        return EXACT
    known = meaning = ""
    if isinstance(found, Raised):
        meaning = _meaning(exercise, code, found.error, cases[i])
    if exercise.shape == "list" and is_number(found):
        meaning = one_number(Program(code))
    elif not (exercise.shape == "pair" and is_number(found)):
        known = mistake(exercise, cases, answers, rights)
        is_shaped = isinstance(found, (Raised, str)) or not wrong_shape(exercise, found, rights[i])
        if "whatever" in known and not is_shaped:
            known = ""  # numbers that are none tell nothing
    tried = list(zip(cases, rights))
    tried.insert(0, tried[i])  # the one that fails
    known = cause(exercise, code, tried, _function, known, meaning)
    return known or (RETURN if found is None else "")


def _meaning(exercise, code, error, case):
    """What the error means."""
    letters = [text for text, _, _ in tokens(code) if len(text) == 1] if code else []
    meaning = meant(error, list(exercise.names) + letters, case)
    return (meaning == BEFORE and early(Program(code), line_of(error, FILE))) or meaning


def _seen(exercise, law, case, found, right):
    """What the function does with these numbers, and the law that holds for them."""
    here = f"for {shown_case(exercise.names, case)}"
    if isinstance(found, Raised):
        return described(found.error, FILE), f"Your function fails {here}."
    if found is None:
        return [f"Your function returns None, so nothing, {here}."]
    shape = wrong_shape(exercise, found, right)
    if shape:
        return [f"Your function returns {shape} {here}."]
    part = wrong_part(exercise, found, right)
    if part >= 0:
        found, right = found[part], right[part]
    yours = f"Your {exercise.yours[max(part, 0)]} {shown(found)} {here}"
    return f"{yours}; {exercise.theirs} {beside(right, found)}.", f"The law: {law}."


def _outside(error, code):
    """That the error is of a line behind the function which is meant to stand in it; or ""."""
    quoted = str(error).split("'")
    if not isinstance(error, NameError) or len(quoted) < 2:
        return ""
    return outside(Program(code), quoted[1], line_of(error, FILE))


def _lines(*lines):
    """A line each, but for those that say nothing."""
    return "\n".join([line for line in lines if line])


def _cause(known):
    """The mistake, which comes first."""
    return known and f"What is wrong: {known.replace(BY_CLASS, '')}."
