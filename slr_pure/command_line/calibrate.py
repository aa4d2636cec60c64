"""`calibrate FILE Y…`: x for some y. The same as `fit FILE --calibrate Y…`."""

from __future__ import annotations

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
    what = "x for some y on the least-squares line of two columns"
    calibrate = add_fitting_command(commands, "calibrate", what, EXAMPLES)
    add_options(calibrate)
    calibrate.set_defaults(more="calibrate", predict=[])
    calibrate.add_argument(
        "calibrate", metavar="Y", type=number_text, nargs="+", help="x for these y"
    )
