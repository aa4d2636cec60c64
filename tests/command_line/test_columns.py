"""Examples: which columns are x and y, and which there are where one is asked for that is none."""

import pytest

from slr_pure.__main__ import main
from slr_pure.command_line.columns import Column

ROWS = "w,a,b\n1,0,1\n2,1,3\n3,2,5\n"


def test_a_column_has_a_number_from_1_on_and_perhaps_a_name():
    """As text and as JSON."""
    assert (str(Column(1, "hours")), str(Column(0, ""))) == ("column 2 (hours)", "column 1")
    assert Column(1, "hours").as_json() == {"column": 2, "name": "hours"}
    assert Column(0, "").as_json() == {"column": 1, "name": None}


@pytest.mark.parametrize(
    ("content", "options", "x", "y"),
    [
        (ROWS, [], "column 1 (w)", "column 2 (a)"),
        (ROWS, ["--weights", "w"], "column 2 (a)", "column 3 (b)"),
        (ROWS, ["--by", "w", "--proportional"], "column 2 (a)", "column 3 (b)"),
        (ROWS, ["--y", "w"], "column 2 (a)", "column 1 (w)"),
        ("w;a\n0,5;1,5\n1,5;2,5\n", ["--decimal=,"], "column 1 (w)", "column 2 (a)"),
        # A first column that numbers the rows
        *(
            (f"{name},a,b\n1,0,1\n2,1,3\n3,2,5\n", [], "column 2 (a)", "column 3 (b)")
            for name in ("id", "Patient ID", "case_id", "Index", "No.", "nr", "#", "Row", "S.No")
        ),
        *(
            (f"{name},a,b\n1,0,1\n2,1,3\n3,2,5\n", [], f"column 1 ({name})", "column 2 (a)")
            for name in ("no", "NO", "acid", "obs", "id2")
        ),
        ("id,a\n1,0\n2,1\n3,2\n", [], "column 1 (id)", "column 2 (a)"),
        ("id,a,b\n1,0,x\n2,1,y\n3,2,z\n", [], "column 1 (id)", "column 2 (a)"),
        ("id,a,b\n0.5,9,8\n2,1,3\n3,2,5\n", ["--na=0.5"], "column 2 (a)", "column 3 (b)"),
        ("id,a,b\n0.0,0,1\n1.0,1,3\n2.0,2,5\n", [], "column 2 (a)", "column 3 (b)"),
        ("id,a,b\n1,0,1\nA2,1,3\n3,2,5\n", [], "column 2 (a)", "column 3 (b)"),
        ("index,a,b\n1.5,0,1\n2,1,3\n3,2,5\n", [], "column 1 (index)", "column 2 (a)"),
        ("id,a,b\n1,0,1\n2,1,3\n3,2,5\n", ["--x", "id"], "column 1 (id)", "column 2 (a)"),
        ("id,a,b\n1,0,1\n2,1,3\n3,2,5\n", ["--weights=b"], "column 1 (id)", "column 2 (a)"),
        ("id,a,b\n1,0,1\n2,1,3\n3,2,5\n", ["--weights=2"], "column 1 (id)", "column 3 (b)"),
        ("id,a,b\n1,0,1\n2,1,3\n3,2,5\n", ["--weights=3"], "column 1 (id)", "column 2 (a)"),
        ("id,a,b\n1,0,1\n2,1,3\n3,1,5\n", ["--by=a"], "column 1 (id)", "column 3 (b)"),
        ("a,id,b\n1,0,1\n2,1,3\n3,2,5\n", [], "column 1 (a)", "column 2 (id)"),
        # Most of the values are numbers, where those that --na says are none.
        ("a,b,c\nx,0,1\nx,1,3\n0,2,5\n1,3,7\nx,4,9\n", ["--na=x"], "column 1 (a)", "column 2 (b)"),
    ],
)
def test_the_first_columns_of_numbers_that_are_free(written, capsys, content, options, x, y):
    """Not the one of weights, nor of groups, nor one that is asked for as the other axis."""
    main(["fit", written(content), "--missing", "drop", *options])
    heading = capsys.readouterr().out.splitlines()[0]
    assert f"x is {x}, y is {y}" in heading


