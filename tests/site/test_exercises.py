"""The grader: right answers pass, classic mistakes are named, and all else is answered well."""

import ast
import doctest
import re
from fractions import Fraction
from pathlib import Path

import pytest

from site_build.page import fractions, grading
from site_build.page.exercises import EXERCISES, determinant, steps_for

LEARN = Path(__file__).parents[2] / "docs" / "learn"
FENCE = re.compile(
    r"^```exercise\n(?P<name>\w+)\n```\n(?P<rest>.*?)(?=^```exercise|\Z)", re.M | re.S
)
BLOCK = re.compile(r"^ {4}```python\n(?P<code>.*?)^ {4}```", re.M | re.S)
MISTAKES = [(name, i) for name in EXERCISES for i in range(len(EXERCISES[name].mistakes))]
KEPT = (ast.Import, ast.ImportFrom, ast.FunctionDef)
IMPORT = "from site_build.page.exercises import EXERCISES\n"


def solutions():
    """(page, exercise, code) of each chapter: the folded solution, without its examples.

    The code begins with the imports of the starter.
    """
    for page in sorted(LEARN.glob("*.md")):
        for found in FENCE.finditer(page.read_text(encoding="utf-8")):
            block = BLOCK.search(found["rest"])["code"]
            examples = doctest.DocTestParser().get_examples(block)
            kept = [e.source for e in examples if isinstance(ast.parse(e.source).body[0], KEPT)]
            imports, _, _ = EXERCISES[found["name"]].starter.partition("def ")
            yield page.stem, found["name"], imports + "".join(kept)


SOLUTIONS = {name: code for _, name, code in solutions()}


def graded(name, body, before=""):
    """The message for the exercise's starter, with this body under its def."""
    head = EXERCISES[name].starter
    result = grading.grade(name, before + head + "".join(f"    {x}\n" for x in body.split("\n")))
    assert not result["passed"], result
    return result["message"]


def test_each_chapter_has_its_exercise():
    assert set(SOLUTIONS) == set(EXERCISES)
    chapters = {page.stem for page in LEARN.glob("*.md")} - {"index"}
    assert {page for page, _, _ in solutions()} == chapters


@pytest.mark.parametrize("name", EXERCISES)
def test_the_folded_solution_passes(name):
    result = grading.grade(name, SOLUTIONS[name])
    assert result["passed"], result["message"]


@pytest.mark.parametrize("name", EXERCISES)
def test_the_library_passes(name):
    assert grading.grade(name, f"{IMPORT}{name} = lambda *case: EXERCISES[{name!r}].answer(*case)")[
        "passed"
    ]


@pytest.mark.parametrize("name", EXERCISES)
def test_the_starter_is_imports_and_one_function_to_write(name):
    """Nothing else for the reader to wonder at; it does not pass."""
    starter = EXERCISES[name].starter
    result = grading.grade(name, starter)
    assert not result["passed"]
    assert "None" in result["message"]
    *before, last = ast.parse(starter).body
    assert isinstance(last, ast.FunctionDef)
    assert last.name == EXERCISES[name].function
    assert all(isinstance(node, (ast.Import, ast.ImportFrom)) for node in before)


@pytest.mark.parametrize(("name", "i"), MISTAKES)
def test_each_mistake_has_numbers_of_its_own(name, i):
    """A formula is named by its own name, so no other mistake has the same numbers."""
    result = grading.grade(name, f"{IMPORT}{name} = EXERCISES[{name!r}].mistakes[{i}][1]")
    assert not result["passed"]
    mistake, _ = EXERCISES[name].mistakes[i]
    assert mistake[1:].replace(grading.BY_CLASS, "") in result["message"], result["message"]


RESIDUALS = "rs = [y - m * x - c for x, y in zip(xs, ys)]\nn = len(xs)\n"


@pytest.mark.parametrize("name", ["loss", "gradient"])
def test_n_from_a_global_is_named(name):
    """As in the notebook: the length of some list outside."""
    body = {
        "loss": RESIDUALS + "return sum(r * r for r in rs) / len(x)",
        "gradient": RESIDUALS
        + "return -2 * sum(r * p for r, p in zip(rs, xs)) / len(x), -2 * sum(rs) / len(x)",
    }[name]
    message = graded(name, body, "x = [0, 1, 2]\n")
    assert (
        "it divides by 3 however many points there are: N comes from outside the function"
        in message
    )
    assert "NameError" in graded(name, body)
    assert "x stands for xs" in graded(name, body)


