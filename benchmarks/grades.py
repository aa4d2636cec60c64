"""Grades: the peers on all vectors, by the grader: `python -m benchmarks.grades`.

Each peer is a file in peers/, as a student would hand it in. Of each there is its score, the share
of its answers that are good or better, and its exact share; then how many of its fits are good, for
each flag, since that is what a peer is good at or not.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from slr_grader.definitions import FORMULAS
from slr_grader.judging.grades import GOOD, rank
from slr_grader.judging.run import run
from slr_grader.program.conversation import Program
from slr_grader.program.limits import Limits
from slr_grader.protocol.vectors import Case, read, vectors_file
from slr_grader.report.contents import Counts, Report, percent, reported
from slr_grader.report.plain_text import grouped
from slr_grader.student.submission import student_command

from . import machine, page
from .tables import Table

HERE = Path(__file__).parent
COMMANDS = {
    "slr_pure": [sys.executable, "-m", "slr_pure", "answer"],
    "statistics": student_command(HERE / "peers" / "linear_regression.py"),
    "NumPy": student_command(HERE / "peers" / "polyfit.py"),
    "SciPy": student_command(HERE / "peers" / "linregress.py"),
    "scikit-learn": student_command(HERE / "peers" / "scikit_learn.py"),
    "the notebook": student_command(HERE / "peers" / "notebook.py"),
}
LIMITS = Limits(seconds=10, megabytes=2000)


def reports(cases: list[Case]) -> dict[str, Report]:
    """The grader's report on each peer."""
    found = {}
    for name, command in COMMANDS.items():
        with Program(command, LIMITS) as program:
            found[name] = reported(run(name, program, cases), GOOD)
    return found


def tables(found: dict[str, Report]) -> Iterator[Table]:
    """The scores by operation, and those of fit by flag."""
    columns = [[str(r.all.asked), *_shares(r.all), *_by_operation(r)] for r in found.values()]
    rows = [list(row) for row in zip(["asked", "good", "exact", *FORMULAS], *columns)]
    yield Table("Scores, in percent", ["", *found], rows, [*SCORES, *_notes(found)])
    flags = dict.fromkeys(flag for r in found.values() for flag in _fits_by_flag(r))
    cells = [[flag, *(_of(_fits_by_flag(r)[flag]) for r in found.values())] for flag in flags]
    yield Table("Fit, by what is hard about it", ["", *found], cells, FLAGS)


SCORES = [
    "good: the share of the answers that are within 10⁻⁹ of the exact one, or no further off than"
    " the data alone may bring it, or the error due (or nan, where a language says it so). exact:"
    " the share of those that are the nearest float, or the error due. Of the operations, the good"
    " share alone. A dash: it does not offer that."
]
FLAGS = ["Of the cases of fit with that flag, how many are good or better."]


def _shares(counts: Counts) -> list[str]:
    return [str(percent(counts.score)), str(percent(counts.exact))]


def _by_operation(report: Report) -> list[str]:
    scores = {do: _shares(counts)[0] for do, counts in report.operations.items()}
    return [scores.get(do, "–") for do in FORMULAS]


def _fits_by_flag(report: Report) -> dict[str, list[str]]:
    """The grades of the fits with each flag."""
    found: dict[str, list[str]] = {}
    for case in report.cases:
        if case.do == "fit":
            for flag in case.flags:
                found.setdefault(flag, []).append(case.grade)
    return found


def _of(grades: list[str]) -> str:
    return f"{sum(rank(grade) <= rank(GOOD) for grade in grades)} of {len(grades)}"


def _notes(found: dict[str, Report]) -> Iterator[str]:
    """What the grader has to say of each."""
    for name, report in found.items():
        said = grouped(report.mistakes) + report.hints
        if said:
            yield f"What the grader says of {name}: {'; '.join(said)}."


def main(arguments: Sequence[str] | None = None) -> int:
    """Grade and print; the exit status, 1 if a peer is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.grades", description="Grades slr_pure and its peers."
    )
    page.add_options(parser)
    options = parser.parse_args(arguments)
    try:
        measured_on = machine.measured_on()
    except PackageNotFoundError as error:
        lacking = f"{error.name}: not found. Install the extra: pip install -e '.[bench]'"
        print(lacking, file=sys.stderr)
        return 1
    header, cases = read(vectors_file())
    first = f"Graded on {header.cases} cases; {measured_on}"
    page.print_and_write(first, tables(reports(cases)), options)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
