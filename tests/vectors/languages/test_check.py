"""The second generator agrees with the first on every case, and notices a wrong bit anywhere."""

import json
import subprocess

import pytest

from .tools import VECTORS, changed, compiled

FILES = sorted(VECTORS.glob("binary*/*.jsonl"))
KEYS = ("exact", "rounded", "down", "up", "condition", "between")


@pytest.fixture(scope="module")
def check(tmp_path_factory):
    """Run it on files: its exit status and what it prints."""
    source = VECTORS / "second" / "check.c"
    program = compiled(source, tmp_path_factory.mktemp("check"), "jansson", "mpfr", "gmp")

    def run(*files):
        ran = subprocess.run([program, *files], capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout + ran.stderr

    return run


def test_both_generators_agree_on_every_case(check):
    """All files, whose lines but for the headers are the cases."""
    count = sum(len(file.read_bytes().splitlines()) - 1 for file in FILES)
    status, said = check(*FILES)
    assert said.startswith(f"{count} cases in {len(FILES)} files agree, in ")
    assert status == 0


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}-{file.stem}" for file in FILES])
def test_a_changed_number_is_named(check, tmp_path, file):
    """Of each key of the last answer in the file: the case, the key, and both values."""
    cases = [json.loads(line) for line in file.read_text(encoding="ascii").splitlines()[1:]]
    case = [case for case in cases if "exact" in case][-1]
    line = json.dumps(case, separators=(",", ":"))
    for key in KEYS:
        wrong = json.loads(line)
        part, value = list(wrong[key].items())[-1]
        value, place = (value, "") if isinstance(value, str) else (value[0], "[0]")
        other = other_number(value)
        wrong[key][part] = [other, *wrong[key][part][1:]] if place else other
        copy = changed(file, tmp_path, line, json.dumps(wrong, separators=(",", ":")))
        status, said = check(copy)
        found = f"{case['id']}: {key} {part}{place} is {other} in the file, and {value} here\n"
        assert (status, said) == (1, found)


def other_number(text):
    """The same but for the last bit of the numerator or significand."""
    start = text.removeprefix("sqrt(")
    digits = start.replace("*", "/").split("/")[0].rstrip(")")
    if not digits.lstrip("-").isdigit():
        return "1"
    return text.replace(digits, str(int(digits) + 1), 1)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"constant x","acceptable":"nan"', '"one point","acceptable":"nan"', "constant x here"),
        ('"constant x","acceptable":"nan"', '"constant x"', "acceptable is nothing in the file"),
        ('"y":["1","3","8"]', '"y":["1","3","9"]', "fit-ordinary-1: "),
    ],
)
def test_a_changed_error_or_argument_is_named(check, tmp_path, old, new, said):
    file = VECTORS / "binary64" / "fit.jsonl"
    line = next(line for line in file.read_text(encoding="ascii").splitlines()[1:] if old in line)
    status, found = check(changed(file, tmp_path, line, line.replace(old, new, 1)))
    assert status == 1
    assert said in found


def test_a_file_that_is_cut_short_or_missing_is_noticed(check, tmp_path):
    file = tmp_path / "fit.jsonl"
    assert check(file) == (2, f"{file}: no file of vectors, or cut short\n")
    lines = (VECTORS / "binary64" / "fit.jsonl").read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:-1]))
    assert check(file) == (2, f"{file}: no file of vectors, or cut short\n")
