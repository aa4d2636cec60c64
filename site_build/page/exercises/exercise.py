"""What an exercise is."""

from slr_grader.operations.operation import none

CLOSE = 1e-9  # relative: the same sum in another order may round differently, but not by more
MOST_N = 200  # the largest constant that is tried in the place of N
SHAPES = {"number": "number", "numbers": "list", "pair": "pair", "line": "pair"}


class Exercise:
    """A function to write.

    shape: "number", "pair", "list" or "truth", what it returns.
    yours, theirs: how the grade speaks of a wrong number and of the right one.
    laws: pairs of a law and the arguments that it is tried on; close: how far a number may be off,
    relatively. mistakes and what comes after them: as of an operation.
    """

    def __init__(
        self,
        function,
        names,
        shape,
        yours,
        theirs,
        answer,
        starter,
        laws,
        mistakes,
        in_parts=(),
        labels=(),
        outside=none,
        guesses=range(2, MOST_N + 1),
        close=CLOSE,
    ):
        self.function = function
        self.names = names
        self.shape = shape
        self.yours = yours
        self.theirs = theirs
        self.answer = answer
        self.starter = starter
        self.laws = laws
        self.mistakes = mistakes
        self.in_parts = in_parts
        self.labels = labels
        self.outside = outside
        self.guesses = guesses
        self.close = close


def writing(operation, yours, theirs, starter, laws):
    """The exercise to write that operation; the grader knows its mistakes, and the words."""
    return Exercise(
        operation.names[0],
        operation.given,
        SHAPES[operation.returned],
        yours,
        theirs,
        operation.right,
        starter,
        laws,
        operation.mistakes,
        in_parts=operation.in_parts,
        labels=operation.labels,
        outside=operation.outside,
        guesses=operation.guesses,
    )
