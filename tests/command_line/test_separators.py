"""Examples: which separator divides the lines of a file, and which one only ends them."""

import pytest

from slr_pure.command_line.rows import Form
from slr_pure.command_line.separators import found_form, merit


@pytest.mark.parametrize(
    ("content", "separator", "edge"),
    [
        ("SEP=|\n1;2\n", "|", ""),
        ('"sep=\t"\n1;2\n', "\t", ""),
        ("1,2\nsep=;\n3,4\n", ",", ""),
        ("", "\t", ""),
        ("1 2\n" * 100 + "1;2\n" * 1000, None, ""),  # a hundred lines decide
        ("% a;b\n \t\n" * 100 + "1,2\n", ",", ""),  # of those that tell anything
        ("x\ty\n1\t2;\n", "\t", ";"),
        ("1\t2;\n", "\t", ";"),
        ("x\ty;\n1\t2;\n3\t4\n", "\t", ""),
        ("x,y\n1,2,\n3,4,\n", ",", ""),
        ("1, 2\n3, 4\n", ",", ""),
        ("x,y\n1 500,2 250\n2 500,3 000\n3 500,5 500\n", ",", ""),  # white space in cells
        ("x|y\n1.5 cm|2,5 kg\n2.5 cm|3,5 kg\n", "|", ""),
        ("x\n1,5 2\n2,5 3\n", None, ""),
        ("x y\n1,5 2\n2,5 3\n", None, ""),
        ("1,5 2,5\n2,5 3,5\n3\n", None, ""),
        ("x | y\n--|---\n--|---\n1 2|3\n", "|", ""),
    ],
)
def test_a_form_is_found(content, separator, edge):
    """As a line says, or as most of the first lines have it."""
    assert found_form(content.splitlines(keepends=True)) == Form(separator, edge)


@pytest.mark.parametrize(
    ("content", "separator", "found"),
    [
        ("1,2\n3,x\n5\n6,7\n", ",", (0.75**2 * 5 / 6, 0.75)),
        ("1 2\n", None, (0.8, 1.0)),  # white space is in texts, too
        ("1,5;2\n", ";", (1.0, 1.0)),
        ("5\n6\n1,2\n", ",", ((1 / 3) ** 2, 1 / 3)),  # of one cell, which nothing separates
        ("1,x,y\n2,3\n", ",", (0.5**2, 0.5)),  # of as many as of another width, the lower ones
        ("1,NA\n3,\n", ",", (1.0, 1.0)),  # what is missing is no text
        ("NA,5\n", ",", (1.0, 1.0)),
        ("NA,?\n", ",", (0.0, 1.0)),
        ("1\n2\n", ",", (0.0, 0.0)),
        ('1,2\n"3,4\n', ",", (1.0, 1.0)),  # the rows above an open quote
    ],
)
def test_a_separator_is_as_good_as_its_rows_agree(content, separator, found):
    """The share of them, squared, times the share of numbers in them; and that of them alone."""
    assert merit(content.splitlines(keepends=True), separator) == found
