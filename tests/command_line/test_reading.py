"""Examples: what the options say of how a file is read."""

from argparse import ArgumentParser, Namespace

import pytest

from slr_pure.command_line.reading import USUAL, Reading, add_options


def asked(*words):
    """The arguments of a command that has these options alone."""
    command = ArgumentParser()
    add_options(command)
    return command.parse_args(["data.csv", *words])


def test_without_options_a_file_is_read_as_usual():
    """As the command line says it, and as the type does."""
    usual = 0, None, None, None, "error", (), ".", None, False, None, None
    assert USUAL == Reading.of(Namespace(other=3)) == usual
    assert Reading.of(asked()) == USUAL._replace(na=[])


@pytest.mark.parametrize(
    ("words", "option", "value"),
    [
        (["--x", " hours "], "x", "hours"),
        (["--y", " 2 "], "y", "2"),
        (["--weights", " n "], "weights", "n"),
        (["--skip", "3"], "skip", 3),
        (["--header"], "header", True),
        (["--no-header"], "header", False),
        (["--missing", "error"], "missing", "error"),
        (["--missing", "drop"], "missing", "drop"),
        (["--na", " -9 ", "--na", "?"], "na", ["-9", "?"]),
        (["--decimal", ","], "decimal", ","),
        (["--decimal", "."], "decimal", "."),
        (["--encoding", "LATIN-1"], "encoding", "LATIN-1"),
    ],
)
def test_an_option_says_how_a_file_is_read(words, option, value):
    """White space around a name is no part of it."""
    assert getattr(asked(*words), option) == value


@pytest.mark.parametrize(
    "words",
    [
        *(["--missing", "no"], ["--decimal", ";"], ["--encoding", "none"], ["--skip", "-1"]),
        *(["--header", "--no-header"], ["more.csv"]),
    ],
)
def test_what_an_option_cannot_say_is_refused(words):
    """Other words than those it knows, and two that exclude each other."""
    with pytest.raises(SystemExit):
        asked(*words)
