"""SQLite groups: an aggregate of one's own, sums(x, y), which gives a line of JSON."""

from slr_pure import Moments


class Sums:
    """What SQLite calls with each row of a group, and at its end."""

    def __init__(self):
        self.pairs = []

    def step(self, x, y):
        """One more point."""
        self.pairs.append((x, y))

    def finalize(self):
        """The group's moments, as text."""
        return Moments.of_pairs(self.pairs).to_json()


def install(connection):
    """SQL has sums(x, y) from now on."""
    connection.create_aggregate("sums", 2, Sums)
