"""Examples: files that cannot be read as two columns of numbers, and files that can."""

import gzip
import io
import re
import shlex
from itertools import chain

import pytest

from slr_pure.__main__ import main
from slr_pure.command_line.reading import USUAL
from slr_pure.command_line.status import InputError
from slr_pure.command_line.table import Table

TWO = "two columns of numbers are needed, and there is"
HEADER = "where the header, line 1, has"
FIRST = "where the first row has"
DROP = "--missing drop leaves such rows out"
EMPTY = f"the cell is empty, a missing value; {DROP}"
MISSING = f"is a missing value; {DROP}"
POINT = "write numbers as 1000.5, with a point and no other mark"
MARKS = f"is a number with spaces or marks in it; {POINT}"
COMMA = "is a number with a decimal comma; --decimal , reads it"
EITHER = (
    f"a number with a comma; if that is the decimal mark, --decimal , reads it; otherwise {POINT}"
)
NAMES = "could be names or data; --header takes them for names, --no-header for data"
OPEN = (
    "a quote is not closed, or more text follows it (unexpected end of data); "
    'inside a cell in quotes write "" for each'
)
SKIP = "--skip 1 passes over the lines above the table"
BYTE = "not UTF-8 text (byte 0xf6); say its encoding, as with --encoding cp1252"
ALL = "; the columns are: 1, 2, without a header"


def na(text):
    """What is said of a text that no option but this one helps."""
    return f"if it stands for a missing value, --na={text} --missing drop leaves its rows out"


