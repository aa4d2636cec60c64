"""The interface of a student's file: its class or functions are called, however they are made."""

import pytest

from slr_grader.student.lookup import CannotError

from .students import CLASS, DUE, FUNCTIONS, GIVEN, answered, interface, near


@pytest.mark.parametrize("do", DUE)
def test_the_functions_are_called(do):
    assert answered(FUNCTIONS, do)[0] == near(DUE[do])


@pytest.mark.parametrize("do", ["forward", "gradient", "step", "train"])
def test_the_notebook_s_class_is_called(do):
    """With arrays, since the file has NumPy."""
    assert answered(CLASS, do) == (near(DUE[do]), "")


def test_our_own_class_and_functions_together():
    """The class has no fit; the function beside it has."""
    for do, due in DUE.items():
        assert answered("from slr_pure import *", do)[0] == near(due)


def test_answers_that_are_ours_are_noted():
    note = "the file imports slr_pure: its answers may be this library's"
    assert answered("import slr_pure\ndef loss(m, c, x, y): return 3", "loss")[1] == note
    assert answered("from slr_pure import loss", "loss") == (near(DUE["loss"]), note)


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
    source = CLASS.replace("self, " + old, "self, " + made).replace("self, )", "self)")
    assert answered(source, do) == (near(DUE[do]), "")


@pytest.mark.parametrize("names", [("slope", "intercept"), ("coef_", "intercept_")])
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
        ("", "loss", "there is no such name"),
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
        interface(source).answer(do, GIVEN.get(do, {}))
    assert str(error.value) == why
