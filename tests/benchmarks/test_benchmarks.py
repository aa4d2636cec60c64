"""The benchmarks run, and count units in the last place rightly; timings are never asserted."""

import csv
import importlib
import math
import pkgutil
import re
import subprocess
import sys
from fractions import Fraction
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import ModuleType

import pytest

import benchmarks
from benchmarks import accuracy, data, page, timing
from slr_grader.protocol import vectors
from slr_grader.protocol.numbers import decoded
from slr_grader.student.interface import Interface
from slr_pure import fit

ROOT = Path(__file__).parents[2]


@pytest.fixture
def peers():
    """Skip where the peers are not installed, or Python is older than 3.10."""
    reason = "needs the extra bench, on Python 3.10 or newer: pip install -e '.[bench]'"
    pytest.importorskip("benchmarks.report", reason=reason, exc_type=ImportError)


def test_every_command_can_be_imported(peers):
    """Also those that take too long, or fetch too much, to be run here."""
    for module in pkgutil.iter_modules(benchmarks.__path__):
        importlib.import_module(f"benchmarks.{module.name}")


@pytest.mark.parametrize(
    ("value", "exact", "error"),
    [
        (1.0, Fraction(1), 0),
        (1 + 2**-52, Fraction(1), 1),
        (1 - 2**-53, Fraction(1), Fraction(1, 2)),  # below a power of two floats are twice as near
        (1.0, Fraction(1) + Fraction(1, 2**53), 0),  # a tie, to even: 1.0 is the nearest
        (1.0, Fraction(1) + Fraction(3, 2**53), 2),  # a tie again, to even: away from 1.0
        (0.1, Fraction(1, 10), 0),
        (-8.0, Fraction(-8) - Fraction(3, 2**49), 3),
        (5e-324, Fraction(0), 1),
        (-1.0, Fraction(1), 2**53),
        (float("inf"), Fraction(1), float("inf")),
    ],
)
def test_units_in_the_last_place(value, exact, error):
    """By hand: the distance from the nearest float, in that float's last place."""
    assert accuracy.ulps(value, exact) == error


def test_nan_has_no_distance():
    assert math.isnan(accuracy.ulps(math.nan, Fraction(1)))


@pytest.mark.parametrize("points", data.hard(), ids=lambda points: points.name)
def test_fit_has_no_error(points):
    """On each data set fit gives the float nearest to the exact answer; a neighbour is 1 away."""
    assert accuracy.errors(fit, points) == (0, 0, False)

    def neighbour(xs, ys):
        m, c = fit(xs, ys)
        return m * (1 + 2**-52), c

    assert accuracy.errors(neighbour, points)[:2] == (1, 0)


def test_a_peer_that_refuses_has_no_answer():
    def refuse(xs, ys):
        raise ValueError("singular")

    m, c, _ = accuracy.errors(refuse, data.norris())
    assert math.isnan(m)
    assert math.isnan(c)


def test_in_a_round_everyone_runs_once_in_turn():
    """After one or two calls each, to see how long one takes, the order is a b a b a b."""
    calls = []
    best = timing.interleaved(
        {name: lambda name=name: calls.append(name) for name in "ab"}, rounds=3, sample=0.0
    )
    assert "".join(calls).endswith("ababab")
    assert set(best) == {"a", "b"}
    assert all(time > 0 for time in best.values())


@pytest.mark.parametrize(
    ("function", "number", "text"),
    [
        ("time_text", 0.0123, "12.3 ms"),
        ("time_text", 9.996e-4, "1,000 µs"),
        ("time_text", 2.5e-9, "2.50 ns"),
        ("three_digits", 0.25, "0.250"),
        ("three_digits", 9.7, "9.70"),
        ("three_digits", 2345.6, "2,346"),
        ("memory_text", None, "–"),
        ("memory_text", 9_500_000, "9.5 MB"),
        ("ulps_text", Fraction(3832), "3,832"),
        ("ulps_text", Fraction(1, 2), "0.5"),
        ("ulps_text", Fraction(4 * 10**9), "4.0e+09"),
        ("ulps_text", math.nan, "nan"),
    ],
)
def test_numbers_as_text(peers, function, number, text):
    from benchmarks import tables

    assert getattr(tables, function)(number) == text


