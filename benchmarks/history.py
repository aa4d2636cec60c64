"""History: the ratios that are promised, by version, one line each: `python -m benchmarks.history`.

The command measures on this machine and appends a line to benchmarks/history.csv. In a review the
lines above it show whether speed was lost.
"""

import csv
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from platform import python_version

import numpy as np

from slr_pure import Moments, __version__, fit

from . import contenders, data
from .timing import interleaved

FILE = Path(__file__).with_name("history.csv")
SIZES = 40, 1_000, 100_000


def ratios(rounds: int = 30, sample: float = 0.01) -> dict[str, str]:
    """Each ratio by its name: a time over that of statistics.linear_regression.

    Of arrays: over that of linregress. The points are like the notebook's, or have c = 0.
    """
    found = {}
    for n in SIZES:
        p = data.like_the_notebook(n)
        origin = data.drawn("y = 2 x, so c = 0", n, 0)
        x, y = np.array(p.xs), np.array(p.ys)
        best = interleaved(
            {
                "statistics": partial(contenders.by_statistics, p.xs, p.ys),
                "linregress": partial(contenders.linregress, x, y),
                "fit": partial(fit, p.xs, p.ys),
                "fit, c = 0": partial(fit, origin.xs, origin.ys),
                "Moments.of": partial(Moments.of, p.xs, p.ys),
                "fit of arrays": partial(fit, x, y),
            },
            max(rounds * 1_000 // max(n, 1_000), 5) if rounds > 1 else 1,
            sample,
        )
        for name in ("fit", "fit, c = 0", "Moments.of"):
            found[f"{name}, N = {n}"] = f"{best[name] / best['statistics']:.2f}"
        found[f"fit of arrays, N = {n}"] = f"{best['fit of arrays'] / best['linregress']:.2f}"
    return found


def append(file: Path, measured: dict[str, str]) -> None:
    """One more line, for this version; a header before the first one.

    ValueError: the file has other columns.
    """
    today = datetime.now(timezone.utc).date().isoformat()
    row = {"version": __version__, "date": today, "python": python_version(), **measured}
    known = file.read_text("utf-8").splitlines()[:1] if file.exists() else []
    header = next(csv.reader(known), list(row))
    if header != list(row):
        raise ValueError(f"{file.name} has other columns: {', '.join(header)}")
    with file.open("a", newline="", encoding="utf-8") as lines:
        writer = csv.DictWriter(lines, header, lineterminator="\n")
        if not known:
            writer.writeheader()
        writer.writerow(row)


if __name__ == "__main__":
    append(FILE, ratios())
