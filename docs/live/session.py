"""What the reader's code finds in the page: Python's names, `fractions`, and nobody to ask."""

import sys

try:
    import fractions  # noqa: F401
except ImportError:
    from . import fractions as stand_in

    sys.modules["fractions"] = stand_in


def names():
    """The names of a module that has not run yet."""
    return {"__name__": "__main__"}
