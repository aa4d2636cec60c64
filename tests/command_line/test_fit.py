"""Examples: `fit FILE`: the line, how good it is, and predictions, as text and as JSON."""

import json
import sys
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from slr_pure import (
    Moments,
    calibrate,
    fit,
    line,
    predict,
    r_squared,
    residual_sd,
    rss,
    standard_errors,
)
from slr_pure.__main__ import main
from vectors.families.published import norris

from ..hostile_calibration import exact_calibration
from .conftest import DATA, POINTS, XS, YS, run

FIGURES = ["rss", "r_squared", "residual_sd", "se_m", "se_c"]
EXACT = fit([Fraction(x) for x in XS], [Fraction(y) for y in YS])
NORRIS = ["fit", str(DATA / "Norris.dat"), "--skip", "60", "--x", "2", "--y", "1", "--exact"]


def test_fit_prints_the_line(file, printed):
    """m, c, the loss, and predictions, each with every digit that identifies it."""
    m, c = fit(XS, YS)
    at_10, at_minus = (predict(Moments.of(XS, YS), x) for x in (10, -1.5))
    assert printed("fit", file, "--predict", "10", "-1.5").splitlines() == [
        f"{file}: 4 points, x is column 1 (hours), y is column 2 (score)",
        f"m = {m!r}",
        f"c = {c!r}",
        f"loss = {Moments.of(XS, YS).loss(m, c)!r}",
        f"y(10.0) = {float(EXACT.m * 10 + EXACT.c)!r}",
        f"se_mean(10.0) = {at_10.se_mean!r}",
        f"se_new(10.0) = {at_10.se_new!r}",
        f"y(-1.5) = {float(EXACT.m * Fraction(-3, 2) + EXACT.c)!r}",
        f"se_mean(-1.5) = {at_minus.se_mean!r}",
        f"se_new(-1.5) = {at_minus.se_new!r}",
    ]


def test_fit_prints_exact_rationals(written, printed):
    """The decimals as they are written: 0.1 is a tenth; 50 digits under each fraction."""
    file = written("0.1 1\n0.2 2\n0.4 5\n")
    assert printed("fit", file, "--exact", "--predict", "0.3").splitlines()[1:-2] == [
        "m = 95/7",
        "  = 13.571428571428571428571428571428571428571428571429",
        "c = -1/2",
        "  = -0.5",
        "loss = 1/42",
        "     = 0.023809523809523809523809523809523809523809523809524",
        "y(3/10) = 25/7",
        "        = 3.5714285714285714285714285714285714285714285714286",
    ]
    lines = printed("fit", written("0 1\n1 3\n"), "--exact").splitlines()
    assert lines[1:] == ["m = 2", "c = 1", "loss = 0"]


def test_fit_prints_json(file, printed):
    """Floats as numbers, exact rationals as strings, keys that are documented."""
    m, c = fit(XS, YS, proportional=True)
    _, se_mean, se_new = predict(Moments.of(XS, YS), 10, proportional=True)
    assert json.loads(printed("fit", file, "--json", "--predict", "10", "--proportional")) == {
        "file": file,
        "x": {"column": 1, "name": "hours"},
        "y": {"column": 2, "name": "score"},
        "n": 4,
        "dropped": 0,
        "header": True,
        "labels": [],
        "proportional": True,
        "m": m,
        "c": c,
        "loss": Moments.of(XS, YS).loss(m, c),
        "predictions": [
            {"x": 10.0, "y": 10 * m, "se_mean": se_mean, "se_new": se_new, "why": None}
        ],
        "calibrations": [],
    }
    text = printed("fit", file, "--json", "--exact", "--predict", "0.1")
    assert text.startswith('{\n  "file": ')
    exact = json.loads(text)
    assert (exact["m"], exact["c"]) == ("53/28", "61/56")
    (point,) = exact["predictions"]
    assert (point["x"], point["y"]) == ("1/10", str(Fraction(53, 280) + Fraction(61, 56)))


def test_its_help(monkeypatch, ended):
    """What it is for, what its options take, and examples at the end."""
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = ended("fit", "--help")
    assert "\n\nThe least-squares line of two columns of a file.\n\n" in out
    assert "\n  --predict X           also y at this x, or at several: --predict 7.5 -8\n" in out
    assert "\n  --calibrate Y         also x for this y, or for several\n" in out
    assert out.partition("\nexamples:\n")[2].splitlines()[0].endswith(" fit data.csv")


