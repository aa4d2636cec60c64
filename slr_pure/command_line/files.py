"""Files: from the command's arguments to the moments of two columns, in constant memory."""

import sys
from contextlib import contextmanager
from io import TextIOWrapper

from ..moments import Moments
from .errors import InputError
from .progress import Progress
from .reading import Table
from .sample import Sample

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from typing import TextIO

ENCODING, UNDECODABLE = "utf-8-sig", "surrogateescape"


def read(arguments: "Namespace", exact: bool = False) -> "tuple[Table, Moments, Sample]":
    """The table, the moments of its columns x and y, and a sample of its points for a plot."""
    with _opened(arguments.file) as (stream, name):
        table = Table(stream, name, arguments.skip, arguments.x, arguments.y, exact)
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
