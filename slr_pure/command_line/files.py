"""Files: from the name of a file to the moments of two of its columns, in constant memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TextIO

from ..moments import Moments
from .plot import Sample
from .status import InputError
from .table import Table
from .terminal import Progress

ENCODING, UNDECODABLE = "utf-8-sig", "surrogateescape"


def read(
    file: str, skip: int, x: str | None, y: str | None, exact: bool = False
) -> tuple[Table, Moments, Sample]:
    """The table, the moments of its columns x and y, and a sample of its points for a plot.

    file: a path, or - for standard input; the other arguments as in `Table`.
    """
    with _opened(file) as (stream, name):
        table = Table(stream, name, skip, x, y, exact)
        moments, sample, progress = Moments.of([], []), Sample(), Progress(sys.stderr)
        try:
            for xs, ys in table.chunks():
                moments = moments + Moments.of(xs, ys)
                sample.add(xs, ys)
                progress.show(f"{moments.n:,} rows")
        finally:
            progress.clear()
    return table, moments, sample


@contextmanager
def _opened(file: str) -> Iterator[tuple[TextIO, str]]:
    """The file as text, and what errors call it."""
    if file == "-":
        if sys.stdin is None:
            raise InputError("standard input is closed")
        text = TextIOWrapper(sys.stdin.buffer, ENCODING, UNDECODABLE)
        try:
            yield text, "standard input"
        finally:
            text.detach()  # or standard input would be closed with it
        return
    try:
        opened = open(file, encoding=ENCODING, errors=UNDECODABLE)  # noqa: SIM115
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None
    with opened:
        yield opened, file
