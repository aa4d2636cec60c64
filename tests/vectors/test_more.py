"""What the grader does not ask: diagnostics, updates, other formats; right by other ways."""

import json
import math
from fractions import Fraction

import pytest

from slr_grader.protocol.numbers import as_fractions, decoded, flat, number
from slr_pure import Moments, line, r_squared, residual_sd, rss, standard_errors
from vectors.answers import left
from vectors.forms import FORMS
from vectors.header import NUMBERS
from vectors.operations import OPERATIONS

from ..oracle import exact_line, exact_residual_squares, exact_slope_through_origin, is_nearest_root
from ..runtimes import rationals
from .cases import FILES as PATHS

FILES = {
    f"{file.parent.name}/{file.stem}": list(
        map(json.loads, file.read_text(encoding="ascii").splitlines())
    )
    for file in PATHS
}
DIAGNOSED = [case for name, (_, *cases) in FILES.items() if "diagnostics" in name for case in cases]
PREDICTED = FILES["binary64/prediction"][1:]
UPDATED = FILES["binary64/updates"][1:]
CODED = [case for name, (_, *cases) in FILES.items() if "binary64" not in name for case in cases]


def each(cases):
    return pytest.mark.parametrize("case", cases, ids=[case["id"] for case in cases])


def answered(cases):
    return each([case for case in cases if "exact" in case])


def is_through_the_origin(case):
    return case["do"].endswith("through the origin")


def points(case):
    return list(map(list, as_fractions(decoded(case["given"])).values()))


def square(text):
    """Of a root the fraction below it; of a number its square."""
    return Fraction(text[5:-1]) if text.startswith("sqrt") else Fraction(text) ** 2


@answered(DIAGNOSED)
def test_diagnostics_are_those_of_the_residuals(case):
    """RSS summed point by point; of the roots the squares."""
    through = is_through_the_origin(case)
    left_over, total, xx, squares = exact_residual_squares(*points(case), through)
    n = len(case["given"]["x"])
    variance = left_over / (n - (1 if through else 2))
    assert Fraction(case["exact"]["rss"]) == left_over
    assert Fraction(case["exact"]["r_squared"]) == 1 - left_over / total
    assert square(case["exact"]["s"]) == variance
    assert square(case["exact"]["s_m"]) == variance / xx
    assert through or square(case["exact"]["s_c"]) == variance * squares / (n * xx)


@answered([case for case in DIAGNOSED if "binary" not in case["id"]])
def test_slr_pure_has_these_diagnostics_bit_for_bit(case):
    through = is_through_the_origin(case)
    given = decoded(case["given"])
    moments = Moments.of(given["x"], given["y"])
    found = {
        "rss": lambda: rss(moments, through),
        "r_squared": lambda: r_squared(moments, through),
        "s": lambda: residual_sd(moments, through),
        "s_m": lambda: standard_errors(moments, through)[0],
        "s_c": lambda: standard_errors(moments, through)[1],
    }
    for part, text in case["rounded"].items():
        if text == "inf":
            with pytest.raises(OverflowError):
                found[part]()
        elif case.get("error") is None:
            assert found[part]() == number(text)


@each([case for case in DIAGNOSED if "exact" not in case])
def test_slr_pure_has_no_diagnostics_where_an_error_is_due(case):
    through = is_through_the_origin(case)

    def asked():
        moments = Moments.of(*decoded(case["given"]).values())
        return r_squared(moments, through), residual_sd(moments, through)

    causes = "nan|infinite|differ in length|no points|one point|two points|constant|every . is 0"
    with pytest.raises(ValueError, match=causes):
        asked()
    assert ("acceptable" in case) == (case["error"] != "different lengths")


@answered([case for case in DIAGNOSED if "binary" not in case["id"]])
def test_roots_are_rounded_once(case):
    """down² ≤ p/q ≤ up², and nothing between; the nearest by the middles' squares."""
    for part in set(case["exact"]) - {"rss", "r_squared"}:
        due = square(case["exact"][part])
        low, high, nearest = (number(case[name][part]) for name in ("down", "up", "rounded"))
        if math.isinf(high):
            continue
        assert Fraction(low) ** 2 <= due <= Fraction(high) ** 2
        assert high == (low if Fraction(low) ** 2 == due else math.nextafter(low, math.inf))
        assert is_nearest_root(nearest, due)


