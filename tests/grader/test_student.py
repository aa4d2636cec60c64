"""A student's file over the pipe: what it offers is called, and what it does costs its case."""

import sys
from decimal import Decimal
from fractions import Fraction
from types import ModuleType

import numpy as np
import pytest

from slr_grader.program.limits import Limits
from slr_grader.program.program import Program, student_command
from slr_grader.protocol.numbers import decoded, encoded
from slr_grader.protocol.replies import Outcome
from slr_grader.student import returned, student
from slr_grader.student.interface import Offer
from slr_grader.student.lookup import CannotError, check_call, parameters
from slr_pure import notebook

LINE = {"x": [0, 1, 2], "y": [1, 3, 8]}
GIVEN = {
    "fit": LINE,
    "fit through the origin": LINE,
    "forward": {"m": 2, "c": 1, "x": LINE["x"]},
    "loss": {"m": 2, "c": 1, **LINE},
    "gradient": {"m": 0, "c": 0, **LINE},
    "step": {"m": 0, "c": 0, **LINE, "lr": 0.25},
    "train": {**LINE, "lr": 0.25, "steps": 1},
}
STEPPED = {"m": 19 / 6, "c": 2.0}
DUE = {
    "fit": {"m": 3.5, "c": 0.5},
    "fit through the origin": {"m": 3.8},
    "forward": {"y": [1, 3, 5]},
    "loss": {"loss": 3.0},
    "gradient": {"dm": -38 / 3, "dc": -8.0},
    "step": STEPPED,
    "train": STEPPED,
}
FUNCTIONS = """
from slr_pure.model import *
from slr_pure import fit
def train(xs, ys, lr, steps):
    m = c = 0
    for _ in range(steps):
        m, c = step(m, c, xs, ys, lr)
    return m, c
"""
CLASS = """
class NeuralSLR:
    def __init__(self, lr=0.1):
        self.m, self.c, self.lr = 0.0, 0.0, lr
    def forward(self, data):
        return self.m * data + self.c
    def loss(self, data, true):
        N = len(x)
        return 1 / N * np.sum((self.forward(data) - true) ** 2)
    def grad(self, data, true):
        N = len(data)
        r = true - self.forward(data)
        return -2 / N * np.sum(r * data), -2 / N * np.sum(r)
    def step(self, data, true):
        dm, dc = self.grad(data, true)
        self.m, self.c = self.m - self.lr * dm, self.c - self.lr * dc
    def train(self, data, true, n_steps):
        for i in range(n_steps):
            self.step(data, true)
            print(f"m: {self.m}")
"""


def offer(source, name="student_file"):
    """What a file with this text offers."""
    module = ModuleType(name)
    exec(source, vars(module))
    return Offer(module)


def near(due):
    """Equal to these parts, but for a few roundings of 2⁻⁵³ each."""
    return {part: pytest.approx(value, rel=1e-15) for part, value in due.items()}


def answered(source, do, **given):
    """The answer's numbers, and the advice."""
    answer, advice = offer(source).answer(do, {**GIVEN[do], **given})
    return decoded(answer), advice


@pytest.mark.parametrize("do", DUE)
def test_the_functions_are_called(do):
    assert answered(FUNCTIONS, do)[0] == near(DUE[do])


@pytest.mark.parametrize("do", ["forward", "gradient", "step", "train"])
def test_the_notebook_s_class_is_called(do):
    """With arrays, since the file has NumPy."""
    assert answered("import numpy as np\n" + CLASS, do) == (near(DUE[do]), "")


def test_our_own_class_and_functions_together():
    """The class has no fit; the function beside it has."""
    for do, due in DUE.items():
        assert answered("from slr_pure import *", do)[0] == near(due)


def test_a_method_that_wraps_a_builtin_is_no_fault():
    """What a method speaks of is read where there is Python to read."""
    class_ = "import functools\n" + CLASS + "    helper = functools.wraps(len)(lambda self: 3)\n"
    assert answered("import numpy as np\n" + class_, "forward") == (near(DUE["forward"]), "")


def test_the_global_x_is_found_and_given():
    """The notebook's loss takes N from there: 40 points. Its gradient here does not."""
    source = "import numpy as np\n" + CLASS
    assert answered(source, "loss") == (
        {"loss": 9 / 40},
        "loss reads the global x instead of its own; there is none, so it was given the"
        " notebook's 40 points",
    )
    assert isinstance(offer(source).module.x, np.ndarray)
    assert list(offer(source).module.x) == notebook.xs
    assert answered(source + "x = [1, 2]", "loss") == (
        {"loss": 4.5},
        "loss reads the global x instead of its own",
    )