@pytest.mark.parametrize("option", ["--predict", "--calibrate"])
def test_what_is_no_number_is_not_asked_about(ended, option):
    """Before a file is read."""
    status, _, err = ended("fit", "none.csv", option, "1_0")
    assert status == 2
    assert f"argument {option}: '1_0' is a number with spaces or marks in it" in err


def test_columns_without_names_have_none_in_json(written, printed):
    """Null, as JSON says it, below no header and below an empty name."""
    for content in "0,1\n1,3\n", "a,,\nq,0,1\nr,1,3\n":
        options = [] if content[0] == "0" else ["--header"]
        found = json.loads(printed("fit", written(content), "--json", *options))
        assert (found["x"]["name"], found["y"]["name"]) == (None, None)


@pytest.mark.parametrize("options", [[], ["--proportional"]])
def test_fit_prints_x_for_some_y(file, printed, options):
    """calibrate FILE Y… is fit FILE --calibrate Y…, and negative numbers are no options."""
    due = [calibrate(Moments.of(XS, YS), y, bool(options)) for y in (10.0, -1.5)]
    text = printed("calibrate", file, "10", "-1.5", *options)
    assert text.splitlines()[4:] == [
        f"{name}({y}) = {value!r}"
        for y, found in zip((10.0, -1.5), due)
        for name, value in zip(("x", "se_x"), found)
    ]
    assert text == printed("fit", "--calibrate", "10", "-1.5", file, *options)
    assert json.loads(printed("calibrate", file, "10", "-1.5", "--json", *options))[
        "calibrations"
    ] == [
        {"y": y, "x": found.x, "se_x": found.se_x, "why": None}
        for y, found in zip((10.0, -1.5), due)
    ]


def test_errors_of_rationals_have_50_digits(file, printed):
    """y and x are rationals; the squares of the errors agree to 49 digits."""
    exact = [[Fraction(number) for number in numbers] for numbers in (XS, YS)]
    for_x, for_y = exact_calibration(*exact)
    options = "--exact", "--json", "--predict", "0.1", "--calibrate", "0.7"
    found = json.loads(printed("fit", file, *options))
    (point,), (back,) = found["predictions"], found["calibrations"]
    y, *squares = for_x(Fraction(1, 10))
    x, square = for_y(Fraction(7, 10))
    assert (point["y"], back["y"], back["x"]) == (str(y), "7/10", str(x))
    roots = point["se_mean"], point["se_new"], back["se_x"]
    for text, due in zip(roots, (*squares, square)):
        assert abs(Fraction(text) ** 2 / due - 1) < Fraction(1, 10**49)


def test_where_an_error_does_not_exist_it_says_why(written, printed):
    """Two points have a y all the same; a level line has an x nowhere."""
    two = written("1,3\n2,5\n")
    why = "two points: the line misses nothing, and no degrees of freedom are left"
    assert printed("predict", two, "3").splitlines()[4:] == [
        "y(3.0) = 7.0",
        f"se_mean(3.0): none ({why})",
        f"se_new(3.0): none ({why})",
    ]
    level = written("1,3\n2,5\n3,3\n")
    (found,) = json.loads(printed("calibrate", level, "4", "--json"))["calibrations"]
    assert (found["y"], found["x"], found["se_x"]) == (4.0, None, None)
    assert found["why"].startswith("the slope does not stand out from its error: ")
    (exact,) = json.loads(printed("calibrate", level, "4", "--json", "--exact"))["calibrations"]
    assert (exact["y"], exact["x"]) == ("4", None)


def test_sums_of_decimals_are_calibrated(written, printed):
    """The numbers that are asked about are Decimals then, too."""
    decimals = Moments.of([Decimal(x) for x in XS], [Decimal(str(y)) for y in YS])
    found = json.loads(
        printed("calibrate", "--sums", written(decimals.to_json()), "10.5", "--json")
    )
    with localcontext() as context:
        context.prec = 50
        due = calibrate(decimals, Decimal("10.5"))
    assert found["calibrations"] == [
        {"y": "10.5", "x": str(due.x), "se_x": str(due.se_x), "why": None}
    ]


