"""Polars: a lazy frame, such as scan_parquet's, in batches, so that it need not fit in memory."""

from slr_pure import Moments


def moments(frame):
    """The moments of the columns x and y of a lazy frame."""
    batches = frame.select("x", "y").collect_batches(chunk_size=100_000)
    parts = (Moments.of(batch["x"], batch["y"]) for batch in batches)
    return sum(parts, Moments.of([], []))
