"""Laws: what must be so of any right answers, whatever the data, in words and as a check.

A check asks the program, and compares its answers with each other or with the definition. The
data are halves between −4 and 4: sums and products of such are floats exactly, so plain float
arithmetic rounds only where it divides, or multiplies by what it divided: a few times by 2⁻⁵³,
and in all by less than 10⁻¹² of the largest number here. CLOSE is far above that, and far below
what a wrong formula is off by.
"""

from collections import namedtuple
from fractions import Fraction

from slr_pure.model import forward, gradient, loss, step

from ..operations.operations import ORIGIN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Points = tuple[list[Fraction], list[Fraction]]
    Ask = Callable[..., dict[str, Any]]  # ask(do, **given): the parts of the answer, as Fractions

CLOSE = Fraction(1, 10**9)  # of the number, or of 1 if that is more


class Law(namedtuple("Law", "do name data check")):
    """The operation; the law in words; the names of the data it is about; the check.

    check(ask, **data) returns what is wrong, in words, or "".
    """

    __slots__ = ()
    do: str
    name: str
    data: "tuple[str, ...]"
    check: "Callable[..., str]"


def readable(value: "Any") -> str:
    """The number, or the list of numbers, as one reads it.

    >>> readable([Fraction(1, 2), Fraction(3)])
    '[1/2, 3]'
    """
    if isinstance(value, list):
        return f"[{', '.join(map(readable, value))}]"
    exact = Fraction(value)
    return str(exact) if exact.denominator <= 1000 else f"{float(exact):.10g}"


def differs(what: str, found: "Any", why: str, wanted: "Any") -> str:
    """What is found, and why another number is wanted; "" if the two differ by rounding only."""
    if abs(found - wanted) <= CLOSE * max(1, abs(wanted)):
        return ""
    return f"{what} is {readable(found)}; {why} {readable(wanted)}"


def lines_differ(where: str, found: "dict[str, Any]", why: str, m: "Any", c: "Any") -> str:
    """As differs, for a slope and an intercept."""
    return differs(f"{where}m", found["m"], f"{why} m is", m) or differs(
        f"{where}c", found["c"], f"{why} c is", c
    )


def _at_zero(ask: "Ask", m: Fraction, c: Fraction) -> str:
    y = ask("forward", m=m, c=c, x=[Fraction(0)])["y"]
    return differs("the prediction at x = 0", y[0], "c is", c)


def _linear(ask: "Ask", m: Fraction, c: Fraction, at: Fraction, h: Fraction) -> str:
    y = ask("forward", m=m, c=c, x=[at, at + h])["y"]
    return differs(
        f"from x to x + {readable(h)} the prediction's growth", y[1] - y[0], "m h is", m * h
    )


def _mean_of_squares(ask: "Ask", points: "Points", m: Fraction, c: Fraction) -> str:
    found = ask("loss", m=m, c=c, x=points[0], y=points[1])["loss"]
    why = "the mean of the squares of the residuals is"
    return differs("the loss", found, why, loss(m, c, *points))


def _twice_over(ask: "Ask", points: "Points", m: Fraction, c: Fraction) -> str:
    x, y = points
    once = ask("loss", m=m, c=c, x=x, y=y)["loss"]
    twice = ask("loss", m=m, c=c, x=x + x, y=y + y)["loss"]
    return differs("with each point twice the loss", twice, "with each point once it is", once)


def _not_negative(ask: "Ask", points: "Points", m: Fraction, c: Fraction) -> str:
    found = ask("loss", m=m, c=c, x=points[0], y=points[1])["loss"]
    return f"the loss is {readable(found)}; no square is negative" if found < 0 else ""


def _difference(ask: "Ask", points: "Points", m: Fraction, c: Fraction, h: Fraction) -> str:
    found = ask("gradient", m=m, c=c, x=points[0], y=points[1])
    in_m = (loss(m + h, c, *points) - loss(m - h, c, *points)) / (2 * h)
    in_c = (loss(m, c + h, *points) - loss(m, c - h, *points)) / (2 * h)
    return differs("dL/dm", found["dm"], "(L(m + h, c) − L(m − h, c)) / 2h is", in_m) or differs(
        "dL/dc", found["dc"], "(L(m, c + h) − L(m, c − h)) / 2h is", in_c
    )