@pytest.mark.parametrize("options", [[], ["--proportional"]])
def test_fit_prints_how_good_the_line_is(file, printed, options):
    """As text and as JSON, each figure with every digit; for the line through the origin too."""
    moments, proportional = Moments.of(XS, YS), bool(options)
    due = [rss(moments, proportional), r_squared(moments, proportional)]
    due += [residual_sd(moments, proportional), *standard_errors(moments, proportional)]
    lines = printed("fit", file, "--diagnostics", "--predict", "0", *options).splitlines()
    assert lines[4:9] == [f"{name} = {value!r}" for name, value in zip(FIGURES, due)]
    assert lines[9].startswith("y(0.0) = ")
    found = json.loads(printed("fit", file, "--diagnostics", "--json", *options))["diagnostics"]
    assert found == {**dict(zip(FIGURES, due)), "why": {}}


def test_norris_has_its_certified_figures(printed):
    """The line, RSS and R² as rationals, and the roots to 50 digits: NIST certifies 15 of each.

    --skip passes over the text of NIST's own file; y is its first column and x its second.
    """
    out = printed(*NORRIS, "--diagnostics")
    for text in (
        "= 1.00211681802045",
        "= -0.26232307377402",  # certified: −0.262323073774029
        "    = 26.617398529422",
        "          = 0.9999937458837",
        "residual_sd = 0.8847963961443",
        "se_m = 0.0004297968481999",
        "se_c = 0.2328182343011",
    ):
        assert text in out
    found = json.loads(printed(*NORRIS, "--diagnostics", "--json"))["diagnostics"]
    exact = Moments.of(*([Fraction(str(number)) for number in column] for column in norris()))
    assert Fraction(found["rss"]) == rss(exact)
    assert Fraction(found["r_squared"]) == r_squared(exact)
    roots = [found[name] for name in FIGURES[2:]]
    assert [len(text.split(".")[1].lstrip("0")) for text in roots] == [50, 50, 50]
    squares = [rss(exact) / 34, rss(exact) / 34 / (exact.xx - exact.x**2 / 36)]
    squares.append(squares[1] * exact.xx / 36)
    for text, square in zip(roots, squares):
        assert abs(Fraction(text) ** 2 / square - 1) < Fraction(1, 10**49)


def test_where_a_figure_does_not_exist_it_says_why(written, printed):
    """Two points of the same height, and one for a line through the origin."""
    nothing = "two points: the line misses nothing, and no degrees of freedom are left"
    constant = "y is constant: there is no variation to explain"
    file = written("1,3\n2,3\n")
    assert printed("fit", file, "--diagnostics").splitlines()[4:] == [
        "rss = 0.0",
        f"r_squared: none ({constant})",
        *(f"{name}: none ({nothing})" for name in FIGURES[2:]),
    ]
    assert json.loads(printed("fit", file, "--diagnostics", "--json"))["diagnostics"] == {
        "rss": 0.0,
        **dict.fromkeys(FIGURES[1:]),
        "why": {"r_squared": constant, **dict.fromkeys(FIGURES[2:], nothing)},
    }
    one = printed("fit", written("2,3\n"), "--diagnostics", "--proportional", "--exact")
    assert "residual_sd: none (one point: the line misses nothing" in one


def test_a_figure_that_is_too_large_is_named(written, printed):
    """The line and the other figures are there all the same."""
    file = written("0 1e149\n1e-160 -2e149\n2e-160 1e149\n")
    lines = printed("fit", file, "--diagnostics").splitlines()
    assert lines[1].startswith("m = ")
    assert lines[-3].startswith("residual_sd = ")
    why = "the standard error of m is too large for a float"
    assert lines[-2:] == [f"se_m: none ({why})", f"se_c: none ({why})"]
    file = written("0 1e154\n0 -1e154\n1 1e154\n1 -1e154\n")
    out = printed("fit", file, "--diagnostics")
    assert "rss: none (RSS is too large for a float)\nr_squared = " in out


# Weights


def test_a_column_of_weights(written, printed):
    """Of integers it counts; of others the scatter says why it is none. The heading names it."""
    rows = list(zip(XS, YS, [1, 2, 0, 3]))
    options = "--diagnostics", "--predict", "7", "--calibrate", "9"
    copied = written("".join(f"{x},{y}\n" * w for x, y, w in rows))
    due = printed("fit", copied, *options).splitlines()
    counted = written("".join(f"{x},{y},{w}\n" for x, y, w in rows))
    first, *lines = printed("fit", counted, "--weights", "3", *options).splitlines()
    assert lines == due[1:]
    assert first.endswith("6 points, no header, x is column 1, y is column 2, weights are column 3")
    halves = written("".join(f"{x},{w / 2},{y}\n" for x, y, w in rows))
    found = json.loads(printed("fit", halves, "--weights", "2", "--json", *options))
    m, c = fit(*map(list, zip(*[(x, y) for x, y, w in rows for _ in range(w)])))
    assert (found["m"], found["c"], found["n"]) == (m, c, 3.0)
    assert found["weights"] == {"column": 2, "name": None}
    why = "weights that are no integers count no points: degrees of freedom unknown"
    assert found["diagnostics"]["why"] == dict.fromkeys(FIGURES[2:], why)
    assert found["predictions"][0]["why"] == found["calibrations"][0]["why"] == why
    assert f"\nse_m: none ({why})\n" in printed("fit", halves, "--weights=2", "--exact", *options)


