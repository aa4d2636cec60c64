"""DuckDB groups: a line for each value of the column g."""

from slr_pure import fit


def lines(relation):
    """{g: line} of a table, a query, a Parquet file."""
    groups = relation.aggregate("g, list(x), list(y)").fetchall()
    return {g: fit(xs, ys) for g, xs, ys in groups}
