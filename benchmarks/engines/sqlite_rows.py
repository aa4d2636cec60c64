"""SQLite: any cursor gives pairs."""

from slr_pure import Moments


def moments(connection):
    """The moments of the columns x and y of the table points."""
    return Moments.of_pairs(connection.execute("select x, y from points"))
