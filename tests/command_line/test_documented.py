"""Examples: the help and the page on the command line show what is printed."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from slr_pure import Moments
from slr_pure.__main__ import main
from slr_pure.command_line import status

from .conftest import DATA, POINTS, ROOT, XS, YS

PAGE = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["fit", "predict", "calibrate", "train", "sums"])
def test_the_examples_in_the_help_work(command, tmp_path, monkeypatch, ended):
    """Run as they are printed, in a folder with such files."""
    examples = ended(command, "--help")[1].partition("examples:")[2].split("\n")
    examples = [line.strip() for line in examples if line.strip()]
    assert len(examples) >= 3
    (tmp_path / "data.csv").write_text(POINTS)
    (tmp_path / "groups.csv").write_text("town,x,y\nUlm,0,1\nUlm,1,3\n")
    (tmp_path / "sums.jsonl").write_text(Moments.of(XS, YS).to_json())
    (tmp_path / "Norris.dat").write_bytes((DATA / "Norris.dat").read_bytes())
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for example in examples:
        here = example.replace("python3", shlex.quote(sys.executable))
        done = subprocess.run(here, shell=True, capture_output=True, text=True, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), example
        assert done.stdout


def test_the_page_on_the_command_line_shows_what_is_printed(tmp_path, monkeypatch, printed, capsys):
    """docs/reference/command-line.md: its file, its commands, their output."""
    blocks = re.findall(r"```(text|console)\n(.*?)```", PAGE, re.DOTALL)
    assert [kind for kind, _ in blocks] == ["text", *["console"] * 3, "text", *["console"] * 7]
    tables = [block for kind, block in blocks if kind == "text"]
    for name, table in zip(("data.csv", "towns.csv"), tables):
        (tmp_path / name).write_text(table)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sums.jsonl").write_text(printed("sums", "data.csv"))
    for kind, block in blocks:
        if kind == "console":
            command, _, output = block.partition("\n")
            main(shlex.split(command.removeprefix("$ slr-pure ")))
            assert capsys.readouterr() == (output, "")


@pytest.mark.parametrize("command", ["fit", "predict", "calibrate", "train", "sums"])
def test_every_option_is_documented(command, ended):
    """In a table of the page, by the name that the help has for it."""
    options = set(re.findall(r"^ +.*?(--[a-z-]+)", ended(command, "--help")[1], re.MULTILINE))
    assert len(options) > 9
    rows = "\n".join(re.findall(r"^\| `.*$", PAGE, re.MULTILINE))
    assert [name for name in sorted(options - {"--help"}) if f"`{name}" not in rows] == []


def test_the_help_and_the_page_call_values_alike(ended):
    """`--x COLUMN` there and here; and the help says of each argument what it is for."""
    text = ""
    for command in "fit", "predict", "calibrate", "train":
        text += ended(command, "--help")[1].partition("positional arguments:\n")[2]
    section = PAGE.partition("## fit")[2].partition("## grade")[0]
    assert [name for name in re.findall(r"`(--\w+ [A-Z]+)", section) if name not in text] == []
    entries = re.findall(r"^  (?=[-A-Z]).*(?:\n {3,}.*)*", text, re.MULTILINE)
    assert len(entries) > 40
    assert [entry for entry in entries if not re.fullmatch(r"  \S.*?\s{2,}\S[\s\S]*", entry)] == []


def test_every_exit_status_is_documented():
    """Those that `status` has, in this order."""
    table = PAGE.partition("## Exit status\n")[2].partition("\n## ")[0]
    documented = re.findall(r"^\| (\d+) \|", table, re.MULTILINE)
    assert documented == [str(value) for value in vars(status).values() if isinstance(value, int)]


def documented_keys(title):
    """The keys in the table below that title of the page, with the keys within each."""
    table = PAGE.partition("## JSON\n")[2].partition(f"\n{title}")[2].split("\n\n")[1]
    return {
        key: re.findall(r'"(\w+)":', value)
        for keys, value in re.findall(r"^\| (`.*?`) \| (.*) \|$", table, re.MULTILINE)
        for key in re.findall(r"`(\w+)`", keys)
    }


@pytest.mark.parametrize(
    ("command", "titles"),
    [
        (
            ["fit", "--predict=1", "--calibrate=1", "--diagnostics", "--weights=2", "--y=2"],
            ["`fit`, `predict`, `calibrate` and `train`:", "`fit`, `predict` and `calibrate`:"],
        ),
        (
            ["train", "--weights=2", "--y=2"],
            ["`fit`, `predict`, `calibrate` and `train`:", "`train`:"],
        ),
        (["train", "--sums"], ["With `--sums`", "`train`:"]),
    ],
)
def test_the_json_keys_are_documented(file, printed, command, titles):
    """Every key, and every key within, and no other, in this order."""
    if "--sums" in command:
        Path(file).write_text(Moments.of(XS, YS).to_json())
    found = json.loads(printed(*command, file, "--json"))
    documented = {key: within for title in titles for key, within in documented_keys(title).items()}
    assert list(found) == list(documented)
    if "diagnostics" in found:
        assert list(found.pop("diagnostics")) == list(documented_keys("`diagnostics`;"))
    for key, value in found.items():
        within = value[0] if isinstance(value, list) and value else value
        assert documented[key] == (list(within) if isinstance(within, dict) else [])


def test_the_json_keys_of_groups_are_documented(written, printed):
    """Every key, and no other."""
    file = written("town,x,y\nUlm,0,1\nUlm,1,3\n")
    found = json.loads(
        printed("fit", file, "--by", "town", "--json", "--diagnostics", "--weights=3", "--y=3")
    )
    titles = (
        "`fit`, `predict`, `calibrate` and `train`:",
        "`fit`, `predict` and `calibrate`:",
        "With `--by`",
    )
    assert set(found) == {key for title in titles for key in documented_keys(title)}
