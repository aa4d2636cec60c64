"""Checked derivations: what they accept, and that they do not accept what is wrong."""

import re
from fractions import Fraction

import pytest

from docs.extensions import derivation, fences
from docs.extensions.data_sets import data_set
from tests.strategies import is_stable

from .conftest import ROOT


def check(*lines):
    derivation.check(derivation.parsed("\n".join(lines)))


FIRST = r"L | . | definition | loss(m, c, xs, ys)"
RIGHT = [
    [FIRST, r"x | = | sums | total((y - m * x - c)**2 for x, y in zip(xs, ys)) / n"],
    [FIRST, r"x | < | a bigger one | loss(m, c, xs, ys) + h * h"],
    [FIRST, r"x | <= | the same | loss(m, c, xs, ys)"],
    ["@ where: (a, b) = (1, 3)", r"x | . | a third | a / b", "y | = | exact | Fraction(1, 3)"],
    [
        "# a comment",
        "",
        r"g |  | no relation | gradient(m, c, xs, ys)",
        "g | = | - | gradient(m, c, xs, ys)",
    ],
    ["@ data: roots", r"r | . | a root | sqrt(2) * sqrt(3)", "s | = | one root | sqrt(6)"],
    ["@ data: roots", r"r | . | near | sqrt(2)", "s | < | above it | Fraction(15, 10)"],
    ["@ data: symbols", FIRST, r"x | = | sums | mean((y - m * x - c)**2 for x, y in zip(xs, ys))"],
    ["@ data: symbols", FIRST, "x | < | a bigger one | loss(m, c, xs, ys) + h**2"],
    [
        "@ x: varied",
        "D | . | zero if x is constant | 0",
        "E | < | here it is not | len(xs) * total(x * x for x in xs) - total(xs)**2",
    ],
    ["x | . | a vertical | abs(m)", r"|m| | = | bar | max(m, -m)"],
    [
        "l | . | after | loss(*step(m, c, xs, ys, lr), xs, ys)",
        "l | <= | before: the rate is stable | loss(m, c, xs, ys)",
    ],
]
RIGHT += [
    [r"-\frac2N \sum_i r_i x_i | . | a reader of TeX | gradient(m, c, xs, ys)[0]"],
    [r"\frac1N \sum \bigl(y_i - (m x_i + c)\bigr)^2 | . | - | loss(m, c, xs, ys)"],
    [r"\frac12 \sum (y_i - \hat y_i) \cdot 2 | . | - | total(ys) - m * total(xs) - n * c"],
    [r"N \, \overline{x^2} - N \bar x^2 | . | - | total((x - mean(xs))**2 for x in xs)"],
    ["@ where: q = 3", r"12 q / (\eta h^{2}) | . | - | 36 / (lr * h * h)"],
    [r"N \sum x^2 - \Bigl(\sum x\Bigr)^2 | . | - | n * total((x - mean(xs))**2 for x in xs)"],
    ["@ tex: unread", r"m + 1 | . | left alone | m"],
]
WRONG = [
    ([FIRST, r"x | = | 1 for 1/N | total((y - m * x - c)**2 for x, y in zip(xs, ys))"], 1),
    ([FIRST, "# a comment", "x | < | the same | loss(m, c, xs, ys)"], 2),
    ([FIRST, "x | <= | smaller | loss(m, c, xs, ys) - 1"], 1),
    ([FIRST, "x | = | a pair | (loss(m, c, xs, ys), 0)"], 1),
    (["g | . | two | (1, 2)", "g | = | three | (1, 2, 3)"], 1),
    (["g | . | - | gradient(m, c, xs, ys)", "g | = | c part | (gradient(m, c, xs, ys)[0], 1)"], 1),
    (["x | . | inexact | 0.5"], 0),
    (["x | . | inexact | (1, [0.5])"], 0),
    (["x | . | no number | None"], 0),
    (["x | . | no number | m == m"], 0),
    (["x | . | no name | nothing"], 0),
    (["x | . | no expression | 1 +"], 0),
    (["x | . | no root here | sqrt(2)"], 0),
    (["@ data: roots", "x | . | a root | sqrt(2)", "y | = | near | Fraction(141421356, 10**8)"], 2),
    (["@ data: roots", "x | . | a root | sqrt(2)", "y | < | itself | 2 / sqrt(2)"], 2),
    (["@ data: roots", "x | . | inexact | sqrt(2) * 1.5"], 1),
    (["@ data: symbols", FIRST, "x | = | 1 for 1/N | n * loss(m, c, xs, ys)"], 2),
    (["@ data: symbols", FIRST, "x | < | not always | loss(m, c, xs, ys) + h"], 2),
    (["@ data: symbols", "x | . | inexact | 0.5 * m"], 1),
    (
        [
            "D | . | zero | 0",
            "E | < | zero if x is constant | len(xs) * total(x * x for x in xs) - total(xs)**2",
        ],
        1,
    ),
    (
        [
            "@ lr: any",
            "l | . | after | loss(*step(m, c, xs, ys, lr), xs, ys)",
            "l | <= | before | loss(m, c, xs, ys)",
        ],
        2,
    ),
    (["x | = | a first line with a relation | 1"], 0),
    (["x | . | first | 1", "x | . | second without one | 1"], 1),
    (["x | . | first | 1", "x | > | not a relation | 0"], 1),
    (["x | . | three parts"], 0),
    (["@ points: 2", "x | . | no plus | 1"], 0),
    (["@ colour: red", "x | . | no such setting | 1"], 0),
    (["@ where: a + b = 3", "x | . | no name | 1"], 0),
    ([""], 0),
    ([r"-\frac1N \sum_i r_i x_i | . | 1 for 2, in the TeX only | gradient(m, c, xs, ys)[0]"], 0),
    ([r"\bar x + 1 | . | TeX | mean(xs)"], 0),
    ([r"\overline{xy} | . | TeX | mean(x * x for x in xs)"], 0),
]


