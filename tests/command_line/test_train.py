"""Examples: `train FILE`: the descent beside the closed form, as text and as JSON."""

import json
import re
from itertools import islice

import pytest

from slr_pure import (
    Moments,
    best_lr,
    condition_number,
    curvatures,
    fit,
    path,
    stable_lr,
    steps_needed,
)
from slr_pure.__main__ import main

from .conftest import XS, YS, started

MOMENTS = Moments.of(XS, YS)


def test_train_prints_the_descent(file, printed):
    """The rate and what it promises, a table, the closed form beside its last row."""
    out = printed("train", file, "--steps", "20", "--every", "8")
    assert f"lr = {best_lr(MOMENTS)} (the best one; every rate below {stable_lr(MOMENTS)}" in out
    assert f"condition number {condition_number(MOMENTS):.3g}: at the best rate, " in out
    assert f"16 digits take some {steps_needed(MOMENTS)} steps\n" in out
    points = list(islice(path(MOMENTS, best_lr(MOMENTS)), 21))
    rows = [line.split() for line in out.splitlines() if re.match(r" +\d+ ", line)]
    wanted = [points[0], points[8], points[16], points[20]]
    assert rows == [[str(p.step), str(p.m), str(p.c), str(p.loss)] for p in wanted]
    assert f"closed form  {fit(XS, YS).m}" in out


def test_the_columns_of_the_descent_are_straight(written, printed):
    """However long their numbers are: 24 letters at most."""
    file = written("0 -1e-99\n1 -1.3e-99\n7 1e-99\n")
    rows = printed("train", file, "--steps", "2").splitlines()[4:]
    starts = {
        tuple(match.start() for match in re.finditer(r" [^ ]", row[11:])) for row in rows[:-1]
    }
    assert starts == {(1, 26, 51)}


def test_train_prints_json(file, printed):
    """All of it, for programs."""
    found = json.loads(printed("train", file, "--steps", "3", "--lr", "0.05", "--json"))
    assert list(found) == [
        *("file", "x", "y", "n", "lr", "stable_lr", "best_lr", "curvatures", "condition_number"),
        *("steps_needed", "path", "fit"),
    ]
    assert found["lr"] == 0.05
    assert found["curvatures"] == list(curvatures(MOMENTS))
    assert found["path"] == [p._asdict() for p in islice(path(MOMENTS, 0.05), 4)]
    assert found["fit"] == {**fit(XS, YS)._asdict(), "loss": MOMENTS.loss(*fit(XS, YS))}


def test_train_jumps_over_many_steps(file, printed):
    """A billion steps, in ten rows."""
    found = json.loads(printed("train", file, "--steps", "1000000000", "--json"))
    assert [point["step"] for point in found["path"]] == [k * 10**8 for k in range(11)]
    assert (found["path"][-1]["m"], found["path"][-1]["c"]) == fit(XS, YS)


def test_as_many_steps_as_can_be_said(file, printed):
    """10⁹⁹ of them, in rows far apart; and one after the other, for as long as somebody reads."""
    googol = "1" + 99 * "0"
    last = json.loads(printed("train", file, "--steps", googol, "--json"))["path"][-1]
    assert (last["step"], last["m"], last["c"]) == (int(googol), *fit(XS, YS))
    for every in "1", "101":
        with started("train", file, "--steps", googol, "--every", every) as process:
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
def test_how_long_the_descent_takes_is_said_in_few_digits(written, printed, rows, text):
    """One step, some steps, and more than can be said."""
    assert text in printed("train", written(rows))


@pytest.mark.parametrize("factor", [1, 1 + 2**-50])
def test_a_rate_that_is_too_large_is_called_so(file, printed, factor):
    """Also where a hundred steps do not reach the end of the floats."""
    out = printed("train", file, "--lr", str(stable_lr(MOMENTS) * factor))
    rate = out.partition("lr = ")[2].partition("\n")[0]
    assert ("too large; the best one is" in rate) == (factor > 1)


def test_train_on_constant_x(written, printed):
    """There is no closed form, and descent goes to one of the lines all the same."""
    file = written("2 3\n2 5\n")
    assert "x is constant: many lines fit equally well" in printed("train", file)
    found = json.loads(printed("train", file, "--json"))
    assert (found["fit"], found["condition_number"], found["steps_needed"]) == (None, None, 1)


def test_divergence_ends_with_status_1(file, capsys):
    """With the bound, and a rate that works."""
    assert main(["train", file, "--lr", "0.5", "--steps", "10000"]) == 1
    err = capsys.readouterr().err
    assert err.startswith("slr-pure: diverged at step ")
    assert f"= {stable_lr(MOMENTS)}; lr = {best_lr(MOMENTS)} would converge" in err


def test_data_on_which_no_rate_is_small_enough(written, refused, capsys):
    """x = 10²⁰⁰: an error that names the column; y = 10²⁰⁰: one that says what to do."""
    status, complaint = refused("train", written("1e200 1\n2e200 2\n"))
    assert status == 2
    assert "column 1: so large that no learning rate" in complaint
    assert main(["train", written("1 1e200\n2 2e200\n"), "--lr", "0.1"]) == 1
    assert "scale y down" in capsys.readouterr().err
