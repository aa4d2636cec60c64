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
    predict.set_defaults(more="predict")
    predict.add_argument("predict", metavar="X", type=number_text, nargs="+", help="y at these x")


def respelled(words: Sequence[str]) -> list[str]:
    """The words so that argparse understands them as they are meant.

    It takes -2e3 for an option, and after --predict either one word or all that follow. So
    `--predict 1 -2e3 FILE` becomes `--predict=1 --predict=-2e3 FILE`; and in the words of `predict`
    a space goes before a negative number, so that it does not begin as an option does.

    >>> respelled(["fit", "--predict", "1", "-2e3", "data.csv"])
    ['fit', '--predict=1', '--predict=-2e3', 'data.csv']
    >>> respelled(["predict", "data.csv", "-2e3"])
    ['predict', 'data.csv', ' -2e3']
    """
    if words[:1] not in (["fit"], ["predict"]):
        return list(words)
    if words[0] == "predict":
        return [
            f" {word}" if word[:1] == "-" and NUMBER.fullmatch(word) else word for word in words
        ]
    found: list[str] = []
    predicting = False
    for word in words:
        if predicting and NUMBER.fullmatch(as_written([word])[0]):
            if found[-1] == "--predict":
                found.pop()
            found.append(f"--predict={word}")
        else:
            predicting = word == "--predict"
            found.append(word)
    return found
