"""Examples: comments that name the columns, and others."""

import pytest

from slr_pure.command_line.comments import names_in
from slr_pure.command_line.rows import Form


@pytest.mark.parametrize(
    ("line", "separator", "width", "names"),
    [
        ("# time force\n", None, 2, ["time", "force"]),
        ("## time, force\n", ",", 2, ["time", "force"]),
        ("%time\tforce\n", "\t", 2, ["time", "force"]),
        ("# time force\n", "\t", 2, ["time", "force"]),  # white space, too, beside tabs
        ("# time force\n", ",", 2, []),
        ("// time force \n", None, 2, ["time", "force"]),
        ("/ time force\n", None, 2, []),
        ("#,x,y\n", ",", 3, ["", "x", "y"]),  # the column of row labels has no name
        ("#,y\n", ",", 2, []),
        ("# time, , force\n", ",", 3, []),
        ("# time, 5\n", ",", 2, []),
        ("# 5, time\n", ",", 2, []),
        ("# 5, time, force\n", ",", 3, []),
        ("# time, force\n", ",", 3, []),
        ('# time, "force\n', ",", 2, []),
        ("#\n", ",", 2, []),
        ("time, force\n", ",", 2, []),
        ("\n", ",", 2, []),
    ],
)
def test_names_of_columns(line, separator, width, names):
    """As many as there are columns, and each a text, but for the first of more than two."""
    assert names_in(line, Form(separator), width) == names
