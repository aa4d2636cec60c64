"""Errors: what ends a command with exit status 2."""


class InputError(ValueError):
    """What is wrong with the command or a file, and where."""
