"""The recipes for engines: short, and all on the page. tests/engines runs them."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OTHERS = {"__init__", "__main__", "cost", "inputs", "local", "own", "report", "ways"}
FILES = sorted((ROOT / "benchmarks" / "engines").glob("*.py"))
RECIPES = [file for file in FILES if file.stem not in OTHERS]


def lines_of_code(source):
    """How many, but for imports, docstrings and comments."""
    tree = ast.parse(source)
    left_out = (ast.Import, ast.ImportFrom)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(
            node
        ):
            node.body[:1] = []
    tree.body = [node for node in tree.body if not isinstance(node, left_out)]
    return len([line for line in ast.unparse(tree).splitlines() if line])


def test_lines_are_counted():
    """On an example."""
    source = '"""Text."""\nimport a\n\n\ndef f(x):  # one\n    """Text."""\n\n    return x\n'
    assert lines_of_code(source) == 2


@pytest.mark.parametrize("file", RECIPES, ids=lambda file: file.stem)
def test_ten_lines_at_most_and_on_the_page(file):
    """Where one would need more, the library would lack something."""
    assert lines_of_code(file.read_text(encoding="utf-8")) <= 10
    page = (ROOT / "docs" / "reference" / "machines.md").read_text(encoding="utf-8")
    assert f"```shipped\nbenchmarks.engines.{file.stem}\n```" in page
