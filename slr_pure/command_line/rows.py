"""Rows: the cells of a text file, row by row, as a stream.

The separator is detected. Where a file is not text, or a quote is not closed, an InputError names
the file and the line.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import chain, islice
from typing import TextIO

from .status import InputError

SAMPLE = 20  # how many lines decide on the separator
LONGEST_LINE = 100_000
UTF_16 = ("\udcff\udcfe", "\udcfe\udcff")  # its byte-order marks, as they look when read as UTF-8


def rows(stream: TextIO, file: str, skip: int) -> Iterator[tuple[int, list[str]]]:
    """The line, from 1 on, where each row begins, and its cells; blank rows are passed over.

    The stream is read with undecodable bytes as surrogates (errors="surrogateescape").
    skip: how many lines to pass over first.
    """
    lines = _checked_lines(stream, file)
    for _ in zip(range(skip), lines):
        pass
    sample = list(islice(lines, SAMPLE))
    separator, lines = _separator(sample), chain(sample, lines)
    line = skip + 1
    try:
        if separator is None:
            for cells in map(_words, lines):
                if cells:
                    yield line, cells
                line += 1
            return
        reader = csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True)
        for cells in reader:
            # Nearly always the first cell already shows that the row is not blank.
            if cells and (cells[0].strip() or any(map(str.strip, cells))):
                yield line, cells
            line = skip + reader.line_num + 1
    except csv.Error as error:
        problem = f"a quote is not closed, or more text follows it ({error})"
        raise InputError(f"{file}, line {line}: {problem}") from None


def _words(line: str) -> list[str]:
    """The cells of a line that are separated by ASCII's white space."""
    if line.isascii() and '"' not in line:
        return line.split()
    spaced = [line.replace("\t", " ").strip(" \n")]
    return next(csv.reader(spaced, delimiter=" ", skipinitialspace=True, strict=True))


def _checked_lines(stream: TextIO, file: str) -> Iterator[str]:
    """The lines, if they can be read and are text."""
    try:
        for number, line in enumerate(iter(partial(stream.readline, LONGEST_LINE + 1), ""), 1):
            plain = line.isascii() and "\0" not in line and len(line) <= LONGEST_LINE
            if not plain and (problem := _no_text(line)):
                raise InputError(f"{file}, line {number}: {problem}")
            yield line
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None


def _no_text(line: str) -> str | None:
    """Why the line is not text; None if it is."""
    if len(line) > LONGEST_LINE:
        return f"longer than {LONGEST_LINE:,} characters"
    if line.startswith(UTF_16):
        return "UTF-16 text: save it as UTF-8"
    for character in line:
        if "\udc80" <= character <= "\udcff":
            return f"not UTF-8 text (byte 0x{ord(character) - 0xDC00:02x})"
    return "a binary file, not text" if "\0" in line else None


def _separator(sample: list[str]) -> str | None:
    """The one of tab, semicolon and comma that gives most lines as many cells as the first.

    None, for white space, where none of them gives the first line two cells.
    """

    def agreement(separator: str) -> int:
        widths: list[int] = []
        with suppress(csv.Error):  # the rows above a quote that is not closed count
            for row in csv.reader(sample, delimiter=separator, skipinitialspace=True):
                if row:
                    widths.append(len(row))
        return widths.count(widths[0]) if widths and widths[0] > 1 else 0

    best = max("\t;,", key=agreement)
    return best if agreement(best) else None
