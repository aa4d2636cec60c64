"""Page: tables printed as they come, and written between two markers of a page, if one is given."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from vectors.places import replaced

if TYPE_CHECKING:  # it needs tabulate
    from .tables import Table

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def add_options(parser: argparse.ArgumentParser) -> None:
    """--markdown and --page."""
    parser.add_argument("--markdown", action="store_true", help="print Markdown")
    write = f"also write Markdown between {BEGIN} and {END} of this page"
    parser.add_argument("--page", type=_page, help=write)


def print_and_write(first: str, tables: Iterable[Table], options: argparse.Namespace) -> None:
    """Print the first line and each table as soon as it is there; at the end, write the page."""
    print(first, flush=True)  # noqa: T201
    parts = [first]
    for table in tables:
        print("\n" + table.shown(options.markdown), flush=True)  # noqa: T201
        parts.append(table.shown(markdown=True))
    if options.page:
        page = options.page.read_text("utf-8")
        options.page.write_text(replaced(page, "measured", "\n\n".join(parts)), "utf-8")


def _page(name: str) -> Path:
    """The page of that name, found to have its markers before anything is measured."""
    try:
        replaced(Path(name).read_text("utf-8"), "measured", "")
    except (OSError, ValueError) as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return Path(name)