def test_weights_of_groups_and_of_sums(written, printed):
    """A group has its own weights; sums are added up with theirs, rationals as they are written."""
    file = written("town,x,y,w\nA,0,1,0.5\nB,1,3,1\nA,2,5,1.5\nB,5,10.5,1\nA,3,3,2\n")
    moments = Moments.of([0, 2, 3], [1, 5, 3], [0.5, 1.5, 2])
    first, second = printed("fit", file, "--by", "town", "--weights", "w", "--json").splitlines()
    assert (json.loads(first)["m"], json.loads(first)["n"]) == (line(moments).m, 4.0)
    assert json.loads(second)["n"] == 2
    exact = Moments.from_json(printed("sums", file, "--weights", "w", "--exact"))
    halves = [Fraction(w) for w in (0.5, 1, 1.5, 1, 2)]
    assert exact == Moments.of([0, 1, 2, 5, 3], [1, 3, 5, 10.5, 3], halves)
    assert exact.kind == "Fraction"
    lines = printed("fit", "--sums", "--exact", written(exact.to_json())).splitlines()
    assert lines[0].endswith("6 points, in 1 line of sums")


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("-2", "'-2': no row counts fewer than 0 times"),
        ("", "the cell is empty, a missing value; --missing drop leaves such rows out"),
        ("much", "'much' is not a number"),
        ("1e999", "'1e999' is too large for a float"),
    ],
)
def test_a_weight_that_is_none(written, refused, printed, cell, why):
    """The error says where."""
    file = written(f"x,y,w\n0,1,1\n1,3,{cell}\n2,5,1\n")
    assert refused("fit", file, "--weights", "w").startswith(f"{file}, line 3, column 3 (w): {why}")
    if not cell:
        found = json.loads(printed("fit", file, "--weights", "w", "--missing", "drop", "--json"))
        assert (found["n"], found["dropped"]) == (2, 1)


def test_no_advice_takes_the_weights(written, refused):
    """Where x is constant, another column of numbers may serve, if it is not taken."""
    for name, way in ("w", "; --x 4 takes another column"), ("z", "; --x 3 takes another column"):
        file = written("x,y,w,z\n2,1,1,5\n2,3,1,6\n")
        due = f"{file}, column 1 (x): x is constant: every slope fits equally well{way}"
        assert refused("fit", file, "--weights", name) == due


def test_long_rationals_are_printed(written, printed):
    """Longer than Python prints integers by itself."""
    assert len(printed("fit", written("0 1e-5000\n1 1e5000\n"), "--exact")) > 20_000


def test_long_rationals_are_printed_where_there_is_no_limit(written, monkeypatch, printed):
    """Early Pythons print integers of any length by themselves."""
    monkeypatch.delattr(sys, "set_int_max_str_digits", raising=False)
    assert "m = 2\n" in printed("fit", written("0 1\n1 3\n"), "--exact")


def test_fit_reads_standard_input():
    """- is standard input, which a pipe may fill."""
    status, out, err = run("fit", "-", input=POINTS)
    assert (status, err) == (0, "")
    assert out.startswith("standard input: 4 points")
    complaint = "slr-pure: standard input, line 2: 1 cell, where the first row has 2; "
    complaint += "--missing drop leaves such rows out\n"
    assert run("fit", "-", input="1,2\n3\n") == (2, "", complaint)


@pytest.mark.parametrize("name", ["x1 y1", "x2 y2", "x3 y3", "x4 y4"])
def test_anscombes_four_have_nearly_one_line(name, printed):
    """Each by its column names: y = 3.00 + 0.500 x, as published, to the digits published."""
    x, y = name.split()
    found = json.loads(printed("fit", str(DATA / "anscombe.csv"), "--x", x, "--y", y, "--json"))
    assert f"{found['m']:.3f} {found['c']:.2f} {found['n']}" == "0.500 3.00 11"


