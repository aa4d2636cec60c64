"""Examples: `train FILE`: the descent beside the closed form, as text and as JSON."""

import json
import re
from itertools import islice

import pytest

from slr_pure import (
    Moments,
    best_lr,
    centred,
    condition_number,
    curvatures,
    fit,
    path,
    stable_lr,
    steps_needed,
)
from slr_pure.__main__ import main
from slr_pure.command_line import train

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


def test_the_whole_text(written, printed):
    """By hand: each step halves what is missing of m = 1 and c = 3, and quarters the loss."""
    file = written("-1 2\n1 4\n")
    assert printed("train", file, "--lr", "0.25", "--steps", "2") == (
        f"{file}: 2 points, no header, x is column 1, y is column 2\n"
        "lr = 0.25 (the best one is 0.5; every rate below 1.0 converges)\n"
        "condition number 1: at the best rate, 16 digits take 1 step\n"
        "\n"
        "       step  m                        c                        loss\n"
        "          0  0.0                      0.0                      10.0\n"
        "          1  0.5                      1.5                      2.5\n"
        "          2  0.75                     2.25                     0.625\n"
        "closed form  1.0                      3.0                      0.0\n"
        "      apart  2.5e-01                  7.5e-01\n"
        "not there yet: at this rate 6 digits of m and c take 20 steps (--steps 20)\n"
    )


def test_weights_and_the_steps_that_are_not_asked_for(written, printed):
    """Points count as often as their weights say; a hundred steps, in ten rows."""
    file = written("x,y,w\n-1,1,0.5\n1,3,0.5\n1,5,0.5\n")
    found = json.loads(printed("train", file, "--weights", "w", "--json"))
    assert (found["n"], found["fit"]["m"], found["fit"]["c"]) == (1.5, 1.5, 2.5)
    assert [point["step"] for point in found["path"]] == list(range(0, 101, 10))


def test_the_columns_of_the_descent_are_straight(written, printed):
    """However long their numbers are: 24 letters at most."""
    file = written("0 -1e-99\n1 -1.3e-99\n7 1e-99\n")
    rows = printed("train", file, "--steps", "2").partition("\n      apart")[0].splitlines()[4:]
    starts = {tuple(match.start() for match in re.finditer(r" [^ ]", row[11:])) for row in rows}
    assert starts == {(1, 26, 51)}


def test_train_prints_json(file, printed):
    """All of it, for programs."""
    text = printed("train", file, "--steps", "3", "--lr", "0.05", "--json")
    assert text.startswith('{\n  "file": ')
    found = json.loads(text)
    assert list(found) == [
        *("file", "x", "y", "n", "dropped", "header", "labels", "center", "lr", "stable_lr"),
        *("best_lr", "curvatures", "condition_number", "steps_needed", "path", "fit"),
        *("arrives", "if_centered"),
    ]
    assert found["center"] is None
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


def test_where_it_has_not_arrived_it_says_how_many_steps_would(written, printed):
    """That many then arrive; centring takes far fewer, and does, with m and c in x itself."""
    xs, ys = [1990, 1995, 2000, 2010, 2020], [1.2, 1.9, 2.2, 3.4, 4.1]
    file = written("".join(f"{x} {y}\n" for x, y in zip(xs, ys)))
    best = fit(xs, ys)
    for options in [], ["--center"]:
        out = printed("train", file, *options)
        steps = re.search(r"6 digits of m and c take [\d,]+ steps \(--steps (\d+)\)\n", out)[1]
        assert f"take {int(steps):,} steps" in out
        (*_, found), apart = descent_of(printed("train", file, *options, "--steps", steps))
        assert abs(found[0] / best.m - 1) < 1e-6 > abs(found[1] / best.c - 1)
        assert "--steps" not in apart
    assert int(steps) == 810
    assert "x is counted from its mean, 2003.0, and m and c are given for x itself\n" in out
    assert "(--center)" not in out
    (*_, last) = printed("train", file).splitlines()
    assert last == (
        "with x counted from its mean, 2003.0 (--center), the condition number is 116, not "
        "1.39e+11, and 6 digits of m and c take 810 steps"
    )
    (*_, last) = printed("train", file, "--lr", "1e-200", "--center").splitlines()
    assert last == "not there yet: at this rate 6 digits of m and c take more than 10^99 steps"
    (*_, last) = printed("train", file, "--lr", "0.1", "--center", "--steps", "2").splitlines()
    lr = best_lr(centred(Moments.of(xs, ys)))
    assert last == f"not there: lr is too large; at {lr} 6 digits of m and c take 810 steps"


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("0", "not there yet: at this rate 6 digits of m and c take 1 step (--steps 1)\n"),
        ("1", ""),
        ("100", ""),
    ],
)
def test_where_it_has_arrived_nothing_is_said(written, printed, steps, said):
    """One step leads from 0 to the line itself; any more stay there."""
    out = printed("train", written("-1 2\n1 4\n"), "--steps", steps)
    assert out.partition("apart")[2].partition("\n")[2] == said


@pytest.mark.parametrize(("steps", "shown"), [("2", range(3)), ("130", range(0, 131, 2))])
def test_the_curve_of_the_loss_has_some_sixty_points(file, printed, monkeypatch, steps, shown):
    """All steps, where they are fewer."""
    drawn = []
    monkeypatch.setattr(
        train, "plot_loss", lambda points: drawn.extend(point.step for point in points)
    )
    printed("train", file, "--plot", "--steps", steps)
    assert drawn == list(shown)


def test_centring_is_not_advised_where_it_changes_nothing(written, printed):
    """Where the mean of x is 0, and where the condition number is infinite either way."""
    for rows in "-1,1\n0,2\n1,5\n", "0,0\n5e-324,1e-323\n1e-323,1.5e-323\n":
        out = printed("train", written(rows), "--steps", "2")
        assert "not there yet" in out
        assert "--center" not in out


def test_centring_in_json(written, printed):
    """What it would do, and what it does."""
    xs, ys = [1990, 1995, 2000, 2010, 2020], [1.2, 1.9, 2.2, 3.4, 4.1]
    file, moments = written("".join(f"{x} {y}\n" for x, y in zip(xs, ys))), Moments.of(xs, ys)
    found = json.loads(printed("train", file, "--json"))
    assert found["if_centered"] == {
        "center": 2003.0,
        "lr": best_lr(centred(moments)),
        "condition_number": condition_number(centred(moments)),
        "arrives": 810,
    }
    assert found["arrives"] > 10**11
    found = json.loads(printed("train", file, "--center", "--json", "--steps", "100000"))
    assert (found["center"], found["arrives"], found["if_centered"]) == (2003.0, 810, None)
    assert found["curvatures"] == list(curvatures(centred(moments)))
    assert tuple(found["path"][-1].values())[1:3] == fit(xs, ys)


def descent_of(out):
    """The rows (m, c) of the table, and what stands below it."""
    rows = re.findall(r"^ *\d+ +(\S+) +(\S+)", out, re.MULTILINE)
    return [tuple(map(float, row)) for row in rows], out.partition("apart")[2]


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
    complaint = refused("train", written("1e200 1\n2e200 2\n"))
    assert "column 1: so large that no learning rate" in complaint
    assert main(["train", written("1 1e200\n2 2e200\n"), "--lr", "0.1"]) == 1
    assert "scale y down" in capsys.readouterr().err
