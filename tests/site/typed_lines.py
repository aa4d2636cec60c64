"""A tree of site_build/page/written.py as readers type it, each in their own way."""

from typing import NamedTuple

OF_A_POINT = {"x", "y", "ŷ", "r", "s", "w"}
POWERS = {"2": "²", "3": "³"}


class Way(NamedTuple):
    """How one reader types; sum, mean and power are formats."""

    times: str
    plus: str
    less: str
    sum: str
    mean: str
    power: str
    index: str
    plain: bool  # on a keyboard without other signs


WAYS = [
    Way(" ", " + ", " − ", "Σ {}", "{}\u0304", "{}{}", "", plain=False),
    Way("*", "+", "-", "sum({})", "mean({})", "{}^{}", "_i", plain=True),
    Way("", "+", "-", "sum({})", "{}bar", "{}**{}", "i", plain=True),
    Way(" · ", " + ", " - ", "∑({})", "mean({})", "{}^{}", "", plain=False),
]
PLAIN = {"∂": "d", "λ": "lambda", "η": "eta", "σ": "sigma", "κ": "kappa", "θ": "theta"}
PLAIN.update({"ŷ": "yhat", "²": "^2", "*": "^*"})
SPELLED = {"S_xy": "Sxy", "S_xx": "Sxx", "S_yy": "Syy"}


def typed_line(tree, way):
    """The tree as text.

    >>> half = ("over", ("number", "1"), ("times", ("number", "2"), ("letter", "N")))
    >>> typed_line(("times", half, ("sum", ("letter", "r"))), WAYS[1])
    '1/(2*N)*sum(r_i)'
    """
    return _text(tree, way, way.index)[0]


def _text(tree, way, index):
    """The text, and how tightly it holds together: 1 a sum, 2 a product, 3 a power, 4 a letter."""
    kind, first, *others = tree

    def within(part, tight):
        text, holds = _text(part, way, index)
        return text if holds >= tight else f"({text})"

    if kind == "number":
        return first, 4
    if kind == "letter":
        return _name(first, way) + (index if first in OF_A_POINT else ""), 4
    if kind in ("call", "pair"):
        inside = ", ".join(_text(part, way, index)[0] for part in tree[-1])
        return f"{first if kind == 'call' else ''}({inside})", 4
    if kind == "mean":
        short = first[0] == "letter" and "(" not in way.mean
        form = way.mean if short else "mean({})"
        return form.format(_text(first, way, "")[0]), 4
    if kind == "sum":
        return way.sum.format(within(first, 2)), 4 if way.sum.startswith("sum") else 2
    if kind in ("times", "over") and first[0] == "minus":
        return _text(("minus", (kind, first[1], *others)), way, index)
    if kind == "minus":
        return way.less.strip() + within(first, 2), 1
    if kind in ("plus", "less"):
        sign = way.plus if kind == "plus" else way.less
        return within(first, 1) + sign + within(others[0], 2), 1
    if kind == "power":
        count = others[0][1]
        power = "{}" + POWERS[count] if way.power == "{}{}" else way.power
        return power.format(within(first, 4), count), 3
    if kind == "over":
        above = within(first, 3 if way.sum[0] in "Σ∑" and "sum" in str(first) else 2)
        return f"{above}/{within(others[0], 3)}", 2
    last = within(others[0], 2)
    return within(first, 2) + ("*" if last[0].isdigit() else way.times) + last, 2


def _name(letter, way):
    name = SPELLED.get(letter, letter) if way.times == "" else letter
    for sign, word in PLAIN.items():
        name = name.replace(sign, word) if way.plain else name
    return name
