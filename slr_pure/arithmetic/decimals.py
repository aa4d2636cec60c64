"""Decimals: numbers that are computed as they are read, in one context."""

from decimal import getcontext, localcontext

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def in_this_context(numbers: "Iterator[Any]") -> "Iterator[Any]":
    """The numbers, without end, as they are in the context of now, whichever they are read in.

    >>> from decimal import Decimal
    >>> with localcontext() as context:
    ...     context.prec = 3
    ...     shares = in_this_context(Decimal(1) / n for n in (3, 7))
    >>> next(shares), next(shares)
    (Decimal('0.333'), Decimal('0.143'))
    """
    return _in_context(numbers, getcontext().copy())


def _in_context(numbers: "Iterator[Any]", made: "Any") -> "Iterator[Any]":
    # Without end, as the numbers are: whoever reads them stops.
    while True:
        with localcontext(made):
            number = next(numbers)
        yield number
