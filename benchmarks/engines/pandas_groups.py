"""pandas groups: a line for each value of the column g."""

from slr_pure import fit


def lines(frame):
    """{g: line} of a frame."""
    return {g: fit(group.x, group.y) for g, group in frame.groupby("g")}
