"""Examples: `sums FILE`: a line of JSON that says all of two columns."""

import pytest

from slr_pure import Moments, wire
from slr_pure.__main__ import main

from .conftest import POINTS, XS, YS


def test_it_prints_the_line_of_the_moments(file, printed):
    """Of the floats, or with --exact of the decimals as they are written."""
    assert printed("sums", file) == Moments.of(XS, YS).to_json() + "\n"
    exact = Moments.from_json(printed("sums", file, "--exact", "--x", "score", "--y", "1"))
    assert exact == Moments.of(YS, XS)
    assert exact.kind == "Fraction"


def test_rows_that_are_left_out_are_counted_beside_it(written, capsys):
    """On standard error; and where none is left, the line says so."""
    file = written(POINTS + ",7\n")
    assert main(["sums", file, "--missing", "drop"]) == 0
    out, err = capsys.readouterr()
    assert out == Moments.of(XS, YS).to_json() + "\n"
    assert err.startswith(f"slr-pure: {file}: 4 points, 1 row left out, x is column 1 (hours), ")
    none = written("x,y\n1,NA\n3,NA\n")
    assert main(["sums", none, "--missing", "drop", "--x=x", "--y=y"]) == 0
    assert Moments.from_json(capsys.readouterr().out) == Moments.of([], [])


@pytest.mark.parametrize("option", ["--json", "--plot", "--svg", "--sums", "--predict", "--lr"])
def test_it_has_no_options_of_a_fit(file, option, ended):
    """There is no line to draw yet, and JSON anyway."""
    assert "unrecognized arguments" in ended("sums", file, option)[2]


def test_sums_of_very_many_digits_are_refused(file, refused, monkeypatch):
    """The line would not be read again."""
    monkeypatch.setattr(wire, "MOST", 5)
    complaint = refused("sums", file)
    assert complaint.startswith(f"{file}: the sums have ")
    assert complaint.endswith("round the data, or leave --exact away")


@pytest.mark.parametrize("command", [["fit"], ["predict"], ["train"], ["sums"]])
@pytest.mark.parametrize("lines", [1, 3])
def test_its_lines_are_not_taken_for_points(command, lines, written, refused):
    """The error says which option reads them."""
    file = written((Moments.of(XS, YS).to_json() + "\n") * lines)
    values = ["1"] if command == ["predict"] else []
    why = f"{file}: lines that slr-pure sums printed: fit --sums reads them"
    assert refused(*command, file, *values) == why
