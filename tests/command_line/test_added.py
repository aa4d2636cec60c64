"""Laws and examples: lines of sums are fitted as the points would be."""

import gzip
import json
import random
import shlex
import subprocess
import sys
from decimal import Decimal

import pytest

from slr_pure import Moments, predict
from slr_pure.command_line.added import Added
from slr_pure.command_line.terminal import Progress

from .conftest import DATA, ROOT, XS, YS, run

LINES = [Moments.of([x], [y]).to_json() + "\n" for x, y in zip(XS, YS)]


@pytest.fixture
def lines(written):
    """A file with a line for each of the points XS, YS."""
    return written("".join(LINES))


def pieces(folder, count, seed):
    """Norris's 36 points in so many files, in random order; some have one point."""
    text = (DATA / "Norris.dat").read_text().split("\n")[60:96]
    chance = random.Random(seed)
    chance.shuffle(text)
    cuts = [0, *sorted(chance.sample(range(1, len(text)), count - 1)), len(text)]
    for i, (start, end) in enumerate(zip(cuts, cuts[1:])):
        file = folder / f"{i}.dat"
        file.write_text("\n".join(text[start:end]) + "\n")
        yield str(file)


@pytest.mark.parametrize(
    ("sums_options", "command"),
    [
        ([], ["fit", "--diagnostics"]),
        ([], ["fit", "--proportional", "--diagnostics", "--predict", "7.5"]),
        (["--exact"], ["fit", "--diagnostics", "--predict", "0.1"]),
        ([], ["predict", "10", "-1.5"]),
        ([], ["train", "--steps", "1000"]),
        ([], ["train", "--center"]),
    ],
)
@pytest.mark.parametrize("seed", range(3))
def test_the_sum_of_the_pieces_is_the_whole(printed, tmp_path, seed, sums_options, command):
    """Byte for byte, but for where they came from; as text and as JSON."""
    whole = str(DATA / "Norris.dat")
    columns = ["--x", "2", "--y", "1"]
    skip = ["--skip", "60"]
    files = list(pieces(tmp_path, 12, seed))
    random.Random(seed).shuffle(files)
    added = tmp_path / "sums.jsonl"
    added.write_text("".join(printed("sums", file, *columns, *sums_options) for file in files))
    name, *options = command
    due = printed(name, whole, *options, *skip, *columns, *sums_options)
    found = printed(name, "--sums", str(added), *options)
    assert found.splitlines()[0] == f"{added}: 36 points, in 12 lines of sums"
    assert found.splitlines()[1:] == due.splitlines()[1:]
    due = json.loads(printed(name, whole, *options, *skip, *columns, *sums_options, "--json"))
    found = json.loads(printed(name, "--sums", str(added), *options, "--json"))
    assert found.pop("files") == [str(added)]
    assert found.pop("lines") == 12
    assert {**due, **found} == due
    assert set(due) - set(found) == {"file", "x", "y", "dropped", "header", "labels"}


def test_many_processes_at_once(tmp_path):
    """`ls | xargs -P | fit --sums -`, as the README has it, is the fit of the whole."""
    files = list(pieces(tmp_path, 8, 1))
    slr = f"{shlex.quote(sys.executable)} -m slr_pure"
    sums = f"xargs -P8 -n1 {slr} sums --x 2 --y 1 < {shlex.quote(str(tmp_path / 'list'))}"
    (tmp_path / "list").write_text("\n".join(files))
    shell = subprocess.run(
        f"{sums} | {slr} fit --sums -", shell=True, capture_output=True, text=True, cwd=ROOT
    )
    whole = run("fit", str(DATA / "Norris.dat"), "--skip", "60", "--x", "2", "--y", "1")
    assert (shell.returncode, shell.stderr) == (0, "")
    assert shell.stdout.splitlines()[0] == "standard input: 36 points, in 8 lines of sums"
    assert shell.stdout.splitlines()[1:] == whole[1].splitlines()[1:]


def test_several_files_and_packed_ones(lines, tmp_path, printed):
    """One after the other, wherever they stand; the heading names the first."""
    packed = tmp_path / "more.jsonl.gz"
    packed.write_bytes(gzip.compress("".join(LINES).encode()))
    due = f"{lines} and 1 more: 8 points, in 8 lines of sums"
    for words in (["--sums", lines, str(packed)], [lines, "--sums", str(packed)]):
        assert printed("fit", *words).splitlines()[0] == due
    found = json.loads(printed("predict", "--sums", lines, "10", "--json", str(packed)))
    assert (found["files"], found["lines"], found["n"]) == ([lines, str(packed)], 8, 8)


def test_blank_lines_are_passed_over_and_counted_in_places(written, printed, refused):
    """A line without an end is one; a bad line is refused by its number."""
    good = written("\n" + "\r\n \t\n".join(line.strip() for line in LINES))
    assert printed("fit", "--sums", good).startswith(f"{good}: 4 points, in 4 lines of sums\n")
    for bad, message in (
        ("x,y", "the line is 'x,y', not an object of JSON: "),
        (LINES[0].replace(', "kind": "float"', ""), "kind is missing: "),
        (
            LINES[0].replace('"1"', '"-1"', 1).strip(),
            "n: no points have such sums, N would be -1: ",
        ),
        (Moments.of([Decimal(1)], [1]).to_json(), "Decimal and float do not mix: "),
    ):
        file = written(f"{LINES[0]}\n{bad}\n")
        assert refused("fit", "--sums", file).startswith(f"{file}, line 3: {message}")


def test_exact_rationals_of_lines_of_floats(lines, printed):
    """--exact prints what the floats' sums are exactly; lines of Fractions need no option."""
    assert "m = 53/28\n" in printed("fit", "--sums", lines, "--exact")
    assert "m = 1.8928571428571428\n" in printed("fit", "--sums", lines)


