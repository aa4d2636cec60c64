"""The gate of mutants: which errors it plants, how, and how it knows those that are listed."""

import ast
import functools
import importlib
import sys

import pytest

from .mutants.errors import errors
from .mutants.planting import Room, Unplanted
from .mutants.survivors import FILE, known, listed, told
from .mutants.trials import Trials

SOURCE = '''\
"""A room."""
TYPE_CHECKING = False
MOST = 4


def few(xs: "list[int]", most: int = MOST) -> bool:
    """Up to four."""
    return len(xs) <= most


def inner():
    def three(xs: "list[int]" = ()) -> int:
        return 3

    return three()


class Pair:
    parts = 2

    def both(self, m, c):
        try:
            return m if abs(m - c) < 1 and self.parts else float(m / c)
        except (TypeError, ZeroDivisionError):
            return max(m, "c")
'''


def changes(source):
    """(was, now) of each error."""
    return {(error.was, error.now) for error in errors(ast.parse(source))}


def test_errors_of_each_kind_are_planted():
    """Each is known by the text around it."""
    found = changes(SOURCE)
    whole = "return m if abs(m - c) < 1 and self.parts else float(m / c)"
    assert {
        ("MOST = 4", "MOST = 5"),
        ("return len(xs) <= most", "return len(xs) < most"),
        ("parts = 2", "parts = 1"),
        (whole, whole.replace("abs(m - c)", "m - c")),
        (whole, whole.replace("m - c", "m + c")),
        (whole, whole.replace("< 1 and", "<= 1 and")),
        (whole, whole.replace(" and self.parts", "")),
        (whole, whole.replace("m / c", "m * c")),
        (whole, whole.replace("m / c", "c / c")),
        (whole, "return None"),
        ("return max(m, 'c')", "return m"),
        ("return max(m, 'c')", "return max(m, 'XXc')"),
        ("try, except (TypeError, ZeroDivisionError):", "try, except (ZeroDivisionError,):"),
    } <= found
    assert not [was for was, _ in found if "room" in was or "four" in was or "list[" in was]


def test_an_exchange_of_two_that_are_alike_is_no_error():
    assert changes("f(x, x)") == {
        ("f(x, x)", now) for now in ("f(x)", "f(y, x)", "f(x, y)", "pass")
    }


def test_listing_them_changes_nothing():
    tree = ast.parse(SOURCE)
    before = ast.dump(tree, include_attributes=True)
    assert len(errors(tree)) > 30
    assert ast.dump(tree, include_attributes=True) == before


@pytest.fixture
def room(tmp_path, monkeypatch):
    """The room, imported, and the names that another took from it."""
    (tmp_path / "a_room.py").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "another.py").write_text(
        "from a_room import MOST, few, inner, Pair", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)
    another = importlib.import_module("another")
    yield Room(sys.modules["a_room"], ast.parse(SOURCE)), another
    del sys.modules["another"], sys.modules["a_room"]


def planted(room, was, now):
    """Plant the one error of these texts."""
    [error] = [one for one in errors(room.tree) if (one.was, one.now) == (was, now)]
    room.plant(error)


@pytest.mark.parametrize(
    ("was", "now", "seen"),
    [
        ("return len(xs) <= most", "return len(xs) < most", (4, False, 3, 2)),
        ("return 3", "return 4", (4, True, 4, 2)),
        ("MOST = 4", "MOST = 5", (5, True, 3, 2)),
        ("parts = 2", "parts = 3", (4, True, 3, 3)),
    ],
)
def test_whoever_imported_the_room_has_the_error(room, was, now, seen):
    """A function's, that of one inside it, a number's and a class's."""
    room, another = room

    def looked():
        return another.MOST, another.few([0] * 4), another.inner(), another.Pair.parts

    assert looked() == (4, True, 3, 2)
    planted(room, was, now)
    assert looked() == seen


class Twice(Trials):
    """In place of the trials: each test is run twice."""

    def pytest_runtestloop(self, session):
        self.items = session.items
        self.outcomes = [self.run(i) for i in range(len(self.items)) for _ in range(2)]
        return True


def test_a_test_can_be_run_again(tmp_path):
    """The examples in a docstring too, whose names pytest forgets."""
    room = 'def one():\n    """\n    >>> one()\n    1\n    """\n    return 1'
    (tmp_path / "room_of_one.py").write_text(room, encoding="utf-8")
    twice = Twice("", frozenset())
    pytest.main([str(tmp_path), "--doctest-modules", "-p", "no:cacheprovider"], [twice])
    assert twice.outcomes == ["passed"] * 2


def test_no_cache_holds_what_was_before(room):
    room, another = room
    few = functools.cache(another.few)
    assert few((0,) * 4)
    planted(Room(room.module, room.tree), "return len(xs) <= most", "return len(xs) < most")
    assert not few((0,) * 4)


def test_what_is_no_class_any_more_has_to_be_imported_anew(room):
    room, _ = room
    room.module.Pair = room.module.few
    with pytest.raises(Unplanted):
        planted(room, "parts = 2", "parts = 3")


def test_what_is_listed_is_known_again():
    """By room, function and texts; each has a reason."""
    [error] = [one for one in errors(ast.parse(SOURCE)) if one.now == "parts = 3"]
    one = known("a_room.py", error)
    other = (*one[:3], "parts = 1")
    both = listed(f"It is the same,\nor so.\n\n{told(one)}\n    + parts = 1\n")
    assert both == dict.fromkeys([one, other], "It is the same, or so.")
    for text in told(one), "A reason.\n\n    a_room.py f\n    + parts = 1":
        with pytest.raises(ValueError, match="a reason above"):
            listed(text)
    assert all(listed(FILE.read_text(encoding="utf-8")).values())
