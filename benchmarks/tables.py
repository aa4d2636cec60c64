"""Tables: rows of text under a header, the notes that say what they mean, and how numbers look."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from tabulate import tabulate

UNITS = (1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")
MANY = 1_000_000  # from here on a number of units in the last place is shown as a power of ten


class Table(NamedTuple):
    """A title, a header, rows as long as the header, and paragraphs to stand below."""

    title: str
    header: list[str]
    rows: list[list[str]]
    notes: list[str]

    def shown(self, markdown: bool) -> str:
        """The table and its notes as Markdown, or as text for a terminal."""
        style = "pipe" if markdown else "simple"
        sides = ["left"] + ["right"] * (len(self.header) - 1)
        body = tabulate(self.rows, self.header, style, disable_numparse=True, colalign=sides)
        title = f"## {self.title}" if markdown else f"{self.title}\n{'=' * len(self.title)}"
        return "\n\n".join([title, body, *self.notes])


def three_digits(value: float) -> str:
    """Of a number: 0.4, 1.234 and 2345.6 are "0.400", "1.23" and "2,346"."""
    decimals = 0 if value >= 99.95 else 1 if value >= 9.995 else 2 if value >= 0.9995 else 3
    return f"{value:,.{decimals}f}"


def time_text(seconds: float) -> str:
    """Three digits and a unit: 0.0123 is "12.3 ms"."""
    size, unit = next((pair for pair in UNITS if seconds >= pair[0]), UNITS[-1])
    return f"{three_digits(seconds / size)} {unit}"


def memory_text(peak: int | None) -> str:
    """Bytes in MB (10⁶ bytes), or a dash where they are not known."""
    return "–" if peak is None else f"{peak / 1e6:.1f} MB"


def ulps_text(error: Fraction | float) -> str:
    """A number of units in the last place: "0", "264", "3,830", "2.5e+09", "nan"."""
    if not isinstance(error, Fraction) or error >= MANY:
        return f"{float(error):.1e}" if error == error else "nan"
    return f"{int(error):,}" if error.denominator == 1 else f"{float(error):,.1f}"