@pytest.mark.parametrize(
    ("source", "do", "hint"),
    [
        ("def loss(m, c, x, y): return len(data) + len(true)", "loss", "data and true"),
        ("m = c = 0\ndef train(x, y, lr, steps): return m, c", "train", "m and c"),
    ],
)
def test_other_globals_that_are_found(source, do, hint):
    """Data that go by the notebook's other names; m and c, which are 0 for each request."""
    advice = answered(source, do)[1]
    assert advice.startswith(f"{do} reads the global {hint} instead of its own")


def test_answers_that_are_ours_are_noted():
    note = "the file imports slr_pure: its answers may be this library's"
    assert answered("import slr_pure\ndef loss(m, c, x, y): return 3", "loss")[1] == note
    assert answered("from slr_pure import loss", "loss") == (near(DUE["loss"]), note)


def test_a_global_of_a_function_within_a_function():
    """A comprehension, or a helper, may read it."""
    source = "def loss(m, c, a, b):\n    return max((lambda: ys[i])() for i in range(40))"
    assert answered(source, "loss")[0] == {"loss": max(notebook.ys)}


def test_any_class_with_the_methods_will_do():
    """Of the file's own classes the one with most of them; one that is imported is another's."""
    source = CLASS.replace("NeuralSLR", "Mine") + "\nclass Point: pass\nclass A:\n    step = 1\n"
    assert [kind.__name__ for kind in offer(source).kinds] == ["Mine", "A", "Point"]
    assert offer("from fractions import Fraction\nFraction.fit = 1").kinds == []
    del Fraction.fit
    both = "class A:\n    fit = step = 1\nfrom slr_pure import NeuralSLR"
    assert [kind.__name__ for kind in offer(both).kinds] == ["NeuralSLR", "A"]


BESIDE = {
    "a class that is made otherwise": "class Timer:\n    def __init__(self, name): 1\n"
    "    def step(self, x, y): 1",
    "a method that takes something else": "class Timer:\n    def step(self): 1",
    "a line that is made of m and c": "class Line:\n    def __init__(self, m, c): 1\n"
    "    def forward(self, x): 1",
}


@pytest.mark.parametrize("class_beside", BESIDE.values(), ids=BESIDE)
@pytest.mark.parametrize("do", ["forward", "loss", "step"])
def test_a_class_beside_the_functions_hides_none(class_beside, do):
    """What cannot be called is passed over."""
    assert answered(FUNCTIONS + class_beside, do)[0] == near(DUE[do])


def test_a_helper_beside_the_class_hides_none():
    """Whichever has more of the names."""
    helper = (
        "class Data:\n    def step(self): 1\n    def train(self): 1\n    loss = grad = fit = 1\n"
    )
    mine = (
        "class A:\n    m = c = 0\n    def forward(self, x): return [self.m * a + self.c for a in x]"
    )
    assert answered(helper + mine, "forward") == (DUE["forward"], "")


MADE = {
    "lr is not the first": "m=0.0, c=0.0, lr=0.1): self.m, self.c, self.lr = m, c, lr",
    "lr by name only": "*, lr=0.1): self.m, self.c, self.lr = 0.0, 0.0, lr",
    "lr is set, not passed": "): self.m, self.c, self.lr = 0.0, 0.0, 0.1",
    "m and c are not there before the fit": "lr): self.lr = lr",
    "m and c start anywhere": "lr): self.m, self.c, self.lr = 7, 8, lr",
}


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
@pytest.mark.parametrize("do", ["forward", "gradient", "step", "train"])
def test_however_a_class_is_made(made, do):
    """It gets lr, m and c, by whichever way it takes them."""
    old = "lr=0.1):\n        self.m, self.c, self.lr = 0.0, 0.0, lr"
    assert old in CLASS
    source = "import numpy as np\n" + CLASS.replace("self, " + old, "self, " + made).replace(
        "self, )", "self)"
    )
    assert answered(source, do) == (near(DUE[do]), "")


@pytest.mark.parametrize("names", [("slope", "intercept"), ("coef_", "intercept_")])
@pytest.mark.parametrize("do", ["forward", "gradient", "step", "train"])
def test_a_class_may_say_slope_and_intercept(names, do):
    source = CLASS.replace("self.c", f"self.{names[1]}").replace("self.m", f"self.{names[0]}")
    assert answered("import numpy as np\n" + source, do) == (near(DUE[do]), "")


