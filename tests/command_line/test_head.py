"""Examples: what the first lines of a file say of its table."""

import io

import pytest

from slr_pure import Moments
from slr_pure.command_line.head import head_of
from slr_pure.command_line.lines import LONGEST_LINE, Lines
from slr_pure.command_line.reading import Reading
from slr_pure.command_line.status import InputError

CSV = "save its table as CSV"
LISTS = f"JSON, or lists in brackets; {CSV}"
VARIABLES = (
    "the rows, such as 'x', seem to be variables; write them as columns, or --no-header takes them "
    "for points"
)
NAMES = "could be names or data; --header takes them for names, --no-header for data"


def head(content, **options):
    """The head of that content, and the line of the file that comes next."""
    stream = io.TextIOWrapper(io.BytesIO(content.encode()), "utf-8", "surrogateescape")
    lines = Lines(stream, "FILE", LONGEST_LINE)
    found = head_of(lines, Reading(**options))
    return found, lines.number


@pytest.mark.parametrize(
    ("content", "options", "header", "names", "first"),
    [
        ("x,y\n1,2\n3,4\n", {}, True, ["x", "y"], 2),
        ("1,2\n3,4\n", {}, False, ["", ""], 1),
        ("\n\nx,y\n\n1,2\n3,4\n", {}, True, ["x", "y"], 5),
        ("sep=;\n1;2\n3;4\nsep=,\n", {}, False, ["", ""], 2),
        ("sep=;\nx;y\n3;4\n", {}, True, ["x", "y"], 3),
        # Names in a comment
        ("# x, y\n1,2\n3,4\n", {}, True, ["x", "y"], 2),
        ("# x, y\n1,2\n3,4\n", {"header": False}, False, ["", ""], 2),
        ("# x, y\n1,2\n3,4\n", {"header": True}, True, ["x", "y"], 2),
        ("# z, w\nx,y\n3,4\n", {}, True, ["x", "y"], 3),
        ('# x, y\n"2019","2020"\n3,4\n', {}, True, ["x", "y"], 2),
        ("# x, y\n1999,z2\n3,4\n", {}, True, ["x", "y"], 2),  # for data, though it may be names
        ("1,2\n3,4\n# x, y\n", {}, False, ["", ""], 1),
        ('# c\n"2019","2020"\n3,4\n', {}, True, ["2019", "2020"], 3),
        # A header with another number of names than most rows have cells
        ("x,y,\n1,2\n", {}, True, ["x", "y"], 2),
        ("x,y\n1,2,\n3,4,\n", {}, True, ["x", "y", ""], 2),
        ("x,y\n1,2\n3,4,5\n6,7\n", {}, True, ["x", "y"], 2),
        ("x,y\nA,1,2\nB,3,4\n", {}, True, ["", "x", "y"], 2),
        ('"2019","2020"\n"A",1,2\n"B",3,4\n', {}, True, ["", "2019", "2020"], 2),
        ("b,1999\nr,b,5\ns,c,6\n", {}, False, ["", "", ""], 1),
        ("5%\n6%\n", {}, False, [""], 1),
        # Rows of names and numbers that are points
        ("a,b,2.5,3,4\nc,d,3,5,5.5\n", {}, False, [""] * 5, 1),
        ('"z","1","2","3"\na,2,3,4\n', {}, True, ["z", "1", "2", "3"], 2),
        ("a,1.5,2\nb,2,3\n", {}, False, ["", "", ""], 1),
        ("a,1.5,2,3\nb,2,3,5\nc,3,4,4\n", {}, False, ["", "", "", ""], 1),
        ("a,1.5,2,3\nb,2,3,c\n", {}, False, ["", "", "", ""], 1),
        ("a,1.5,2,3\n-,2,3,4\n", {}, False, ["", "", "", ""], 1),
        ("a,1.5,2,3\n", {}, False, ["", "", "", ""], 1),
        ("a,1.5,2,3\nb,2,3,5\n", {"header": False}, False, ["", "", "", ""], 1),
        # Names that begin as files without a table do
        ("[s],[N]\n1,2\n", {}, True, ["[s]", "[N]"], 2),
        ("[1],[2]\n1,2\n", {}, True, ["[1]", "[2]"], 2),
        ("{x},{y}\n1,2\n", {}, True, ["{x}", "{y}"], 2),
        ("<DATE>,<OPEN>\n1,2\n", {}, True, ["<DATE>", "<OPEN>"], 2),
        ("<LOD,y\n1,2\n3,4\n", {}, True, ["<LOD", "y"], 2),
        ("%PD,y\nx,y\n3,4\n", {}, True, ["x", "y"], 3),
        # Numbers with decimal commas, and texts that are missing values
        ("0,5;1,5\n1;2\n", {"decimal": ","}, False, ["", ""], 1),
        ("x,1\n2,3\n4,5\n", {"na": ["x"]}, False, ["", ""], 1),
    ],
)
def test_the_header_the_names_and_the_first_row_of_data(content, options, header, names, first):
    """As the first lines have them; the lines that follow begin with that row."""
    found, following = head(content, **options)
    assert (found.header, found.names, found.rows[0][0], following) == (header, names, first, first)
    assert found.labels == (1 if names[0] == "" and header else 0)


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        ("2019,b\n0,1,\n1,3,\n", {}, f", line 1: ['2019', 'b'] {NAMES}"),
        ("1999;b\n1;0,5\n2;1,5\n", {"decimal": ","}, f", line 1: ['1999', 'b'] {NAMES}"),
        ("x,1\n2,3\n4,5\n", {}, f", line 1: ['x', '1'] {NAMES}"),
        (
            "a,b,c\n1,2\n2,3\n",
            {},
            ", line 2: 2 cells, where the header, line 1, has 3; "
            "--skip 1 passes over the lines above the table",
        ),
        (
            "2019,2020\n0,5;1,5\n1,5;2,5\n",  # a title
            {},
            ", line 2: 2 cells, where the header, line 1, has 1; "
            "--skip 1 passes over the lines above the table",
        ),
        (
            "a b\n1 2 3 4 5\n2 3 4 5\n3 4 5 6\n",
            {},
            ", line 3: 4 cells, where the header, line 1, has 2; "
            "--skip 2 passes over the lines above the table",
        ),
        (
            "a,b,c\n1,0,2,0,3,0\n2,0,3,0,4,0\n",
            {},
            ", line 2: 6 cells, where the header, line 1, has 3; if they have decimal commas, "
            "write points, or semicolons between the cells",
        ),
        (
            "Version;2\nPoints;4\n\nx;y\n1;2\n",
            {},
            ", line 1: ['Version', '2'] could be names or data; "
            "--skip 3 takes line 4 for the header",
        ),
        ("x,1,2,3,4\ny,2,3,,5.5\n", {}, f", line 1: ['x', '1', '2', '3', '4'] {NAMES}"),
        ("x,1.5,2,3\ny,2,3,5\n", {}, f", line 1: {VARIABLES}"),
        ("x,\N{MINUS SIGN}1.5,2,3\ny,2,3,5\n", {}, f", line 1: {VARIABLES}"),
        ("x,,2,3.5,4\ny,2,3,,5\nz,2,3,5,5\n", {}, f", line 1: {VARIABLES}"),
        ("\n <!DOCTYPE html>\n<p>1, 2\n", {}, f", line 2: HTML or XML; {CSV}"),
        ("<?xml version='1.0'?>\n", {}, f", line 1: HTML or XML; {CSV}"),
        ("<!-- x, y -->\n", {}, f", line 1: HTML or XML; {CSV}"),
        ("<TABLE>\n", {}, f", line 1: HTML or XML; {CSV}"),
        ("<html lang='en'>\n", {}, f", line 1: HTML or XML; {CSV}"),
        ("%PDF-1.4\n1 0\n", {}, f", line 1: a PDF or RTF document; {CSV}"),
        ("{\\rtf1\n", {}, f", line 1: a PDF or RTF document; {CSV}"),
        ('{"x": 1, "y": 2}\n', {}, f", line 1: {LISTS}"),
        ("{'x': [1, 2]}\n", {}, f", line 1: {LISTS}"),
        ("{\n  1: 2\n}\n", {}, f", line 1: {LISTS}"),
        ("{-1.5, 2},\n{2, 3}\n", {}, f", line 1: {LISTS}"),
        ("[\n  [1, 2],\n  [2, 3]\n]\n", {}, f", line 1: {LISTS}"),
        ("[(1, 2), (2, 3)]\n", {}, f", line 1: {LISTS}"),
        ('["x", "y"]\n', {}, f", line 1: {LISTS}"),
        ("[ [1.5 2]\n [2 3]]\n", {}, f", line 1: {LISTS}"),
        ("[-1.5 2 3]\n", {}, f", line 1: {LISTS}"),
        ("[1, 2, 3]\n", {}, f", line 1: {LISTS}"),
        (
            Moments.of([1], [2]).to_json() + "\n1,2\n",
            {},
            ": lines that slr-pure sums printed: fit --sums reads them",
        ),
    ],
)
def test_where_the_first_lines_leave_it_open(content, options, message):
    """The error says where, and what helps."""
    with pytest.raises(InputError) as info:
        head(content, **options)
    assert str(info.value) == f"FILE{message}"


def test_a_row_that_the_sample_cuts_off():
    """It is read later, if there are two rows above it; with fewer there is no table."""
    assert len(head('x,y\n1,2\n"a,2\n3,4\n')[0].rows) == 1
    with pytest.raises(InputError, match=r"^FILE, line 2: a quote is not closed"):
        head('x,y\n"a,2\n3,4\n')


def test_a_thousand_lines_are_looked_at():
    """Half have two cells, as the first has, and half have three, as the one after them has."""
    content = "1,2\n" * 499 + "1,2,3\n" * 500 + "1,2\n" + "1,2,3\n"
    assert head(content)[0].names == ["", ""]
