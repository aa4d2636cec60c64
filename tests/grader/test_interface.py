"""The interface of a student's file: its class or functions are called, however they are made."""

import pytest

from slr_grader.student.lookup import NO_FUNCTION, SAME, CannotError

from .students import CLASS, DUE, FUNCTIONS, GIVEN, answered, interface, near


@pytest.mark.parametrize("do", DUE)
def test_the_functions_are_called(do):
    assert answered(FUNCTIONS, do)[0] == near(DUE[do])


@pytest.mark.parametrize("do", ["forward", "gradient", "step", "train"])
def test_the_notebook_s_class_is_called(do):
    """With arrays, since the file has NumPy."""
    assert answered(CLASS, do) == (near(DUE[do]), "")


RATE_IN_THE_METHOD = """
class Line:
    def __init__(self):
        self.m = self.c = 0.0
    def step(self, x, y, {0}):
        e = [self.m * a + self.c - b for a, b in zip(x, y)]
        dm, dc = 2 * sum(p * a for p, a in zip(e, x)) / len(x), 2 * sum(e) / len(x)
        self.m -= {0} * dm
        self.c -= {0} * dc
    def train(self, x, y, {0}, steps):
        for _ in range(steps):
            self.step(x, y, {0})
"""


@pytest.mark.parametrize("rate", ["lr", "learning_rate"])
@pytest.mark.parametrize("do", ["step", "train"])
def test_a_method_that_takes_the_rate(do, rate):
    """The class itself need not."""
    assert answered(RATE_IN_THE_METHOD.format(rate), do)[0] == near(DUE[do])


def test_our_own_class_and_functions_together():
    """The class has no fit; the function beside it has."""
    for do, due in DUE.items():
        assert answered("from slr_pure import *", do)[0] == near(due)


BESIDE = {
    "a class that is made otherwise": "class Timer:\n    def __init__(self, name): 1\n"
    "    def step(self, x, y): 1",
    "a class that is made of points": "class Cloud:\n    def __init__(self, xy): 1\n"
    "    def forward(self, x): 1",
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
    "it must be made of m and c": "m, c, lr=0.1): self.m, self.c, self.lr = m, c, lr",
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
    source = CLASS.replace("self, " + old, "self, " + made).replace("self, )", "self)")
    assert answered(source, do) == (near(DUE[do]), "")


OTHER_NAMES = [("slope", "intercept"), ("coef_", "intercept_"), ("w", "b"), ("pente", "ordonnee")]


@pytest.mark.parametrize("names", OTHER_NAMES)
@pytest.mark.parametrize("do", ["forward", "gradient", "step", "train"])
def test_a_class_may_say_slope_and_intercept(names, do):
    source = CLASS.replace("self.c", f"self.{names[1]}").replace("self.m", f"self.{names[0]}")
    assert answered(source, do) == (near(DUE[do]), "")


def test_parameters_in_another_order():
    """They are passed in that order, where they have our names; the other arguments as they are."""
    source = """
def forward(xs, m, c): return [m * a + c for a in xs]
def loss(data, true, c, m, more=0): return sum((b - m * a - c) ** 2 for a, b in zip(data, true)) / 3
"""
    assert answered(source, "forward") == (DUE["forward"], "")
    assert answered(source, "loss") == (DUE["loss"], "")


ORDERS = {
    "loss": [
        "X, Y, m, c",
        "x, y, w, b",
        "b0, b1, x, y",
        "inputs, targets, slope, intercept",
        "x, y, p, q",
    ],
    "forward": ["X, w, b", "theta0, theta1, x", "x, m, c, verbose=False"],
    "train": [
        "x, y, epochs, learning_rate",
        "X, y, lr=0.1, n_steps=5",
        "x, y, m, c, lr, steps",
        "x, y, m=0, c=0, eta=1, epochs=1",
        "x, y, *, steps, lr",
    ],
}
BODIES = {
    "loss": "sum((v - {m} * u - {c}) ** 2 for u, v in zip({x}, {y})) / 3",
    "forward": "[{m} * u + {c} for u in {x}]",
    "train": "({lr} * 4, {steps} * 2.0)",
}
MEANS = {"b0": "c", "theta0": "c", "q": "c", "p": "m", "inputs": "x", "targets": "y"}


@pytest.mark.parametrize(("do", "takes"), [(do, takes) for do in ORDERS for takes in ORDERS[do]])
def test_parameters_by_other_names(do, takes):
    """In their own order, some by name; where one has a name of its own, it gets what is left."""
    own = [name.partition("=")[0] for name in takes.split(", ")]
    names = {MEANS.get(name) or SAME.get(name.lower(), name.lower()): name for name in own}
    body = BODIES[do].format(**{"m": 0, "c": 0, **names})
    due = {"m": 1, "c": 2} if do == "train" else DUE[do]
    assert answered(f"def {do}({takes}): return {body}", do) == (due, "")


def test_a_method_that_asks_for_the_rate_or_the_line():
    source = """
class A:
    def __init__(self, eta): self.m = self.c = 0; self.eta = eta
    def forward(self, x, m, c): return [m * a + c for a in x]
    def step(self, x, y, lr): self.m = lr - self.eta
"""
    assert answered(source, "forward") == (DUE["forward"], "")
    assert answered(source, "step") == ({"m": 0, "c": 0}, "")


FORWARD = "    def forward(self, x): return [self.m * a + self.c for a in x]\n"
LACKS = "a new A has no m and no c: write self.m = 0.0; self.c = 0.0 in __init__"


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("    def __init__(self): m = c = 0\n", LACKS),
        ("    def __init__(self): m = c = 0\n    def fit(self, x): self.m = self.c = 0\n", LACKS),
        (
            "    def __init__(self): self.m = 0\n",
            "a new A has no c: write self.c = 0.0 in __init__",
        ),
        ("    def fit(self, x): self.m = self.c = 0\n", ""),
    ],
)
def test_a_new_object_without_m_or_c(body, hint):
    """It is given them, and the author is told; but not where a fit sets them."""
    assert answered(f"class A:\n{body}{FORWARD}", "forward") == (DUE["forward"], hint)