def test_all_data_from_a_global_is_named():
    body = "return sum((b - a) ** 2 for a, b in zip(x, y))"
    assert "it is 4 whatever the data" in graded("loss", body, "x, y = [1], [3]\n")


FORWARD = "def forward(m, c, xs):"
LOSS = "def loss(m, c, xs, ys):"
GRADIENT = "def gradient(m, c, xs, ys):"
KEEPS = "def keeps_the_law(step, m, c, xs, ys, lr):"
OTHERS = {
    "forward": {
        "def foward(m, c, xs): return []": "there is foward",
        "": "There is no function forward",
        "from math import sqrt": "There is no function forward",
        "forward = 3": "forward is 3, not a function",
        "x = 1\ndef forward(m, c xs):": "Line 2: an operator or a comma is missing in 'c xs'",
        "x = 1\ny = x / 0": "0 there.\nLine 2: Zero",
        f"{FORWARD}\n    return [m * x + k + 7 for x in xs]": (
            "the name has no value in the function, which knows its arguments and what it sets.\n"
            "Line 2: NameError: name 'k' is not defined\n"
            "Your function fails for x = [0], m = 0, c = 1."
        ),
        f"{FORWARD}\n    out = []\nfor x in xs:\n    out.append(x)\nreturn out": (
            "Line 5: the line stands outside the function: indent it"
        ),
        f"def f(a): return xs\n{FORWARD} return []\nf(1)": "Line 1: NameError: name 'xs' is not",
        "def forward(m, c): return []": "TypeError",
        f"{FORWARD} print([m * x + c for x in xs])": (
            "it returns nothing: print stands for return.\n"
            "Your function returns None, so nothing, for x = [0], m = 0, c = 1."
        ),
        f"{FORWARD}\n    for x in xs:\n        return m * x + c": (
            "returns the number 1, not a list, for x = [0]"
        ),
        f"{FORWARD} return (m for x in xs)": "a generator",
        f"{FORWARD} return [m * x + c for x in xs][:1]": "returns 1 number, not 2, for x = [0, 1]",
        f"{FORWARD}\n    for i in range(len(xs)):\n        xs[i] = m * xs[i] + c\n"
        "    return xs": "changes the lists",
    },
    "loss": {
        "from slr_pure import loss": "loss is slr_pure's own here: write it yourself",
        "from slr_pure import loss as f\nmy_loss = f": "loss is slr_pure's own here",
        f"{LOSS} return 'low'": "str 'low', not one number",
        f"{LOSS} return loss": "a function (is it called?)",
        f"{LOSS} return float('nan')": "Your loss is nan",
        f"{LOSS} return 1e999": "Your loss is inf",
        f"{LOSS} return loss(m, c, xs, ys)": "calls itself without end",
        f"{LOSS} return xs[0] + 41": (
            "loss is 42 for x = [1], y = [0], m = 0, c = 1; the mean squared error is 1.\nThe law"
        ),
        "from tests.site.test_exercises import Anything\ndef loss(*_): return Anything()": (
            "not one number"
        ),
    },
    "gradient": {
        f"{GRADIENT} return 'a', 'b'": "str 'a' among the numbers",
        f"{GRADIENT} return 1, 2, 3": "returns 3 numbers, not 2,",
    },
    "keeps_the_law": {
        f"{KEEPS} return 1": "neither True nor False",
        f"{KEEPS} raise ValueError('no')": "Line 1: ValueError: no",
    },
}


@pytest.mark.parametrize(
    ("name", "code"), [(name, code) for name in OTHERS for code in OTHERS[name]]
)
def test_any_other_answer_is_answered(name, code):
    result = grading.grade(name, code)
    assert not result["passed"]
    assert OTHERS[name][code] in result["message"]


class Anything:
    """It equals everything."""

    numerator = denominator = 1

    def __eq__(self, other):
        return True

    __hash__ = None


@pytest.mark.parametrize("name", EXERCISES)
def test_remembered_answers_do_not_pass(name):
    """Whoever knows all the numbers that can be shown, knows none of those that are drawn."""
    *laws, (last, _) = EXERCISES[name].laws
    shown = {repr(case): EXERCISES[name].answer(*case) for _, cases in laws for case in cases}
    code = f"def {name}(*case): return shown[repr(case)]"
    assert "drawn at random" in last
    names = {"shown": shown}
    exec(code, names)
    assert "KeyError" in grading._fault(EXERCISES[name], names[name])


