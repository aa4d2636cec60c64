"""DuckDB's: `regr_slope` and `regr_intercept`, in SQL."""

import duckdb

FIT = """
SELECT regr_slope(y, x), regr_intercept(y, x)
FROM (SELECT unnest($x::DOUBLE[]) AS x, unnest($y::DOUBLE[]) AS y)
"""


def fit(x, y):
    return duckdb.execute(FIT, {"x": x, "y": y}).fetchone()


def echo(x):
    return [a for (a,) in duckdb.execute("SELECT unnest($x::DOUBLE[])", {"x": x}).fetchall()]
