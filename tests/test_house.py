"""The house: imports go down from floor to floor and never in a circle, and all has its place."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Each wing, and the wings that it stands on. What those stand on is below it, too.
FLOORS = {
    "slr_pure.model": [],
    "slr_pure.arithmetic": [],
    "slr_pure": ["slr_pure.model", "slr_pure.arithmetic"],
    "slr_pure.command_line": ["slr_pure"],
    "slr_grader.operations": ["slr_pure"],
    "slr_grader": ["slr_grader.operations", "slr_pure.command_line"],
    "slr_pure.__main__": ["slr_grader"],
    "boards": ["slr_pure"],
    "vectors": ["slr_pure.__main__"],
    "site_build.page": ["slr_grader.operations"],
    "site_build": ["site_build.page", "slr_pure.__main__"],
    "benchmarks": ["vectors"],
    "tests": ["benchmarks", "boards", "site_build"],
}
HOUSE = sorted({wing.partition(".")[0] for wing in FLOORS})
# Rooms, and a wing, without a test file of their name; and where their tests are.
TESTED_ELSEWHERE = {
    "slr_grader.definitions": "vectors/test_answers",
    "slr_pure.__main__": "command_line/test_main",
    "slr_pure.arithmetic.values": "library/test_lists",
    "slr_pure.equations": "library/test_least_squares",
    "slr_pure.command_line": "command_line/test_table",
    "slr_grader.chosen_cases": "grader/test_grade_command",
    "slr_grader.class_grading": "grader/test_grade_command",
    "slr_grader.named_programs": "grader/test_grade_command",
    "slr_grader.operations": "grader/test_operation",
    "slr_grader.program.limits": "grader/test_subprocess_pipe",
    "slr_grader.student": "grader/test_student",
}


def modules(root):
    """Each module's file; a package's is its __init__.py."""
    found = {}
    for top in HOUSE:
        for file in (root / top).rglob("*.py"):
            parts = file.relative_to(root).with_suffix("").parts
            found[".".join(parts).removesuffix(".__init__")] = file
    return found


def run_time(tree):
    """Every import, in functions too, but for those under TYPE_CHECKING."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            for other in node.orelse:
                yield from run_time(ast.Module([other], []))
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield node
        else:
            yield from run_time(node)


def imported(root):
    """The modules of the house that each module imports; a package, if a name of its own."""
    files = modules(root)
    graph = {}
    for module, file in files.items():
        graph[module] = set()
        package = module if file.name == "__init__.py" else module.rpartition(".")[0]
        for node in run_time(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            else:
                above = package.split(".")[: 1 - node.level or None] if node.level else []
                source = ".".join([*above, *([node.module] if node.module else [])])
                whole = [f"{source}.{alias.name}" for alias in node.names]
                names = [name if name in files else source for name in whole]
            graph[module] |= {name for name in names if name in files}
    return graph


def wing(module):
    """The innermost wing that the module is in."""
    return max((name for name in FLOORS if f"{module}.".startswith(f"{name}.")), key=len)


def below(name):
    """The wings below that wing."""
    return {name for under in FLOORS[name] for name in (under, *below(under))}


def upward(graph):
    """The arrows that do not go down, nor stay in their wing."""
    return [
        f"{module} imports {other}"
        for module, others in sorted(graph.items())
        for other in sorted(others)
        if wing(other) not in {wing(module), *below(wing(module))}
    ]


def circle(graph):
    """The modules of one circle, if there is any."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1]
    return []


@pytest.fixture(scope="module")
def graph():
    """What each module imports."""
    return imported(ROOT)


def test_imports_go_down(graph):
    """Each module imports from its own wing and from those below."""
    found = upward(graph)
    assert found == [], "\n".join(found)


def test_no_imports_go_in_a_circle(graph):
    """Not among all the modules there are, whenever they import."""
    assert circle(graph) == []


def test_the_model_imports_nothing():
    """model.py is read alone."""
    assert list(run_time(ast.parse((ROOT / "slr_pure/model.py").read_text(encoding="utf-8")))) == []


PLANTED = {
    "up": ("slr_pure/arithmetic/a.py", "from slr_pure.moments import Moments"),
    "up, by the package's own name": ("slr_pure/arithmetic/a.py", "from slr_pure import fit"),
    "up, in a function": ("slr_grader/operations/a.py", "def f():\n    from .. import report"),
    "across": ("site_build/page/a.py", "import vectors"),
    "up, where types are not checked": (
        "slr_pure/command_line/a.py",
        "if TYPE_CHECKING:\n    pass\nelse:\n    from slr_grader import report",
    ),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_wrong_import_is_found(tmp_path, fault):
    """Of each kind, and none under TYPE_CHECKING."""
    for name in ("slr_pure/__init__", "slr_pure/moments", "slr_grader/report", "vectors/__init__"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.py").touch()
    file, code = PLANTED[fault]
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(code, encoding="utf-8")
    assert len(upward(imported(tmp_path))) == 1
    (tmp_path / file).write_text("if TYPE_CHECKING:\n    import vectors", encoding="utf-8")
    assert upward(imported(tmp_path)) == []


def test_a_circle_is_found(tmp_path):
    """Of two rooms, one of which imports the other late; and of a package and its room."""
    (tmp_path / "vectors").mkdir()
    (tmp_path / "vectors/__init__.py").write_text("from . import a\nname = 1", encoding="utf-8")
    (tmp_path / "vectors/a.py").write_text("def f():\n    from .b import g", encoding="utf-8")
    (tmp_path / "vectors/b.py").write_text("from . import a", encoding="utf-8")
    assert set(circle(imported(tmp_path))) == {"vectors.a", "vectors.b"}
    (tmp_path / "vectors/b.py").write_text("from vectors import name", encoding="utf-8")
    assert set(circle(imported(tmp_path))) == {"vectors", "vectors.a", "vectors.b"}
    (tmp_path / "vectors/b.py").write_text("from slr_pure import fit", encoding="utf-8")
    assert circle(imported(tmp_path)) == []


def folders():
    """The folders of the checkout, but for what tools make and what is hidden."""
    made = {"build", "dist", "node_modules", "site"}
    return sorted(
        folder.name
        for folder in ROOT.iterdir()
        if folder.is_dir() and folder.name[0] not in "._" and folder.name not in made
    )


def test_the_map_names_every_folder():
    """In CONTRIBUTING.md."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [name for name in folders() if f"{name}/" not in text] == []


def test_all_python_is_in_the_house():
    """No other folder has a Python file, which nothing here would have looked at."""
    others = [name for name in folders() if name not in HOUSE]
    assert [file for name in others for file in (ROOT / name).rglob("*.py")] == []


def test_each_room_has_a_test_file_of_its_name():
    """Each room of the library and of the grader, anywhere in tests/; or the one said above."""
    tests = {file.stem for file in (ROOT / "tests").rglob("test_*.py")}
    without = {
        name
        for name, file in modules(ROOT).items()
        if name.startswith(("slr_pure.", "slr_grader.")) and file.name != "__init__.py"
        if f"test_{name.rpartition('.')[2]}" not in tests
    }
    elsewhere = {
        name
        for name in without
        if any(name == told or name.startswith(f"{told}.") for told in TESTED_ELSEWHERE)
    }
    assert without == elsewhere, "\n".join(sorted(without - elsewhere))
    for file in TESTED_ELSEWHERE.values():
        assert (ROOT / "tests" / f"{file}.py").is_file(), file
