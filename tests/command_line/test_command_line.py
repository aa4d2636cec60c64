"""The command line: the notebook's run, `fit` and `train` on files, and how they end."""

import contextlib
import io
import json
import os
import re
import runpy
import shlex
import signal
import subprocess
import sys
import tracemalloc
from fractions import Fraction
from importlib.metadata import distribution
from itertools import islice
from pathlib import Path

import pytest

import slr_pure
from slr_pure import (
    Moments,
    best_lr,
    condition_number,
    curvatures,
    fit,
    notebook,
    path,
    r_squared,
    residual_sd,
    rss,
    stable_lr,
    standard_errors,
    steps_needed,
)
from slr_pure.__main__ import main
from slr_pure.command_line.plot import Sample
from slr_pure.command_line.table import Table
from slr_pure.command_line.terminal import Progress
from vectors.families.published import norris

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
CLOSED_INPUT = {"preexec_fn": lambda: os.close(0)}
CLOSED_OUTPUT = {"preexec_fn": lambda: os.close(1)}
CLOSED_ERRORS = {"preexec_fn": lambda: os.close(2)}
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def test_the_notebooks_run(capsys):
    """A table of the descent, step 100 beside the closed form, the rates, what to try next."""
    assert main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    rows = {
        line.split()[0]: line.split()[1:] for line in lines if re.match(r" +(\d+|apart) ", line)
    }
    m, c = fit(notebook.xs, notebook.ys)
    assert list(rows) == ["0", "1", "2", "3", "5", "10", "20", "50", "100", "apart"]
    assert rows["100"][0].startswith("5.00024469")
    closed = next(line for line in lines if line.startswith("closed form"))
    assert closed.split()[2:] == [
        str(m),
        str(c),
        str(Moments.of(notebook.xs, notebook.ys).loss(m, c)),
    ]
    apart = [abs(float(found) - best) for found, best in zip(rows["100"], (m, c))]
    assert rows["apart"] == [f"{distance:.1e}" for distance in apart]
    assert max(len(line) for line in lines) <= 80
    assert all(line.isascii() for line in lines), "not every terminal has more"


def test_what_it_says_to_try_next_works(capsys):
    """The code it prints runs, but for the last line, which shows what diverges."""
    main([])
    code = capsys.readouterr().out.partition("and in Python:")[2]
    *good, bad = [line.strip() for line in code.splitlines() if line.strip()]
    names = {}
    exec("\n".join(good), names)
    with pytest.raises(slr_pure.DivergenceError):
        exec(bad, names)


def test_version_and_help(capsys):
    """--version and --help say so and end with 0; anything wrong ends with 2."""
    for arguments, status in (
        (["--version"], 0),
        (["--help"], 0),
        (["fit", "--help"], 0),
        (["--no-such"], 2),
        (["fit"], 2),
        (["fit", "data.csv", "--predict", "1_0"], 2),
        (["fit", "data.csv", "--skip", "-1"], 2),
        (["train", "data.csv", "--lr", "0"], 2),
        (["train", "data.csv", "--lr", "fast"], 2),
        (["train", "data.csv", "--every", "0"], 2),
        (["train", "data.csv", "--steps", "1" + "0" * 5000], 2),
        (["train", "data.csv", "--lr", "1e-400"], 2),
        (["fit", "data.csv", "--json", "--plot"], 2),
    ):
        with pytest.raises(SystemExit) as info:
            main(arguments)
        assert info.value.code == status
    out, err = capsys.readouterr()
    assert out.isascii(), "not every terminal has more"
    assert f"slr_pure {slr_pure.__version__}\n" in out
    for complaint in (
        "'1_0' is not a number",
        "'0': lr is 0.0: a learning rate is positive",
        "'1e-400': lr is 0.0: a learning rate is positive",
        "0 is not a whole",
    ):
        assert complaint in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["train", "data.csv", "--exact"],
        ["fit", "data.csv", "--lr", "0.1"],
        ["fit", "data.csv", "--pred", "10"],  # an abbreviation is no option
        ["grade", "student.py", "--js"],
        ["answer", "now"],
    ],
)
def test_a_wrong_option_is_answered_by_the_command(arguments, capsys):
    """With its own usage."""
    with pytest.raises(SystemExit) as info:
        main(arguments)
    assert info.value.code == 2
    err = capsys.readouterr().err
    assert re.match(f"usage: .* {arguments[0]} ", err)
    assert f"unrecognized arguments: {arguments[1 if arguments[0] == 'answer' else 2]}" in err


