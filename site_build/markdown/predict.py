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
from html import escape
from typing import Any, NamedTuple

import slr_pure
from site_build.figures.guesses import BOTTOM, LEFT, RIGHT, TOP, line_to_draw, place_to_mark
from site_build.page import presets

from .katex import TexError
from .places import page_error
from .prose import inline

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


def predict(source: str, *_: Any, **__: Any) -> str:
    """The question, what to guess with, and the answer, folded."""
    block = block_of(source)
    try:
        question, answer = _paragraphs(block.question), _paragraphs(block.answer)
        options = [(inline(choice), inline(said), right) for choice, said, right in block.options]
    except TexError as error:
        raise page_error(f"predict: {error}", source) from None
    if options:
        answer = f"<ul>{''.join(map(_told, options))}</ul>{answer}"
    drawing, fields = FIELDS[block.kind](block)
    data = "".join(f' data-{key}="{value}"' for key, value in _data(block).items())
    return (
        f'<div class="predict {block.kind}" id="predict-{block.name}"{data} data-search-exclude>'
        f'<p class="kicker">Predict, then see</p>{question}{drawing}'
        f'<form><fieldset disabled aria-label="Your guess">{fields}'
        '<button class="md-button">This is my guess</button></fieldset></form>'
        '<p class="said" role="status"></p>'
        "<details><summary><span>Show me</span><span>The answer</span></summary>"
        f"<div>{answer}</div></details>"
        '<button type="button" class="md-button" hidden>Try again</button></div>'
    )


def _paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{inline(' '.join(text.split()))}</p>" for text in texts)


def _told(option: tuple[str, str, bool]) -> str:
    choice, sentence, right = option
    kind = ' class="right"' if right else ""
    return f"<li{kind}><b>{choice}</b>: {sentence}</li>"


def _data(block: Prediction) -> dict[str, str]:
    """What the script compares a guess with, or has the library compute from it."""
    values = block.values
    if block.kind in ("number", "place"):
        return {key: repr(float(values[key])) for key in ("answer", "within")}
    if block.kind == "line":
        points = [[float(x) for x in values[key]] for key in ("xs", "ys")]
        return {"points": str([*points, [float(end) for end in values["window"]]])}
    return {}


def _number(block: Prediction) -> tuple[str, str]:
    unit = block.values.get("unit", "")
    field = '<input type="number" step="any" required>'
    return "", f"<label>Your guess {field} <span>{escape(unit)}</span></label>"


def _place(block: Prediction) -> tuple[str, str]:
    low, high, axis = (block.values[key] for key in ("low", "high", "axis"))
    drawing = place_to_mark(f"guess-{block.name}", low, high, block.values["answer"], axis)
    return drawing, _slider("Your mark", low, high, LEFT, RIGHT)


def _line(block: Prediction) -> tuple[str, str]:
    xs, ys, window, names = (block.values[key] for key in NEEDED["line"])
    low, high = window[2:]
    drawing = line_to_draw(f"guess-{block.name}", xs, ys, window, names)
    return drawing, "".join(
        _slider(f"{end} end", low, high, BOTTOM, TOP) for end in ("Left", "Right")
    )


def _slider(label: str, low: float, high: float, start: float, end: float) -> str:
    """A slider from low to high, in hundredths, which are drawn at start and at end."""
    return (
        f'<label>{label} <input type="range" min="{low:g}" max="{high:g}"'
        f' step="{(high - low) / 100:g}" value="{(low + high) / 2:g}"'
        f' data-from="{start:g}" data-to="{end:g}">'
        '<span class="now" aria-hidden="true"></span></label>'
    )


def _choice(block: Prediction) -> tuple[str, str]:
    return "", "".join(
        f'<label><input type="radio" name="{block.name}" value="{k}" required>'
        f" {inline(option.choice)}</label>"
        for k, option in enumerate(block.options)
    )


FIELDS = {"number": _number, "place": _place, "line": _line, "choice": _choice}
