"""A program's text, as tokens and as statements, and how it is changed."""

from .patterns import matches
from .statements import body, statements
from .tokens import HEADS, partners, tokens

SHORT = 40  # letters that are repeated


class Program:
    """A program to be changed: its tokens, by their places, and its statements.

    heads: the places in heads and imports, inside: all others; rows: the numbers of the lines in
    loops. A change is (start, end, text): letters, and what comes in their place. A repair is (what
    is wrong, the changed code).
    """

    def __init__(self, code):
        self.code = code
        self.tokens = tokens(code)
        self.texts = [text for text, _, _ in self.tokens]
        self.pairs = partners(self.tokens)
        self.statements = statements(code)
        self.heads, self.inside, self.rows, head = [], [], set(), False
        for i, text in enumerate(self.texts):
            head = text in HEADS if self[i - 1] in ("", "\n") else head
            (self.heads if head else self.inside).append(i)
        for i, loop in enumerate(self.statements):
            for one in body(self.statements, i) if loop.is_loop() else []:
                self.rows |= set(range(one.first + 1, one.last + 1))

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

    def text(self, first, last):
        """The code from the first token up to the last."""
        return self.code[self.tokens[first][1] : self.tokens[last][2]]

    def line(self, i):
        """The number of the line of token i."""
        return self.code[: self.tokens[i][1]].count("\n") + 1

    def end(self, i):
        """The end of the statement that token i is in."""
        while self[i] not in ("", "\n"):
            i = self.pairs.get(i, i) + 1 if self.pairs.get(i, i) > i else i + 1
        return i

    def renamed(self, words, places, a, b):
        """A repair by b in the place of a, in these tokens."""
        spans = [(i, self.tokens[i][1], self.tokens[i][2]) for i in places]
        return self.mended(words, [(start, end, self[i].replace(a, b)) for i, start, end in spans])

    def mended(self, words, changes):
        """A repair by these changes, which says their lines."""
        code, end = self.code, len(self.code)
        lines = sorted({code[:start].count("\n") + 1 for start, _, _ in changes})
        for start, stop, text in sorted(changes, reverse=True):
            if stop <= end:  # of two in one another, the second
                code, end = code[:start] + text + code[stop:], start
        where = ", ".join(map(str, lines))
        return f"{words} (line{'s' * (len(lines) > 1)} {where})", code

    def rewritten(self, rules, together=True):
        """The repairs by each of these rules: (words, pattern, new text, pattern, new text …).

        In each place, then where the same stands, in a line and in all; and in all places together.
        """
        for words, *pairs in rules:
            found = []
            for pattern, new in zip(pairs[::2], pairs[1::2]):
                for first, end, named in matches(self, pattern):
                    start, stop = self.tokens[first][1], self.tokens[end - 1][2]
                    named["text"], named["it"] = (
                        named.get("s", "")[1:-1],
                        self._shown(first, end - 1),
                    )
                    for text in [new] if isinstance(new, str) else new:
                        named["new"] = text
                        change = (start, stop, text.format(**named))
                        found.append((words.format(**named), self.line(first), change))
            alike = {}
            for told, line, change in found:
                yield self.mended(told, [change])
                for where in (line, 0):
                    key = (told, where, self.code[change[0] : change[1]], change[2])
                    alike.setdefault(key, []).append(change)
            some = [(key[0], alike[key]) for key in alike if len(alike[key]) > 1]
            if together and len(found) > 1:
                some.append((found[0][0], [change for _, _, change in found]))
            for told, changes in some:
                yield self.mended(told, changes)

    def _shown(self, first, last):
        """The text, if it is short; or what it is."""
        text = self.text(first, last)
        whole = f"{self[first - 2]} = …" if self[first - 1] == "=" else "the expression"
        return text if len(text) < SHORT else whole
