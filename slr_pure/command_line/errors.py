"""Errors: what ends a command with exit status 2, and how an error is told."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


class InputError(ValueError):
    """What is wrong with the command or a file, and where."""


def complain(text: str) -> None:
    """Say it on standard error; where nothing can be written to that, the exit status says it."""
    from .text import printable  # only now, so that Ctrl-C is quiet from the first moment on

    try:
        print(f"slr-pure: {printable(text)}", file=sys.stderr, flush=True)
    except OSError:
        discard(sys.stderr)


def discard(stream: "TextIO") -> None:
    """Python flushes the stream once more at its end, so give it somewhere to."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
