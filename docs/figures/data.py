"""The ten points that most figures share, and what the library says of them."""

from slr_pure import Moments, fit

# Invented, to fall from the upper left to the lower right, with residuals that can be seen.
xs = [0.0, 0.2, 0.3, 0.6, 0.8, 1.1, 1.3, 1.7, 2.1, 2.4]
ys = [2.8, 3.3, 2.3, 2.7, 1.7, 2.2, 1.2, 1.5, 0.6, 0.7]

moments = Moments.of(xs, ys)
best = fit(xs, ys)
least_loss = moments.loss(*best)
