"""Spark RDD: pairs (x, y)."""

from slr_pure import Moments


def moments(pairs):
    """The moments of an RDD of pairs."""
    return pairs.mapPartitions(lambda part: [Moments.of_pairs(part)]).sum()
