"""Laws and examples: `fit FILE --by COLUMN`: a line for each group of rows."""

import csv
import io
import json
import random
import re
from types import SimpleNamespace

import pytest

from slr_pure import Moments, fit, predict, standard_errors
from slr_pure.__main__ import main
from slr_pure.command_line.groups import KEPT, Group

TOWNS = """\
town,x,y
A,0,1
B,1,3
"A",2,5
A ,5,10.5
B,2,4
"""
ALONE = TOWNS + "C,1,1\nD,3,4\nD,3,5\n"


def by_town(arguments, capsys):
    """The exit status, the lines printed, and the complaint."""
    status = main(["fit", *arguments, "--by", "town"])
    out, err = capsys.readouterr()
    return status, out.splitlines(), err


def test_a_table_of_lines(written, printed):
    """A row for each group, in the order in which they begin, however its name is quoted."""
    file = written(TOWNS)
    text = printed("fit", file, "--by", "town", "--predict", "10")
    whole = [re.split("  +", line) for line in text.splitlines()[1:]]
    assert [row[6:] for row in whole] == [
        ["se_mean(10.0)", "se_new(10.0)"],
        [repr(error) for error in predict(Moments.of([0, 2, 5], [1, 5, 10.5]), 10)[1:]],
        ["none", "none"],
    ]
    cut = text.splitlines()[1].index("se_mean")
    assert [text.splitlines()[0], *(line[:cut].rstrip() for line in text.splitlines()[1:])] == [
        f"{file}: 5 points, x is column 2 (x), y is column 3 (y), by column 1 (town)",
        "group  n  m                  c                   loss                  y(10.0)",
        "A      3  1.894736842105263  1.0789473684210527  0.008771929824561403  20.026315789473685",
        "B      2  1.0                2.0                 0.0                   12.0",
    ]
    assert printed("predict", file, "10", "--by", "1") == printed(
        "fit", file, "--by", "town", "--predict", "10"
    )


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("separator", [",", "\t", " "])
def test_each_group_has_the_line_of_its_rows(written, printed, seed, separator):
    """As fit has it, with the diagnostics, of files of many blocks and of groups of any size."""
    chance = random.Random(seed)
    groups = {}
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    writer.writerow(["y", "group", "x"])
    for i in range(4 * KEPT):
        name = chance.choice(
            ["1", "2", "2.0", "NA", "None", "gr\N{LATIN SMALL LETTER O WITH DIAERESIS}n"]
        )
        x, y = i, chance.random()
        groups.setdefault(name, ([], []))[0].append(x)
        groups[name][1].append(y)
        writer.writerow([y, name, x])
    command = ["fit", written(text.getvalue()), "--x=x", "--y=y", "--by=group", "--diagnostics"]
    lines = list(map(json.loads, printed(*command, "--json").splitlines()))
    assert [line["group"] for line in lines] == list(groups)
    for line, (xs, ys) in zip(lines, groups.values()):
        assert (line["n"], line["m"], line["c"]) == (len(xs), *fit(xs, ys))
        assert line["loss"] == Moments.of(xs, ys).loss(line["m"], line["c"])
        found = line["diagnostics"]
        assert (found["se_m"], found["se_c"]) == standard_errors(Moments.of(xs, ys))


def test_a_column_of_groups_is_neither_x_nor_y(written, printed):
    """Though it has numbers, and stands first."""
    file = written("year,a,b\n1999,0,1\n2000,1,3\n1999,1,2\n2000,2,2\n")
    heading = printed("fit", file, "--by", "year").splitlines()[0]
    assert heading.endswith("x is column 2 (a), y is column 3 (b), by column 1 (year)")


def test_a_group_without_a_line_costs_its_own_row(written, capsys):
    """Which says why; and the status says that there is one."""
    status, lines, err = by_town([written(ALONE)], capsys)
    assert (status, err) == (1, "")
    assert lines[2].startswith("A      3  1.8947368")
    assert lines[4:] == [
        "C      1  one point: many lines pass through it",
        "D      2  x is constant: every slope fits equally well",
    ]
    status, lines, _ = by_town([written(ALONE), "--json", "--diagnostics"], capsys)
    found = {line["group"]: line for line in map(json.loads, lines)}
    assert (status, found["A"]["why"]) == (1, None)
    assert found["C"]["why"] == "one point: many lines pass through it"
    assert [found["C"][key] for key in ("m", "c", "loss", "diagnostics")] == [None] * 4
    assert found["A"].keys() == found["C"].keys()
    status, lines, _ = by_town([written("town,x,y\nC,1,1\nD,3,4\n")], capsys)
    assert (status, lines[1]) == (1, "group  n  m  c  loss")


