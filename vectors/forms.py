"""The formats of binary numbers, and an exact number rounded to one: to nearest, down or up."""

import math
from typing import Any

from slr_pure.arithmetic.floats import DOWN, NEAREST, UP, Format, rounded_quotient

from .roots import Root

FORMS = {
    "binary64": Format(digits=53, least=-1074, greatest=1023),
    "binary32": Format(digits=24, least=-149, greatest=127),
    "binary16": Format(digits=11, least=-24, greatest=15),
}
MIRRORED = {NEAREST: NEAREST, DOWN: UP, UP: DOWN}


def in_form(exact: Any, form: Format, mode: str = NEAREST) -> Any:
    """The number of the format that the mode asks for, as a float, which holds it; of a list, each.

    As IEEE 754 has it: beyond the greatest an infinity, or the greatest if it is rounded towards 0;
    and a negative number that rounds to 0 becomes -0.

    >>> from fractions import Fraction
    >>> in_form(Fraction(2049), FORMS["binary16"]), in_form(Fraction(2049), FORMS["binary16"], UP)
    (2048.0, 2050.0)
    """
    if isinstance(exact, list):
        return [in_form(each, form, mode) for each in exact]
    if isinstance(exact, Root):
        return in_form(exact.like(form), form, mode)
    if exact < 0:
        return -in_form(-exact, form, MIRRORED[mode])
    significand, exponent = rounded_quotient(exact.numerator, exact.denominator, form, mode)
    if significand.bit_length() + exponent <= form.greatest + 1:
        return math.ldexp(significand, exponent)
    return greatest(form) if mode == DOWN else math.inf


def greatest(form: Format) -> float:
    """The greatest finite number of the format.

    >>> greatest(FORMS["binary16"])
    65504.0
    """
    return math.ldexp(2**form.digits - 1, form.greatest + 1 - form.digits)
