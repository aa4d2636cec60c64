"""Text: how numbers and tables are shown. Floats with every digit that identifies them."""

import sys
from contextlib import contextmanager
from decimal import Decimal, localcontext

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..descent import Point
    from ..least_squares import Line
    from ..moments import Moments
    from .reading import Table

DIGITS = 50  # of an exact rational
LONGEST_FLOAT = 24  # letters, as -1.2345678901234567e-300 has


def descent_rows(
    points: "Iterable[Point]", best: "Line | None", moments: "Moments", width: int = LONGEST_FLOAT
) -> "Iterator[str]":
    """A table of points, with the closed form under the last and how far apart the two are.

    m and c have columns of that width.
    """

    def row(step: object, m: object, c: object, loss: object) -> str:
        return f"{step!s:>11}  {m!s:<{width}} {c!s:<{width}} {loss}".rstrip()

    yield row("step", "m", "c", "loss")
    for point in points:
        yield row(*point)
    if best is not None:
        yield row("closed form", best.m, best.c, moments.loss(*best))
        yield row("apart", f"{abs(point.m - best.m):.1e}", f"{abs(point.c - best.c):.1e}", "")


def exact_text(name: str, value: "Fraction") -> "Iterator[str]":
    """name = the rational, and under it 50 of its digits."""
    yield f"{name} = {value}"
    if value.denominator != 1:
        yield f"{'':>{len(name)}} = {digits(value)}"


def digits(value: "Fraction") -> str:
    """The rational to 50 significant digits, rounded to nearest."""
    with localcontext() as context:
        context.prec = DIGITS
        return str(Decimal(value.numerator) / Decimal(value.denominator))


@contextmanager
def integers_of_any_length() -> "Iterator[None]":
    """Let Python print integers of more than 4,300 digits, which it otherwise refuses."""
    if not hasattr(sys, "set_int_max_str_digits"):
        yield
        return
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(limit)


def printable(text: str) -> str:
    r"""The text with what a terminal might obey, such as a line break, as Python writes it.

    >>> print(printable("größe\n\x1b[2J"))
    größe\n\x1b[2J
    """
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
        for letter in text
    )


def heading(table: "Table", moments: "Moments") -> str:
    """What was read: the file, how many points, and which columns they are."""
    points = "1 point" if moments.n == 1 else f"{moments.n} points"
    header = "" if table.header else ", no header"
    return printable(f"{table.file}: {points}{header}, x is {table.x}, y is {table.y}")


def source(table: "Table", moments: "Moments") -> "dict[str, object]":
    """Where the numbers came from, for JSON: the file, its columns x and y, how many points."""
    return {
        "file": table.file,
        "x": {"column": table.x.position + 1, "name": table.x.name or None},
        "y": {"column": table.y.position + 1, "name": table.y.name or None},
        "n": moments.n,
    }
