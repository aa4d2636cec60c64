"""Files that cannot be read as two columns of numbers, and files that can, however they look."""

import pytest

from slr_pure.__main__ import main

LONG = "1,2\n" + "9" * 99_998 + ",3\n"  # 100,001 characters with its end
BEYOND = " exponent beyond ±5,000"
EXACT = "--exact takes it"
TWO = "two columns of numbers are needed, and there is"
SKIP = "--skip passes over lines before the data"
HEADER = "where the header, line 1, has"
POINT = "write numbers as 1000.5, with a point and no other mark"
QUOTE = "a quote is not closed, or more text follows it"
OPEN_QUOTE = '1,2\n3,"' + 3 * ("9" * 90_000 + "\n")

# (content, options, message): each ends with status 2 and says where
MALFORMED = [
    (b"", [], "FILE: no data"),
    (b"\n \n\t\n", [], "FILE: no data"),
    (b"\xef\xbb\xbf", [], "FILE: no data"),
    (b"x,y\n", [], "FILE: a header, and no data"),
    (b"1,2\n3,4\n", ["--skip", "2"], "FILE: no data after line 2"),
    (b"1,2\n", ["--skip", "9" * 99], "FILE: no data after line " + "9" * 99),
    (b"1,2\n\x00\x01,3\n", [], "FILE, line 2: a binary file, not text"),
    (b"x,y\n1,2\n3,\xe9\n", [], "FILE, line 3: not UTF-8 text (byte 0xe9)"),
    (b"\xff\xfe" + "x,y\n".encode("utf-16-le"), [], "FILE, line 1: UTF-16 text: save it as UTF-8"),
    (b"\xfe\xff" + "x,y\n".encode("utf-16-be"), [], "FILE, line 1: UTF-16 text: save it as UTF-8"),
    (b"1,2\n3\n", [], "FILE, line 2: 1 cell, where the first row has 2"),
    (b"1,2\n3,4\n\n5,6,7\n", [], "FILE, line 4: 3 cells, where the first row has 2"),
    (b"1 2\n3 4 5\n", [], "FILE, line 2: 3 cells, where the first row has 2"),
    (b"x,y\n1,2\n3,\n", [], "FILE, line 3, column 2 (y): the cell is empty"),
    (b"x,y\n1,2\n  ,4\n", [], "FILE, line 3, column 1 (x): the cell is empty"),
    (b"1,2\n1_000,4\n", [], f"FILE, line 2, column 1: '1_000' is not a number; {POINT}"),
    (b"x;y\n1;2\n2;3,5\n", [], f"FILE, line 3, column 2 (y): '3,5' is not a number; {POINT}"),
    (b"x y\n1 2\n2,5 3\n", [], f"FILE, line 3, column 1 (x): '2,5' is not a number; {POINT}"),
    # A no-break space is no white space here, wherever it stands.
    ("1,2\n\xa03,4\n".encode(), [], f"FILE, line 2, column 1: '\\xa03' is not a number; {POINT}"),
    (
        "1 2\n1\xa0000 4\n".encode(),
        [],
        f"FILE, line 2, column 1: '1\\xa0000' is not a number; {POINT}",
    ),
    ("1,2\n１２,4\n".encode(), [], "FILE, line 2, column 1: '１２' is not a number"),
    (b"1,2\n3,four\n", [], "FILE, line 2, column 2: 'four' is not a number"),
    (b"1,2\n3,nan\n", [], "FILE, line 2, column 2: 'nan' is not a number"),
    (b"1,2\n-inf,4\n", [], "FILE, line 2, column 1: '-inf' is not a number"),
    (b"1,2\n3,infinity\n", ["--exact"], "FILE, line 2, column 2: 'infinity' is not a number"),
    (b"1,2\n0x10,4\n", [], "FILE, line 2, column 1: '0x10' is not a number"),
    (b"1,2\n1/2,4\n", ["--exact"], "FILE, line 2, column 1: '1/2' is not a number"),
    (b"1,2\n3,1 000\n", [], f"FILE, line 2, column 2: '1 000' is not a number; {POINT}"),
    (b"1,2\n3,$5\n", [], "FILE, line 2, column 2: '$5' is not a number"),
    (
        b"1,2\n3,1e999\n",
        [],
        "FILE, line 2, column 2: '1e999' is too large for a float; --exact takes it",
    ),
    (b"1,2\n3,1e5001\n", ["--exact"], "FILE, line 2, column 2: '1e5001' has an" + BEYOND),
    (b"1,2\n3,1e-5001\n", ["--exact"], "FILE, line 2, column 2: '1e-5001' has an" + BEYOND),
    (b"1,2\n3,1e999999999\n", [], "FILE, line 2, column 2: '1e999999999' has an" + BEYOND),
    (
        b"1,2\n3,1e999999999\n",
        ["--exact"],
        "FILE, line 2, column 2: '1e999999999' has an" + BEYOND,
    ),
    (
        b"1,2\n3,1e" + b"9" * 5000 + b"\n",
        [],
        "FILE, line 2, column 2: '1e" + "9" * 54 + "... has an" + BEYOND,
    ),
    (b"x;y\n1,5;2,5\n", [], f"FILE, line 2: {TWO} none in ['1,5', '2,5']; {POINT}"),
    (b"1,5 2,5\n3,5 4,5\n", [], f"FILE, line 1: '5 2' is more than one number; {POINT}"),
    (b"title\n1 2\n2 3\n", [], f"FILE, line 2: 2 cells, {HEADER} 1; {SKIP}"),
    (b"x        y\n1.0      2, 3\n", [], f"FILE, line 2: 3 cells, {HEADER} 2; {SKIP}"),
    (b"a,b\nq,1,2\n", [], f"FILE, line 2: 3 cells, {HEADER} 2; {SKIP}"),
    (b"a,b,c\n1,2\n", ["--x", "c"], f"FILE, line 2: 2 cells, {HEADER} 3; {SKIP}"),
    (b"# x y\n0 1\n1 3\n", [], f"FILE, line 2: 2 cells, {HEADER} 3; {SKIP}"),
    (b"a\nb\n", [], f"FILE, line 2: {TWO} none in ['b']; {SKIP}"),
    (b"# a comment\nx,y\n1,2\n", [], f"FILE, line 2: 1 cell, {HEADER} 3; {SKIP}"),
    (b"1\n2\n3\n", [], f"FILE, line 1: {TWO} only one in ['1']; {SKIP}"),
    (b"id,v\na,1\nb,2\n", [], f"FILE, line 2: {TWO} only one in ['a', '1']; {SKIP}"),
    # A first row that is no data is not taken for a header, if it does not name columns either.
    (b"1,\n2,4\n3,7\n", [], f"FILE, line 1: {TWO} only one in ['1', '']; {SKIP}"),
    (b"1_000,5\n2,4\n", [], f"FILE, line 1: {TWO} only one in ['1_000', '5']; {POINT}"),
    (b'"1,000",2\n3,4\n', [], f"FILE, line 1: {TWO} only one in ['1,000', '2']; {POINT}"),
    (b"1 000;2\n3;4\n", [], f"FILE, line 1: '1 000' is more than one number; {POINT}"),
    (b"my x, my y\n1 2\n", [], f"FILE, line 2: 1 cell, {HEADER} 2; {SKIP}"),
    (b"title\n1,2\n2,3\n", [], f"FILE, line 2: {TWO} none in ['1,2']; {SKIP}"),
    (b"nan,inf\n2,4\n", [], f"FILE, line 1: {TWO} none in ['nan', 'inf']; {SKIP}"),
    (
        b"1,x2\n2,4\n",
        [],
        "FILE, line 1: 'x2' is no number, and '1' no name: neither data nor a header; "
        "--skip 1 passes over it",
    ),
    (b"x,y\n1,2\n", ["--x", "hours"], "FILE: no column 'hours'; the columns are: 1 x, 2 y"),
    (b"1,2\n3,4\n", ["--y", "3"], "FILE: no column '3'; the columns are: 1, 2, without a header"),
    (b"1,2\n3,4\n", ["--x", "0"], "FILE: no column '0'; the columns are: 1, 2, without a header"),
    (
        b"1,2\n3,4\n",
        ["--x", "9" * 5000],
        "FILE: no column '" + "9" * 56 + "...; the columns are: 1, 2, without a header",
    ),
    (b"x,x\n1,2\n", ["--x", "x"], "FILE: more than one column 'x'; the columns are: 1 x, 2 x"),
    (b'1,2\n"3,4\n5,6\n', [], f"FILE, line 2: {QUOTE} (unexpected end of data)"),
    (b'1,2\n"3"4,5\n', [], f"FILE, line 2: {QUOTE} (',' expected after '\"')"),
    (b'1 2\n"3 4\n5 6\n', [], f"FILE, line 2: {QUOTE} (unexpected end of data)"),
    (b'x,y\n"a\nb",2\n', [], f"FILE, line 2: {TWO} only one in ['a\\nb', '2']; {SKIP}"),
    (b'x,y\n1,2\n"3\n3",2\n', [], "FILE, line 3, column 1 (x): '3\\n3' is not a number"),
    (OPEN_QUOTE.encode(), [], f"FILE, line 2: {QUOTE} (field larger than field limit (131072))"),
    (LONG.encode(), [], "FILE, line 2: longer than 100,000 characters"),
    (b"x,y\n3,1\n3,2\n", [], "FILE, column 1 (x): x is constant: every slope fits equally well"),
    (
        b"x,y\n0,1\n0,2\n",
        ["--proportional"],
        "FILE, column 1 (x): every x is 0: every slope fits equally well",
    ),
    (b"1,2\n", [], "FILE, column 1: one point: many lines pass through it"),
    (
        b"1,2\n3,4\n",
        ["--predict", "1e999"],
        f"--predict: '1e999' is too large for a float; {EXACT}",
    ),
]