def test_exact_rationals_of_lines_with_weights(written, tmp_path, printed):
    """There N is no integer, and the heading has it all the same."""
    file, added = written("x,y,w\n0,1,0.5\n1,3,0.25\n2,4,0.5\n"), tmp_path / "sums.jsonl"
    added.write_text(printed("sums", file, "--weights", "w"))
    heading, *lines = printed("fit", "--sums", str(added), "--exact").splitlines()
    assert heading == f"{added}: 5/4 points, in 1 line of sums"
    assert lines == printed("fit", file, "--weights", "w", "--exact").splitlines()[1:]


def test_numbers_beside_lines_of_decimals_are_decimals(written, printed, refused):
    """Of the digits of m and c; and 10 to the minus ten million is no number to count with."""
    xs, ys = map(Decimal, ("0", "1", "2", "4")), map(Decimal, ("0.1", "3", "5", "9.2"))
    moments = Moments.of(xs, ys)
    file = written(moments.to_json())
    found = json.loads(printed("fit", "--sums", file, "--predict", "1.1", "--json"))
    (point,) = found["predictions"]
    assert (point["x"], point["y"]) == ("1.1", str(predict(moments, Decimal("1.1")).y))
    for command in "predict", "calibrate":
        complaint = refused(command, "--sums", file, "1e-9999999")
        assert complaint[1:] == ": '1e-9999999' has an exponent beyond ±5,000"


def test_descent_on_exact_lines_is_in_floats(file, tmp_path, printed):
    """Fractions would gain digits with every step; these points are floats all the same."""
    exact = tmp_path / "exact.jsonl"
    exact.write_text(printed("sums", file, "--exact"))
    found = printed("train", "--sums", str(exact), "--steps", "12").splitlines()[1:]
    assert found == printed("train", file, "--steps", "12").splitlines()[1:]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--plot"], "--plot draws the points, and sums have none"),
        (["--svg", "none/picture.svg"], "--svg draws the points, and sums have none"),
        (["--x", "1"], "--x is about columns, and sums have none: slr-pure sums FILE makes them"),
        (["--y=b"], "--y is about columns"),
        (["--skip", "1"], "--skip is about columns"),
        (["--no-header"], "--header is about columns"),
        (["--missing", "drop"], "--missing is about columns"),
        (["--na", "?"], "--na is about columns"),
        (["--decimal", ","], "--decimal is about columns"),
        (["--weights", "3"], "--weights is about columns"),
    ],
)
@pytest.mark.parametrize("command", [["fit"], ["train"]])
def test_what_needs_points_or_columns_says_so(lines, refused, command, options, message):
    """Before anything is read."""
    assert refused(*command, "--sums", lines, *options).startswith(message)


def test_where_there_is_no_line(written, refused):
    """Nothing at all, no points, one point, constant x; each with the file."""
    line = Moments.of([2], [3]).to_json() + "\n"
    for content, message in (
        ("\n\n", ": no line of sums has a point: slr-pure sums FILE makes them"),
        (Moments.of([], []).to_json(), ": no line of sums has a point: "),
        (line, ", x: one point: many lines pass through it"),
        (line + line, ", x: x is constant: every slope fits equally well"),
    ):
        file = written(content)
        complaint = refused("fit", "--sums", file)
        assert complaint.partition(message)[:2] == (file, message)
    assert complaint.endswith(": every slope fits equally well")


def test_where_no_points_are_left(written, refused):
    """The error does not blame x and y where all weights are 0."""
    file = written("x,y,w,z\n0,1,0,1\n1,3,0,2\n")
    why = "no points are left: each weight is 0, or its row lacks x or y; "
    way = "--weights takes another column"
    assert refused("fit", file, "--weights", "w") == f"{file}: {why}{way}"
    file = written("x,y,z\n0,NA,1\nNA,3,2\n")
    why = "no points are left: every row lacks x or y; --y 3 takes another column"
    assert refused("fit", file, "--missing=drop", "--x=x", "--y=y") == f"{file}: {why}"


def test_one_point_in_one_line(written, printed):
    """The heading counts them."""
    file = written(LINES[1])
    heading = printed("fit", "--sums", file, "--proportional").splitlines()[0]
    assert heading == f"{file}: 1 point, in 1 line of sums"


def test_the_progress_is_cleared_however_the_lines_end(written, printed, refused, shown):
    """It says how many lines are added up, of all files."""
    file = written("".join(LINES))
    printed("fit", "--sums", file, file)
    assert shown == [*(f"{k} lines" for k in range(1, 9)), None]
    shown.clear()
    refused("fit", "--sums", written("".join(LINES[:2]) + "x,y\n"))
    assert shown == ["1 lines", "2 lines", None]


def test_memory_does_not_grow_with_the_lines(written, capsys, peak):
    """Ten times the lines, not even twice the memory."""

    def of(count):
        return peak(Added().add, written("".join(LINES) * count), None, Progress(sys.stderr))

    assert of(2000) < 2 * of(200)


def test_a_file_that_has_no_lines_is_soon_refused(written, refused):
    """One long line, or one of another encoding, as Windows' shells write them."""
    file = written("1" * 2_100_000)
    assert refused("fit", "--sums", file) == f"{file}, line 1: longer than 2,000,000 characters"
    file = written("".join(LINES).encode("utf-16"))
    complaint = f"{file}, line 1: UTF-16 text; --encoding utf-16 reads it"
    assert refused("fit", "--sums", file) == complaint


def test_other_encodings(written, printed):
    """--encoding is about the text, not about columns."""
    file = written("".join(LINES).encode("utf-16"))
    out = printed("fit", "--sums", file, "--encoding", "utf-16")
    assert out.startswith(f"{file}: 4 points, ")
