"""The command: `python -m benchmarks` measures, prints the tables, and may write them to a page."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from . import page


def main(arguments: "Optional[Sequence[str]]" = None) -> int:
    """Measure and print; the exit status, 1 if a peer is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Times slr_pure and its peers in one interleaved run, and measures their"
        " errors. Takes some minutes; best on a machine with nothing else to do.",
    )
    parser.add_argument("--quick", action="store_true", help="few and small: to see that it runs")
    parser.add_argument("--markdown", action="store_true", help="print Markdown")
    parser.add_argument(
        "--page",
        type=Path,
        help=f"also write Markdown between {page.BEGIN} and {page.END} of this page",
    )
    parser.add_argument("--rounds", type=int, help="more than 30 where the machine is busy")
    options = parser.parse_args(arguments)
    try:
        from . import machine, report
    except ImportError as error:
        print(
            f"{error.name or error}: not found. The peers come with the extra bench, on Python"
            " 3.10 or newer: pip install -e '.[bench]'",
            file=sys.stderr,
        )
        return 1

    command = " ".join(["python -m benchmarks", *(arguments or sys.argv[1:])])
    parts = [f"Measured on {machine.measured_on()}. Command: `{command}`"]
    print(parts[0], flush=True)
    effort = report.QUICK if options.quick else report.FULL
    for table in report.tables(effort._replace(rounds=options.rounds or effort.rounds)):
        print("\n" + table.shown(options.markdown), flush=True)
        parts.append(table.shown(markdown=True))
    if options.page:
        page.replace(options.page, "\n\n".join(parts))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
