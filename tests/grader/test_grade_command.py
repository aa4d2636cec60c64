"""`slr-pure grade`: files, programs, options, and how it ends."""

import csv
import io
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from slr_grader import class_grading
from slr_grader.judging.grades import GRADES
from slr_grader.laws.answers import BROKEN, HOLDS, NOT_OFFERED, STOPPED
from slr_grader.operations import OPERATIONS
from slr_grader.protocol.numbers import flat
from slr_grader.protocol.vectors import SMALL, read
from slr_pure import fit, loss
from slr_pure.__main__ import main

from ..processes import tool
from .grading import CASES
from .programs import ANSWER

pytestmark = pytest.mark.usefixtures("unmeasured")  # test_student.py and others see to them
ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "grading.md"
TEACHERS = ROOT / "docs" / "teachers.md"
PROGRAM = ROOT / "tests" / "grader" / "slr.js"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
FORWARD = "def forward(m, c, x):\n    return [m * a + c for a in x]\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def student(folder):
    """A student's file, with forward only, and right."""
    (folder / "student.py").write_text(FORWARD)
    return "student.py"


def graded(capsys, *arguments):
    """The reports, from JSON."""
    assert main(["grade", "--json", *arguments]) == 0
    return json.loads(capsys.readouterr().out)["reports"]


def test_our_own_library_is_exact(capsys):
    (report,) = graded(capsys, "--", *ANSWER)
    assert (report["score"], report["exact"]) == (100.0, 100.0)
    assert report["asked"] == len(CASES)
    assert report["mistakes"] == report["cannot"] == report["hints"] == []


def test_a_program_in_another_language(capsys):
    """A regression in JavaScript, run by Node: right on ordinary data, and where it is not, why."""
    node = tool("node")
    (report,) = graded(capsys, "--flags", "ordinary", "--", node, str(PROGRAM))
    assert report["score"] == 100.0
    assert [row["do"] for row in report["operations"]] == ["fit", "forward"]
    (report,) = graded(capsys, "--operations", "fit", "--", node, str(PROGRAM))
    (row,) = report["operations"]
    assert row["worst"]["grade"] == "refused"
    assert row["worst"]["answered"] == "an error: no unique line"
    assert {"wrong", "stable", "exact"} <= {grade for grade, n in row["grades"].items() if n}


CLASS = {
    "ada.py": FORWARD,
    "ben.py": "def forward(m, c, x):\n    return [c * a + m for a in x]\n",
    "cleo.py": "import nothing_of_that_name\n",
    "dora.py": "import os\n\n\ndef forward(m, c, x):\n    os._exit(3)\n",
    "emil.py": "print('hello')\nprint('{}')\n\n\n" + FORWARD,
    "fay.py": "def forward(m, c, x):\n    while True:\n        pass\n",
    "gus.py": "def forward(m, c, x):\n    return bytearray(10**11)\n",
}


def test_a_class(folder, capsys):
    """A row each, whatever the files do: mistakes by name, a crash, a loop, rubbish printed."""
    for name, code in CLASS.items():
        (folder / name).write_text(code)
    options = ["--operations", "forward", "--flags", "ordinary", "--seconds", "0.5", "--all"]
    assert main(["grade", *CLASS, *options]) == 0
    text = capsys.readouterr().out
    assert max(map(len, text.splitlines())) <= 100
    assert "\n\ndora.py: score 0.0 %" in text
    assert "crashed: ended with status 3" in text
    assert "MemoryError" in text
    assert "timed out: no reply within 0.5 s" in text
    table = text[text.index("         asked  score") :].splitlines()
    rows = {line.split()[0]: line.split()[1:] for line in table[1 : 1 + len(CLASS)]}
    wrong = {name: ["6", "0.0", "0.0", "0.0", "-"] for name in CLASS}
    right = ["6", "100.0", "100.0", "100.0", "-"]
    mistaken = ["6", "0.0", "0.0", "0.0", "1"]
    nothing = ["0", "0.0", "0.0", "-", "-"]
    due = {"ada.py": right, "ben.py": mistaken, "cleo.py": nothing, "emil.py": right}
    assert rows == {**wrong, **due}
    assert "  forward: m and c are swapped" in table
    assert "No module named 'nothing_of_that_name'" in " ".join(" ".join(table).split())