# (content, options, message): each ends with status 2 and says where, why, and what helps.
MALFORMED = [
    ("", "", "FILE: no data"),
    ("# x y\n# nothing\n", "", "FILE: no data"),
    ("sep=;\n", "", "FILE: no data"),
    ("x,y\n", "", "FILE: a header, and no data"),
    ("1,2\n3,4\n", "--skip 2", "FILE: no data after line 2"),
    ("1,2\n", "--skip " + "9" * 99, "FILE: no data after line " + "9" * 99),
    ("1,2\n3,4\n", "--header --skip 1", "FILE: a header, and no data"),
    # Another number of cells
    ("1,2\n3\n4,5\n", "", f"FILE, line 2: 1 cell, {FIRST} 2; {DROP}"),
    ("1,2\n3,4\n\n5,6,7\n", "", f"FILE, line 4: 3 cells, {FIRST} 2; {DROP}"),
    ("1 2\n3 4 5\n6 7\n", "", f"FILE, line 2: 3 cells, {FIRST} 2; {DROP}"),
    ("1 2\n3 4 5\n6 7 8\n", "", f"FILE, line 1: 2 cells, where most rows have 3; {DROP}"),
    (
        "x;y\n1;2\n2;3\n3;2.250\n",
        "--decimal ,",
        "FILE, line 4, column 2 (y): '2.250' is a number with a decimal point; "
        "write numbers as 1000,5, with a comma and no other mark",
    ),
    (
        "Instrument\tX\nSerial\t123\n\nx\ty\n1\t2\n2\t3\n3\t5\n",
        "",
        "FILE, line 2, column 1 (Instrument): 'Serial' is not a number; "
        "--skip 3 takes line 4 for the header",
    ),
    (
        "x,y\nND,z\n1,2\n2,oops\n3,4\n5,6\n",
        "--na=ND --missing drop",
        f"FILE, line 4, column 2 (y): 'oops' is not a number; {na('oops')}",
    ),
    ("title\n1 2\n2 3\n", "", f"FILE, line 2: 2 cells, {HEADER} 1; {SKIP}"),
    ("title\n1,2\n2,3\n", "", f"FILE, line 2: 2 cells, {HEADER} 1; {SKIP}"),
    ("my x, my y\n1 2\n3 5\n", "", f"FILE, line 2: 2 cells, {HEADER} 4; {SKIP}"),
    ("a,b,c,d\n1,2\n2,3\n", "", f"FILE, line 2: 2 cells, {HEADER} 4; {SKIP}"),
    (
        "x,y\n1,0,2,0\n2,0,3,0\n",
        "",
        f"FILE, line 2: 4 cells, {HEADER} 2; if they have decimal commas, write points, "
        "or semicolons between the cells",
    ),
    ("a b\n1 2 3 4\n2 3 4 5\n", "", f"FILE, line 2: 4 cells, {HEADER} 2; {SKIP}"),
    # A value that is missing
    ("x,y\n1,2\n3,\n4,5\n", "", f"FILE, line 3, column 2 (y): {EMPTY}"),
    ("x,y\n1,2\n  ,4\n4,5\n", "", f"FILE, line 3, column 1 (x): {EMPTY}"),
    ("1,\n2,4\n3,7\n", "", f"FILE, line 1, column 2: {EMPTY}"),
    (",1\n2,4\n3,7\n", "", f"FILE, line 1, column 1: {EMPTY}"),
    (",1.5,2\n2,4,3\n3,7,5\n", "", f"FILE, line 1, column 1: {EMPTY}"),
    ("a,NA,NA\nb,2,4\nc,3,7\n", "", f"FILE, line 1, column 2: 'NA' {MISSING}"),
    ("NaN,7\n2,4\n3,7\n", "", f"FILE, line 1, column 1: 'NaN' {MISSING}"),
    ("x,y,z\n-,?,1\n1,2,3\n3,4,8\n", "", f"FILE, line 2, column 1 (x): '-' {MISSING}"),
    ("1,2\n2,4\n-9,7\n4,7\n", "--na -9", f"FILE, line 3, column 1: '-9' {MISSING}"),
    ("x,y\n1,NA\nNA,2\n", "--missing drop", "FILE: no points are left: every row lacks x or y"),
    (
        "x,y,n\n1,2,1\n3,4,-1\n",
        "--weights n",
        "FILE, line 3, column 3 (n): '-1': no row counts fewer than 0 times",
    ),
    # A cell that is no number: what it is
    ("x;y\n1;2\n2;3,5\n", "", f"FILE, line 3, column 2 (y): '3,5' {COMMA}"),
    ("x y\n1 2\n2,5 3\n", "", f"FILE, line 3, column 1 (x): '2,5' {COMMA}"),
    ("x;y\n1,5;2,5\n2,5;3,5\n", "", f"FILE, line 2: {TWO} none in ['1,5', '2,5']; '1,5' {COMMA}"),
    ("1,5 2,5\n3,5 4,5\n", "", f"FILE, line 1: {TWO} none in ['1,5', '2,5']; '1,5' {COMMA}"),
    ('"1,000",2\n3,4\n', "", f"FILE, line 1, column 1: '1,000' is {EITHER}"),
    ("1_000,5\n2,4\n", "", f"FILE, line 1, column 1: '1_000' {MARKS}"),
    ("1 000;2\n3;4\n", "", f"FILE, line 1, column 1: '1 000' {MARKS}"),
    ("1 2\n1\xa0000 4\n", "", f"FILE, line 2, column 1: '1\\xa0000' {MARKS}"),
    ("1,2\n3,many\n4,7\n", "", f"FILE, line 2, column 2: 'many' is not a number; {na('many')}"),
    (
        "1,2\n3,<5\n4,7\n",
        "",
        f"FILE, line 2, column 2: '<5' is a bound, not a number; {na(repr('<5'))}",
    ),
    ("1,2\n3,inf\n4,7\n", "--exact", f"FILE, line 2, column 2: 'inf' is infinite; {na('inf')}"),
    ("1,2\n#N/A,4\n5,6\n", "", f"FILE, line 2, column 1: '#N/A' {MISSING}"),
    *(
        (
            f"1,2\n{text},4\n5,6\n",
            "",
            f"FILE, line 2, column 1: '{text}' is the error of a spreadsheet; {na(repr(text))}",
        )
        for text in ("#REF!", "#NAME?", "#NV")
    ),
    (
        "x,y\n1,2 # ok\n2,3\n3,5\n",
        "",
        "FILE, line 2, column 2 (y): '2 # ok' is a number with a note; write the number alone, "
        "or --na='2 # ok' --missing drop leaves its rows out",
    ),
    ('x,y\n"a,2\n3,4\n', "", f"FILE, line 2: {OPEN}"),
    ('x,y\n1,2\n"a,2\n3,4\n', "", f"FILE, line 3: {OPEN}"),
    ('x,y\n1,2\n"3\n3",2\n4,5\n', "", "FILE, line 3, column 1 (x): '3\\n3' is not a number"),
    (
        "1,2\n3,1e999\n",
        "",
        "FILE, line 2, column 2: '1e999' is too large for a float; fit --exact takes it",
    ),
    (
        "1,2\n3,5 kg\n4,7\n",
        "",
        "FILE, line 2, column 2: '5 kg' is a number with a unit; write the number alone, "
        "or --na='5 kg' --missing drop leaves its rows out",
    ),
    (
        "1,2%,3\n2,4%,5\n",
        "--y 2",
        "FILE, line 1, column 2: '2%' is a number with a percent sign; write the number alone",
    ),
    (
        "x,y,z\nm,s,\n1,2,3\n3,5,4\n",
        "",
        "FILE, line 2, column 1 (x): 'm' is not a number; --skip 1 takes this line for the header",
    ),
    (
        "Table 1, of 3\nx,y\n1,2\n3,5\n",
        "",
        "FILE, line 2, column 1 (Table 1): 'x' is not a number; "
        "--skip 1 takes this line for the header",
    ),
    ("x,y\n1,2\n3,5\n", "--no-header", f"FILE, line 1, column 1: 'x' is not a number; {na('x')}"),
    (
        "x,y\n-,-\n1,2\n2,4\n3,many\n",
        "--missing drop",
        f"FILE, line 5, column 2 (y): 'many' is not a number; {na('many')}",
    ),
    # Another decimal mark than is said
    (
        "1,5;2\n2,5;1.5\n",
        "--decimal ,",
        "FILE, line 2, column 2: '1.5' is a number with a decimal point; "
        "write numbers as 1000,5, with a comma and no other mark",
    ),
    (
        "1,5;2\n2,5;1.000,5\n",
        "--decimal ,",
        "FILE, line 2, column 2: '1.000,5' is a number with spaces or marks in it; "
        "write numbers as 1000,5, with a comma and no other mark",
    ),
    (
        "x;y\n1;1.500\n2;2.500\n",
        "--decimal ,",
        f"FILE, line 2: {TWO} only one in ['1', '1.500']; '1.500' is a number with a decimal "
        "point; write numbers as 1000,5, with a comma and no other mark",
    ),
    ("x;y\n1,5;a\n2,5;b\n", "--decimal ,", f"FILE, line 2: {TWO} only one in ['1,5', 'a']"),
    # Another encoding
    (b"1,2\n3,\xf6\n4,7\n", "", f"FILE, line 2, column 2: {BYTE}"),
    (b"1,2\n3,\x80\n4,7\n", "", "FILE, line 2, column 2: " + BYTE.replace("f6", "80")),
    (b"1,2\n3,\xff\n4,7\n", "", "FILE, line 2, column 2: " + BYTE.replace("f6", "ff")),
    (b"gr\xf6\xdfe,y\n1,2\n3,4\n", "", f"FILE: the name of a column is {BYTE}"),
    (
        b"gr\xf6\xdfe,y\n1,2\n3,4\n",
        "--x gr\xf6\xdfe",
        "FILE: no column 'gr\xf6\xdfe'; the columns are: 1 gr\\udcf6\\udcdfe, 2 y; that is " + BYTE,
    ),
    (b"x;y\n1;K\xf6ln\n", "", f"FILE, line 2: {TWO} only one in ['1', 'K\\udcf6ln']"),
    ("x,y\n1,2\n".encode("utf-16") + b"1", "--encoding utf-16", "FILE, line 1: not UTF-16 text"),
    (
        b"x\x8f,y\n1,2\n2,3\n",
        "--encoding cp1252",
        "FILE: the name of a column is not CP1252 text (byte 0x8f); say its encoding, "
        "as with --encoding latin-1",
    ),
    (gzip.compress(b"1,2\n")[:-4], "", "FILE: a damaged gzip file"),
    (gzip.compress(b"1,2\n")[:12], "", "FILE: a damaged gzip file"),
    (gzip.compress(b"1,2\n")[:10] + b"\xff" * 9, "", "FILE: a damaged gzip file"),
    (gzip.compress(b"1,2\n")[:2] + b"\xff" * 9, "", "FILE: a damaged gzip file"),
    (gzip.compress(b"1,2\n") + b"and more", "", "FILE: a damaged gzip file"),
    (gzip.compress(b"1,2\n")[:-8] + b"checksum", "", "FILE: a damaged gzip file"),
    # Not two columns of numbers
    (",sex,age\n1,m,old\n2,f,new\n", "", f"FILE, line 2: {TWO} none in ['1', 'm', 'old']"),
    (
        "x        y\n1.0      2, 3\n2.0      2, 4\n",
        "",
        f"FILE, line 2: {TWO} only one in ['1.0', '2,', '3']; --x 1 takes the row labels for x",
    ),
    (
        ",y\n1,2\n2,4\n",
        "--x y",
        f"FILE, line 2: {TWO} only one in ['1', '2']; --y 1 takes the row labels for y",
    ),
    ("a\nb\n", "", f"FILE, line 2: {TWO} none in ['b']"),
    (
        "x,y\n1,2\n3,4\n",
        "--by x",
        f"FILE, line 2: {TWO} only one in ['1', '2']; column 1 (x) says the groups",
    ),
    ("x,y\nA,2\nB,4\n", "--by x", f"FILE, line 2: {TWO} only one in ['A', '2']"),
    ("1\n2\n3\n", "", f"FILE, line 1: {TWO} only one in ['1']"),
    ("id,v\na,1\nb,2\n", "", f"FILE, line 2: {TWO} only one in ['a', '1']"),
    ('x,y\n"a\nb",2\n', "", f"FILE, line 2: {TWO} only one in ['a\\nb', '2']"),
    (
        "2020-01-01,5\n2020-01-02,6\n",
        "",
        f"FILE, line 1: {TWO} only one in ['2020-01-01', '5']; "
        "'2020-01-01' is a date; write dates as numbers, such as days",
    ),
    # Names or data
    ("1,x2\n2,4\n3,5\n", "", f"FILE, line 1: ['1', 'x2'] {NAMES}"),
    ("land,1999,2000\nA,1,2\nB,2,5\n", "", f"FILE, line 1: ['land', '1999', '2000'] {NAMES}"),
    ("id,,\n1a,5,7\n2a,6,8\n", "", f"FILE, line 1: ['id', '', ''] {NAMES}"),
    # Columns that are asked for
    ("x,y\n1,2\n", "--x hours", "FILE: no column 'hours'; the columns are: 1 x, 2 y"),
    ("1,2\n3,4\n", "--y 3", f"FILE: no column '3'{ALL}"),
    ("1,2\n3,4\n", "--x 0", f"FILE: no column '0'{ALL}"),
    ("1,2\n3,4\n", "--x " + "9" * 5000, f"FILE: no column '{'9' * 56}...{ALL}"),
    ("x,x\n1,2\n", "--x x", "FILE: more than one column 'x'; the columns are: 1 x, 2 x"),
    (
        ",".join(f"c{k}" for k in range(14_000)) + "\n" + ",".join(["1"] * 14_000) + "\n",
        "--x hours",
        "FILE: no column 'hours'; the columns are: "
        + ", ".join(f"{k + 1} c{k}" for k in range(20))
        + ", and so on up to 14000 c13999",
    ),
    (
        f"{'a' * 99},y\n1,2\n",
        "--x b",
        f"FILE: no column 'b'; the columns are: 1 {'a' * 55}..., 2 y",
    ),
    # Good numbers without a line, or a prediction that is none
    ("x,y\n3,1\n3,2\n", "", "FILE, column 1 (x): x is constant: every slope fits equally well"),
    (
        "x,y,z,w\n3,1,a,7\n3,2,b,8\n",
        "",
        "FILE, column 1 (x): x is constant: every slope fits equally well; "
        "--x 4 takes another column",
    ),
    (
        "x,y,z\n1,NA,3\nNA,2,NA\n2,NA,5\n",
        "--missing drop",
        "FILE: no points are left: every row lacks x or y; --y 3 takes another column",
    ),
    (
        "x,y\n0,1\n0,2\n",
        "--proportional",
        "FILE, column 1 (x): every x is 0: every slope fits equally well",
    ),
    ("1,2\n", "", "FILE, column 1: one point: many lines pass through it"),
    ("a,b\nq,1,2\n", "", "FILE, column 2 (a): one point: many lines pass through it"),
    ("x,y,z\n1,2,3\n", "", "FILE, column 1 (x): one point: many lines pass through it"),
    (
        "1,2\n3,4\n",
        "--predict 1e999",
        "--predict: '1e999' is too large for a float; fit --exact takes it",
    ),
]


