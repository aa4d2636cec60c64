"""Ordinary data: what every implementation should get right to the last digits but a few."""

from ..drafts import draft


def drafts():
    """A case or two of each operation."""
    yield draft("fit", "ordinary", "Three points near a line.", [0, 1, 2], [1, 3, 8])
    yield draft("fit", "constant x", "All x are equal.", [0.1, 0.1, 0.1], [1, 2, 3])
    yield draft(
        "fit", "answer overflows", "The slope is 10^600.", [1e-300, 2e-300], [1e300, 2.5e300]
    )
    yield draft("fit through the origin", "ordinary", "Two points.", [1, 2], [3, 5])
    yield draft(
        "fit through the origin", "offset", "x far from the origin.", [1e8, 1e8 + 1], [3, 5]
    )
    yield draft("forward", "ordinary", "Three predictions.", 0.5, 0.25, [0.1, 1, 2.5])
    yield draft("forward", "offset", "x far from the origin.", 0.5, 0.25, [1e8, 1e8 + 1])
    yield draft("loss", "ordinary", "Three points.", 2, 1.5, [0, 1, 2], [1, 3, 8])
    yield draft("loss", "too few points", "No points have no mean.", 2, 1.5, [], [])
    yield draft("gradient", "ordinary", "Three points.", 2, 1.5, [0, 1, 2], [1, 3, 8])
    yield draft("gradient", "unequal lengths", "A y is missing.", 2, 1.5, [0, 1, 2], [1, 3])
    yield draft("step", "ordinary", "Three points.", 2, 1.5, [0, 1, 2], [1, 3, 8], 0.25)
    yield draft("step", "ordinary", "From the origin.", 0, 0, [0, 1, 2], [1, 3, 8], 0.25)
    yield draft("train", "ordinary", "Two steps.", [0, 1, 2], [1, 3, 8], 0.25, 2)
    yield draft("train", "not finite", "A nan in y.", [0, 1, 2], [1, float("nan"), 8], 0.25, 2)
