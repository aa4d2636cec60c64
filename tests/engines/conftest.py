"""Engines, started once for all tests; points, and random cuts of them."""

import importlib.util
import os
import random
import shutil
from contextlib import ExitStack

import numpy as np
import pytest

from benchmarks.data import drawn
from benchmarks.engines import local

NEEDS = {"dask": ["dask", "distributed", "pandas"], "spark": ["pyspark", "pandas", "pyarrow"]}
FAMILIES = "x = 10⁸ + i", "time stamps by minutes", "normal x and y", "80 decades"


def pytest_addoption(parser):
    parser.addoption("--cuts", type=int, help="how many random cuts, in place of 100, of Spark 15")


def pytest_collection_modifyitems(items):
    for item in items:  # engines have warnings of their own, of each other's versions
        item.add_marker(pytest.mark.filterwarnings("ignore"))


def lacking(engine):
    """Why the engine cannot be run here; None if it can."""
    for package in NEEDS.get(engine, [engine]):
        if importlib.util.find_spec(package) is None:
            return f"there is no {package}: pip install -e '.[engines]'"
    if engine == "spark" and not shutil.which("java"):
        return "there is no Java for Spark"
    if engine == "ray" and not local.alone():
        return "test_ray.py runs it, without a network"
    return None


@pytest.fixture(scope="session")
def started():
    """started(engine): it runs, from the first test that asks to the last test of all."""
    clients = {}
    with ExitStack() as running:

        def start(engine):
            missing = lacking(engine)
            if missing and engine != "ray" and "CI" in os.environ:
                pytest.fail(missing)
            if missing:
                pytest.skip(missing)
            if engine not in clients:
                begin = getattr(local, engine, None)
                clients[engine] = running.enter_context(begin()) if begin else None
            return clients[engine]

        yield start


@pytest.fixture
def draws(request):
    """draws(number): that many sources of random numbers, the same in every run."""
    wished = request.config.getoption("--cuts")
    return lambda number: map(random.Random, range(wished or number))


def points(draw):
    """Between 2 and 3,000 points in a random order, of a family that is hard on sums."""
    family, n = draw.choice(FAMILIES), draw.choice([2, 3, 10, 100, 600, 3_000])
    data = drawn(family, n, draw.randrange(10**6))
    return draw.sample(list(zip(data.xs, data.ys)), n)


def cut(draw):
    """Points in one to seven pieces (xs, ys) of random sizes, some of them empty."""
    pairs = points(draw)
    ends = sorted(draw.choices(range(len(pairs) + 1), k=draw.randrange(7)))
    parts = [pairs[start:end] for start, end in zip([0, *ends], [*ends, len(pairs)])]
    return [tuple(np.array(part, dtype=float).reshape(-1, 2).T.copy()) for part in parts]
