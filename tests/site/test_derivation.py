"""Checked derivations: what they accept, and that they do not accept what is wrong."""

import re
from fractions import Fraction

import pytest

from site_build.derivation import derivation
from site_build.derivation.block import BlockError, parsed
from site_build.derivation.data_sets import data_set
from site_build.markdown import fences
from tests.strategies import is_stable

from .conftest import ROOT

PAGES = sorted((ROOT / "docs").rglob("*.md"))


def check(*lines):
    derivation.check(parsed("\n".join(lines)))


FIRST = r"L | . | definition | loss(m, c, xs, ys)"
RIGHT = [
    [FIRST, r"L | = | sums | total((y - m * x - c)**2 for x, y in zip(xs, ys)) / n"],
    [FIRST, r"L + h^2 | < | a bigger one | loss(m, c, xs, ys) + h * h"],
    [FIRST, r"L | <= | the same | loss(m, c, xs, ys)"],
    ["@ where: (a, b) = (1, 3)", "a / b | . | - | a / b", r"\frac13 | = | - | Fraction(1, 3)"],
    [
        "# a comment",
        "",
        r"g |  | no relation | gradient(m, c, xs, ys)",
        "g | = | - | gradient(m, c, xs, ys)",
    ],
    ["@ data: roots", r"\sqrt2 \sqrt3 | . | - | sqrt(2) * sqrt(3)", r"\sqrt6 | = | - | sqrt(6)"],
    ["@ data: roots", r"\sqrt2 | . | near | sqrt(2)", r"\frac32 | < | above | Fraction(15, 10)"],
    ["@ data: symbols", FIRST, r"L | = | sums | mean((y - m * x - c)**2 for x, y in zip(xs, ys))"],
    ["@ data: symbols", FIRST, "L + h^2 | < | a bigger one | loss(m, c, xs, ys) + h**2"],
    [
        "@ x: varied",
        "0 | . | zero if x is constant | 0",
        "N S_{xx} | < | it is not | len(xs) * total(x * x for x in xs) - total(xs)**2",
    ],
    [r"@ tex: \max(m, -m) = max(m, -m)", r"\max(m, -m) | . | a vertical bar: | abs(m)"],
    [
        r"L(\theta - \eta g) | . | after | loss(*step(m, c, xs, ys, lr), xs, ys)",
        "L | <= | before: the rate is stable | loss(m, c, xs, ys)",
    ],
]
RIGHT += [
    [r"-\frac2N \sum_i r_i x_i | . | the first part | gradient(m, c, xs, ys)[0]"],
    [r"\frac1N \sum \bigl(y_i - (m x_i + c)\bigr)^2 | . | - | loss(m, c, xs, ys)"],
    [r"\frac12 \sum (y_i - \hat y_i) \cdot 2 | . | - | total(ys) - m * total(xs) - n * c"],
    [r"N \, \overline{x^2} - N \bar x^2 | . | - | total((x - mean(x for x in xs))**2 for x in xs)"],
    ["@ where: q = 3", r"12 q / (\eta h^{2}) | . | - | 36 / (lr * h * h)"],
    [r"N \sum x^2 - \Bigl(\sum x\Bigr)^2 | . | - | n * total((x - mean(xs))**2 for x in xs)"],
    [r"\begin{aligned} & h \\ & \quad {} - {-3} \end{aligned} | . | two lines | h + 3"],
    [r"y_i - c = r_i + m x_i | . | for each point | [y - c for y in ys]"],
    [r"\theta - \eta g | . | a pair | step(m, c, xs, ys, lr)"],
    [r"(m, 0) + (0, c) | . | pairs | (m, c)"],
    [r"0 | . | one number for two | (0, 0)"],
    [r"L(m + h, c) - L | . | arguments | loss(m + h, c, xs, ys) - loss(m, c, xs, ys)"],
    [r"\frac{\partial L}{\partial m} | . | exact | gradient(m, c, xs, ys)[0]"],
    [r"\frac{\partial}{\partial c} \frac1N \sum r_i^2 | . | - | gradient(m, c, xs, ys)[1]"],
    ["@ where: v = (h, 2)", r"\lvert v \rvert^2 = v \cdot v | . | - | h * h + 4"],
    [
        "@ where: v = (h, 2)",
        r"\frac12 v^{\mathsf T} H v | . | - | mean((h * x + 2)**2 for x in xs)",
    ],
    [
        r"\begin{pmatrix} 0 & 1 \\ 1 & 0 \end{pmatrix} \begin{pmatrix} m \\ c \end{pmatrix}"
        " | . | rows times a column | (c, m)"
    ],
    [r"\sum 2 | . | of a number | 2 * n"],
    [
        "@ where: X = [(x, 1) for x in xs]",
        r"X^{\mathsf T} X | . | - | normal_equations(xs, ys)[0]",
        r"\begin{pmatrix} \sum x_i \cdot x_i & \sum x \\ \sum x & N \end{pmatrix}"
        " | = | - | normal_equations(xs, ys)[0]",
    ],
    [r"\begin{pmatrix} 1 & h \\[1ex] 0 & 1 \end{pmatrix}^3 | . | - | ((1, 3 * h), (0, 1))"],
    ["@ where: e0 = 3", "@ where: rho = h", r"\rho^{2k} e_0 | . | - | h**(2 * k) * 3"],
    ["@ where: q = lambda t: t * t", r"q(2h) | . | a function | 4 * h * h"],
    [r"@ tex: \lambda_1 + \lambda_2 = h", r"2 (\lambda_1 + \lambda_2) | . | - | 2 * h"],
    ["@ tex: s_i = [2 * x for x in xs]", r"\sum s_i x_i | . | - | total(2 * x * x for x in xs)"],
    [
        "@ where: E = lambda f: mean([f(h), f(-h)])",
        r"@ tex: \varepsilon = e",
        r"\operatorname{E}[(\varepsilon + c)^2] | . | - | h * h + c * c",
    ],
    [r"L \text{, in words} | . | - | loss(m, c, xs, ys)"],
    [r"\texttt{gradient}_2 | . | - | gradient(m, c, xs, ys)[1]"],
    [r"\texttt{solve\_2x2} | . | - | solve_2x2(((1, h), (0, 1)), (m, c))"],
]
WRONG = [
    ([FIRST, r"N L | = | 1 for 1/N | total((y - m * x - c)**2 for x, y in zip(xs, ys))"], 1),
    ([FIRST, "# a comment", "L | < | the same | loss(m, c, xs, ys)"], 2),
    ([FIRST, "L - 1 | <= | smaller | loss(m, c, xs, ys) - 1"], 1),
    ([FIRST, "(L, 0) | = | a pair | (loss(m, c, xs, ys), 0)"], 1),
    (["(1, 2) | . | two | (1, 2)", "(1, 2, 3) | = | three | (1, 2, 3)"], 1),
    (["g | . | - | gradient(m, c, xs, ys)", "g | = | c part | (gradient(m, c, xs, ys)[0], 1)"], 1),
    (["m | . | inexact | 0.5"], 0),
    (["m | . | inexact | (1, [0.5])"], 0),
    (["m | . | no number | None"], 0),
    (["m | . | no number | m == m"], 0),
    (["m | . | no name | nothing"], 0),
    (["m | . | no expression | 1 +"], 0),
    (["m | . | no root here | sqrt(2)"], 0),
    (
        [
            "@ data: roots",
            r"\sqrt2 | . | a root | sqrt(2)",
            r"\sqrt2 | = | near | Fraction(141421356, 10**8)",
        ],
        2,
    ),
    (["@ data: roots", r"\sqrt2 | . | a root | sqrt(2)", r"\sqrt2 | < | itself | 2 / sqrt(2)"], 2),
    (["@ data: roots", "m | . | inexact | sqrt(2) * 1.5"], 1),
    (["@ data: symbols", FIRST, "N L | = | 1 for 1/N | n * loss(m, c, xs, ys)"], 2),
    (["@ data: symbols", FIRST, "L + h | < | not always | loss(m, c, xs, ys) + h"], 2),
    (["@ data: symbols", "m | . | inexact | 0.5 * m"], 1),
    (
        [
            "0 | . | zero | 0",
            "N S_{xx} | < | maybe zero | len(xs) * total(x * x for x in xs) - total(xs)**2",
        ],
        1,
    ),
    (
        [
            "@ lr: any",
            r"L(\theta - \eta g) | . | after | loss(*step(m, c, xs, ys, lr), xs, ys)",
            "L | <= | before | loss(m, c, xs, ys)",
        ],
        2,
    ),
    (["1 | = | a first line with a relation | 1"], 0),
    (["1 | . | first | 1", "1 | . | second without one | 1"], 1),
    (["1 | . | first | 1", "0 | > | not a relation | 0"], 1),
    (["1 | . | three parts"], 0),
    (["@ points: 2", "1 | . | no plus | 1"], 0),
    (["@ colour: red", "1 | . | no such setting | 1"], 0),
    (["@ where: a + b = 3", "1 | . | no name | 1"], 0),
    (["@ tex: q", "1 | . | no meaning | 1"], 0),
    ([""], 0),
    ([r"-\frac1N \sum_i r_i x_i | . | 1 for 2, in the TeX only | gradient(m, c, xs, ys)[0]"], 0),
    ([r"\bar x + 1 | . | TeX | mean(xs)"], 0),
    ([r"\overline{xy} | . | TeX | mean(x * x for x in xs)"], 0),
    ([r"m = c | . | one side is right | m"], 0),
    ([r"\theta + g | . | a pair | (m, c)"], 0),
    ([r"\psi | . | no such name | m"], 0),
    ([r"m_3 | . | no such name | m"], 0),
    ([r"m ! | . | no such sign | m"], 0),
    ([r"(m | . | not closed | m"], 0),
    ([r"m + | . | not ended | m"], 0),
    ([r"\text{in words alone} | . | says nothing | m"], 0),
    ([r"\texttt{loss} | . | another function | gradient(m, c, xs, ys)[0]"], 0),
    ([r"\texttt{gradient}_2 | . | the other part | gradient(m, c, xs, ys)[0]"], 0),
]


