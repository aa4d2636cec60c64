"""PostgreSQL's: `regr_slope` and `regr_intercept`, in SQL; PGHOST and so on name the server."""

import psycopg

FIT = """
SELECT regr_slope(y, x), regr_intercept(y, x)
FROM unnest(%s::float8[], %s::float8[]) AS points (x, y)
"""
connection = psycopg.connect(autocommit=True)
VERSION = connection.execute("SHOW server_version").fetchone()[0].split()[0]


def fit(x, y):
    return connection.execute(FIT, (x, y)).fetchone()


def echo(x):
    return [a for (a,) in connection.execute("SELECT unnest(%s::float8[])", (x,))]
