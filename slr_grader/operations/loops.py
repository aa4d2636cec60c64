"""Loops: which points a beginner's loop counts, and other slips of programs, not of formulas.

The numbers alone often leave several readings of a mistake: all of them are said. Who has the
code can tell which it is (judging/line_numbers.py looks for these very words).
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Some = Callable[[list[Any]], list[Any]]

EQUALS = "= stands for +="
ANEW = "the sum begins anew inside the loop"
RETURN = "return stands inside the loop"
AT_0 = "[0] stands for [i]"
FROM_1 = "indices begin at 0"
TO_N = "range(n) ends at n − 1 by itself"
DIVISION = "// stands for /"
INT = "int cuts the decimals off"
ROUND = "round makes it a whole number"
START = "m and c begin anew inside the loop"
PRINT = "print stands for return"
NO_RETURN = "return is missing"
STR = "str makes it one"
FORMAT = "a format is one"


def either(*readings: str) -> str:
    """One of these."""
    return ", or ".join(readings)


LAST = f"only the last point counts: {either(EQUALS, ANEW)}"
FIRST = f"only the first point counts: {either(RETURN, AT_0)}"
NO_FIRST = f"the first point is left out: {FROM_1}"
NO_LAST = f"the last point is left out: {TO_N}"
WHOLE = f"it is rounded to a whole number: {either(DIVISION, INT, ROUND)}"
ONE_STEP = f"this is one step only: {either(RETURN, START)}"
NOTHING = f"it returns nothing: {either(PRINT, NO_RETURN)}"
TEXT = f"it returns a text, not numbers: {either(STR, FORMAT)}"
POWER = "^ is no power: ** is"
GROUPS = [(EQUALS, ANEW), (RETURN, AT_0), (FROM_1,), (TO_N,), (DIVISION, INT, ROUND)]
GROUPS += [(RETURN, START), (PRINT, NO_RETURN), (STR, FORMAT), (POWER,)]

LOOPS: "list[tuple[str, Some]]" = [
    (LAST, lambda points: points[-1:]),
    (FIRST, lambda points: points[:1]),
    (NO_FIRST, lambda points: points[1:]),
    (NO_LAST, lambda points: points[:-1]),
]


def over(some: "Some", m: "Any", c: "Any", x: "Any", y: "Any") -> "Any":
    """The arguments of a loss, of these points only."""
    return m, c, some(list(x)), some(list(y))
