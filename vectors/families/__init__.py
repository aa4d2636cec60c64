"""The families of data: each room makes the drafts of a few flags."""

from ..drafts import Draft
from . import (
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


def drafts() -> list[Draft]:
    """All drafts, in the order of the files."""
    graded = [draft for family in (*USUAL, *EXTREME, *REFUSED) for draft in family.drafts()]
    return [*graded, *more.diagnosed(graded), *more.sequences()]
