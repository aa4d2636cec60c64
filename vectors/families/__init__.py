"""The families of data: each room makes the drafts of a few flags."""

from . import (
    integers,
    limits,
    no_answer,
    offset,
    ordinary,
    overflow,
    published,
    rounding,
    signed_zeros,
    ties,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..drafts import Draft

FAMILIES = (
    ordinary,
    published,
    offset,
    rounding,
    limits,
    ties,
    signed_zeros,
    integers,
    no_answer,
    overflow,
)


def drafts() -> "list[Draft]":
    """All drafts, in the order of the file."""
    return [draft for family in FAMILIES for draft in family.drafts()]