@pytest.mark.parametrize(
    "base",
    [
        "class B(abc.ABC):\n    @abc.abstractmethod\n    def forward(self, x): 1\n",
        "class B:\n    def forward(self, x): raise NotImplementedError\n",
        "class B:\n    m = c = 0\n    def forward(self, x): pass\n",
    ],
)
def test_a_class_below_an_abstract_one_answers(base):
    for name in "Line", "NeuralSLR":
        source = f"import abc\n{base}class {name}(B):\n    m = c = 0\n{FORWARD}"
        assert answered(source, "forward") == (DUE["forward"], "")


def test_a_base_class_alone_is_not_implemented():
    with pytest.raises(CannotError, match="forward is not implemented"):
        answered(
            "class A:\n    m = c = 0\n    def forward(self, x): raise NotImplementedError",
            "forward",
        )


MADE_EMPTY = "    def __init__(self, lr): self.m = self.c = 0\n"


@pytest.mark.parametrize(
    "body",
    [
        MADE_EMPTY + "    def fit(self, x, y): self.m, self.c = 3.5, 0.5",
        MADE_EMPTY + "    def fit(self, x, y): return 3.5, 0.5",
        MADE_EMPTY + "    def fit(self, x, y): self.m, self.c = 3.5, 0.5; return self",
        "    def fit(self, x, y): self.slope, self.intercept = 3.5, 0.5",
        "    def fit(self, x, y): self.slope, self.intercept = 3.5, 0.5; return self",
        "    @staticmethod\n    def fit(x, y): return 3.5, 0.5",
    ],
)
def test_a_fit_of_a_class(body):
    """It sets m and c, or returns them, or an object that has them; also with no __init__."""
    assert answered(f"class A:\n{body}", "fit") == (DUE["fit"], "")


