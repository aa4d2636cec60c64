"""Examples: first rows that name the columns, that are data, or that could be either."""

import csv

import pytest

from slr_pure.command_line.headers import has_header, names_line

ROWS = {
    True: [
        "x,y\n1,2\n",
        "x,y\na,b\n",
        "x,\n1,2\n",
        "x,\na,b\n",  # and a column of texts that has no name
        ",x\n1,a\n",  # and row labels
        '"2019","2020"\n2019,1\n3,4\n',
    ],
    False: [
        *("1,2\n3,4\n", "a,1\nb,2\na,3\n", "a,2,2\nb,3,4\n", "NA,a\n1,b\n"),
        *("2020-01-01,\n2020-01-02,5\n", "2020-01-01,2020-01-01\n2020-01-02,\n"),
        *('1,2,a\n3,4,"""1"" or ""2"""\n', '"1","2"\n', '"1","2"\n"3","4"\n'),
        '"1","2"\n"3","4"\n5,6\n',
    ],
    None: ["1.5,x\n2,4\n3,a\n", "a,\nb,5\n", ",x,\na,b,5\n", "a,1\nb,2\n"],
}


@pytest.mark.parametrize(
    ("content", "found"), [(content, found) for found in ROWS for content in ROWS[found]]
)
def test_a_first_row_is_a_header_or_data_or_either(content, found):
    """As its cells, those below them, and their quotes say."""
    lines = content.splitlines(keepends=True)
    first, *below = csv.reader(lines)
    assert has_header(first, below, lines) is found


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (["x,y", "1,2"], 1),
        (["a,2020-01-01", "b,c", "x,y", "", "1,NA", "1,2", "z,w", "3,4"], 3),
        (["x,y", "1%,$2"], 1),
        (["x,,y", "1,,2"], 1),
        (["x,y", "b,5", "1,2"], None),
        (["x,y", "5,NA", "1,2"], 1),
        (["x,y", "b,c,5", "1,2"], None),
        (["x,y", "\N{MINUS SIGN}1,-1", "z,w", "3,4"], 1),
        (["1,2", "x,y", "3,4"], None),
        (["x", "1,2"], None),
        (["x,2020-01-01", "1,2"], None),
        (["x,y", "a,b", "5,c"], None),
        ([], None),
    ],
)
def test_the_line_of_the_names_right_above_the_first_numbers(rows, line):
    """Of two texts or more; other rows of texts may stand above it, and rows with a number."""
    assert names_line([(i, row.split(",")) for i, row in enumerate(rows, 1)]) == line


@pytest.mark.parametrize(
    ("first", "below", "found"),
    [
        (["a", "9"], [["b", "1"]], False),  # no year: a row of data lacks it
        (["1.5", "x"], [["2", "9"], ["3", "b"]], False),  # a text above a text
    ],
)
def test_what_is_said_to_be_missing_is_no_number(first, below, found):
    """Neither in the first row nor below it."""
    assert has_header(first, below, [], ["9"]) is found
