"""Trials: the tests of a room run with each error in it, until one of them fails.

They are collected once, in a process for the room, and run once to see which lines each reaches
and how long it takes. Then a child is forked for each error, plants it, and runs the tests that
reach the line, the fastest first. If all pass they run again in a copy of the project: the error
may show only where the room is imported with it, or in another process that a test starts.
"""

from __future__ import annotations

import ast
import gc
import importlib
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Set
from pathlib import Path
from typing import Any

import coverage
import pytest
from _pytest.doctest import DoctestItem
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, Phase, settings

from ..test_house import TESTED_ELSEWHERE
from .errors import Error, errors
from .planting import Room, Unplanted
from .survivors import Known, known

ROOT = Path(__file__).parents[2]
KILLED, SURVIVED, UNSURE = range(3)
STARTING = {"subprocess.Popen", "os.posix_spawn"}
TESTS = ["library", "command_line", "grader"]  # other wings have rooms of the same names
ALSO = {  # by name, further tests of a room, or of each room of a wing
    "slr_pure/*.py": ["errors"],
    "slr_pure/arithmetic/*.py": ["errors"],
    "slr_pure/arithmetic/lists.py": ["foreign"],
    "slr_pure/arithmetic/values.py": ["foreign"],
    "slr_pure/command_line/advice.py": ["cells"],
    "slr_pure/command_line/fit.py": ["plot", "svg"],
    "slr_pure/command_line/fitted.py": ["calibrate", "fit", "groups"],
    "slr_pure/command_line/head.py": ["rows"],
    "slr_pure/command_line/labels.py": ["columns"],
    "slr_pure/command_line/predict.py": ["fit", "parser"],
    "slr_pure/command_line/refusals.py": ["totals"],
    "slr_pure/command_line/rows.py": ["separators"],
    "slr_pure/command_line/sums.py": ["parser"],
    "slr_pure/command_line/table.py": ["totals"],
    "slr_pure/__init__.py": ["imports"],
    "slr_pure/__main__.py": ["working_folder"],
    "slr_pure/command_line/train.py": ["parser", "plot", "svg"],
    "slr_pure/centring.py": ["weights"],
    "slr_pure/descent.py": ["decimals", "divergence"],
    "slr_pure/diagnostics.py": ["weights"],
    "slr_pure/jumps.py": ["divergence"],
    "slr_pure/least_squares.py": ["weights"],
    "slr_pure/moments.py": ["weights"],
    "slr_pure/wire.py": ["weights"],
    "slr_grader/judging/grades.py": ["stability"],
    "slr_grader/judging/simplest.py": ["feedback", "contents"],
    "slr_grader/judging/wording.py": ["grades"],
}
EXAMPLES = 20  # of each law, and the same ones each time
FEW: dict[str, Any] = {
    "deadline": None,
    "database": None,
    "derandomize": True,
    "phases": [Phase.explicit, Phase.generate],
    "suppress_health_check": list(HealthCheck),
}
UNCOPIED = [".*", "node_modules", "site"]
OPTIONS = ["-q", "-p", "no:cacheprovider", "--assert=plain", "--tb=no"]
OPTIONS += ["-o", "tmp_path_retention_policy=none"]


def module_of(room: str) -> str:
    """The module's name, of its file."""
    return room.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def tests_of(room: str) -> list[str]:
    """The files of the room's tests: its own examples, and the test of its name or told for it."""
    module = module_of(room)
    names = [module.rpartition(".")[2]]
    names += [name for rooms in ALSO if Path(room).match(rooms) for name in ALSO[rooms]]
    folders = [ROOT / "tests" / wing for wing in TESTS]
    named = [
        file for name in names for folder in folders for file in folder.rglob(f"test_{name}.py")
    ]
    told = [
        ROOT / "tests" / f"{file}.py"
        for name, file in TESTED_ELSEWHERE.items()
        if f"{module}.".startswith(f"{name}.") and name.count(".") + 1 >= module.count(".")
    ]
    return [room, *sorted({str(file.relative_to(ROOT)) for file in [*named, *told]})]


def tree_of(room: str) -> ast.Module:
    """The room's source, read."""
    return ast.parse((ROOT / room).read_text(encoding="utf-8"))


