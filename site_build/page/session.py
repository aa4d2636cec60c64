"""The names that the reader's code starts with: Python's own; input() fails.

MicroPython has no `fractions` and no `statistics`, and less in `math` and `random`: they come here.
"""

import sys

try:
    import fractions
except ImportError:
    from . import fractions

    sys.modules["fractions"] = fractions

if sys.implementation.name == "micropython":
    from . import more_math, more_random, statistics

    sys.modules.update({"math": more_math, "random": more_random, "statistics": statistics})


# What ends the reader's code: exit() and Ctrl-C of their own are no end of the page.
ENDS = (Exception, SystemExit, KeyboardInterrupt)


def names():
    """The names of a module that has not run yet."""
    return {"__name__": "__main__", "input": _input}


def _input(*_):
    raise EOFError("there is nobody to ask here: write the answer into the code")