@pytest.mark.parametrize(("content", "options", "message"), MALFORMED)
def test_a_malformed_file_is_an_error_that_names_the_place(
    tmp_path, capsys, content, options, message
):
    """Exit status 2, one line on standard error, nothing on standard output."""
    file = tmp_path / "data.csv"
    file.write_bytes(content)
    assert main(["fit", str(file), *options]) == 2
    out, err = capsys.readouterr()
    assert err == f"slr-pure: {message}\n".replace("FILE", str(file))
    assert out == ""


def test_what_is_no_file_is_an_error_too(tmp_path, capsys):
    """A missing file, and a directory."""
    assert main(["fit", str(tmp_path / "none.csv")]) == 2
    assert main(["train", str(tmp_path)]) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"slr-pure: {tmp_path / 'none.csv'}: No such file or directory",
        f"slr-pure: {tmp_path}: Is a directory",
    ]


# (content, options): each is the line y = 2 x + 1 through x = 0, 1, 4
READABLE = [
    (b"0,1\n1,3\n4,9\n", []),
    (b"x,y\n0,1\n1,3\n4,9\n", []),
    (b"\xef\xbb\xbfx,y\r\n0,1\r\n1,3\r\n4,9\r\n", []),
    (b"x,y\r0,1\r1,3\r4,9\r", []),
    (b"x\ty\n0\t1\n1\t3\n4\t9", []),
    (b"time (s, h);y\n0;1\n1;3\n4;9\n", []),
    (b"  0   1.0\n 1 3e0\n\n4.   +9\n   \n", []),
    (b"a title, and\nmore of it\n0 1\n1 3\n4 9\n", ["--skip", "2"]),
    (b"name,x,y\na,0,1\nb,1,3\nc,4,9\n", []),
    (b"y,x\n1,0\n3,1\n9,4\n", ["--x", "x"]),
    (b"y,x\n1,0\n3,1\n9,4\n", ["--x", "x", "--y", "y"]),
    (b"y,x\n1,0\n3,1\n9,4\n", ["--x", "2"]),
    (b"y,z,x\n1,7,0\n3,7,1\n9,8,4\n", ["--x", "3", "--y", "1"]),
    (b"2020,2019\n1,0\n3,1\n9,4\n", ["--skip", "1", "--y", "1"]),
    (b'"x, in s","y"\n"0","1"\n"1","3"\n"4","9"\n', []),
    (b'"a\nb",y\n0,1\n1,3\n4,9\n', []),
    (b"x,y,note\n0,1,\n1,3,ok\n4,9,\n", []),
    (b"x, y\n0, 1\n1, 3\n4, 9\n", []),
    ("größe,y\n0,1\n1,3\n4,9\n".encode(), []),
    (b'"x" "y"\n"0" 1\n1\t"3"\n\t4 9 \n', []),
    (b'"x, in s" "y"\n0 1\n\n1 3\n4 9\n', ["--y", "y"]),
    ("x größe\n\xa0\n0 1\n1 3\n4 9\n".encode(), ["--skip", "2"]),
    (b'"x" "y"\n0 1 \n 1 3\n4 9\n', ["--x", "x"]),
    (b'x, "y"\n0, "1"\n1, "3"\n4, "9"\n', ["--y", "y"]),
    (b"x,y,note\n0,1,\n,,\n1,3,ok\n \t\n4,9,\n,,\n,\n", []),
]


