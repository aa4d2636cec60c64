"""SVG files: the picture of the points, the line and the residuals, written where --svg says."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..picture import picture_of
from .plot import names
from .status import InputError
from .table import Table


def check_svg(arguments: Namespace) -> None:
    """InputError: the picture would take the place of the data."""
    svg, data = arguments.svg, arguments.file
    if svg and os.path.exists(svg) and os.path.exists(data) and os.path.samefile(svg, data):
        raise InputError(f"--svg {svg}: that is the file with the data")


def write_svg(svg: str, table: Table, points: list[tuple[Any, Any]], line: Any, n: int) -> None:
    """Write the picture of these points, of n in all, and of a line with m and c, to that file."""
    try:
        Path(svg).write_bytes(picture_of(points, line, names(table), n).encode())
    except OSError as error:
        raise InputError(f"--svg {svg}: {error.strerror}") from None