@answered(DIAGNOSED)
def test_their_condition_numbers_are_those_of_the_derivatives(case):
    """By hand: dRSS = 2 r (dy - m dx), since the best line takes no part; roots count half."""
    through = is_through_the_origin(case)
    xs, ys = points(case)
    m, c = (exact_slope_through_origin(xs, ys), 0) if through else exact_line(xs, ys)
    x_mean, y_mean = (0, 0) if through else (sum(xs) / len(xs), sum(ys) / len(ys))
    left_over, total, xx, squares = exact_residual_squares(xs, ys, through)
    kappa = dict.fromkeys(["rss", "r_squared", "s", "s_m", "s_c"], Fraction(0))
    for x, y in zip(xs, ys):
        r, dx, dy = y - m * x - c, x - x_mean, y - y_mean
        kappa["r_squared"] += 2 * abs(x * m * r) + 2 * abs(y * (left_over / total * dy - r))
        if left_over:
            by_x, by_y = -m * r / left_over, abs(y * r / left_over)
            kappa["rss"] += 2 * (abs(x * by_x) + by_y)
            kappa["s"] += abs(x * by_x) + by_y
            kappa["s_m"] += abs(x * (by_x - dx / xx)) + by_y
            kappa["s_c"] += abs(x * (by_x - dx / xx + x / squares)) + by_y
    if left_over < total:
        kappa["r_squared"] /= total - left_over
    for part, text in case["condition"].items():
        if (part == "r_squared" and left_over == total) or (part != "r_squared" and not left_over):
            assert text == "inf"
        else:
            assert Fraction(text) == kappa[part], part


def test_a_line_through_all_points_has_a_condition_number_of_r_squared():
    """0: near R² = 1 it has its greatest value, and no change of first order."""
    found = {
        case["condition"]["r_squared"]
        for case in DIAGNOSED
        if case.get("exact", {}).get("s") == "0"
    }
    assert "0" in found


@answered(PREDICTED)
def test_predictions_are_means_of_the_points(case):
    """The line there is a mean of the y with weights w, and h is the sum of w²."""
    xs, ys, at = as_fractions(decoded(case["given"])).values()
    left_over, _, xx, _ = exact_residual_squares(xs, ys)
    mean = sum(xs) / len(xs)
    weights = [Fraction(1, len(xs)) + (at - mean) * (x - mean) / xx for x in xs]
    h = sum(w * w for w in weights)
    variance = left_over / (len(xs) - 2)
    assert Fraction(case["exact"]["y"]) == sum(w * y for w, y in zip(weights, ys))
    assert square(case["exact"]["se_mean"]) == variance * h
    assert square(case["exact"]["se_new"]) == variance * (1 + h)


@pytest.mark.long
@answered(PREDICTED)
def test_their_condition_numbers_are_those_of_difference_quotients(case):
    """Of the squares, twice; with a step so small that 50 digits agree."""
    formula, step = OPERATIONS["prediction"].formula, Fraction(1, 2**2500)
    xs, ys, at = as_fractions(decoded(case["given"])).values()
    data, n = [*xs, *ys, at], len(xs)
    exact = formula(xs, ys, at)
    moves = [Fraction(0)] * 3
    for place, datum in enumerate(data):
        moved = [*data[:place], datum * (1 + step), *data[place + 1 :]]
        found = formula(moved[:n], moved[n:-1], moved[-1])
        moves = [move + abs(f - e) / step for move, f, e in zip(moves, found, exact)]
    for text, move, answer, times in zip(case["condition"].values(), moves, exact, (1, 2, 2)):
        if answer == 0:
            assert text == "inf"
        else:
            kappa = Fraction(text)
            assert abs(kappa - move / abs(answer) / times) * 10**50 <= kappa


@answered(UPDATED)
def test_updates_are_those_of_the_sums(case):
    """slr_pure's own sums, added and subtracted, have the line due, bit for bit."""
    moments = Moments.of([], [])
    for change in decoded(case["given"])["changes"]:
        for kind, some in change.items():
            part = Moments.of(some["x"], some["y"])
            moments = moments - part if kind == "remove" else moments + part
    assert [number(text) for text in case["rounded"].values()] == list(line(moments))
    there = left(decoded(case["given"]))
    assert tuple(map(Fraction, case["exact"].values())) == exact_line(there["x"], there["y"])
    assert case["between"]["n"] == str(len(there["x"]))


