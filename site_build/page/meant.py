"""What an error of the reader's code often means, by its type and by Python's own words."""

from slr_grader.operations.diagnosis import is_power
from slr_grader.operations.loops import POWER

from .repairs.calls import NOT_IMPORTED, home_of
from .repairs.guard import Endless
from .repairs.slips import COUNT

CALLED = "a number stands before a bracket: a product needs its sign, m * (x + c)"
LISTED = "a list is no number: take its numbers one by one, [m * x for x in xs]"
NO_LIST = "a number stands where a list is to be, or several numbers"
NO_METHOD = "a list has no such method; it is no array"
UNCALLED = "a function stands there, and is not called: len(xs)"
APPENDED = "append changes the list and returns None: write it without = before it"
PLACES = "in [ ] stands a place, 0, 1, 2 …: not the number itself, and no name in quotes"
BEYOND = "the last number of a list is at len(xs) − 1"
OUTSIDE = "the name has no value in the function, which knows its arguments and what it sets"
NO_ONE = "there is no {0} here, only {0}s: a loop takes one after the other, for {0} in {0}s"
DIVIDED = "what you divide by is 0 there"
ENDLESS = "the function calls itself without end"
EMPTY = "an empty list has nothing at [0]"
ENDLESS_LOOP = "the loop never ends"
UNPACKED = "before the = stand more names than there are values behind it, or fewer"
FRACTION = "Fraction takes one number: Fraction(x) for x in xs"
ARGUMENTS = "the call gives too few arguments, or too many"
NO_ARRAYS = "{} is not imported, and NumPy is not here: take lists, [m * x for x in xs]"
IMPORT = "{0} is not imported: write import {0} at the beginning"
CAPITALS = {"true": "True", "false": "False", "none": "None", "null": "None"}
RETURN = "no return is reached, or nothing stands after it"
BEFORE = "a name is used before it has a value"
PRODUCT = "is one name: a product needs its sign"
VAGUE = (NO_LIST, BEYOND, OUTSIDE, DIVIDED, BEFORE)  # where a repair tells more
VAGUE += (NO_ONE.format("x"), NO_ONE.format("y"))
# Of CPython, and of MicroPython, whose functions may be called some hundred times in each other.
TYPES = {"ZeroDivisionError": DIVIDED, "RecursionError": ENDLESS, "IndexError": BEYOND}
WORDS = [
    ("number, not list", LISTED),
    ("convert list to int", COUNT),
    ("interpreted as an integer", COUNT),
    ("convert list", LISTED),
    ("can only concatenate list", LISTED),
    ("'list' object is not callable", "a list is no function: xs[i]"),
    ("indices must be", PLACES),
    ("callable", CALLED),
    ("iterable", NO_LIST),
    ("subscriptable", NO_LIST),
    ("has no len", NO_LIST),
    ("attribute 'append'", APPENDED),
    ("'list' object has no attribute", NO_METHOD),
    ("recursion", ENDLESS),
    ("values to unpack", UNPACKED),
    ("Rational instance", FRACTION),
    ("value is ", FRACTION),  # so slr_pure calls what Fraction is given
    ("required positional", ARGUMENTS),
    ("positional arguments", ARGUMENTS),
    ("exactly one argument", ARGUMENTS),
]
LETTERS = ("m", "c", "x", "y", "n", "r")  # that loops often use


def meant(error, names, case=()):
    """What is meant, or "". names: of the function's arguments, if it is in one.

    >>> meant(NameError("name 'mx' is not defined"), ["m", "c", "xs"])
    'mx is one name: a product needs its sign, m * x'
    """
    text = str(error)
    if isinstance(error, Endless):
        return ENDLESS_LOOP
    if isinstance(error, IndexError) and [] in case:
        return EMPTY
    if is_power(text):
        return POWER
    if isinstance(error, NameError) and "local variable" in text:
        return BEFORE
    if isinstance(error, NameError):
        name = text.split("'")[1] if "'" in text else ""
        if name in CAPITALS:
            return f"{name} is written {CAPITALS[name]}"
        if name in ("x", "y"):
            return NO_ONE.format(name)
        if home_of(name):
            return NOT_IMPORTED.format(name, home_of(name))
        if name in ("np", "numpy"):
            return NO_ARRAYS.format(name)
        if name in ("math", "statistics", "fractions"):
            return IMPORT.format(name)
        return _product(text.split("'")[1], names) if "'" in text else ""
    of_numbers = isinstance(error, TypeError) and (
        "oper" in text or "mul" in text or "for __" in text
    )
    if of_numbers and "function" in text:
        return UNCALLED
    if of_numbers and ("'list'" in text or "'tuple'" in text or "sequence by" in text):
        return LISTED
    for word, why in WORDS:
        if word in text:
            return why
    return TYPES.get(type(error).__name__, "")


def _product(name, names):
    """Two names that the reader has, written as one; or one from outside."""
    letters = set(names) | set(LETTERS)
    for i in range(1, len(name)):
        if name[:i] in letters and name[i:] in letters:
            return f"{name} {PRODUCT}, {name[:i]} * {name[i:]}"
    return OUTSIDE if names else ""