def test_quick_run_prints_the_tables_and_writes_the_page(peers, tmp_path, capsys):
    """From end to end; on the page, tables whose rows are all as long as their headers."""
    from benchmarks.__main__ import main

    file = tmp_path / "page.md"
    file.write_text(f"above\n{page.BEGIN}\nold\n{page.END}\nbelow\n", "utf-8")
    assert main(["--quick", "--page", str(file)]) == 0
    printed, written = capsys.readouterr().out, file.read_text("utf-8")
    assert written.startswith(f"above\n{page.BEGIN}\n")
    assert written.endswith(f"{page.END}\nbelow\n")
    assert "old" not in written
    for text in printed, written:
        for title in "Fit", "Train", "fit, by families", "Arrays", "Windows", "Import", "Error":
            assert title in text
    tables = [block.splitlines() for block in written.split("\n\n") if block.startswith("|")]
    assert [len(table) for table in tables] == [9, 7, 12, 7, 5, 6, 8, 9]
    for table in tables:
        assert len({row.count("|") for row in table}) == 1
    errors_of_fit = [cell.strip() for cell in tables[-1][2].strip("|").split("|")]
    assert errors_of_fit == ["slr_pure.fit"] + 6 * ["0"]


def test_the_history_has_one_line_more(peers, tmp_path, monkeypatch):
    """A header first; other columns are refused. The file that there is has the ratios' names."""
    from benchmarks import history

    monkeypatch.setattr(history, "SIZES", (40,))
    measured = history.ratios(rounds=1, sample=0.0)
    assert all(float(ratio) > 0 for ratio in measured.values())
    file = tmp_path / "history.csv"
    for count in 2, 3:
        history.append(file, measured)
        assert len(file.read_text("utf-8").splitlines()) == count
    with pytest.raises(ValueError, match=r"^history\.csv has other columns: version, "):
        history.append(file, {"something": "1.00"})
    assert set(measured) <= set(next(csv.reader(history.FILE.read_text("utf-8").splitlines())))


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["--page", "none.md"], "No such file or directory: 'none.md'"),
        (["--page", "bare.md"], "the page needs one line"),
        (["--rounds", "0"], "--rounds 0: at least 1"),
        (["--rounds", "-1"], "--rounds -1: at least 1"),
    ],
)
def test_what_cannot_work_is_refused_before_anything_is_measured(
    peers, tmp_path, monkeypatch, capsys, arguments, error
):
    """A page that is not there, or has no markers; no rounds."""
    from benchmarks.__main__ import main

    monkeypatch.chdir(tmp_path)
    (tmp_path / "bare.md").write_text("no markers")
    with pytest.raises(SystemExit) as info:
        main(["--quick", *arguments])
    assert info.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert error in err


@pytest.mark.parametrize("peer", ["numpy", "scipy", "sklearn", "tabulate"])
def test_a_missing_peer_is_an_error_that_says_what_to_install(peer):
    code = (
        f"import sys; sys.modules[{peer!r}] = None\n"
        "from benchmarks.__main__ import main; raise SystemExit(main(['--quick']))"
    )
    command = [sys.executable, "-c", code]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert ended.returncode == 1
    assert ended.stderr.endswith("pip install -e '.[bench]'\n")
    assert "Traceback" not in ended.stderr


PEERS = "linear_regression", "linregress", "notebook", "polyfit", "scikit_learn"


@pytest.mark.parametrize("name", PEERS)
def test_each_peer_fits_as_the_grader_calls_it(peers, name):
    """y = 2x + 1, to some roundings of 2⁻⁵³."""
    file = ROOT / "benchmarks" / "peers" / f"{name}.py"
    module = ModuleType(name)
    exec(compile(file.read_text("utf-8"), file, "exec"), vars(module))
    answer, _ = Interface(module).answer("fit", {"x": [0, 1, 2], "y": [1, 3, 5]})
    assert decoded(answer) == {"m": pytest.approx(2, rel=1e-14), "c": pytest.approx(1, rel=1e-14)}


def test_the_peers_are_graded(peers, tmp_path, capsys, monkeypatch):
    """Ours is exact in all; of the notebook's class the grader finds the global x."""
    from benchmarks import grades

    ours, *_, notebook = grades.COMMANDS
    two = {name: grades.COMMANDS[name] for name in (ours, notebook)}
    monkeypatch.setattr(grades, "COMMANDS", two)
    monkeypatch.setattr(grades, "vectors_file", lambda: vectors.SMALL)
    file = tmp_path / "page.md"
    file.write_text(f"before{page.BEGIN}old{page.END}after")
    assert grades.main(["--markdown", "--page", str(file)]) == 0
    printed = capsys.readouterr().out
    assert set(re.findall(r"^\| [a-z][a-z ]+\| +(\d+\.\d) ", printed, re.MULTILINE)) == {"100.0"}
    assert "loss reads the global x instead of its own" in printed
    assert printed.strip() in file.read_text("utf-8")


def test_without_the_peers_no_grades(peers, monkeypatch, capsys):
    from benchmarks import grades

    def missing():
        raise PackageNotFoundError("scipy")

    monkeypatch.setattr(grades.machine, "measured_on", missing)
    assert grades.main([]) == 1
    assert "scipy: not found" in capsys.readouterr().err
