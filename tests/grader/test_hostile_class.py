"""A class with files that fail, mean harm or have no luck: each costs its own row, and no other."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RIGHT = "def forward(m, c, x):\n    return [m * a + c for a in x]\n"
LEFT = (
    "subprocess.Popen([sys.executable, '-S', '-c', 'import time; time.sleep(600) # {mark}'],"
    " start_new_session=True)"
)


def doing(body):
    """A right file, but for what it does in each call."""
    return RIGHT.replace("\n", "\n    {}\n".format(body.replace("\n", "\n    ")), 1)


# What a file does that is right all the same.
HARMLESS = {
    "exits": RIGHT + "import sys\nsys.exit()",
    "asks": RIGHT + "n = input('N? ')",
    "loops": RIGHT + "while True: pass",
    "draws": "import no_such_plots as plt\n" + RIGHT + "plt.show()",
    "prints": doing("print('{}' * 10**5, flush=True)"),
    "replaces": "import builtins, json, sys\n"
    "builtins.print = builtins.isinstance = json.dumps = sys.stdout = sys.exit = None\n" + RIGHT,
    "writes": "for name in ('grades.csv', 'right.py', '../x'): open(name, 'w').write('0')\n"
    + RIGHT,
    "starts": "import atexit, threading, time\natexit.register(lambda: time.sleep(600))\n"
    "threading.Thread(target=time.sleep, args=(600,)).start()\n" + RIGHT,
    "leaves": "import subprocess, sys\n" + doing(LEFT),
    "limits": "import resource\ntry: resource.setrlimit(resource.RLIMIT_DATA, (-1, -1))\n"
    "except (OSError, ValueError): pass\n" + RIGHT,
    "recurses": "import sys\nsys.setrecursionlimit(10**6)\n" + RIGHT,
    "fills": doing("try: open('f', 'wb').truncate(10**10)\nexcept OSError: pass"),
    "copies": "import right\n" + RIGHT,
    "imports": "import statistics, queue, csv, random\n" + RIGHT,
}
# What it does to end the grader, or itself; and what its report says.
HARMFUL = {
    "ends_parent": ("os.kill(os.getppid(), signal.SIGTERM); time.sleep(9)", "killed by signal 15"),
    "kills_parent": ("os.kill(os.getppid(), signal.SIGKILL); time.sleep(9)", "killed by signal 9"),
    "kills_group": ("os.killpg(0, signal.SIGKILL)", "killed by signal 9"),
    "stops": ("os.kill(os.getpid(), signal.SIGSTOP)", "no reply within"),
    "stops_parent": ("os.kill(os.getppid(), signal.SIGSTOP)\nwhile True: pass", "no reply within"),
    "floods": ("while True: os.write(2, b'x' * 10**6)", "no reply within"),
    "closes": ("os.closerange(0, 100)", "ended with status"),
    "forges": (
        "for n in range(3, 9):\n    try: os.write(n, b'{}\\n')\n    except OSError: pass",
        "has no id",
    ),
    "forks": ("for _ in range(6): os.fork()\ntime.sleep(600)", "no reply within"),
    "eats": ("bytearray(10**11)", "MemoryError"),
    "nests": ("for _ in range(500): x = [x]\nreturn x", "where"),
    "says": ("raise ValueError('\\033[2J' * 10**6)", "it says: ValueError: [2J"),
}


@pytest.fixture
def class_of_files(tmp_path):
    """A folder with all of these, and the modules of classmates that have names of Python's own."""
    folder = tmp_path / "class"
    folder.mkdir()
    mark = f"left of {tmp_path}"
    for name, code in HARMLESS.items():
        (folder / f"{name}.py").write_text(code.replace("{mark}", mark))
    for name, (body, _) in HARMFUL.items():
        (folder / f"{name}.py").write_text("import os, signal, time\n" + doing(body))
    (folder / "right.py").write_text(RIGHT)
    (folder / "syntax.py").write_text("def forward(m, c, x)\n    return x")
    (folder / "script.py").write_text("m = 1")
    for name in "statistics", "queue", "csv", "random", "struct", "typing":
        (folder / f"{name}.py").write_text("raise SystemExit('a student’s file')")
    return folder, mark


def processes():
    """The commands that run."""
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.append(file.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        except OSError:
            continue
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="the limits of Linux")
def test_every_row_of_a_hostile_class(class_of_files, tmp_path):
    """Right files are right, others say why; nothing runs on, nothing was written beside."""
    folder, mark = class_of_files
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    here = tmp_path / "here"
    here.mkdir()
    (here / "grades.csv").write_text("the teacher's")
    names = ["right.py", "syntax.py", "script.py", *(f"{n}.py" for n in (*HARMLESS, *HARMFUL))]
    command = [sys.executable, "-m", "slr_pure", "grade", *(f"../class/{name}" for name in names)]
    options = ["--operations", "forward", "--flags", "ordinary", "--seconds", "0.5", "--json"]
    started = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(here)}
    done = subprocess.run(
        [*command, *options], cwd=here, env=started, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    reports = {Path(r["name"]).stem: r for r in json.loads(done.stdout)["reports"]}
    assert len(reports) == len(names)
    for name in ("right", *HARMLESS):
        assert reports[name]["score"] == 100, (name, reports[name]["hints"])
    for name, (_, why) in HARMFUL.items():
        cases = reports[name]["cases"]
        assert reports[name]["score"] == 0, name
        assert any(why in case["off"] for case in cases), (name, cases[:1])
    for name in "syntax", "script":
        assert (reports[name]["asked"], len(reports[name]["cannot"])) == (0, 1)
    assert "right.py, a file beside it" in " ".join(reports["copies"]["hints"])
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    assert (here / "grades.csv").read_text() == "the teacher's"
    assert os.listdir(here) == ["grades.csv"]
    assert [line for line in processes() if mark in line or str(tmp_path) in line] == []
