"""Descent in a playground: what is drawn of it is the path, and what is said of it is jump's."""

import math
from fractions import Fraction
from itertools import islice

import pytest

from site_build.page import descents
from slr_pure import Moments, jump, level_ellipse, line, path, stable_lr

from .playing import MOMENTS, PLANT, random_data


def descent(xs, ys, lr, m, c):
    moments = Moments.of(xs, ys)
    return descents.Descent(moments, lr, m, c, level_ellipse(moments, moments.loss(m, c)))


@pytest.mark.parametrize("seed", range(20))
def test_the_way_that_is_drawn_is_the_path(seed):
    """Up to what a pixel shows; and its end is jump's, to the bit."""
    xs, ys, m, c, share = random_data(seed)
    moments = Moments.of(xs, ys)
    lr = share * stable_lr(moments)
    now = descent(xs, ys, lr, m, c).now(12)
    points = list(islice(path(moments, lr, m, c), 13))
    best = line(moments)
    size = max(abs(m - best.m) + abs(c - best.c), abs(best.m) + abs(best.c))
    for drawn, due in zip(now["path"], zip(*[point[1:3] for point in points]), strict=True):
        assert drawn == pytest.approx(due, abs=1e-9 * size * max(1, abs(1 - 2 * share)) ** 12)
    assert tuple(now["here"]) == jump(moments, lr, 12, m, c)[1:]
    assert (now["path"][0][-1], now["path"][1][-1]) == tuple(now["here"][:2])


def test_a_hundred_thousand_steps():
    """Drawn at fewer places, ever rarer; where it ends is jump's answer."""
    now = descent(*PLANT, 0.01, 2.0, 1.0).now(100_000)
    assert 150 < len(now["path"][0]) < 250
    assert tuple(now["here"]) == jump(MOMENTS, 0.01, 100_000, 2.0, 1.0)[1:]
    counts = descents.counts(100_000)
    assert counts[:61] == list(range(61))
    assert counts[-1] == 100_000
    gaps = [after - before for before, after in zip(counts, counts[1:-1])]
    assert gaps == sorted(gaps)
    assert max(gaps) < 100_000 / 16


def test_the_fall_of_the_loss_is_exact_far_below_what_a_float_of_the_loss_shows():
    """L − L* of the exact path, down to 10⁻³⁹; the loss itself on the plain scale."""
    m, c, lr = Fraction(2), Fraction(1), Fraction(1, 4)
    moments = Moments.of(*([Fraction(v) for v in values] for values in PLANT))
    best = line(moments)
    fallen = descent(*PLANT, 0.25, 2.0, 1.0).losses(50, 300, True)
    heights = dict(zip(*fallen["fall"]))
    for point in islice(path(moments, lr, m, c), 301):
        above = point.loss - moments.loss(*best)
        if point.step in heights:
            assert heights[point.step] == pytest.approx(math.log10(above), abs=1e-9)
    assert heights[300] < -39
    assert fallen["fallen"] == heights[50]
    plain = descent(*PLANT, 0.25, 2.0, 1.0).losses(3, 10, False)
    assert plain["fall"][1][3] == pytest.approx(jump(MOMENTS, 0.25, 3, 2.0, 1.0).loss)
    assert plain["frame"][1] == 10
    for steps in (1, 7):  # above the bound the window follows
        up = descent(*PLANT, 1.2 * stable_lr(MOMENTS), 2.0, 1.0).losses(steps, 10, False)
        assert up["frame"][3] == pytest.approx(1.15 * up["fallen"])


def test_what_diverges_is_drawn_as_far_as_floats_go():
    lr = 1.25 * stable_lr(MOMENTS)
    now = descent(*PLANT, lr, 2.0, 1.0).now(5000)
    step = int(now["verdict"].split("at step ")[1].split()[0])
    assert tuple(now["here"]) == jump(MOMENTS, lr, step - 1, 2.0, 1.0)[1:]
    fall = descent(*PLANT, lr, 2.0, 1.0).losses(5000, 60, True)
    assert fall["fallen"] is None
    assert all(map(math.isfinite, fall["fall"][1]))


def test_where_x_is_constant_the_path_is_drawn_step_by_step():
    moments = Moments.of([2.0, 2.0], [1.0, 3.0])
    still = descents.Descent(moments, 0.05, 0.0, 0.0, None)
    now = still.now(3)
    points = list(islice(path(moments, 0.05, 0.0, 0.0), 4))
    assert now["path"] == [[p.m for p in points], [p.c for p in points]]


def test_from_the_bottom_there_is_nowhere_to_go():
    best = line(MOMENTS)
    still = descent(*PLANT, 0.1, *best)
    assert still.now(5)["path"] == [[best.m] * 6, [best.c] * 6]
    assert still.losses(5, 60, True)["fall"] == [[], []]
