"""The grader: what is right or wrong with the reader's function, and the smallest numbers for it.

It tries the function on the exercise's laws, the smallest numbers first. Where an answer is wrong
it compares all answers with those of each mistaken formula; one that agrees with all is the
mistake.
"""

from . import session
from .errors import described
from .exercises import EXERCISES

FILE = "answer"


def starter(name):
    """What stands in the editor at first."""
    return EXERCISES[name].starter


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
        function = _function(exercise, names)
        fault = _fault(exercise, function)
    except WrongAnswer as wrong:
        fault = str(wrong)
    except SyntaxError as error:
        fault = f"This is not Python yet. {described(error, FILE)}"
    except Exception as error:  # noqa: BLE001 (whatever it is, the reader wrote it)
        fault = f"Your code stops before its end. {described(error, FILE)}"
    if fault:
        return {"passed": False, "message": fault}
    count = sum(len(cases) for _, cases in exercise.laws)
    laws = "; ".join(law for law, _ in exercise.laws)
    message = f"Right, on all {count} data sets.\nThe laws: {laws}."
    return {"passed": True, "message": message}


class WrongAnswer(Exception):  # noqa: N818 (it is not an error of the program)
    """What to tell the reader, before any number is compared."""


class Raised:
    """What a function did that gave no answer."""

    def __init__(self, error):
        self.error = error
        self.kind = type(error).__name__

    def __eq__(self, other):
        return isinstance(other, Raised) and other.kind == self.kind

    def __hash__(self):
        return hash(self.kind)


def _function(exercise, names):
    """The function that was asked for, also by the name my_…."""
    wanted = exercise.function
    for name in (wanted, "my_" + wanted, "my_" + wanted.split("_")[0]):
        if name in names:
            if not callable(names[name]):
                raise WrongAnswer(f"{name} is {names[name]!r}, not a function.")
            return names[name]
    others = sorted(name for name in names if _is_from(names, name))
    if others:
        raise WrongAnswer(f"There is no {wanted}; there is {', '.join(others)}. Is it the name?")
    raise WrongAnswer(f"There is no function {wanted}: write it after def, and all that it does.")


def _is_from(names, name):
    """A function that is not one of the library's."""
    import slr_pure

    found = names[name]
    return name[0] != "_" and callable(found) and found is not getattr(slr_pure, name, None)


def _fault(exercise, function):
    """What is wrong, or ""."""
    cases = [(law, case) for law, cases in exercise.laws for case in cases]
    answers = [_answer(function, case) for _, case in cases]
    rights = [_answer(exercise.answer, case) for _, case in cases]
    for (law, case), answer, right in zip(cases, answers, rights):
        part = _wrong_part(exercise, answer, right)
        if part is None:
            continue
        here = f"for {_shown_case(exercise, case)}"
        mistake = _mistake(exercise, [case for _, case in cases], answers, rights, part)
        if isinstance(answer, Raised):
            why = f"{mistake[0].upper()}{mistake[1:]}." if mistake else _hint(answer.error)
            return f"Your function fails {here}. {described(answer.error, FILE)}. {why}".strip()
        if answer is None:
            return f"Your function returns None, so nothing, {here}: is there a return?"
        shape = _wrong_shape(exercise, answer, right)
        if shape:
            return f"Your function returns {shape} {here}."
        if part < 0:
            part, got, wanted = 0, answer, right
        else:
            got, wanted = answer[part], right[part]
        mistake = mistake and f": {mistake}"
        return (
            f"Your {exercise.yours[part]} {shown(got)} {here}; {exercise.theirs} {shown(wanted)}"
            f"{mistake}.\nThe law: {law}."
        )
    return ""


def _answer(function, case):
    """What the function answers, or a Raised; a WrongAnswer if it changes its arguments."""
    given = _copy(case)
    try:
        answer = function(*given)
    except Exception as error:  # noqa: BLE001 (whatever it is, the reader wrote it)
        return Raised(error)
    if given != _copy(case):
        raise WrongAnswer(
            "Your function changes the lists that it is given: leave them as they are."
        )
    return answer


def _copy(case):
    return tuple(list(part) if isinstance(part, list) else part for part in case)


def _wrong_part(exercise, answer, right):
    """None if the answer is right, the place of the first wrong number of a pair, else −1."""
    if isinstance(answer, Raised) or _wrong_shape(exercise, answer, right):
        return -1
    if exercise.shape == "pair":
        for i in range(2):
            if not _near(exercise, answer[i], right[i]):
                return i
        return None
    return None if _alike(exercise, answer, right) else -1


def _near(exercise, answer, right):
    """Equal, but for rounding."""
    if not _is_number(answer) or not _is_number(right):
        return False
    if answer == right:
        return True
    try:
        return abs(answer - right) <= exercise.close * max(1.0, abs(float(right)))
    except OverflowError:  # an integer that is too large for a float
        return False


