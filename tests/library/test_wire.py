"""Laws: any cut, any order, the same bytes; they come back; and nothing else is read."""

import json
import random
import re
from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure import Moments
from slr_pure.arithmetic.sums import Sums
from slr_pure.wire import LONGEST, MOST, NAMES, WAY, canonical

from ..strategies import data_sets, finite_floats, small_fractions

decimals = st.decimals(allow_nan=False, allow_infinity=False, places=4) | st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000
)
points = (
    data_sets(finite_floats, 0, 12)
    | data_sets(st.integers(), 0, 12)
    | data_sets(small_fractions, 0, 12)
    | data_sets(st.integers(-9, 9).map(lambda i: Fraction(i, 10)), 0, 30)
    | data_sets(st.integers(-9, 9).map(lambda i: i / 4), 0, 30)
    | data_sets(decimals, 0, 12)
)
LINE = Moments.of([1, 2, 4], [3, 5, 8]).to_json()
FIELDS = json.loads(LINE)


@given(points, st.randoms(use_true_random=False))
# Σx and Σx² have lost the denominator 5, and Σxy has it: neither column decides alone.
@example(([Fraction(1, 5)] * 25, [1] + [0] * 24), random.Random(1))
@example(([1] + [0] * 24, [Fraction(1, 5)] * 25), random.Random(1))
def test_any_cut_and_order_give_the_same_bytes(data, chance):
    """sum(parts).to_json() is that of the whole, with lines for the parts' way."""
    whole = Moments.of(*data).to_json()
    pairs = list(zip(*data))
    chance.shuffle(pairs)
    parts = []
    while pairs:
        size = chance.randint(0, len(pairs))
        parts.append(Moments.of_pairs(pairs[:size]).to_json())
        del pairs[:size]
    assert sum(map(Moments.from_json, parts), Moments.of([], [])).to_json() == whole


@given(points)
@example(([Fraction(3, 5), Fraction(4, 5)], [1, 2]))  # Σx has the denominator 5, and Σx² lost it
def test_it_comes_back(data):
    """The same sums and the same kind, from nine texts that any reader of JSON reads."""
    moments = Moments.of(*data)
    line = moments.to_json()
    back = Moments.from_json(line)
    assert back == moments
    assert (back.kind, repr(back)) == (moments.kind, repr(moments))
    fields = json.loads(line)
    assert tuple(fields) == NAMES
    *integers, kind = fields.values()
    assert (Sums(*map(int, integers)), kind) == (canonical(moments.sums), moments.kind)
    assert json.dumps(fields) == line


@given(points, st.integers(1, 60), st.integers(1, 60))
def test_the_denominators_do_not_depend_on_how_the_sums_were_made(data, u, v):
    """Over any multiples of dx and dy they are the same sums, and canonical is a projection."""
    found = canonical(Moments.of(*data).sums)
    n, x, y, xx, xy, yy, dx, dy = found
    wider = Sums(n, x * u, y * v, xx * u * u, xy * u * v, yy * v * v, dx * u, dy * v)
    assert canonical(wider) == found
    assert wider.in_lowest_terms() == found.in_lowest_terms()


@pytest.mark.parametrize("base", [2, 3])
def test_sums_of_very_many_digits(base):
    """More than Python's 4,300, and in a float's kind as many as floats can need."""
    moments = Moments.of([Fraction(1, base**20_000), 1], [3, Fraction(5, 7)])
    assert len(moments.to_json()) > 10_000
    assert Moments.from_json(moments.to_json()) == moments
    hostile = Moments.of([5e-324, -5e-324, 1.7e308, -1.7e308], [5e-324, 1.7e308, 1e-300, 1.0])
    assert Moments.from_json(hostile.to_json()) == hostile


