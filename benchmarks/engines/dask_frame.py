"""Dask frame: columns x and y."""

from dask import delayed

from slr_pure import Moments


def moments(frame):
    """The moments of two columns of a frame, partition by partition."""
    parts = [delayed(Moments.of)(part.x, part.y) for part in frame.to_delayed()]
    return delayed(sum)(parts).compute()
