"""Repairs of slips of Python: a sign for another, a list for a tuple, a call too many."""

from slr_grader.operations.loops import DIVISION, INT, NO_RETURN, POWER, PRINT, ROUND
from slr_grader.operations.syntax import QUOTES

from .statements import written

SIGNS = [
    ("^", "**", POWER),
    ("//", "/", DIVISION),
    ("is", "==", "is asks whether both are one object; == compares"),
    ("true", "True", "true is written True"),
    ("false", "False", "false is written False"),
]
DOUBLED = "* 2 doubles; ** 2 squares"
TOO_MUCH = "is too much"
ROUNDED = "it is rounded, by {}(…), which nobody asks for"
CALLS = {
    "round": ROUNDED,
    "floor": ROUNDED,
    "ceil": ROUNDED,
    "int": f"{{}} rounds: {INT}",
    "abs": "{}(…) loses the sign",
    "sum": "{}(…) takes a list, and there is one number",
    "str": "{}(…) makes a text",
    "sorted": "{}(…) takes the points apart",
    "set": "a {} forgets what is in it twice",
    "float": "{}(…) comes too early",
}
APPENDED = "append changes the list and returns None: write it without = before it"
INSERTED = "insert(0, …) turns the order round; append"
QUOTED = "quotes make a text"
COMMA = "a comma makes a tuple"
CALLED = "a list is no function: xs[i]"
ROUND_ONES = "{0} is a function: its brackets are round, {0}(…)"
SET = "curly brackets make a set, which has no order"
TUPLE = "a list is never equal to a tuple, nor to a number"
ADDED = "+= adds a list to a list: append the number"
NESTED = "square brackets make a list of one number"
SUM = "sum makes one number, and a list is asked for"
NO_VALUE = (
    "return",
    "print",
    "for",
    "while",
    "if",
    "elif",
    "else",
    "def",
    "import",
    "from",
    "pass",
)


def repairs(program):
    """Of all kinds."""
    yield from _signs(program)
    yield from _calls(program)
    yield from _subscripts(program)
    yield from _lists(program)
    yield from _returns(program)


def _signs(program):
    for sign, wanted, words in SIGNS:
        changes = [[program.over(i, i, wanted)] for i in program.places(sign)]
        yield from program.each_and_all(words, changes)
    doubled = [i for i in program.places("*") if program[i + 1] == "2"]
    yield from program.each_and_all(DOUBLED, [[program.over(i, i, "**")] for i in doubled])
    texts = [i for i, text in enumerate(program.texts) if text[0] in QUOTES and text[:3] != '"""']
    quoted = [[program.over(i, i, program[i][1:-1])] for i in texts]
    yield from program.each_and_all(QUOTED, quoted)
    for i in program.places(","):
        if program[i + 1] == "\n":
            yield program.mended(COMMA, [program.over(i, i, "")])


def _calls(program):
    """Calls that are too much, with what stands behind their first comma; and append."""
    found = {}
    for name, i, j in program.calls(*CALLS):
        commas = program.commas(i)
        alone = program[name] == "round" and not commas
        words = ROUND if alone else CALLS[program[name]].format(program[name])
        changes = [program.over(name, i, "("), program.over(commas[0] if commas else j, j, ")")]
        found.setdefault(words, []).append(changes)
    for words in found:
        yield from program.each_and_all(words, found[words])
    for name, i, _ in program.calls("append", "insert"):
        if program[name - 3] == "=":
            yield program.mended(APPENDED, [program.over(name - 4, name - 3, "")])
        if program[name] == "insert" and program.commas(i):
            yield program.mended(INSERTED, [program.over(name, program.commas(i)[0], "append(")])
    for i in program.places("+="):
        end = i
        while program[end + 1] not in ("", "\n"):
            end += 1
        yield program.mended(ADDED, program.around(i + 1, end, "[", "]"))
    for i in program.places("."):
        if program[i + 2] == "(" and i + 2 in program.pairs:
            words = f".{program[i + 1]}(…) {TOO_MUCH}"
            yield program.mended(words, [program.over(i, program.pairs[i + 2], "")])


def _subscripts(program):
    """xs[i] in the place of xs(i), and append(…) in that of append[…]."""
    called = [program.brackets(i, "[", "]") for _, i, _ in program.calls("xs", "ys")]
    yield from program.each_and_all(CALLED, called)
    for i in program.places("append", "sum", "len", "range", "zip"):
        if program[i + 1] == "[":
            words = ROUND_ONES.format(program[i])
            yield program.mended(words, program.brackets(i + 1, "(", ")"))


def _lists(program):
    """Other brackets, or none."""
    compared, braces, nested, sums = [], [], [], []
    compares = "==" in program.texts or "!=" in program.texts
    for i in sorted(program.pairs):
        j, before, text = program.pairs[i], program[i - 1], program[i]
        inside = program.texts[i + 1 : j]
        is_list = text == "[" and before in ("(", ",", "[", "=", "==", "!=", "return")
        if is_list or (text == "[" and program[j + 1] in ("==", "!=")):
            change = program.brackets(i, "(", ")")
            if compares:
                compared.append(change)
            if inside and not program.commas(i) and ("for" not in inside or inside[0] == "["):
                nested.append(change)
        if text == "{":
            braces.append(program.brackets(i, "[", "]"))
        if text == "(" and before == "sum" and "for" in inside:
            sums.append([program.over(i - 1, i, "["), program.over(j, j, "]")])
    yield from program.each_and_all(SUM, sums)
    yield from program.each_and_all(NESTED, nested)
    yield from program.each_and_all(TUPLE, compared)
    yield from program.each_and_all(SET, braces)


def _returns(program):
    """The return that is missing before an expression, or that print stands for."""
    for one in reversed(program.statements):
        where = f"(line {one.first + 1})"
        if one.texts[0] == "print":
            words = f"it returns nothing: {PRINT} {where}"
            yield words, written(program.code, one, "print", "return ")
        elif one.margin and one.texts[0] not in NO_VALUE and "=" not in one.text:
            yield f"{NO_RETURN} {where}", written(program.code, one, "", "return ")
