"""Repairs: small changes of a reader's program, each with what was wrong if it makes it right.

Who makes a mistake in the program, and not in the formula, gets numbers that no formula has. But
the mistakes of beginners are few and short: `return` one margin too deep, = for +=, a bracket. So
the page changes the program in one place after the other, and runs it; a change after which all
answers are right has found the mistake. What is changed is never shown.

A repair is (what is wrong, the changed code).
"""

from . import calls, loops, slips
from .formulas import rules


def of_program(program, starter):
    """Of what the program does, the surest first; starter: what the reader began with."""
    yield from loops.repairs(program)
    yield from program.rewritten(slips.RULES + list(slips.lists(program)))
    yield from loops.misnamed(program)
    yield from loops.overwritten(program)
    yield from calls.repairs(program, starter)


def of_formula(program):
    """Of one sign, number, name or bracket."""
    yield from program.rewritten(rules(program), together=False)
