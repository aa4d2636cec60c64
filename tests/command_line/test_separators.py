"""Examples: which separator divides the lines of a file, and which one only ends them."""

import pytest

from slr_pure.command_line.rows import Form
from slr_pure.command_line.separators import found_form


@pytest.mark.parametrize(
    ("content", "separator", "edge"),
    [
        ("SEP=|\n1;2\n", "|", ""),
        ('"sep=\t"\n1;2\n', "\t", ""),
        ("1,2\nsep=;\n3,4\n", ",", ""),
        ("", "\t", ""),
        ("1 2\n" * 100 + "1;2\n" * 1000, None, ""),  # a hundred lines decide
        ("# a;b\n \t\n" * 100 + "1,2\n", ",", ""),  # of those that tell anything
        ("x\ty\n1\t2;\n", "\t", ";"),
        ("1\t2;\n", "\t", ";"),
        ("x\ty;\n1\t2;\n3\t4\n", "\t", ""),
        ("x,y\n1,2,\n3,4,\n", ",", ""),
        ("1, 2\n3, 4\n", ",", ""),
    ],
)
def test_a_form_is_found(content, separator, edge):
    """As a line says, or as most of the first lines have it."""
    assert found_form(content.splitlines(keepends=True)) == Form(separator, edge)
