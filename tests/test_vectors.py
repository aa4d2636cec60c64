"""The vectors: made again byte for byte, right by other ways to the same numbers, and readable."""

import json
import math
import re
from collections import Counter
from fractions import Fraction

import pytest

import vectors.__main__
from slr_pure import Moments, NeuralSLR, fit, jump, model
from slr_pure.grading.numbers import decoded, text
from slr_pure.grading.vectors import SMALL, WHOLE, read
from vectors import page, writing
from vectors.drafts import ask
from vectors.flags import FLAGS
from vectors.header import CONTENTS
from vectors.operations import OPERATIONS
from vectors.small import IDS

from .oracle import exact_line, exact_slope_through_origin, is_nearest, within_one_ulp

HEADER, CASES = read(WHOLE)
ANSWERED = [case for case in CASES if case.exact is not None]
GREATEST = Fraction(math.nextafter(math.inf, 0))


def of(*operations):
    """The answered cases of these operations, each as one of a test's parameters."""
    cases = [case for case in ANSWERED if case.do in operations]
    return pytest.mark.parametrize("case", cases, ids=[case.id for case in cases])


def parts(answer):
    """All numbers of an answer, those of a list too."""
    listed = [part if isinstance(part, list) else [part] for part in answer.values()]
    return [number for part in listed for number in part]


def fractions(case):
    """The arguments as Fractions, but for steps."""
    return [
        list(map(Fraction, value))
        if isinstance(value, list)
        else value
        if name == "steps"
        else Fraction(value)
        for name, value in case.given.items()
    ]


# The files


def test_the_files_can_be_made_again(capsys):
    """Byte for byte, by `python -m vectors`, on every Python."""
    assert vectors.__main__.main(["--check"]) == 0
    assert capsys.readouterr().out == ""


def test_a_file_that_differs_is_reported_and_written(monkeypatch, tmp_path, capsys):
    """By --check with the exit status 1; without it the file is made."""
    file = tmp_path / "vectors.jsonl"
    monkeypatch.setattr(vectors.__main__, "files", lambda: {file: "made\n"})
    assert vectors.__main__.main(["--check"]) == 1
    assert str(file) in capsys.readouterr().out
    assert vectors.__main__.main([]) == 0
    assert file.read_bytes() == b"made\n"
    assert vectors.__main__.main(["--check"]) == 0
    file.write_bytes(b"made\r\n")
    assert vectors.__main__.main(["--check"]) == 1


def test_the_set_is_large_and_even():
    """At least 200 cases, 20 of each operation, 7 of each flag; each with an id of its own."""
    assert len(CASES) >= 200
    assert min(Counter(case.do for case in CASES).values()) >= 20
    assert set(HEADER.operations) == {case.do for case in CASES}
    assert min(Counter(flag for case in CASES for flag in case.flags).values()) >= 7
    assert len({case.id for case in CASES}) == len(CASES)
    assert {case.error for case in CASES} - {None} == set(HEADER.errors)


def test_every_flag_is_explained_and_every_explanation_used():
    """In the header, with links; and no case has a flag twice."""
    assert {flag for case in CASES for flag in case.flags} == set(FLAGS) == set(HEADER.flags)
    for note in FLAGS.values():
        assert note["wrong"].endswith(".")
        assert note["in"].endswith(".")
        assert all(
            link.startswith("https://") or (WHOLE.parent.parent / link).exists()
            for link in note["links"]
        )
        assert note["links"]
    assert all(len(set(case.flags)) == len(case.flags) for case in CASES)
    assert all(case.comment.endswith(".") for case in CASES)


def test_each_line_is_json_without_a_number_in_ascii():
    """Every number is a text, so that no parser can round it; the keys have their order."""

    def refuse(number):
        raise AssertionError(f"a JSON number, {number}")

    content = WHOLE.read_bytes()
    assert content.isascii()
    assert content.endswith(b"\n")
    assert b"\r" not in content
    keys = ["id", "do", "flags", "comment", *CONTENTS]
    for line in content.splitlines()[1:]:
        case = json.loads(line, parse_int=refuse, parse_float=refuse, parse_constant=refuse)
        assert list(case) == [key for key in keys if key in case]
        assert ("exact" in case) == ("rounded" in case) == ("between" in case)
        assert ("exact" in case) or case["error"] != "overflow"
        assert len(line) < 10_000


