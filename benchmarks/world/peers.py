"""Peers: the implementations, the languages that they are called in, and how to get them."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from slr_grader.protocol.replies import words

from .conversation import ROOT, MissingError

ADAPTERS = "benchmarks/peers/"
BINARY = "{binary}"  # in a command: the file that a compiler writes
JAR = "/usr/share/java/commons-math3.jar"


class Peer(NamedTuple):
    """An implementation, called in that language.

    command: its adapter, run in the repository's folder. get: how to get what may be missing.
    build: what compiles the adapter. lists: it takes x and y apart, so that it can be asked for a
    line through lists of different lengths. cheap: a test runs it everywhere, CI included.
    """

    name: str
    language: str
    command: list[str]
    get: str
    build: tuple[str, ...] = ()
    lists: bool = False
    cheap: bool = False


def _python(*words: str) -> list[str]:
    return [sys.executable, "-m", "benchmarks.peers.lines", *words]


def _node(name: str) -> list[str]:
    return ["node", ADAPTERS + "regressions.cjs", name]


def _perl(name: str) -> list[str]:
    return ["perl", ADAPTERS + "linefit.pl", name]


def _sheet(program: str) -> list[str]:
    return [sys.executable, "-m", "benchmarks.peers.sheets", program]


BENCH, NPM = "pip install -e '.[bench]'", "npm ci --prefix benchmarks/peers"
PYTHON = [
    Peer("slr_pure", "Python", _python("slr_pure_fit"), "", lists=True, cheap=True),
    Peer("statistics", "Python", _python("linear_regression"), "Python 3.11", lists=True),
    Peer("NumPy polyfit", "Python", _python("polyfit", "numpy"), BENCH, lists=True),
    Peer("SciPy linregress", "Python", _python("linregress", "scipy"), BENCH, lists=True),
    Peer("scikit-learn", "Python", _python("scikit_learn", "scikit-learn"), BENCH, lists=True),
    Peer(
        "statsmodels OLS",
        "Python",
        _python("ols_statsmodels", "statsmodels"),
        "pip install statsmodels",
        lists=True,
    ),
    Peer("Polars cov / var", "Python", _python("polars_cov", "polars"), "pip install polars"),
]
SQL = [
    Peer("DuckDB", "SQL", _python("duckdb_regr", "duckdb"), "pip install duckdb"),
    Peer("ClickHouse (chDB)", "SQL", _python("chdb_linear", "chdb"), "pip install chdb"),
    Peer("Spark", "SQL", _python("spark_regr", "pyspark"), "pip install pyspark, and Java"),
    Peer(
        "PostgreSQL",
        "SQL",
        ["pg_virtualenv", *_python("postgresql_regr")],  # a server of its own, for as long
        "apt-get install postgresql; pip install 'psycopg[binary]'",
    ),
    Peer("SQLite, by sums", "SQL", _python("sqlite_sums"), "", cheap=True),
]
JAVASCRIPT = [
    Peer("simple-statistics", "JavaScript", _node("simple-statistics"), NPM, cheap=True),
    Peer("jStat", "JavaScript", _node("jstat"), NPM, lists=True, cheap=True),
    Peer("d3-regression", "JavaScript", _node("d3-regression"), NPM, cheap=True),
    Peer("vega-statistics", "JavaScript", _node("vega-statistics"), NPM, cheap=True),
    Peer(
        "ml-regression",
        "JavaScript",
        _node("ml-regression-simple-linear"),
        NPM,
        lists=True,
        cheap=True,
    ),
    Peer("regression-js", "JavaScript", _node("regression"), NPM, cheap=True),
]
OTHERS = [
    Peer("R lm", "R", ["Rscript", ADAPTERS + "lm.R"], "apt-get install r-base-core", lists=True),
    Peer(
        "Octave polyfit",
        "Octave",
        ["octave-cli", "--no-init-file", ADAPTERS + "octave.m"],
        "apt-get install octave",
        lists=True,
    ),
    Peer(
        "GSL",
        "C",
        [BINARY],
        "apt-get install gcc libgsl-dev",
        build=("gcc", "-O2", ADAPTERS + "gsl.c", "-o", BINARY, "-lgsl", "-lgslcblas", "-lm"),
    ),
    Peer(
        "Boost.Math",
        "C++",
        [BINARY],
        "apt-get install g++ libboost1.81-dev",
        build=("g++", "-std=c++17", "-O2", ADAPTERS + "boost.cpp", "-o", BINARY),
        lists=True,
    ),
    Peer(
        "Commons Math",
        "Java",
        ["java", "-cp", JAR, ADAPTERS + "CommonsMath.java"],
        "apt-get install libcommons-math3-java default-jdk-headless",
    ),
    Peer(
        "Statistics::LineFit",
        "Perl",
        _perl("Statistics::LineFit"),
        "apt-get install libstatistics-linefit-perl",
        lists=True,
    ),
    Peer(
        "Statistics::Regression",
        "Perl",
        _perl("Statistics::Regression"),
        "apt-get install libstatistics-regression-perl",
    ),
    Peer("gretl ols", "hansl", _python("gretl_ols"), "apt-get install gretl"),
    Peer("gnuplot stats", "gnuplot", _python("gnuplot_stats"), "apt-get install gnuplot-nox"),
    Peer(
        "Gnumeric", "spreadsheet", _sheet("ssconvert"), "apt-get install gnumeric; pip install xlrd"
    ),
    Peer(
        "LibreOffice",
        "spreadsheet",
        _sheet("soffice"),
        "apt-get install libreoffice-calc-nogui; pip install xlrd",
    ),
]
PEERS = [*PYTHON, *SQL, *JAVASCRIPT, *OTHERS]


@contextmanager
def ready(peer: Peer) -> Iterator[list[str]]:
    """The command that runs its adapter, compiled for as long. MissingError: that fails."""
    with tempfile.TemporaryDirectory() as folder:
        binary = str(Path(folder, "adapter"))
        if peer.build:
            _built([word.replace(BINARY, binary) for word in peer.build])
        yield [word.replace(BINARY, binary) for word in peer.command]


def _built(command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    except OSError as error:
        raise MissingError(words(error)) from None
    if done.returncode:
        raise MissingError(words(done.stderr))
