"""The ten points that most figures share, and what the library says of them."""

from site_build.page import presets
from slr_pure import Moments, fit, least_loss

xs, ys = presets.FEW_X, presets.FEW_Y
moments = Moments.of(xs, ys)
best = fit(xs, ys)
least = least_loss(moments)
