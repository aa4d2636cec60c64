"""Arrays and columns: the same sums as of lists, bit for bit, and the same errors."""

import array
import importlib.util
import itertools
import random

import numpy
import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from slr_pure import Moments, fit
from slr_pure.arithmetic import arrays as room
from slr_pure.arithmetic.lists import listed
from slr_pure.moments import of_arrays, of_lists

from .. import hard
from ..processes import printed_by

CHUNK, FEW = room.CHUNK, room.FEW
FLOATS = ["float16", "float32", "float64", ">f8", ">f4"]
INTEGERS = [f"{sign}int{bits}" for sign in ("", "u") for bits in (8, 16, 32, 64)] + [">i8", ">u2"]


@pytest.fixture(autouse=True)
def short(monkeypatch):
    """Arrays of any length, in chunks of 7: what is tested does not depend on lengths."""
    monkeypatch.setattr(room, "FEW", 1)
    monkeypatch.setattr(room, "CHUNK", 7)


def by_lists(xs, ys):
    """The moments, or the error's type and text, by way of lists."""
    return outcome(lambda: of_lists(listed(xs, "x"), listed(ys, "y")))


def outcome(call):
    try:
        moments = call()
    except (TypeError, ValueError) as error:
        return type(error), str(error)
    return moments.sums.in_lowest_terms(), moments.kind


columns = st.sampled_from(FLOATS + INTEGERS).flatmap(lambda dtype: arrays(numpy.dtype(dtype), 20))


