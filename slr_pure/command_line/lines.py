"""Lines: the lines of a text file, block by block, in constant memory.

What is no text is an InputError that names the file and the line.
"""

from __future__ import annotations

import re
import zlib
from collections import deque
from collections.abc import Iterator
from gzip import BadGzipFile
from typing import TextIO

from .status import InputError

BLOCK = 16_384  # characters read at a time
LONGEST_LINE = 100_000  # characters, with its end
# How texts of other encodings begin, read as UTF-8: with their byte-order marks or their zeros.
BEGINNINGS = (
    ("utf-32", re.compile("\udcff\udcfe\0\0|\0\0\udcfe\udcff")),
    ("utf-16", re.compile("\udcff\udcfe|\udcfe\udcff")),
    ("utf-16-le", re.compile("[^\0]\0[^\0]\0")),
    ("utf-16-be", re.compile("\0[^\0]\0[^\0]")),
)
BYTE_ORDER_MARK = "\ufeff"


class Lines:
    """The lines of a stream, each with an end, the last one too.

    The stream is read with undecodable bytes as surrogates (errors="surrogateescape"), which only
    matter to whoever uses their cell. number: of the line that comes next, from 1 on.
    longest: how many characters a line may have.
    """

    def __init__(self, stream: TextIO, file: str, longest: int) -> None:
        self.file = file
        self.encoding: str = stream.encoding
        self.number: int = 1
        self._stream = stream
        self._longest = longest
        self._ready: deque[str] = deque()  # lines that are read, and not yet taken
        self._block = ""  # the same, in one piece; one of the two is empty
        self._rest = ""  # the beginning of the line after them

    def __iter__(self) -> Iterator[str]:
        """One line after the other; blocks may be taken in between."""
        while self._ready or self._fill():
            self.number += 1
            yield self._ready.popleft()

    def skip(self, lines: int) -> None:
        """Pass over so many of the next lines, or over all."""
        for _ in zip(range(lines), self):
            pass

    def sample(self, lines: int, characters: int) -> list[str]:
        """So many of the next lines, fewer if they have so many characters; none is taken."""
        while len(self._ready) < lines and sum(map(len, self._ready)) < characters and self._fill():
            pass
        return list(self._ready)[:lines]

    def block(self) -> str:
        """Some of the next lines, in one piece, which are not taken; "" at the end."""
        self._block = "".join(self._ready) or self._block or self._text()
        self._ready.clear()
        return self._block

    def take_block(self, lines: int) -> None:
        """Take the block, of so many lines."""
        self._block = ""
        self.number += lines

    def _fill(self) -> bool:
        """Read some more lines, if there are more."""
        text, self._block = self._block or self._text(), ""
        self._ready.extend(line + "\n" for line in text.split("\n")[:-1])
        return text != ""

    def _text(self) -> str:
        """More lines of the stream, whole, in one piece."""
        text, cut, more = self._rest, 0, " "
        while more and not cut and len(text) <= self._longest:
            more = self._more()
            text += more or ("\n" if text else "")
            cut = text.rfind("\n") + 1
        if text.find("\n") >= self._longest or (text and not cut):
            raise self._error(0, f"longer than {self._longest:,} characters")
        text, self._rest = text[:cut], text[cut:]
        if self.number == 1 and not self._ready:
            for encoding, beginning in BEGINNINGS:
                if beginning.match(text):
                    raise self._error(0, f"{encoding.upper()} text; --encoding {encoding} reads it")
            text = text.removeprefix(BYTE_ORDER_MARK)
        if "\0" in text:
            raise self._error(
                text[: text.index("\0")].count("\n"),
                "a binary file, not text; save its table as CSV",
            )
        return text

    def _more(self) -> str:
        """More characters of the stream."""
        try:
            return self._stream.read(BLOCK)
        except (EOFError, zlib.error, BadGzipFile):
            raise InputError(f"{self.file}: a damaged gzip file") from None
        except OSError as error:
            raise InputError(f"{self.file}: {error.strerror or error}") from None
        except UnicodeError:
            raise self._error(0, f"not {self.encoding.upper()} text") from None

    def _error(self, ahead: int, problem: str) -> InputError:
        """The error of a line that is so far ahead of those that are read."""
        return InputError(f"{self.file}, line {self.number + len(self._ready) + ahead}: {problem}")
