"""Spark frame: columns x and y, by Arrow; each partition becomes one line of JSON."""

from pyarrow import RecordBatch

from slr_pure import Moments


def sums(batches):
    """One row: the moments of a partition."""
    parts = (Moments.of(batch["x"], batch["y"]) for batch in batches)
    total = sum(parts, Moments.of([], []))
    yield RecordBatch.from_pydict({"sums": [total.to_json()]})


def moments(frame):
    """The moments of two columns of a frame."""
    rows = frame.select("x", "y").mapInArrow(sums, "sums string").collect()
    return sum(Moments.from_json(row.sums) for row in rows)
