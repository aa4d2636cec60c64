"""Progress, said on a terminal and wiped away."""

import time
from shutil import get_terminal_size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

PATIENCE = 1.0  # seconds before progress is shown
REFRESH = 0.2  # seconds between two showings


class Progress:
    """How far it is, on a terminal, while it takes long."""

    def __init__(self, stream: "TextIO") -> None:
        self._stream = stream
        self._wanted = stream.isatty()
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def show(self, text: str) -> None:
        """Say so, on one line, unless something was said a moment ago."""
        if self._wanted and time.monotonic() >= self._next:
            self._next = time.monotonic() + REFRESH
            self._shown = True
            end = text[1 - get_terminal_size().columns :]  # the end says most
            print(f"\r\033[K{end}", end="", file=self._stream, flush=True)

    def clear(self) -> None:
        """Leave the line as it was."""
        if self._shown:
            print("\r\033[K", end="", file=self._stream, flush=True)
