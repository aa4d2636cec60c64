"""Examples: `calibrate FILE Y…`: what `fit FILE --calibrate Y…` prints, however it is asked for."""

import pytest


@pytest.mark.parametrize(
    "words",
    [
        ["FILE", "10", "-1.5", "-2e-3"],
        ["FILE", "10", "--proportional", "-1.5", "--x", "1", "-2e-3"],
        ["--json", "FILE", "10", "--exact", "−1.5", "-2e-3"],
    ],
)
def test_numbers_and_options_in_any_order(file, printed, words):
    """Negative numbers are no options."""
    options = [word for word in words if word in ("--exact", "--json", "--proportional")]
    due = printed("fit", file, *options, "--calibrate", "10", "-1.5", "-2e-3")
    assert printed("calibrate", *(file if word == "FILE" else word for word in words)) == due


def test_its_help(monkeypatch, ended):
    """What it is for, what Y is, and examples at the end."""
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = ended("calibrate", "--help")
    assert "\n\nX for some y on the least-squares line of two columns of a file.\n\n" in out
    assert "\n  Y                     x for these y\n" in out
    assert out.partition("\nexamples:\n")[2].splitlines()[0].endswith(" calibrate data.csv 10")


def test_what_it_cannot_take(file, refused, ended):
    """A text that is no number, and a number too large."""
    status, _, err = ended("calibrate", file, "1_0")
    assert status == 2
    assert "argument Y: '1_0' is a number with spaces or marks in it" in err
    complaint = refused("calibrate", file, "-1e999")
    assert complaint.startswith("Y: '-1e999' is too large for a float; fit -")
