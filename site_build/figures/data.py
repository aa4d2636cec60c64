"""The ten points that most figures share, and what the library says of them."""

from site_build.page import presets
from slr_pure import Moments, fit, least_loss

xs, ys = presets.points("few")
moments = Moments.of(xs, ys)
best = fit(xs, ys)
least = least_loss(moments)