@pytest.mark.parametrize(("content", "options"), READABLE)
@pytest.mark.parametrize("exact", [[], ["--exact"]])
def test_a_file_in_any_of_these_forms_is_read(tmp_path, capsys, content, options, exact):
    """Separator, header, byte-order mark and line ends are detected."""
    file = tmp_path / "data.csv"
    file.write_bytes(content)
    assert main(["fit", str(file), *options, *exact]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith(("m =", "c ="))] == (
        ["m = 2", "c = 1"] if exact else ["m = 2.0", "c = 1.0"]
    )


def test_integers_too_large_for_a_float_are_exact(tmp_path, capsys):
    """Time stamps in nanoseconds: their last digits count."""
    file = tmp_path / "data.csv"
    rows = [f"{1_700_000_000_000_000_001 + k},{2 * k}" for k in range(5)]
    file.write_text("\n".join([*rows, "1.7e18,-2"]))
    assert main(["fit", str(file)]) == 0
    assert "\nm = 2.0\n" in capsys.readouterr().out


def test_more_rows_than_are_read_at_a_time(tmp_path, capsys):
    """Chunks join, and an error far down still names its line."""
    rows = [f"{i},{2 * i + 1}" for i in range(10_000)]
    file = tmp_path / "data.csv"
    file.write_text("\n".join(["x,y", *rows]))
    assert main(["fit", str(file)]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == f"{file}: 10000 points, x is column 1 (x), y is column 2 (y)"
    assert "m = 2.0\nc = 1.0\nloss = 0.0\n" in out
    rows[9_000] = "9000,many"
    file.write_text("\n".join(["x,y", *rows]))
    assert main(["fit", str(file)]) == 2
    assert "line 9002, column 2 (y): 'many' is not a number" in capsys.readouterr().err
