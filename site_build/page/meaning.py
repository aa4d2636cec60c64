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


def bare(text):
    """Python without its brackets and spaces: two ways to write the same line are the same text."""
    for needless in ("small", "whole", "(", ")", " "):
        text = text.replace(needless, "")
    return text


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
