"""The world: what other languages fit a line with, graded by `python -m benchmarks.world`.

Each implementation has a short adapter in benchmarks/peers. It prints `version` and its version,
reads requests from standard input, and replies to each with a line. Tabs are between the parts of a
request, and a number is the 16 hexadecimal digits of its binary64, so that none is lost on the way:

    fit   3ff0000000000000 4000000000000000   4008000000000000 4010000000000000
    echo  3ff0000000000000 4000000000000000   4008000000000000 4010000000000000

To `fit`, which is given x and y, it replies with m and c, or with `none` and its own words, where
the implementation raises an exception, or says NULL or NA. To `echo` it replies with x, after the
implementation has had it: so each is found to be given the numbers that the others are.
"""
