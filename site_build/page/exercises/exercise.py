"""What an exercise is."""

CLOSE = 1e-9  # relative: the same sum in another order may round differently, but not by more


class Exercise:
    """A function to write.

    shape: "number", "pair", "list" or "truth", what it returns.
    yours, theirs: how the grade speaks of a wrong number and of the right one.
    laws: pairs of a law and the arguments that it is tried on; mistakes: of a name and a formula.
    by_n: pairs of what else is wrong, often nothing, and what comes out where n stands for N.
    close: how far a number may be off, relatively.
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
        by_n=(),
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
        self.by_n = by_n
        self.close = close
