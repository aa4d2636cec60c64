"""Examples: text files whose rows are read in any form, and quotes that are not closed."""

import io

import pytest

from slr_pure.command_line.lines import LONGEST_LINE, Lines
from slr_pure.command_line.rows import COMMENT, Form, columns_at, rows
from slr_pure.command_line.separators import found_form
from slr_pure.command_line.status import InputError

QUOTE = "a quote is not closed, or more text follows it"
DOUBLED = 'inside a cell in quotes write "" for each'
OPEN_QUOTE = '1,2\n3,"' + 3 * ("9" * 90_000 + "\n")
OPEN_ROW = '1,2\n3,"' + 12 * ("9" * 90_000 + '\n","')


def read(content, skip=0):
    """The rows of that content, as a file is opened."""
    stream = io.TextIOWrapper(io.BytesIO(content), "utf-8", "surrogateescape")
    lines = Lines(stream, "FILE", LONGEST_LINE)
    lines.skip(skip)
    return list(rows(lines, lines.number, found_form(lines.sample(20, 10**6)), "FILE", COMMENT))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'1,2\n"3,4\n5,6\n', f"line 2: {QUOTE} (unexpected end of data)"),
        (b'1,2\n"3"4,5\n', f"line 2: {QUOTE} (',' expected after '\"')"),
        (b'1,2\n"3"X,4\n', f"line 2: {QUOTE} (',' expected after '\"')"),
        (b'1 2\n"3 4\n5 6\n', f"line 2: {QUOTE} (unexpected end of data)"),
        (OPEN_QUOTE.encode(), f"line 2: {QUOTE} (field larger than field limit (131072))"),
        (OPEN_ROW.encode(), f"line 2: {QUOTE} (longer than 1,000,000 characters)"),
    ],
)
def test_a_quote_without_an_end_is_an_error_that_names_the_line(content, message):
    """However much follows it, and what stands after one that has an end."""
    with pytest.raises(InputError) as info:
        read(content)
    assert str(info.value) == f"FILE, {message}; {DOUBLED}"


@pytest.mark.parametrize("content", [b"", b"\n \n\t\n", b"\xef\xbb\xbf", b",,\n \t\n"])
def test_blank_rows_are_passed_over(content):
    """Also where a file has no others."""
    assert read(content) == []


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\xef\xbb\xbfx,y\r\n0,1\r\n", [["x", "y"], ["0", "1"]]),
        (b"x,y\r0,1\r", [["x", "y"], ["0", "1"]]),
        (b"x\ty\n0\t1", [["x", "y"], ["0", "1"]]),
        (b"time (s, h);y\n0;1\n", [["time (s, h)", "y"], ["0", "1"]]),
        (b"1,5;2,5\n3,5;4,5\n", [["1,5", "2,5"], ["3,5", "4,5"]]),
        (b"  0   1.0\n 1 3e0\n", [["0", "1.0"], ["1", "3e0"]]),
        (b"x, y\n0, 1\n", [["x", "y"], ["0", "1"]]),
        (b'"x, in s","y"\n"0","1"\n', [["x, in s", "y"], ["0", "1"]]),
        (b'"a\nb",y\n0,1\n', [["a\nb", "y"], ["0", "1"]]),
        (b'x, "y"\n0, "1"\n', [["x", "y"], ["0", "1"]]),
        (b'"x" "y"\n"0" 1\n1\t"3"\n\t4 9 \n', [["x", "y"], ["0", "1"], ["1", "3"], ["4", "9"]]),
        (b'"x, in s"  "y"\n0 1\n', [["x, in s", "y"], ["0", "1"]]),
        (b"0\f1\n 2\v3\n", [["0", "1"], ["2", "3"]]),
        ("a\xa0b  1\nc  2\n".encode(), [["a\xa0b", "1"], ["c", "2"]]),
        (b'"x"\t\t"y" \t"z"\n', [["x", "", "y", "z"]]),
        (b'"x"\t, "y" \n0,1\n', [["x", "y"], ["0", "1"]]),
        (b'"say ""x"" X",y\n0,1\n', [['say "x" X', "y"], ["0", "1"]]),
        (b'"x \n y",z\n0,1\n', [["x \n y", "z"], ["0", "1"]]),
        (b"1,2\n,\n3,\n,4\n", [["1", "2"], ["3", ""], ["", "4"]]),
        (b"X,#\n0,1 # 2\n % 3,4\n #5,6\n", [["X", "#"], ["0", "1 # 2"], ["% 3", "4"]]),
        (b'0,1\n2,3\n4,"a\n# b"\n', [["0", "1"], ["2", "3"], ["4", "a\n# b"]]),
    ],
)
def test_separator_quotes_and_line_ends_are_detected(content, found):
    """Commas, semicolons, tabs, spaces; a byte-order mark is no part of the first cell."""
    assert [cells for _, cells in read(content)] == found


def test_a_row_knows_the_line_where_it_begins():
    """From 1 on, those that are skipped, blank, or inside a quote counted."""
    content = b'a title\n\n1,2\n\n"3\n",4\n5,6\n'
    assert read(content, 1) == [(3, ["1", "2"]), (5, ["3\n", "4"]), (7, ["5", "6"])]
    assert read(b"title\n1 2\n\n3 4\n", 1) == [(2, ["1", "2"]), (4, ["3", "4"])]
    assert read(b"1,2\n", 10**99) == []


def test_a_row_has_a_greatest_length(monkeypatch):
    """Over all its lines, with their ends: 10 characters here, where it begins in line 1."""
    monkeypatch.setattr("slr_pure.command_line.rows.LONGEST_ROW", 10)
    assert read(b'"1\n23",56\n"1\n24",56\n') == [(1, ["1\n23", "56"]), (3, ["1\n24", "56"])]
    with pytest.raises(InputError, match=r"line 3: .* \(longer than 10 characters\)"):
        read(b'"1\n23",56\n"1\n24",567\n')


@pytest.mark.parametrize(
    ("block", "form", "columns"),
    [
        ("0,1\n2,3\n", Form(","), [["1\n", "3\n"], ["0", "2"]]),
        ("0,1\n2,3\n4,5\n", Form(","), [["1\n", "3\n", "5\n"], ["0", "2", "4"]]),
        (" 0\t1\n2 3 \n", Form(None), [["1", "3"], ["0", "2"]]),
        ("é,1\n2,3\n", Form(","), [["1\n", "3\n"], ["é", "2"]]),
        ("é 1\n2 3\n", Form(None), None),
        ('0,1\n"2",3\n', Form(","), None),
        ("0,1\n#2,3\n", Form(","), None),
        ("0,1;\n2,3;\n", Form(",", ";"), None),
        ("0,1\n2,3,4\n", Form(","), None),
        ("0,1,2\n3\n", Form(","), None),
        ("0,1\n2,3,4,5\n", Form(","), None),
        ("0 1\n2 3 4\n", Form(None), None),
        ("0 1\n\n2 3\n", Form(None), None),
    ],
)
def test_ordinary_lines_are_divided_together(block, form, columns):
    """The second cells and the first ones; of others each is looked at alone."""
    assert columns_at(block, form, 2, [1, 0]) == columns
