"""Slips of a formula, as rules: one sign, number, name, bracket or factor for another."""

from .patterns import matches
from .slips import TOO_MUCH
from .tokens import is_word

OTHERS = {
    "+": ["-"],
    "-": ["+"],
    "*": ["/", "+", "-"],
    "/": ["*", "-"],
    "**": ["*"],
    "<": [">", "<=", ">="],
    ">": ["<", ">=", "<="],
    "<=": ["<", ">", ">="],
    ">=": [">", "<=", "<"],
    "==": ["!=", "<=", ">"],
    "!=": ["==", ">"],
    "+=": ["-="],
    "-=": ["+="],
    "*=": ["+="],
    "/=": ["-="],
    "and": ["or"],
    "or": ["and"],
}
OPERATORS = [("{o} stands for {new}", f"{{o:{sign}}}", OTHERS[sign]) for sign in OTHERS]
OPERATORS += [
    ("* stands for **", "while {a} * {b}", "while {a} ** {b}"),
    ("+ stands for *", "+", "*"),
    ("- stands for {new}", "-", ["*", "/"]),
]
SIGN = "{o:+|-|*|/|//|**|%|^}"
IT_IS = f"'{{it}}' {TOO_MUCH}"
MISPLACED = "a bracket stands in the wrong place"
SIGNS = [
    ("the sign before {w} is the wrong one", "+ {w}", "- {w}", "- {w}", "+ {w}"),
    (f"the sign before {{w}} {TOO_MUCH}", "<< {o:+|-} {w}", "{w}"),
]
BRACKETS = [
    ("brackets are missing", f"{{t}} {SIGN} {{x}}", "({t} {o} {x})"),
    ("brackets are missing", "<< {x} / {y} >>", "({x}) / ({y})"),
    (MISPLACED, "( {e} )", "{e}"),
    (MISPLACED, f") {SIGN} {{x}}", "{o} {x})", f"{SIGN} {{x}} )", ") {o} {x}"),
    (
        "** {n} is of {u} alone: brackets are missing",
        f"<< {{u}} ** {{n}} {SIGN} {{x}} >>",
        "({u} {o} {x}) ** {n}",
        f"<< {{x}} {SIGN} {{u}} ** {{n}}",
        "({x} {o} {u}) ** {n}",
    ),
    (
        "'{k} {u}' is of one part alone, and not of the whole bracket",
        "( {x} {o:+|-} {y} ) {k:*|/} {u}",
        ["({x} {k} {u} {o} {y})", "({x} {o} {y} {k} {u})"],
        "( {x} {o:*|/} {y} ) {k:**} {u}",
        ["({x} {k} {u} {o} {y})", "({x} {o} {y} {k} {u})"],
    ),
    (
        "'{u} {k}' is of one part alone, and not of the whole bracket",
        "{u} {k:*} ( {x} {o:+|-} {y} )",
        ["({u} {k} {x} {o} {y})", "({x} {o} {u} {k} {y})"],
    ),
    (f"'{{p}},' {TOO_MUCH}", "( {p} ,", "("),
    ("two parts beside a comma are swapped", "<< {x} , {y} >>", "{y}, {x}"),
]
CHANGED = [
    ("{it} is upside down", "{t} / {u}", "{u} / {t}"),
    ("1 / {a} is meant, not {a}", "{a} !(|[|=|in|,", "(1 / {a})"),
    ("{a} and {b} have changed places", "{a} !( {e} {b} !(", "{b} {e} {a}"),
]
TERMS = [(IT_IS, f"{SIGN} {{x}}", ""), (IT_IS, "{x} {o:+|-|*}", "")]
NUMBERS = ["0", "1", "2", "4", "(-1)"]
FUNCTIONS = "sum|max|min|len|abs|median|mean|fmean|sorted|fsum"
MOST_NAMES = 12
MORE = [  # of an expression, or of a part of it
    ("a square is missing at {it}", "({x}) ** 2"),
    ("the sign of {it} is flipped", "(-({x}))"),
    ("a factor 2 is missing before {it}", "2 * ({x})"),
    ("a factor 4 is missing before {it}", "4 * ({x})"),
    ("{it} is twice too large", "({x}) / 2"),
    ("a root is missing at {it}", "({x}) ** 0.5"),
    ("{it} is to be taken from 1", "(1 - ({x}))"),
    ("1 is missing beside {it}", "(1 + ({x}))"),
    ("it is not divided by N, at {it}", "({x}) / len(xs)"),
    ("a factor N is missing before {it}", "len(xs) * ({x})"),
    ("a factor x is missing beside {it}", "({x}) * x"),
    ("{it} has its reciprocal in its place", "(1 / ({x}))"),
]
TERM = "!. !0|1|2|4|len {t} !**"
FACTORS = [(words, TERM, new.replace("x}", "t}"), "<< !len {x} >>", new) for words, new in MORE]


def rules(program):
    """All rules for one slip in a formula, those for the most usual slips first."""
    return SIGNS + BRACKETS + TERMS + OPERATORS + _names(program) + FACTORS


def _names(program):
    """Another name or number in the place of each, and one that is missing."""
    inside = {found["a"] for _, _, found in matches(program, "{a} !(|.")} - set(
        FUNCTIONS.split("|")
    )
    given = {program[i] for i in program.heads if program[i - 1] in "(," and is_word(program[i])}
    known = (sorted(given) + sorted(inside - given))[:MOST_NAMES]
    rules = [("{n} stands for {new}", "!** {n}", NUMBERS + known + ["len(xs)"])]
    rules += [(f"{{n}} stands for {new}", "** {n}", f"** {new}") for new in NUMBERS]
    rules += [
        ("{a} stands for {new}", "!** {a} !(|=|in|.", known + NUMBERS[1:2]),
        ("{o} stands for {new}", f"{{o:{FUNCTIONS}}} !.", ["sum", "max", "min", "len"]),
        ("a square is missing at {a}", "{a} !(|[|**|=|in|,", "{a} ** 2"),
    ]
    rules += CHANGED
    for name in known:
        more = [f"({{t}} {{o}} {{x}} {sign} {name})" for sign in "+-*"]
        square = f"({{t}} - {name}) ** 2"
        rules.append((f"{name} is missing", f"<< {{t}} {SIGN} {{x}} >>", more, "{t} ** 2", square))
    return rules
