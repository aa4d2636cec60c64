"""Repairs: small changes of a reader's program, each with what was wrong if it makes it right.

Who makes a mistake in the program, and not in the formula, gets numbers that no formula has. But
the mistakes of beginners are few and short: `return` one margin too deep, = for +=, a bracket. So
the page changes the program in one place after the other, and runs it; a change after which all
answers are right has found the mistake, and no other mistake can be blamed for it. What is changed
is never shown.

A repair is (what is wrong, the changed code).
"""
