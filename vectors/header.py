"""The header: the file's first line, which explains the rest."""

from typing import Any

from slr_grader.protocol.vectors import FORMAT, SCHEMA

from .answers import ERRORS
from .flags import FLAGS
from .forms import FORMS
from .operations import OPERATIONS

NUMBERS = {
    "special": {
        "pattern": "-0|nan|inf|-inf",
        "meaning": "minus zero, not a number, and the two infinities; looked for first",
    },
    "integer": {"pattern": "-?[0-9]+", "meaning": "an integer, exactly, of any size"},
    "rational": {
        "pattern": "-?[0-9]+/[0-9]+",
        "meaning": "in lowest terms, with a denominator above 1; in exact, condition and between",
    },
    "root": {
        "pattern": r"sqrt\([0-9]+(/[0-9]+)?\)",
        "meaning": "the root of a number that is no square, exactly; in exact only",
    },
    "binary": {
        "pattern": r"-?[0-9]+\*2\^-?[0-9]+",
        "meaning": "an odd integer times a power of two; 0*2^0 is zero",
    },
}
CONTENTS = {
    "given": "the arguments",
    "exact": "the answer that the given numbers, taken exactly, have",
    "rounded": "that answer in the file's arithmetic: to nearest, ties to even, beyond the "
    "greatest an infinity",
    "down": "the same, rounded towards minus infinity",
    "up": "the same, rounded towards plus infinity",
    "condition": "the sum of |d df/dd| over all given numbers d but steps, divided by |f|, for "
    "each part f of the answer, exactly; inf where f is 0",
    "between": "what a computation may pass on its way, exactly: n, the five other sums, and the "
    "residuals y - m x - c, of a fit at the answer, else at the given m and c; for fit the "
    "determinant n sum(xx) - sum(x)^2; for forward the products m x; for train first m and "
    "first c, those after the first step (at 0 steps: 0)",
    "error": "why there is no answer; or overflow, beside an answer",
    "acceptable": "nan, where all parts may be nan (or null) in the place of the error",
}
PASSES = (
    "Each part of the answer is the number in rounded, bit for bit, where +0 and -0 are one; "
    "where an error is due, there is an error, or with overflow the infinities in rounded."
)
LICENCE = "MIT, the project's; NIST's data are in the public domain, and Anscombe's are facts"


def header(cases: list[dict[str, Any]], form: str) -> dict[str, Any]:
    """The first line of a file of these cases: operations and flags are those that they have."""
    asked = {case["do"] for case in cases}
    operations = {
        name: {"given": op.given, "answer": op.parts, "formula": op.words}
        for name, op in OPERATIONS.items()
        if name in asked
    }
    used = {flag for case in cases for flag in case["flags"]}
    return {
        "format": FORMAT,
        "schema": SCHEMA,
        "arithmetic": {"name": form, **FORMS[form]._asdict()},
        "numbers": NUMBERS,
        "operations": operations,
        "contents": CONTENTS,
        "errors": ERRORS,
        "flags": {flag: note for flag, note in FLAGS.items() if flag in used},
        "pass": PASSES,
        "licence": LICENCE,
        "cases": len(cases),
    }
