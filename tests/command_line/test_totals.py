"""Examples: last rows that sum up those above, and others."""

import pytest

from slr_pure.command_line.totals import are_sums, total_in

FILE = "place,x,y\na,0,1\nb,1,3\nc,4,9\n"
SUMS = "seems to sum up other rows"


@pytest.mark.parametrize(
    "word",
    ["Total", "TOTALS:", " total ", "Grand Total", "Sub-total", "Sum", "Mean.", "Std Dev", "Summe"],
)
def test_a_row_that_says_that_it_sums_up(word):
    """In whatever case, with a colon or without."""
    assert total_in([word, "5"], [["a", "5"]], [1]) == word


@pytest.mark.parametrize("word", ["", "a", "Totality", "of all, total", "SD", "5"])
def test_other_words(word):
    """Texts that hold such a word are none."""
    assert total_in([word, "5"], [["a", "5"]], [1]) is None


def test_a_word_of_many_rows_is_a_group():
    """As where there are men, women and the total in each year; elsewhere it may stand, too."""
    rows = [["Total", "x"], ["men", "Total"], ["Total", "y"]]
    assert total_in(["Total", "z"], rows, []) is None
    assert total_in(["Total", "z"], [["Total"]], []) == "Total"
    assert total_in(["z", "Total"], rows, []) == "Total"
    assert total_in(["z", "Total"], rows, [1]) is None
    assert total_in(["z", "Total"], [["a", "Total"], ["b", "Total"]], []) is None
    assert total_in(["Subtotal"], [["Subtotal"], ["Subtotal"]], []) == "Subtotal"
    assert total_in(["Grand total"], [["Grand total"], ["Grand total"]], []) == "Grand total"


@pytest.mark.parametrize(
    ("end", "line"),
    [
        ("Total,5,13\n", 5),
        ("\nTotal,5,13", 6),
        ("# end\nTotal,5,13,\n\n,,\n \t\n", 6),
        ('"Grand total","5",13\n', 5),
        ("Total,5,13\nRSD,2,2\nn,3,3\nN,9,9", 5),
    ],
)
@pytest.mark.parametrize("options", [[], ["--missing", "drop"], ["--weights", "x", "--x", "y"]])
def test_a_total_is_no_point(written, refused, end, line, options):
    """The error names the line, and what may be done about it."""
    file = written(FILE + end)
    if options[-1:] == ["y"]:
        options = [*options, "--y", "x"]
    word = "Grand total" if '"' in end else "Total"
    assert refused("fit", file, *options) == (
        f"{file}, line {line}: '{word}' {SUMS}; take that row out of the file, or call it "
        "otherwise if it is a point as they are"
    )


@pytest.mark.parametrize(
    ("content", "options"),
    [
        (FILE + "Total,NA,\n", ["--missing=drop"]),  # it is left out
        (FILE + "Total,5,\n", ["--missing=drop"]),
        (FILE + "Total,5\n", ["--missing=drop"]),
        (FILE + "Total,-9.0,13\n", ["--na=-9", "--missing=drop"]),
        (FILE.replace("a,0", "Total,0") + "# a\n# b\n", []),  # not one of the last
        (FILE + "# Total,5,13\n" * 4, []),
        (FILE.replace("c,", '"a\n""b"" x\nc\nd\nTotal",'), []),
        (FILE.replace("c,", '"c\nTotal",'), []),
        (FILE.replace("a,", "Total,").replace("c,", "Total,"), []),
    ],
)
def test_rows_that_are_points_or_left_out_anyway(written, printed, content, options):
    """The line is that of the three points."""
    assert "\nm = 2.0\nc = 1.0\n" in printed("fit", written(content), *options)


def test_the_total_may_be_a_group(written, printed):
    """Where groups are asked for, it is one of them."""
    file = written("place,x,y\nc,4,9\nTotal,5,13\n")
    assert "\nTotal  1  2.6 " in printed("fit", file, "--by", "place", "--proportional")