@pytest.mark.parametrize("lines", RIGHT)
def test_what_is_right_passes(lines):
    """Exact equality, order, and every kind of data."""
    check(*lines)


@pytest.mark.parametrize(("lines", "line"), WRONG)
def test_what_is_wrong_is_refused(lines, line):
    """And the error knows the line."""
    with pytest.raises(BlockError) as error:
        check(*lines)
    assert error.value.line == line


def test_the_error_shows_both_values_and_the_data():
    """So that it can be seen by hand."""
    with pytest.raises(BlockError) as error:
        check("N | . | - | n", "N | = | - | n + 1")
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
    """`python -m site_build.derivation.derivation PAGE.md`."""
    page = tmp_path / "page.md"
    page.write_text("# Page\n\n```derivation\nN | . | - | n\nN | = | - | n + 1\n```\n")
    assert derivation.main([str(page)]) == 1
    assert f"{page}:5: the line is not = the line above" in capsys.readouterr().out
    page.write_text("# Page\n\n```derivation\nN | . | - | n\n```\n")
    assert derivation.main([str(page)]) == 0


# What these stand before is zero on these pages, so that 1 for 2 there changes nothing.
NOTHING = (r"v_1 \cdot v_2", r"\sum r_i (\hat y_i - \bar y)", r"\bar x}{N} \sum w_i")


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_no_number_of_any_line_can_be_another(page):
    """In every line of every page, each 2 of its TeX is made a 1: the check finds them all."""
    noticed = unnoticed = 0
    for fence in derivation.FENCE.finditer(page.read_text(encoding="utf-8")):
        block = parsed(fence["block"])
        for line in block.lines:
            for two in re.finditer("2(?!ex)", line.tex):
                tex = f"{line.tex[: two.start()]}1{line.tex[two.end() :]}"
                planted = line._replace(tex=tex, relation=None)
                try:
                    derivation.check(block._replace(lines=[planted]))
                except BlockError:
                    noticed += 1
                else:
                    assert any(part in line.tex for part in NOTHING), f"{page}: {tex}"
                    unnoticed += 1
    assert noticed >= 10 * unnoticed


def test_a_block_that_is_not_live_has_no_values():
    """What tries all tosses of a coin would be there for ever, at 40 points."""
    assert 'class="value"' in fences.derivation(FIRST)
    assert 'class="value"' not in fences.derivation(f"@ live: no\n{FIRST}")
