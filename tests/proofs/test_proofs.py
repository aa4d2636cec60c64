"""The proofs: Coq accepts them, without an axiom, and its kernel computes the vectors' answers.

Where there is no coqc (Debian: apt-get install coq) they are skipped; on CI they fail.
"""

import re
import subprocess
from pathlib import Path

import pytest

from ..processes import tool
from .goals import HEAD, cases, chosen, goal

ROOT = Path(__file__).parents[2]
SOURCE = (ROOT / "proofs" / "slr.v").read_text(encoding="utf-8")
THEOREMS = re.findall(r"^Theorem (\w+)", SOURCE, re.MULTILINE)
FORMULAS = SOURCE.partition("(** ** The sums *)")[0]  # without a theorem
LEAST = "the_closed_form_is_the_least_line_and_the_only_one"
CLOSED = "Closed under the global context\n"


@pytest.fixture(scope="module")
def coqc():
    """A function that compiles a text in a folder, as the file of that name."""
    program = tool("coqc", get="apt-get install coq")

    def compiled(folder, text, name="slr"):
        (folder / f"{name}.v").write_text(text, encoding="utf-8")
        command = [program, "-q", "-Q", ".", "", f"{name}.v"]
        return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")

    return compiled


@pytest.fixture(scope="module")
def proved(coqc, tmp_path_factory):
    """A folder where slr.v is compiled."""
    folder = tmp_path_factory.mktemp("proofs")
    done = coqc(folder, SOURCE)
    assert done.returncode == 0, done.stderr
    return folder


def assumptions(coqc, folder, theorems):
    """What Coq says that these rest on."""
    lines = ["Require Import slr.", *(f"Print Assumptions {name}." for name in theorems)]
    return coqc(folder, "\n".join(lines), "assumptions").stdout


def test_the_theorems_hold_and_rest_on_no_axiom(coqc, proved):
    """Each of them is closed under the global context."""
    assert len(THEOREMS) > 5
    assert assumptions(coqc, proved, THEOREMS) == CLOSED * len(THEOREMS)


def test_a_gap_is_told(coqc, tmp_path):
    """A lemma that is only claimed is an axiom of what rests on it."""
    with_a_gap = re.sub(r"(Lemma square_zero .*\n.*)Qed\.", r"\1Admitted.", SOURCE)
    assert coqc(tmp_path, with_a_gap).returncode == 0
    assert "square_zero" in assumptions(coqc, tmp_path, [LEAST])


PLANTED = {
    "n D for D in the closed form": ("X l * Y l) / D l", "X l * Y l) / (N l * D l)", LEAST),
    "no 2 in the gradient": (
        "-2 * sum (residual m c) l",
        "- sum (residual m c) l",
        "the_gradient_from_the_sums",
    ),
    "the bound twice as high": (
        "< 2 * (a * a + b * b)",
        "< 4 * (a * a + b * b)",
        "a_step_below_the_bound_lowers_the_loss",
    ),
}


@pytest.mark.parametrize("error", PLANTED)
def test_a_planted_error_is_refused(coqc, tmp_path, error):
    """Where its theorem is proved, and not before."""
    right, wrong, theorem = PLANTED[error]
    assert SOURCE.count(right) == 1
    done = coqc(tmp_path, SOURCE.replace(right, wrong))
    assert done.returncode == 1
    line = int(re.search(r'^File "./slr.v", line (\d+)', done.stderr).group(1))
    before = "\n".join(SOURCE.splitlines()[:line])
    assert re.findall(r"^(?:Theorem|Lemma) (\w+)", before, re.MULTILINE)[-1] == theorem


def test_each_theorem_names_the_chapter_that_derives_it():
    """In the comment above it: a file, and a heading in that."""
    comments = re.findall(r"\(\*\*((?:(?!\*\)).)*)\*\)\nTheorem ", SOURCE, re.DOTALL)
    assert len(comments) == len(THEOREMS)
    for comment in comments:
        named = re.findall(r'(docs/learn/[a-z-]+\.md),\s+"([^"]+)"', comment)
        assert named, comment
        for file, heading in named:
            text = (ROOT / file).read_text(encoding="utf-8")
            assert re.search(rf"^##+ {re.escape(heading)}( {{ #.+ }})?$", text, re.MULTILINE)


def test_the_proofs_are_short():
    """And nothing is assumed in them."""
    assert len(SOURCE.splitlines()) < 200
    words = ("Admitted", "Axiom", "Parameter", "Hypothesis", "Variable", "Conjecture", "admit")
    assert [word for word in words if word in SOURCE] == []


def test_the_kernel_computes_the_answers_of_the_vectors(coqc, proved):
    """The exact ones of fit, loss and gradient, from Coq's own definitions: most there are."""
    goals = list(map(goal, cases()))
    some = chosen(goals)
    assert 4 * len(some) > 3 * len(goals)
    done = coqc(proved, HEAD + "".join(some), "cases")
    assert done.returncode == 0, done.stderr


MISTAKEN = {
    "the sum for the mean": ("residual m c p) l / N l.", "residual m c p) l.", "loss"),
    "n D for D": ("X l * Y l) / D l", "X l * Y l) / (N l * D l)", "fit"),
    "the gradient goes uphill": ("-2 * sum (fun", "2 * sum (fun", "gradient"),
}


@pytest.mark.parametrize("mistake", MISTAKEN)
def test_an_answer_ties_the_formulas_to_the_python(coqc, tmp_path, mistake):
    """Without any theorem: where Coq's formula is another one than Python's, a case tells."""
    right, wrong, operation = MISTAKEN[mistake]
    case = next(case for case in cases() if case.do == operation)
    for formulas, status in (FORMULAS, 0), (FORMULAS.replace(right, wrong, 1), 1):
        assert coqc(tmp_path, formulas).returncode == 0
        assert coqc(tmp_path, HEAD + goal(case), "cases").returncode == status
    assert right in FORMULAS
