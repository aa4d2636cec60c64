"""schema.json: every line of the vectors keeps to it, and what is wrong does not."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator

from slr_grader.protocol.vectors import SMALL, WHOLE

VECTORS = WHOLE.parent
SCHEMA = json.loads((VECTORS / "schema.json").read_text(encoding="ascii"))
Draft202012Validator.check_schema(SCHEMA)
VALID = Draft202012Validator(SCHEMA)
FILES = [*sorted(VECTORS.glob("binary*/*.jsonl")), SMALL]


def lines(file):
    return list(map(json.loads, file.read_text(encoding="ascii").splitlines()))


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}-{file.stem}" for file in FILES])
def test_every_line_keeps_to_the_schema(file):
    """The first as a header, each other as a case."""
    for line in lines(file):
        VALID.validate(line)
    header, *cases = lines(file)
    assert "format" in header
    assert not any("format" in case for case in cases)


def objects(part):
    """The part's objects, itself included."""
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return [part] * isinstance(part, dict) + [each for some in inner for each in objects(some)]


OF_EACH_OPERATION = [(file, place) for file in sorted(WHOLE.glob("*.jsonl")) for place in (1, -1)]


@pytest.mark.parametrize(("file", "place"), [(SMALL, 0), *OF_EACH_OPERATION])
def test_no_object_takes_a_name_more_or_less(file, place):
    """But the header's tables of flags, contents, errors, operations and kinds have any number."""
    line = lines(file)[place]
    tables = [line.get(name) for name in ("flags", "contents", "errors", "operations", "numbers")]
    for position, part in enumerate(objects(line)):
        more = copy.deepcopy(line)
        objects(more)[position]["more"] = 1
        assert not VALID.is_valid(more), part
        if part not in tables:
            for name in part:
                less = copy.deepcopy(line)
                del objects(less)[position][name]
                optional = part is line and name == "error" and "exact" in line
                assert VALID.is_valid(less) == optional, name


FIT = lines(WHOLE / "fit.jsonl")[1]
CONSTANT = next(case for case in lines(WHOLE / "fit.jsonl") if case.get("error") == "constant x")


@pytest.mark.parametrize(
    ("case", "change"),
    [
        (FIT, {"rounded": {"m": "7/2", "c": "1*2^-1"}}),
        (FIT, {"rounded": {"m": "14*2^-2", "c": "1*2^-1"}}),
        (FIT, {"exact": {"m": "7*2^-1", "c": "1/2"}}),
        (FIT, {"exact": {"m": 3.5, "c": "1/2"}}),
        (FIT, {"condition": {"m": "-1", "c": "1"}}),
        (FIT, {"given": {"x": ["0.5"], "y": ["1"]}}),
        (FIT, {"do": "loss"}),
        (FIT, {"error": "constant x"}),
        (FIT, {"acceptable": "nan"}),
        (FIT, {"flags": []}),
        (CONSTANT, {"error": "overflow"}),
        (CONSTANT, {"error": "different lengths"}),
        (CONSTANT, {"acceptable": "inf"}),
        (CONSTANT, {"rounded": {"m": "0*2^0", "c": "0*2^0"}}),
    ],
)
def test_what_is_wrong_is_refused(case, change):
    VALID.validate(case)
    assert not VALID.is_valid({**case, **change})
