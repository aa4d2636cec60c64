"""Dask bag: pairs (x, y)."""

from slr_pure import Moments


def moments(pairs):
    """The moments of a bag of pairs."""
    return pairs.reduction(Moments.of_pairs, sum).compute()
