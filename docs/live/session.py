"""What the reader's code finds in the page: Python's names, `fractions`, and nobody to ask."""

import sys

try:
    import fractions
except ImportError:
    from . import fractions

    sys.modules["fractions"] = fractions


def names():
    """The names of a module that has not run yet."""
    return {"__name__": "__main__"}
