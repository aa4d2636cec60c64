"""Repairs of calls and names: what is asked for, given, imported, returned, or set in vain."""

from .patterns import matches
from .slips import TOO_MUCH

GIVEN = {
    "gradient": "m, c, xs, ys",
    "loss": "m, c, xs, ys",
    "forward": "m, c, xs",
    "fit": "xs, ys",
    "step": "m, c, xs, ys, lr",
}
MADE_OF = {"Fraction": "fractions"}
MADE_OF.update(dict.fromkeys(("sqrt", "fsum", "hypot", "log", "ceil", "floor"), "math"))
MADE_OF.update(dict.fromkeys(("mean", "fmean", "median", "pvariance"), "statistics"))
NOT_IMPORTED = "{0} is not imported from {1}: the line 'from {1} import {0}' is missing"
SETS = "{o:=|+=|-=|*=|/=}"
PAIRS = [
    ("{a} and {b} are swapped", "^ {a} , {b} =", "{b}, {a} ="),
    ("{a}[0] stands for {a}[1]", "{a} [ 0 ]", "{a}[1]"),
    ("{a}[1] stands for {a}[0]", "{a} [ 1 ]", "{a}[0]"),
    (
        "matrix is two rows: (a, b), (c, d) = matrix",
        "^ {a} , {b} , {t} , {u} = matrix",
        "({a}, {b}), ({t}, {u}) = matrix",
    ),
    ("indices begin at 0, not at 1", "[ 1 ]", "[0]", "[ 2 ]", "[1]", "[ 3 ]", "[2]"),
    ("{a} and {b} are one and the same list", "^ {a} = {b} = [ ]", "{a}, {b} = [], []"),
]


def repairs(program, starter):
    """Of all kinds; starter: what the reader began with."""
    head = starter[starter.find("def ") :]
    own, wanted = head[4 : head.find("(")], head[head.find("(") + 1 : head.find(")")]
    yield from program.rewritten(_arguments(own, wanted))
    yield from _imports(program, wanted)
    functions = [program[i + 1] for i in program.places("def") if program[i + 3] == ")"]
    rules = [
        (f"{name} is not called: {name}()", f"!. {name} !(", f"{name}()") for name in functions
    ]
    given = wanted.replace(", ", "|")
    yield from program.rewritten(rules + PAIRS)
    vain = [("{o} is given, and set anew", f"^ {{o:{given}}} = {{n}} $", "pass")]
    vain.append((f"'{{it}}' {TOO_MUCH}", f"^ {{a}} {SETS} {{e}} $", "pass"))
    yield from program.rewritten(vain)


def _arguments(own, wanted):
    """As they are asked for, in the order that is meant."""
    order = f"the arguments are asked for as ({wanted})"
    yield order, f"def {own} ( {{e}} )", f"def {own}({wanted})"
    for name in GIVEN:
        call = f"{name}({GIVEN[name]})"
        if name != own:
            yield f"{name} takes ({GIVEN[name]})", f"!. {name} ( {{e}} )", call
        yield f"{name} is not called: {call}", f"!. {name} !(", call


def _imports(program, wanted):
    """At the end, which is early enough for what a function does."""
    code = program.code
    imported = " ".join([row for row in code.split("\n") if "import" in row])
    rows, words = [code], []
    for name in sorted(set(program.texts)):
        home = home_of(name)
        own = name in wanted or f"def {name}(" in code
        own = own or "=" in [program[k + 1] for k in program.places(name)]
        if home and not own and name not in imported:
            rows.append(f"from {home} import {name}")
            words.append(NOT_IMPORTED.format(name, home))
    if words:
        yield "; and ".join(words), "\n".join(rows)


def home_of(name):
    """The module that the name is imported from, or ""."""
    return MADE_OF.get(name, "slr_pure" if name in GIVEN else "")


def returned(program):
    """Another name that is set, or two, in the place of what is returned."""
    names = [found["a"] for _, _, found in matches(program, f"{{a}} {SETS}")]
    names += [found["a"] for _, _, found in matches(program, "{a} , {b} =")]
    others = sorted(set(names)) + [f"{a}, {b}" for a, b in zip(names, names[1:])]
    others += ["len({e})", "sum({e})"]
    return program.rewritten(
        [(f"{{e}} is returned, not {other}", "return {e} $", f"return {other}") for other in others]
    )
