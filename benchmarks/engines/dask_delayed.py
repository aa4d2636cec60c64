"""Dask delayed: pieces that lie, or are read, anywhere."""

from dask import delayed

from slr_pure import Moments


def moments(pieces):
    """The moments of all pieces; each is (xs, ys), or what a delayed function makes it of."""
    parts = [delayed(Moments.of)(xs, ys) for xs, ys in pieces]
    return delayed(sum)(parts).compute()