@pytest.mark.parametrize(("content", "options", "message"), MALFORMED)
def test_a_malformed_file_is_an_error_that_names_the_place(
    written, refused, content, options, message
):
    """Exit status 2, one line on standard error, nothing on standard output."""
    file = written(content)
    assert refused("fit", file, *options.split()) == message.replace("FILE", file)


WAY = re.compile(
    r"--(?:missing drop|decimal ,|(?:no-)?header|(?:skip|[xy]|encoding) \S+"
    r"|na=(?:'[^']*'|\S+)|exact)"
)


@pytest.mark.parametrize(
    ("content", "options", "message"), [case for case in MALFORMED if WAY.search(case[2])]
)
def test_the_way_that_an_error_names_leads_through(written, capsys, content, options, message):
    """With the options that it names, one of them where it offers two, the file is read.

    What the bytes of another encoding say is no number either, which the next error says.
    """
    file, words = written(content), options.split()
    for _ in range(2):
        way = WAY.findall(message)
        words += chain.from_iterable(map(shlex.split, way[:1] if "--header" in way else way))
        if main(["fit", file, *words]) == 0:
            return
        message = capsys.readouterr().err
    raise AssertionError(message)


def test_what_is_no_file_is_an_error_too(tmp_path, refused):
    """A missing file, and a directory."""
    missing = str(tmp_path / "none.csv")
    assert refused("fit", missing) == f"{missing}: No such file or directory"
    assert refused("train", str(tmp_path)) == f"{tmp_path}: Is a directory"


