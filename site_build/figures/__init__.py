"""The site's figures: FIGURES[name]() is an inline SVG, drawn from the library's own numbers.

svg         numbers to SVG text: scales, axes, lines, labels
colours     by name
data        the ten points that the figures share
plane       the plane of slope and intercept, with its level ellipses
points      model-line, residuals, residual-squares, closed-form
loss        bowl, ellipses, secants
descent     step, paths, divergence, centring
convergence rates-loss, convergence, convergence-loss
quartet     quartet
rounding    digits, law
"""

from . import convergence, descent, loss, points, quartet, rounding

ROOMS = points, loss, descent, convergence, quartet, rounding
FIGURES = {name: draw for room in ROOMS for name, draw in room.FIGURES.items()}

__all__ = ["FIGURES"]