def test_a_class_as_csv(student, capsys):
    assert main(["grade", student, student, "--flags", "ordinary", "--csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["name"] for row in rows] == [student, student]
    assert [(row["forward"], row["fit"]) for row in rows] == [("100.0", "")] * 2


def test_at_least(student, folder, capsys):
    """Exit status 1 where a score is below, that of any file; equal is enough."""
    (folder / "wrong.py").write_text(CLASS["ben.py"])
    options = ["--flags", "ordinary", "--at-least"]
    assert main(["grade", student, *options, "100"]) == 0
    assert main(["grade", "wrong.py", *options, "0"]) == 0
    for more in [student], ["--json"], ["--csv"]:
        assert main(["grade", "wrong.py", *more, *options, "99.5"]) == 1
    assert main(["grade", student, "wrong.py", *options, "99.5"]) == 1
    capsys.readouterr()


def test_what_is_required(student, capsys):
    """What is not offered is refused, and --at-least sees it; also where an error is due."""
    options = ["--flags", "ordinary", "--at-least", "100"]
    assert main(["grade", student, *options]) == 0
    assert main(["grade", student, *options, "--require", "forward, loss"]) == 1
    due = ["--operations", "fit", "--flags", "constant x"]
    assert main(["grade", student, *due, "--at-least", "1", "--require", "fit"]) == 1
    capsys.readouterr()
    (report,) = graded(capsys, student, *options[:2], "--require", "loss")
    (row,) = [row for row in report["operations"] if row["do"] == "loss"]
    assert row["grades"]["refused"] == row["asked"] > 0
    assert row["worst"]["off"] == "it says: there is no such name"
    assert "loss" not in [row["do"] for row in report["cannot"]]


def test_what_counts(student, capsys):
    scores = set()
    for count in "exact", "1-unit", "stable", "good", "poor":
        place = GRADES.index(count.replace("-", " ")) + 1
        (report,) = graded(capsys, student, "--count", count, "--operations", "forward")
        grades = list(report["grades"].values())
        assert report["score"] == int(sum(grades[:place]) * 1000 / sum(grades)) / 10
        scores.add(report["score"])
    assert len(scores) > 1


def test_vectors_of_ones_own(student, capsys):
    """--vectors: another file, such as the small set."""
    (report,) = graded(capsys, student, "--vectors", str(SMALL), "--megabytes", "500")
    header, cases = read(SMALL)
    wanted = sum(case.do == "forward" for case in cases)
    assert report["asked"] == wanted
    for file, which in (str(SMALL), "the small set"), ("mine.jsonl", "mine.jsonl"):
        Path("mine.jsonl").write_bytes(SMALL.read_bytes())
        assert main(["grade", student, "--vectors", file, "--operations", "forward"]) == 0
        assert capsys.readouterr().out.startswith(
            f"{wanted} of the {header.cases} cases of {which}\n"
        )


def test_wrong_commands(student, folder, capsys):
    """Exit status 2, and one line that says what is wrong."""
    (folder / "other.json").write_text("{}\n")
    (folder / "empty").mkdir()
    (folder / "program").write_text("no program\n")
    for arguments, complaint in (
        ([], "what to grade? a STUDENT.py, or -- COMMAND"),
        (["--"], "what to grade? a STUDENT.py, or -- COMMAND"),
        (["no.py"], "no.py: no such file"),
        ([str(folder / "empty")], f"{folder / 'empty'}: no .py or .ipynb file is in it"),
        ([os.devnull], f"{os.devnull}: not a file"),
        ([student, "--", "node"], "either files or -- COMMAND, not both"),
        (["--", "./no-such-command"], "./no-such-command: No such file or directory"),
        (["--", "./program"], "./program: Permission denied"),
        ([student, "--vectors", "no.jsonl"], "no.jsonl: No such file or directory"),
        ([student, "--vectors", "other.json"], "other.json, line 1: not the header of a file of"),
        ([student, "--operations", "fit,guess"], "has no 'guess'; it has: fit, fit through"),
        ([student, "--require", "guess"], "has no 'guess'; it has: fit, fit through"),
        (
            [student, "--operations", "forward", "--require", "fit"],
            "--require fit: none of its cases is asked for",
        ),
        ([student, "--flags", "strange"], "has no 'strange'; it has: ordinary, "),
        ([student, "--operations", ","], "has no such case"),
        ([student, student, "--laws"], "--laws takes one program at a time"),
    ):
        assert main(["grade", *arguments]) == 2, arguments
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("slr-pure: ")
        assert complaint in err
        assert err.count("\n") == 1


REFUSED = {
    "--at-least": ["101", "-1", "1e-999999999", "most"],
    "--seconds": ["0", "1e9", "soon"],
    "--total": ["0", "1e9", "soon"],
    "--megabytes": ["0", "1.5", "9" * 10, ""],
    "--count": ["wrong"],
    "--json": ["--csv"],
}


@pytest.mark.parametrize("option", REFUSED)
def test_options_that_are_refused(student, option, ended):
    for value in REFUSED[option]:
        status, out, err = ended("grade", student, option, value)
        assert (status, out, err[:7]) == (2, "", "usage: ")


def test_laws(student, capsys, few_examples):
    options = [student, "--flags", "ordinary", "--operations", "forward,loss", "--laws"]
    assert main(["grade", *options]) == 0
    out = capsys.readouterr().out
    assert "Laws\n  holds        forward: the prediction at x = 0 is c\n" in out
    assert "Not offered\n  loss: there is no such name\n" in out
    assert out.count("loss") == 1, "what is not offered has no laws"
    (report,) = graded(capsys, *options)
    assert report["laws"][0] == {
        "do": "forward",
        "law": "the prediction at x = 0 is c",
        "found": "holds",
        "counterexample": "",
    }


def test_without_hypothesis_one_line_says_what_to_install(student, monkeypatch, capsys):
    """Before any work is done."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    assert main(["grade", student, "--laws"]) == 2
    assert capsys.readouterr().err == "slr-pure: --laws needs Hypothesis: pip install hypothesis\n"


def test_progress_is_shown_on_a_terminal(student, monkeypatch, capsys, few_examples):
    """Which file of how many is at work, at which case, once it takes long; then at which law."""

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("slr_pure.command_line.terminal.PATIENCE", 0.0)
    monkeypatch.setattr("slr_pure.command_line.terminal.REFRESH", 0.0)
    assert main(["grade", student, student, "--operations", "forward"]) == 0
    first, *_, last, end = terminal.getvalue().split("\r\033[K")[1:]
    count = sum(case.do == "forward" for case in CASES)
    assert first == f"1 of 2, {student}: case 1 of {count}"
    assert last == f"2 of 2, {student}: case {count} of {count}"
    assert end == ""
    assert main(["grade", student, "--operations", "forward", "--laws"]) == 0
    assert f"1 of 1, {student}: the prediction at x = 0 is c\r" in terminal.getvalue()
    capsys.readouterr()


SLOW = """
import os, pathlib, time
def forward(m, c, x):
    pathlib.Path(PID).write_text(str(os.getpid()))
    time.sleep(60)
"""


@pytest.mark.parametrize(
    ("number", "jobs"), [(signal.SIGINT, 1), (signal.SIGTERM, 1), (signal.SIGHUP, 2)]
)
@pytest.mark.parametrize("form", ["--csv", "--json"])
def test_an_interrupt_keeps_what_is_graded(student, folder, number, jobs, form):
    """The status says which; the rows so far, the names without one; no process is left."""
    for name in "slow.py", "slower.py":
        (folder / name).write_text(f"PID = {str(folder / name)!r} + '.pid'\n{SLOW}")
    options = ["--operations", "forward", "--flags", "ordinary", "--seconds", "60"]
    options += ["--jobs", str(jobs), "--html", "page.html", "--feedback", "texts"]
    # With 2 jobs the last begins when the student's, in the middle, has ended.
    files = [student, "slow.py", "slower.py"] if jobs == 1 else ["slow.py", student, "slower.py"]
    pid = folder / ("slow.py.pid" if jobs == 1 else "slower.py.pid")
    command = [sys.executable, "-m", "slr_pure", "grade", *files, *options, form]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT
    ) as process:
        while not pid.exists() or not pid.read_text():
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(number)
        out, err = process.communicate()
    assert process.returncode == 128 + number
    assert "student.py, graded" in (folder / "page.html").read_text(encoding="utf-8")
    assert os.listdir(folder / "texts") == ["student.txt"]
    assert err == "slr-pure: interrupted, not graded: slow.py, slower.py\n"
    rows = json.loads(out)["reports"] if form == "--json" else csv.DictReader(io.StringIO(out))
    assert [row["name"] for row in rows] == [student]
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


FAULTY = [RecursionError("too deep"), OverflowError("too large"), OSError(5, "Input/output error")]


@pytest.mark.parametrize("error", FAULTY, ids=lambda error: type(error).__name__)
def test_a_fault_of_the_grader_costs_its_row(student, folder, monkeypatch, capsys, error):
    """The row says so, the others are as they were; status 1, and a line names the file."""
    whole = class_grading.reported

    def faulty(ran, *others):
        if ran.name == "bad.py" and ran.judgements:
            raise error
        return whole(ran, *others)

    monkeypatch.setattr(class_grading, "reported", faulty)
    (folder / "bad.py").write_text(FORWARD)
    options = ["--operations", "forward", "--flags", "ordinary", "--csv", "--jobs", "2"]
    assert main(["grade", student, "bad.py", student, *options]) == 1
    out, err = capsys.readouterr()
    first, bad, last = csv.DictReader(io.StringIO(out))
    assert first == last
    assert (first["score"], bad["asked"]) == ("100.0", "0")
    why = f"{type(error).__name__}: {error}"
    assert bad["hints"] == f"not graded, by a fault of the grader's own: {why}"
    assert err == f"slr-pure: bad.py: {bad['hints']}\n"


def test_many_at_a_time_give_the_same_bytes(folder, capsys):
    """As one after the other, in every form; whatever the files do."""
    files = [name for name in CLASS if name != "fay.py"]  # it would take its time
    for name in files:
        (folder / name).write_text(CLASS[name])
    options = ["--operations", "forward", "--flags", "ordinary", "--json"]
    outputs = set()
    for jobs in "1", "3":
        more = ["--jobs", jobs, "--html", f"{jobs}.html", "--feedback", jobs]
        assert main(["grade", *files, *options, *more]) == 0
        pages = [(folder / f"{jobs}.html").read_bytes()]
        texts = [path.read_bytes() for path in sorted((folder / jobs).iterdir())]
        assert len(texts) == len(files)
        outputs.add((capsys.readouterr().out, *pages, *texts))
    assert len(outputs) == 1


def test_a_folder(folder, capsys):
    """Each file in it and below, in order, but for what is no student's; labels tell them apart."""
    hidden = ".ipynb_checkpoints", "__MACOSX", "__pycache__"
    for name in "b_2_assignsubmission_file", "a_1_assignsubmission_file", *hidden:
        (folder / "in" / name).mkdir(parents=True)
        (folder / "in" / name / "solution.py").write_text(FORWARD)
    (folder / "in" / "b_2_assignsubmission_file" / "notes.txt").write_text("no Python")
    (folder / "in" / "b_2_assignsubmission_file" / "._solution.py").write_text("no Python")
    assert main(["grade", "in", "--flags", "ordinary", "--operations", "forward"]) == 0
    out = capsys.readouterr().out
    assert re.findall(r"^(\w+)  +6 ", out, re.MULTILINE) == ["a_1", "b_2"]


def test_fresh_cases(student, capsys):
    """The first line and the JSON say so; a right file is right; who looked answers up is not."""
    options = ["--operations", "forward", "--flags", "ordinary", "--fresh"]
    assert main(["grade", student, *options, "7"]) == 0
    first = capsys.readouterr().out.partition("\n")[0]
    assert first == "6 of the 309 cases of the whole set, with new numbers from the seed 7"
    assert main(["grade", student, "--json", *options, "0"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["fresh"], found["reports"][0]["score"]) == (0, 100.0)
    answers = {
        tuple(map(float, flat(case.given.values()))): case.rounded["y"]
        for case in CASES
        if case.do == "forward" and "ordinary" in case.flags
    }
    looked_up = f"{answers!r}[tuple(map(float, [m, c, *x]))]"
    Path(student).write_text(f"def forward(m, c, x):\n    return {looked_up}\n")
    (report,) = graded(capsys, student, *options[:4])
    assert report["score"] == 100.0
    (report,) = graded(capsys, student, *options, "1")
    assert report["score"] == 0.0


def test_what_cannot_be_written_is_named(student, folder, capsys):
    """Status 2, but what is graded is printed; a folder that cannot be made stops it at once."""
    options = [student, "--operations", "forward", "--flags", "ordinary"]
    assert main(["grade", *options, "--html", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert "student.py: score 100.0 %" in out
    assert err == f"slr-pure: --html {folder}: Is a directory\n"
    assert main(["grade", *options, "--feedback", student]) == 2
    assert capsys.readouterr() == ("", f"slr-pure: --feedback {student}: File exists\n")


SCHEMA = json.loads((PAGE.parent / "grade.schema.json").read_text(encoding="utf-8"))


def test_the_schema_of_the_json(folder, capsys, few_examples):
    """It is one, it lets nothing else pass, and what is printed keeps to it."""
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(SCHEMA)
    validator.check_schema(SCHEMA)
    files = ["ada.py", "ben.py", "cleo.py", "dora.py"]
    for name in files:
        (folder / name).write_text(CLASS[name])
    options = ["--flags", "ordinary,constant x", "--operations", "forward,fit"]
    shorter = ["ben.py", "--hide-due"], ["ben.py", "--laws"], ["ada.py", "--fresh", "1"]
    for more in files, *shorter:
        assert main(["grade", "--json", *options, *more]) == 0
        found = json.loads(capsys.readouterr().out)
        assert list(validator.iter_errors(found)) == []
        report = found["reports"][0]
        for part in found, report, *report["operations"], *report["flags"], *report["cases"]:
            part["more"] = 1
            assert not validator.is_valid(found)
            del part["more"]
            for key in [key for key in part if key != "laws"]:
                value = part.pop(key)
                assert not validator.is_valid(found), key
                part[key] = value


def test_the_schema_knows_what_the_grader_knows():
    """Its lists of operations, grades and findings are those of the rooms."""
    known = SCHEMA["$defs"]
    assert known["operation"]["enum"] == list(OPERATIONS)
    assert known["grade"]["enum"] == known["grades"]["required"] == list(GRADES)
    laws = known["report"]["properties"]["laws"]["items"]["properties"]
    assert laws["found"]["enum"] == [HOLDS, BROKEN, STOPPED, NOT_OFFERED]


def test_an_interrupt_before_anything_is_graded(student, monkeypatch, capsys):
    """Nothing is printed but the names of those not graded."""

    def interrupted(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("slr_grader.class_grading.run", interrupted)
    os.rename(student, "\033[2J.py")
    assert main(["grade", "\033[2J.py"]) == 130
    assert capsys.readouterr() == ("", "slr-pure: interrupted, not graded: \\x1b[2J.py\n")


def test_the_examples_in_the_help_work(folder, ended):
    """Run as they are printed, in a folder with such files."""
    examples = ended("grade", "--help")[1].partition("examples:")[2].split("\n")
    examples = [line.strip() for line in examples if line.strip()]
    assert len(examples) == 5
    (folder / "handed_in").mkdir()
    for name in "student.py", "ada.py", "ben.py", "handed_in/ada.py", "handed_in/ben.py":
        (folder / name).write_text(FORWARD)
    for example in examples:
        here = example.replace("python3", shlex.quote(sys.executable))
        done = subprocess.run(here, shell=True, capture_output=True, text=True, env=ENVIRONMENT)
        assert (done.returncode, done.stderr) == (0, ""), example
        assert done.stdout


@pytest.mark.parametrize(
    ("page", "blocks"), [(PAGE, 3), (TEACHERS, 2)], ids=["grading", "teachers"]
)
def test_the_pages_show_what_is_printed(folder, capsys, page, blocks):
    """Their two files, their commands, their output."""
    pytest.importorskip("hypothesis")
    if page == TEACHERS and sys.version_info >= (3, 12):
        pytest.skip("sum(), which Ada's file uses, adds floats more exactly from Python 3.12 on")
    text = page.read_text(encoding="utf-8")
    files = re.findall(r'```python title="(.*?)"\n(.*?)```', text, re.DOTALL)
    assert len(files) == 2
    for name, code in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(code)
    found = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    assert len(found) == blocks
    for block in found:
        command, _, output = block.partition("\n")
        assert main(shlex.split(command.removeprefix("$ slr-pure "))) == 0
        assert capsys.readouterr() == (output, "")


def test_what_the_page_for_teachers_says_of_its_files(ended):
    """The plant's numbers; right on paper and in Ada's file; the options are the program's."""
    text = TEACHERS.read_text(encoding="utf-8")
    x, y = [0, 1, 2], [1, 3, 8]
    assert (fit(x, y), loss(2, 1, x, y), loss(3.5, 0.5, x, y)) == ((3.5, 0.5), 3, 0.5)
    assert "loss(2, 1, x, y) is 3, and fit(x, y) is\n(3.5, 0.5)" in text
    assert options_of(text) <= options_of(ended("grade", "--help")[1])


def options_of(text):
    """The options that it names."""
    return set(re.findall(r"--[a-z][a-z-]*", text))


def test_every_option_is_documented(ended):
    """In the table of the page."""
    table = PAGE.read_text(encoding="utf-8").partition("## Options\n")[2].partition("\n## ")[0]
    assert options_of(table) == options_of(ended("grade", "--help")[1]) - {"--help"}


def test_the_page_shows_the_program_that_the_tests_run():
    (program,) = re.findall(r"```js\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert program == PROGRAM.read_text(encoding="utf-8")


def test_the_json_keys_are_documented(student, capsys, few_examples):
    """Every key is in a table of the page, in code."""
    page = PAGE.read_text(encoding="utf-8")
    assert main(["grade", student, "--json", "--laws"]) == 0
    found = json.loads(capsys.readouterr().out)
    (report,) = found["reports"]
    for part in found, report, *report["operations"], *report["flags"], *report["cases"]:
        for key in part:
            assert f"`{key}`" in page, key
    for key in (*report["laws"][0], *found["limits"], *report["cannot"][0], "name"):
        assert f"`{key}`" in page or f'"{key}"' in page, key
