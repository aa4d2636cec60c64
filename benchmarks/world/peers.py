"""Peers: the implementations, in which language they are called, and how to get them."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from slr_grader.protocol.replies import words

from .conversation import ROOT, Missing

ADAPTERS = "benchmarks/peers/"
BINARY = "{binary}"  # in a command: the file that a compiler writes
JAVA = "/usr/share/java/commons-math3.jar"
BENCH, NPM = "pip install -e '.[bench]'", f"npm ci --prefix {ADAPTERS.rstrip('/')}"


class Peer(NamedTuple):
    """An implementation.

    command: its adapter, run in the repository's folder. build: what compiles it before. get: how
    to get what is missing. pairs: it takes points, so that it cannot be asked for a line through
    an x and a y of different lengths. cheap: it takes less than a second or two.
    """

    name: str
    language: str
    command: list[str]
    get: str
    build: list[str] = []  # noqa: RUF012 (nobody changes it)
    pairs: bool = True
    cheap: bool = False


def _python(*words: str) -> list[str]:
    return [sys.executable, "-m", "benchmarks.peers.lines", *words]


def _node(name: str) -> list[str]:
    return ["node", ADAPTERS + "regressions.cjs", name]


def _sheet(program: str) -> list[str]:
    return [sys.executable, "-m", "benchmarks.peers.sheets", program]


def _debian(package: str) -> str:
    return f"apt-get install {package}"


def _pip(package: str) -> str:
    return f"pip install {package}"


PEERS = [
    Peer("slr_pure.fit", "Python", _python("slr_pure_fit", "slr_pure"), "", [], False, True),
    Peer("statistics", "Python", _python("linear_regression"), "Python 3.11", [], False, True),
    Peer("NumPy polyfit", "Python", _python("polyfit", "numpy"), BENCH, [], False),
    Peer("SciPy linregress", "Python", _python("linregress", "scipy"), BENCH, [], False),
    Peer("scikit-learn", "Python", _python("scikit_learn", "scikit-learn"), BENCH, [], False),
    Peer(
        *("statsmodels OLS", "Python", _python("ols_statsmodels", "statsmodels")),
        *(_pip("statsmodels"), [], False),
    ),
    Peer("Polars cov / var", "Python", _python("polars_cov", "polars"), _pip("polars")),
    Peer("DuckDB", "SQL", _python("duckdb_regr", "duckdb"), _pip("duckdb")),
    Peer("ClickHouse (chDB)", "SQL", _python("chdb_linear", "chdb"), _pip("chdb")),
    Peer("Apache Spark", "SQL", _python("spark_regr", "pyspark"), f"{_pip('pyspark')}, and Java"),
    Peer(
        *("PostgreSQL", "SQL", ["pg_virtualenv", *_python("postgresql_regr")]),
        f"{_debian('postgresql')}; {_pip('psycopg[binary]')}",
    ),
    Peer("SQLite, by sums", "SQL", _python("sqlite_sums"), "", cheap=True),
    Peer("simple-statistics", "JavaScript", _node("simple-statistics"), NPM, cheap=True),
    Peer("jStat", "JavaScript", _node("jstat"), NPM, [], False, True),
    Peer("d3-regression", "JavaScript", _node("d3-regression"), NPM, cheap=True),
    Peer("vega-statistics", "JavaScript", _node("vega-statistics"), NPM, cheap=True),
    Peer("ml-regression", "JavaScript", _node("ml-regression-simple-linear"), NPM, [], False, True),
    Peer("regression-js", "JavaScript", _node("regression"), NPM, cheap=True),
    Peer("R lm", "R", ["Rscript", ADAPTERS + "lm.R"], _debian("r-base-core"), [], False),
    Peer(
        *("GNU Octave polyfit", "Octave", ["octave-cli", "--no-init-file", ADAPTERS + "octave.m"]),
        *(_debian("octave"), [], False),
    ),
    Peer(
        *("GSL", "C", [BINARY], _debian("libgsl-dev")),
        ["gcc", "-O2", ADAPTERS + "gsl.c", "-o", BINARY, "-lgsl", "-lgslcblas", "-lm"],
    ),
    Peer(
        *("Boost.Math", "C++", [BINARY], _debian("libboost1.81-dev")),
        ["g++", "-std=c++17", "-O2", ADAPTERS + "boost.cpp", "-o", BINARY],
        pairs=False,
    ),
    Peer(
        *("Apache Commons Math", "Java", ["java", "-cp", JAVA, ADAPTERS + "CommonsMath.java"]),
        _debian("libcommons-math3-java default-jdk-headless"),
    ),
    Peer(
        *("LineFit", "Perl", ["perl", ADAPTERS + "linefit.pl", "Statistics::LineFit"]),
        *(_debian("libstatistics-linefit-perl"), [], False),
    ),
    Peer(
        *("Regression", "Perl", ["perl", ADAPTERS + "linefit.pl", "Statistics::Regression"]),
        _debian("libstatistics-regression-perl"),
    ),
    Peer("gretl ols", "hansl", _python("gretl_ols"), _debian("gretl")),
    Peer("gnuplot stats", "gnuplot", _python("gnuplot_stats"), _debian("gnuplot-nox")),
    Peer("Gnumeric", "sheet", _sheet("ssconvert"), f"{_debian('gnumeric')}; {_pip('xlrd')}"),
    Peer(
        *("LibreOffice", "sheet", _sheet("soffice")),
        f"{_debian('libreoffice-calc-nogui')}; {_pip('xlrd')}",
    ),
]


@contextmanager
def ready(peer: Peer) -> Iterator[list[str]]:
    """The command that runs its adapter, compiled for as long as that. Missing: it is not there."""
    with tempfile.TemporaryDirectory() as folder:
        build, command = (
            [word.replace(BINARY, str(Path(folder, "adapter"))) for word in each]
            for each in (peer.build, peer.command)
        )
        if build:
            try:
                done = subprocess.run(build, capture_output=True, text=True, check=False, cwd=ROOT)
            except OSError as error:
                raise Missing(words(error)) from None
            if done.returncode:
                raise Missing(words(done.stderr))
        yield command
