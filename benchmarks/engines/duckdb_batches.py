"""DuckDB: what a query gives, by Arrow, in batches."""

from slr_pure import Moments


def moments(relation):
    """The moments of the columns x and y of a table, a query, a Parquet file."""
    batches = relation.to_arrow_reader(100_000)
    parts = (Moments.of(batch["x"], batch["y"]) for batch in batches)
    return sum(parts, Moments.of([], []))
