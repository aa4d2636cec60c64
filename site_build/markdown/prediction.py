"""Predict, then see: a question that the reader may answer before the page does.

A block is its kind and name; names for values, in Python with all of slr_pure at hand; the
question; and below a line of three hyphens the answer. Both are prose, and {{ an expression }} in
them stands for its value. So no number of an answer is written by hand.

    number doubled-residuals
    @ xs, ys = [0, 1, 2], [1, 3, 8]
    @ answer, within, unit = loss(2, 1, xs, ys), 0, "cm²"
    The line has the residuals 0, 0 and 3. What is its loss?
    ---
    It is {{ answer }}.

The kinds: `number` has answer, within, and a unit if there is one; `place` the same, and low, high
and the axis's name; `line` xs, ys, the window on them and the names of its axes. `choice` has
between question and answer lines such as

    - [a condition] what may be chosen | a sentence on it

and one of the conditions is true.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import slr_pure
from site_build.page import presets

from .places import needed_by, page_error

OPTION = re.compile(r"- \[(.+?)\] (.+?) \| (.+)")
VALUE = re.compile(r"\{\{ (.+?) \}\}")
FAULTS = ArithmeticError, LookupError, NameError, SyntaxError, TypeError, ValueError
NEEDED = {
    "number": ("answer", "within"),
    "place": ("answer", "within", "low", "high", "axis"),
    "line": ("xs", "ys", "window", "names"),
    "choice": (),
}


class Option(NamedTuple):
    """What may be chosen, a sentence on it, and whether it is right."""

    choice: str
    sentence: str
    right: bool


class Prediction(NamedTuple):
    """A block: its values by name, its paragraphs with their values put in, its options."""

    kind: str
    name: str
    values: dict[str, Any]
    question: list[str]
    options: list[Option]
    answer: list[str]


def parsed(source: str) -> Prediction:
    """The block, its numbers worked out. ValueError, with the line: there is a fault in it."""
    first, *lines = source.strip().split("\n")
    kind, _, name = first.strip().partition(" ")
    if kind not in NEEDED or not re.fullmatch(r"[a-z][a-z-]+", name):
        raise ValueError(f"{first}: not a kind ({', '.join(NEEDED)}) and a name")
    values = {each: getattr(slr_pure, each) for each in slr_pure.__all__}
    values["preset"] = presets.points
    texts: tuple[list[str], list[str]] = [], []
    options: list[Option] = []
    side = 0
    for line in map(str.strip, lines):
        try:
            if line.startswith("@ "):
                exec(line[2:], values)  # noqa: S102 (as a page's examples are)
            elif line == "---":
                side += 1
            elif option := OPTION.fullmatch(line):
                choice, sentence = (_filled(text, values) for text in option.group(2, 3))
                options.append(Option(choice, sentence, bool(eval(option[1], values))))
            else:
                texts[side].append(_filled(line, values))
        except FAULTS as error:
            raise ValueError(f"{line}: {error}") from error
    missing = [key for key in NEEDED[kind] if key not in values]
    if missing or side != 1:
        raise ValueError(f"there is no {' and no '.join(missing) or 'answer below a line ---'}")
    if kind == "choice" and [option.right for option in options].count(True) != 1:
        raise ValueError("one condition is to be true, and the others false")
    question, answer = ("\n".join(text).strip().split("\n\n") for text in texts)
    return Prediction(kind, name, values, question, options, answer)


def block_of(source: str) -> Prediction:
    """The block of a fence. PageError: there is a fault in it."""
    try:
        with needed_by("predict", source):
            return parsed(source)
    except ValueError as error:
        raise page_error(f"predict: {error}", source) from None


def _filled(line: str, values: dict[str, Any]) -> str:
    filled = VALUE.sub(lambda found: shown(eval(found[1], values)), line)
    if "{{" in filled:
        raise ValueError("an expression stands between {{ and }}, with a space at each end")
    return filled


def shown(value: float) -> str:
    """The value in a text, to four digits.

    >>> shown(-2 / 3), shown(12345.6)
    ('−0.6667', '12350')
    """
    return f"{float(f'{float(value):.4g}'):.10g}".replace("-", "−")
