"""Files: from the name of a file to the moments of two of its columns, in constant memory."""

from __future__ import annotations

import gzip
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, TextIOWrapper
from typing import TextIO, cast

from ..moments import Moments
from .integers import integers_of_any_length
from .plot import Sample
from .reading import Reading
from .status import InputError
from .table import Table
from .terminal import Progress

ENCODING, UNDECODABLE = "utf-8-sig", "surrogateescape"
GZIP = b"\x1f\x8b"  # what its files begin with


@integers_of_any_length()
def read(arguments: Namespace) -> tuple[Table, Moments, Sample]:
    """The table, the moments of its columns x and y, and a sample of its points for a plot.

    arguments: with `file`, a path, or - for standard input, and the fields of `Reading`.
    """
    reading = Reading.of(arguments)
    with text(arguments.file, reading.encoding) as (stream, name):
        table = Table(stream, name, reading)
        moments, sample, progress, n = Moments.of([], []), Sample(), Progress(sys.stderr), 0
        try:
            for xs, ys, weights, _ in table.chunks():
                moments = moments + Moments.of(xs, ys, weights)
                sample.add(xs, ys)
                n += len(xs)
                progress.show(f"{n:,} rows")
        finally:
            progress.clear()
    return table, moments, sample


@contextmanager
def text(file: str, encoding: str | None) -> Iterator[tuple[TextIO, str]]:
    """The file's text, or that of standard input for -, and what errors call it."""
    with _opened(file) as (binary, name), _text(binary, name, encoding) as stream:
        yield stream, name


@contextmanager
def _opened(file: str) -> Iterator[tuple[BufferedReader, str]]:
    """The file's bytes, and what errors call it."""
    if file == "-":
        if sys.stdin is None:
            raise InputError("standard input is closed")
        yield cast(BufferedReader, sys.stdin.buffer), "standard input"
        return
    try:
        opened = open(file, "rb")  # noqa: SIM115
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None
    with opened:
        yield opened, file


@contextmanager
def _text(binary: BufferedReader, name: str, encoding: str | None) -> Iterator[TextIO]:
    """The text of these bytes, unpacked where they are a gzip file's."""
    try:
        packed = binary.peek(len(GZIP)).startswith(GZIP)
    except OSError as error:
        raise InputError(f"{name}: {error.strerror}") from None
    source = cast(BufferedReader, gzip.GzipFile(fileobj=binary)) if packed else binary
    stream = TextIOWrapper(source, encoding or ENCODING, UNDECODABLE)
    try:
        yield stream
    finally:
        stream.detach()  # or standard input would be closed with it
