"""The vectors' files: made again byte for byte, of the form that the header states."""

import json
import re
from collections import Counter

import pytest

import vectors.__main__
from slr_grader.protocol.numbers import decoded, text
from slr_grader.protocol.vectors import SMALL, WHOLE
from vectors import page, writing
from vectors.drafts import ask
from vectors.flags import DOCS, FLAGS
from vectors.header import CONTENTS
from vectors.operations import OPERATIONS
from vectors.page import PAGE
from vectors.places import replaced
from vectors.small import IDS

from .cases import CASES, FILES, HEADER, LINES

ROOT = WHOLE.parent.parent
OF_AN_ANSWER = ("exact", "rounded", "down", "up", "condition", "between")


def test_the_files_can_be_made_again(capsys):
    """Byte for byte, by `python -m vectors`, on every Python."""
    assert vectors.__main__.main(["--check"]) == 0
    assert capsys.readouterr().out == ""


def test_a_file_that_differs_is_reported_and_written(monkeypatch, tmp_path, capsys):
    """By --check with the exit status 1; without it the file is made."""
    file = tmp_path / "vectors.jsonl"
    monkeypatch.setattr(vectors.__main__, "files", lambda: {file: "made\n"})
    assert vectors.__main__.main(["--check"]) == 1
    assert str(file) in capsys.readouterr().out
    assert vectors.__main__.main([]) == 0
    assert file.read_bytes() == b"made\n"
    assert vectors.__main__.main(["--check"]) == 0
    file.write_bytes(b"made\r\n")
    assert vectors.__main__.main(["--check"]) == 1


def test_the_set_is_large_and_even():
    """At least 200 cases, 20 of each operation, 7 of each flag; each with an id of its own."""
    assert len(CASES) >= 200
    assert min(Counter(case.do for case in CASES).values()) >= 20
    assert set(HEADER.operations) == {case.do for case in CASES}
    assert min(Counter(flag for case in CASES for flag in case.flags).values()) >= 7
    assert len({case.id for case in CASES}) == len(CASES)
    errors = {json.loads(line).get("error") for line in LINES.values()}
    assert errors - {None} == set(HEADER.errors)


def test_every_flag_is_explained_and_every_explanation_used():
    """In the header, with links; and no case has a flag twice."""
    assert {flag for case in CASES for flag in case.flags} == set(FLAGS) == set(HEADER.flags)
    for note in FLAGS.values():
        assert note["wrong"].endswith(".")
        assert note["in"].endswith(".")
        assert all(
            link.startswith("https://")
            and (not link.startswith(DOCS) or (ROOT / "docs" / link[len(DOCS) :]).exists())
            for link in note["links"]
        )
        assert note["links"]
    assert all(len(set(case.flags)) == len(case.flags) for case in CASES)
    assert all(case.comment.endswith(".") for case in CASES)


def test_our_own_pages_are_at_the_project_s_address():
    """In full, since the file can travel alone."""
    (home,) = re.findall('^Homepage = "(.*)"$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert f"{home}/blob/main/docs/" == DOCS
    assert any(link.startswith(DOCS) for note in FLAGS.values() for link in note["links"])


def test_the_keys_between_are_named():
    named = [HEADER.contents["between"], PAGE.read_text(encoding="utf-8")]
    for key in "first m", "first c", "residuals", "determinant":
        assert any(case.between and key in case.between for case in CASES)
        assert all(key in text for text in named)


def test_each_line_is_json_without_a_number_in_ascii():
    """Every number is a text, so that no parser can round it; the keys have their order."""

    def refuse(number):
        raise AssertionError(f"a JSON number, {number}")

    keys = ["id", "do", "flags", "comment", *CONTENTS]
    for file in FILES:
        content = file.read_bytes()
        assert content.isascii()
        assert content.endswith(b"\n")
        assert b"\r" not in content
        for line in content.splitlines()[1:]:
            case = json.loads(line, parse_int=refuse, parse_float=refuse, parse_constant=refuse)
            assert list(case) == [key for key in keys if key in case]
            assert len({name in case for name in OF_AN_ANSWER}) == 1
            assert ("exact" in case) or case["error"] != "overflow"
            assert len(line) < 20_000


def test_each_number_has_one_text_of_the_header_s_grammar():
    """As written it is what `text` writes, and the patterns in the header find its kind."""
    patterns = {kind: entry["pattern"] for kind, entry in HEADER.numbers.items()}

    def check(part, kinds):
        if isinstance(part, (dict, list)):
            for inner in part.values() if isinstance(part, dict) else part:
                check(inner, kinds)
            return
        kind = next(kind for kind, pattern in patterns.items() if re.fullmatch(pattern, part))
        assert kind in kinds
        if kind == "root":
            part = part.removeprefix("sqrt(").removesuffix(")")
        assert text(decoded(part)) == part

    for line in LINES.values():
        case = json.loads(line)
        check(case["given"], ("special", "integer", "binary"))
        check(case.get("exact", []), ("integer", "rational", "root"))
        for name in "rounded", "down", "up":
            check(case.get(name, []), ("special", "binary"))
        check(case.get("condition", []), ("special", "integer", "rational"))
        check(case.get("between", []), ("integer", "rational"))


def test_the_small_set_is_a_part_of_the_whole():
    """Line for line, with two cases of each operation at least, and small."""
    small = SMALL.read_text(encoding="ascii").splitlines()[1:]
    assert sorted(small) == sorted(line for line in LINES.values() if json.loads(line)["id"] in IDS)
    assert len(small) == len(IDS)
    assert min(Counter(json.loads(line)["do"] for line in small).values()) >= 2
    assert len({json.loads(line)["do"] for line in small}) == len(HEADER.operations)
    assert SMALL.stat().st_size < 40_000


def test_a_page_without_a_place_for_a_table_is_noticed(monkeypatch, tmp_path):
    """Or the table would be missing, and nobody would see it."""
    text = page.PAGE.read_text(encoding="utf-8")
    file = tmp_path / "vectors.md"
    monkeypatch.setattr(page, "PAGE", file)
    file.write_text(text.replace("<!-- flags: end -->", ""), encoding="utf-8")
    with pytest.raises(ValueError, match="one line <!-- flags: end"):
        page.page(list(map(json.loads, LINES.values())))


@pytest.mark.parametrize("text", ["", "{end}{begin}", "{begin}{begin}{end}", "{begin}{end}{end}"])
def test_a_place_has_one_of_each_mark(text):
    page = text.format(begin="<!-- b: begin -->", end="<!-- b: end -->")
    with pytest.raises(ValueError, match="needs one line"):
        replaced(page, "b", "new")


def test_argument_names_are_checked():
    """A draft with an argument too many or too few is a mistake of its author."""
    with pytest.raises(ValueError, match="takes"):
        list(ask("fit", "ordinary", "", x=[1, 2], y=[1, 2], m=3))
    with pytest.raises(ValueError, match="takes"):
        list(ask("loss", "ordinary", "", x=[1, 2], y=[1, 2], m=3))


def test_a_wrong_formula_would_show(monkeypatch):
    """The answers come from the operations: with another formula they would be others."""
    fit = OPERATIONS["fit"]
    (draft,) = ask("fit", "ordinary", "", x=[0, 1, 2], y=[1, 3, 8])
    assert writing.case(draft, "binary64")["exact"] == {"m": "7/2", "c": "1/2"}
    turned = fit._replace(formula=lambda x, y: fit.formula(x, y)[::-1])
    monkeypatch.setitem(OPERATIONS, "fit", turned)
    assert writing.case(draft, "binary64")["exact"] == {"m": "1/2", "c": "7/2"}