@pytest.mark.parametrize(
    ("source", "do", "why"),
    [
        ("", "dance", "no such operation"),
        ("", "loss", NO_FUNCTION),
        ("x = [1, 2]", "loss", NO_FUNCTION),
        ("def f(): 1", "loss", "there is no such name"),
        ("import threading", "train", NO_FUNCTION),
        ("import threading\ndef f(): 1", "train", "there is no such name"),
        (
            "def train(x, y): 1",
            "train",
            "it is called as train(x, y, lr, steps), but is train(x, y)",
        ),
        ("def loss(m, c, x, y): raise NotImplementedError", "loss", "loss is not implemented"),
        ("MSE = 1", "loss", "there is no loss; if MSE is meant, rename it"),
        ("lossy = 1", "loss", "there is no loss; if lossy is meant, rename it"),
        ("def predict(): 1", "forward", "there is no forward; if predict is meant, rename it"),
        ("def fit(x, y): 1", "fit through the origin", "there is no such name"),
        ("def loss(a, b): 1", "loss", "it is called as loss(m, c, x, y), but is loss(a, b)"),
        (
            "class A:\n    def __init__(self, name): 1\n    def loss(self, a): 1",
            "loss",
            "it is called as A(), but is A(name)",
        ),
        (
            "class A:\n    def __init__(self, name, lr): 1\n    def loss(self, a): 1",
            "loss",
            "it is called as A(lr), but is A(name, lr)",
        ),
        (
            "class A:\n    m = c = 0\n    def loss(self, a): 1",
            "loss",
            "it is called as loss(x, y), but is loss(a)",
        ),
        (
            "class A:\n    def __init__(self, momentum=0.1): self.m = self.c = 0\n"
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
            "class A:\n    def __init__(s, lr): s.p = s.q = 0\n    def loss(s, a): 1",
            "loss",
            "A needs the attributes m and c; it has p, q",
        ),
        (
            "class A:\n    m = c = 0\n    def forward(data): 1",
            "forward",
            "self is missing: def forward(self, data, …",
        ),
        (
            "def main():\n    def fit(x, y): 1\ndef other(): 1",
            "fit",
            "fit stands inside main: move it out, to the left margin",
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
        interface(source).answer(do, GIVEN.get(do, {}))
    assert str(error.value) == why


OF_DATA = """
class Line:
    def __init__(self, x, y): self.x, self.y, self.m, self.c = x, y, 0, 0
    def fit(self): return 3.5, sum(self.x) / 6
    def forward(self, values): return [self.m * a + self.c for a in values]
    def loss(self): return sum((b - self.m * a - self.c) ** 2 for a, b in zip(self.x, self.y)) / 3
    def gradient(self, x, y): return -38 / 3, -8 * x[1]
"""


@pytest.mark.parametrize("do", ["fit", "forward", "loss", "gradient"])
def test_a_class_that_is_made_of_the_data(do):
    """Its methods need not ask for them again, and may."""
    assert answered(OF_DATA, do) == (near(DUE[do]), "")


@pytest.mark.parametrize(
    ("source", "notes"),
    [
        ("def anpassen_an(x, y): 1", ["it defines anpassen_an, but none of"]),
        ("def " + "(): 1\ndef ".join("abcdefg") + "(): 1", ["it defines a, b, c, d, e, …, but"]),
        ("def verlust(m, c, x, y): 1", []),
        ("def other(): 1\ndef fit(x, y): 1", []),
        ("class A:\n    def _init_(self): 1", ["_init_ is never called", "it defines A, but"]),
        ("class A:\n    def _init_(self): 1\n    def __init__(self): 1", ["it defines A"]),
    ],
)
def test_what_is_said_of_a_file_as_a_whole(source, notes):
    found = interface(source).notes()
    assert len(found) == len(notes)
    assert all(note in said for note, said in zip(notes, found))


@pytest.mark.parametrize(
    "takes", ["werte, steigung, achsenabschnitt", "x, pente, ordonnée", "datos, pendiente, b"]
)
def test_parameters_in_other_languages(takes):
    x, m, c = takes.split(", ")
    source = f"def forward({takes}): return [{m} * a + {c} for a in {x}]"
    assert answered(source, "forward") == (DUE["forward"], "")


def test_a_name_in_another_language_is_known_by():
    with pytest.raises(CannotError, match="if Prédire is meant, rename it"):
        answered("def Prédire(m, c, x): 1", "forward")


def test_a_function_that_is_async_is_not_called():
    with pytest.raises(CannotError, match="fit is async"):
        answered("async def fit(x, y): return 3.5, 0.5", "fit")
