"""Examples: words that argparse would not understand as they are meant, and what it gets."""

import pytest

from slr_pure.command_line.predict import respelled


@pytest.mark.parametrize(
    ("words", "respelt"),
    [
        ("", ""),
        ("predict FILE 1 -2e3 −3 --x -a", ["predict", "FILE", "1", " -2e3", "−3", "--x", "-a"]),
        ("calibrate FILE -1", ["calibrate", "FILE", " -1"]),
        ("fit --predict 1 -2 −3 FILE 4", "fit --predict=1 --predict=-2 --predict=−3 FILE 4"),
        ("fit --calibrate 1 --json -2", "fit --calibrate=1 --json -2"),
        ("fit FILE --predict --calibrate 1", "fit FILE --predict --calibrate=1"),
        ("train FILE --predict 1", "train FILE --predict 1"),
    ],
)
def test_negative_numbers_are_no_options(words, respelt):
    """And a number after --predict or --calibrate is its own; other commands have none."""
    due = respelt.split() if isinstance(respelt, str) else respelt
    assert list(respelled(words.split())) == due
