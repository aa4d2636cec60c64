"""The site's figures: FIGURES[name]() is an inline SVG, drawn from the library's own numbers."""

from . import (
    again,
    convergence,
    correlations,
    descent,
    extrapolation,
    leverage,
    loss,
    points,
    quartet,
    rounding,
    windows,
)

ROOMS = [points, loss, descent, convergence, quartet, rounding, windows]
ROOMS += [correlations, leverage, again, extrapolation]  # what students look up
FIGURES = {name: draw for room in ROOMS for name, draw in room.FIGURES.items()}

__all__ = ["FIGURES"]
