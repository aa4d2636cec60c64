"""Repairs: small changes of a reader's program, each with what was wrong if it makes it right.

Who makes a mistake in the program, and not in the formula, gets numbers that no formula has. But
the mistakes of beginners are few and short: `return` one margin too deep, = for +=, a bracket. So
the page changes the program in one place after the other, and runs it; a change after which all
answers are right has found the mistake. What is changed is never shown.

A repair is (what is wrong, the changed code).
"""

from . import brackets, calls, loops, names, ranges, signs, sums, writing


def slips(program, starter):
    """Of what the program does, the surest first; starter: what the reader began with."""
    yield from loops.repairs(program)
    yield from ranges.repairs(program)
    yield from sums.repairs(program)
    yield from writing.repairs(program)
    yield from names.misnamed(program)
    yield from calls.repairs(program, starter)


def formulas(program):
    """Of one sign, number, name or bracket."""
    yield from names.overwritten(program)
    yield from signs.signs(program)
    yield from brackets.repairs(program)
    yield from signs.terms(program)
    yield from signs.operators(program)
    yield from names.repairs(program)
    yield from signs.more(program)
