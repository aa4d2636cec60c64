"""SQLite has no such function: the formula of the sums, as its users write it."""

import sqlite3

FIT = """
SELECT m, (sy - m * sx) / n
FROM (
    SELECT *, (n * sxy - sx * sy) / (n * sxx - sx * sx) AS m
    FROM (
        SELECT count(*) AS n, sum(x) AS sx, sum(y) AS sy, sum(x * x) AS sxx, sum(x * y) AS sxy
        FROM points
    )
)
"""
VERSION = sqlite3.sqlite_version
connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE points (x REAL, y REAL)")


def store(x, y):
    connection.execute("DELETE FROM points")
    connection.executemany("INSERT INTO points VALUES (?, ?)", zip(x, y))


def fit(x, y):
    store(x, y)
    return connection.execute(FIT).fetchone()


def echo(x):
    store(x, x)
    return [a for (a,) in connection.execute("SELECT x FROM points")]
