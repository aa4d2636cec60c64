"""What students look up: its numbers against their definitions; its playgrounds in a browser."""

import math
from statistics import fmean, stdev

import pytest

from site_build.figures import again as again_figure
from site_build.figures import correlations, extrapolation
from site_build.figures import leverage as leverage_figure
from site_build.page import again, beyond, ideas, leverage, presets
from site_build.page.correlation import correlation, seen
from slr_pure import Moments, fit, forward, line, predict, r_squared, standard_errors

from .playing import value
from .waiting import drawn

ALL = list(presets.PRESETS)


def about_means(xs, ys):
    """Σ(x − x̄)(y − ȳ)."""
    return math.fsum((x - fmean(xs)) * (y - fmean(ys)) for x, y in zip(xs, ys))


# ------------------------------------------------------------------------------- correlation


@pytest.mark.parametrize("name", ALL)
def test_the_correlation_is_the_product_of_standard_scores(name):
    """And the other line meets the window's lower and upper edge where it says."""
    xs, ys = presets.points(name)
    scores = [[(v - fmean(of)) / stdev(of) for v in of] for of in (xs, ys)]
    r = math.fsum(a * b for a, b in zip(*scores)) / (len(xs) - 1)
    found = seen(xs, ys, [0.0, 1.0, min(ys), max(ys)])
    assert found["r"] == pytest.approx(r, rel=1e-9)
    m, c = fit(ys, xs)
    assert found["other-m"] == m
    assert found["across"] == forward(m, c, [min(ys), max(ys)])
    sums = [about_means(xs, xs), about_means(xs, ys), about_means(ys, ys)]
    exact = ideas.means(Moments.of(xs, ys))
    assert [exact[key] for key in ("s-xx", "s-xy", "s-yy")] == pytest.approx(sums, rel=1e-7)


def test_where_there_is_no_correlation_none_is_told():
    assert seen([1.0, 1.0], [1.0, 2.0], [0.0, 2.0, 0.0, 3.0])["r"] is None
    assert seen([1.0, 2.0], [1.0, 1.0], [0.0, 2.0, 0.0, 3.0])["other-m"] is None


def test_anscombes_four_have_one_correlation():
    assert {round(correlation(*presets.points(f"anscombe-{k}")), 2) for k in (1, 2, 3, 4)} == {0.82}


def test_the_clouds_have_the_correlations_that_are_wanted():
    *clouds, arch = correlations.clouds()
    found = [correlation(*cloud) for cloud in clouds]
    assert found == pytest.approx(correlations.WANTED, abs=1e-12)
    assert correlation(*arch) == pytest.approx(0, abs=1e-12)


# ------------------------------------------------------------------------------------ leverage


@pytest.mark.parametrize("name", ALL)
def test_a_point_left_out_is_missed_by_its_residual_over_one_minus_leverage(name):
    """By a fit of the others, point by point; and all leverages are 2."""
    xs, ys = presets.points(name)
    assert math.fsum(leverage.leverages(xs)) == pytest.approx(2, rel=1e-9)
    for k in range(len(xs)):
        found = leverage.seen(xs, ys, float(k), [0.0, 1.0])
        if len(set(xs[:k] + xs[k + 1 :])) == 1:
            assert found["leverage"] == pytest.approx(1)
            assert found["left-out"] is None
            continue
        m, c = fit(xs[:k] + xs[k + 1 :], ys[:k] + ys[k + 1 :])
        assert found["m-without"] == m
        assert found["without"] == [c, m + c]
        whole = found["residual"] / (1 - found["leverage"])
        assert found["left-out"] == pytest.approx(whole, rel=1e-6, abs=1e-9)


def test_the_figure_raises_the_line_by_the_leverage():
    for k in (4, 8):
        (left, right), (left_after, right_after), share = leverage_figure.moved(k)
        to_end = (leverage_figure.XS[k] - left[0]) / (right[0] - left[0])
        ups = left_after[1] - left[1], right_after[1] - right[1]
        risen = ups[0] + to_end * (ups[1] - ups[0])
        assert risen == pytest.approx(share * leverage_figure.RAISED)


