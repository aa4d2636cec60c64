"""Examples: the values of words of the command line, and words that have none."""

from argparse import ArgumentTypeError
from fractions import Fraction

import pytest

from slr_pure.command_line import options

VALUES = [
    (options.number_text, "1e-3", "1e-3"),
    (options.rate, "0.1", 0.1),
    (options.count, "0", 0),
    (options.count, "9" * 100, 10**100 - 1),
    (options.positive, "7", 7),
    (options.names, "fit, loss,", ["fit", "loss"]),
    (options.percent, "0", 0),
    (options.percent, "33.3", Fraction(333, 10)),
    (options.percent, "100", 100),
    (options.seconds, "0.5", 0.5),
    (options.seconds, "3600", 3600.0),
    (options.megabytes, "64", 64),
    (options.megabytes, "1000000000", 10**9),
]
NO_VALUES = [
    (options.number_text, "1e", "'1e' is not a number"),
    (
        options.number_text,
        "1,5",
        "'1,5' is a number with a decimal comma; "
        "write numbers as 1000.5, with a point and no other mark",
    ),
    (options.rate, "fast", "'fast' is not a number"),
    (options.rate, "0", "'0': lr is 0.0: a learning rate is positive"),
    (options.rate, "1e-400", "'1e-400': lr is 0.0: a learning rate is positive"),
    (options.count, "-1", "'-1' is not a whole number from 0 on"),
    (options.count, "²", "'²' is not a whole number from 0 on"),
    (options.count, "1" + "0" * 100, "a number of 101 digits is too large"),
    (options.positive, "0", "0 is not a whole number from 1 on"),
    (options.percent, "half", "'half' is not a percentage from 0 to 100"),
    (options.percent, "-0.5", "'-0.5' is not a percentage from 0 to 100"),
    (options.percent, "100.1", "'100.1' is not a percentage from 0 to 100"),
    (options.percent, "1e-9999", "'1e-9999' is not a percentage from 0 to 100"),
    (options.seconds, "0", "'0' is not a time above 0 and up to 3600"),
    (options.seconds, "-0.5", "'-0.5' is not a time above 0 and up to 3600"),
    (options.seconds, "3601", "'3601' is not a time above 0 and up to 3600"),
    (options.megabytes, "9999999999", "9999999999 is above 1000000000"),
]


@pytest.mark.parametrize(("option", "text", "value"), VALUES)
def test_a_word_has_a_value(option, text, value):
    """Exactly, where a float would not be the number that is written."""
    assert option(text) == value


@pytest.mark.parametrize(("option", "text", "problem"), NO_VALUES)
def test_a_word_without_a_value_is_refused(option, text, problem):
    """With the word, shortened, and what it should be."""
    with pytest.raises(ArgumentTypeError) as info:
        option(text)
    assert str(info.value) == problem
