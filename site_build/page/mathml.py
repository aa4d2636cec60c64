"""The tree of written.py as MathML, which browsers draw: the reader sees how the text was read."""

SUM, PRODUCT, POWER = 1, 2, 3  # how tightly a branch holds together
STRENGTH = {"plus": SUM, "less": SUM, "minus": SUM, "times": PRODUCT, "sum": PRODUCT}
STRENGTH.update({"over": POWER, "power": POWER})
RAISED = {"²": "<mn>2</mn>", "'": "<mo>′</mo>", "*": '<mo lspace="0" rspace="0">*</mo>'}


def math(tree):
    """The MathML of the tree.

    >>> math(("power", ("letter", "x"), ("number", "2")))
    '<math displaystyle="true"><msup><mi>x</mi><mn>2</mn></msup></math>'
    """
    return f'<math displaystyle="true">{_drawn(tree)}</math>'


def _drawn(tree):
    kind, first = tree[:2]
    if kind == "number":
        return f"<mn>{first}</mn>"
    if kind == "letter":
        return letter(first)
    if kind == "call":
        return letter(first) + _parts(tree[2])
    if kind == "pair":
        return _parts(first)
    if kind == "mean":
        return f'<mrow class="mean">{_drawn(first)}</mrow>'
    if kind == "sum":
        return f"<mo>∑</mo>{_bracketed(first, PRODUCT)}"
    if kind == "minus":
        return f'<mo form="prefix">−</mo>{_bracketed(first, PRODUCT)}'
    return OF_TWO[kind](first, tree[2])


def _plus(sign):
    return lambda a, b: f'{_drawn(a)}<mo form="infix">{sign}</mo>{_bracketed(b, PRODUCT)}'


def _times(a, b):
    """A dot stands where a number would run into another, and where a quotient ends."""
    left = _bracketed(a, POWER if _ends_in_sum(a) else PRODUCT)
    dot = _begins_with_number(b) or a[0] == "over"
    return left + ("<mo>·</mo>" if dot else '<mspace width="0.17em"/>') + _bracketed(b, PRODUCT)


def _over(a, b):
    return f"<mfrac>{_row(_drawn(a))}{_row(_drawn(b))}</mfrac>"


def _power(a, b):
    return f"<msup>{_row(_bracketed(a, POWER + 1))}{_row(_drawn(b))}</msup>"


OF_TWO = {"plus": _plus("+"), "less": _plus("−"), "times": _times, "over": _over, "power": _power}


def _ends_in_sum(tree):
    """Its last factor is a sum, which would take what follows, too."""
    return tree[0] == "sum" or (tree[0] == "times" and _ends_in_sum(tree[2]))


def _begins_with_number(tree):
    if tree[0] in ("times", "power"):
        return _begins_with_number(tree[1])
    return tree[0] in ("number", "over")


def _bracketed(tree, least):
    """In brackets, if it holds together less tightly than that."""
    drawn = _drawn(tree)
    return _in_brackets(drawn) if STRENGTH.get(tree[0], POWER + 1) < least else drawn


def _in_brackets(drawn):
    return f"<mrow><mo>(</mo>{drawn}<mo>)</mo></mrow>"


def _parts(parts):
    return _in_brackets("<mo>,</mo>".join([_drawn(part) for part in parts]))


def _row(drawn):
    return drawn if drawn.count("<") == 2 else f"<mrow>{drawn}</mrow>"


def letter(name):
    """A name as it is drawn: m* with its star raised, λ_1 with its index below.

    >>> letter("λ_1")
    '<msub><mi>λ</mi><mi>1</mi></msub>'
    """
    if name.startswith("∂"):
        above, below = name.split("/")
        return f"<mfrac><mi>{above}</mi><mi>{below}</mi></mfrac>"
    if name[-1] in RAISED:
        return f"<msup>{letter(name[:-1])}{RAISED[name[-1]]}</msup>"
    base, _, index = name.partition("_")
    return f"<msub><mi>{base}</mi><mi>{index}</mi></msub>" if index else f"<mi>{base}</mi>"
