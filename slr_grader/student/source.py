"""The source of a student's file: Python's or a notebook's, in pieces that fail by themselves."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any, NamedTuple

COOKIE = re.compile(rb"\A(?:.*\n)?[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
# What a cell may begin with and have Python below; of any other %%, the rest is not Python.
PYTHON_BELOW = ("%%time", "%%timeit", "%%capture", "%%prun")
# A line of a notebook that is no Python: %matplotlib inline, !pip install, x = !ls, fit?
MAGIC = re.compile(r"(\s*)(?:[\w.]+\s*=\s*)?(?:[%!]|[\w.]+\?{1,2}\s*$|\?).*")


# What a file begins with that is no Python's text, whatever its name.
OTHERS = {
    b"PK\x03\x04": "a packed file, or of a word processor",
    b"\xd0\xcf\x11\xe0": "of a word processor",
    b"%PDF": "a PDF",
    b"{\\rtf": "of a word processor",
    b"<!DOCTYPE": "a web page",
    b"<html": "a web page",
}
NOTEBOOK = re.compile(rb'\s*\{\s*"(cells|metadata|nbformat)"')  # also where its name is another
SAVE = "save it as plain text of Python"


class Piece(NamedTuple):
    """Some code that is compiled as one, and the name of the file that its errors are then in."""

    code: str
    name: str


def pieces(file: Path) -> list[Piece]:
    """The pieces of a file: a notebook's cells in their order, or the file.

    SyntaxError, UnicodeError: it is no text. ValueError: a notebook that is none, or of another
    language; a file of another kind. OSError.
    """
    content = file.read_bytes()
    for start, kind in OTHERS.items():
        if content.lstrip().startswith(start):
            raise ValueError(f"it is {kind}: {SAVE}")
    if file.suffix == ".ipynb" or NOTEBOOK.match(content):
        try:
            notebook = json.loads(text_of(content))
        except json.JSONDecodeError:
            raise ValueError("it is no notebook, or not the whole of one: save it again") from None
        cells = cells_of(notebook)
        return [Piece(python_of(cell), f"{file}, cell {n}") for n, cell in enumerate(cells, 1)]
    return [Piece(text_of(content), str(file))]


def text_of(content: bytes) -> str:
    r"""The text of these bytes: UTF-8, or as its cookie or its byte order mark says.

    Else it is taken for Windows-1252. Ends of lines become \n.

    >>> text_of(b"\xff\xfex\x00\r\x00\n\x00"), text_of(b"# \xfc\n")
    ('x\n', '# ü\n')
    """
    cookie = COOKIE.match(content)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16")
    elif cookie:
        text = _decoded(content, cookie.group(1).decode("ascii"))
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode("utf-8-sig" if encoding.lower() in ("utf-8", "utf8") else encoding)
    except LookupError:
        raise SyntaxError(f"unknown encoding: {encoding}") from None


def cells_of(notebook: Any) -> list[str]:
    """The code of a notebook's cells, of format 4 or 3. ValueError: it is no notebook of Python.

    >>> cells_of({"cells": [{"cell_type": "code", "source": ["m = ", "1"]}]})
    ['m = 1']
    """
    try:
        sheets = notebook.get("worksheets", [notebook])
        cells = [cell for sheet in sheets for cell in sheet["cells"]]
        sources = [c.get("source", c.get("input", "")) for c in cells if c["cell_type"] == "code"]
        code = ["".join(source) for source in sources]
        language = notebook.get("metadata", {}).get("kernelspec", {}).get("language", "python")
    except (AttributeError, KeyError, TypeError):
        raise ValueError("not a notebook") from None
    if str(language).lower() != "python":
        raise ValueError(f"its cells are in {language}, not in Python")
    return code


def python_of(cell: str) -> str:
    r"""The cell without what only a notebook understands; each line keeps its number.

    >>> python_of("%%time\n!pip install numpy\nm = 1")
    '\npass\nm = 1'
    """
    first, _, rest = cell.partition("\n")
    if first.startswith("%%"):
        cell = "\n" + rest if first.split()[0] in PYTHON_BELOW else ""
    try:
        ast.parse(cell)
    except (SyntaxError, ValueError):
        return "\n".join(MAGIC.sub(r"\1pass", line) for line in cell.split("\n"))
    return cell
