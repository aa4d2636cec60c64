"""Other formats: ordinary data, rounded to them; and what is hard at their own edges."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from slr_pure.arithmetic.floats import Format

from ..drafts import Draft, ask
from ..forms import FORMS, in_form

KEPT = {"ordinary", "published", "unequal lengths", "not finite"}
FITS = "fit, fit through the origin"


def in_format(name: str, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Those of the drafts that fit into the format, their floats rounded to it; then its own."""
    for draft in drafts:
        if draft.flags[0] in KEPT:
            given = {part: _rounded(value, FORMS[name]) for part, value in draft.given.items()}
            if "too far" not in str(given):
                comment = draft.comment.replace("binary64", name)
                yield draft._replace(given=given, comment=comment)
    yield from edges(FORMS[name])


def _rounded(value: Any, form: Format) -> Any:
    """A float in the format, "too far" from it, or an integer, nan or infinity as it is."""
    if isinstance(value, list):
        return [_rounded(each, form) for each in value]
    if isinstance(value, int) or not math.isfinite(value):
        return value
    found: float = in_form(Fraction(value), form)
    return "too far" if math.isinf(found) or (found == 0) != (value == 0) else found


def edges(form: Format) -> Iterator[Draft]:
    """Data at the edges of a format of any size."""
    d, least, greatest = form
    x: list[float] = [1, 2, 4]
    y: list[float] = [1, 3, 4]
    far = 2.0 ** (d - 4)
    why = f"x is 2^{d - 4} and a little: what is left of x^2 shows little of that."
    yield from ask(FITS, "offset", why, x=[far, far + 1, far + 3], y=y)
    near = [1 + k * 2.0 ** (1 - d) for k in (0, 1, 2, 4)]
    why = "x differ in their last bits, and the mean rounds."
    yield from ask("fit", "near-constant x", why, x=near, y=[1, 2, 4, 3])
    size = 2.0 ** (greatest * 5 // 8)
    why = f"x^2 is above 2^{greatest}, and the slope is ordinary."
    yield from ask(FITS, "overflow inside", why, **_times(size, x, y))
    size = 2.0 ** (least * 5 // 8)
    why = f"x^2 is below 2^{least}, and the slope is ordinary."
    yield from ask(FITS, "underflow inside", why, **_times(size, x, y))
    why = f"x are 1, 2 and 4 times the least number, 2^{least}."
    yield from ask(FITS, "subnormal", why, **_times(2.0**least, x, y))
    top = 2.0**greatest
    why = "The slope is above the greatest number."
    yield from ask(FITS, "answer overflows", why, x=[0.0, 0.25, 0.5], y=[0.0, top, top])
    why = "The line through two points is half way between two numbers at x = 0."
    yield from ask("fit", "tie", why, x=[-1, 1], y=[2.0 ** (d - 1) - 1, 2.0 ** (d - 1) + 2])
    why = f"x = 2^{d} + 1, 2, 3 are integers, and not all are numbers of the format."
    yield from ask(FITS, "offset", why, x=[2**d + k for k in (1, 2, 3)], y=y)
    tenth = in_form(Fraction(1, 10), form)
    why = "Three times a tenth, rounded: there is no line, however the mean rounds."
    yield from ask("fit", "constant x", why, x=[tenth] * 3, y=[1, 2, 3])
    why = "-0 is 0."
    yield from ask("fit", "constant x, signed zero", why, x=[0.0, -0.0], y=[1, 2])
    why = "One point has many lines."
    yield from ask("fit", "too few points", why, x=[1], y=[2])


def _times(size: float, x: list[float], y: list[float]) -> dict[str, list[float]]:
    return {"x": [a * size for a in x], "y": [b * size for b in y]}
