"""The vectors' exact answers as goals: what Python computed, Coq's kernel is to compute again.

A line of a fit is its closed form; a loss and a gradient are those of its definitions.
"""

from fractions import Fraction

from slr_grader.protocol.vectors import WHOLE, read

LETTERS = 200_000  # of the goals in all; 100,000 take 6 of the 30 seconds that they may take
HEAD = """Require Import slr QArith List.
Open Scope Q_scope.
Ltac computed := vm_compute; (reflexivity || discriminate).
Ltac both := split; computed.
Ltac line := intros l; split; [computed | both].
"""
GOALS = {
    "fit": "let l := {points} in ~ D l == 0 /\\ slope l == {m} /\\ intercept l == {c}",
    "loss": "loss {given_m} {given_c} {points} == {loss}",
    "gradient": "let l := {points} in gradient_m {given_m} {given_c} l == {dm}"
    " /\\ gradient_c {given_m} {given_c} l == {dc}",
}
PROOFS = {"fit": "line", "loss": "computed", "gradient": "intros l; both"}


def cases():
    """The answered cases of these operations."""
    _, found = read(WHOLE, lambda do, flags: do in GOALS)
    return [case for case in found if case.exact is not None]


def goal(case):
    """The case in Coq's words, with its proof."""
    points = zip(case.given["x"], case.given["y"])
    written = "".join(f"({number(x)}, {number(y)}) :: " for x, y in points)
    numbers = {part: number(value) for part, value in case.exact.items()}
    numbers.update({f"given_{name}": number(case.given.get(name, 0)) for name in "mc"})
    told = GOALS[case.do].format(points=f"({written}nil)", **numbers)
    return f"(* {case.id} *)\nGoal {told}.\nProof. {PROOFS[case.do]}. Qed.\n"


def number(value):
    """An exact rational; in hexadecimal, which Coq reads fast.

    >>> number(-0.75), number(17)
    ('(-0x3 # 0x4)', '(0x11 # 0x1)')
    """
    p, q = Fraction(value).as_integer_ratio()
    return f"({p:#x} # {q:#x})"


def chosen(goals, letters=LETTERS):
    """The shortest of the goals, so many letters in all.

    >>> chosen(["abc", "d", "ef"], 3)
    ['d', 'ef']
    """
    kept = []
    for text in sorted(goals, key=len):
        letters -= len(text)
        if letters < 0:
            break
        kept.append(text)
    return kept
