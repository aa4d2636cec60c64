"""Examples: plots in the terminal, and the sample of points that they show."""

import sys

from slr_pure.__main__ import main
from slr_pure.command_line.plot import Sample

from .conftest import run


def test_a_plot_shows_points_line_and_loss(file, printed):
    """Drawn in the terminal; on exact numbers too."""
    assert printed("fit", file, "--plot", "--exact").count("o") >= 4
    out = printed("train", file, "--plot")
    assert "(step)" in out
    assert "(log10 loss)" in out


def test_a_plot_of_no_loss_at_all(written, printed):
    """log 0 is nowhere."""
    assert "(log10 loss)" in printed("train", written("0 0\n1 0\n"), "--plot", "--steps", "2")


def test_a_plot_that_cannot_be_drawn_says_why(file, written, capsys):
    """An output without the dots of the drawing, and points too far apart."""
    found = run("fit", file, "--plot", environment={"PYTHONIOENCODING": "ascii"})
    assert found == (2, "", "slr-pure: --plot needs an output in UTF-8, for its dots\n")
    assert main(["fit", written("1e308 1e308\n-1e308 -1e308\n0 1\n"), "--plot"]) == 1
    assert capsys.readouterr().err == "slr-pure: the points are too far apart to be drawn\n"


def test_without_the_plotting_library_one_line_says_what_to_install(file, monkeypatch, refused):
    """Before any work is done."""
    monkeypatch.setitem(sys.modules, "plotille", None)
    assert refused("fit", file, "--plot") == (2, "--plot needs plotille: pip install plotille")


def test_a_sample_for_a_plot_is_spread_evenly_and_small():
    """Every 2ᵏ-th point of the stream, never more than a thousand."""
    sample = Sample()
    for start in range(0, 10_000, 7):
        numbers = list(range(start, min(start + 7, 10_000)))
        sample.add(numbers, numbers)
    assert sample.points == [(i, i) for i in range(0, 10_000, 16)]