@given(columns, columns)
def test_the_sums_of_arrays_are_those_of_lists(xs, ys):
    """Of floats and integers of every size, in any mixture; nan and infinity are errors alike."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "FEW", 1)
        patch.setattr(room, "CHUNK", 7)
        assert outcome(lambda: Moments.of(xs, ys)) == by_lists(xs, ys)


def drawn(draw, dtype):
    """20 numbers of that type: hostile ones, small whole ones, or the least and the largest."""
    kind, info = dtype.kind, numpy.finfo(dtype) if dtype.kind == "f" else numpy.iinfo(dtype)
    edges = [info.min, info.max, 0, 1]
    if kind == "f":
        edges += [-0.0, float(info.tiny), float(info.smallest_subnormal), 1.0 + float(info.eps)]
    with numpy.errstate(all="ignore"):
        hostile = [x for xs in hard.data_set(draw.randrange(10**6)) for x in xs[:20]]
        wanted = draw.choice(
            (
                [draw.choice(edges) for _ in range(20)],
                [draw.randint(0, 99) for _ in range(20)],
                [draw.gauss(0, 1) * 100 for _ in range(20)] if kind == "f" else edges * 5,
                [draw.choice(hostile) for _ in range(20)],
            )
        )
        if kind == "f":
            return numpy.array(list(map(float, wanted))).astype(dtype)
        whole = [int(x) for x in wanted]
        return numpy.array([x if info.min <= x <= info.max else x % 100 for x in whole], dtype)


def laid_out(draw, values, tmp_path):
    """The same numbers, otherwise in memory: with gaps, reversed, not to be written, in a file."""
    layout = draw.choice(("plain", "gaps", "reversed", "read-only", "file"))
    if layout == "gaps":
        values = numpy.repeat(values, 3)[::3]
    elif layout == "reversed":
        values = values[::-1]
    elif layout == "read-only":
        values.flags.writeable = False
    elif layout == "file" and draw.random() < 0.1:
        file = tmp_path / "numbers"
        values.tofile(file)
        values = numpy.memmap(file, values.dtype, "r")
    return values


@pytest.mark.parametrize("share", range(10))
def test_hostile_arrays_have_the_integers_of_their_lists(share, tmp_path):
    """3,000 pairs of every two types, in every layout; also where every flag raises an error."""
    read = 0
    with numpy.errstate(all="raise"):
        for seed in range(share, 3_000, 10):
            draw = random.Random(seed)
            xs, ys = (
                laid_out(draw, drawn(draw, numpy.dtype(draw.choice(FLOATS + INTEGERS))), tmp_path)
                for _ in "xy"
            )
            found = of_arrays(xs, ys)
            read += found is not None
            right = by_lists(xs.tolist(), ys.tolist())
            assert outcome(lambda x=xs, y=ys: Moments.of(x, y)) == right, seed
            if found:
                assert (found.sums.in_lowest_terms(), found.kind) == right, seed
                without = of_arrays(xs, ys, squares_of_y=False).sums
                assert without == found.sums._replace(yy=0), seed
    assert read > 150


@pytest.mark.parametrize("x", FLOATS + INTEGERS)
def test_like_numbers_do_not_take_the_way_by_lists(x):
    """The limbs have room for ordinary data of every type; neighbours in memory or not."""
    generator = numpy.random.default_rng(4)
    for y, cut in itertools.product(("float64", "int64"), (slice(None), slice(None, None, -3))):
        if numpy.dtype(x).kind == "f":
            xs = generator.normal(size=50) * 100
        else:
            info = numpy.iinfo(x)
            native = numpy.dtype(x).newbyteorder("=")
            xs = generator.integers(info.min, info.max, 50, native, endpoint=True)
        xs = xs.astype(x)[cut]
        ys = (generator.normal(size=50) * 1000).astype(y)[cut]
        found = of_arrays(xs, ys)
        assert (found.sums.in_lowest_terms(), found.kind) == by_lists(xs, ys)
        assert repr(found) == repr(Moments.of(xs.tolist(), ys.tolist()))
        assert of_arrays(xs, ys, squares_of_y=False).sums == found.sums._replace(yy=0)
        assert fit(xs, ys) == fit(xs.tolist(), ys.tolist())


@pytest.mark.parametrize(
    ("scale", "read"),
    [
        *((1e-100, 1), (2.0**-430, 1), (2.0**-431, 0), (5e-324, 0)),
        *((1e130, 1), (2.0**468, 1), (2.0**469, 0), (1.5e308, 0)),
    ],
)
def test_the_least_and_the_largest_floats(scale, read):
    """By limbs as long as their products neither overflow nor underflow."""
    xs = numpy.linspace(-1, 1, 9) * scale
    found = of_arrays(xs, xs[::-1])
    assert (found is not None) == read
    assert outcome(lambda: Moments.of(xs, xs[::-1])) == by_lists(xs, xs[::-1])


def test_full_chunks_of_full_limbs_are_exact(monkeypatch):
    """The largest limbs there are, as many as a chunk has, and the last digit of their squares."""
    monkeypatch.setattr(room, "CHUNK", CHUNK)
    half = 2**53 - 2**32 - 2**11  # nearly half a unit of its first limb is left to the second
    for value in (2**room.BITS - 1, 2 ** (room.BITS + 1) - 1, 2**53 - 1, -(2**63) + 1, half):
        xs = numpy.full(CHUNK + 1, value)
        xs[-2:] = 0
        for ys in xs, xs.astype(float):
            found = of_arrays(xs, ys)
            assert (found.sums.in_lowest_terms(), found.kind) == by_lists(xs, ys)


@pytest.mark.parametrize(
    ("x", "y", "read"),
    [(-250, -250, True), (-251, -250, False), (-250, -251, False), (-400, 400, False)],
)
def test_numbers_that_differ_too_much_in_size_go_by_lists(x, y, read):
    """A limb of 20 bits, and 11 of 21, take each column from 1 to 2⁻²⁵⁰: 24 limbs are the most."""
    xs, ys = (numpy.array([2.0**power, 1.0]) for power in (x, y))
    found = of_arrays(xs, ys)
    assert (found is not None) == read
    assert outcome(lambda: Moments.of(xs, ys)) == by_lists(xs, ys)


class Unit(numpy.ndarray):
    """A subclass, which may mean anything."""


GOOD = [1.5, 2.0, 4.0, -8.25] * 3
OTHERS = {
    "masked": numpy.ma.masked_array(GOOD, mask=[0, 1] * 6),
    "a subclass": numpy.array(GOOD).view(Unit),
    "objects": numpy.array(GOOD, dtype=object),
    "bools": numpy.array([True, False] * 6),
    "complex": numpy.array(GOOD) * 1j,
    "dates": numpy.array(range(12), dtype="M8[D]"),
    "spans": numpy.array(range(12), dtype="m8[D]"),
    "long floats": numpy.array(GOOD, dtype=numpy.longdouble),
    "text": numpy.array(["1"] * 12),
    "a matrix": numpy.ones((12, 2)),
    "no dimension": numpy.array(1.0),
    "empty": numpy.array([]),
    "shorter": numpy.array(GOOD[:5]),
    "nan": numpy.array([*GOOD[:11], numpy.nan]),
    "infinite": numpy.array([*GOOD[:11], -numpy.inf]),
    "a list": GOOD,
    "a tuple": tuple(GOOD),
    "a generator": None,
    "bytes in memory": memoryview(b"abcdefghijkl").cast("c"),
    "a format unknown to NumPy": memoryview(b"abcdefgh" * 12).cast("P"),
    "two dimensions in memory": memoryview(numpy.ones((12, 2))),
    "a text": "abcdefghijkl",
    "a set": set(GOOD),
    "None": None,
    "nullable": pandas.Series([1, None] * 6, dtype="Int64"),
    "a gap at the end": pandas.Series([*GOOD[:11], None], dtype="double[pyarrow]"),
    "categories": pandas.Series(GOOD, dtype="category"),
    "dates of pandas": pandas.Series(pandas.date_range("2020", periods=12)),
    "a table": pandas.DataFrame({"a": GOOD}),
    "sparse": pandas.Series(pandas.arrays.SparseArray(GOOD)),
    "index": pandas.Index(GOOD),
}


@pytest.mark.parametrize("name", OTHERS)
def test_all_else_goes_as_lists_do(name):
    """The same sums, or the same error, beside an array in x and in y."""

    def pair(order):
        other = (value for value in GOOD) if name == "a generator" else OTHERS[name]
        return [numpy.array(GOOD), other][::order]

    for order in 1, -1:
        assert of_arrays(*pair(order)) is None
        assert outcome(lambda o=order: Moments.of(*pair(o))) == by_lists(*pair(order))


COLUMNS = [
    *(array.array(code, [1, 2, 3, 100] * 3) for code in "bBhHiIlLqQfd"),
    memoryview(array.array("d", GOOD)),
    memoryview(b"abcdefghijkl"),
    numpy.memmap.__new__(numpy.memmap, __file__, numpy.uint8, "r", shape=(12,)),
    pandas.Series(GOOD),
    pandas.Series([1, 2, 3] * 4, index=range(5, 17)),
    pandas.Series([1.5, 2, 3] * 4, dtype="float32"),
    pandas.Series(GOOD, dtype="Float64"),
    pandas.Series([1, 2, 3] * 4, dtype="UInt8"),
    pandas.Series([1, 2, 2**63] * 4, dtype="uint64[pyarrow]"),
]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: str(type(column)))
def test_columns_are_read_where_they_lie(column):
    """What the buffer protocol shows, and what pandas keeps as an array, has no way by lists."""
    found = of_arrays(column, numpy.array(GOOD))
    assert (found.sums.in_lowest_terms(), found.kind) == by_lists(column, GOOD)


class Polars:
    """As much of a polars Series as is asked for."""

    def __init__(self, values, gaps=0, whole=False, real=True):
        self.values, self.gaps, self.dtype = values, gaps, self
        self.is_integer, self.is_float = lambda: whole, lambda: real

    def null_count(self):
        return self.gaps

    def __getitem__(self, part):
        return numpy.array(self.values)[part]

    def __len__(self):
        return len(self.values)

    def __iter__(self):
        return iter(self.values)


class DoubleArray(Polars):
    """As much of a pyarrow array."""

    def __init__(self, values, gaps=0, kind="double"):
        self.values, self.null_count, self.type = values, gaps, Type(kind)


class Type:
    """As pyarrow's: its text is its name."""

    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name


