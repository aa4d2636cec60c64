"""The command: `python -m benchmarks.engines` measures, prints the tables, and writes a page.

Ray joins in where there is no other network than loopback:

    unshare -rn sh -c 'ip link set lo up && python -m benchmarks.engines'
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from .. import page

PACKAGES = "slr_pure", "dask", "pyspark", "duckdb", "polars", "pandas", "pyarrow", "numpy"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit status, 1 if an engine is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.engines",
        description="Measures the recipes, and what the engines fit with themselves.",
    )
    parser.add_argument("--quick", action="store_true", help="few and small: to see that it runs")
    page.add_options(parser)
    options = parser.parse_args(arguments)
    try:
        from .. import machine
        from . import report

        measured_on = machine.measured_on(PACKAGES)
    except ImportError as error:  # PackageNotFoundError is one
        print(
            f"{error.name}: not found. Install the extras: pip install -e '.[bench,engines]'",
            file=sys.stderr,
        )
        return 1
    tables = report.tables(report.QUICK if options.quick else report.FULL)
    page.print_and_write(f"Measured on {measured_on}", tables, options)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
