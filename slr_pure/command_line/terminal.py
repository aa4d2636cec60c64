"""Terminal: complaints and progress on standard error, and streams that are closed."""

from __future__ import annotations

import os
import sys
import time
from shutil import get_terminal_size
from typing import TextIO

PATIENCE = 1.0  # seconds before progress is shown
REFRESH = 0.2  # seconds between two showings


def printable(text: str) -> str:
    r"""The text, with characters that a terminal might obey written as Python escapes them.

    >>> print(printable("größe\n\x1b[2J"))
    größe\n\x1b[2J
    """
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
        for letter in text
    )


def complain(text: str) -> None:
    """Print the text on standard error; if that is full or closed, the exit status must do."""
    try:
        print(f"slr-pure: {printable(text)}", file=sys.stderr, flush=True)
    except OSError:
        discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Send what the stream still holds to nowhere: Python flushes it once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class Progress:
    """One line on a terminal that says how far a long task is; nothing where there is none."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._wanted = stream.isatty()
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def show(self, text: str) -> None:
        """Replace the line by the text, unless it was replaced a moment ago."""
        if self._wanted and time.monotonic() >= self._next:
            self._next = time.monotonic() + REFRESH
            self._shown = True
            end = text[1 - get_terminal_size().columns :]  # the end says most
            print(f"\r\033[K{end}", end="", file=self._stream, flush=True)

    def clear(self) -> None:
        """Leave the line empty."""
        if self._shown:
            print("\r\033[K", end="", file=self._stream, flush=True)
