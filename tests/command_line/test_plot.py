"""Examples: plots in the terminal, and the sample of points that they show."""

import re

import pytest

from slr_pure.command_line.plot import Sample

from .conftest import run


def test_a_plot_shows_points_line_and_loss(file, printed):
    """Axes have the columns' names; on exact numbers too."""
    out = printed("fit", file, "--plot", "--exact")
    assert out.count("o") >= 4
    assert "\nscore\n" in out
    assert out.endswith(f"{'hours':>64}\n")
    out = printed("train", file, "--plot")
    assert "\nlog10 loss\n" in out
    assert out.endswith(" step\n")


PLOT = """\
column 2
4 ┤                                                         o
  │                                                         ⢀
  │                                                      ⣀⠔⠊⠁
  │                                                  ⢀⠤⠒⠉
3 ┤                                              ⢀⡠⠔⠊⠁
  │                                           ⣀⠤⠊⠁
  │                                       ⢀⡠⠒⠉
  │                                   ⢀⡠⠔⠊⠁
2 ┤                                ⣀⠤⠒⠁
  │                             ⣠⠔⠉
  │                         ⢀⠤⠒⠉
  │                     ⢀⡠⠔⠊⠁
1 ┤                  ⣀⠤⠒⠁        o
  │              ⢀⡠⠒⠉
  │          ⢀⡠⠔⠊⠁
  │       ⣀⠤⠒⠁
0 ┤  o⢀⡠⠔⠉
  │  ⠊⠁
  └──┬─────────────┬─────────────┬────────────┬─────────────┬──
     0            0.5           1.0          1.5           2.0
                                                       column 1
"""


def test_a_plot_is_drawn_in_letters(written, printed):
    """Points where they are, ticks where they say, a line from end to end."""
    assert printed("fit", written("0 0\n1 1\n2 4\n"), "--plot").endswith(f"\n{PLOT}")


def test_the_loss_is_plotted_from_step_0(written, printed):
    """However many steps there are; its logarithm goes along straight pieces."""
    rows = printed("train", written("0 1\n1 2\n3 5\n"), "--plot", "--steps", "1000000")
    plot = rows.partition("log10 loss\n")[2].splitlines()
    first = next(line for line in plot if any("\u2800" < letter <= "\u28ff" for letter in line))
    column = first.index("│") if "│" in first else first.index("┤")
    ticks = next(line for line in plot if "└" in line)
    dot = next(k for k, letter in enumerate(first) if "\u2800" < letter <= "\u28ff")
    assert dot - column == ticks.index("┬") - ticks.index("└"), "above the tick at 0"
    assert plot[-2].split()[0] == "0"


def test_a_plot_of_constant_x(written, printed):
    """All points above one x, and the line is one point."""
    plot = printed("train", written("2 3\n2 5\n"), "--plot").rpartition("\ncolumn 2\n")[2]
    assert plot.partition("└")[0].count("o") == 2


def test_a_plot_of_no_loss_at_all(written, printed):
    """log 0 is nowhere."""
    out = printed("train", written("0 0\n1 0\n"), "--plot", "--steps", "2")
    assert out.endswith("the loss is 0 at every step that is shown\n")


@pytest.mark.parametrize(
    "rows",
    [
        "1e308 1e308\n-1e308 -1e308\n0 1\n",
        "5e-324 5e-324\n1e-323 0\n2e-323 1e-323\n",
        "1 3\n2 3\n",
        "1e15 1\n1000000000000001 2\n",
    ],
)
def test_points_of_any_size_are_plotted(written, printed, rows):
    """All of them, inside the axes."""
    plot = printed("fit", written(rows), "--plot").rpartition("column 2\n")[2].splitlines()
    assert sum(line.count("o") for line in plot[:18]) == rows.count("\n")
    assert all(len(line) <= 60 + 22 for line in plot[:18])


def test_where_there_are_no_dots_there_are_plain_letters(file):
    """An output in ASCII."""
    status, out, err = run("fit", file, "--plot", environment={"PYTHONIOENCODING": "ascii"})
    assert (status, err) == (0, "")
    assert out.isascii()
    assert "\\" not in out
    assert re.search(r"^ 4 \+ +\.+$", out, re.MULTILINE)


def test_a_sample_for_a_plot_is_spread_evenly_and_small():
    """Every 2ᵏ-th point of the stream, never more than a thousand."""
    sample = Sample()
    for start in range(0, 10_000, 7):
        numbers = list(range(start, min(start + 7, 10_000)))
        sample.add(numbers, numbers)
    assert sample.points == [(i, i) for i in range(0, 10_000, 16)]
    for count, kept in (1000, 1000), (1001, 501):
        sample = Sample()
        sample.add(list(range(count)), list(range(count)))
        assert len(sample.points) == kept