def _is_number(value):
    # On MicroPython a bool is not an int.
    return isinstance(value, (int, float, bool, session.fractions.Fraction))


def _wrong_shape(exercise, answer, right):
    """What the answer is, if it is not of the kind that was asked for; else ""."""
    if answer is None:
        return "None"
    if exercise.shape == "number":
        return "" if _is_number(answer) else f"{_kind(answer)}, not one number,"
    if exercise.shape == "truth":
        return "" if isinstance(answer, bool) else f"{_kind(answer)}, neither True nor False,"
    if not isinstance(answer, (list, tuple)):
        wanted = "two numbers" if exercise.shape == "pair" else "a list"
        return f"{_kind(answer)}, not {wanted},"
    if len(answer) != len(right):
        numbers = "1 number" if len(answer) == 1 else f"{len(answer)} numbers"
        return f"{numbers}, not {len(right)},"
    for part in answer:
        if not _is_number(part):
            return f"{_kind(part)} among the numbers"
    return ""


def _kind(value):
    """The value in words."""
    if _is_number(value):
        return f"the number {shown(value)}"
    if hasattr(value, "__next__"):
        return "a generator (put it into a list)"
    if callable(value):
        return "a function (is it called?)"
    return f"{type(value).__name__} {shown(value)}"


def _mistake(exercise, cases, answers, rights, part):
    """The name of the mistaken formula that gives the same answers, or "".

    First of whole answers, then, in a pair, of the part that is wrong.
    """
    for place in [None] if part < 0 else [None, part]:
        mine = [_part(answer, place) for answer in answers]
        for name, formula in exercise.mistakes:
            results = [_part(_answer(formula, case), place) for case in cases]
            if all(_alike(exercise, a, b) for a, b in zip(mine, results)):
                return name
    mine, theirs = ([_part(answer, max(part, 0)) for answer in all_] for all_ in (answers, rights))
    return _from_outside(exercise, cases, mine, theirs)


def _part(answer, place):
    """The number at that place of a pair; the whole answer for None, or where there is no part."""
    if place is None or not isinstance(answer, (list, tuple)) or len(answer) <= place:
        return answer
    return answer[place]


def _alike(exercise, a, b):
    """The same answers, whatever they are."""
    if isinstance(a, Raised) or isinstance(b, Raised):
        return isinstance(a, Raised) and a == b
    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        return len(a) == len(b) and all(_near(exercise, p, q) for p, q in zip(a, b))
    return _near(exercise, a, b)


def _from_outside(exercise, cases, mine, theirs):
    """The mistake of taking N, or all the data, from names outside of the function."""
    if not all(_is_number(number) for number in mine):
        return ""
    if all(_near(exercise, number, mine[0]) for number in mine):
        return "it is the same for all data, so these are from outside of the function"
    if not exercise.is_mean:
        return ""
    divisors = [
        right * len(case[2]) / number
        for case, number, right in zip(cases, mine, theirs)
        if number and right
    ]
    if divisors and all(_near(exercise, divisor, divisors[0]) for divisor in divisors):
        by = shown(abs(divisors[0]))
        return (
            f"you divide by {by} for every number of points, so N is from outside of the function"
        )
    return ""


HINTS = {
    "ZeroDivisionError": "What you divide by is 0 there.",
    "NameError": "Is it a name from outside of the function? It knows its arguments only.",
    "RecursionError": "Your function calls itself without end.",
    "RuntimeError": "Does your function call itself without end?",
}


def _hint(error):
    return HINTS.get(type(error).__name__, "")


def _shown_case(exercise, case):
    """x = [1], y = [0], m = 0, c = 1: the lists first, as one reads them."""
    named = list(zip(exercise.names, case))
    named = [pair for pair in named if isinstance(pair[1], list)] + [
        pair for pair in named if not isinstance(pair[1], list)
    ]
    return ", ".join(f"{name} = {shown(value)}" for name, value in named)


def shown(value):
    """The value as a reader would write it: 1, not 1.0; ten digits.

    >>> shown((1.0, [0.1, 2 / 3], True))
    '(1, [0.1, 0.6666666667], True)'
    """
    if isinstance(value, (list, tuple)):
        inside = ", ".join(shown(part) for part in value[:12]) + (", …" if len(value) > 12 else "")
        return f"[{inside}]" if isinstance(value, list) else f"({inside})"
    if isinstance(value, float):
        return str(int(value)) if value == value // 1 and abs(value) < 1e16 else f"{value:.10g}"
    if callable(value):
        return getattr(value, "__name__", "a function")
    text = str(value) if _is_number(value) else repr(value)
    return text if len(text) < 80 else text[:77] + "…"
