"""Added: lines of sums, as `slr-pure sums` prints them, added up; for `--sums`."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import Any

from ..arithmetic.kinds import DECIMAL, FRACTION
from ..moments import Moments
from ..wire import LONGEST
from . import files
from .cells import exact_numbers, float_numbers
from .lines import Lines
from .plot import Sample
from .reading import USUAL, Reading
from .status import InputError
from .terminal import Progress, printable

WAY = "slr-pure sums FILE makes them"


class Added:
    """The moments of all lines of some files. It speaks of itself as a Table does, where it can."""

    x = "x"

    def __init__(self) -> None:
        self.moments: Moments = Moments.of([], [])
        self._names: list[str] = []
        self._lines = 0

    def add(self, file: str, encoding: str | None, progress: Progress) -> None:
        """The lines of one more file, but for those that are blank."""
        with files.text(file, encoding) as (stream, name):
            self._names.append(name)
            for number, line in enumerate(Lines(stream, name, LONGEST), 1):
                if line.isspace():
                    continue
                try:
                    self.moments = self.moments + Moments.from_json(line)
                except (TypeError, ValueError) as error:
                    raise InputError(f"{name}, line {number}: {error}") from None
                self._lines += 1
                progress.show(f"{self._lines:,} lines")

    @property
    def file(self) -> str:
        """What errors call the files."""
        more = len(self._names) - 1
        return self._names[0] + (f" and {more} more" if more else "")

    def heading(self, n: int) -> str:
        """What was read: the files, how many points, and in how many lines."""
        points, lines = f"point{'' if n == 1 else 's'}", f"line{'' if self._lines == 1 else 's'}"
        return printable(f"{self.file}: {n} {points}, in {self._lines} {lines} of sums")

    def source(self, n: int) -> dict[str, object]:
        """Where n points came from, for JSON."""
        return {"files": self._names, "lines": self._lines, "n": n}

    def another(self, axis: str) -> str:
        """No advice: there is no other column."""
        return ""

    def numbers(self, cells: list[str]) -> list[Any] | None:
        """The cells as numbers, exactly where the sums are of such; None if any is none."""
        exact = self.moments.kind in (FRACTION, DECIMAL)
        return exact_numbers(cells) if exact else float_numbers(cells)


def read(arguments: Namespace) -> tuple[Any, Moments, Sample]:
    """What `files.read` gives; with --sums what is Added in place of a Table, and no points.

    InputError: not one point.
    """
    table: Any
    table, moments, sample = _added(arguments) if arguments.sums else files.read(arguments)
    if not moments.n:
        if arguments.sums:
            raise InputError(f"{table.file}: no line of sums has a point: {WAY}")
        why = f"every row lacks x or y{table.another('y')}"
        if arguments.weights is not None:
            why = "each weight is 0, or its row lacks x or y; --weights takes another column"
        raise InputError(f"{table.file}: no points are left: {why}")
    return table, moments, sample


def _added(arguments: Namespace) -> tuple[Added, Moments, Sample]:
    """What all files hold."""
    _check(arguments)
    added, progress = Added(), Progress(sys.stderr)
    try:
        for file in [arguments.file, *arguments.more_files]:
            added.add(file, arguments.encoding, progress)
    finally:
        progress.clear()
    if Reading.of(arguments).exact:
        added.moments = Moments(added.moments.sums, FRACTION, added.moments.dn)
    return added, added.moments, Sample()


def _check(arguments: Namespace) -> None:
    """InputError: an option needs the points, or columns, and sums have none."""
    for option in "plot", "svg":
        if getattr(arguments, option):
            raise InputError(f"--{option} draws the points, and sums have none: leave one out")
    reading = Reading.of(arguments)._replace(exact=False, encoding=None)
    for option, usual in USUAL._asdict().items():
        if getattr(reading, option) not in (usual, []):
            raise InputError(f"--{option} is about columns, and sums have none: {WAY}, with it")
