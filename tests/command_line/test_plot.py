"""Examples: plots in the terminal, and the sample of points that they show."""

import io
import re

import pytest

from slr_pure.__main__ import main
from slr_pure.command_line.plot import Sample, dots_along


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


def test_the_line_through_the_origin_is_plotted(written, printed):
    """Where it is asked for: here y = 1.4 x, down to 1.4, where no point is."""
    file = written("1 3\n2 2\n")
    assert "\n1.5 ┤   ⢀⡠⠔⠊⠁\n    │  ⠊⠁\n" in printed("fit", file, "--plot", "--proportional")


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
    ticks = [place for place, letter in enumerate(plot[18]) if letter == "┬"]
    labels = [match.span() for match in re.finditer(r"\S+", plot[19])]
    assert len(labels) == len(ticks)
    for (start, end), tick in zip(labels, ticks):
        assert start == 0 or abs(start + end - 1 - 2 * tick) <= 1, "its middle is below the tick"


def test_where_there_are_no_dots_there_are_plain_letters(written, monkeypatch):
    """An output in ASCII; one in memory has all letters."""
    words = "fit", written("0 0\n1 1\n2 4\n"), "--plot"
    memory, ascii_only = io.StringIO(), io.TextIOWrapper(io.BytesIO(), "ascii")
    for stream in memory, ascii_only:
        monkeypatch.setattr("sys.stdout", stream)
        assert main(words) == 0
    assert memory.getvalue().endswith(PLOT)
    plain = re.sub("[\u2801-\u28ff]", ".", PLOT)
    for letter, other in zip("│┤─┬└", "|+-++"):
        plain = plain.replace(letter, other)
    assert ascii_only.buffer.getvalue().decode().endswith(plain)


ROWS = [36, 36, 37, 37, 37, 38, 38, 38, 39, 39, 39, 40, 40]  # as 36.5, 36.83, 37.17, … have them


@pytest.mark.parametrize(
    ("places", "dots"),
    [
        ([(3, 4)], {(3, 4)}),
        ([(3, 4), (9, 4)], {(column, 4) for column in range(3, 10)}),
        ([(9, 4), (3, 4)], {(column, 4) for column in range(3, 10)}),
        ([(3, 4), (3, 9)], {(3, row) for row in range(4, 10)}),
        ([(3, 9), (3, 4)], {(3, row) for row in range(4, 10)}),
        ([(0, 36), (12, 40)], set(enumerate(ROWS))),
        ([(-0.1, 0.4), (0.8, 1.3)], {(0, 0), (1, 1)}),  # less than a dot apart
        ([(0, 0), (2, 0), (2, 2)], {(0, 0), (1, 0), (2, 0), (2, 1), (2, 2)}),
    ],
)
def test_dots_go_along_straight_lines(places, dots):
    """From the middle of a dot to the middle of another, of 120 and 72."""
    assert dots_along([((x + 0.5) / 120, (y + 0.5) / 72) for x, y in places]) == dots


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
