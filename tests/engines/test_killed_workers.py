"""A killed worker changes nothing: what it had to do is done by another."""

import os
import random
import signal
from functools import partial

import pytest

from benchmarks.engines import inputs, processes
from slr_pure import Moments

from .conftest import cut


def lost_once(mark, part):
    """The part; but the first to ask is killed, as if its machine had failed."""
    try:
        mark.touch(exist_ok=False)
        os.kill(os.getpid(), signal.SIGKILL)
    except FileExistsError:
        pass
    return part


def always_lost(part):
    os.kill(os.getpid(), signal.SIGKILL)


def of_piece(mark, lost, numbered):
    number, piece = numbered
    return Moments.of(*(lost_once(mark, piece) if number == lost else piece))


@pytest.fixture
def pieces():
    return cut(random.Random(5))


@pytest.mark.parametrize("lost", [0, -1])
def test_a_process(pieces, tmp_path, lost):
    """Its piece is taken again, by the next process; those before it are not."""
    mark = tmp_path / "mark"
    numbers = range(len(pieces))
    of = partial(of_piece, mark, numbers[lost])
    found = processes.moments(of, list(zip(numbers, pieces)))
    assert mark.exists()
    assert found == Moments.of(*inputs.whole(pieces))


def test_processes_that_die_again_and_again(pieces):
    """An error that says so, after three tries."""
    with pytest.raises(RuntimeError, match="a process died in each of 3 tries; 0 pieces are done"):
        processes.moments(always_lost, pieces)


def by_dask_bag(pieces, lost):
    from dask import delayed

    from benchmarks.engines import dask_bag

    return dask_bag.moments(inputs.dask_bag([delayed(lost)(piece) for piece in pieces]))


def by_dask_delayed(pieces, lost):
    from dask import delayed

    from benchmarks.engines import dask_delayed

    return dask_delayed.moments([delayed(lost, nout=2)(piece) for piece in pieces])


def by_dask_frame(pieces, lost):
    from benchmarks.engines import dask_frame

    frame = inputs.dask_frame(pieces)
    return dask_frame.moments(frame.map_partitions(lost, meta=frame))


def by_spark_frame(pieces, lost):
    from benchmarks.engines import spark_frame

    frame = inputs.spark_frame(pieces).mapInArrow(lost, "x double, y double")
    return spark_frame.moments(frame)


def by_spark_rdd(pieces, lost):
    from benchmarks.engines import spark_rdd

    return spark_rdd.moments(inputs.spark_rdd(pieces).mapPartitions(lost))


def by_ray_tasks(pieces, lost):
    import ray

    from benchmarks.engines import ray_tasks

    loaded = ray.remote(num_returns=2, max_retries=3)(lambda piece: lost(piece))
    return ray_tasks.moments([loaded.remote(piece) for piece in pieces])


WAYS = [by_dask_bag, by_dask_delayed, by_dask_frame, by_spark_frame, by_spark_rdd, by_ray_tasks]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__[3:])
def test_a_worker(started, tmp_path, pieces, way):
    """By SIGKILL, while it works."""
    started(way.__name__.split("_")[1])
    mark = tmp_path / "mark"
    assert way(pieces, partial(lost_once, mark)) == Moments.of(*inputs.whole(pieces))
    assert mark.exists()