@pytest.mark.parametrize("lines", RIGHT)
def test_what_is_right_passes(lines):
    """Exact equality, order, and every kind of data."""
    check(*lines)


@pytest.mark.parametrize(("lines", "line"), WRONG)
def test_what_is_wrong_is_refused(lines, line):
    """And the error knows the line."""
    with pytest.raises(derivation.BlockError) as error:
        check(*lines)
    assert error.value.line == line


def test_the_error_shows_both_values_and_the_data():
    """So that it can be seen by hand."""
    with pytest.raises(derivation.BlockError) as error:
        check("a | . | - | n", "b | = | - | n + 1")
    message = str(error.value)
    assert "above: n\n        is 1" in message
    assert "here: n + 1\n        is 2" in message
    assert f"xs = ({data_set(0)['xs'][0]})" in message


def test_the_data_sets_reach_what_they_promise():
    """One point and many, constant x and not, stable rates; and the same at every build."""
    sets = [data_set(seed) for seed in range(derivation.DATA_SETS)]
    assert {data["n"] for data in sets} == {1, 2, 3, 4, 5}
    assert any(data["n"] > 1 and len(set(data["xs"])) == 1 for data in sets)
    assert all(is_stable(data["lr"], data["xs"]) for data in sets)
    assert not all(is_stable(data_set(i, stable=False)["lr"], data_set(i)["xs"]) for i in range(30))
    assert all(len(set(data_set(i, varied=True)["xs"])) > 1 for i in range(30))
    assert all(data_set(i, points=3)["n"] >= 3 for i in range(30))
    assert all(data["h"] != 0 and data["lr"] > 0 for data in sets)
    assert data_set(7) == data_set(7)
    assert isinstance(data_set(0)["m"], Fraction)


def test_a_formula_that_is_only_displayed_defines_one_thing():
    """A chain of equalities stands in a block, where it is checked."""
    for page in (ROOT / "docs").rglob("*.md"):
        for formula in re.findall(r"\$\$(.+?)\$\$", page.read_text(encoding="utf-8"), re.S):
            for part in formula.split(r"\qquad"):
                assert len(re.findall(r"=|<|>|\\le\b|\\ge\b", part)) <= 1, (page.name, part)


def test_the_command_names_page_and_line(tmp_path, capsys):
    """`python -m docs.extensions.derivation PAGE.md`."""
    page = tmp_path / "page.md"
    page.write_text("# Page\n\n```derivation\na | . | - | n\nb | = | - | n + 1\n```\n")
    assert derivation.main([str(page)]) == 1
    assert f"{page}:5: the line is not = the line above" in capsys.readouterr().out
    page.write_text("# Page\n\n```derivation\na | . | - | n\n```\n")
    assert derivation.main([str(page)]) == 0


def test_a_block_that_is_not_live_has_no_values():
    """What tries all tosses of a coin would be there for ever, at 40 points."""
    assert 'class="value"' in fences.derivation(FIRST)
    assert 'class="value"' not in fences.derivation(f"@ live: no\n{FIRST}")