def test_digits_among_bytes_of_another_encoding(written, refused):
    """In that encoding they may be numbers, or be named: here a no-break space between digits."""
    file = written(b"x;y\n1;1\xa0000\n2;1\xa0500\n")
    there = f"{file}, line 2: {TWO} only one in ['1', "
    byte = BYTE.replace("f6", "a0")
    assert refused("fit", file) == f"{there}'1\\udca0000']; that is {byte}"
    said = f"{there}'1\\xa0000']; '1\\xa0000' {MARKS}"
    assert refused("fit", file, "--encoding", "cp1252") == said


DROPPING = "--missing drop"

# (content, options): each is the line y = 2 x + 1 through x = 0, 1, 4
READABLE = [
    ("0,1\n1,3\n4,9\n", ""),
    ("x,y\n0,1\n1,3\n4,9\n", ""),
    ("  0   1.0\n 1 3e0\n\n4.   +9\n   \n", ""),
    ("x,y\n0,1\f\n\v1,3\n4,\t9\n", ""),
    ("a title, and\nmore of it\n0 1\n1 3\n4 9\n", "--skip 2"),
    ("name,x,y\na,0,1\nb,1,3\nc,4,9\n", ""),
    ("y,x\n1,0\n3,1\n9,4\n", "--x x"),
    ("y,x\n1,0\n3,1\n9,4\n", "--x x --y y"),
    ("y,x\n1,0\n3,1\n9,4\n", "--x 2"),
    ("y,z,x\n1,7,0\n3,7,1\n9,8,4\n", "--x 3 --y 1"),
    ("2020,2019\n1,0\n3,1\n9,4\n", "--skip 1 --y 1"),
    ("x,y,note\n0,1,\n1,3,ok\n4,9,\n", ""),
    ("größe,y\n0,1\n1,3\n4,9\n", ""),
    ('"x, in s" "y"\n0 1\n\n1 3\n4 9\n', "--y y"),
    ("x größe\n\xa0\n0 1\n1 3\n4 9\n", "--skip 2"),
    ("x,y,note\n0,1,\n,,\n1,3,ok\n \t\n4,9,\n,,\n,\n", ""),
    # Missing values: in any case, in either column, in numbers too; rows of another width
    ("x,y\n0,1\nNull,7\n1,3\n2, n/a \n4,9\n", DROPPING),
    ("x,y\n-999.0,1\n0,1\n1,3\n2,-9.99e2\n4,9\n", f"--na -999 {DROPPING}"),
    ("x;y\n9,90;1\n0;1\n1;3\n4;9\n", f"--na=9,9 --na=ND --decimal=, {DROPPING}"),
    ("x,y\n-999,1\n0,1\n1,3\n2,-999\n4,9\n", f"--na -999 {DROPPING}"),
    ("x,y\n0,1\n#N/A,7\n1,3\n2,<NA>\n4,9\n3,-nan\n", DROPPING),
    ("x,y\n0,1\n1,3\n2\n3,4,5\n4,9\n", DROPPING),
    ("x,y,z\n" + 300 * ".,1,7\n" + "0,1,7\n1,3,8\n4,9,9\n", DROPPING),
    ("label,x,y\na,0,1\nb,1,3\nc,4,9\nd,1,?\n", "--missing=drop"),
    # Row labels
    (",Unnamed: 0,x,y\n0,7,0,1\n1,8,1,3\n2,9,4,9\n", ""),
    ("Row.Names;x;y\n7;0;1\n8;1;3\n9;4;9\n", ""),
    ("x\ty\n7\t0\t1\n8\t1\t3\n9\t4\t9\n", ""),
    (",y\n0,1\n1,3\n4,9\n", "--x 1"),
    # Headers
    ('"2019","2020"\n0,1\n1,3\n4,9\n', "--x 2019"),
    ("2019,2020\n0,1\n1,3\n4,9\n", "--header --y 2020"),
    ("0,1\n1,3\n4,9\n", "--no-header"),
    (",0,1\na,0,1\nb,1,3\nc,4,9\n", "--x 0 --y 1"),
    ('"",a,10-19\n7,0,1\n8,1,3\n9,4,9\n', "--x a"),
    ("10cm,20cm\n0,1\n1,3\n4,9\n", "--x 10cm"),
    (",sex,x,y\n1,m,0,1\n2,f,1,3\n3,m,4,9\n", ""),
    ("a,0,1\nb,1,3\na,4,9\n", ""),
    # Comments
    ("label,x,y\na,0,1\n# 5,7,7\nb,1,3\nc,4,9\n", ""),
    ("# x y\n0 1\n1 3\n# 2 7\n4 9\n", "--y y"),
    ("# text\n#x\ty\n0\t1\n1\t3\n4\t9\n", "--y y"),
    ("# force, time\n0,1\n1,3\n4,9\n", "--x force"),
    ("% x y\n0 1\n1 3\n4 9\n", "--x x"),
    ("#name,x,y\na,0,1\nb,1,3\nc,4,9\n", "--x x"),
    ("#,name,x,y\n7,a,0,1\n8,b,1,3\n9,c,4,9\n", ""),
    ("# 5, 6\n0,1\n1,3\n4,9\n", ""),
    ("// text, and more\n// x, y\n0,1\n1,3\n4,9\n", "--x x"),
    ("note,x,y\na--b,0,1\n==,1,3\nc,4,9\n", ""),
    ("x y\n0 1\n- -\n1 3\n4 9\n", DROPPING),
    ("note,x,y\n%,0,1\n//,1,3\nc,4,9\n", ""),  # below the first row
    ("# a comment\n\nx,y\n0,1\n1,3\n4,9\n", "--x x"),
    ('# an open "quote, "\n0,1\n1,3\n4,9\n', ""),
    ("# x, y\n# x, y\n0,1\n1,3\n4,9\n", "--header"),
    # Numbers as people write them
    ("x;y\n0,0;1\n1,0;3,0\n4;9,0\n", "--decimal ,"),
    ('"0,0","1"\n"1,0","3,0"\n"4","9,0"\n', "--decimal ,"),
    ("0,0 1,0\n1,0 3,0\n4,0 9,0\n", "--decimal ,"),
    ("x,y\n\N{MINUS SIGN}1,\N{MINUS SIGN}1\n1,3\n4,9\n", ""),
    ("x,y\n\N{ZERO WIDTH SPACE}0,1\n1,3\n\N{LEFT-TO-RIGHT MARK}4,9\n", ""),
    ("0,1\n1,3\n\ufeff4,9\n", ""),  # as where files are put one after the other
    ("x;y\n0;\N{NO-BREAK SPACE}1\n1\N{NO-BREAK SPACE};3\n4;9\N{NARROW NO-BREAK SPACE}\n", ""),
    # Tables in texts
    ("| x | y |\n|:--|---:|\n| 0 | 1 |\n| 1 | 3 |\n| 4 | 9 |\n", "--x x"),
    (
        "+---+---+\n| x | y |\n+===+===+\n| 0 | 1 |\n+---+---+\n| 1 | 3 |\n| 4 | 9 |\n+---+---+\n",
        "",
    ),
    (" x | y \n---+---\n 0 | 1\n 1 | 3\n 4 | 9\n", "--x x"),
    ("== ==\nx  y\n== ==\n0  1\n1  3\n4  9\n== ==\n", "--x x"),
    # Separators
    ("\n" * 200 + "x,y\n0,1\n1,3\n4,9\n", ""),
    ("0;\t1\n1;\t3\n4;\t9\n", ""),
    ("|x|y|\n|0|1|\n|1|3|\n|4|9|\n", ""),
    ("x\ty,\n0\t1,\n1\t3,\n4\t9,\n", ""),
    ("x,y,\n0,1\n1,3\n4,9\n", ""),
    ("x,y\n0,1,,\n1,3,,\n4,9,,\n", ""),
    ("x,y\n0,1\n1,3,,\n4,9\n", ""),
    ("x;note;y\n0;a,b;1\n1;c,d;3\n4;e,f;9\n", ""),
    ("x,day,y\n0,Jan 1 2000,1\n1,Feb 1 2000,3\n4,Mar 1 2000,9\n", ""),
    ('"0"\t,"1"  \n"1" ,"3"\n"4" ,"9"\n', ""),
    ("SEP=|\n0|1\n1|3\n4|9\n", ""),
    ('"sep=\t"\n0\t1\n1\t3\n4\t9\n', ""),
    ("x,one two three four,y\n0,on 7 8 9,1\n1,on 7 8 9,3\n4,on 7 8 9,9\n", ""),
    # Encodings
    ("x,ort,y\n0,K\xf6ln,1\n1,Bonn,3\n4,Ulm,9\n".encode("latin-1"), ""),
    ("gr\xf6\xdfe,y\n0,1\n1,3\n4,9\n".encode("latin-1"), "--encoding latin-1 --x gr\xf6\xdfe"),
    ("x,y\n0,1\n1,3\n4,9\n".encode("utf-16"), "--encoding utf-16"),
    (gzip.compress(b"x,y\n0,1\n1,3\n4,9\n"), ""),
]


