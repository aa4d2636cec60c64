"""A program's text, as tokens and as statements, and how it is changed."""

from .statements import statements
from .tokens import depth, expressions, partners, tokens


class Program:
    """A program to be changed: its tokens, by their places, and its statements.

    A change is (start, end, text): letters, and what comes in their place. A repair is (what is
    wrong, the changed code).
    """

    def __init__(self, code):
        self.code = code
        self.tokens = tokens(code)
        self.texts = [text for text, _, _ in self.tokens]
        self.pairs = partners(self.tokens)
        self.statements = statements(code)
        self.expressions = expressions(self.tokens)

    def __getitem__(self, i):
        """The text of token i, "" beyond both ends."""
        return self.texts[i] if 0 <= i < len(self.texts) else ""

    def places(self, *texts):
        """Where these tokens are."""
        return [i for i, text in enumerate(self.texts) if text in texts]

    def calls(self, *names):
        """(name, opening bracket, closing one) of each call of these."""
        found = [i for i in self.places(*names) if self[i + 1] == "(" and i + 1 in self.pairs]
        return [(i, i + 1, self.pairs[i + 1]) for i in found]

    def commas(self, i):
        """The commas in the bracket i itself, and not in others inside it."""
        inside = range(i + 1, self.pairs[i])
        return [k for k in inside if self[k] == "," and depth(self.texts[i:k]) == 1]

    def text(self, first, last):
        """The code from the first token up to the last."""
        return self.code[self.tokens[first][1] : self.tokens[last][2]]

    def line(self, i):
        """The number of the line of token i."""
        return self.code[: self.tokens[i][1]].count("\n") + 1

    def over(self, first, last, text):
        """The change that puts this in the place of these tokens, and of all between them."""
        return self.tokens[first][1], self.tokens[last][2], text

    def before(self, i, text):
        """The change that puts this before token i."""
        return self.tokens[i][1], self.tokens[i][1], text

    def after(self, i, text):
        """The change that puts this behind token i."""
        return self.tokens[i][2], self.tokens[i][2], text

    def around(self, first, last, opening="(", closing=")"):
        """The two changes that put these around the tokens."""
        return [self.before(first, opening), self.after(last, closing)]

    def brackets(self, i, opening, closing):
        """The two changes that put these in the place of bracket i and of its other one."""
        j = self.pairs[i]
        return [self.over(i, i, opening), self.over(j, j, closing)]

    def mended(self, words, changes):
        """A repair by these changes, which says the line of the first."""
        code, line = self.code, self.code[: changes[0][0]].count("\n") + 1
        for start, end, text in sorted(changes, reverse=True):
            code = code[:start] + text + code[end:]
        return f"{words} (line {line})", code

    def each_and_all(self, words, found):
        """A repair by each of these changes, a list each; if there are several, one by all."""
        for changes in found:
            yield self.mended(words, changes)
        if len(found) > 1:
            _, code = self.mended(words, [change for changes in found for change in changes])
            yield words, code