@answered(UPDATED)
def test_of_updates_every_number_counts_that_came_or_went(case):
    """dm = ±((dy - 2 m dx) δx + dx δy)/S_xx of each point, on the line and about the means left."""
    there = left(decoded(case["given"]))
    xs, ys = (list(map(Fraction, there[name])) for name in "xy")
    m, c = exact_line(xs, ys)
    n, one_of_n = len(xs), Fraction(1, len(xs))
    x_mean, y_mean = sum(xs) / n, sum(ys) / n
    xx = sum((x - x_mean) ** 2 for x in xs)
    moves = {"m": Fraction(0), "c": Fraction(0)}
    for change in as_fractions(decoded(case["given"]))["changes"]:
        for some in change.values():
            for x, y in zip(some["x"], some["y"]):
                by_x = (y - y_mean - 2 * m * (x - x_mean)) / xx
                by_y = (x - x_mean) / xx
                moves["m"] += abs(x * by_x) + abs(y * by_y)
                moves["c"] += abs(x * (by_x * x_mean + m / n)) + abs(y * (one_of_n - by_y * x_mean))
    assert Fraction(case["condition"]["m"]) == moves["m"] / abs(m)
    assert (
        case["condition"]["c"] == "inf"
        if c == 0
        else (Fraction(case["condition"]["c"]) == moves["c"] / abs(c))
    )


@each([case for case in UPDATED if "exact" not in case])
def test_of_too_few_points_left_there_is_no_line(case):
    there = left(decoded(case["given"]))
    assert len(set(there["x"])) < 2
    assert case["acceptable"] == "nan"


@pytest.mark.parametrize("name", FILES)
def test_each_file_says_what_it_holds(name):
    """Its operation, its format, how many cases; ids that no other file has."""
    header, *cases = FILES[name]
    folder, _, stem = name.partition("/")
    (operation,) = header["operations"]
    assert operation.replace(" ", "-") == stem
    assert {case["do"] for case in cases} == {operation}
    assert header["arithmetic"] == {"name": folder, **FORMS[folder]._asdict()}
    assert header["cases"] == len(cases) > 5
    assert set(header["flags"]) == {flag for case in cases for flag in case["flags"]}
    assert header["numbers"] == NUMBERS
    others = {case["id"] for other, (_, *more) in FILES.items() if other != name for case in more}
    assert not others & {case["id"] for case in cases}


@each(CODED)
def test_floats_given_in_a_format_are_numbers_of_it(case):
    form = FORMS[case["id"].partition("-")[0]]
    for value in flat(decoded(case["given"]).values()):
        if isinstance(value, float) and math.isfinite(value):
            unit = max(math.frexp(value)[1] - form.digits, form.least)
            assert (Fraction(value) / Fraction(2) ** unit).denominator == 1
            assert abs(value) < 2.0 ** (form.greatest + 1)


@answered(CODED)
def test_answers_in_a_format_are_the_next_and_the_nearest(case):
    """As another program rounds: to nearest; and the neighbours on both sides, by counting."""
    form = FORMS[case["id"].partition("-")[0]]
    limit = Fraction(2) ** (form.greatest + 1)
    names = ("exact", "rounded", "down", "up")
    for exact, *found in zip(*(flat(case[name].values()) for name in names)):
        if exact.startswith("sqrt"):
            continue
        exact, (rounded, down, up) = Fraction(exact), map(number, found)
        p, unit = rationals.nearest(abs(exact).numerator, exact.denominator, *form[:2])
        due = p * Fraction(2) ** unit
        assert abs(rounded) == (due if due < limit else math.inf)
        assert rounded == 0 or (rounded > 0) == (exact > 0)
        assert rounded in (down, up)
        assert down <= exact <= up
        if down != up and not math.isinf(up - down):
            size = max(abs(Fraction(down)), abs(Fraction(up)))
            last = max(math.frexp(float(size))[1] - form.digits, form.least)
            assert Fraction(up) - Fraction(down) in (Fraction(2) ** last, Fraction(2) ** (last - 1))
