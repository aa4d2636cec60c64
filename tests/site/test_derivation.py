"""Checked derivations: what they accept, and that they do not accept what is wrong."""

import re
from fractions import Fraction
from itertools import islice

import pytest

from site_build.derivation import __main__ as command
from site_build.derivation.block import BlockError, parsed
from site_build.derivation.chain import chain, for_the_page
from site_build.derivation.check import check
from site_build.derivation.data_sets import DATA_SETS, data_set
from site_build.markdown import fences
from site_build.page import derivations
from tests.strategies import is_stable

from .conftest import ROOT
from .planted_errors import outcome, planted

L = r"\frac1N \sum (y - m x - c)^2"


def block(*parts):
    """A block of these lines: TeX alone is a line, with = if it is not the first."""
    texts, sign = [], "."
    for part in parts:
        is_line = part and part[0] not in "@#"
        texts.append(f"{part} | {sign} | -" if is_line and " | " not in part else part)
        sign = "=" if is_line else sign
    return parsed("\n".join(texts))


def matrix(rows):
    return rf"\begin{{pmatrix}} {rows} \end{{pmatrix}}"


V = "@ where: v = (h, 2)"
RIGHT = [
    ["L", L, r"\texttt{loss} | = | - | loss(m, c, xs, ys)"],
    ["L", "L + h^2 | < | a bigger one"],
    ["L", "L | <= | the same"],
    ["@ where: (a, b) = (1, 3)", "a / b", r"\frac13"],
    ["# a comment", "", "g |  | no relation", "g"],
    ["@ data: roots", r"\sqrt2 \sqrt3", r"\sqrt6"],
    ["@ data: roots", r"\sqrt2", r"\frac32 | < | above"],
    ["@ data: symbols", "L", L, "L | = | - | loss(m, c, xs, ys)"],
    ["@ data: symbols", r"\frac{\partial L}{\partial m} | . | - | loss(m, c, xs, ys).diff(m)"],
    ["@ x: varied", "0", "N S_{xx} | < | it is not constant"],
    ["@ data: symbols", "@ x: varied", r"\frac{S_{xx}}{S_{xx}}", "1"],
    [r"@ where: \beta = `max(m, -m)`", r"\beta", r"\lvert m \rvert", r"\max(m, -m)"],
    [r"L(\theta - \eta g)", "L | <= | before: the rate is stable"],
    [r"-\frac2N \sum_i r_i x_i", r"\texttt{gradient}_1 | = | - | gradient(m, c, xs, ys)[0]"],
    [r"\frac1N \sum \bigl(y_i - (m x_i + c)\bigr)^2", "L"],
    [r"\frac12 \sum (y_i - \hat y_i) \cdot 2", r"\sum y - m \sum x - N c"],
    [r"N \, \overline{x^2} - N \bar x^2", "S_{xx}", "D / N"],
    ["@ where: q = 3", r"12 q / (\eta h^{2})", r"\frac{36}{\eta h h}"],
    [r"N \sum x^2 - \Bigl(\sum x\Bigr)^2", r"N \sum (x - \bar x)^2"],
    [r"\begin{aligned} & h \\ & \quad {} - {-3} \end{aligned}", "h + 3"],
    ["y_i - c = r_i + m x_i"],
    ["-x_i", "x_i (-1)", "0 - x_i"],
    [r"\theta - \eta g | . | a pair | step(m, c, xs, ys, lr)"],
    ["(m, 0) + (0, c)", r"\theta"],
    ["0", "0 (m, c)"],
    ["L(m + h, c) - L | . | - | loss(m + h, c, xs, ys) - loss(m, c, xs, ys)"],
    [r"\frac{\partial L}{\partial m}", r"-\frac2N \sum r_i x_i"],
    [r"\frac{\partial}{\partial c} \frac1N \sum r_i^2", r"-\frac2N \sum r_i"],
    [V, r"\lvert v \rvert^2 = v \cdot v", "h^2 + 4"],
    [V, r"\frac12 v^{\mathsf T} H v", r"\frac1N \sum (h x + 2)^2"],
    [V, r"v v^{\mathsf T}", matrix(r"h^2 & 2h \\ 2h & 4")],
    [matrix(r"0 & 1 \\ 1 & 0") + matrix(r"m \\ c"), "(c, m)"],
    [r"\sum 2", "2 N"],
    [
        "@ where: X = `[(x, 1) for x in xs]`",
        r"X^{\mathsf T} X | . | - | normal_equations(xs, ys)[0]",
        matrix(r"\sum x_i \cdot x_i & \sum x \\ \sum x & N"),
    ],
    [matrix(r"1 & h \\[1ex] 0 & 1") + "^3", matrix(r"1 & 3h \\ 0 & 1")],
    [matrix(r"1 & h \\ 2 & 1") + "^0", "I", r"I \, I"],
    ["@ where: e_0 = 3", r"@ where: \rho = h", r"\rho^{2k} e_0", "h^{2k} 3"],
    ["@ where: q(t) = t^2 + h", "q(2h)", "4 h^2 + h"],
    [r"@ where: \lambda_1 + \lambda_2 = h", r"2 (\lambda_1 + \lambda_2)", "2h"],
    ["@ where: s_i = 2 x_i", r"\sum s_i x_i", r"2 \sum x^2"],
    ["@ where: (m, c) = (1, 2)", r"@ where: x = `xs[0]`", r"\hat y", "x + 2"],
    [r"\operatorname{E}[(\varepsilon + c)^2]", r"\sigma^2 + c^2"],
    [r"@ where: v = \bar\varepsilon", r"\operatorname{E}[v^2]", r"\frac{\sigma^2}{N}"],
    [r"L \text{, in words} | . | - | loss(m, c, xs, ys)"],
    [r"\texttt{solve\_2x2} | . | - | solve_2x2(((1, h), (0, 1)), (m, c))", "(m - h c, c)"],
]
WRONG = [
    (["L", rf"N {L}"], 1),
    (["L", "# a comment", "L | < | the same"], 2),
    (["L", "L - 1 | <= | smaller"], 1),
    (["L", "(L, 0)"], 1),
    (["(1, 2)", "(1, 2, 3)"], 1),
    (["g", "(g, 1)"], 1),
    (["L", r"N \bar x", r"\sum x"], 0),
    (["L", "L", "L + 1", "1 + L"], 2),
    (["L", r"L + h^2 | <= | -", r"L"], 2),
    (["L", r"L + 2 h^2 | <= | -", r"L + h^2", r"h^2 + L"], 1),
    (["@ where: a = `0.5`", "a"], 1),
    (["@ where: a = `(1, [0.5])`", "a"], 1),
    (["@ where: a = `None`", "a"], 1),
    (["@ where: a = `m == m`", "a"], 1),
    (["@ where: a = `nothing`", "a"], 0),
    (["@ where: a = `1 +`", "a"], 0),
    ([r"\sqrt2"], 0),
    (["@ data: roots", r"\sqrt2", r"141421356 / 10^8"], 2),
    (["@ data: roots", r"\sqrt2", r"\frac{2}{\sqrt2} | < | itself"], 2),
    (["@ data: roots", r"\sqrt2", "1 | <= | less"], 2),
    (["@ data: roots", r"\sqrt2", r"\sqrt2 - 1 / 10^{50} | <= | nearly"], 2),
    (["@ data: roots", "@ where: a = `sqrt(2) * 1.5`", "a"], 2),
    (["@ data: symbols", "L", "N L"], 2),
    (["@ data: symbols", "L", "L + h^2 | < | no proof"], 2),
    (["@ data: symbols", "@ where: a = `0.5 * m`", "a"], 2),
    (["0", "N S_{xx} | < | maybe zero"], 1),
    (["@ lr: any", r"L(\theta - \eta g)", "L | <= | before"], 2),
    (["1 | < | a first line with a relation"], 0),
    (["1", "1 | . | second without one"], 1),
    (["1", "0 | > | not a relation"], 1),
    (["1 | . "], 0),
    (["@ points: 2", "1"], 0),
    (["@ colour: red", "1"], 0),
    (["@ where: q", "1"], 0),
    (["@ where: q = 1 = h", "1"], 0),
    ([""], 0),
    (["m = c"], 0),
    ([r"\theta + x"], 0),
    ([r"H + \theta"], 0),
    ([r"\psi"], 0),
    (["m_3"], 0),
    (["m !"], 0),
    (["(m"], 0),
    (["m +"], 0),
    ([r"\text{in words alone}"], 0),
    ([r"\texttt{loss} | . | no call"], 0),
    ([r"\texttt{loss} | . | another function | gradient(m, c, xs, ys)[0]"], 0),
    ([r"\texttt{gradient}_2 | . | the other part | gradient(m, c, xs, ys)[0]"], 0),
    (["m | . | written twice | m"], 0),
    (["L | . | another value | loss(m, m, xs, ys)"], 0),
    (["L | . | no Python | loss("], 0),
]


