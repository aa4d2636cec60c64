"""Examples: the figures under the playground are the library's."""

from itertools import islice

import pytest

from site_build.page import playground, presets
from site_build.page.descents import in_words
from slr_pure import Moments, path, predict, r_squared, residual_sd, rss, stable_lr, standard_errors


def test_the_playground_shows_what_exists():
    """RSS, R², s, s_m, s_c, and None where there is none."""
    xs, ys = [0.0, 1.0, 2.0], [1.0, 3.0, 8.0]
    moments = Moments.of(xs, ys)
    due = [rss(moments), r_squared(moments), residual_sd(moments), *standard_errors(moments)]
    assert playground.quality(xs, ys) == due
    assert playground.quality(xs, [5.0] * 3) == [0.0, None, 0.0, 0.0, 0.0]
    assert playground.quality([2.0] * 3, ys) == [None] * 5


def test_the_band_is_what_is_predicted():
    """At t and from one end to the other; narrowest at the mean of x; None where there is none."""
    xs, ys, ends = [0.0, 1.0, 2.0], [1.0, 3.0, 8.0], [-1.0, 3.0]
    moments, found = Moments.of(xs, ys), playground.band(xs, ys, ends, 0.75)
    assert (found["t"], found["at"]) == (2.0, list(predict(moments, 2.0)))
    assert [found["edges"][i][0] for i in (0, -1)] == ends
    for x, *edges in found["edges"]:
        y, mean, new = predict(moments, x)
        assert edges == pytest.approx([y - new, y - mean, y + mean, y + new], rel=1e-12)
    assert min(found["edges"], key=lambda row: row[3] - row[2])[0] == 1.0
    assert playground.band(xs[:2], ys[:2], ends, 0.5) == {"t": 1.0, "at": None, "edges": None}


def test_how_many_digits_are_right():
    due = 5.000244713149744
    assert playground.right_digits(due, due) == 16
    assert playground.right_digits(4.968123972415924, due) == 2
    assert playground.right_digits(-due, due) == 0
    assert playground.right_digits(1.0, 0.0) == 0
    for k in range(15):
        off = due * (1 + 5 * (-1) ** k * 10.0 ** -(k + 1))
        assert playground.right_digits(off, due) == k


@pytest.mark.parametrize(
    ("share", "words", "turns_back"),
    [
        (0.3, "converges, without crossing the valley", False),
        (0.6, "converges: it crosses the valley at first, then goes along its floor", False),
        (0.95, "converges in a zig-zag: each step crosses the valley", True),
        (1.1, "diverges: ", True),
    ],
)
def test_the_verdict_is_what_the_path_shows(share, words, turns_back):
    """On the plant: after six steps a zig-zag turns back at each, and no other path does."""
    moments = Moments.of(*presets.points("plant"))
    lr = share * stable_lr(moments)
    assert in_words(moments, lr).startswith(words)
    (a, b, c) = [point[1:3] for point in islice(path(moments, lr), 6, 9)]
    along = sum((q - p) * (r - q) for p, q, r in zip(a, b, c))
    assert (along < 0) == turns_back
