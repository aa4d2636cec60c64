"""The header: the file's first line, which explains the rest."""

from slr_pure.grading.vectors import FORMAT, SCHEMA

from .answers import ERRORS
from .flags import FLAGS
from .operations import OPERATIONS

NUMBERS = {
    "integer": "-?[0-9]+, but for -0",
    "rational": "-?[0-9]+/[0-9]+, in lowest terms, the denominator above 1; in exact and between",
    "binary64": "-?[0-9]+*2^-?[0-9]+, an odd integer times a power of two; zero is 0*2^0 or -0",
    "special": "nan, inf or -inf",
}
CONDITION = (
    "Each part of the answer is the binary64 in rounded, bit for bit, where +0 and -0 are one; "
    "where an error is due, there is an error, or with overflow the infinities in rounded."
)
LICENCE = "MIT; the published data are facts, quoted with their sources"


TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def header(cases: "list[dict[str, Any]]") -> "dict[str, Any]":
    """The first line of a file of these cases; of the flags, those that they have."""
    operations = {
        name: {"given": operation.given, "answer": operation.answer, "formula": operation.formula}
        for name, operation in OPERATIONS.items()
    }
    used = {flag for case in cases for flag in case["flags"]}
    return {
        "format": FORMAT,
        "schema": SCHEMA,
        "numbers": NUMBERS,
        "operations": operations,
        "errors": ERRORS,
        "flags": {flag: note for flag, note in FLAGS.items() if flag in used},
        "pass": CONDITION,
        "licence": LICENCE,
        "cases": len(cases),
    }