@pytest.mark.parametrize("lines", RIGHT)
def test_what_is_right_passes(lines):
    check(block(*lines))


@pytest.mark.parametrize(("lines", "line"), WRONG)
def test_what_is_wrong_is_refused(lines, line):
    with pytest.raises(BlockError) as error:
        check(block(*lines))
    assert error.value.line == line


def test_the_error_shows_both_values_and_the_data():
    """So that it can be seen by hand."""
    with pytest.raises(BlockError) as error:
        check(block("N", "N + 1"))
    message = str(error.value)
    assert "above: N\n        says n\n        is 1" in message
    assert "here: N + 1\n        says n + 1\n        is 2" in message
    assert f"xs = ({data_set(0)['xs'][0]})" in message


def test_the_data_sets_reach_what_they_promise():
    """One point and many, constant x and not, stable rates; and the same at every build."""
    sets = [data_set(seed) for seed in range(DATA_SETS)]
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
            for part in re.split(r"\\qquad|\\\\", formula):
                assert len(re.findall(r"=|<|>|\\le\b|\\ge\b", part)) <= 1, (page.name, part)


def test_the_command_names_page_and_line(tmp_path, capsys):
    """`python -m site_build.derivation PAGE.md`."""
    page = tmp_path / "page.md"
    for lines, status, said in (
        ("N | . | -\nN + 1 | = | -", 1, f"{page}:5: the line is not = the line above"),
        ("N | . | $\\frac{$", 1, f"{page}:4: bad TeX"),
        ("N | . | -", 0, "1 derivations, 0 faults"),
    ):
        page.write_text(f"# Page\n\n```derivation\n{lines}\n```\n")
        assert command.main([str(page)]) == status
        assert said in capsys.readouterr().out


