"""A chain of equalities in a page, checked: `python -m site_build.derivation.derivation PAGE.md …`.

block.py says how it is written. The command says which line of which page is wrong, in a few
seconds, its TeX included.
"""

import re
import sys
from pathlib import Path
from types import CodeType
from typing import Any

from .block import BlockError, Derivation, Line, parsed
from .data_sets import data_set
from .exact_numbers import DATA_SETS, InexactError, InFractions, InSymbols
from .expressions import compiled, evaluated
from .tex_lines import in_the_form_of, said, tex_scope

FENCE = re.compile(r"^(?P<indent> *)```derivation *\n(?P<block>.*?)^ *``` *$", re.M | re.S)


def check(block: Derivation) -> None:
    """On every data set, each line is in its relation to the line above, and its TeX has its value.

    BlockError: some line is not, or has not.
    """
    where = [(names, number, compiled(number, text)) for number, names, text in block.where]
    codes = [(line.number, compiled(line.number, line.expression)) for line in block.lines]
    tex = said(block)
    kind = block.settings.get("data", "fractions")
    numbers = InFractions() if kind == "fractions" else InSymbols()
    for data in _data_sets(block.settings, kind == "symbols"):
        scope = numbers.scope(data)
        for names, number, code in where:
            value = evaluated(number, code, scope)
            several = re.findall(r"\w+", names)
            scope.update(zip(several, value) if len(several) > 1 else [(names, value)])
        values = [evaluated(number, code, scope) for number, code in codes]
        try:
            _check_relations(block.lines, values, numbers, data)
            scope = tex_scope(block, scope)
            for line, value, sides in zip(block.lines, values, tex):
                for side in sides:
                    shown = in_the_form_of(value, evaluated(line.number, side, scope))
                    if not numbers.holds("=", shown, value, data):
                        raise BlockError(line.number, _tex_fault(line, value, side, shown))
        except BlockError as fault:
            at = ", ".join(f"{name} = {_shown(data[name])}" for name in data)
            raise BlockError(fault.line, f"{fault}\n    where {at}") from None


def _check_relations(
    lines: "list[Line]", values: "list[Any]", numbers: InFractions, data: "dict[str, Any]"
) -> None:
    for i, line in enumerate(lines):
        try:
            numbers.check_exact(values[i])
            holds = not i or numbers.holds(line.relation, values[i - 1], values[i], data)
        except InexactError as inexact:
            raise BlockError(line.number, f"{line.expression} is {inexact}") from None
        if not holds:
            raise BlockError(
                line.number,
                f"the line is not {line.relation} the line above\n"
                f"    above: {lines[i - 1].expression}\n        is {_shown(values[i - 1])}\n"
                f"    here: {line.expression}\n        is {_shown(values[i])}",
            )


def _tex_fault(line: Line, value: "Any", side: CodeType, shown: "Any") -> str:
    return (
        f"the TeX is not the expression\n"
        f"    TeX: {line.tex}\n        says {side.co_filename}\n        is {_shown(shown)}\n"
        f"    expression: {line.expression}\n        is {_shown(value)}"
    )


def _data_sets(settings: "dict[str, str]", symbols: bool) -> "Any":
    varied, stable = settings.get("x") == "varied", settings.get("lr") != "any"
    least = max(int(settings.get("points", "1+")[:-1]), 2 if varied else 1)
    if not symbols:
        for seed in range(DATA_SETS):
            yield data_set(seed, least, varied, stable)
        return
    for n in range(least, max(least, 4) + 1):
        yield InSymbols.symbols(n, varied, stable)


def _shown(value: "Any") -> str:
    if isinstance(value, (tuple, list)):
        return f"({', '.join(map(_shown, value))})"
    return str(value)


def main(pages: "list[str]") -> int:
    """Check the blocks of the pages and print each one's fault; 1 if there is any."""
    from ..markdown.katex import TexError, rendered
    from ..markdown.text import inline

    faults = blocks = 0
    for page in pages:
        text = Path(page).read_text(encoding="utf-8")
        for fence in FENCE.finditer(text):
            first = text.count("\n", 0, fence.start("block")) + 1
            blocks += 1
            try:
                block = parsed(fence["block"])
                for line in block.lines:
                    number = line.number
                    rendered(line.tex)
                    inline(line.reason)
                check(block)
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
