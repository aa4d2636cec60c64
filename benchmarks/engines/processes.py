"""Processes: the standard library's pool, and another try where a process died."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress

from slr_pure import Moments


def moments(of_piece, pieces, tries=3):
    """The moments of a list of pieces; of_piece says those of one, in another process."""
    done = []
    for _ in range(tries):
        with suppress(BrokenProcessPool), ProcessPoolExecutor() as pool:
            for part in pool.map(of_piece, pieces[len(done) :]):
                done.append(part)
            return sum(done, Moments.of([], []))
    raise RuntimeError(f"a process died in each of {tries} tries; {len(done)} pieces are done")