Polars.__name__ = "Series"
Polars.__module__ = "polars.series.series"
DoubleArray.__module__ = "pyarrow.lib"


def elsewhere(kind, name, module):
    """A column of GOOD as that kind has it, but of a class of another name, or library."""
    return type(name, (kind,), {"__module__": module})(GOOD)


@pytest.mark.parametrize(
    ("column", "read"),
    [
        (Polars(GOOD), True),
        (Polars(GOOD, whole=True, real=False), True),
        (Polars(GOOD, gaps=1), False),
        (Polars(GOOD, real=False), False),
        (elsewhere(Polars, "Series", "modin.series"), False),
        (elsewhere(Polars, "DataFrame", "polars.dataframe"), False),
        (DoubleArray(GOOD, gaps=1), False),
        (elsewhere(DoubleArray, "DoubleArray", "awkward"), False),
        (elsewhere(DoubleArray, "DoubleScalar", "pyarrow.lib"), False),
        *((DoubleArray(GOOD, kind=kind), True) for kind in ("halffloat", "float", "double")),
        *((DoubleArray(GOOD, kind=f"int{bits}"), True) for bits in (8, 16, 32, 64)),
        *((DoubleArray(GOOD, kind=f"uint{bits}"), True) for bits in (8, 16, 32, 64)),
        *((DoubleArray(GOOD, kind=kind), False) for kind in ("time32[s]", "int128")),
    ],
)
def test_what_is_asked_of_a_column(column, read):
    """By stand-ins, where the libraries are not installed: numbers, and no gaps."""
    found = of_arrays(column, numpy.array(GOOD))
    assert (found is not None) == read
    assert found is None or (found.sums.in_lowest_terms(), found.kind) == by_lists(GOOD, GOOD)