NEARLY = [
    ("forward", "return [round(m * x + c) for x in xs]"),
    ("forward", "return [int(m * x + c) for x in xs]"),
    ("loss", RESIDUALS + "return round(sum(r * r for r in rs) / n, 2)"),
    ("steps_for", "return next((k for k in range(5) if rho**k <= shrink), 5)"),
    ("loss", "return 10**400"),
]


@pytest.mark.parametrize(("name", "body"), NEARLY)
def test_nearly_right_is_not_right(name, body):
    """An answer that is right on small integers only; and one that is larger than any float."""
    assert "Your " in graded(name, body)


def test_rounding_is_no_mistake():
    """Another order of the same sums passes; a difference that is not rounding does not."""
    body = "return sum((y - m * x - c) ** 2 / len(xs) for x, y in zip(xs, ys))"
    code = EXERCISES["loss"].starter + f"    {body}\n"
    assert grading.grade("loss", code)["passed"]
    assert "Your loss is" in graded("loss", f"{body} * (1 + 1e-8)")


def test_other_numbers_are_taken():
    """Fractions, tuples and integers are right answers too."""
    code = "def forward(m, c, xs): return tuple(m * x + c for x in xs)"
    assert grading.grade("forward", code)["passed"]
    code = (
        "from fractions import Fraction\nimport slr_pure\n"
        "def loss(m, c, xs, ys):\n"
        "    return slr_pure.loss(Fraction(m), Fraction(c), [*map(Fraction, xs)],"
        " [*map(Fraction, ys)])"
    )
    assert grading.grade("loss", code)["passed"]


def test_the_answers_are_right_by_hand():
    """Where the right answer is put together here, not one call of the library."""
    assert steps_for.steps_for(0.5, 0.25) == 2
    assert steps_for.steps_for(0.0, 0.5) == 1
    assert determinant.determinant([1e9 + i for i in range(10)]) == 825.0
    assert determinant.determinant([0.1, 0.2, 0.3]) == float(
        3 * sum(Fraction(x) ** 2 for x in [0.1, 0.2, 0.3])
        - sum(Fraction(x) for x in [0.1, 0.2, 0.3]) ** 2
    )


WRITTEN = ["0.1", "-1/3", " 2 ", "1.5e-3", "+.5", "3.", "1E2", "1_000"]
NOT_WRITTEN = ["", "1/-2", "1/0", "x", "1.2.3", "1/2/3", "e5", ".", "--1", "1.5/2", "nan", "1e"]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_fraction_is_read_from_text(text):
    assert str(fractions.Fraction(text)) == str(Fraction(text))


@pytest.mark.parametrize("text", NOT_WRITTEN)
def test_a_text_that_is_no_fraction_is_refused(text):
    with pytest.raises((ValueError, ZeroDivisionError)) as theirs:
        Fraction(text)
    with pytest.raises(theirs.type, match=re.escape(str(theirs.value))):
        fractions.Fraction(text)


@pytest.mark.parametrize("value", [0.1, 3.141592653589793, -2.5, 0.0, 1e-9, 2 / 3])
@pytest.mark.parametrize("most", [1, 7, 10, 1000, 10**6])
def test_the_nearest_fraction_of_a_small_denominator_is_pythons(value, most):
    found = fractions.Fraction.from_float(value).limit_denominator(most)
    assert repr(found) == repr(Fraction.from_float(value).limit_denominator(most))


def test_no_denominator_is_below_1():
    with pytest.raises(ValueError, match="at least 1"):
        fractions.Fraction(1, 3).limit_denominator(0)


VALUES = [Fraction(-7, 3), Fraction(0), Fraction(1, 2), Fraction(5)]


@pytest.mark.parametrize("a", VALUES)
@pytest.mark.parametrize("b", [*VALUES, 3, -2, 0.5])
def test_the_stand_in_for_fractions_agrees_with_pythons(a, b):
    small = fractions.Fraction(a.numerator, a.denominator)
    other = fractions.Fraction(b.numerator, b.denominator) if isinstance(b, Fraction) else b
    for work in (
        *(lambda p, q: p + q, lambda p, q: p - q, lambda p, q: p * q),
        lambda p, q: p / q if q else None,
        lambda p, q: (p == q, p != q, p < q, p <= q, p > q, p >= q),
    ):
        assert repr(work(small, other)) == repr(work(a, b))
        assert repr(work(other, small)) == repr(work(b, a))
    for work in (
        *(lambda p: p**3, lambda p: p**-2 if p else None),
        lambda p: (-p, +p, abs(p), float(p), bool(p), str(p)),
    ):
        assert repr(work(small)) == repr(work(a))
