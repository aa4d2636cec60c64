"""Examples: the version, the help, and words that are no command, option or value."""

import re

import pytest

import slr_pure
from slr_pure.__main__ import main

ENDINGS = [
    (["--version"], 0, f"slr_pure {slr_pure.__version__}\n"),
    (["--help"], 0, "Without a command: gradient descent on the notebook's 40 points"),
    (["fit", "--help"], 0, "The least-squares line of two columns of a file."),
    (["predict", "--help"], 0, "Y at some x on the least-squares line of two columns of a file."),
    (["train", "--help"], 0, "Gradient descent on two columns of a file."),
    (["sums", "--help"], 0, "The six sums of two columns of a file."),
    (["--no-such"], 2, "unrecognized arguments: --no-such"),
    (["no-such"], 2, "argument COMMAND: invalid choice: 'no-such'"),
    (["fit"], 2, "the following arguments are required: FILE"),
    (
        ["predict", "data.csv", "1,5"],
        2,
        "'1,5' is a number with a decimal comma; "
        "write numbers as 1000.5, with a point and no other mark",
    ),
    (["fit", "data.csv", "--predict", "1_0"], 2, "'1_0' is a number with spaces or marks in it"),
    (["fit", "data.csv", "--skip", "-1"], 2, "'-1' is not a whole number from 0 on"),
    (["fit", "data.csv", "--encoding", "hex"], 2, "'hex' is no encoding that Python knows"),
    (["fit", "data.csv", "--missing", "no"], 2, "invalid choice: 'no' (choose from"),
    (["fit", "data.csv", "--header", "--no-header"], 2, "not allowed with argument --header"),
    (["train", "data.csv", "--lr", "0"], 2, "'0': lr is 0.0: a learning rate is positive"),
    (["train", "data.csv", "--every", "0"], 2, "0 is not a whole number from 1 on"),
    (["fit", "data.csv", "--json", "--plot"], 2, "argument --plot: not allowed with argument"),
]


@pytest.mark.parametrize(("arguments", "status", "text"), ENDINGS)
def test_what_ends_before_any_command_runs(arguments, status, text, capsys):
    """--version and --help end with 0 and plain letters; anything wrong ends with 2."""
    with pytest.raises(SystemExit) as info:
        main(arguments)
    assert info.value.code == status
    out, err = capsys.readouterr()
    assert text in (err if status else out)
    assert out.isascii(), "not every terminal has more"


@pytest.mark.parametrize(
    ("arguments", "unknown"),
    [
        (["train", "data.csv", "--exact"], "--exact"),
        (["fit", "data.csv", "--lr", "0.1"], "--lr 0.1"),
        (["fit", "data.csv", "--pred", "10"], "--pred 10"),  # an abbreviation is no option
        (["grade", "student.py", "--js"], "--js"),
        (["answer", "now"], "now"),
    ],
)
def test_a_wrong_option_is_answered_by_the_command(arguments, unknown, capsys):
    """With its own usage."""
    with pytest.raises(SystemExit) as info:
        main(arguments)
    assert info.value.code == 2
    err = capsys.readouterr().err
    assert re.match(f"usage: .* {arguments[0]} ", err)
    assert f"unrecognized arguments: {unknown}\n" in err
