"""The tree of written.py as Python, in the words of site_build/derivation/tex_python.py."""

from .derivations import numbers

MOST = 12  # the greatest power
LARGE = 2**400  # as a power of a power of a power soon is

OF_TWO = {"plus": "({} + {})", "less": "({} - {})", "times": "({} * {})", "over": "over({}, {})"}
OF_TWO["power"] = "(small({})**whole({}))"
OF_ONE = {"minus": "(-{})", "sum": "total({}, n)", "mean": "mean({})"}


def python(tree, letters):
    """The Python of the tree; letters: that of each letter, and of each call, which ends with (.

    >>> python(("over", ("letter", "N"), ("number", "0.5")), {"N": "n"})
    'over((n), over(5, 10))'
    """
    kind, first = tree[:2]
    if kind == "number":
        digits, _, decimals = first.partition(".")
        whole = str(int(digits + decimals))
        return f"over({whole}, {10 ** len(decimals)})" if decimals else whole
    if kind == "letter":
        return f"({letters[first]})"
    if kind in ("call", "pair"):
        parts = ", ".join([python(part, letters) for part in tree[-1]])
        return letters[first + "("].format(parts) if kind == "call" else f"array(({parts}))"
    if kind == "power" and tree[2][0] == "minus":  # so that an integer is not made a float
        return python(("over", ("number", "1"), ("power", first, tree[2][1])), letters)
    form = OF_ONE.get(kind) or OF_TWO[kind]
    return form.format(*[python(part, letters) for part in tree[1:]])


def spelled(tree, names):
    """The tree in its own letters, as text: only what is typed alike is the same text.

    >>> spelled(("minus", ("call", "L", [("letter", "m"), ("letter", "c")])), ["L(", "m", "c"])
    '(-(L))'
    """
    letters = {name: name + "{})" if name.endswith("(") else name for name in names}
    text = python(_from_the_left(tree), letters)
    for value in ("L", "∂L/∂m", "∂L/∂c"):
        text = text.replace(value + "((m), (c))", f"({value})")
    return text


def _from_the_left(tree):
    """Its products without brackets, and a minus in front of a whole one: a (b/c) as a b/c.

    Of a sum what is divided comes last, too: Σ a/b as (Σ a)/b, of which it is told only where both
    are equal.
    """
    if isinstance(tree, list):
        return [_from_the_left(part) for part in tree]
    if not isinstance(tree, tuple):
        return tree
    parts = [_from_the_left(part) for part in tree]
    if parts[0] in ("times", "over"):
        kind, a, b = parts
        if a[0] == "minus":
            return ("minus", _from_the_left((kind, a[1], b)))
        if kind == "times" and b[0] in ("times", "over"):
            return (b[0], _from_the_left(("times", a, b[1])), b[2])
    if parts[0] in ("sum", "mean") and parts[1][0] == "over":
        return ("over", (parts[0], parts[1][1]), parts[1][2])
    return tuple(parts)


def small(value):
    """The value; ValueError: its numbers are too large to be taken to a power."""
    for number in numbers(value):
        if abs(number) > LARGE or getattr(number, "denominator", 1) > LARGE:
            raise ValueError("its numbers grow too large")
    return value


def whole(power):
    """The power, an int; ValueError: it is none, or a great one."""
    if power != int(power) or not 0 <= power <= MOST:
        raise ValueError(f"a power is a whole number up to {MOST}")
    return int(power)
