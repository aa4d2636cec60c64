"""The families of data: each room makes the drafts of a few flags."""

from ..drafts import Draft
from . import (
    formats,
    integers,
    more,
    no_answer,
    offset,
    ordinary,
    overflow,
    overflow_inside,
    published,
    rounding,
    signed_zeros,
    subnormal,
    ties,
    underflow_inside,
)

USUAL = (ordinary, published, offset, rounding)  # numbers of usual sizes
EXTREME = (overflow_inside, underflow_inside, subnormal, ties, signed_zeros, integers)  # at an edge
REFUSED = (no_answer, overflow)  # no finite answer is due


def drafts(form: str = "binary64") -> list[Draft]:
    """All drafts for a format, in the order of its files."""
    found = [draft for family in (*USUAL, *EXTREME, *REFUSED) for draft in family.drafts()]
    if form != "binary64":
        return list(formats.in_format(form, [*found, *more.diagnosed(found)]))
    return [*found, *more.diagnosed(found), *more.predicted(found), *more.sequences()]
