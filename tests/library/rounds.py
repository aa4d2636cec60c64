"""Rounds: how often a loop goes round, counted from outside, line by line."""

import sys
from collections import Counter


def most_rounds(function, call, *arguments):
    """The largest number of times that a line of the function runs in one of its calls.

    >>> def halved(n):
    ...     while n > 1:
    ...         n //= 2
    >>> most_rounds(halved, lambda: (halved(8), halved(4)))
    4
    """
    most, code = 0, function.__code__

    def each_line(lines):
        def trace(frame, event, _):
            nonlocal most
            if event == "line":
                lines[frame.f_lineno] += 1
                most = max(most, lines[frame.f_lineno])
            return trace

        return trace

    def each_call(frame, event, _):
        return each_line(Counter()) if frame.f_code is code else None

    before = sys.gettrace()
    sys.settrace(each_call)
    try:
        call(*arguments)
    finally:
        sys.settrace(before)
    return most