def test_each_number_has_one_text_of_the_header_s_grammar():
    """As written it is what `text` writes, and the patterns in the header find its kind."""
    patterns = {kind: entry["pattern"] for kind, entry in HEADER.numbers.items()}

    def check(part, kinds):
        if isinstance(part, (dict, list)):
            for inner in part.values() if isinstance(part, dict) else part:
                check(inner, kinds)
            return
        kind = next(kind for kind, pattern in patterns.items() if re.fullmatch(pattern, part))
        assert kind in kinds
        assert text(decoded(part)) == part

    for line in WHOLE.read_text(encoding="ascii").splitlines()[1:]:
        case = json.loads(line)
        check(case["given"], ("special", "integer", "binary64"))
        check(case.get("exact", []), ("integer", "rational"))
        check(case.get("rounded", []), ("special", "binary64"))
        check(case.get("between", []), ("integer", "rational"))


def test_the_small_set_is_a_part_of_the_whole():
    """Line for line, with two cases of each operation at least, and small."""
    whole = WHOLE.read_text(encoding="ascii").splitlines()[1:]
    small = SMALL.read_text(encoding="ascii").splitlines()[1:]
    assert small == [line for line in whole if json.loads(line)["id"] in IDS]
    assert len(small) == len(IDS)
    assert min(Counter(json.loads(line)["do"] for line in small).values()) >= 2
    assert len({json.loads(line)["do"] for line in small}) == len(HEADER.operations)
    assert SMALL.stat().st_size < 30_000


def test_a_page_without_a_place_for_a_table_is_noticed(monkeypatch, tmp_path):
    """Or the table would be missing, and nobody would see it."""
    text = page.PAGE.read_text(encoding="utf-8")
    file = tmp_path / "vectors.md"
    monkeypatch.setattr(page, "PAGE", file)
    file.write_text(text.replace("<!-- flags: end -->", ""), encoding="utf-8")
    with pytest.raises(ValueError, match="has no place for flags"):
        writing.files()


def test_argument_names_are_checked():
    """A draft with an argument too many or too few is a mistake of its author."""
    with pytest.raises(ValueError, match="takes"):
        list(ask("fit", "ordinary", "", x=[1, 2], y=[1, 2], m=3))
    with pytest.raises(ValueError, match="takes"):
        list(ask("loss", "ordinary", "", x=[1, 2], y=[1, 2], m=3))


# The answers


@pytest.mark.parametrize("case", ANSWERED, ids=[case.id for case in ANSWERED])
def test_rounded_is_the_nearest_float_to_exact(case):
    """Its neighbours are further away; at the same distance it is the even one."""
    assert list(case.rounded) == list(case.exact) == HEADER.operations[case.do]["answer"]
    rounded, exact = parts(case.rounded), parts(case.exact)
    assert len(rounded) == len(exact)
    for value, number in zip(rounded, exact):
        if math.isinf(value):
            # half way to the next power of two, or beyond
            assert abs(number) >= GREATEST + (GREATEST - Fraction(math.nextafter(GREATEST, 0))) / 2
            assert (number > 0) == (value > 0)
        else:
            assert is_nearest(value, number)
            assert math.copysign(1, value) == (-1 if number < 0 else 1)
    assert (case.error == "overflow") == any(map(math.isinf, rounded))


@of("fit")
def test_a_fit_is_the_line_through_the_means(case):
    """m* = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)², c* = ȳ − m* x̄: the oracle's way, not the normal one."""
    assert (case.exact["m"], case.exact["c"]) == exact_line(*fractions(case))


@of("fit through the origin")
def test_a_slope_through_the_origin_is_the_oracle_s(case):
    """m* = Σxy / Σx²."""
    assert case.exact["m"] == exact_slope_through_origin(*fractions(case))


@of("forward")
def test_predictions_are_on_the_line(case):
    """(ŷ − c) is m x: checked by subtraction, in Fractions."""
    m, c, xs = fractions(case)
    assert [y - c for y in case.exact["y"]] == [m * x for x in xs] == case.between["m x"]


