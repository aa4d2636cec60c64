"""Data that have been published: data/README.md has the sources.

NoInt1 and NoInt2 are from where Norris is, NIST's Statistical Reference Datasets.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from ..drafts import Draft, ask

DATA = Path(__file__).parent.parent.parent / "data"


def norris() -> "tuple[list[float], list[float]]":
    """x and y of NIST's file, whose lines 61 to 96 are the observations, y first.

    >>> [len(column) for column in norris()]
    [36, 36]
    """
    lines = (DATA / "Norris.dat").read_text(encoding="ascii").splitlines()[60:96]
    rows = [[float(number) for number in line.split()] for line in lines]
    return [x for _, x in rows], [y for y, _ in rows]


def anscombe() -> "list[tuple[list[float], list[float]]]":
    """x and y of the four data sets.

    >>> [len(x) for x, _ in anscombe()]
    [11, 11, 11, 11]
    """
    with (DATA / "anscombe.csv").open(encoding="ascii", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        ([float(row[f"x{i}"]) for row in rows], [float(row[f"y{i}"]) for row in rows])
        for i in (1, 2, 3, 4)
    ]


LOOKS = ("a cloud around a line", "a curve", "a line with one outlier", "one point beside a wall")


def drafts() -> Iterator[Draft]:
    """Norris, NoInt1, NoInt2 and the quartet."""
    x, y = norris()
    why = (
        "NIST's Norris: 36 calibrations of ozone monitors, certified to 15 digits for the decimals "
        "as printed; the doubles nearest to these have an answer of their own."
    )
    yield from ask("fit", "published", why, x=x, y=y)
    why = "Norris through the origin: another model, and nearly the same slope."
    yield from ask("fit through the origin", "published", why, x=x, y=y)
    m, c = 1.00211681802045, -0.262323073774029
    why = "Norris at the line that NIST certifies: the loss is 1/36 of its residual sum of squares."
    yield from ask("loss", "published", why, x=x, y=y, m=m, c=c)
    why = "Norris at a line near the best: the residuals nearly cancel in both sums."
    yield from ask("gradient", "published", why, x=x, y=y, m=1.002, c=-0.25)
    why = "NIST's NoInt1: certified slope through the origin 2.07438016528926."
    x, y = list(range(60, 71)), list(range(130, 141))
    yield from ask("fit through the origin", "published", why, x=x, y=y)
    why = "NIST's NoInt2: certified slope through the origin 0.727272727272727."
    yield from ask("fit through the origin", "published", why, x=[4, 5, 6], y=[3, 4, 4])
    for number, ((x, y), looks) in enumerate(zip(anscombe(), LOOKS), 1):
        why = f"Anscombe's data set {number}, {looks}: the best line is about y = 0.5 x + 3."
        yield from ask("fit", "published", why, x=x, y=y)
        why = f"Anscombe's data set {number} at the rounded line that all four share."
        yield from ask("loss", "published", why, x=x, y=y, m=0.5, c=3)
        why = f"Anscombe's data set {number} at a line a little below the best."
        yield from ask("gradient", "published", why, x=x, y=y, m=0.4, c=2.5)
        if number in (1, 4):
            why = f"Anscombe's data set {number}, three steps from m = c = 0."
            yield from ask("train", "published", why, x=x, y=y, lr=0.01, steps=3)