@pytest.mark.parametrize(
    ("xs", "found"),
    [
        ("2 1 2 5", False),
        ("0 1 2 3 6", True),
        ("1 2 3 4 10.0000001", False),
        ("1 2 3 4 10.00000001", True),  # to 1 + 10⁻⁹
        ("1 2 3 4 9.999999989", False),
        ("1 0 0 1000000000 1000000000", True),
        (".5 2 3e0 4 9.5", True),
        ("0 0 0 0 0", False),  # in proportion
        ("-1 2 3 4 8", False),
        ("1 2 3 4 1e-99999999999999999999", False),
        ("1 2 3 1e-99999999999999999999 6", False),
        ("", False),
    ],
)
def test_last_values_that_are_the_sums_of_the_others(xs, found):
    """Of four or more, since few are one by chance; to nine digits, as totals are rounded."""
    ys = ["1", "5", "0", "2", "8"]
    ys = ys[len(ys) - len(xs.split()) :]
    assert are_sums(xs.split(), ys) is found
    assert are_sums(ys, xs.split()) is found


def test_few_points():
    """(5, 13) is (0, 1) + (1, 3) + (4, 9), and may be a point like them."""
    assert not are_sums(["0", "1", "4", "5"], ["1", "3", "9", "13"])


@pytest.mark.parametrize("xs", ["1 2 3 4 10", "1e-9 2 0 7 9.000000001"])
def test_points_in_proportion(xs):
    """The last is on their line, and may be one of them: (10, 20) beside (1, 2), (2, 4) …"""
    ys = [str(2 * float(x)) for x in xs.split()]
    assert not are_sums(xs.split(), ys)
    assert are_sums(xs.split(), ["1", "5", "0", "2", "8"])


TABLE = "x;y;z\n0;1;7\n1;3;7\n\n4;9,5;7\n5;11;7\n"


@pytest.mark.parametrize("end", ["10;24,5;7\n", "10,0;24,5;\n;;\n", "10;24,5;28\n# end\n"])
def test_sums_without_a_word(written, refused, end):
    """As in a spreadsheet with a formula below its columns."""
    file = written(TABLE + end)
    assert refused("fit", file, "--decimal=,", "--missing=drop") == (
        f"{file}, line 7: x and y are the sums of those above; take that row out of the file, or "
        "move it up if it is a point as they are"
    )


def test_weights_are_no_part_of_the_sums(written, refused):
    """Nor do they hide them."""
    file = written(TABLE + "10;24,5;7\n")
    complaint = refused("fit", file, "--decimal=,", "--weights", "z")
    assert complaint.startswith(f"{file}, line 7: x and y are the sums of those above")


def test_the_word_may_stand_in_the_last_column(written, refused):
    """At the end of its line."""
    file = written("x,y,place\n0,1,a\n1,3,b\n5,13,Total\n")
    assert refused("fit", file).startswith(f"{file}, line 4: 'Total' {SUMS}")


@pytest.mark.parametrize(
    ("content", "n"),
    [
        (TABLE + "10;24,4;7\n", 5),
        (TABLE + "9;24,5;7\n", 5),
        (TABLE + "10;24,5;7\n11;26;7\n", 6),
        (TABLE + "10;;7\n", 4),
        (TABLE + "10;24,5;NA\n1;1\n", 5),
        ("x;y;z\n" + "1;NA;1\n" * 9, 0),
        (TABLE.replace("5;11;7\n", "10;13,5;7\n"), 4),
    ],
)
def test_rows_that_are_no_sums(written, printed, content, n):
    """One of the two differs, or others follow, or a value is missing."""
    file = written(content)
    if n:
        assert f": {n} points" in printed("fit", file, "--decimal=,", "--missing=drop")


def test_sums_of_which_the_first_rows_are_not_all(written, printed):
    """They are not looked for, where the file is longer than what is looked at first."""
    file = written("x,y\n" + "1,1\n1,2\n" * 499 + "998,1497\n" + "1,2\n" * 1000)
    assert ": 1999 points" in printed("fit", file)


def test_the_last_of_many_rows(written, refused):
    """Its line is known where the file is not read at once."""
    file = written("place,x,y\n" + "a,0,1\nb,1,3\n" * 5000 + "Total,5000,20000\n")
    assert refused("fit", file).startswith(f"{file}, line 10002: 'Total' {SUMS}")
