"""A line for each group, whose rows lie anywhere: the bits of fit of the group's points alone."""

import importlib
import sqlite3

import pytest

from slr_pure import Moments, fit, line

from .conftest import points


def by_duckdb(lines, rows, _):
    import duckdb

    return lines(duckdb.from_df(pandas_frame(rows)))


def by_pandas(lines, rows, _):
    return lines(pandas_frame(rows))


def by_polars(lines, rows, _):
    import polars

    return lines(polars.DataFrame(rows, ["g", "x", "y"], orient="row"))


def by_spark(lines, rows, session):
    frame = session.createDataFrame(rows, "g long, x double, y double").repartition(3)
    return {row.g: (row.m, row.c) for row in lines(frame).collect()}


def by_sqlite(install, rows, _):
    connection = sqlite3.connect(":memory:")
    install(connection)
    connection.execute("create table points (g integer, x real, y real)")
    connection.executemany("insert into points values (?, ?, ?)", rows)
    found = connection.execute("select g, sums(x, y) from points group by g")
    return {g: line(Moments.from_json(sums)) for g, sums in found}


def pandas_frame(rows):
    import pandas

    return pandas.DataFrame(rows, columns=["g", "x", "y"])


RECIPES = {  # the engine, the recipe's function, and how it is called
    "duckdb_groups": ("duckdb", "lines", by_duckdb),
    "pandas_groups": ("pandas", "lines", by_pandas),
    "polars_groups": ("polars", "lines", by_polars),
    "spark_groups": ("spark", "lines", by_spark),
    "sqlite_groups": ("sqlite3", "install", by_sqlite),
}


@pytest.mark.parametrize("name", RECIPES)
def test_the_bits_of_fit(started, draws, name):
    """In up to nine groups of two points or more."""
    engine, function, way = RECIPES[name]
    client = started(engine)
    recipe = getattr(importlib.import_module(f"benchmarks.engines.{name}"), function)
    for draw in draws(15 if engine == "spark" else 100):
        pairs = points(draw)
        groups = draw.randrange(1, min(10, len(pairs) // 2 + 1))
        found = way(recipe, [(i % groups, x, y) for i, (x, y) in enumerate(pairs)], client)
        assert found == {g: fit(*zip(*pairs[g::groups])) for g in range(groups)}