@pytest.mark.parametrize(("content", "options"), READABLE)
@pytest.mark.parametrize("exact", [[], ["--exact"]])
def test_a_file_in_any_of_these_forms_is_read(written, printed, content, options, exact):
    """A header is detected; columns go by name and by number."""
    lines = printed("fit", written(content), *options.split(), *exact).splitlines()
    assert [line for line in lines if line.startswith(("m =", "c ="))] == (
        ["m = 2", "c = 1"] if exact else ["m = 2.0", "c = 1.0"]
    )


def test_a_file_without_a_header_is_said_to_have_none(written, printed):
    """In the heading, where row labels and rows that are left out are said, too."""
    file = written("A,2019,2020\nB,1,2\nB,2,3\n")
    heading = printed("fit", file, "--no-header").splitlines()[0]
    assert heading == f"{file}: 3 points, no header, x is column 2, y is column 3"
    file = written("# at 5\n1 2\n2 3\n")
    heading = printed("fit", file).splitlines()[0]
    assert heading == f"{file}: 2 points, no header, x is column 1, y is column 2"
    file = written(",x,y\n1,2,3\n2,NA,7\n3,4,5\n4,5,\n")
    heading = printed("fit", file, "--missing", "drop").splitlines()[0]
    assert heading == (
        f"{file}: 2 points, 2 rows left out, column 1 has row labels, "
        "x is column 2 (x), y is column 3 (y)"
    )