@pytest.mark.parametrize("where", ["return s", "return None"])
def test_a_fit_that_sets_slope_and_intercept(where):
    """With no __init__ at all."""
    source = (
        f"class A:\n    def fit(s, x, y):\n        s.slope, s.intercept = 3.5, 0.5\n        {where}"
    )
    assert answered(source, "fit") == (DUE["fit"], "")


def test_a_static_method():
    """It is called as the model's."""
    source = "class A:\n    @staticmethod\n    def fit(x, y): return 3.5, 0.5"
    assert answered(source, "fit") == (DUE["fit"], "")


def test_parameters_in_another_order():
    """They are passed in that order, where they have our names; the other arguments as they are."""
    source = """
def forward(xs, m, c): return [m * a + c for a in xs]
def loss(data, true, c, m, more=0): return sum((b - m * a - c) ** 2 for a, b in zip(data, true)) / 3
"""
    assert answered(source, "forward") == (DUE["forward"], "")
    assert answered(source, "loss") == (DUE["loss"], "")


@pytest.mark.parametrize(
    "body",
    ["self.m, self.c = 3.5, 0.5", "return 3.5, 0.5", "self.m, self.c = 3.5, 0.5; return self"],
)
def test_a_fit_of_a_class(body):
    """It sets m and c, or returns them, or an object that has them."""
    made = "    def __init__(self, lr): self.m = self.c = 0"
    source = f"class A:\n{made}\n    def fit(self, x, y): {body}"
    assert answered(source, "fit")[0] == DUE["fit"]


@pytest.mark.parametrize(
    ("source", "do", "why"),
    [
        ("", "dance", "no such operation"),
        ("", "loss", "there is no such name"),
        ("MSE = 1", "loss", "there is no loss; if MSE is meant, rename it"),
        ("lossy = 1", "loss", "there is no loss; if lossy is meant, rename it"),
        ("def predict(): 1", "forward", "there is no forward; if predict is meant, rename it"),
        ("def fit(x, y): 1", "fit through the origin", "there is no such name"),
        (
            "def loss(a, b): 1",
            "loss",
            "it is called as loss(m, c, x, y), but is loss(a, b)",
        ),
        (
            "class A:\n    def __init__(self, name): 1\n    def loss(self, a): 1",
            "loss",
            "it is called as A(), but is A(name)",
        ),
        (
            "class A:\n    def __init__(self, x, lr): 1\n    def loss(self, a): 1",
            "loss",
            "it is called as A(lr), but is A(x, lr)",
        ),
        (
            "class A:\n    m = c = 0\n    def loss(self, a): 1",
            "loss",
            "it is called as loss(x, y), but is loss(a)",
        ),
        (
            "class A:\n    def __init__(self, eta=0.1): self.m = self.c = 0\n"
            "    def step(self, x, y): 1",
            "step",
            "A takes no lr, and has no attribute lr",
        ),
        (
            "class A:\n    def predict(self, x): 1\nclass B:\n    def forward(self): 1",
            "forward",
            "B needs the attributes m and c; it has none",
        ),
        (
            "class A:\n    def predict(self, x): 1\nclass B:\n    def step(self): 1",
            "forward",
            "there is no forward; if predict is meant, rename it",
        ),
        (
            "class A:\n    __slots__ = 'lr'\n    def __init__(s, lr): s.lr = lr\n"
            "    def train(s, x, y, steps): 1",
            "train",
            "A needs the attributes m and c; it has none",
        ),
        (
            "class A:\n    def __init__(s, lr): s.w = s.b = 0\n    def loss(s, a): 1",
            "loss",
            "A needs the attributes m and c; it has w, b",
        ),
        (
            "class A:\n    def __init__(s, lr): s.m = s.c = 0\n    def cost(s): 1\n    step = 1",
            "loss",
            "there is no loss; if cost is meant, rename it",
        ),
    ],
)
def test_what_is_not_offered_gets_advice(source, do, why):
    with pytest.raises(CannotError) as error:
        offer(source).answer(do, GIVEN.get(do, {}))
    assert str(error.value) == why


