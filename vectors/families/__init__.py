"""The families of data: each room makes the drafts of a few flags."""

from ..drafts import Draft
from . import (
    integers,
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

FAMILIES = (
    ordinary,
    published,
    offset,
    rounding,
    overflow_inside,
    underflow_inside,
    subnormal,
    ties,
    signed_zeros,
    integers,
    no_answer,
    overflow,
)


def drafts() -> list[Draft]:
    """All drafts, in the order of the file."""
    return [draft for family in FAMILIES for draft in family.drafts()]