def test_it_runs_as_a_module(monkeypatch, capsys):
    """`python -m slr_pure`, in this process and in one of its own with nothing installed."""
    monkeypatch.setattr(sys, "argv", ["slr_pure"])
    with pytest.raises(SystemExit) as info, pytest.warns(RuntimeWarning, match=r"in sys.modules"):
        runpy.run_module("slr_pure", run_name="__main__", alter_sys=True)
    assert info.value.code == 0
    alone = run("-S", "-W", "error", "-m", "slr_pure")
    assert (alone.returncode, alone.stderr) == (0, "")
    assert alone.stdout == capsys.readouterr().out


def test_it_prints_wherever_standard_output_goes(tmp_path):
    """To text in memory as to a file; what an encoding lacks is escaped."""
    memory = io.StringIO()
    with contextlib.redirect_stdout(memory):
        assert main([]) == 0
    assert "5.00024469" in memory.getvalue()
    (tmp_path / "data.csv").write_text("größe,y\n1,2\n2,3\n", encoding="utf-8")
    environment = {**ENVIRONMENT, "PYTHONIOENCODING": "ascii"}
    done = run("-m", "slr_pure", "fit", str(tmp_path / "data.csv"), env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert r"x is column 1 (gr\xf6\xdfe)" in done.stdout


def run(*arguments, **options):
    """A process of its own, with this interpreter."""
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, **options)


@pytest.fixture
def file(tmp_path):
    """y = 2 x + 1, but for the last point."""
    path = tmp_path / "data.csv"
    path.write_text("hours,score\n0,1\n1,3\n2,5\n5,10.5\n")
    return path


XS, YS = [0.0, 1.0, 2.0, 5.0], [1.0, 3.0, 5.0, 10.5]


def test_fit_prints_the_line(file, capsys):
    """m, c, the loss, and predictions, each with every digit that identifies it."""
    assert main(["fit", str(file), "--predict", "10", "-1.5"]) == 0
    m, c = fit(XS, YS)
    exact = fit([Fraction(x) for x in XS], [Fraction(y) for y in YS])
    assert capsys.readouterr().out.splitlines() == [
        f"{file}: 4 points, x is column 1 (hours), y is column 2 (score)",
        f"m = {m!r}",
        f"c = {c!r}",
        f"loss = {Moments.of(XS, YS).loss(m, c)!r}",
        f"y(10.0) = {float(exact.m * 10 + exact.c)!r}",
        f"y(-1.5) = {float(exact.m * Fraction(-3, 2) + exact.c)!r}",
    ]