def test_a_builtin_that_does_not_say_its_parameters_is_called_all_the_same():
    for silent in (min, max):
        check_call("loss", silent, "m", "c", "x", "y")
        assert parameters(silent) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2, "2"),
        (True, "1"),
        (0.1, "3602879701896397*2^-55"),
        (-0.0, "-0"),
        (np.float64(0.5), "1*2^-1"),
        (np.float32(0.5), "1/2"),
        (np.int8(-3), "-3"),
        (np.array([[0.5]]), "1*2^-1"),
        (np.longdouble(0.5), "1/2"),
        (np.longdouble("inf"), "inf"),
        (Fraction(1, 3), "1/3"),
        (Decimal("0.1"), "1/10"),
        (Decimal("nan"), "nan"),
        (float("-inf"), "-inf"),
        (Fraction(10**5000 + 1, 10**5000), "1*2^0"),
        (10**5000, "inf"),
        (-(10**5000), "-inf"),
        (None, "None"),
        ("1", "'1'"),
        ([1], "[1]"),
        (1j, "1j"),
        (np.array([1, 2]), "array([1, 2])"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_number_keeps_its_value(value, text):
    """What is none is shown, and reads like none."""
    found = returned.number(value)
    assert found == text or (isinstance(value, np.generic) and decoded(found) == decoded(text))


def test_what_is_no_list_or_no_pair_is_shown():
    assert returned.numbers(None) == "None"
    assert returned.numbers(np.array([1, 2])) == ["1", "2"]
    assert returned.pair([1, 2, 3], "dm", "dc") == {"dm": "[1, 2, 3]"}
    assert returned.line(None) == {"m": "None"}
    assert returned.line({"m": 1}) == {"m": "{'m': 1}"}
    assert returned.slope(None) == {"m": "None"}


def test_a_line_in_another_form():
    """A dict, and the matrix that numpy.linalg.lstsq returns for a y of one column."""
    line = {"m": "2", "c": "1"}
    assert returned.line({"m": 2, "c": 1}) == returned.line({"intercept": 1, "slope": 2}) == line
    matrix, *_ = np.linalg.lstsq(np.array([[0.0, 1.0], [1.0, 1.0]]), np.array([[1.0], [3.0]]))
    assert matrix.shape == (2, 1)
    assert decoded(returned.line(matrix)) == {
        name: pytest.approx(int(v)) for name, v in line.items()
    }


def asked(tmp_path, source, *does, seconds=60, command=student_command):
    """The outcomes of these operations, put to a file with that text."""
    file = tmp_path / "me.py"
    file.write_text(source)
    with Program(command(file), Limits(seconds)) as program:
        return [
            program.ask({"id": str(i), "do": do, "given": encoded(GIVEN[do])})
            for i, do in enumerate(does)
        ]


def test_a_file_over_the_pipe(tmp_path):
    """Each operation; a file of the same folder may be imported; main is not run; prints vanish."""
    (tmp_path / "beside.py").write_text("from slr_pure import *")
    source = """
from beside import *
import os, subprocess, sys
print("Hello", flush=True)
subprocess.run(["echo", "Hello"])
sys.__stdout__.write("Hello")
os.write(1, b"Hello")
assert sys.argv == [__file__] and __name__ != "__main__" and sys.stdin.read() == ""
def loss(m, c, xs, ys):
    print("x" * 10**6)
    return 3
"""
    outcomes = asked(tmp_path, source, *DUE)
    assert [o.kind for o in outcomes] == ["answer"] * len(DUE), outcomes
    for outcome, due in zip(outcomes, DUE.values()):
        assert decoded(outcome.value) == near(due)
    assert not list(tmp_path.glob("__pycache__/me*")), "nothing is left beside the file"


def test_json_is_ours(tmp_path):
    """Whatever the file does to the module."""
    source = "import json\njson.loads = json.dumps = None\ndef loss(m, c, x, y): return 3"
    assert asked(tmp_path, source, "loss") == [Outcome("answer", {"loss": "3"})]


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("(x * 0.5).mean()", "loss: {}"),
        ("(x - 1).mean()", "loss: {}"),
        ("(x + 1).mean()", "loss: {}"),
        ("x.mean()", "loss: AttributeError: 'list' object has no attribute 'mean' (line 1); {}"),
        ("m[0]", ""),
    ],
)
def test_who_takes_lists_for_arrays_gets_a_hint(tmp_path, body, hint):
    """Where the file imports no NumPy; in one that does, x is an array."""
    source = f"def loss(m, c, x, y): return {body}"
    (outcome,) = asked(tmp_path, source, "loss")
    assert outcome.hint == hint.format(student.LISTS)
    if hint:
        assert asked(tmp_path, f"import numpy\n{source}", "loss")[0].hint == ""


def test_the_command_by_hand(tmp_path):
    """`python -m slr_grader.student.student FILE`, for whoever wants to see the replies."""
    module = [sys.executable, "-m", "slr_grader.student.student"]
    source = "def loss(m, c, x, y): return 3.0"
    outcomes = asked(tmp_path, source, "loss", command=lambda file: [*module, str(file)])
    assert outcomes == [Outcome("answer", {"loss": "3*2^0"})]