@of("loss", "gradient", "step")
def test_losses_and_gradients_are_those_of_the_six_sums(case):
    """Expanded, the loss is a polynomial in the sums; no residual is needed."""
    m, c, xs, ys, *lr = fractions(case)
    moments = Moments.of(xs, ys)
    dm, dc = moments.gradient(m, c)
    expected = {
        "loss": lambda: (moments.loss(m, c),),
        "gradient": lambda: (dm, dc),
        "step": lambda: (m - lr[0] * dm, c - lr[0] * dc),
    }
    assert tuple(case.exact.values()) == expected[case.do]()


@of("train")
def test_training_is_a_power_of_a_matrix(case):
    """θₖ by repeated squaring, exactly, not step by step."""
    xs, ys, lr, steps = fractions(case)
    point = jump(Moments.of(xs, ys), lr, steps)
    assert (point.m, point.c) == (case.exact["m"], case.exact["c"])
    first = jump(Moments.of(xs, ys), lr, min(steps, 1))
    assert (first.m, first.c) == (case.between["first m"], case.between["first c"])


@pytest.mark.parametrize("case", ANSWERED, ids=[case.id for case in ANSWERED])
def test_what_is_passed_on_the_way_is_what_the_sums_are(case):
    """The six sums as Moments has them; residuals that add up to the loss, or cancel for a fit."""
    if case.do == "forward":
        return
    xs, ys = (list(map(Fraction, case.given[name])) for name in "xy")
    sums = Moments.of(xs, ys)
    found = [case.between[name] for name in ("n", "sum x", "sum y", "sum xx", "sum xy", "sum yy")]
    assert found == [sums.n, sums.x, sums.y, sums.xx, sums.xy, sums.yy]
    if case.do == "train":
        return
    residuals = list(map(Fraction, case.between["residuals"]))
    line = case.given if "m" in case.given else case.exact
    m, c = Fraction(line["m"]), Fraction(line.get("c", 0))
    assert sum(r * r for r in residuals) / sums.n == sums.loss(m, c)
    if case.do == "fit":
        assert sum(residuals) == sum(r * x for r, x in zip(residuals, xs)) == 0
        mean = sums.x / sums.n
        assert case.between["determinant"] == sums.n * sum((x - mean) ** 2 for x in xs)


def answered(do, given):
    """What slr_pure answers to the arguments as they are given, rounded once."""
    return {
        "fit": lambda: tuple(fit(given["x"], given["y"])),
        "fit through the origin": lambda: (fit(given["x"], given["y"], proportional=True).m,),
        "loss": lambda: (Moments.of(given["x"], given["y"]).loss(given["m"], given["c"]),),
        "gradient": lambda: Moments.of(given["x"], given["y"]).gradient(given["m"], given["c"]),
        "step": lambda: model.step(*given.values()),
        "train": lambda: trained(**given),
    }[do]()


def trained(x, y, lr, steps):
    neural = NeuralSLR(lr)
    neural.train(x, y, steps)
    return neural.m, neural.c


@of("fit", "fit through the origin", "loss", "gradient")
def test_slr_pure_answers_rounded_bit_for_bit(case):
    """Or says that the answer is too large for a float."""
    if case.error == "overflow":
        with pytest.raises(OverflowError):
            answered(case.do, case.given)
    else:
        assert answered(case.do, case.given) == tuple(case.rounded.values())


@of("train")
def test_slr_pure_trains_to_within_one_unit_in_the_last_place(case):
    """As `path` promises; where m or c is too large for a float, it says that descent diverges."""
    if case.error == "overflow":
        with pytest.raises(ArithmeticError):
            answered("train", case.given)
        return
    for value, exact in zip(answered("train", case.given), case.exact.values()):
        assert within_one_ulp(value, Fraction(exact))


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.exact is None], ids=lambda case: case.id
)
def test_slr_pure_raises_where_an_error_is_due(case):
    """A ValueError that names the cause."""
    cause = {
        "not finite": "nan|infinite",
        "different lengths": "differ in length",
        "no points": "no points",
        "one point": "one point",
        "constant x": "x is constant",
        "zero x": "every x is 0",
    }
    with pytest.raises(ValueError, match=cause[case.error]):
        answered(case.do, case.given)


# The flags


@pytest.mark.parametrize(
    "case", [case for case in ANSWERED if "tie" in case.flags], ids=lambda case: case.id
)
def test_a_tie_is_half_way_between_two_floats(case):
    """At least one part of the answer is."""
    assert any(number and distance(number) == 0 for number in parts(case.exact))