def test_more_rows_than_are_read_at_a_time(written, printed, refused):
    """Chunks join, and an error far down still names its line."""
    rows = ["x,y", *(f"{i},{2 * i + 1}" for i in range(10_000))]
    file = written("\n".join(rows))
    heading, line = printed("fit", file).split("\n", 1)
    assert heading == f"{file}: 10000 points, x is column 1 (x), y is column 2 (y)"
    assert line == "m = 2.0\nc = 1.0\nloss = 0.0\n"
    rows[9_001] = "9000,many"
    file = written("\n".join(rows))
    complaint = f"{file}, line 9002, column 2 (y): 'many' is not a number; {na('many')}"
    assert refused("fit", file) == complaint


def test_the_memory_does_not_grow_with_the_width_of_a_file(written, peak):
    """2,000 rows of 200 columns: 400,000 cells, of which 4,000 are kept.

    A cell is a string of 50 bytes or more, so all of them would be 20 MB; x and y, their numbers
    and integers, and a line number each are less than 1 kB a row, so 2 MB.
    """
    row = ",".join(str(k) for k in range(100, 300))
    file = written("".join(f"{i},{row}\n" for i in range(2000)))
    rows = []
    with open(file) as stream:
        chunks = Table(stream, file, USUAL).chunks()
        assert peak(lambda: rows.extend(len(xs) for xs, *_ in chunks)) < 2e6
    assert sum(rows) == 2000


