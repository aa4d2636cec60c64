"""Examples: the figures under the playground are the library's."""

from site_build.page import playground
from slr_pure import Moments, r_squared, residual_sd, rss, standard_errors


def test_the_playground_shows_what_exists():
    """RSS, R², s, s_m, s_c, and None where there is none."""
    xs, ys = [0.0, 1.0, 2.0], [1.0, 3.0, 8.0]
    moments = Moments.of(xs, ys)
    due = [rss(moments), r_squared(moments), residual_sd(moments), *standard_errors(moments)]
    assert playground.quality(xs, ys) == due
    assert playground.quality(xs, [5.0] * 3) == [0.0, None, 0.0, 0.0, 0.0]
    assert playground.quality([2.0] * 3, ys) == [None] * 5