# ------------------------------------------------------------------------------ measured again

TRUTH = presets.points("hubble")[0], 300.0, 0.0, 50.0
TIMES = 2000


def test_slopes_scatter_by_the_standard_error_and_intervals_hold():
    """To within 4 standard errors of each figure; the shares are those of Student's t."""
    again.forget()
    last = Moments.of(TRUTH[0], again.measured(*TRUTH, TIMES))
    found = again.seen(*TRUTH, 2.0, [0.0, 2.0])
    xs, m, _, sigma = TRUTH
    theory = sigma / math.sqrt(about_means(xs, xs))
    assert found["times"] == TIMES
    assert found["theory"] == pytest.approx(theory)
    assert found["mean-m"] == pytest.approx(m, abs=4 * theory / math.sqrt(TIMES))
    assert found["spread"] == pytest.approx(theory, rel=4 / math.sqrt(2 * TIMES))
    assert found["held"] == pytest.approx(94.2, abs=4 * 100 * math.sqrt(0.058 * 0.942 / TIMES))
    assert found["edges"][again.BINS // 2] == m
    area = sum(found["bins"]) * 2 * again.SIDE / again.BINS
    assert area == pytest.approx(math.sqrt(2 * math.pi))
    assert len(found["intervals"]) == again.LATEST
    low, high, _ = found["intervals"][-1]
    assert (low + high) / 2 == pytest.approx(line(last).m)
    assert (high - low) / 2 == pytest.approx(2 * standard_errors(last)[0])
    assert all(held == (low <= m <= high) for low, high, held in found["intervals"])


def test_another_truth_begins_anew_and_the_same_goes_on():
    again.forget()
    first = again.measured(*TRUTH, 1)
    assert again.measured(*TRUTH, 1) != first
    again.measured(TRUTH[0], 200.0, *TRUTH[2:], 1)
    assert again.seen(TRUTH[0], 200.0, *TRUTH[2:], 2.0, [0.0, 1.0])["times"] == 1
    assert again.measured(*TRUTH, 1) == first


def test_the_window_holds_the_points_and_three_sigma_about_the_truth():
    assert again.window([0.0, 1.0], [1.0, 3.0], 2.0, 1.0, 0.5) == [-0.12, 1.12, -0.74, 4.74]
    assert again.window([0.0, 1.0], [1.0, 9.0], 2.0, 1.0, 0.5)[3] == 9.5
    assert again.window([0.0, 1.0], [-9.0, 3.0], 2.0, 1.0, 0.5)[2] == -9.5


def test_too_few_points_to_measure_again_are_told():
    assert again.measured([0.0, 1.0], 1.0, 0.0, 1.0, 5) is None
    assert "degrees of freedom" in again.seen([0.0, 1.0], 1.0, 0.0, 1.0, 2.0, [0, 1])["verdict"]
    assert "constant" in again.seen([1.0] * 4, 1.0, 0.0, 1.0, 2.0, [0, 1])["verdict"]


def test_the_figure_is_the_same_at_every_build():
    """And leaves no measurement behind; the line that it draws for the truth is the middle one."""
    found = again_figure.measured()
    assert found == again_figure.measured()
    assert found["times"] == again_figure.TIMES
    assert found["edges"][again.BINS // 2] == again_figure.TRUTH[1]
    assert again.seen(*again_figure.TRUTH, 2.0, [0.0, 2.0])["times"] == 0


# ------------------------------------------------------------------------------- extrapolation


def test_the_line_of_the_records_to_1980_is_ten_errors_off_in_2003():
    xs, ys = presets.points("marathon")
    later = beyond.later("marathon")
    assert max(xs) == 10 < min(later["xs"])
    y, _, error = predict(Moments.of(xs, ys), 33)
    record = dict(zip(later["xs"], later["ys"]))[33]
    assert record == pytest.approx(135 + 25 / 60)
    assert (record - y) / error == pytest.approx(10, abs=0.2)
    assert r_squared(Moments.of(xs, ys)) == pytest.approx(0.96, abs=0.005)
    assert beyond.later("norris") == {"xs": [], "ys": []}


@pytest.mark.parametrize("reach", [0.0, 3.0, 8.0])
def test_the_window_reaches_further_and_shows_the_band_and_what_came(reach):
    xs, ys = presets.points("plant")
    low, high, bottom, top = beyond.window(xs, ys, reach, [22.0])
    assert (low, high) == pytest.approx((-0.24, 2.24 + 2 * reach))
    assert top > 22
    for t in (low, high):
        y, _, error = predict(Moments.of(xs, ys), t)
        assert bottom < y - error < y + error < top


def test_the_figure_s_band_is_two_errors_to_each_side():
    moments = Moments.of(*zip(*extrapolation.POINTS[: extrapolation.KNOWN]))
    for year, y, half in extrapolation.band():
        found = predict(moments, year)
        assert (y, half) == pytest.approx((found.y, 2 * found.se_new))


# ---------------------------------------------------------------------------------- in a browser


def test_the_other_line_and_r_follow_the_points(tab):
    page = tab("correlation")
    assert value(page, "r") == pytest.approx(7 / math.sqrt(52), abs=1e-6)
    assert value(page, "other-m") == pytest.approx(7 / 26, abs=1e-6)
    other = page.locator(".plot.data .other.line")
    before = other.get_attribute("x2")
    page.locator(".plot.data .handle").first.focus()
    page.keyboard.press("Shift+ArrowUp")
    drawn(page)
    assert value(page, "r") < 0.97
    assert other.get_attribute("x2") != before


def test_the_chosen_point_is_left_out_and_rings_show_leverage(tab):
    page = tab("outliers")
    page.locator("select[name=preset]").select_option("anscombe-4")
    page.locator(".plot.data .handle").nth(7).focus()
    drawn(page)
    assert value(page, "leverage") == 1
    assert page.locator("[data-value='left-out']").inner_text() == "none"
    assert page.locator(".plot.data .other.line").get_attribute("visibility") == "hidden"
    rings = page.locator(".plot.data .halo").evaluate_all(
        "(all) => all.map((e) => Number(e.getAttribute('r')))"
    )
    assert rings.index(max(rings)) == 7
    page.keyboard.press("PageUp")
    drawn(page)
    assert value(page, "chosen") == 7
    assert page.locator(".plot.data .other.line").get_attribute("visibility") is None
    assert page.locator(".handle.chosen").count() == 1


def test_measuring_again_piles_up_slopes(tab):
    page = tab("measured-again")
    assert value(page, "times") == 0
    page.get_by_role("button", name="100 times").click()
    page.get_by_role("button", name="Measure again").click()
    assert value(page, "times") == 101
    assert value(page, "spread") == pytest.approx(value(page, "theory"), rel=0.3)
    assert page.locator(".plot.again .interval").count() == again.LATEST
    held = value(page, "held")
    page.get_by_role("slider", name="Intervals").fill("40")
    drawn(page)
    assert value(page, "held") > held
    page.get_by_role("slider", name="Errors").fill("40")
    drawn(page)
    assert value(page, "times") == 0  # another truth
    page.get_by_role("button", name="Measure again").click()
    page.locator("button[name=reset]").click()
    assert value(page, "times") == 0


def test_what_came_is_shown_on_request(tab):
    page = tab("extrapolation")
    page.locator("select[name=preset]").select_option("marathon")
    came = page.locator(".plot.data .later circle")
    assert came.count() == 0
    page.get_by_role("button", name="Show what came").click()
    assert came.count() == len(beyond.later("marathon")["xs"])
    before = value(page, "se-new")
    page.get_by_role("slider", name="Look further").fill("8")
    drawn(page)
    assert value(page, "se-new") > 2 * before
    page.locator("select[name=preset]").select_option("norris")
    assert page.get_by_role("button", name="Show what came").is_disabled()
    assert came.count() == 0