class Trials:
    """A plugin of pytest's, whose loop makes the trials in place of running the tests."""

    def __init__(self, room: str, left_out: Set[Known]) -> None:
        self.room, self.left_out = room, left_out
        self.faults: list[str] = []
        self.verdicts: list[int] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Laws are tried on few examples."""
        settings.register_profile("mutants", **FEW, max_examples=EXAMPLES)
        settings.load_profile("mutants")

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Those that ask for more examples get as few."""
        for item in items:
            own = getattr(item.obj, "_hypothesis_internal_use_settings", None)
            if own and own.max_examples > EXAMPLES:
                few = settings(own, **FEW, max_examples=EXAMPLES)
                item.obj._hypothesis_internal_use_settings = few

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """See what each test reaches, then try each error; True: so the tests are not run again."""
        self.items = session.items
        reached = self.look()
        everywhere = list({i for tests in reached.values() for i in tests})
        room = Room(importlib.import_module(module_of(self.room)), tree_of(self.room))
        gc.collect()
        gc.freeze()
        last = -1
        sound: set[int] = set()  # these pass, run again without any error
        for error in errors(room.tree):
            if known(self.room, error) in self.left_out:  # it is taken to be as it was
                self.verdicts.append(SURVIVED)
                continue
            tests = reached.get(error.line, []) if error.inside else everywhere
            tests = sorted(tests, key=lambda i: (i != last, self.seconds[i]))
            verdict, killer = self.fork(error, room, tests) if tests else (SURVIVED, -1)
            if killer not in {*sound, -1}:
                sound.add(killer)
                if self.fork(None, room, [killer])[0] != SURVIVED:
                    self.faults.append(f"{self.items[killer].nodeid}, run again")
            last = last if killer < 0 else killer
            self.verdicts.append(UNSURE if verdict == SURVIVED else verdict)
        return True

    def look(self) -> dict[int, list[int]]:
        """Run each test: the tests that pass, of each line of the room that they reach."""
        file = str(ROOT / self.room)
        watch = coverage.Coverage(data_file=None, config_file=False, include=[file])
        watch.start()
        self.seconds, passed = {}, set()
        started: list[str] = []
        sys.addaudithook(lambda event, _: started.append(event) if event in STARTING else None)
        for i, item in enumerate(self.items):
            watch.switch_context(str(i))
            start = time.process_time()
            outcome = self.run(i)
            self.seconds[i] = time.process_time() - start
            if started:  # another process, which has no errors
                started.clear()
                continue
            if outcome == "failed":
                self.faults.append(item.nodeid)
            elif outcome == "passed":
                passed.add(str(i))
        watch.stop()
        lines = watch.get_data().contexts_by_lineno(file)
        reached: dict[int, list[int]] = {}
        tests: list[str] = []
        for line in range(1, max(lines, default=0) + 1):
            tests = lines.get(line, tests)  # a line of a statement that begins above: as that
            reached[line] = [int(i) for i in passed & set(tests)]
        return reached

    def run(self, i: int) -> str:
        """Run that test: it has "passed", "failed" or been "skipped"."""
        item = self.items[i]
        names = dict(item.dtest.globs) if isinstance(item, DoctestItem) else {}
        reports = runtestprotocol(item, log=False, nextitem=None)
        if names:  # cleared by the run; without them the next one would fail
            item.dtest.globs.update(names)
        outcomes = {report.outcome for report in reports}
        return next((one for one in ("failed", "skipped") if one in outcomes), "passed")

    def fork(self, error: Error | None, room: Room, tests: list[int]) -> tuple[int, int]:
        """The verdict of a child, and which test failed, or -1."""
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os._exit(self.trial(error, room, tests, writing))
        os.close(writing)
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        said = os.read(reading, 20) if code == KILLED else b""
        os.close(reading)
        return (code if code in (SURVIVED, UNSURE) else KILLED), int(said or -1)

    def trial(self, error: Error | None, room: Room, tests: list[int], writing: int) -> int:
        """In the child: plant it, and run the tests until one fails."""
        signal.setitimer(signal.ITIMER_REAL, 300)  # of the clock, if it waits for ever
        signal.setitimer(signal.ITIMER_PROF, 2)  # of the processor; both end the child
        try:
            if error:
                room.plant(error)
        except Unplanted:
            return UNSURE
        except (Exception, SystemExit):  # noqa: BLE001 (whatever a statement with an error does)
            return KILLED
        for i in tests:
            signal.setitimer(signal.ITIMER_PROF, 0.3 + 5 * self.seconds[i])
            if self.run(i) == "failed":
                os.write(writing, str(i).encode())
                return KILLED
        return SURVIVED


def tried(room: str, left_out: Set[Known]) -> tuple[list[int], list[str]]:
    """A verdict for each error of the room, and the tests that fail without any."""
    trials = Trials(room, left_out)
    _pytest(ROOT, tests_of(room), trials)
    return trials.verdicts, trials.faults


def tried_afresh(place: tuple[str, int]) -> bool:
    """Whether the tests pass in a copy of the project with that error of the room; -1 is none."""
    room, number = place
    tree = tree_of(room)
    if number >= 0:
        errors(tree)[number].plant()
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder, "project")
        shutil.copytree(ROOT, copied, ignore=shutil.ignore_patterns(*UNCOPIED))
        for cached in (copied / room).parent.glob(f"__pycache__/{Path(room).stem}.*"):
            cached.unlink()
        (copied / room).write_text(ast.unparse(tree), encoding="utf-8")
        for name in [name for name in sys.modules if name.partition(".")[0] == "tests"]:
            del sys.modules[name]
        sys.path.insert(0, str(copied))
        sys.dont_write_bytecode = True
        os.environ.update(PYTHONPATH=str(copied), PYTHONDONTWRITEBYTECODE="1")
        signal.setitimer(signal.ITIMER_PROF, 60)
        return _pytest(copied, ["-x", *tests_of(room)], Examples()) == 0


class Examples:
    """A plugin of pytest's: laws are tried on few examples."""

    pytest_collection = Trials.pytest_collection
    pytest_collection_modifyitems = Trials.pytest_collection_modifyitems


def _pytest(root: Path, arguments: list[str], plugin: object) -> int:
    """Its exit status; what it prints is not shown."""
    os.chdir(root)
    with tempfile.TemporaryDirectory() as folder, open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
        return pytest.main([*OPTIONS, f"--basetemp={folder}/run", *arguments], plugins=[plugin])
