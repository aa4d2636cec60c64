"""The operations: each whole, each in its own file, and each for MicroPython, too."""

import ast
from pathlib import Path

import pytest

from slr_grader import operations
from slr_grader.operations import OPERATIONS
from slr_grader.operations.operation import Operation
from slr_grader.student.interface import RETURNED

FILES = sorted(Path(operations.__file__).parent.glob("*.py"))
MICROPYTHON = {"array", "collections", "math", "re"}  # as much of it as they need
CASE = {"x": [1.0, 2.0, 4.0], "y": [1.0, 3.0, 8.0], "m": 2.0, "c": 0.5, "lr": 0.25, "steps": 2}


def imported(tree):
    """What a file imports, with the dots of a relative import; not what only types need."""
    kept = [node for node in tree.body if not isinstance(node, ast.If)]
    for node in ast.walk(ast.Module(kept, [])):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        if isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_they_import_the_library_and_each_other(file):
    """Nothing else of the grader, which the page does not have, nor what MicroPython has not."""
    for name in imported(ast.parse(file.read_text(encoding="utf-8"))):
        own = name.startswith(".") and not name.startswith("..")
        assert own or name in MICROPYTHON or name.split(".")[0] == "slr_pure", name


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_an_operation_is_whole(operation):
    """Its answer has its parts; its result can be read; it has mistakes, laws, and names."""
    assert set(vars(operation)) <= set(Operation.__annotations__)
    assert [name for name in Operation.__annotations__ if not hasattr(operation, name)] == []
    given = [CASE[name] for name in operation.given]
    result = operation.right(*given)
    assert tuple(operation.answer(result)) == operation.parts
    read = RETURNED[operation.returned](result, *operation.parts)
    assert tuple(read) == operation.parts
    assert operation.mistakes
    assert operation.laws
    assert set(operation.switches) <= set(operation.names)
    assert all(name == name.lower() for name in operation.also_called)
    assert len(operation.labels) in (0, len(operation.parts))


def test_only_a_switch_tells_operations_of_one_name_apart():
    names = [
        name
        for operation in OPERATIONS.values()
        for name in (*operation.names, *operation.also_called)
        if name not in operation.switches
    ]
    assert len(set(names)) == len(names)
