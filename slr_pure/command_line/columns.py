"""Columns: which of a table's columns are x and y."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..arithmetic.values import shown
from .advice import MISREAD, kind, way_through, what_is_wrong
from .cells import NUMBER, as_written, shortened
from .head import Head
from .headers import names_line
from .labels import NUMBERED
from .letters import undecodable
from .lines import Lines
from .reading import Reading
from .sorts import is_numeric, values
from .status import InputError

DIGIT = re.compile(r"\d")
MOST_LISTED = 20  # columns, in an error
LONGEST = 60  # letters of one of them


class Column(NamedTuple):
    """A column: its position, from 0 on, and its name in the header, "" if it has none."""

    position: int
    name: str

    def __str__(self) -> str:
        return f"column {self.position + 1}" + (f" ({self.name})" if self.name else "")

    def as_json(self) -> dict[str, object]:
        """Its number, from 1 on, and its name."""
        return {"column": self.position + 1, "name": self.name or None}


def labelled(head: Head, reading: Reading) -> Head:
    """The head; a first column such as `id`, of whole numbers, has labels beside two others."""
    if not NUMBERED.fullmatch(head.names[0]):
        return head
    ids = filter(NUMBER.fullmatch, values((row for _, row in head.rows), 0, reading.na))
    others = [
        i
        for i, name in enumerate(head.names[1:], 1)
        if {name, str(i + 1)}.isdisjoint((reading.by, reading.weights))
        and holds_numbers(head, i, reading)
    ]
    whole = all(float(number).is_integer() for number in ids)
    return head._replace(labels=1) if whole and len(others) > 1 else head


def chosen(head: Head, reading: Reading, lines: Lines) -> tuple[Column, Column]:
    """The columns asked for; otherwise the first ones of numbers that are no row labels."""
    asked = [
        None if name is None else _position(name, head, lines) for name in (reading.x, reading.y)
    ]
    width, missing = len(head.names), asked.count(None)
    by, weights = (named(name, head, lines) for name in (reading.by, reading.weights))
    taken = {*asked, by and by.position, weights and weights.position}
    numeric = [i for i in range(width) if i not in taken and holds_numbers(head, i, reading)]
    free = [position for position in numeric if position >= head.labels]
    if len(free) < missing:
        labels = numeric[0] if len(free) < len(numeric) and len(free) + 1 == missing else None
        raise _too_few(head, reading, len(free) + 2 - missing, labels, by, lines)
    positions = [free.pop(0) if position is None else position for position in asked]
    x, y = (Column(position, head.names[position]) for position in positions)
    for position in {x.position, y.position}.difference(asked):
        for i in range(head.labels, position):
            if i not in taken:
                _check_passed_over(Column(i, head.names[i]), head, reading, x, y, lines)
    return x, y


def _check_passed_over(
    column: Column, head: Head, reading: Reading, x: Column, y: Column, lines: Lines
) -> None:
    """InputError: a column before one that nobody asked for has numbers with another mark."""
    i = column.position
    cells = values((row for _, row in head.rows), i, reading.na)
    kinds = set(map(kind, as_written(cells, reading.decimal)))
    if not kinds or not kinds.issubset(MISREAD):
        return
    line = next(line for line, row in head.rows if row[i : i + 1] == cells[:1])
    raise InputError(
        f"{lines.file}, line {line}, {column}: {what_is_wrong(cells[0], reading.decimal)}"
        f"{way_through(cells[0], reading.decimal, alone=False)}; "
        f"--x {x.position + 1} --y {y.position + 1} passes over it"
    )


def named(name: str | None, head: Head, lines: Lines) -> Column | None:
    """The column that --by or --weights asks for, if it does."""
    if name is None:
        return None
    position = _position(name, head, lines)
    return Column(position, head.names[position])


def another(head: Head, reading: Reading, taken: list[int], after: int) -> int | None:
    """The position of the next column of numbers after that one, but for those that are taken."""
    for position in range(after, len(head.names)):
        if position not in taken and holds_numbers(head, position, reading):
            return position
    return None


def holds_numbers(head: Head, position: int, reading: Reading) -> bool:
    """Most of the first values in the column at that position are numbers."""
    cells = values((row for _, row in head.rows), position, reading.na)
    return is_numeric(as_written(cells, reading.decimal))


def _position(name: str, head: Head, lines: Lines) -> int:
    """The position of the column of that name, or of that number, from 1 on."""
    numbers = [str(position + 1) for position in range(len(head.names))]
    for names in head.names, numbers:
        if names.count(name) == 1:
            return names.index(name)
    columns = [f"{number} {name}".strip() for number, name in zip(numbers, head.names)]
    if len(columns) > MOST_LISTED:
        columns[MOST_LISTED:] = [f"and so on up to {columns[-1]}"]
    problem = undecodable("".join(head.names), lines.encoding)
    raise InputError(
        f"{lines.file}: {'more than one' if name in head.names else 'no'} column "
        f"{shortened(name)}; the columns are: "
        f"{', '.join(shown(column, str, LONGEST) for column in columns)}"
        f"{'' if head.header else ', without a header'}"
        f"{f'; that is {problem}' if problem else ''}"
    )


def _too_few(
    head: Head, reading: Reading, found: int, labels: int | None, by: Column | None, lines: Lines
) -> InputError:
    """Only so many columns have numbers: what there is instead, and what helps."""
    line, cells = head.rows[0]
    decimal, advice = reading.decimal, ""
    both = zip(cells, as_written(cells, decimal))
    others = [cell for cell, written in both if not NUMBER.fullmatch(written)]
    if names := names_line(head.rows):
        advice = f"; --skip {names - 1} takes line {names} for the header"
    elif labels is not None:
        axis = "x" if reading.x is None else "y"
        advice = f"; --{axis} {labels + 1} takes the row labels for {axis}"
    elif written := next((cell for cell in others if NUMBER.fullmatch(cell) or kind(cell)), None):
        advice = f"; {what_is_wrong(written, decimal)}{way_through(written, decimal, alone=False)}"
    elif by and holds_numbers(head, by.position, reading):
        advice = f"; {by} says the groups"
    elif problem := undecodable("".join(filter(DIGIT.search, cells)), lines.encoding):
        advice = f"; that is {problem}"
    return InputError(
        f"{lines.file}, line {line}: two columns of numbers are needed, and there is "
        f"{'only one' if found == 1 else 'none'} in {shortened(cells)}{advice}"
    )
