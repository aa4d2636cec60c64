"""`predict FILE X…`: y at some x. The same as `fit FILE --predict X…`."""

from __future__ import annotations

from collections.abc import Sequence

from .cells import NUMBER, as_written
from .fit import add_options
from .options import number_text
from .parser import Commands, add_fitting_command

EXAMPLES = """\
examples:
  %(prog)s data.csv 10
  %(prog)s data.csv -1.5 2e3 --x hours --y score
  %(prog)s data.csv 0.1 --exact --json"""


def add(commands: Commands) -> None:
    """The command and its options."""
    what = "y at some x on the least-squares line of two columns"
    predict = add_fitting_command(commands, "predict", what, EXAMPLES)
    add_options(predict)
    predict.set_defaults(more="predict", calibrate=[])
    predict.add_argument("predict", metavar="X", type=number_text, nargs="+", help="y at these x")


def respelled(words: Sequence[str]) -> Sequence[str]:
    """The words so that argparse understands them as they are meant.

    It takes -2e3 for an option, and after --predict either one word or all that follow. So
    `--predict 1 -2e3 FILE` becomes `--predict=1 --predict=-2e3 FILE`, and so with --calibrate; in
    the words of `predict` and `calibrate` a space goes before a negative number, so that it does
    not begin as an option does.

    >>> respelled(["fit", "--predict", "1", "-2e3", "data.csv"])
    ['fit', '--predict=1', '--predict=-2e3', 'data.csv']
    >>> respelled(["predict", "data.csv", "-2e3"])
    ['predict', 'data.csv', ' -2e3']
    """
    command = words[0] if words else ""
    if command in ("predict", "calibrate"):
        return [
            f" {word}" if word[:1] == "-" and NUMBER.fullmatch(word) else word for word in words
        ]
    if command != "fit":
        return words
    found: list[str] = []
    option = ""
    for word in words:
        (written,) = as_written([word])
        if option and NUMBER.fullmatch(written):
            if found[-1] == option:
                found.pop()
            found.append(f"{option}={word}")
        else:
            option = word if word in ("--predict", "--calibrate") else ""
            found.append(word)
    return found
