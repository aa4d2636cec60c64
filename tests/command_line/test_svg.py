"""Examples: `--svg FILE` writes the picture of what was fitted or trained."""

import os

import pytest

from slr_pure import Line, draw, fit, jump
from slr_pure.moments import Moments
from slr_pure.rates import best_lr

from .conftest import XS, YS


@pytest.mark.parametrize("command", [["fit"], ["predict", "3"], ["train", "--steps", "20"]])
def test_the_picture_is_that_of_the_library(file, tmp_path, printed, command):
    """The same bytes, with the columns' names, beside the text or the JSON that is printed."""
    name, *options = command
    svg = tmp_path / "picture.svg"
    svg.write_text("an older one")
    text = printed(name, file, *options)
    assert printed(name, file, *options, "--svg", str(svg)) == text
    line = fit(XS, YS)
    if name == "train":
        moments = Moments.of(XS, YS)
        point = jump(moments, best_lr(moments), 20)
        line = Line(point.m, point.c)
    assert svg.read_bytes() == draw(XS, YS, line, x="hours", y="score").encode()


def test_the_line_through_the_origin_is_drawn(file, tmp_path, printed):
    """Where it is asked for."""
    svg = tmp_path / "picture.svg"
    printed("fit", file, "--proportional", "--svg", str(svg))
    line = fit(XS, YS, proportional=True)
    assert svg.read_bytes() == draw(XS, YS, line, x="hours", y="score").encode()


def test_columns_without_names_and_samples(written, tmp_path, printed):
    """Columns go by their numbers; of many points some are drawn."""
    svg = tmp_path / "picture.svg"
    printed("fit", written("".join(f"{k},{k}\n" for k in range(3000))), "--svg", str(svg), "--json")
    assert "<title>column 2 against column 1: 750 of 3000 points and" in svg.read_text()


def test_a_picture_that_cannot_be_written_is_an_error(file, tmp_path, refused):
    """Before anything is printed; and the data stay as they are, whatever they are called."""
    svg = str(tmp_path / "none" / "picture.svg")
    assert refused("fit", file, "--svg", svg) == f"--svg {svg}: No such file or directory"
    other = tmp_path / "other.svg"
    os.link(file, other)
    for command in "fit", "train":
        complaint = f"--svg {other}: that is the file with the data"
        assert refused(command, file, "--svg", str(other)) == complaint
    none = str(tmp_path / "none.csv")
    assert refused("fit", none, "--svg", file) == f"{none}: No such file or directory"
