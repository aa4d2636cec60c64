"""Files of vectors, read: the right one is found, and a wrong one is named, with its line."""

import json

import pytest

from slr_grader.protocol import vectors
from slr_grader.protocol.vectors import SMALL, WHOLE, Case, read, vectors_file

HEADER, *LINES = SMALL.read_text(encoding="ascii").splitlines(keepends=True)


def changed(line, **changes):
    """The line with other contents; a content of None is left out."""
    content = {**json.loads(line), **changes}
    kept = {name: value for name, value in content.items() if value is not None}
    return json.dumps(kept) + "\n"


def written(path, *lines):
    path = path / "some.jsonl"
    path.write_bytes("".join(lines).encode("utf-8"))
    return path


def fault(*arguments):
    """What `read` says of a wrong file, after the file's name."""
    with pytest.raises(ValueError, match=r"some\.jsonl") as error:
        read(*arguments)
    return str(error.value).removeprefix(str(arguments[0]))


ONE = changed(HEADER, cases=1)
FIT = next(line for line in LINES if '"fit-ordinary-2"' in line)


def test_the_whole_set_is_found_in_a_checkout_and_else_the_small_one(monkeypatch, tmp_path):
    """An installation from a wheel has no vectors/ beside the package."""
    assert vectors_file() == WHOLE
    monkeypatch.setattr(vectors, "WHOLE", tmp_path / "vectors.jsonl")
    assert vectors_file() == SMALL


def test_a_case_is_read_with_its_numbers(tmp_path):
    """As int, Fraction and float, in the order of the file."""
    header, (case,) = read(written(tmp_path, ONE, FIT))
    assert header.cases == 1
    assert isinstance(case, Case)
    assert case.given == {"x": [1, 2, 3, 4], "y": [3, 5, 7.5, 8.5]}
    assert [type(y) for y in case.given["y"]] == [int, int, float, float]
    assert (case.rounded, case.error) == ({"m": 1.9, "c": 1.25}, None)
    assert case.between["n"] == 4


def test_a_case_of_an_error_has_no_answer(tmp_path):
    line = next(line for line in LINES if '"fit-constant-x-1"' in line)
    _, (case,) = read(written(tmp_path, ONE, line))
    assert (case.exact, case.rounded, case.between) == (None, None, None)
    assert case.error == "constant x"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("no json\n", "Expecting value"),
        ("[1]\n", "not a JSON object"),
        ('{"format":"another"}\n', "not the header of a file of the format 'slr_pure vectors'"),
        (changed(HEADER, schema=1), "schema 1: this slr_pure reads schema 2"),
        (
            changed(HEADER, arithmetic={"name": "binary32"}),
            "answers in binary32: this slr_pure reads those in binary64",
        ),
        (changed(HEADER, schema=None), "no 'schema'"),
        (changed(HEADER, flags=None), "no 'flags'"),
        ("\xff\n", "Expecting value"),
    ],
)
def test_a_wrong_header_is_named(tmp_path, line, says):
    path = written(tmp_path, line, *LINES)
    assert fault(path).startswith(f", line 1: {says}")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{\n", "Expecting property name"),
        ("\n", "Expecting value"),
        ("3\n", "not a JSON object"),
        (changed(FIT, id=None), "no 'id'"),
        (changed(FIT, do="divide"), "no 'divide'"),
        (changed(FIT, flags=["odd"]), "no 'odd'"),
        (changed(FIT, error="bad luck"), "no 'bad luck'"),
        (changed(FIT, given={"x": ["1"]}), "fit is given x"),
        (changed(FIT, given={"x": ["1"], "y": [1]}), "1 is not a text"),
        (changed(FIT, given={"x": ["1"], "y": ["1.5"]}), "'1.5' is not a number"),
        (changed(FIT, exact={"m": "1"}), "fit answers m"),
        (changed(FIT, rounded={"c": "1", "m": "1"}), "fit answers c, m"),
        (changed(FIT, exact=None, rounded=None), "neither an answer nor an error"),
        (FIT, "a second case fit-ordinary-2"),
    ],
)
def test_a_wrong_case_is_named(tmp_path, line, says):
    path = written(tmp_path, changed(HEADER, cases=2), FIT, line)
    assert fault(path).startswith(f", line 3: {says}")


def test_the_numbers_of_wanted_cases_alone_are_read(tmp_path):
    """Every line must have the form of a case, all the same."""
    bad = changed(FIT, id="bad", flags=["offset"], given={"x": ["much"], "y": ["1"]})
    path = written(tmp_path, changed(HEADER, cases=2), FIT, bad)
    header, (case,) = read(path, lambda do, flags: (do, flags) == ("fit", ["ordinary"]))
    assert (header.cases, case.id) == (2, "fit-ordinary-2")
    path = written(tmp_path, changed(HEADER, cases=2), FIT, changed(bad, given={"x": ["1"]}))
    assert fault(path, lambda do, flags: False) == ", line 3: fit is given x"


def test_a_folder_is_read_as_one_file(tmp_path):
    """A header of all, and the cases in the order of the operations; an empty folder is named."""
    missing = " has no file of an operation, such as fit.jsonl"
    assert fault_of_an_empty(tmp_path / "empty.jsonl") == missing
    header, cases = read(WHOLE)
    assert header.cases == len(cases)
    assert list(header.operations) == list(dict.fromkeys(case.do for case in cases))
    assert set(header.flags) == {flag for case in cases for flag in case.flags}


def fault_of_an_empty(folder):
    folder.mkdir()
    with pytest.raises(ValueError, match="no file") as error:
        read(folder)
    return str(error.value).removeprefix(str(folder))


def test_a_file_that_is_cut_short_is_noticed(tmp_path):
    path = written(tmp_path, changed(HEADER, cases=2), FIT)
    assert fault(path) == " has 1 cases, and its header says 2"
    assert fault(written(tmp_path)) == " is empty"


def test_a_file_that_is_not_there_is_an_oserror(tmp_path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.jsonl")
