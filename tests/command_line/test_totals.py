"""Examples: last rows that sum up those above, and others."""

import pytest

from slr_pure.command_line.totals import total_in

FILE = "place,x,y\na,0,1\nb,1,3\nc,4,9\n"
SUMS = "seems to sum up the rows above"


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


@pytest.mark.parametrize(
    ("end", "line"),
    [
        ("Total,5,13\n", 5),
        ("\nTotal,5,13", 6),
        ("# end\nTotal,5,13,\n\n,,\n \t\n", 6),
        ('"Grand total","5",13\n', 5),
    ],
)
@pytest.mark.parametrize("options", [[], ["--missing", "drop"], ["--weights", "x", "--x", "y"]])
def test_a_total_is_no_point(written, refused, end, line, options):
    """The error names the line, and what may be done about it."""
    file = written(FILE + end)
    if options[-1:] == ["y"]:
        options = [*options, "--y", "x"]
    status, complaint = refused("fit", file, *options)
    word = "Grand total" if '"' in end else "Total"
    assert (status, complaint) == (
        2,
        f"{file}, line {line}: '{word}' {SUMS}; take that row out of the file, or call it "
        "otherwise if it is a point as they are",
    )


@pytest.mark.parametrize(
    ("content", "options"),
    [
        (FILE + "Total,NA,\n", ["--missing=drop"]),  # it is left out
        (FILE + "Total,5,\n", ["--missing=drop"]),
        (FILE + "Total,5\n", ["--missing=drop"]),
        (FILE + "Total,-9.0,13\n", ["--na=-9", "--missing=drop"]),
        (FILE.replace("b,", "Total,"), []),  # not the last row
        (FILE + "# Total,5,13\n", []),
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


def test_the_last_of_many_rows(written, refused):
    """Its line is known where the file is not read at once."""
    file = written("place,x,y\n" + "a,0,1\nb,1,3\n" * 5000 + "Total,5000,20000\n")
    assert refused("fit", file)[1].startswith(f"{file}, line 10002: 'Total' {SUMS}")