@pytest.mark.parametrize(
    ("points", "digits"),
    [
        (([10 ** (MOST // 3)], [1]), 4 * (MOST // 3)),
        (([0], [0], [Fraction(1, 10 ** (MOST + 99))]), MOST + 99),
    ],
)
def test_a_line_that_nobody_would_read_is_not_written(points, digits):
    """A ValueError that says what to do, and how many digits there are: within one a field."""
    with pytest.raises(ValueError, match=rf"^the sums have \d+ digits, more than {MOST}: ") as why:
        Moments.of(*points).to_json()
    assert abs(int(re.findall(r"\d+", str(why.value))[0]) - digits) <= len(NAMES)


def test_order_and_white_space_do_not_matter():
    """It is an object of JSON; its integers may stand over other denominators."""
    fields = dict(reversed(list(FIELDS.items())))
    assert Moments.from_json(f"\n {json.dumps(fields, indent=2)}\r\n") == Moments.from_json(LINE)
    compact = json.dumps(fields, separators=(",", ":"))
    assert Moments.from_json(compact).to_json() == LINE
    over = {**FIELDS, "kind": "Fraction", "dx": "2", "x": "14", "xx": "84", "xy": "90"}
    assert Moments.from_json(json.dumps(over)) == Moments.from_json(LINE)


def without(name):
    return {key: value for key, value in FIELDS.items() if key != name}


@pytest.mark.parametrize("name", NAMES)
def test_each_field_is_needed(name):
    """The error names it."""
    with pytest.raises(ValueError, match=f"^{name} is missing: {WAY}$"):
        Moments.from_json(json.dumps(without(name)))


@pytest.mark.parametrize("line", ["{}", " { } "])
def test_an_empty_object_lacks_the_first_field(line):
    """It has none with an empty name."""
    with pytest.raises(ValueError, match=f"^n is missing: {WAY}$"):
        Moments.from_json(line)


@pytest.mark.parametrize("name", NAMES[:-1])
@pytest.mark.parametrize("text", ["", "1.0", "+1", "01", "-0", "-", "1_0", " 1", "٣", "1e3", "0x1"])
def test_each_integer_is_one(name, text):
    """In ASCII digits, without a sign that says nothing and zeros that do not count."""
    with pytest.raises(ValueError, match=f"^{name} is '.*', not an integer: {WAY}$"):
        Moments.from_json(json.dumps({**FIELDS, name: text}, ensure_ascii=False))


NO_SUMS = {"x": "0", "y": "0", "xy": "0"}
REFUSED = {
    "kind is 'complex': it is one of int, Fraction, float, Decimal": {"kind": "complex"},
    "n is 3, not text in quotes": {"n": 3},
    "n is null, not text in quotes": {"n": None},
    "x is [7], not text in quotes": {"x": [7]},
    "'\"m\"' is none of the fields n, x, y, xx, xy, yy, dx, dy, kind": {"m": "2"},
    "n: no points have such sums, N would be -1": {"n": "-1"},
    "n: no points have such sums, a sum of no points would not be 0": {"n": "0"},
    "xx: no points have such sums, a variance would be negative": {"xx": "16"},
    "yy: no points have such sums, a variance would be negative": {"yy": "85"},
    "xy: no points have such sums, a variance would be negative": {"xy": "46"},
    "n: no points have such sums, one point would have a variance": {"n": "1", **NO_SUMS},
    "dx is '0', which no int has below its line": {"dx": "0"},
    "dy is '-1', which no Fraction has below its line": {"dy": "-1", "kind": "Fraction"},
    "dx is '0', which no Fraction has below its line": {"dx": "0", "kind": "Fraction"},
    "dx is '2', which no int has below its line": {"dx": "2"},
    "dy is '12', which no float has below its line": {"dy": "12", "kind": "float"},
    "dy is '15', which no Decimal has below its line": {"dy": "15", "kind": "Decimal"},
    "dx is '26', which no Decimal has below its line": {"dx": "26", "kind": "Decimal"},
}


@pytest.mark.parametrize("message", REFUSED)
def test_what_no_points_have_is_refused(message):
    """A ValueError that names the field, the cause, and the way through."""
    with pytest.raises(ValueError, match="^" + re.escape(message)):
        Moments.from_json(json.dumps({**FIELDS, **REFUSED[message]}))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the line is '', not an object of JSON"),
        ("null", "the line is 'null', not an object of JSON"),
        (LINE[1:], "the line is"),
        ('{x"n": "3"}', "'x\"n\"' is none of the fields"),
        (LINE.replace('"3"', '3"', 1), 'n is 3", not text in quotes'),
        (LINE.replace('"n"', "xnx"), "'xnx' is none of the fields"),
        ("{,}", "'' is none of the fields"),
        ("[" * 100_000, "the line is '[[["),
        ('{"n": ' * 100_000 + "}" * 100_000, "n is {"),
        (LINE[:-1], "the line is"),
        (LINE + LINE, "x is there twice"),
        (LINE[:-1] + ', "n": "3"}', "n is there twice"),
        (LINE[:-1] + ', "": ""}', "'\"\"' is none of the fields"),
        (LINE.replace('"3"', '"3', 1), 'n is "3, not text in quotes'),
        (LINE.replace('"3"', '"', 1), 'n is ", not text in quotes'),
        (LINE.replace('"n"', 'n"', 1), "'n\"' is none of the fields"),
        (LINE.replace('"x"', "x", 1), "'x' is none of the fields"),
        (" " * (LONGEST + 1), f"the line has {LONGEST + 1} letters, more than {LONGEST}"),
    ],
)
def test_what_is_no_line_is_refused(text, message):
    """Nested however deep, and however long."""
    with pytest.raises(ValueError, match="^" + re.escape(message)) as caught:
        Moments.from_json(text)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("value", [None, 3, LINE.encode(), FIELDS, Moments.of([], []), [1] * 999])
def test_what_is_no_text_is_refused(value):
    """A TypeError, which shows it in short."""
    with pytest.raises(TypeError, match=f"^the line is .*, not text: {WAY}$") as caught:
        Moments.from_json(value)
    assert len(str(caught.value)) < 200


@given(
    st.lists(
        st.tuples(st.integers(0, len(LINE)), st.sampled_from('{}[]":,-.0123456789nxyd ')),
        min_size=1,
        max_size=3,
    )
)
def test_a_spoilt_line_is_an_error_or_another_line(changes):
    """A ValueError and never another; and what is read is written again."""
    text = LINE
    for position, letter in changes:
        text = text[:position] + letter + text[position + 1 :]
    with suppress(ValueError):
        found = Moments.from_json(text)
        assert Moments.from_json(found.to_json()) == found


@pytest.mark.parametrize("k", [0, 1, 2, 3, 22, 1000])
def test_decimals_have_twos_and_fives_below_the_line(k):
    """5ᵏ, and not its neighbours."""
    none = dict.fromkeys(NAMES[:6], "0")

    def read(d):
        return Moments.from_json(json.dumps({**FIELDS, **none, "kind": "Decimal", "dx": str(d)}))

    assert read(4 * 5**k) == Moments.of([], [])
    for d in (3 * 5**k, 5**k + 2, 7 * 5**k):
        with pytest.raises(ValueError, match=r"^dx is .*, which no Decimal has below its line: "):
            read(d)


def test_a_line_as_long_as_may_be_is_read():
    """White space counts."""
    assert Moments.from_json(LINE + " " * (LONGEST - len(LINE))) == Moments.from_json(LINE)
