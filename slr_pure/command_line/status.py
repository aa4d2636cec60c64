"""Status: how a command can end, and the error of a wrong command or file."""

DONE, NO_ANSWER, WRONG_INPUT, INTERRUPTED, CLOSED_PIPE = 0, 1, 2, 130, 141


class InputError(ValueError):
    """What is wrong with the command or a file, and where. The exit status is WRONG_INPUT."""
