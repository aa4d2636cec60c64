"""Examples: files that cannot be read as two columns of numbers, and files that can."""

import tracemalloc

import pytest

from slr_pure.command_line.table import Table

TWO = "two columns of numbers are needed, and there is"
SKIP = "--skip passes over lines before the data"
HEADER = "where the header, line 1, has"
FIRST = "where the first row has"
POINT = "write numbers as 1000.5, with a point and no other mark"
ALL = "; the columns are: 1, 2, without a header"

# (content, options, message): each ends with status 2 and says where
MALFORMED = [
    ("", [], "FILE: no data"),
    ("x,y\n", [], "FILE: a header, and no data"),
    ("1,2\n3,4\n", ["--skip", "2"], "FILE: no data after line 2"),
    ("1,2\n", ["--skip", "9" * 99], "FILE: no data after line " + "9" * 99),
    ("1,2\n3\n", [], f"FILE, line 2: 1 cell, {FIRST} 2"),
    ("1,2\n3,4\n\n5,6,7\n", [], f"FILE, line 4: 3 cells, {FIRST} 2"),
    ("1 2\n3 4 5\n", [], f"FILE, line 2: 3 cells, {FIRST} 2"),
    # A cell that is no number: in which line and column
    ("x,y\n1,2\n3,\n", [], "FILE, line 3, column 2 (y): the cell is empty"),
    ("x;y\n1;2\n2;3,5\n", [], f"FILE, line 3, column 2 (y): '3,5' is not a number; {POINT}"),
    ("x y\n1 2\n2,5 3\n", [], f"FILE, line 3, column 1 (x): '2,5' is not a number; {POINT}"),
    ("1,2\n\xa03,4\n", [], f"FILE, line 2, column 1: '\\xa03' is not a number; {POINT}"),
    ("1 2\n1\xa0000 4\n", [], f"FILE, line 2, column 1: '1\\xa0000' is not a number; {POINT}"),
    ("1,2\n3,infinity\n", ["--exact"], "FILE, line 2, column 2: 'infinity' is not a number"),
    # Not as many columns as the header says, or not two of numbers
    ("x;y\n1,5;2,5\n", [], f"FILE, line 2: {TWO} none in ['1,5', '2,5']; {POINT}"),
    ("1,5 2,5\n3,5 4,5\n", [], f"FILE, line 1: '5 2' is more than one number; {POINT}"),
    ("title\n1 2\n2 3\n", [], f"FILE, line 2: 2 cells, {HEADER} 1; {SKIP}"),
    ("x        y\n1.0      2, 3\n", [], f"FILE, line 2: 3 cells, {HEADER} 2; {SKIP}"),
    ("a,b\nq,1,2\n", [], f"FILE, line 2: 3 cells, {HEADER} 2; {SKIP}"),
    ("a,b,c\n1,2\n", ["--x", "c"], f"FILE, line 2: 2 cells, {HEADER} 3; {SKIP}"),
    ("# x y\n0 1\n1 3\n", [], f"FILE, line 2: 2 cells, {HEADER} 3; {SKIP}"),
    ("a\nb\n", [], f"FILE, line 2: {TWO} none in ['b']; {SKIP}"),
    ("# a comment\nx,y\n1,2\n", [], f"FILE, line 2: 1 cell, {HEADER} 3; {SKIP}"),
    ("1\n2\n3\n", [], f"FILE, line 1: {TWO} only one in ['1']; {SKIP}"),
    ("id,v\na,1\nb,2\n", [], f"FILE, line 2: {TWO} only one in ['a', '1']; {SKIP}"),
    ('x,y\n"a\nb",2\n', [], f"FILE, line 2: {TWO} only one in ['a\\nb', '2']; {SKIP}"),
    # A first row that is no data is not taken for a header, if it does not name columns either.
    ("1,\n2,4\n3,7\n", [], f"FILE, line 1: {TWO} only one in ['1', '']; {SKIP}"),
    ("1_000,5\n2,4\n", [], f"FILE, line 1: {TWO} only one in ['1_000', '5']; {POINT}"),
    ('"1,000",2\n3,4\n', [], f"FILE, line 1: {TWO} only one in ['1,000', '2']; {POINT}"),
    ("1 000;2\n3;4\n", [], f"FILE, line 1: '1 000' is more than one number; {POINT}"),
    ("my x, my y\n1 2\n", [], f"FILE, line 2: 1 cell, {HEADER} 2; {SKIP}"),
    ("title\n1,2\n2,3\n", [], f"FILE, line 2: {TWO} none in ['1,2']; {SKIP}"),
    ("nan,inf\n2,4\n", [], f"FILE, line 1: {TWO} none in ['nan', 'inf']; {SKIP}"),
    (
        "1,x2\n2,4\n",
        [],
        "FILE, line 1: 'x2' is no number, and '1' no name: neither data nor a header; "
        "--skip 1 passes over it",
    ),
    # Columns that are asked for
    ("x,y\n1,2\n", ["--x", "hours"], "FILE: no column 'hours'; the columns are: 1 x, 2 y"),
    ("1,2\n3,4\n", ["--y", "3"], f"FILE: no column '3'{ALL}"),
    ("1,2\n3,4\n", ["--x", "0"], f"FILE: no column '0'{ALL}"),
    ("1,2\n3,4\n", ["--x", "9" * 5000], f"FILE: no column '{'9' * 56}...{ALL}"),
    ("x,x\n1,2\n", ["--x", "x"], "FILE: more than one column 'x'; the columns are: 1 x, 2 x"),
    # Good numbers without a line, or a prediction that is none
    ("x,y\n3,1\n3,2\n", [], "FILE, column 1 (x): x is constant: every slope fits equally well"),
    (
        "x,y\n0,1\n0,2\n",
        ["--proportional"],
        "FILE, column 1 (x): every x is 0: every slope fits equally well",
    ),
    ("1,2\n", [], "FILE, column 1: one point: many lines pass through it"),
    (
        "1,2\n3,4\n",
        ["--predict", "1e999"],
        "--predict: '1e999' is too large for a float; --exact takes it",
    ),
]


