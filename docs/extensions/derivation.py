r"""A chain of equalities in a page, checked: `python -m docs.extensions.derivation PAGE.md …`.

A fenced block of the language `derivation` has one line for each line of the chain, of four parts
between ` | ` (a space on each side):

    TeX | relation to the line above | reason | Python expression

For example

    ```derivation
    @ points: 2+
    \frac{\partial L}{\partial m} | . | the first part of the gradient | gradient(m, c, xs, ys)[0]
    -\frac{2}{N} \sum_i r_i x_i | = | the chain rule | -2 * total(r * x for r, x in zip(rs, xs)) / n
    @ where: rs = [y - m * x - c for x, y in zip(xs, ys)]
    ```

The relation is `=`, `<=` or `<`; on the first line `.` or nothing. The reason may hold $TeX$,
`code` and *stress*. Lines that begin with `# ` are comments. Lines that begin with `@ ` are
settings:

    @ data: fractions       30 random data sets in Fractions (this is the default)
    @ data: roots           the same data sets as SymPy's exact numbers: `sqrt` is exact
    @ data: symbols         SymPy symbols, for each N from the least number of points to 4: a proof
                            for these N; <= and < are checked on random numbers for the symbols
    @ points: 2+            the least number of points; 1 if not set
    @ x: varied             x is not constant (so there are 2 points at least)
    @ lr: any               lr > 0 only; if not set, also lr < 2/λ₂
    @ where: NAME = …       another name, evaluated before the lines, in the order written; or
                            several, as in (p, q) = (1, 2)
    @ tex: unread           do not work out the TeX itself (see below)
    @ live: no              in the page no values at the reader's points, as for a block that tries
                            every toss of a coin for each point
    @ show: shipped         has no effect: marks a block that ends in a shipped function

The expressions may use:

    xs, ys                  lists of N numbers; n is N
    m, c                    the line to stand at, random
    lr, h, k                a learning rate; some h ≠ 0; a number of steps from 0 to 8
    loss, gradient, fit, …  all public names of slr_pure (Moments, jump, fit take no symbols)
    mean(…), total(…)       exact, of lists or generators; the total of nothing is 0
    Fraction, sqrt          sqrt only with roots or symbols
    sum, zip, range, len, min, max, abs, all, any, tuple, list, enumerate, next, sorted, reversed

A division of integers is exact here: 1 / 3 is a third. A value is a number, or a tuple or list of
values, compared part by part. A float is refused, for it is not exact (`curvatures` gives floats:
use `roots` and write λ with sqrt).

Where the TeX is plain arithmetic on the data, such as -\frac2N \sum r_i x_i, it is worked out too,
and must have the value of its expression; tex_value.py says what it can read. All other TeX is
taken as it is.

The command says which line of which page is wrong, in a second or so, its TeX included.
"""

import ast
import re
import sys
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple, Optional

from .data_sets import data_set
from .exact_numbers import DATA_SETS, Fractions, InexactError, Numbers
from .tex_value import NotArithmetic, tex_value

RELATIONS = {".": None, "": None, "=": "=", "<=": "<=", "<": "<"}
SETTINGS = {
    "data": ("fractions", "roots", "symbols"),
    "x": ("varied",),
    "lr": ("any", "stable"),
    "live": ("no",),
    "show": ("shipped",),
    "tex": ("unread",),
}
NAMES = re.compile(r"\w+|\((\w+, *)+\w+\)|(\w+, *)+\w+")
FENCE = re.compile(r"^(?P<indent> *)```derivation *\n(?P<block>.*?)^ *``` *$", re.M | re.S)


class BlockError(ValueError):
    """What is wrong with a block, and in which of its lines (from 0 on)."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class Line(NamedTuple):
    """One line of the chain; number is its place in the block, relation is None on the first."""

    number: int
    tex: str
    relation: "Optional[str]"
    reason: str
    expression: str


class Derivation(NamedTuple):
    """A block: its settings, its auxiliary names, each with its place, and its lines."""

    settings: "dict[str, str]"
    where: "list[tuple[int, str, str]]"
    lines: "list[Line]"


def parsed(block: str) -> Derivation:
    """The block's parts. BlockError: a line that is none of those above."""
    derivation = Derivation({}, [], [])
    for number, text in enumerate(block.splitlines()):
        text = text.strip()
        if text.startswith("@ "):
            _set(derivation, number, text[2:])
        elif text and not text.startswith("# "):
            derivation.lines.append(_line(number, text, first=not derivation.lines))
    if not derivation.lines:
        raise BlockError(0, "a derivation without a line")
    return derivation


def _set(derivation: Derivation, number: int, text: str) -> None:
    name, _, value = (part.strip() for part in text.partition(":"))
    if name == "where":
        names, _, expression = (part.strip() for part in value.partition("="))
        if not NAMES.fullmatch(names):
            raise BlockError(number, f"not NAME = expression: {value}")
        derivation.where.append((number, names, expression))
    elif value in SETTINGS.get(name, ()) or (name == "points" and re.fullmatch(r"\d+\+", value)):
        derivation.settings[name] = value
    else:
        raise BlockError(number, f"no such setting: @ {text}")