def test_a_group_without_a_line_makes_room_for_its_n(written, capsys):
    """And for its name; what is said of it may go on below the columns of the others."""
    file = written("town,x,y\nA,0,1\nA,1,3\n" + "Grantham,3,4\n" * 10)
    _, lines, _ = by_town([file], capsys)
    assert lines[1:] == [
        "group     n   m    c    loss",
        "A         2   2.0  1.0  0.0",
        "Grantham  10  x is constant: every slope fits equally well",
    ]


def test_a_number_too_large_is_of_its_group_alone(written, capsys):
    """m is too large for a float in the one, and right in the other."""
    file = written(TOWNS + "C,1e-300,0\nC,2e-300,1e300\n")
    status, lines, _ = by_town([file], capsys)
    assert (status, lines[-1]) == (1, "C      2  m is too large for a float")
    assert len(lines) == 5


def test_where_a_figure_does_not_exist_there_is_none(written, printed):
    """Two points leave no scatter."""
    out = printed("fit", written(TOWNS), "--by", "town", "--diagnostics").splitlines()
    names = ["rss", "r_squared", "residual_sd", "se_m", "se_c"]
    assert out[1].split() == ["group", "n", "m", "c", "loss", *names]
    assert out[3].split() == ["B", "2", "1.0", "2.0", "0.0", "0.0", "1.0", *["none"] * 3]


def test_exact_and_proportional(written, printed):
    """The other options hold for each group."""
    out = printed("fit", written(TOWNS), "--by", "town", "--exact", "--proportional").splitlines()
    assert out[2].split()[:4] == ["A", "3", "125/58", "0"]
    assert out[3].split()[:4] == ["B", "2", "11/5", "0"]
    out = printed("fit", written(TOWNS), "--by", "town", "--exact", "--json")
    assert [json.loads(line)["m"] for line in out.splitlines()] == ["36/19", "1"]


def test_rows_left_out_are_counted_by_group(written, capsys):
    """In a column, and in JSON; on standard error those of no known group."""
    file = written(ALONE + "B,3,\nE,,1\n,1,2\nB,1\nA,7,NA\n")
    status, lines, err = by_town([file, "--missing", "drop"], capsys)
    assert lines[0].startswith(f"{file}: 8 points, 5 rows left out, ")
    assert [line.split()[:3] for line in lines[1:]] == [
        ["group", "n", "left"],
        ["A", "3", "1"],
        ["B", "2", "1"],
        ["C", "1", "0"],
        ["D", "2", "0"],
        ["E", "0", "1"],
    ]
    assert (status, lines[-1].split(None, 3)[3]) == (1, "no points")
    assert err == f"slr-pure: {file}: 2 of the rows left out have no group\n"
    _, lines, err = by_town([file, "--missing", "drop", "--json"], capsys)
    assert [json.loads(line)["dropped"] for line in lines] == [1, 1, 0, 0, 1]
    assert err.endswith("have no group\n")


def test_missing_groups(written, refused, capsys):
    """An empty cell, or what --na says, is no group; NA and None are."""
    file = written(TOWNS + "?,1,2\n")
    assert by_town([file], capsys)[1][-1].startswith("?  ")
    complaint = refused("fit", file, "--by", "town", "--na", "?")
    place = f"{file}, line 7, column 1 (town): "
    assert complaint.partition(";")[0] == f"{place}'?' is a missing value"
    _, lines, err = by_town([file, "--na", "?", "--missing", "drop"], capsys)
    assert len(lines) == 4
    assert "1 of the rows left out has no group" in err
    file = written(TOWNS + " ,1,2\n")
    complaint = refused("fit", file, "--by", "town")
    assert complaint.startswith(f"{place}the cell is empty, a missing value; --missing drop")
    file = written("town,x,y\nA,1,\nB,,2\n,1,2\n")
    columns = ["--by", "town", "--x", "x", "--y", "y"]
    why = "no points are left: every row lacks x, y or its group"
    assert refused("fit", file, *columns, "--missing", "drop") == f"{file}: {why}"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--plot"], "--plot draws one line: leave it out, or --by"),
        (["--svg", "none/picture.svg"], "--svg draws one line"),
        (["--sums"], "--by is about columns, and sums have none: leave one out"),
        (["--by", "city"], "{file}: no column 'city'; the columns are: 1 town, 2 x, 3 y"),
        (["--predict", "1e999"], "--predict: '1e999' is too large for a float"),
    ],
)
def test_what_it_does_not_do(written, refused, options, message):
    """Said before the file is read, or with its name."""
    file = written(TOWNS)
    assert refused("fit", file, "--by", "town", *options).startswith(message.format(file=file))