@pytest.mark.parametrize("library", ["polars", "pyarrow"])
def test_columns_of_other_libraries(library):
    """Numbers without gaps are read where they lie; all others go as lists do."""
    module = pytest.importorskip(library)
    make = module.Series if library == "polars" else module.array
    numbers = [GOOD, [1, 2, 3] * 4]
    for values in numbers:
        found = of_arrays(make(values), make(GOOD))
        assert (found.sums.in_lowest_terms(), found.kind) == by_lists(make(values), make(GOOD))
    from datetime import date, time, timedelta
    from decimal import Decimal

    others = [[1, None], [1.5, None], [1.5, float("nan")], [True, False], ["1", "2"]]
    others += [[date(2020, 1, 1)] * 2, [time(1)] * 2, [timedelta(1)] * 2, [Decimal("1.5")] * 2]
    for values in others:
        column = make(values * 6)
        assert of_arrays(column, make(GOOD)) is None, values
        assert outcome(lambda c=column: Moments.of(c, make(GOOD))) == by_lists(column, make(GOOD))


def test_columns_in_pieces_are_read_in_order():
    """Columns of pyarrow and Polars that came in pieces, which chunks do not respect."""
    pyarrow = pytest.importorskip("pyarrow")
    whole = [float(i * i) for i in range(100)]
    pieces = pyarrow.chunked_array([whole[:1], whole[1:40], [], whole[40:]])
    columns = [pieces, pandas.Series(pieces, dtype="double[pyarrow]")]
    columns.append(pytest.importorskip("polars").from_arrow(pieces))
    for column in columns:
        found = of_arrays(column, numpy.arange(100))
        assert (found.sums.in_lowest_terms(), found.kind) == by_lists(whole, list(range(100)))


def saving(a, b):
    """A product that adds in floats of 32 bits."""
    return (a.astype("float32") @ b.T.astype("float32")).astype(float)


def test_a_blas_that_makes_errors_is_not_used():
    """Others, and NumPy's own loops, are exact."""
    assert room.product is room.blas_product
    assert room.adds_exactly(room.blas_product)
    assert room.adds_exactly(room.loop_product)
    assert not room.adds_exactly(saving)


def test_full_chunks_are_tried(monkeypatch):
    """Of the largest limbs, in few rows and in many."""
    tried = []

    def product(a, b):
        tried.append((a.shape, b.shape, a.max(), b.max()))
        return room.loop_product(a, b)

    monkeypatch.setattr(room, "CHUNK", CHUNK)
    assert room.adds_exactly(product)
    assert tried == [((k, 2**13), (k, 2**13), 2**20 - 1, 2**20 - 1) for k in (2, 8, 24)]


def test_where_no_blas_is_exact_the_loops_are_taken(monkeypatch):
    """The room is imported again, where nothing equals what is due."""
    monkeypatch.setattr(numpy, "array_equal", lambda a, b: False)
    spec = importlib.util.spec_from_file_location("slr_pure.arithmetic.again", room.__file__)
    again = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(again)
    assert again.product is again.loop_product


def test_the_loops_give_the_same_sums(monkeypatch):
    """They stand in for a BLAS that is not exact."""
    xs, ys = numpy.random.default_rng(2).normal(size=(2, 100))
    right = of_arrays(xs, ys)
    monkeypatch.setattr(room, "product", room.loop_product)
    assert of_arrays(xs, ys).sums == right.sums


def test_time_stamps_in_nanoseconds_are_exact():
    """10¹⁸ and more, whose squares no float of 64 bits holds; a slope of one part in 10⁹."""
    seconds = numpy.arange(1000, dtype="int64")
    stamps = 1_700_000_000_000_000_000 + seconds * 10**9
    assert fit(stamps, 3 * seconds + 1) == (3e-9, -5_099_999_999.0)


def test_short_arrays_go_as_lists_do(monkeypatch):
    """Fewer than 512 numbers are added faster as integers, one by one."""
    monkeypatch.setattr(room, "FEW", FEW)
    xs = numpy.arange(511.0)
    assert of_arrays(xs, xs) is None
    assert of_arrays(numpy.arange(512), numpy.arange(512)) is not None


def test_without_numpy_no_array_is_asked_for():
    """The room is not imported for lists, nor for arrays that are not NumPy's where it is not."""
    code = (
        "import sys, array, slr_pure\n"
        "xs = array.array('d', range(2000))\n"
        "print(slr_pure.fit(xs, xs), 'slr_pure.arithmetic.arrays' in sys.modules)\n"
        "import numpy\n"
        "slr_pure.fit(xs.tolist(), xs.tolist())\n"
        "print('slr_pure.arithmetic.arrays' in sys.modules)\n"
        "print(slr_pure.fit(xs, xs), 'slr_pure.arithmetic.arrays' in sys.modules)"
    )
    line = "Line(m=1.0, c=0.0)"
    assert printed_by(code) == f"{line} False\nFalse\n{line} True\n"
