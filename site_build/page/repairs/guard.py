"""A guard against loops without an end: each counts its rounds, in the lines as they are."""

from time import time

from .tokens import partners, tokens

MOST, SECONDS = 100000, 1  # rounds of all loops in one call, and their time
NAME = "_round"
GROW = ("append", "extend", "insert", "+= [", "count", "cycle", "repeat")  # without them a for ends


class Endless(Exception):  # noqa: N818 (it is what happened, not a kind of error)
    """What a loop without an end raises."""


class Guard:
    """It counts rounds, up to so many."""

    def __init__(self, most=MOST):
        self.most = most
        self.afresh()

    def afresh(self):
        """Count from 0 again, and from now."""
        self.left, self.end = self.most, time() + SECONDS

    def __call__(self, asked):
        """What a while asks, one round later."""
        self.left -= 1
        late = self.left % 256 == 0 and time() > self.end
        if self.left < 0 or late:
            raise Endless(f"{self.most - self.left} rounds, and no end")
        return asked

    def each(self, values):
        """What a for goes over, counted."""
        for value in values:
            self(None)
            yield value


def guarded(code, loops=("while",)):
    """The code with each condition of a while counted, and what a for goes over, if that is asked.

    >>> guarded("while k < 3: k += 1")
    'while _round( k < 3): k += 1'
    """
    if "while" not in code and not [word for word in GROW if word in code]:
        return code
    found = tokens(code)
    pairs = partners(found)
    puts = []
    for i, (text, _, end) in enumerate(found):
        if text == "while" and text in loops:
            stop = _stop(found, pairs, i + 1, (":",))
            puts += [(end, f" {NAME}("), (found[stop][1], ")")] if stop else []
        if text == "for" and text in loops:
            start = _stop(found, pairs, i + 1, ("in",))
            stop = start and _stop(found, pairs, start + 1, (":", "for", "if", ")", "]", "}"))
            if stop:
                puts += [(found[start][2], f" {NAME}.each(("), (found[stop][1], "))")]
    for place, text in sorted(puts, reverse=True):
        code = code[:place] + text + code[place:]
    return code


def _stop(found, pairs, i, texts):
    """The first of these texts after token i, outside brackets opened there; 0 if there is none."""
    while i < len(found):
        if found[i][0] in texts:
            return i
        i = pairs.get(i, i) + 1 if pairs.get(i, i) > i else i + 1
    return 0