def test_slips_in_the_pages_are_noticed():
    """One in ten of those that `python -m tests.site.planted_errors` plants."""
    found = [outcome(slip) for slip in islice(planted(), 0, None, 10)]
    assert len(found) > 200
    assert "passed" not in found
    assert "stopped elsewhere" not in found
    assert found.count("equal") < len(found) / 20
    assert found.count("unread") < len(found) / 10


def test_the_page_is_told_what_it_needs():
    """The last side of each line, what they need, whether the rate has a bound; the letters."""
    found = for_the_page(block("@ where: u = h", r"L(m + u, c) = L(m + u, c)", r"L - \eta x"))
    assert found == {
        "where": [[["u"], "h"]],
        "lines": [[None, "loss(*at(m + u, c), xs, ys)"], ["=", "loss(m, c, xs, ys) - lr * x"]],
        "library": ["loss"],
        "rate": True,
        "letters": [("m", "m"), ("c", "c"), ("u", "u"), (r"\eta", "lr")],
    }
    assert not for_the_page(block("@ lr: any", r"\eta x"))["rate"]


def test_the_page_evaluates_what_it_was_told():
    """In lists; what is left where digits cancel is 0; where there is no value, why."""
    points = [0.1, 0.2], [0.3, 0.0], 1.0, 2.0, 0.5
    derivations.learn("key", for_the_page(block(r"(x_i, \sum x - \sum y)", r"\eta x")))
    assert derivations.values("key", *points, True, 3, 0.5) == {
        "values": [[[0.1, 0.2], 0.0], [0.05, 0.1]],
        "letters": [0.5],
    }
    why = {"why": "for a rate below the bound only"}
    assert derivations.values("key", *points, False, 3, 0.5) == why
    derivations.learn("key", for_the_page(block(r"\bar x / (N - 2)")))
    assert "division by zero" in derivations.values("key", *points, True, 3, 0.5)["why"]


def test_letters_are_of_as_many_points_as_the_block_takes():
    """Without one of the points there has to be a line left."""
    where = "@ where: d = `fit(xs[1:], ys[1:])[0]`"
    assert for_the_page(block("@ points: 3+", where, "d + x_i"))["letters"] == [("d", "d")]


def test_the_page_tells_the_letters_that_the_lines_depend_on():
    """In the order in which they stand there; not what is a list, nor what only a where needs."""
    wheres = ["@ where: (p, w) = (h, c)", r"@ where: \lambda_1 = p + w", "@ where: s = p x"]
    derivations.learn("key", for_the_page(block(*wheres, r"\sum s_i + \lambda_1 + w x_i")))
    shown = derivations.values("key", [0.1], [0.3], 1.0, 2.0, 0.5, True, 3, 0.5)["letters"]
    assert shown == [2.5, 2.0]


NOT_LIVE = [
    ["@ live: no", "L"],
    ["@ data: symbols", "L"],
    ["@ where: x = `xs[0]`", "x + h"],
    [r"\sum x \operatorname{E}[\varepsilon]"],
]


@pytest.mark.parametrize("lines", NOT_LIVE)
def test_a_block_that_is_not_live_has_no_values(lines):
    """What tries all tosses of a coin would be there for ever, at 40 points."""
    assert chain(block(*lines)).sides
    assert for_the_page(block(*lines)) is None
    assert 'class="value"' in fences.derivation("L | . | -")
    assert 'class="value"' not in fences.derivation("@ live: no\nL | . | -")
