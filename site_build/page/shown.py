"""Answers in the reader's words."""

from . import session


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
    text = str(value) if is_number(value) else repr(value)
    return text if len(text) < 80 else text[:77] + "…"


def shown_case(names, case):
    """The arguments by their names, the lists first, as one reads them.

    >>> shown_case(["m", "x"], [0.0, [1.0]])
    'x = [1], m = 0'
    """
    named = list(zip(names, case))
    lists = [pair for pair in named if isinstance(pair[1], list)]
    others = [pair for pair in named if not isinstance(pair[1], list)]
    return ", ".join(f"{name} = {shown(value)}" for name, value in lists + others)


def beside(right, answer):
    """The right answer; where ten digits do not tell it from the other, how far it is off.

    >>> beside(1 / 3, 0.3), beside(0.06, 0.06000000000000001)
    ('0.3333333333', '0.06 too, to ten digits, but 1.387778781e-17 away')
    """
    text = shown(right)
    if text != shown(answer):
        return text
    return f"{text} too, to ten digits, but {shown(abs(right - answer))} away"


def kind(value):
    """What the value is, in words."""
    if is_number(value):
        return f"the number {shown(value)}"
    if hasattr(value, "__next__"):
        return "a generator (put it into a list)"
    if callable(value):
        return "a function (is it called?)"
    return f"{type(value).__name__} {shown(value)}"


def is_number(value):
    """A real number of Python's own."""
    # On MicroPython a bool is not an int.
    return isinstance(value, (int, float, bool, session.fractions.Fraction))
