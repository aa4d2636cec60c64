"""Inputs: pieces of data, each two NumPy arrays xs and ys, as the engines hold them.

A piece becomes a partition, or whatever else the engine cuts its data into.
"""

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Pieces = list[tuple[Array, Array]]


def whole(pieces: Pieces) -> tuple[Array, Array]:
    """All xs and all ys."""
    xs, ys = zip(*pieces)
    return np.concatenate(xs), np.concatenate(ys)


def pairs(piece: tuple[Array, Array]) -> list[tuple[float, float]]:
    """[(x, y), …]"""
    return list(zip(piece[0].tolist(), piece[1].tolist()))


def dask_bag(pieces: Pieces) -> Any:
    """A bag of pairs."""
    from dask import bag, delayed

    return bag.from_delayed([delayed(pairs)(piece) for piece in pieces])


def dask_frame(pieces: Pieces) -> Any:
    """A frame with the columns x and y."""
    from dask import dataframe

    return dataframe.from_map(pandas_frame, pieces, meta=pandas_frame(pieces[0]))


def pandas_frame(piece: tuple[Array, Array]) -> Any:
    """A frame with the columns x and y."""
    import pandas as pd

    return pd.DataFrame({"x": piece[0], "y": piece[1]})


def spark_rdd(pieces: Pieces) -> Any:
    """An RDD of pairs."""
    from pyspark.sql import SparkSession

    context = SparkSession.active().sparkContext
    return context.parallelize(pieces, len(pieces)).flatMap(pairs)


def spark_frame(pieces: Pieces) -> Any:
    """A frame with the columns x and y."""
    from pyspark.sql import SparkSession

    return SparkSession.active().createDataFrame(spark_rdd(pieces), "x double, y double")


def duckdb_relation(pieces: Pieces) -> Any:
    """A view on Arrow's batches, in a database of its own, with as many threads as pieces."""
    import duckdb
    import pyarrow as pa

    batches = [pa.record_batch({"x": xs, "y": ys}) for xs, ys in pieces]
    connection = duckdb.connect(config={"threads": len(pieces)})
    return connection.from_arrow(pa.Table.from_batches(batches))


def polars_frame(pieces: Pieces) -> Any:
    """A lazy frame of as many chunks."""
    import polars as pl

    return pl.concat([pl.DataFrame({"x": xs, "y": ys}) for xs, ys in pieces], rechunk=False).lazy()


def sqlite_connection(pieces: Pieces) -> Any:
    """A database in memory with the table points(x, y)."""
    import sqlite3

    connection = sqlite3.connect(":memory:")
    connection.execute("create table points (x real, y real)")
    for piece in pieces:
        connection.executemany("insert into points values (?, ?)", pairs(piece))
    return connection


def dask_files(folder: str) -> Any:
    """A frame of Parquet files."""
    from dask import dataframe

    return dataframe.read_parquet(folder)


def spark_files(folder: str) -> Any:
    """A frame of Parquet files."""
    from pyspark.sql import SparkSession

    return SparkSession.active().read.parquet(folder)


def held(given: Any) -> Any:
    """The same, made once and kept by the engine, where it would else be made for each answer."""
    if hasattr(given, "cache"):  # Spark's
        given = given.cache()
        given.count()
    elif hasattr(given, "dask"):
        from distributed import wait

        given = given.persist()
        wait(given)
    return given
