"""Mutants: `python -m tests.mutants [ROOM…]` plants every single error, and names what survives.

A room is a file, such as slr_pure/bowl.py; all if none is named. An error that no test finds must
stand in survivors.txt, with the reason; one that stands there must survive.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import time
from collections.abc import Iterator

from .errors import Error, errors
from .survivors import listed, told
from .trials import ROOT, SURVIVED, UNSURE, tree_of, tried, tried_afresh

WINGS = ["slr_pure", "slr_pure/arithmetic", "slr_pure/command_line", "slr_grader/judging"]


def all_rooms() -> list[str]:
    """The files of the wings, the longest first."""
    files = [file for wing in WINGS for file in (ROOT / wing).glob("*.py")]
    longest = sorted(files, key=lambda file: (-file.stat().st_size, file))
    return [file.relative_to(ROOT).as_posix() for file in longest]


def main() -> int:
    """1 if an error survives that is not listed, or one is listed that does not."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("room", nargs="*")
    rooms = parser.parse_args().room or all_rooms()
    start = time.monotonic()
    context = multiprocessing.get_context("fork")
    planted, killed, survived, unsure, faults = 0, 0, [], [], []
    with context.Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        for room, verdicts, failed in pool.imap_unordered(tried, rooms):
            faults += failed
            found = errors(tree_of(room))
            planted += len(found)
            for i, (error, verdict) in enumerate(zip(found, verdicts)):
                if verdict == SURVIVED:
                    survived.append((room, error))
                elif verdict == UNSURE:
                    unsure.append((room, i))
            print(f"{time.monotonic() - start:4.0f} s {room}: {len(found)}, {verdicts.count(SURVIVED)}, {verdicts.count(UNSURE)}", flush=True)
        for (room, i), passes in zip(unsure, pool.imap(tried_afresh, unsure, 1)):
            if passes:
                survived.append((room, errors(tree_of(room))[i]))
    print(f"{time.monotonic() - start:4.0f} s, {planted} planted, {len(unsure)} afresh, {len(survived)} survived")
    for f in faults: print("fails without any error:", f)
    for room, error in survived: print(told(room, error), error.line)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
