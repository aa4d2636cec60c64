"""What the engines fit with themselves: (m, c) of the columns x and y of what inputs.py makes."""

from __future__ import annotations

from typing import Any

Answer = tuple[float, float]


def _line(cov: float, var: float, x: float, y: float) -> Answer:
    """m = cov(x, y) / var(x) and c = ȳ − m x̄."""
    m = cov / var
    return m, y - m * x


def dask_cov(frame: Any) -> Answer:
    """Dask's covariance, variance and means."""
    import dask

    x, y = frame.x, frame.y
    return _line(*dask.compute(x.cov(y), x.var(), x.mean(), y.mean()))


def dask_lstsq(frame: Any) -> Answer:
    """Dask's least squares of arrays."""
    from dask import array

    x, y = (frame[name].to_dask_array(lengths=True) for name in "xy")
    columns = array.stack([x, array.ones_like(x)], axis=1).rechunk({1: 2})
    m, c = array.linalg.lstsq(columns, y)[0].compute()
    return m, c


def spark_regr(frame: Any) -> Answer:
    """Spark's regr_slope and regr_intercept."""
    (answer,) = frame.selectExpr("regr_slope(y, x) m", "regr_intercept(y, x) c").collect()
    return answer.m, answer.c


def spark_ml(frame: Any) -> Answer:
    """Spark's library of machine learning."""
    from pyspark.ml.feature import VectorAssembler
    from pyspark.ml.regression import LinearRegression

    rows = VectorAssembler(inputCols=["x"], outputCol="features").transform(frame)
    model = LinearRegression(labelCol="y").fit(rows)
    return model.coefficients[0], model.intercept


def duckdb_regr(relation: Any) -> Answer:
    """DuckDB's regr_slope and regr_intercept."""
    (answer,) = relation.aggregate("regr_slope(y, x), regr_intercept(y, x)").fetchall()
    return answer


def polars_cov(frame: Any) -> Answer:
    """Polars' covariance, variance and means."""
    import polars as pl

    x, y = pl.col("x"), pl.col("y")
    found = frame.select(pl.cov(x, y), v=x.var(), a=x.mean(), b=y.mean()).collect()
    return _line(*found.row(0))
