"""Mutants: `python -m tests.mutants [ROOM…]` plants every single error, and names what survives.

A room is a file, such as slr_pure/bowl.py. If none is named it is all but the command line's, which
take as long as the others: `python -m tests.mutants slr_pure/command_line/*.py` names them. An
error that no test finds must stand in survivors.txt with the reason. What stands there must still
be an error of the source, and is not tried; with --all it is, and must survive.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterable
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from .errors import errors
from .survivors import FILE, Known, known, listed, told
from .trials import ROOT, SURVIVED, UNSURE, tree_of, tried, tried_afresh

WINGS = ["slr_pure", "slr_pure/arithmetic", "slr_grader/judging"]


def all_rooms() -> list[str]:
    """The files of the wings, the longest first."""
    files = [file for wing in WINGS for file in (ROOT / wing).glob("*.py")]
    longest = sorted(files, key=lambda file: (-file.stat().st_size, file))
    return [file.relative_to(ROOT).as_posix() for file in longest]


def survivors(rooms: list[str], left_out: Iterable[Known]) -> tuple[int, set[Known], list[str]]:
    """How many errors there are, those that survive, and tests that fail without any."""
    found = {room: errors(tree_of(room)) for room in rooms}
    alive: set[Known] = set()
    unsure: list[tuple[str, int]] = []
    faults: list[str] = []
    start = time.monotonic()
    context = get_context("fork")
    with context.Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        results = pool.imap(partial(tried, left_out=frozenset(left_out)), rooms, 1)
        for room, (verdicts, failed) in zip(rooms, results):
            faults += failed
            for i, (error, verdict) in enumerate(zip(found[room], verdicts)):
                if verdict == SURVIVED:
                    alive.add(known(room, error))
                elif verdict == UNSURE:
                    unsure.append((room, i))
            seconds = time.monotonic() - start
            print(f"{seconds:4.0f} s  {room}: {len(verdicts)} errors", flush=True)
        bare = [(room, -1) for room in dict.fromkeys(room for room, _ in unsure)]
        for (room, i), passes in zip(bare + unsure, pool.imap(tried_afresh, bare + unsure, 1)):
            if i < 0 and not passes:
                faults.append(f"{room}, in a copy")
            elif i >= 0 and passes:
                alive.add(known(room, found[room][i]))
    print(f"{time.monotonic() - start:4.0f} s  {len(unsure)} of them in copies", flush=True)
    return sum(map(len, found.values())), alive, faults


def main() -> int:
    """1 if an error survives that is not listed, or one is listed that does not."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("room", nargs="*")
    parser.add_argument("--all", action="store_true", help="try all that is listed, too")
    arguments = parser.parse_args()
    rooms = arguments.room or all_rooms()
    reasons = listed(FILE.read_text(encoding="utf-8"))
    count, alive, faults = survivors(rooms, () if arguments.all else reasons)
    stale = {one for one in reasons if one[0] in rooms or not Path(ROOT, one[0]).exists()} - alive
    for title, ones in (
        ("No test finds these, and they are not in survivors.txt:", alive - reasons.keys()),
        ("These are in survivors.txt, and are found by a test, or are gone:", stale),
    ):
        if ones:
            print(title, *map(told, sorted(ones)), sep="\n")
    for fault in faults:
        print("Fails without any error:", fault)
    print(f"{count} errors; no test finds {len(alive)}, {len(alive - reasons.keys())} unexplained")
    return 1 if alive - reasons.keys() or stale or faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