@pytest.mark.parametrize(("content", "options", "message"), MALFORMED)
def test_a_malformed_file_is_an_error_that_names_the_place(
    written, refused, content, options, message
):
    """Exit status 2, one line on standard error, nothing on standard output."""
    file = written(content)
    assert refused("fit", file, *options) == (2, message.replace("FILE", file))


def test_what_is_no_file_is_an_error_too(tmp_path, refused):
    """A missing file, and a directory."""
    missing = str(tmp_path / "none.csv")
    assert refused("fit", missing) == (2, f"{missing}: No such file or directory")
    assert refused("train", str(tmp_path)) == (2, f"{tmp_path}: Is a directory")


# (content, options): each is the line y = 2 x + 1 through x = 0, 1, 4
READABLE = [
    ("0,1\n1,3\n4,9\n", []),
    ("x,y\n0,1\n1,3\n4,9\n", []),
    ("a title, and\nmore of it\n0 1\n1 3\n4 9\n", ["--skip", "2"]),
    ("name,x,y\na,0,1\nb,1,3\nc,4,9\n", []),
    ("y,x\n1,0\n3,1\n9,4\n", ["--x", "x"]),
    ("y,x\n1,0\n3,1\n9,4\n", ["--x", "x", "--y", "y"]),
    ("y,x\n1,0\n3,1\n9,4\n", ["--x", "2"]),
    ("y,z,x\n1,7,0\n3,7,1\n9,8,4\n", ["--x", "3", "--y", "1"]),
    ("2020,2019\n1,0\n3,1\n9,4\n", ["--skip", "1", "--y", "1"]),
    ("x,y,note\n0,1,\n1,3,ok\n4,9,\n", []),
    ("größe,y\n0,1\n1,3\n4,9\n", []),
    ("x größe\n\xa0\n0 1\n1 3\n4 9\n", ["--skip", "2"]),
    ("x,y,note\n0,1,\n,,\n1,3,ok\n \t\n4,9,\n,,\n,\n", []),
]


@pytest.mark.parametrize(("content", "options"), READABLE)
@pytest.mark.parametrize("exact", [[], ["--exact"]])
def test_a_file_in_any_of_these_forms_is_read(written, printed, content, options, exact):
    """A header is detected; columns go by name and by number."""
    lines = printed("fit", written(content), *options, *exact).splitlines()
    assert [line for line in lines if line.startswith(("m =", "c ="))] == (
        ["m = 2", "c = 1"] if exact else ["m = 2.0", "c = 1.0"]
    )


def test_a_file_without_a_header_is_said_to_have_none(written, printed):
    """Years above a table are numbers: nobody can know that they are names."""
    file = written("country,2019,2020\nA,1,2\nB,2,3\n")
    heading = printed("fit", file).splitlines()[0]
    assert heading == f"{file}: 3 points, no header, x is column 2, y is column 3"


def test_more_rows_than_are_read_at_a_time(written, printed, refused):
    """Chunks join, and an error far down still names its line."""
    rows = ["x,y", *(f"{i},{2 * i + 1}" for i in range(10_000))]
    file = written("\n".join(rows))
    heading, line = printed("fit", file).split("\n", 1)
    assert heading == f"{file}: 10000 points, x is column 1 (x), y is column 2 (y)"
    assert line == "m = 2.0\nc = 1.0\nloss = 0.0\n"
    rows[9_001] = "9000,many"
    file = written("\n".join(rows))
    complaint = f"{file}, line 9002, column 2 (y): 'many' is not a number"
    assert refused("fit", file) == (2, complaint)


def test_the_memory_does_not_grow_with_the_width_of_a_file(written):
    """2,000 rows of 200 columns: 400,000 cells, of which 4,000 are kept.

    A cell is a string of 50 bytes or more, so all of them would be 20 MB; x and y, their numbers
    and integers, and a line number each are less than 1 kB a row, so 2 MB.
    """
    row = ",".join(str(k) for k in range(100, 300))
    file = written("".join(f"{i},{row}\n" for i in range(2000)))
    with open(file) as stream:
        table = Table(stream, file)
        tracemalloc.start()
        try:
            rows = sum(len(xs) for xs, _ in table.chunks())
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert rows == 2000
    assert peak < 2e6
