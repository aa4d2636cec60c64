"""A formula as a reader types it on one line, as a tree: `-2/N Σ r x`, `(m + h)^2`, `2 S_xx`.

The branches are tuples:

    ("number", "2")  ("letter", "m")  ("call", "L", parts)  ("pair", parts)  ("sum", a)  ("mean", a)
    ("minus", a)  ("plus", a, b)  ("less", a, b)  ("times", a, b)  ("over", a, b)  ("power", a, b)

What stands side by side is a product. Products and quotients are taken from the left, so that
1/2 N is half of N. The sign Σ takes all that follows in its term, as in a book; sum(…) ends at its
bracket, as in Python.
"""

from .signs import UnreadError, signs

CLOSING = {"(": ")", "[": "]", "{": "}"}
BEGIN = ("number", "letter", "call", "sum", "mean", "(")
DEEPEST = 20  # brackets in each other: the page's Python has little room


OTHERWISE = ("flipped", "tight", "whole")  # as a text is read where brackets may be missing


def read(text, names, way=""):
    """The tree of the text, whose letters have these names. UnreadError: what cannot be read.

    way: "flipped": Σ(…) ends at its bracket, and sum(…) does not; "tight": 1/2 N is 1/(2 N), up to
    a sum; "whole": a minus takes all that follows away, so that a - b + c is a - (b + c).

    >>> read("m(x+2)", ["m", "x"])
    ('times', ('letter', 'm'), ('plus', ('letter', 'x'), ('number', '2')))
    """
    if not text.strip():
        raise UnreadError("the line is still to be written", 0, 0)
    reader = _Reader(signs(text, names), len(text), way)
    reader.skip("=")
    tree = reader.expression()
    if reader.next:
        raise reader.stray()
    return tree


class _Reader:
    """Reads by recursive descent."""

    def __init__(self, signs, length, way):
        self.signs, self.length, self.way = signs, length, way
        self.depth = 0

    @property
    def next(self):
        """The kind of the sign that stands next; None at the end."""
        return self.signs[0][0] if self.signs else None

    def take(self):
        return self.signs.pop(0)

    def skip(self, kind):
        """Whether a sign of this kind stood next, and has been taken."""
        return self.next == kind and bool(self.take())

    def stray(self):
        """That the next sign cannot stand where it does."""
        if not self.signs:
            return UnreadError("something is missing at the end", self.length - 1, self.length)
        kind, value, start, end = self.signs[0]
        why = f"“{value}” closes no bracket" if kind == ")" else f"“{value}” cannot stand here"
        why = "write one side only" if kind == "=" else why
        return UnreadError(why, start, end)

    def expression(self):
        """Terms, with + or - between them."""
        tree = self.term()
        while self.next in ("+", "-"):
            sign = "plus" if self.take()[0] == "+" else "less"
            is_whole = sign == "less" and self.way == "whole"
            tree = (sign, tree, self.expression() if is_whole else self.term())
        return tree

    def term(self):
        """Products and quotients, from the left, maybe after a sign."""
        if self.skip("-"):
            return ("minus", self.term())
        self.skip("+")
        tree = self.product()
        while self.next in ("*", "/") or self.begins():
            sign = "over" if self.next == "/" else "times"
            if self.next in ("*", "/"):
                self.take()
            tree = (sign, tree, self.product())
        return tree

    def product(self):
        """A factor; if it is tight, with all that stand at its side up to a sum."""
        tree = self.factor()
        while self.way == "tight" and not self.sums() and self.begins():
            tree = ("times", tree, self.factor())
        return tree

    def sums(self):
        """Whether a sum stands next, or a bracket with one in it."""
        depth = 0
        for kind, *_ in self.signs:
            depth += {"(": 1, ")": -1}.get(kind, 0)
            if kind == "sum" or depth < 1:
                return kind == "sum"
        return False

    def begins(self):
        """Whether another factor stands at the side of the last one."""
        if self.next == "number":
            _, digits, start, end = self.signs[0]
            raise UnreadError(f"write * or ^ before “{digits}”", start, end)
        return self.next in BEGIN

    def factor(self):
        """A base, maybe to a power."""
        if self.skip("-"):
            return ("minus", self.factor())
        tree, most = self.base(), 3
        while self.next in ("^", "bar") and most:
            most -= 1
            if self.take()[0] == "bar":
                tree = ("mean", tree)
            else:
                tree = ("power", tree, ("minus", self.base()) if self.skip("-") else self.base())
        return tree

    def base(self):
        """A number, a letter, a call, a bracket, or a sum or mean of what follows."""
        if self.next == "(":
            parts = self.parts()
            return parts[0] if len(parts) == 1 else ("pair", parts)
        if self.next not in BEGIN:
            raise self.stray()
        kind, value, start, end = self.take()
        if kind == "call":
            return (kind, value, self.parts())
        if kind in ("number", "letter"):
            return (kind, value)
        inside = self.whole(value)
        if inside[0] == "pair":
            raise UnreadError(f"“{value}” takes one thing at a time", start, end)
        return (kind, inside)

    def whole(self, word):
        """What a sum or a mean is of: its bracket, what is under a bar, or the rest of its term."""
        if word == "bar" or (self.next == "(" and (word in "Σ∑") == (self.way == "flipped")):
            return self.base()
        return self.term()

    def parts(self):
        """The expressions between an opening bracket and its closing one."""
        _, opening, start, end = self.take()
        self.depth += 1
        if self.depth > DEEPEST:
            raise UnreadError("too many brackets in each other", start, end)
        parts = [self.expression()]
        while self.skip(","):
            parts.append(self.expression())
        if not self.signs:
            raise UnreadError("this bracket is not closed", start, end)
        if self.next != ")":
            raise self.stray()
        _, closing, start, end = self.take()
        if closing != CLOSING[opening]:
            raise UnreadError(f"“{closing}” does not close “{opening}”", start, end)
        self.depth -= 1
        return parts
