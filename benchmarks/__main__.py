"""The command: `python -m benchmarks` measures, prints the tables, and may write them to a page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from . import page


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit status, 1 if a peer is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Times slr_pure and its peers in one interleaved run, and measures their"
        " errors. Takes some minutes; best on a machine with nothing else to do.",
    )
    parser.add_argument("--quick", action="store_true", help="few and small: to see that it runs")
    page.add_options(parser)
    parser.add_argument("--rounds", type=int, help="more than 30 where the machine is busy")
    options = parser.parse_args(arguments)
    if options.rounds is not None and options.rounds < 1:
        parser.error(f"--rounds {options.rounds}: at least 1")
    try:
        from . import machine, report
    except ImportError as error:
        print(
            f"{error.name or error}: not found. The peers come with the extra bench, on Python"
            " 3.10 or newer: pip install -e '.[bench]'",
            file=sys.stderr,
        )
        return 1

    words = sys.argv[1:] if arguments is None else arguments
    command = " ".join(["python -m benchmarks", *words])
    effort = report.QUICK if options.quick else report.FULL
    tables = report.tables(effort._replace(rounds=options.rounds or effort.rounds))
    first = f"Measured on {machine.measured_on()}. Command: `{command}`"
    page.print_and_write(first, tables, options)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
