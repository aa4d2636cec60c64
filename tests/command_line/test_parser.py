"""Examples: the version, the help, and words that are no command, option or value."""

import re

import pytest

import slr_pure
from slr_pure.command_line import demo, fit, predict
from slr_pure.command_line.parser import parsed

ENDINGS = [
    (["--version"], 0, f"slr_pure {slr_pure.__version__}\n"),
    (["--help"], 0, "Without a command: gradient descent on the notebook's 40 points"),
    (["fit", "--help"], 0, "The least-squares line of two columns of a file."),
    (["predict", "--help"], 0, "Y at some x on the least-squares line of two columns of a file."),
    (["train", "--help"], 0, "Gradient descent on two columns of a file."),
    (["sums", "--help"], 0, "The six sums of two columns of a file."),
    (["--vers"], 2, "unrecognized arguments: --vers"),
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
def test_what_ends_before_any_command_runs(arguments, status, text, ended):
    """--version and --help end with 0 and plain letters; anything wrong ends with 2."""
    code, out, err = ended(*arguments)
    assert code == status
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
        (["fit", "data.csv", "more.csv", " -1 "], "more.csv -1"),
        (["predict", "data.csv", "1", "--json", "2", "many"], "2 many"),
        (["train", "--sums", "a", "b", "--no-such"], "b --no-such"),
    ],
)
def test_a_wrong_option_is_answered_by_the_command(arguments, unknown, ended):
    """With its own usage."""
    status, _, err = ended(*arguments)
    assert status == 2
    assert re.match(f"usage: .* {arguments[0]} ", err)
    assert f"unrecognized arguments: {unknown}\n" in err


@pytest.mark.parametrize(
    ("words", "option", "value"),
    [
        ([], "run", demo.run),
        ([], "program", ["./slr"]),
        (["fit", "FILE"], "run", fit.run),
        (["fit", "FILE"], "more_files", []),
        (["fit", "--sums", "FILE", "--json", "-", "a\nb"], "more_files", ["-", "a\nb"]),
        (["predict", "FILE", "1", "--json", "2", "−3"], "predict", ["1", "2", "-3"]),
    ],
)
def test_what_is_asked_for(words, option, value):
    """More numbers, or more files, may stand between options."""
    asked = parsed(words, [fit.add, predict.add], demo.run, ["./slr"])
    assert getattr(asked, option) == value


@pytest.mark.parametrize(
    ("called", "name"),
    [("/bin/slr-pure", "slr-pure"), ("/slr-pure/__main__.py", "python3 -m slr_pure")],
)
def test_the_help_says_how_to_call_it(called, name, monkeypatch, ended):
    """As the command, or as the module."""
    monkeypatch.setattr("sys.argv", [called, "slr-pure.csv"])
    for words in ["--help"], ["fit", "--help"]:
        _, out, _ = ended(*words)
        assert out.startswith(f"usage: {' '.join([name, *words[:-1]])} [")
    assert f"\nexamples:\n  {name} fit data.csv\n  {name} fit " in out
