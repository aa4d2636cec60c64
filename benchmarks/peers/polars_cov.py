"""Polars has no such function: the covariance over the variance, `pl.cov` and `var`."""

import polars as pl

x, y = pl.col("x"), pl.col("y")
M = pl.cov(x, y) / x.var()
LINE = [M.alias("m"), (y.mean() - M * x.mean()).alias("c")]


def fit(xs, ys):
    frame = pl.DataFrame({"x": xs, "y": ys}, schema={"x": pl.Float64, "y": pl.Float64})
    return frame.select(LINE).row(0)


def echo(xs):
    return pl.Series(xs, dtype=pl.Float64).to_list()
