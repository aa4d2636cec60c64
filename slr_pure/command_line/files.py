"""Files: from the command's arguments to the moments of two columns, in constant memory."""

import sys
import time
from contextlib import contextmanager
from io import TextIOWrapper

from ..moments import Moments
from .errors import InputError
from .reading import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from typing import Any, TextIO

PATIENCE = 1.0  # seconds before progress is shown
REFRESH = 0.2  # seconds between two showings
ENCODING, UNDECODABLE = "utf-8-sig", "surrogateescape"
MOST_KEPT = 1000  # points of a plot


def read(arguments: "Namespace", exact: bool = False) -> "tuple[Table, Moments, Sample]":
    """The table, the moments of its columns x and y, and a sample of its points for a plot."""
    with _opened(arguments.file) as (stream, name):
        table = Table(stream, name, arguments.skip, arguments.x, arguments.y, exact)
        moments, sample, progress = Moments.of([], []), Sample(), Progress(sys.stderr)
        try:
            for xs, ys in table.chunks():
                moments = moments + Moments.of(xs, ys)
                sample.add(xs, ys)
                progress.show(moments.n)
        finally:
            progress.clear()
    return table, moments, sample


class Sample:
    """Every k-th point of a stream, with k doubled whenever more than a thousand are kept."""

    def __init__(self) -> None:
        self.points: list[tuple[Any, Any]] = []
        self._every = 1
        self._seen = 0

    def add(self, xs: "list[Any]", ys: "list[Any]") -> None:
        """Take in more of the stream."""
        first = -self._seen % self._every
        self.points.extend(zip(xs[first :: self._every], ys[first :: self._every]))
        self._seen += len(xs)
        while len(self.points) > MOST_KEPT:
            self.points = self.points[::2]
            self._every *= 2


class Progress:
    """How many are done, such as rows read, on a terminal, while it takes long."""

    def __init__(self, stream: "TextIO") -> None:
        self._stream = stream
        self._wanted = stream.isatty()
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def show(self, count: int, of: str = "rows") -> None:
        """Say so, unless it was said a moment ago."""
        if self._wanted and time.monotonic() >= self._next:
            self._next = time.monotonic() + REFRESH
            self._shown = True
            print(f"\r{count:,} {of}", end="", file=self._stream, flush=True)

    def clear(self) -> None:
        """Leave the line as it was."""
        if self._shown:
            print("\r\033[K", end="", file=self._stream, flush=True)


@contextmanager
def _opened(file: str) -> "Iterator[tuple[TextIO, str]]":
    """The file as text, and what errors call it; - is standard input."""
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
