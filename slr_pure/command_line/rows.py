"""Rows: the cells of a text file, row by row, as a stream, or some columns of a block at once.

A quote without an end is an InputError that names the file and the line.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .status import InputError

LONGEST_ROW = 1_000_000  # characters
COMMENT = re.compile(r"\s*#+")  # anywhere
COMMENTS = re.compile(r"\s*(?:[#%]+|//+)")  # above the data
RULE = " \t\n|+:=-"  # what the lines of a table in a text are made of
ERROR = re.compile(
    r"\s*#(?:N/A\b|(?:NV|[A-Z\d/]+[!?])(?=[;,|\t]))"
)  # of a spreadsheet, in a first cell
SEP = re.compile(r'"?sep=([^\w\s".+#%-]|\t)"?\s*', re.IGNORECASE)  # what spreadsheets begin with


class Form(NamedTuple):
    """How lines are divided: by which separator, None for white space; which one ends them all."""

    separator: str | None
    edge: str = ""


def rows(
    lines: Iterable[str], first: int, form: Form, file: str, comments: re.Pattern[str]
) -> Iterator[tuple[int, list[str]]]:
    """The line where each row begins, and its cells; blank lines, comments and rules are none.

    lines: from the line number first on; no more of them are taken than the rows need.
    comments: what comments above the first row begin with; below it they do with #.
    """
    number = start = first
    fresh = True  # no row is begun

    def rows_lines() -> Iterator[str]:
        nonlocal number, start, fresh
        for line in lines:
            number += 1
            if fresh:
                if is_no_row(line, comments):
                    continue
                start, fresh, length = number - 1, False, 0
            length += len(line)
            if length > LONGEST_ROW:
                raise csv.Error(f"longer than {LONGEST_ROW:,} characters")
            yield line.strip(form.edge + " \n") + "\n" if form.edge else line

    try:
        for cells in divided(rows_lines(), form.separator):
            fresh = True
            if any(map(str.strip, cells)):
                yield start, cells
                comments = COMMENT
    except csv.Error as error:
        problem = f"a quote is not closed, or more text follows it ({error})"
        way = 'inside a cell in quotes write "" for each'
        raise InputError(f"{file}, line {start}: {problem}; {way}") from None


def is_no_row(line: str, comments: re.Pattern[str]) -> bool:
    r"""The line is a comment, which begins with such a mark, or a rule, such as |---|---|.

    The error of a spreadsheet is no comment.

    >>> [is_no_row(line, COMMENTS) for line in ("# a, b\n", "#DIV/0!,2\n", "- -\n", "|--|\n")]
    [True, False, False, True]
    """
    if comments.match(line):
        return not ERROR.match(line)
    return ("--" in line or "==" in line) and not line.strip(RULE)


def divided(lines: Iterator[str], separator: str | None) -> Iterator[list[str]]:
    """The cells of each row; [] for a blank line."""
    if separator is None:
        return map(_words, lines)
    # The csv module takes no white space between a closing quote and the separator.
    blanks = re.compile(
        rf'(?<=")[{" " if separator == chr(9) else chr(9) + " "}]+(?=[{separator}\n])'
    )
    tidy = (blanks.sub("", line) for line in lines)
    return csv.reader(tidy, delimiter=separator, skipinitialspace=True, strict=True)


def counted(cells: Sequence[str]) -> str:
    """How many cells these are.

    >>> counted(["1"]), counted(["1", "2"])
    ('1 cell', '2 cells')
    """
    return f"{len(cells)} cell{'' if len(cells) == 1 else 's'}"


def _words(line: str) -> list[str]:
    """The cells of a line where white space, ASCII's, separates them."""
    if line.isascii() and '"' not in line:
        return line.split()
    spaced = [line.replace("\t", " ").strip(" \n")]
    return next(csv.reader(spaced, delimiter=" ", skipinitialspace=True, strict=True))


def columns_at(
    block: str, form: Form, width: int, positions: Sequence[int]
) -> list[list[str]] | None:
    """The cells at each of these positions of all lines of a block, in a few passes in C.

    None if any line is out of the ordinary: a quote, a comment, another number of cells.
    """
    if '"' in block or "#" in block or form.edge:
        return None
    if form.separator is None:
        if not block.isascii():
            return None
        table = list(map(str.split, block.split("\n")[:-1]))
        if set(map(len, table)) != {width}:
            return None
        return [[cells[i] for cells in table] for i in positions]
    # Each last cell keeps its line's end, which numbers do not mind: it shows where lines end.
    cells = block.replace("\n", "\n" + form.separator).split(form.separator)
    lines = block.count("\n")
    if len(cells) != lines * width + 1 or "".join(cells[width - 1 :: width]).count("\n") != lines:
        return None
    cells.pop()
    return [cells[i::width] for i in positions]