def test_fit_prints_exact_rationals(tmp_path, capsys):
    """The decimals as they are written: 0.1 is a tenth; 50 digits under each fraction."""
    file = tmp_path / "data.csv"
    file.write_text("0.1 1\n0.2 2\n0.4 5\n")
    assert main(["fit", str(file), "--exact", "--predict", "0.3"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "m = 95/7",
        "  = 13.571428571428571428571428571428571428571428571429",
        "c = -1/2",
        "  = -0.5",
        "loss = 1/42",
        "     = 0.023809523809523809523809523809523809523809523809524",
        "y(3/10) = 25/7",
        "        = 3.5714285714285714285714285714285714285714285714286",
    ]


def test_fit_prints_json(file, capsys):
    """Floats as numbers, exact rationals as strings, keys that are documented."""
    assert main(["fit", str(file), "--json", "--predict", "10", "--proportional"]) == 0
    m, c = fit(XS, YS, proportional=True)
    assert json.loads(capsys.readouterr().out) == {
        "file": str(file),
        "x": {"column": 1, "name": "hours"},
        "y": {"column": 2, "name": "score"},
        "n": 4,
        "proportional": True,
        "m": m,
        "c": c,
        "loss": Moments.of(XS, YS).loss(m, c),
        "predictions": [{"x": 10.0, "y": 10 * m}],
    }
    assert main(["fit", str(file), "--json", "--exact", "--predict", "0.1"]) == 0
    exact = json.loads(capsys.readouterr().out)
    assert (exact["m"], exact["c"]) == ("53/28", "61/56")
    assert exact["predictions"] == [{"x": "1/10", "y": str(Fraction(53, 280) + Fraction(61, 56))}]


FIGURES = ["rss", "r_squared", "residual_sd", "se_m", "se_c"]


@pytest.mark.parametrize("options", [[], ["--proportional"]])
def test_fit_prints_how_good_the_line_is(file, capsys, options):
    """As text and as JSON, each figure with every digit; for the line through the origin too."""
    moments, proportional = Moments.of(XS, YS), bool(options)
    due = [rss(moments, proportional), r_squared(moments, proportional)]
    due += [residual_sd(moments, proportional), *standard_errors(moments, proportional)]
    assert main(["fit", str(file), "--diagnostics", "--predict", "0", *options]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[4:9] == [f"{name} = {value!r}" for name, value in zip(FIGURES, due)]
    assert lines[9].startswith("y(0.0) = ")
    assert main(["fit", str(file), "--diagnostics", "--json", *options]) == 0
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert found == {**dict(zip(FIGURES, due)), "why": {}}


def test_norris_has_its_certified_figures_on_the_command_line(capsys):
    """RSS and R² as rationals, and the roots to 50 digits, of which NIST certifies 15."""
    options = ["--skip", "60", "--x", "2", "--y", "1", "--exact", "--diagnostics"]
    assert main(["fit", str(DATA / "Norris.dat"), *options]) == 0
    out = capsys.readouterr().out
    for text in (
        "    = 26.617398529422",
        "          = 0.9999937458837",
        "residual_sd = 0.8847963961443",
        "se_m = 0.0004297968481999",
        "se_c = 0.2328182343011",
    ):
        assert text in out
    assert main(["fit", str(DATA / "Norris.dat"), *options, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    exact = Moments.of(*([Fraction(str(number)) for number in column] for column in norris()))
    assert Fraction(found["rss"]) == rss(exact)
    assert Fraction(found["r_squared"]) == r_squared(exact)
    roots = [found[name] for name in FIGURES[2:]]
    assert [len(text.split(".")[1].lstrip("0")) for text in roots] == [50, 50, 50]
    squares = [rss(exact) / 34, rss(exact) / 34 / (exact.xx - exact.x**2 / 36)]
    squares.append(squares[1] * exact.xx / 36)
    for text, square in zip(roots, squares):
        assert abs(Fraction(text) ** 2 / square - 1) < Fraction(1, 10**49)


def test_where_a_figure_does_not_exist_it_says_why(tmp_path, capsys):
    """Two points of the same height, and one for a line through the origin."""
    file = tmp_path / "data.csv"
    file.write_text("1,3\n2,3\n")
    nothing = "two points: the line misses nothing, and no degrees of freedom are left"
    constant = "y is constant: there is no variation to explain"
    assert main(["fit", str(file), "--diagnostics"]) == 0
    assert capsys.readouterr().out.splitlines()[4:] == [
        "rss = 0.0",
        f"r_squared: none ({constant})",
        *(f"{name}: none ({nothing})" for name in FIGURES[2:]),
    ]
    assert main(["fit", str(file), "--diagnostics", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["diagnostics"] == {
        "rss": 0.0,
        **dict.fromkeys(FIGURES[1:]),
        "why": {"r_squared": constant, **dict.fromkeys(FIGURES[2:], nothing)},
    }
    file.write_text("2,3\n")
    assert main(["fit", str(file), "--diagnostics", "--proportional", "--exact"]) == 0
    assert "residual_sd: none (one point: the line misses nothing" in capsys.readouterr().out


def test_a_figure_that_is_too_large_is_named(tmp_path, capsys):
    """The line and the other figures are there all the same."""
    file = tmp_path / "data.csv"
    file.write_text("0 1e149\n1e-160 -2e149\n2e-160 1e149\n")
    assert main(["fit", str(file), "--diagnostics"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("m = ")
    assert lines[-3].startswith("residual_sd = ")
    why = "the standard error of m is too large for a float"
    assert lines[-2:] == [f"se_m: none ({why})", f"se_c: none ({why})"]
    file.write_text("0 1e154\n0 -1e154\n1 1e154\n1 -1e154\n")
    assert main(["fit", str(file), "--diagnostics"]) == 0
    assert "rss: none (RSS is too large for a float)\nr_squared = " in capsys.readouterr().out


def test_long_rationals_are_printed(tmp_path, capsys):
    """Longer than Python prints integers by itself."""
    file = tmp_path / "data.csv"
    file.write_text("0 1e-5000\n1 1e5000\n")
    assert main(["fit", str(file), "--exact"]) == 0
    assert len(capsys.readouterr().out) > 20_000


def test_long_rationals_are_printed_where_there_is_no_limit(tmp_path, monkeypatch, capsys):
    """Early Pythons print integers of any length by themselves."""
    monkeypatch.delattr(sys, "set_int_max_str_digits", raising=False)
    file = tmp_path / "data.csv"
    file.write_text("0 1\n1 3\n")
    assert main(["fit", str(file), "--exact"]) == 0
    assert "m = 2\n" in capsys.readouterr().out


def test_fit_reads_standard_input(file):
    """- is standard input, which a pipe may fill."""
    done = run("-m", "slr_pure", "fit", "-", input=file.read_text())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("standard input: 4 points")
    wrong = run("-m", "slr_pure", "fit", "-", input="1,2\n3\n")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr == ("slr-pure: standard input, line 2: 1 cell, where the first row has 2\n")


@pytest.mark.parametrize("name", ["x1 y1", "x2 y2", "x3 y3", "x4 y4"])
def test_anscombes_four_have_nearly_one_line(name, capsys):
    """Each by its column names: y = 3.00 + 0.500 x, as published, to the digits published."""
    x, y = name.split()
    assert main(["fit", str(DATA / "anscombe.csv"), "--x", x, "--y", y, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert f"{found['m']:.3f} {found['c']:.2f} {found['n']}" == "0.500 3.00 11"


def test_norris_from_nists_own_file(capsys):
    """--skip passes over NIST's text; y is its first column and x its second."""
    options = ["--skip", "60", "--x", "2", "--y", "1", "--exact"]
    assert main(["fit", str(DATA / "Norris.dat"), *options]) == 0
    out = capsys.readouterr().out
    assert "= 1.00211681802045" in out
    assert "= -0.26232307377402" in out  # certified: −0.262323073774029


def test_train_prints_the_descent(file, capsys):
    """The rate and what it promises, a table, the closed form beside its last row."""
    assert main(["train", str(file), "--steps", "20", "--every", "8"]) == 0
    out = capsys.readouterr().out
    moments = Moments.of(XS, YS)
    assert f"lr = {best_lr(moments)} (the best one; every rate below {stable_lr(moments)}" in out
    assert f"condition number {condition_number(moments):.3g}: at the best rate, " in out
    assert f"16 digits take some {steps_needed(moments)} steps\n" in out
    points = list(islice(path(moments, best_lr(moments)), 21))
    rows = [line.split() for line in out.splitlines() if re.match(r" +\d+ ", line)]
    wanted = [points[0], points[8], points[16], points[20]]
    assert rows == [[str(p.step), str(p.m), str(p.c), str(p.loss)] for p in wanted]
    assert f"closed form  {fit(XS, YS).m}" in out


def test_the_columns_of_the_descent_are_straight(tmp_path, capsys):
    """However long their numbers are: 24 letters at most."""
    file = tmp_path / "data.csv"
    file.write_text("0 -1e-99\n1 -1.3e-99\n7 1e-99\n")
    assert main(["train", str(file), "--steps", "2"]) == 0
    rows = capsys.readouterr().out.splitlines()[4:]
    starts = {
        tuple(match.start() for match in re.finditer(r" [^ ]", row[11:])) for row in rows[:-1]
    }
    assert starts == {(1, 26, 51)}


def test_train_prints_json(file, capsys):
    """All of it, for programs."""
    assert main(["train", str(file), "--steps", "3", "--lr", "0.05", "--json"]) == 0
    moments, found = Moments.of(XS, YS), json.loads(capsys.readouterr().out)
    assert list(found) == [
        *("file", "x", "y", "n", "lr", "stable_lr", "best_lr", "curvatures", "condition_number"),
        *("steps_needed", "path", "fit"),
    ]
    assert found["lr"] == 0.05
    assert found["curvatures"] == list(curvatures(moments))
    assert found["path"] == [p._asdict() for p in islice(path(moments, 0.05), 4)]
    assert found["fit"] == {**fit(XS, YS)._asdict(), "loss": moments.loss(*fit(XS, YS))}


def test_train_jumps_over_many_steps(file, capsys):
    """A billion steps, in ten rows."""
    assert main(["train", str(file), "--steps", "1000000000", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [point["step"] for point in found["path"]] == [k * 10**8 for k in range(11)]
    assert (found["path"][-1]["m"], found["path"][-1]["c"]) == fit(XS, YS)


def test_as_many_steps_as_can_be_said(file, capsys):
    """10⁹⁹ of them, in rows far apart; and one after the other, for as long as somebody reads."""
    googol = "1" + 99 * "0"
    assert main(["train", str(file), "--steps", googol, "--json"]) == 0
    last = json.loads(capsys.readouterr().out)["path"][-1]
    assert (last["step"], last["m"], last["c"]) == (int(googol), *fit(XS, YS))
    for every in "1", "101":
        command = [sys.executable, "-m", "slr_pure", "train", str(file)]
        with subprocess.Popen(
            [*command, "--steps", googol, "--every", every], stdout=subprocess.PIPE, text=True
        ) as process:
            steps = [line.split()[0] for line in islice(process.stdout, 5, 8)]
            assert steps == [str(int(every) * k) for k in range(3)]
            process.stdout.close()
            assert process.wait() == 141


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("-1 1\n1 2\n", "condition number 1: at the best rate, 16 digits take 1 step"),
        ("2 3\n2 5\n", "condition number inf: at the best rate, 16 digits take 1 step"),
        # x is 999 and 1001: by hand, trace/2 = 10⁶ + 2 and det/4 = 1, so that κ is near 10¹², and
        # 16 log 10 · κ/2 is 1.8 · 10¹³.
        (
            "999 1\n1001 2\n",
            "condition number 1e+12: at the best rate, 16 digits take some 1.8e+13",
        ),
        ("0 0\n1e-200 1\n", "16 digits take more steps than a float can count"),
    ],
)
def test_how_long_the_descent_takes_is_said_in_few_digits(tmp_path, capsys, rows, text):
    """One step, some steps, and more than can be said."""
    file = tmp_path / "data.csv"
    file.write_text(rows)
    assert main(["train", str(file)]) == 0
    assert text in capsys.readouterr().out


@pytest.mark.parametrize("factor", [1, 1 + 2**-50])
def test_a_rate_that_is_too_large_is_called_so(file, capsys, factor):
    """Also where a hundred steps do not reach the end of the floats."""
    bound = stable_lr(Moments.of(XS, YS))
    assert main(["train", str(file), "--lr", str(bound * factor)]) == 0
    rate = capsys.readouterr().out.partition("lr = ")[2].partition("\n")[0]
    assert ("too large; the best one is" in rate) == (factor > 1)


def test_train_on_constant_x(tmp_path, capsys):
    """There is no closed form, and descent goes to one of the lines all the same."""
    file = tmp_path / "data.csv"
    file.write_text("2 3\n2 5\n")
    assert main(["train", str(file)]) == 0
    assert "x is constant: many lines fit equally well" in capsys.readouterr().out
    assert main(["train", str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["fit"], found["condition_number"], found["steps_needed"]) == (None, None, 1)


def test_divergence_ends_with_status_1(file, capsys):
    """With the bound, and a rate that works."""
    assert main(["train", str(file), "--lr", "0.5", "--steps", "10000"]) == 1
    moments = Moments.of(XS, YS)
    err = capsys.readouterr().err
    assert err.startswith("slr-pure: diverged at step ")
    assert f"= {stable_lr(moments)}; lr = {best_lr(moments)} would converge" in err


def test_an_answer_too_large_ends_with_status_1(tmp_path, capsys):
    """m is 10³¹⁰: no float, but an exact rational."""
    file = tmp_path / "data.csv"
    file.write_text("0 0\n1e-10 1e300\n")
    assert main(["fit", str(file)]) == 1
    assert capsys.readouterr() == ("", "slr-pure: m is too large for a float\n")
    assert main(["fit", str(file), "--exact"]) == 0


def test_data_on_which_no_rate_is_small_enough(tmp_path, capsys):
    """x = 10²⁰⁰: an error that names the column."""
    file = tmp_path / "data.csv"
    file.write_text("1e200 1\n2e200 2\n")
    assert main(["train", str(file)]) == 2
    assert "column 1: so large that no learning rate" in capsys.readouterr().err
    file.write_text("1 1e200\n2 2e200\n")
    assert main(["train", str(file), "--lr", "0.1"]) == 1
    assert "scale y down" in capsys.readouterr().err


def test_a_closed_pipe_is_no_complaint(file):
    """`| head`: quiet, however much there was still to say."""
    command = [sys.executable, "-m", "slr_pure", "train", str(file), "--steps", "90000"]
    with subprocess.Popen(
        [*command, "--every", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline().startswith(str(file))
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait() == 141


def test_an_interrupt_is_no_complaint(tmp_path):
    """Ctrl-C while it waits for more of its input: status 130, quiet."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with (
        subprocess.Popen(
            [sys.executable, "-m", "slr_pure", "fit", str(pipe)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process,
        open(pipe, "w"),
    ):  # which waits until the other end is open, too
        process.send_signal(signal.SIGINT)
        assert process.communicate() == ("", "")
        assert process.returncode == 130


def test_a_plot_shows_points_line_and_loss(file, capsys):
    """Drawn in the terminal; on exact numbers too."""
    assert main(["fit", str(file), "--plot", "--exact"]) == 0
    assert capsys.readouterr().out.count("o") >= 4
    assert main(["train", str(file), "--plot"]) == 0
    out = capsys.readouterr().out
    assert "(step)" in out
    assert "(log10 loss)" in out


def test_closed_and_full_outputs_are_no_tracebacks(file, tmp_path):
    """The status still says how it ended, and standard error what was lost, if it can."""
    buffered = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}

    def ended(*arguments, **options):
        """The status, standard output, standard error."""
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        done = subprocess.run(
            [sys.executable, "-m", "slr_pure", *arguments],
            **options,
            text=True,
            env=buffered,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    lost = "slr-pure: the output cannot be written: No space left on device\n"
    missing = str(tmp_path / "none.csv")
    _, answer, _ = ended("fit", str(file))
    assert ended("fit", str(file), stdout=None, **CLOSED_OUTPUT) == (0, None, "")
    assert ended("fit", str(file), stderr=None, **CLOSED_ERRORS) == (0, answer, None)
    assert ended("fit", missing, stderr=None, **CLOSED_ERRORS) == (2, "", None)
    with open("/dev/full", "w") as full:
        assert ended("fit", str(file), stdout=full) == (1, None, lost)
        assert ended("fit", "--help", stdout=full) == (1, None, lost)
        assert ended("fit", missing, stderr=full) == (2, "", None)
        assert ended("fit", str(file), stdout=full, stderr=full) == (1, None, None)
        (tmp_path / "stop.py").write_text("import os\nos.kill(os.getppid(), 2)\nos.read(0, 1)\n")
        assert ended("grade", str(tmp_path / "stop.py"), stderr=full) == (130, "", None)


def test_an_input_that_cannot_be_read_is_a_wrong_file(tmp_path):
    """Standard input closed, or open for writing only; a file that opens and then fails."""
    with open(tmp_path / "output", "w") as output:
        for options, error in (
            (CLOSED_INPUT, "standard input is closed"),
            ({"stdin": output}, "standard input: Bad file descriptor"),
        ):
            done = run("-m", "slr_pure", "fit", "-", **options)
            assert (done.returncode, done.stdout) == (2, "")
            assert done.stderr == f"slr-pure: {error}\n"
    if os.path.exists("/proc/self/mem"):
        done = run("-m", "slr_pure", "fit", "/proc/self/mem")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "slr-pure: /proc/self/mem: Input/output error\n"


def test_predictions_are_taken_as_cells_are(file, capsys):
    """Large integers exactly, and a y that is too large is named."""
    big = str(2**53 + 1)
    assert main(["fit", str(file), "--predict", big, "--predict=-1e-3"]) == 0
    exact = fit([Fraction(x) for x in XS], [Fraction(y) for y in YS])
    assert capsys.readouterr().out.splitlines()[-2:] == [
        f"y({big}) = {float(exact.m * int(big) + exact.c)!r}",
        f"y(-0.001) = {float(exact.m * Fraction(-0.001) + exact.c)!r}",
    ]
    assert main(["fit", str(file), "--predict", "1e308"]) == 1
    assert capsys.readouterr().err == "slr-pure: y(1e+308) is too large for a float\n"


def test_a_plot_that_cannot_be_drawn_says_why(tmp_path, file, capsys):
    """Points too far apart, and an output without the dots of the drawing."""
    wide = tmp_path / "wide.csv"
    wide.write_text("1e308 1e308\n-1e308 -1e308\n0 1\n")
    assert main(["fit", str(wide), "--plot"]) == 1
    assert capsys.readouterr().err == "slr-pure: the points are too far apart to be drawn\n"
    environment = {**ENVIRONMENT, "PYTHONIOENCODING": "ascii"}
    done = run("-m", "slr_pure", "fit", str(file), "--plot", env=environment)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "slr-pure: --plot needs an output in UTF-8, for its dots\n"


def test_a_plot_of_no_loss_at_all(tmp_path, capsys):
    """log 0 is nowhere."""
    file = tmp_path / "data.csv"
    file.write_text("0 0\n1 0\n")
    assert main(["train", str(file), "--plot", "--steps", "2"]) == 0
    assert "(log10 loss)" in capsys.readouterr().out


def test_without_the_plotting_library_one_line_says_what_to_install(file, monkeypatch, capsys):
    """Before any work is done."""
    monkeypatch.setitem(sys.modules, "plotille", None)
    assert main(["fit", str(file), "--plot"]) == 2
    assert capsys.readouterr() == (
        "",
        "slr-pure: --plot needs plotille: pip install plotille\n",
    )


def test_a_sample_for_a_plot_is_spread_evenly_and_small():
    """Every 2ᵏ-th point of the stream, never more than a thousand."""
    sample = Sample()
    for start in range(0, 10_000, 7):
        numbers = list(range(start, min(start + 7, 10_000)))
        sample.add(numbers, numbers)
    assert sample.points == [(i, i) for i in range(0, 10_000, 16)]


def test_progress_is_shown_on_a_terminal_while_it_takes_long(monkeypatch):
    """Not before a second has gone by, not at every call, and not in a pipe."""
    now = [0.0]
    monkeypatch.setattr("slr_pure.command_line.terminal.time.monotonic", lambda: now[0])

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    for stream, wanted in (Terminal(), "\r\033[K2,000 rows\r\033[K"), (io.StringIO(), ""):
        now[0] = 0.0
        progress = Progress(stream)
        for now[0], rows in (0.5, "1,000 rows"), (1.5, "2,000 rows"), (1.6, "3,000 rows"):
            progress.show(rows)
        progress.clear()
        assert stream.getvalue() == wanted
    now[0] = 0.0
    monkeypatch.setenv("COLUMNS", "20")
    narrow = Terminal()
    progress, now[0] = Progress(narrow), 2.0
    progress.show("a line that is too long for it")
    assert narrow.getvalue() == "\r\033[K is too long for it"
    quick = Terminal()
    Progress(quick).clear()
    assert quick.getvalue() == ""


@pytest.mark.parametrize("rows", ["1,2\n3,4\n", "1,2\nthree,4\n"])
def test_progress_is_cleared_however_the_reading_ends(tmp_path, monkeypatch, rows):
    """Whether the file is good or bad."""
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("slr_pure.command_line.terminal.PATIENCE", 0.0)
    monkeypatch.setattr("slr_pure.command_line.table.CHUNK", 1)
    file = tmp_path / "data.csv"
    file.write_text(rows)
    main(["fit", str(file)])
    shown = re.findall(r"\r\033\[K(1 rows|2 rows|)", terminal.getvalue())
    assert shown[0] == "1 rows"
    assert shown[-1] == ""


def test_what_a_terminal_would_obey_is_written_out(tmp_path, monkeypatch, capsys):
    """In the names of files and columns, in answers and in errors."""
    monkeypatch.chdir(tmp_path)
    name = "data\x1b[2J.csv"
    Path(name).write_text('"x\x1b[31m","größe\n2"\n1,2\n2,4\n', encoding="utf-8")
    assert main(["fit", name]) == 0
    heading, _, rest = capsys.readouterr().out.partition("\n")
    assert heading == (
        r"data\x1b[2J.csv: 2 points, x is column 1 (x\x1b[31m), y is column 2 (größe\n2)"
    )
    assert rest.startswith("m = 2.0\n")
    assert main(["fit", name, "--x", "z"]) == 2
    assert capsys.readouterr().err == (
        r"slr-pure: data\x1b[2J.csv: no column 'z'; the columns are: 1 x\x1b[31m, 2 größe\n2"
        "\n"
    )
    assert main(["fit", name, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["file"] == name


def test_a_file_without_a_header_is_said_to_have_none(tmp_path, capsys):
    """Years above a table are numbers: nobody can know that they are names."""
    file = tmp_path / "data.csv"
    file.write_text("country,2019,2020\nA,1,2\nB,2,3\n")
    assert main(["fit", str(file)]) == 0
    heading = capsys.readouterr().out.splitlines()[0]
    assert heading == f"{file}: 3 points, no header, x is column 2, y is column 3"


def test_the_memory_does_not_grow_with_the_width_of_a_file(tmp_path):
    """2,000 rows of 200 columns: 400,000 cells, of which 4,000 are kept.

    A cell is a string of 50 bytes or more, so all of them would be 20 MB; x and y, their numbers
    and integers, and a line number each are less than 1 kB a row, so 2 MB.
    """
    file = tmp_path / "wide.csv"
    row = ",".join(str(k) for k in range(100, 300))
    file.write_text("".join(f"{i},{row}\n" for i in range(2000)))
    with open(file) as stream:
        table = Table(stream, str(file))
        tracemalloc.start()
        try:
            rows = sum(len(xs) for xs, _ in table.chunks())
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert rows == 2000
    assert peak < 2e6


@pytest.mark.parametrize("command", ["fit", "train"])
def test_the_examples_in_the_help_work(command, tmp_path, capsys):
    """Run as they are printed, in a folder with such files."""
    with pytest.raises(SystemExit):
        main([command, "--help"])
    examples = capsys.readouterr().out.partition("examples:")[2].split("\n")
    examples = [line.strip() for line in examples if line.strip()]
    assert len(examples) >= 3
    (tmp_path / "data.csv").write_text("hours,score\n0,1\n1,3\n2,5\n5,10.5\n")
    (tmp_path / "Norris.dat").write_bytes((DATA / "Norris.dat").read_bytes())
    for example in examples:
        here = example.replace("python3", shlex.quote(sys.executable))
        done = subprocess.run(
            here, shell=True, capture_output=True, text=True, cwd=tmp_path, env=ENVIRONMENT
        )
        assert (done.returncode, done.stderr) == (0, ""), example
        assert done.stdout


def test_the_page_on_the_command_line_shows_what_is_printed(tmp_path, monkeypatch, capsys):
    """docs/reference/command-line.md: its file, its commands, their output."""
    page = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```(text|console)\n(.*?)```", page, re.DOTALL)
    assert [kind for kind, _ in blocks] == ["text", *["console"] * 4]
    (tmp_path / "data.csv").write_text(blocks[0][1])
    monkeypatch.chdir(tmp_path)
    for _, block in blocks[1:]:
        command, _, output = block.partition("\n")
        assert main(shlex.split(command.removeprefix("$ slr-pure "))) == 0
        assert capsys.readouterr().out == output


def documented_keys(title):
    """The keys in the table below that title of the page, with the keys within each."""
    page = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    table = page.partition("## JSON\n")[2].partition(f"\n{title}")[2].split("\n\n")[1]
    return {
        key: re.findall(r'"(\w+)":', value)
        for keys, value in re.findall(r"^\| (`.*?`) \| (.*) \|$", table, re.MULTILINE)
        for key in re.findall(r"`(\w+)`", keys)
    }


@pytest.mark.parametrize(
    ("command", "titles"),
    [
        (["fit", "--predict=1", "--diagnostics"], ["`fit` and `train`:", "`fit`:"]),
        (["train"], ["`fit` and `train`:", "`train`:"]),
    ],
)
def test_the_json_keys_are_documented(file, capsys, command, titles):
    """Every key, and every key within, and no other, in this order."""
    assert main([*command, str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    documented = {key: within for title in titles for key, within in documented_keys(title).items()}
    assert list(found) == list(documented)
    if "diagnostics" in found:
        assert list(found.pop("diagnostics")) == list(documented_keys("`diagnostics`;"))
    for key, value in found.items():
        within = value[0] if isinstance(value, list) else value
        assert documented[key] == (list(within) if isinstance(within, dict) else [])


def test_the_console_command_is_this_main(monkeypatch, capsys):
    """As the package's metadata has it; its help calls itself by that name."""
    commands = {entry.name: entry.value for entry in distribution("slr_pure").entry_points}
    assert commands == {"slr-pure": "slr_pure.__main__:main"}
    monkeypatch.setattr(sys, "argv", ["/usr/bin/slr-pure"])
    with pytest.raises(SystemExit):
        main(["--help"])
    assert capsys.readouterr().out.startswith("usage: slr-pure ")
    assert main([]) == 0
    assert "    slr-pure fit data.csv\n" in capsys.readouterr().out
