"""What an exercise is."""

from slr_grader.operations.operation import none, nothing

CLOSE = 1e-9  # relative: the same sum in another order may round differently, but not by more
MOST_N = 200  # the largest constant that is tried in the place of N
SHAPES = {"number": "number", "numbers": "list", "pair": "pair", "line": "pair"}


class Exercise:
    """A function to write.

    function: its name; names: of its arguments. shape: "number", "pair", "list" or "truth", what it
    returns. yours, theirs: how the grade speaks of a wrong number and of the right one. answer: the
    right function; starter: what stands in the editor at first. laws: pairs of a law and the
    arguments that it is tried on; close: how far a number may be off, relatively. mistakes and the
    others: as of an operation.
    """

    in_parts = labels = ()
    outside, of_all = staticmethod(none), staticmethod(nothing)
    guesses = range(2, MOST_N + 1)
    close = CLOSE

    def __init__(self, **parts):
        for name in parts:
            setattr(self, name, parts[name])


def writing(operation, **parts):
    """The exercise to write that operation; the grader knows its mistakes, and the words."""
    for name in ("mistakes", "in_parts", "labels", "outside", "guesses", "of_all"):
        parts[name] = getattr(operation, name)
    parts.update({"function": operation.names[0], "names": operation.given})
    parts.update({"shape": SHAPES[operation.returned], "answer": operation.right})
    return Exercise(**parts)