REFUSALS = {
    "1 / 0": "ZeroDivisionError: division by zero (line 2)",
    "raise Exception('x is constant')": "Exception: x is constant (line 2)",
    "raise type('Odd', (Exception,), {'__str__': lambda error: 1})": "Odd (line 2)",
    "assert 0": "AssertionError (line 2)",
}


def test_an_exception_is_a_refusal(tmp_path):
    """With the line, for whoever looks for it; the next case is answered."""
    for body, message in REFUSALS.items():
        source = FUNCTIONS + f"\ndef loss(m, c, x, y):\n    {body}"
        refused, forward = asked(tmp_path, source, "loss", "forward")
        assert forward.kind == "answer"
        line = source[: source.index(body)].count("\n") + 1
        assert refused.kind == "error"
        assert refused.value.startswith(message.replace("line 2", f"line {line}"))


def test_a_bug_never_passes_for_the_error_due(tmp_path):
    """A name that is not there, or what is not written yet, says nothing of the data."""
    source = """
def loss(m, c, x, y):
    return foo
def forward(m, c, x):
    return x.sum()
def gradient(m, c, x, y):
    raise NotImplementedError
def fit(x, y):
    return fit(x, y)
def step(m, c, x, y, lr):
    return input("How far? ")
def train(x, y, lr, steps):
    return open("data.csv")
"""
    does = "loss", "forward", "gradient", "fit", "step", "train"
    loss, forward, gradient, fit, step, train = asked(tmp_path, source, *does)
    assert step.hint == "step: EOFError: EOF when reading a line (line 11)"
    assert train.hint.startswith("train: FileNotFoundError: ")
    assert step.kind == train.kind == "answer"
    assert loss.kind == forward.kind == "answer"
    assert loss.value.keys() == {"loss"}
    assert loss.hint == "loss: NameError: name 'foo' is not defined (line 3)"
    assert "AttributeError: 'list' object has no attribute 'sum' (line 5)" in forward.hint
    assert gradient == Outcome("cannot", "gradient is not implemented")
    assert fit.hint.startswith("fit: RecursionError: maximum recursion depth exceeded")


ENDS = {
    "import sys; sys.exit()": "ended with status 1: SystemExit (line 3)",
    "raise KeyboardInterrupt": "ended with status 1: KeyboardInterrupt (line 3)",
    "raise GeneratorExit('bye')": "ended with status 1: GeneratorExit: bye (line 3)",
    "import os; os._exit(3)": "ended with status 3",
    "bytearray(10**10)": "ended with status 1: MemoryError (line 3)",
    "import os; os.kill(os.getpid(), 9)": "killed by signal 9",
}


@pytest.mark.parametrize("body", ENDS)
def test_the_end_of_the_process_costs_one_case(tmp_path, body):
    source = f"from slr_pure.model import *\ndef loss(m, c, x, y):\n    {body}"
    crashed, forward = asked(tmp_path, source, "loss", "forward")
    assert crashed == Outcome("crashed", ENDS[body])
    assert forward.kind == "answer"


def test_an_endless_loop_costs_one_case(tmp_path):
    source = "from slr_pure.model import *\ndef loss(m, c, x, y):\n    while True: print('x')"
    late, forward = asked(tmp_path, source, "loss", "forward", seconds=1)
    assert late.kind == "timed out"
    assert forward.kind == "answer"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("import sys\nsys.exit('bye')", "SystemExit: bye (line 2)"),
        ("x = 1\nx / 0", "ZeroDivisionError: division by zero (line 2)"),
        ("def (", "SyntaxError: "),
        ("\0", ""),
        ("n = int(input('N? '))", "EOFError: EOF when reading a line (line 1)"),
    ],
)
def test_a_file_that_cannot_be_imported(tmp_path, source, why):
    """Every case has the reason."""
    outcomes = asked(tmp_path, source, "loss", "forward")
    assert [outcome.kind for outcome in outcomes] == ["crashed", "crashed"]
    start = "at its start: ended with status 1: me.py cannot be imported: "
    assert outcomes[0].value.startswith(start + why)


def test_no_file(tmp_path, monkeypatch):
    """As one that cannot be imported. (What importing changes is put back here.)"""
    for name in student.ENVIRONMENT:
        monkeypatch.setenv(name, "")
    monkeypatch.setattr(sys, "argv", ["python"])
    monkeypatch.setattr(sys, "path", sys.path[:])
    monkeypatch.setitem(sys.modules, "student_file", None)
    with pytest.raises(SystemExit, match=r"no\.py cannot be imported: FileNotFoundError"):
        student.imported(tmp_path / "no.py")