def test_groups_of_another_encoding(written, printed, refused):
    """Their names would be wrong; and a terminal obeys none of them."""
    file = written(TOWNS.replace("B", "\xf6").encode("latin-1"))
    complaint = refused("fit", file, "--by", "town")
    assert complaint.startswith(f"{file}, column 1 (town): not UTF-8 text (byte 0xf6); ")
    file = written(TOWNS.replace("B", "\x1b[2J"))
    assert printed("fit", file, "--by", "town").splitlines()[3].startswith("\\x1b[2J  2  ")


def test_the_points_of_a_group_are_added_up_by_the_hundred(monkeypatch):
    """The others are kept until they are asked for."""
    counts = []

    def of(xs, ys, weights):
        counts.append((len(xs), len(ys), weights))
        return Moments.of(xs, ys, weights)

    group = Group()
    monkeypatch.setattr("slr_pure.command_line.groups.Moments", SimpleNamespace(of=of))
    for k in range(250):
        group.take(k, 2 * k, None)
    assert counts == [(100, 100, None)] * 2
    assert group.moments() == Moments.of(range(250), range(0, 500, 2))
    assert counts[2:] == [(50, 50, None)]


def test_the_progress_counts_rows_and_groups(written, printed, refused, shown):
    """And is cleared, however the file ends."""
    file = written("g,x,y\n" + "".join(f"{i % 1200},{i},{i % 5}\n" for i in range(3000)))
    printed("fit", file, "--by", "g", "--exact")
    *texts, cleared = shown
    counts = [int(text.partition(" rows")[0].replace(",", "")) for text in texts]
    assert counts == sorted(set(counts))
    assert (len(counts) > 1, texts[-1], cleared) == (True, "3,000 rows, 1,200 groups", None)
    shown.clear()
    refused("fit", written("g,x,y\nA,1,2\nB,2,3\nC,x,3\n"), "--by", "g")
    assert shown == [None]


def test_memory_grows_with_the_groups_only(written, printed, peak):
    """Ten times the rows, not even twice the memory."""

    def of(count):
        file = written("g,x,y\n" + "".join(f"{i % 7},{i},{i % 5}\n" for i in range(count)))
        return peak(printed, "fit", file, "--by", "g", "--x", "x", "--y", "y")

    assert of(60_000) < 2 * of(6_000)


def test_the_weights_of_all_groups_are_added_up_exactly(written, printed):
    """The heading has Σw rounded once, as without --by: a sum of floats says 1.2000000000000002."""
    groups = ("a", 0.1), ("b", 0.2), ("c", 0.3)
    rows = "".join(f"{group},{x},{x},{w}\n" for group, w in groups for x in (1, 2))
    file = written(f"town,x,y,w\n{rows}")
    for options in (), ("--by", "town"):
        out = printed("fit", file, "--x=x", "--y=y", "--weights=w", *options)
        assert out.startswith(f"{file}: 1.2 points, ")


def test_weights_too_large_to_be_added_up_cost_their_group_alone(written, capsys):
    """Its n is none; where only the sum of all groups is too large, only the heading says so."""
    good = "town,x,y,w\nA,0,1,1e308\nA,1,3,0.5\nB,1,3,1e308\nB,2,4,0.5\n"
    status, lines, _ = by_town([written(good), "--weights", "w"], capsys)
    assert (status, lines[0].partition(": ")[2][:24]) == (0, "more than 10^308 points,")
    assert [line.split() for line in lines[2:]] == [
        ["A", "1e+308", "2.0", "1.0", "0.0"],
        ["B", "1e+308", "1.0", "2.0", "0.0"],
    ]
    file = written(f"{good}A,2,5,1e308\n")
    status, lines, _ = by_town([file, "--weights", "w"], capsys)
    assert (status, lines[2:]) == (
        1,
        ["A      none    Σw is too large for a float", "B      1e+308  1.0  2.0  0.0"],
    )
    status, lines, _ = by_town([file, "--weights", "w", "--json"], capsys)
    bad, right = map(json.loads, lines)
    assert (status, bad["why"]) == (1, "Σw is too large for a float")
    assert (bad["n"], bad["m"]) == (None, None)
    assert (right["n"], right["m"], right["why"]) == (1e308, 1.0, None)
    assert list(bad) == list(right)
