"""The command: `python -m benchmarks.world` grades the implementations that are there."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from .. import page
from .cases import cases, verdict
from .conversation import AlteredError, MissingError
from .peers import PEERS


def main(arguments: Sequence[str] | None = None) -> int:
    """Grade and print; the exit status, 1 if tabulate is missing.

    With --page, an implementation that is not there is not on the page.
    """
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.world",
        description="Grades what other languages fit a line with, as far as it is there.",
    )
    page.add_options(parser)
    options = parser.parse_args(arguments)
    try:
        from .. import machine
        from .tables import tables

        measured_on = machine.measured_on(["slr_pure"])
    except ImportError as error:  # PackageNotFoundError is one
        print(
            f"{error.name}: not found. Install the extra: pip install -e '.[bench]'",
            file=sys.stderr,
        )
        return 1
    every, found = cases(), []
    for peer in PEERS:
        print(f"{peer.name} …", file=sys.stderr)
        try:
            found.append((peer, verdict(peer, every)))
        except MissingError as error:
            print(f"{peer.name} is not there ({error}). Get it: {peer.get}", file=sys.stderr)
        except AlteredError as error:
            print(f"{peer.name} is not graded: {error}", file=sys.stderr)
    languages = len({peer.language for peer, _ in found})
    counts = f"Implementations: {len(found)}; languages: {languages}; cases of `fit`: {len(every)}"
    page.print_and_write(f"{counts}; {measured_on}", tables(found), options)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
