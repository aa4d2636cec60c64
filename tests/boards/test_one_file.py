"""The one file: what it has, what it lacks, and that nothing idle or double is in it."""

import ast
import sys
from types import ModuleType

import pytest

import slr_pure
from benchmarks import boards
from boards.choice import KNOWN, PUBLIC
from boards.definitions import defined
from boards.one_file import source
from tests.conformance import make, run
from tests.runtimes.boards import OPERATIONS

TEXT = source()
TOP = [name for names in PUBLIC.values() for name in names if "." not in name]


@pytest.fixture(scope="module")
def one():
    """The one file, imported, beside the library."""
    module = ModuleType("one")
    exec(TEXT, module.__dict__)
    return module


def test_it_is_the_same_every_time():
    assert source() == TEXT


def test_it_imports_what_every_board_has():
    nodes = [each for each in ast.walk(ast.parse(TEXT)) if isinstance(each, ast.ImportFrom)]
    plain = [each for each in ast.walk(ast.parse(TEXT)) if isinstance(each, ast.Import)]
    assert [each.module for each in nodes] == ["collections"]
    assert [each.names[0].name for each in plain] == ["math"]


def test_of_math_it_takes_what_every_board_has():
    """CircuitPython's and MicroPython 1.9's have no inf."""
    taken = {
        each.attr
        for each in ast.walk(ast.parse(TEXT))
        if isinstance(each, ast.Attribute) and ast.unparse(each.value) == "math"
    }
    assert taken == {"frexp", "ldexp", "trunc"}


def test_it_has_the_public_names_of_the_library(one):
    """And their methods; the version, too."""
    for name in TOP:
        assert hasattr(one, name)
        assert hasattr(slr_pure, name)
    for name in PUBLIC["moments"][1:]:
        assert hasattr(one.Moments, name.partition(".")[2])
    assert one.__version__ == slr_pure.__version__


def test_every_definition_in_it_is_used():
    """By another one, or it is public."""
    tree = ast.parse(TEXT)
    read = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)} | {
        each.attr for each in ast.walk(tree) if isinstance(each, ast.Attribute)
    }
    constants = {"FRACTION", "DECIMAL"}  # defined in one line with INT and FLOAT
    idle = [name for each in tree.body for name in defined(each) if name not in read]
    assert set(idle) - constants <= set(TOP)


def test_it_answers_as_the_library(one, monkeypatch, capsys, tmp_path):
    """All cases of its operations, here too."""
    lines = make.FILE.read_text(encoding="ascii").splitlines()
    chosen = [line for line in lines if any(f'"do":"{name}"' in line for name in OPERATIONS)]
    (tmp_path / "cases").write_text("\n".join(chosen) + "\n", encoding="ascii")
    monkeypatch.setattr(run, "slr", one)
    monkeypatch.setattr(run, "Moments", one.Moments)
    assert run.main(tmp_path / "cases") == 0, capsys.readouterr().out
    assert len(chosen) > 500


def test_predictions_are_the_librarys(one):
    """predict, calibrate and the standard errors, of integers and of floats."""
    for xs, ys in ([0, 1, 2, 5], [1, 3, 8, 8]), ([0.1, 0.2, 0.7, 0.9], [5.5, 4.0, 2.0, 0.5]):
        ours, theirs = slr_pure.Moments.of(xs, ys), one.Moments.of(xs, ys)
        for name, *more in (("predict", 4), ("calibrate", 2.5), ("standard_errors",)):
            assert getattr(one, name)(theirs, *more) == getattr(slr_pure, name)(ours, *more)
    with pytest.raises(ValueError, match="does not stand out"):
        one.calibrate(one.Moments.of([0, 1, 2], [1, 9, 1]), 1)


def test_what_it_lacks_it_refuses(one):
    """Weights are not passed over in silence."""
    with pytest.raises(TypeError):
        one.Moments.of([1, 2], [3, 5], [1, 2])
    with pytest.raises(TypeError):
        2 * one.Moments.of([1, 2], [3, 5])
    with pytest.raises(TypeError, match="not a real number"):
        one.fit([1, 2], [3, slr_pure])


def test_an_answer_that_nobody_asks_for_is_an_error():
    """It would have outlived its question."""
    known = {**KNOWN, "moments": {**KNOWN["moments"], "spam": True}}
    with pytest.raises(ValueError, match=r"nobody asks: \[\('moments', 'spam'\)\]"):
        source(known=known)


def test_two_rooms_with_one_name_are_an_error():
    """One would have hidden the other: both have a PIECE."""
    known = {room: answers for room, answers in KNOWN.items() if room != "diagnostics"}
    both = {**PUBLIC, "arithmetic.digits": ("digits",)}
    with pytest.raises(ValueError, match="PIECE is defined in two rooms"):
        source(both, {**known, "diagnostics": KNOWN["diagnostics"]})


def test_a_text_in_braces_is_an_error():
    """From 3.12 on ast.unparse gives it quotes that MicroPython takes for the end."""
    with pytest.raises(ValueError, match="in an f-string's braces"):
        source({**PUBLIC, "moments": (*PUBLIC["moments"], "Moments.__repr__")})


def test_the_room_decides_which_name_is_meant():
    """A local name of the same spelling as another room's function brings nothing along."""
    assert "def digits" not in TEXT
    assert sys.modules["slr_pure.arithmetic.floats"].PIECE == 20
    assert "PIECE = 20" in TEXT


@pytest.mark.parametrize("recipe", boards.RECIPES, ids=lambda recipe: recipe.name)
def test_it_rounds_to_the_boards_floats(recipe):
    """With 24 digits it gives the nearest of these, of floats of 32 bits and of integers."""
    module = {}
    exec(TEXT, module)
    module["FORMAT"] = module["Format"](24, -149, 127)
    taken = [
        [x if isinstance(x, int) else float(boards.Float(x)) for x in each]
        for each in (recipe.xs, recipe.ys)
    ]
    assert tuple(module["fit"](*taken)) == boards.rounded(recipe.xs, recipe.ys)