def table_of(content, **options):
    """The table of that content, so read."""
    stream = io.TextIOWrapper(io.BytesIO(content.encode()), "utf-8", "surrogateescape")
    return Table(stream, "FILE", USUAL._replace(**options))


def all_of(table):
    """Its chunks, each of which has points, in one."""
    chunks = list(table.chunks())
    assert all(chunk.xs for chunk in chunks)
    weights = [chunk.weights for chunk in chunks]
    return (
        list(chain.from_iterable(chunk.xs for chunk in chunks)),
        list(chain.from_iterable(chunk.ys for chunk in chunks)),
        None if None in weights else list(chain.from_iterable(weights)),
        list(chain.from_iterable(chunk.groups for chunk in chunks)),
    )


@pytest.mark.parametrize("quote", ["", '"'])
def test_weights_and_groups_of_points(quote):
    """Whole weights are counts; Namibia is a group. With quotes each row is looked at alone."""
    content = f"x,y,w,town\n{quote}0{quote},−1,2.0, Ulm \n1,3,0.5,NA\n4,-9,0,Ulm\n"
    points = [0.0, 1.0, 4.0], [-1.0, 3.0, -9.0]
    table = table_of(content, weights="w", by="town")
    *found, weights, groups = all_of(table)
    assert (found, groups) == ([*points], ["Ulm", "NA", "Ulm"])
    assert list(map(repr, weights)) == ["2", "0.5", "0"]
    assert all_of(table_of(content)) == (*points, None, [])
    assert all_of(table_of(content, by="town")) == (*points, None, groups)
    assert all_of(table_of(content, weights="w")) == (*points, weights, [])


@pytest.mark.parametrize("quote", ["", '"'])
def test_some_hundred_points_come_at_a_time(quote):
    """A file of 5,000 is no single chunk, nor are chunks small."""
    table = table_of("".join(f"{quote}{k}{quote},{k}\n" for k in range(5000)))
    sizes = [len(chunk.xs) for chunk in table.chunks()]
    assert sum(sizes) == 5000
    assert 100 < max(sizes) < 5000


