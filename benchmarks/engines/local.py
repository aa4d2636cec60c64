"""Engines on this machine alone: two workers, at the loopback address, with no pages served."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any

HERE = "127.0.0.1"


def alone() -> bool:
    """There is no network here but loopback."""
    return [name for _, name in socket.if_nameindex()] == ["lo"]


@contextmanager
def dask() -> Iterator[Any]:
    """A client of two worker processes; whatever is computed goes there."""
    from distributed import Client, LocalCluster

    quiet = {"dashboard_address": None, "host": HERE, "memory_limit": 0}
    with LocalCluster(n_workers=2, threads_per_worker=1, **quiet) as cluster, Client(cluster) as it:
        yield it


@contextmanager
def spark() -> Iterator[Any]:
    """A session with two cores, which tries each task up to four times, as a cluster does."""
    os.environ.update(SPARK_LOCAL_IP=HERE, PYSPARK_PYTHON=sys.executable)
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2, 4]")
    settings = {
        "spark.driver.host": HERE,
        "spark.log.level": "OFF",
        "spark.sql.shuffle.partitions": 2,
        "spark.ui.enabled": False,
        "spark.ui.showConsoleProgress": False,
    }
    session = builder.config(map=settings).getOrCreate()
    try:
        yield session
    finally:
        session.stop()


@contextmanager
def ray() -> Iterator[None]:
    """Two workers. Ray looks for the machine's own address: cut its network off first."""
    import ray

    quiet = {"include_dashboard": False, "log_to_driver": False, "logging_level": "ERROR"}
    with TemporaryDirectory() as folder:
        ray.init(num_cpus=2, _node_ip_address=HERE, _temp_dir=folder, **quiet)
        try:
            yield
        finally:
            ray.shutdown()
