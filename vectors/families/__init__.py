"""The families of data: each room makes the drafts of a few flags."""

from . import ordinary

FAMILIES = (ordinary,)


def drafts():
    """All drafts, in the order of the file."""
    return [draft for family in FAMILIES for draft in family.drafts()]
