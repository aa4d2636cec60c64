"""Data on many machines: a recipe for each engine, measured by `python -m benchmarks.engines`.

The recipes, shown in docs/reference/machines.md: processes, dask_bag, dask_delayed, dask_frame,
spark_rdd, spark_frame, spark_groups, ray_tasks, duckdb_batches, duckdb_groups, polars_batches,
polars_groups, pandas_groups, sqlite_rows, sqlite_groups. `local.py` starts an engine on this
machine, `inputs.py` hands it pieces of data, `own.py` has what engines fit with themselves, and
`ways.py` lists both.

Needs the extra: pip install -e '.[bench,engines]', and Java for Spark.
"""
