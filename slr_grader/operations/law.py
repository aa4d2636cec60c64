"""What a law is: what must be so of right answers, whatever the data, in words and as a check.

A check asks the program, and compares its answers with each other or with the definition. The
data are halves between −4 and 4: sums and products of such are floats exactly, so plain float
arithmetic rounds only where it divides, or multiplies by what it divided: a few times by 2⁻⁵³,
and in all by less than 10⁻¹² of the largest number here. CLOSE is far above that, and far below
what a wrong formula is off by.
"""

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction
    from typing import Any

    Points = tuple[list[Fraction], list[Fraction]]
    Ask = Callable[..., Any]  # ask(do, *given): what the program returns for it, as Fractions

CLOSE = 10**9  # one part in so many of the number, or of 1 if that is more


class Law(namedtuple("Law", "name data check")):
    """The law in words; the names of the data it is about; the check.

    check(ask, **data) returns what is wrong, in words, or "".
    """

    __slots__ = ()
    name: str
    data: "tuple[str, ...]"
    check: "Callable[..., str]"


def readable(value: "Any") -> str:
    """The integer or Fraction, or the list of such, as one reads it.

    >>> from fractions import Fraction
    >>> readable([Fraction(1, 2), Fraction(3)])
    '[1/2, 3]'
    """
    if isinstance(value, list):
        return f"[{', '.join(map(readable, value))}]"
    return str(value) if value.denominator <= 1000 else f"{float(value):.10g}"


def differs(what: str, found: "Any", why: str, wanted: "Any") -> str:
    """What is found, and why another number is wanted; "" if the two differ by rounding only."""
    if abs(found - wanted) * CLOSE <= max(1, abs(wanted)):
        return ""
    return f"{what} is {readable(found)}; {why} {readable(wanted)}"


def lines_differ(where: str, found: "Any", why: str, m: "Any", c: "Any") -> str:
    """As differs, for a slope and an intercept."""
    return differs(f"{where}m", found[0], f"{why} m is", m) or differs(
        f"{where}c", found[1], f"{why} c is", c
    )