@pytest.mark.parametrize(
    "case", [case for case in CASES if "nearly a tie" in case.flags], ids=lambda case: case.id
)
def test_near_a_tie_is_not_a_tie(case):
    """Less than 2⁻²⁰ units in the last place away from the middle, and not in it."""
    assert any(0 < distance(number) < Fraction(1, 2**20) for number in parts(case.exact))


def distance(exact):
    """How far from half way between two floats, in units in the last place there."""
    exact = abs(Fraction(exact))
    exponent = math.frexp(math.ulp(min(exact, GREATEST)))[1] - 1  # that of the last place
    return abs(exact / Fraction(2) ** exponent % 1 - Fraction(1, 2))


def test_ties_go_both_ways():
    """To even is up as often as down, or nearly so."""
    ups = [
        abs(Fraction(value)) > abs(number)
        for case in ANSWERED
        if "tie" in case.flags and case.error is None
        for value, number in zip(parts(case.rounded), parts(case.exact))
        if number and distance(number) == 0
    ]
    assert min(ups.count(True), ups.count(False)) >= len(ups) / 3


@pytest.mark.parametrize(
    "case", [case for case in ANSWERED if 0 in parts(case.exact)], ids=lambda case: case.id
)
def test_where_zero_is_due_plain_floats_have_it_too(case):
    """An answer near 0 has no relative error when 0 is due: so nobody is asked who can miss it."""
    given = [
        [*map(float, value)] if isinstance(value, list) else value for value in case.given.values()
    ]
    for turned in (False, True):
        found = plain(
            case.do,
            [value[::-1] if turned and isinstance(value, list) else value for value in given],
        )
        if turned and case.do == "forward":
            found = found[::-1]
        assert [value for value, due in zip(found, parts(case.exact)) if due == 0] == [0] * parts(
            case.exact
        ).count(0)


def plain(do, given):
    """The formulas in floats; for fits, deviations from the mean."""
    if do == "forward":
        return model.forward(*given)
    if do == "loss":
        return [model.loss(*given)]
    if do in ("gradient", "step"):
        return getattr(model, do)(*given)
    xs, ys = given[:2]
    if do == "train":
        m = c = 0.0
        for _ in range(given[3]):
            m, c = model.step(m, c, xs, ys, given[2])
        return m, c
    if do == "fit through the origin":
        return [math.fsum(x * y for x, y in zip(xs, ys)) / math.fsum(x * x for x in xs)]
    x_mean, y_mean = math.fsum(xs) / len(xs), math.fsum(ys) / len(ys)
    m = math.fsum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys)) / math.fsum(
        (x - x_mean) ** 2 for x in xs
    )
    return m, y_mean - m * x_mean


@pytest.mark.parametrize(
    ("points", "certified"), [(11, "2.07438016528926"), (3, "0.727272727272727")]
)
def test_data_through_the_origin_have_nist_s_certified_slope(points, certified):
    """NoInt1 and NoInt2, to all 15 digits."""
    cases = [case for case in ANSWERED if case.do == "fit through the origin"]
    (case,) = [c for c in cases if "NoInt" in c.comment and len(c.given["x"]) == points]
    digits = len(certified.split(".")[1])
    assert round(case.exact["m"], digits) == Fraction(certified)
    assert certified in case.comment


def test_the_data_that_are_published_are_the_files():
    """Norris has 36 points; the quartet shares its line to two digits."""
    lines = [case for case in ANSWERED if case.do == "fit" and "published" in case.flags]
    assert [len(case.given["x"]) for case in lines] == [36, 11, 11, 11, 11]
    for case in lines[1:]:
        assert round(case.rounded["m"], 2) == 0.5
        assert round(case.rounded["c"], 2) == 3.0


def test_a_wrong_formula_would_show(monkeypatch):
    """The answers come from the operations: with another formula they would be others."""
    fitted = OPERATIONS["fit"].exact
    swapped = OPERATIONS["fit"]._replace(exact=lambda x, y: fitted(x, y)[::-1])
    monkeypatch.setitem(OPERATIONS, "fit", swapped)
    made = writing.files()[WHOLE]
    assert made != WHOLE.read_text(encoding="ascii")
