"""The plant, which most figures share, and what the library says of it."""

from site_build.page import presets
from slr_pure import Moments, fit, least_loss

xs, ys = presets.points("plant")
moments = Moments.of(xs, ys)
best = fit(xs, ys)
least = least_loss(moments)