def _line(number: int, text: str, first: bool) -> Line:
    parts = [part.strip() for part in text.split(" | ", 3)]
    if len(parts) != 4:
        raise BlockError(number, f"not TeX | relation | reason | expression: {text}")
    tex, sign, reason, expression = parts
    if sign not in RELATIONS:
        raise BlockError(number, f"the relation is =, <= or <, not {sign}")
    relation = RELATIONS[sign]
    if first != (relation is None):
        raise BlockError(number, "the first line has no relation, and every other line has one")
    return Line(number, tex, relation, reason, expression)


def check(derivation: Derivation) -> None:
    """Every line is in its relation to the line above on every data set, or a BlockError."""
    auxiliary = [name for _, names, _ in derivation.where for name in re.findall(r"\w+", names)]
    names = [(number, name, _compiled(number, text)) for number, name, text in derivation.where]
    codes = [_compiled(line.number, line.expression) for line in derivation.lines]
    kind = derivation.settings.get("data", "fractions")
    numbers = Fractions() if kind == "fractions" else Numbers()
    for data in _data_sets(derivation.settings, kind == "symbols"):
        scope = {**numbers.scope(data), "auxiliary": auxiliary}
        for number, name, code in names:
            value = _evaluated(number, code, scope)
            several = re.findall(r"\w+", name)
            scope.update(zip(several, value) if len(several) > 1 else [(name, value)])
        values = [
            _evaluated(line.number, code, scope) for line, code in zip(derivation.lines, codes)
        ]
        for i, line in enumerate(derivation.lines):
            try:
                numbers.check_exact(values[i])
                holds = not i or numbers.holds(line.relation, values[i - 1], values[i], data)
            except InexactError as inexact:
                raise BlockError(line.number, f"{line.expression} is {inexact}") from None
            if not holds:
                above = derivation.lines[i - 1]
                raise BlockError(
                    line.number,
                    f"the line is not {line.relation} the line above\n"
                    f"    above: {above.expression}\n        is {_shown(values[i - 1])}\n"
                    f"    here: {line.expression}\n        is {_shown(values[i])}\n"
                    f"    where {', '.join(f'{name} = {_shown(data[name])}' for name in data)}",
                )
        if derivation.settings.get("tex") != "unread":
            for line, value in zip(derivation.lines, values):
                _check_tex(line, value, scope, numbers, data)


def _check_tex(
    line: Line, value: "Any", scope: "dict[str, Any]", numbers: Fractions, data: "dict[str, Any]"
) -> None:
    """Where the TeX is plain arithmetic it has the value of the expression."""
    if isinstance(value, (tuple, list)):
        return
    try:
        shown = tex_value(line.tex, scope)
    except (NotArithmetic, ZeroDivisionError):
        return
    if not numbers.holds("=", shown, value, data):
        raise BlockError(
            line.number,
            f"the TeX is not the expression\n    TeX: {line.tex}\n        is {_shown(shown)}\n"
            f"    expression: {line.expression}\n        is {_shown(value)}\n"
            f"    where {', '.join(f'{name} = {_shown(data[name])}' for name in data)}",
        )


def _data_sets(settings: "dict[str, str]", symbols: bool) -> "Any":
    varied, stable = settings.get("x") == "varied", settings.get("lr") != "any"
    least = max(int(settings.get("points", "1+")[:-1]), 2 if varied else 1)
    if not symbols:
        for seed in range(DATA_SETS):
            yield data_set(seed, least, varied, stable)
        return
    for n in range(least, max(least, 4) + 1):
        yield Numbers.symbols(n, varied, stable)


class _ExactDivision(ast.NodeTransformer):
    """a / b becomes divide(a, b), which does not make a float of two integers."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """Replace the operator, inside out."""
        self.generic_visit(node)
        if not isinstance(node.op, ast.Div):
            return node
        function = ast.Name("divide", ast.Load())
        return ast.copy_location(ast.Call(function, [node.left, node.right], []), node)


def _compiled(number: int, expression: str) -> CodeType:
    try:
        tree = ast.parse(expression, mode="eval")
    except SyntaxError as error:
        raise BlockError(number, f"not a Python expression, {error.msg}: {expression}") from None
    tree = ast.fix_missing_locations(_ExactDivision().visit(tree))
    return compile(tree, expression, "eval")


def _evaluated(number: int, code: CodeType, scope: "dict[str, Any]") -> "Any":
    try:
        return eval(code, scope)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is in the page)
        message = f"{code.co_filename} fails: {type(error).__name__}: {error}"
        raise BlockError(number, message) from None


def _shown(value: "Any") -> str:
    if isinstance(value, (tuple, list)):
        return f"({', '.join(map(_shown, value))})"
    return str(value)


def main(pages: "list[str]") -> int:
    """Check the blocks of the pages and print each one's fault; 1 if there is any."""
    from .katex import TexError, rendered
    from .text import inline

    faults = blocks = 0
    for page in pages:
        text = Path(page).read_text(encoding="utf-8")
        for fence in FENCE.finditer(text):
            first = text.count("\n", 0, fence.start("block")) + 1
            blocks += 1
            try:
                derivation = parsed(fence["block"])
                check(derivation)
                for line in derivation.lines:
                    number = line.number
                    rendered(line.tex)
                    inline(line.reason)
            except BlockError as fault:
                faults += 1
                print(f"{page}:{first + fault.line}: {fault}")
            except TexError as fault:
                faults += 1
                print(f"{page}:{first + number}: {fault}")
    print(f"{blocks} derivations, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