def test_an_answer_too_large_ends_with_status_1(written, printed, refused):
    """m is 10³¹⁰: no float, but an exact rational."""
    file = written("0 0\n1e-10 1e300\n")
    assert refused("fit", file, status=1) == "m is too large for a float"
    assert "m = 1" + 310 * "0" in printed("fit", file, "--exact")


def test_a_loss_too_large_leaves_the_line(written, printed):
    """m and c are there, and status 0; exactly, the loss is there too."""
    file = written("0 0\n0 1e200\n1 1e200\n1 2e200\n")
    assert printed("fit", file).splitlines()[1:] == [
        "m = 1e+200",
        "c = 5e+199",
        "loss: none (the loss is too large for a float)",
    ]
    assert json.loads(printed("fit", file, "--json"))["loss"] is None
    assert "loss = 25" + 398 * "0" in printed("fit", file, "--exact")


def test_predictions_are_taken_as_cells_are(file, printed, capsys):
    """Large integers exactly, and a y that is too large is named."""
    big = str(2**53 + 1)
    assert printed("fit", "--predict", big, "-1e-3", file).splitlines()[-6::3] == [
        f"y({big}) = {float(EXACT.m * int(big) + EXACT.c)!r}",
        f"y(-0.001) = {float(EXACT.m * Fraction(-0.001) + EXACT.c)!r}",
    ]
    assert main(["fit", file, "--predict", "1e308"]) == 1
    assert capsys.readouterr().err == "slr-pure: y(1e+308) is too large for a float\n"


@pytest.mark.parametrize(
    "words",
    [
        ["predict", "FILE", "10", "-1.5", "-2e-3"],
        ["predict", "--exact", "FILE", "10", "--json", "-1.5", "--x", "1", "-2e-3"],
        ["predict", "FILE", "10", "-1.5", "--proportional", "-2e-3", "--y", "2"],
        ["fit", "FILE", "--predict", "10", "--predict=-1.5", "--predict", "-2e-3"],
        ["fit", "--predict", "10", "-1.5", "-2e-3", "FILE"],
        ["predict", "FILE", "10", "−1.5", "--json", "−2e-3"],
        ["fit", "--predict", "10", "−1.5", "−2e-3", "FILE"],
        ["fit", "--predict", "10", "--json", "FILE", "--predict", "-1.5", "-2e-3"],
    ],
)
def test_predictions_are_asked_for_in_any_order(file, printed, words):
    """predict FILE X… is fit FILE --predict X…, and negative numbers are no options."""
    options = [word for word in words if word in ("--exact", "--json", "--proportional")]
    due = printed("fit", file, *options, "--predict=10", "--predict=-1.5", "--predict=-2e-3")
    assert printed(*(file if word == "FILE" else word for word in words)) == due


def test_negative_values_of_other_options_of_predict(written, printed):
    """Texts that are missing values, and a column's name, as `fit` takes them."""
    file = written("-1,y\n0,1\n-9,7\n1,3\n")
    words = ["--na", "-9", "--missing", "drop", "--x", "-1", "--header"]
    reversed_words = ["--y", "-1", "--x", "y", *words[:4], "--header"]
    assert "y(5.0) = 2.0\n" in printed("predict", file, *reversed_words, "5")
    assert printed("predict", file, "2", *words) == printed("fit", file, "--predict=2", *words)
    assert "y(2.0) = 5.0\n" in printed("predict", file, *words, "2")


def test_what_predict_cannot_take(file, refused, ended):
    """A number that is none, or too large; no number; words that it does not know."""
    assert refused("predict", file, "-1e999").startswith("X: '-1e999' is too large for a float; ")
    for words, complaint in [
        (["predict", file], "the following arguments are required: X"),
        (["predict", file, "1_0"], "argument X: '1_0' is a number with spaces or marks in it"),
        (["predict", file, "1", "--json", "2", "more"], "unrecognized arguments: 2 more\n"),
        (["predict", file, "1", "--no-such", "-2"], "unrecognized arguments: --no-such -2\n"),
        (["predict", file, "1", "--skip", "-2"], "'-2' is not a whole number from 0 on"),
        (["fit", file, "1"], "unrecognized arguments: 1\n"),
        (["fit", "--predict", file], "argument --predict: "),
        (["fit", file, "--predict"], "argument --predict: expected one argument"),
    ]:
        status, _, err = ended(*words)
        assert (status, complaint in err) == (2, True), err