def _one_step(ask: "Ask", points: "Points", m: Fraction, c: Fraction, lr: Fraction) -> str:
    found = ask("step", m=m, c=c, x=points[0], y=points[1], lr=lr)
    m, c = step(m, c, *points, lr)
    return lines_differ("the new ", found, "less lr times the derivative,", m, c)


def _many_steps(ask: "Ask", points: "Points", lr: Fraction, steps: int) -> str:
    found = ask("train", x=points[0], y=points[1], lr=lr, steps=steps)
    m = c = Fraction(0)
    for _ in range(steps):
        m, c = step(m, c, *points, lr)
    return lines_differ("", found, "after so many single steps", m, c)


def _no_gradient(ask: "Ask", spread: "Points") -> str:
    m, c = _line(ask, *spread)
    dm, dc = gradient(m, c, *spread)
    where, why = f"at m = {readable(m)}, c = {readable(c)} ", "at the best line it is"
    return differs(f"{where}dL/dm", dm, why, 0) or differs(f"{where}dL/dc", dc, why, 0)


def _on_a_line(ask: "Ask", spread: "Points", m: Fraction, c: Fraction) -> str:
    found = ask("fit", x=spread[0], y=forward(m, c, spread[0]))
    return lines_differ("", found, f"but with y = {readable(m)} x + {readable(c)}", m, c)


def _shifted(ask: "Ask", spread: "Points", h: Fraction) -> str:
    m, c = _line(ask, *spread)
    moved = ask("fit", x=[x + h for x in spread[0]], y=spread[1])
    return lines_differ(f"with x + {readable(h)} for x, ", moved, "by the first fit", m, c - m * h)


def _scaled(ask: "Ask", spread: "Points", h: Fraction) -> str:
    m, c = _line(ask, *spread)
    found = ask("fit", x=spread[0], y=[y * h for y in spread[1]])
    return lines_differ(f"with {readable(h)} y for y, ", found, "by the first fit", m * h, c * h)


def _turned(ask: "Ask", spread: "Points") -> str:
    m, c = _line(ask, *spread)
    found = ask("fit", x=spread[0][::-1], y=spread[1][::-1])
    return lines_differ("with the points in reverse ", found, "and before", m, c)


def _line(ask: "Ask", x: "list[Fraction]", y: "list[Fraction]") -> "tuple[Any, Any]":
    found = ask("fit", x=x, y=y)
    return found["m"], found["c"]


def _no_slope(ask: "Ask", spread: "Points") -> str:
    m = ask(ORIGIN, x=spread[0], y=spread[1])["m"]
    dm = gradient(m, Fraction(0), *spread)[0]
    return differs(f"at m = {readable(m)}, c = 0 dL/dm", dm, "at the best slope it is", 0)


LAWS = [
    Law("forward", "the prediction at x = 0 is c", ("m", "c"), _at_zero),
    Law("forward", "when x grows by h, it grows by m h", ("m", "c", "at", "h"), _linear),
    Law("loss", "it is the mean of the squares", ("points", "m", "c"), _mean_of_squares),
    Law("loss", "it is not negative", ("points", "m", "c"), _not_negative),
    Law("loss", "points twice over have the same mean", ("points", "m", "c"), _twice_over),
    Law("gradient", "it is the loss's derivative", ("points", "m", "c", "h"), _difference),
    Law("step", "it goes down by lr times the gradient", ("points", "m", "c", "lr"), _one_step),
    Law("train", "it is so many single steps", ("points", "lr", "steps"), _many_steps),
    Law("fit", "there the gradient is zero", ("spread",), _no_gradient),
    Law("fit", "points on a line have that line", ("spread", "m", "c"), _on_a_line),
    Law("fit", "when x is shifted, m stays", ("spread", "h"), _shifted),
    Law("fit", "when y is scaled, so are m and c", ("spread", "h"), _scaled),
    Law("fit", "the order of the points does not matter", ("spread",), _turned),
    Law(ORIGIN, "there dL/dm is zero", ("spread",), _no_slope),
]
