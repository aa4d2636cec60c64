"""Ways to a line: each recipe that takes pieces of any size, and what its engine has itself."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any, NamedTuple

from slr_pure import Moments, line

from . import inputs, own


class Way(NamedTuple):
    """The engine; what it makes of pieces; m and c of this; how many rows fill a second or so."""

    engine: str
    given: Callable[[inputs.Pieces], Any]
    fitted: Callable[[Any], tuple[float, float]]
    rows: int = 4_000_000


def of_piece(piece: tuple[inputs.Array, inputs.Array]) -> Moments:
    """The moments of one piece."""
    return Moments.of(*piece)


def moments(recipe: str, given: Any) -> Moments:
    """What the recipe of that name finds."""
    found = importlib.import_module(f"{__package__}.{recipe}").moments
    return found(of_piece, given) if recipe == "processes" else found(given)


def by(recipe: str, engine: str, given: Any, *rows: int) -> dict[str, Way]:
    """The way of that name, to the line of the moments that the recipe finds."""
    return {recipe: Way(engine, given, lambda held: line(moments(recipe, held)), *rows)}


RECIPES = {
    **by("processes", "concurrent", list, 1_000_000),
    **by("dask_bag", "dask", inputs.dask_bag, 200_000),
    **by("dask_delayed", "dask", list, 1_000_000),
    **by("dask_frame", "dask", inputs.dask_frame),
    **by("spark_rdd", "spark", inputs.spark_rdd, 200_000),
    **by("spark_frame", "spark", inputs.spark_frame),
    **by("ray_tasks", "ray", list, 1_000_000),
    **by("duckdb_batches", "duckdb", inputs.duckdb_relation),
    **by("polars_batches", "polars", inputs.polars_frame),
    **by("sqlite_rows", "sqlite3", inputs.sqlite_connection, 200_000),
}
OWN = {
    "Dask's cov, var": Way("dask", inputs.dask_frame, own.dask_cov),
    "Dask's lstsq": Way("dask", inputs.dask_frame, own.dask_lstsq),
    "Spark's regr_slope": Way("spark", inputs.spark_frame, own.spark_regr),
    "Spark's LinearRegression": Way("spark", inputs.spark_frame, own.spark_ml),
    "DuckDB's regr_slope": Way("duckdb", inputs.duckdb_relation, own.duckdb_regr),
    "Polars' cov, var": Way("polars", inputs.polars_frame, own.polars_cov),
}