@pytest.mark.parametrize(
    ("count", "end"), [(20, ", 20 c20"), (21, ", 20 c20, and so on up to 21 c21")]
)
def test_twenty_columns_are_listed(written, refused, count, end):
    """Of more the first twenty, and the last."""
    rows = [[f"c{k}" for k in range(1, count + 1)], ["1"] * count, ["2"] * count]
    file = written("".join(",".join(row) + "\n" for row in rows))
    assert refused("fit", file, "--x", "hours").endswith(f", 19 c19{end}")


def test_digits_beside_bytes_of_another_encoding(written, refused):
    """They may be numbers in that encoding; a text that has none is no number in any."""
    complaint = refused("fit", written(b"x;y\n1;1\xa0000\n2;1\xa0500\n"))
    byte = "not UTF-8 text (byte 0xa0); say its encoding, as with --encoding cp1252"
    assert complaint.endswith(f"; that is {byte}")
    complaint = refused("fit", written(b"x;y\n1;K\xf6ln\n"))
    assert complaint.endswith("there is only one in ['1', 'K\\udcf6ln']")


OTHER = "is a number with a comma; if that is the decimal mark, --decimal , reads it; otherwise"
POINT = "write numbers as 1000.5, with a point and no other mark"


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        (
            "t;;U;n\n1;;ND;3\n2;;2,5;4\n3;;3,5;6\n",
            ["--na=ND"],
            "line 3, column 3 (U): '2,5' is a number with a decimal comma; --decimal , reads it; "
            "--x 1 --y 4 passes over it",
        ),
        (
            "t;T;n\n1;2.5;3\n2;3.5;4\n",
            ["--decimal=,"],
            "line 2, column 2 (T): '2.5' is a number with a decimal point; write numbers as "
            "1000,5, with a comma and no other mark; --x 1 --y 3 passes over it",
        ),
        (
            'pop,x,y\n"1,234",1,2\n"2,5",2,3\n',
            ["--y=y"],
            f"line 2, column 1 (pop): '1,234' {OTHER} {POINT}; --x 2 --y 3 passes over it",
        ),
        (
            "1 500;2 250\n2 500;3 0\n",
            [],
            "line 1, column 2: '500;2' is two numbers; write one separator between all cells; "
            "--x 1 --y 3 passes over it",
        ),
    ],
)
def test_numbers_with_another_mark_are_not_passed_over(written, refused, content, options, message):
    """Where the column is before one that nobody asked for."""
    file = written(content)
    assert refused("fit", file, *options) == f"{file}, {message}"


@pytest.mark.parametrize(
    ("content", "options"),
    [
        ("t;T;n\n1;2.5;3\n2;3.5;4\n", ["--x=t", "--y=n"]),
        ("U;t;n\n2,5;1;3\n3,5;2;4\n", ["--x=t", "--y=n"]),
        ("n;t;U\n3;1;2,5\n4;2;3,5\n", []),
        ("t;n;U;z\n1;3;2,5;1\n2;4;3,5;2\n", []),
        ("t;U;n;z\n1;2,5;3;1\n2;2,5;4;2\n", ["--by=U"]),
        (";t;n\n2,5;1;3\n3,5;2;4\n", []),
        ("t;U;n\n1;2,5;3\n2;a;4\n", []),
        ("t;U;n\n1;;3\n2;;4\n", []),
    ],
)
def test_what_may_be_passed_over(written, content, options):
    """Columns behind, of groups, of labels, with texts, or empty; and all where both are named."""
    assert main(["fit", written(content), *options]) == 0


def test_the_line_of_the_names_below_other_rows(written, refused):
    """It is named where the first rows are none of numbers."""
    file = written("Date,2020-01-01\nOperator,Smith\nPoints,4\n\nx,y\n1,2\n2,3\n3,5\n")
    assert refused("fit", file).endswith(
        "only one in ['Operator', 'Smith']; --skip 4 takes line 5 for the header"
    )


def test_the_advice_on_row_labels_is_for_the_axis_that_lacks_a_column(written, refused):
    """For x if none is asked for; where x is, for y."""
    file = written(",y\n1,2\n2,4\n")
    for options, axis in (([], "x"), (["--y", "y"], "x"), (["--x", "y"], "y")):
        complaint = refused("fit", file, *options)
        assert complaint.endswith(f"; --{axis} 1 takes the row labels for {axis}")
