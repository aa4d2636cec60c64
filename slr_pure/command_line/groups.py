"""`fit FILE --by COLUMN`: a line for each group of rows. Memory grows with the groups only."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from ..moments import Moments
from . import files
from .fitted import figures, fitted
from .letters import undecodable
from .reading import Reading
from .status import DONE, NO_ANSWER, InputError
from .table import Table
from .terminal import Progress, complain, printable

KEPT = 100  # points of a group that are added up at a time


class Group:
    """The points of one group: the moments of nearly all, and the last few."""

    def __init__(self) -> None:
        self._moments = Moments.of([], [])
        self._xs: list[Any] = []
        self._ys: list[Any] = []
        self._weights: list[Any] = []

    def take(self, x: Any, y: Any, weight: Any) -> None:
        """One more point."""
        self._xs.append(x)
        self._ys.append(y)
        self._weights.append(weight)
        if len(self._xs) == KEPT:
            self.moments()

    def moments(self) -> Moments:
        """Of all points so far."""
        weights = None if None in self._weights else self._weights
        self._moments = self._moments + Moments.of(self._xs, self._ys, weights)
        self._xs, self._ys, self._weights = [], [], []
        return self._moments


def run_by_group(arguments: Namespace) -> int:
    """Read the file, fit each group, and print a table, or with --json a line for each.

    A group without a line says why; then the status is NO_ANSWER.
    """
    if arguments.sums:
        raise InputError("--by is about columns, and sums have none: leave one out")
    for option in "plot", "svg":
        if getattr(arguments, option):
            raise InputError(f"--{option} draws one line: leave it out, or --by")
    table, groups = _read(arguments)
    results = {name: _result(table, groups[name], arguments) for name in groups}
    if arguments.json:
        for name, result in results.items():
            source = {**table.source(None), "dropped": table.left_out[name], "group": name}
            print(json.dumps({**source, **result}, default=str))
    else:
        n = _count(sum(groups.values(), Moments.of([], [])))
        print(table.heading("more than 10^308" if n is None else n))
        print(*_rows(table, results), sep="\n")
    if lost := table.left_out[""]:
        have = "has" if lost == 1 else "have"
        complain(f"{table.file}: {lost} of the rows left out {have} no group")
    return NO_ANSWER if any(result["why"] for result in results.values()) else DONE


def _read(arguments: Namespace) -> tuple[Table, dict[str, Moments]]:
    """The table, and the moments of each group, in the order in which they begin."""
    reading = Reading.of(arguments)
    groups: defaultdict[str, Group] = defaultdict(Group)
    progress, n = Progress(sys.stderr), 0
    with files.text(arguments.file, reading.encoding) as (stream, file):
        table = Table(stream, file, reading)
        try:
            for chunk in table.chunks():
                weights = chunk.weights or [None] * len(chunk.xs)
                for x, y, weight, name in zip(chunk.xs, chunk.ys, weights, chunk.groups):
                    groups[name].take(x, y, weight)
                n += len(chunk.xs)
                progress.show(f"{n:,} rows, {len(groups):,} groups")
        finally:
            progress.clear()
        if problem := undecodable("".join(groups), stream.encoding):
            raise InputError(f"{file}, {table.by}: {problem}")
    if not groups:
        raise InputError(f"{file}: no points are left: every row lacks x, y or its group")
    names = [*groups, *filter(None, table.left_out)]
    return table, {name: groups[name].moments() for name in names}


def _result(table: Table, moments: Moments, arguments: Namespace) -> dict[str, Any]:
    """What is found of a group, as JSON has it; or why there is no line, or no number for it."""
    try:
        return {"n": moments.n, **fitted(table, moments, arguments), "why": None}
    except InputError:
        raise
    except (OverflowError, ValueError) as error:
        why = str(error)
    nothing: dict[str, Any] = {"n": _count(moments), "proportional": arguments.proportional}
    nothing.update(m=None, c=None, loss=None, predictions=[], calibrations=[])
    if arguments.diagnostics:
        nothing["diagnostics"] = None
    return {**nothing, "why": why}


def _count(moments: Moments) -> Any:
    """N, or Σw; None where that is too large for a float."""
    try:
        return moments.n
    except OverflowError:
        return None


def _rows(table: Table, results: dict[str, dict[str, Any]]) -> Iterator[str]:
    """A table: a row for each group with its numbers, or why it has none."""
    names: tuple[str, ...] = ("m", "c", "loss")
    rows = []
    for name, result in results.items():
        counts = [result["n"]]
        if table.dropped:
            counts.append(table.left_out[name])
        found: Sequence[Any] = [result["why"]]
        if not result["why"]:
            names, found, _ = zip(*figures(result))
        cells = ["none" if value is None else str(value) for value in (*counts, *found)]
        rows.append([printable(name), *cells])
    rows.insert(0, [*["group", "n", "left out"][: 1 + len(counts)], *names])
    # What is said of a group without a line may be wider than its column.
    whole = [row if len(row) == len(rows[0]) else row[: 1 + len(counts)] for row in rows]
    widths = [max(map(len, column)) for column in zip_longest(*whole, fillvalue="")]
    for row in rows:
        yield "  ".join(map(str.ljust, row, widths)).rstrip()