def test_rows_that_are_left_out_are_of_their_groups():
    """Of "" where the group is not known, or the row has another number of cells; NA is one."""
    content = "x,y,g\n1,2, a \nNA,3,a \n4,-9,b\n5,6,\n7,8,c\n9,1,a,2\n1,NA,NA\n9\n1,1,a,,\n"
    table = table_of(content, by="g", missing="drop", na=["-9", "c"])
    assert all_of(table) == ([1.0, 1.0], [2.0, 1.0], None, ["a", "a"])
    assert table.left_out == {"a": 1, "b": 1, "": 4, "NA": 1}
    assert table.dropped == 7
    table = table_of("x,y,g\n1,2,-9.0\n3,4,b\n", by="g", missing="drop", na=["-9"])
    assert (all_of(table)[3], table.left_out) == (["b"], {"": 1})
    none = table_of("x,y,g\n?,1,a\n", x="x", y="y", missing="drop")
    assert (list(none.chunks()), none.left_out) == ([], {"": 1})
    with pytest.raises(InputError, match=r"line 3, column 3 \(g\): the cell is empty"):
        all_of(table_of("x,y,g\n1,2,a\n3,4,\n", by="g"))


@pytest.mark.parametrize(
    ("row", "options", "message"),
    [
        ("3,4,5,", {}, f"column 4 (g): {EMPTY}"),
        ("3,4,5,b", {"na": ["b"]}, f"column 4 (g): 'b' {MISSING}"),
        ("−3,many,5,b", {}, f"column 2 (y): 'many' is not a number; {na('many')}"),
        ("3,4,many,b", {}, f"column 3 (w): 'many' is not a number; {na('many')}"),
        ("3,4,?,b", {}, f"column 3 (w): '?' {MISSING}"),
        ("3,-4,-1,b", {}, "column 3 (w): '-1': no row counts fewer than 0 times"),
        (
            "3,4,-1e999,b",
            {},
            "column 3 (w): '-1e999' is too large for a float; fit --exact takes it",
        ),
    ],
)
def test_a_cell_that_is_wrong_is_named(row, options, message):
    """The first one of its row, in any of the four columns."""
    table = table_of(
        f"x,y,w,g\n-1,-2,0,a\n-2,1,1,c\n{row}\n?,?,?,\n", weights="w", by="g", **options
    )
    with pytest.raises(InputError) as info:
        all_of(table)
    assert str(info.value) == f"FILE, line 4, {message}"


@pytest.mark.parametrize(
    ("content", "options", "n", "heading"),
    [
        ("x,y\n1,2\n", {}, 1, "1 point, x is column 1 (x), y is column 2 (y)"),
        ("1 2\n2 3\n", {}, 2, "2 points, no header, x is column 1, y is column 2"),
        (
            "x,y\n1,2\n3\n",
            {"missing": "drop"},
            1,
            "1 point, 1 row left out, x is column 1 (x), y is column 2 (y)",
        ),
        (
            ",x,y\n1,2,3\n2,NA,4\n3,5,NA\n",
            {"missing": "drop"},
            1,
            "1 point, 2 rows left out, column 1 has row labels, "
            "x is column 2 (x), y is column 3 (y)",
        ),
        (",y\n1,2\n2,5\n", {"x": "1"}, 2, "2 points, x is column 1, y is column 2 (y)"),
        (
            "x,y,w,g\n1,2,2.5,a\n",
            {"weights": "w", "by": "g"},
            2.5,
            "2.5 points, x is column 1 (x), y is column 2 (y), weights are column 3 (w), "
            "by column 4 (g)",
        ),
    ],
)
def test_the_heading_says_what_was_read(content, options, n, heading):
    """The file, how many points, and which columns they are."""
    table = table_of(content, **options)
    all_of(table)
    assert table.heading(n) == f"FILE: {heading}"


def test_the_source_says_the_same_for_json():
    """With numbers from 1 on; weights and groups only where they are asked for."""
    content = ",x,y,w,g\n1,2,3,1,a\n2,NA,4,1,a\n"
    source = {
        "file": "FILE",
        "x": {"column": 2, "name": "x"},
        "y": {"column": 3, "name": "y"},
        "n": 7,
        "dropped": 0,
        "header": True,
        "labels": [1],
    }
    assert table_of(content).source(7) == source
    table = table_of(content, missing="drop", weights="w", by="g")
    all_of(table)
    others = {"weights": {"column": 4, "name": "w"}, "by": {"column": 5, "name": "g"}}
    assert table.source(7) == {**source, "dropped": 1, **others}
    assert table_of("1,2\n").source(1)["header"] is False


def test_another_column_is_the_next_one_with_numbers():
    """The first that is neither x nor y already."""
    table = table_of("a,b,c,d\n1,2,3,4\n", x="a", y="c")
    assert table.another("x") == "; --x 2 takes another column"
    assert table.another("y") == "; --y 4 takes another column"
    table = table_of("a,b\n1,2\n")
    assert (table.another("x"), table.another("y")) == ("", "")
