"""Repairs of sums: of what is added up, and when it is whole."""

from .statements import body, without
from .tokens import depth

SQUARED = "the sum is squared, and not each number"
MULTIPLIED = "two sums are multiplied; add up products: sum(… * … for x, y in zip(xs, ys))"
GROWING = "{} is used while it grows: it needs a loop of its own, before this one"


def repairs(program):
    """Of all kinds."""
    for _, i, j in program.calls("sum"):
        first = _parts(program, i)
        if program[j + 1] == "**":
            change = program.over(i, j + 2, f"([({first[0]}) ** 2 for {first[1]} in {first[2]}])")
            yield program.mended(SQUARED, [change])
        if program[j + 1] == "*" and program[j + 2] == "sum" and j + 3 in program.pairs:
            second = _parts(program, j + 3)
            one, name, values = [f"{a}, {b}" for a, b in zip(first, second)]
            product = f"([a * b for a, b in [({one}) for {name} in zip({values})]])"
            change = program.over(i, program.pairs[j + 3], product)
            yield program.mended(MULTIPLIED, [change])
    for i, loop in enumerate(program.statements):
        inside = body(program.statements, i) if loop.is_loop() else []
        for one in inside:
            name = one.sets("+=")
            if name and [other for other in inside if other != one and name in other.texts]:
                yield _before(program.code, loop, one, name)


def _parts(program, i):
    """What is added, for which name, in which values: of the sum whose bracket opens at token i."""
    j = program.pairs[i]
    if program[i + 1] == "[" and program.pairs.get(i + 1) == j - 1:
        i, j = i + 1, j - 1
    fors = [k for k in range(i, j) if program[k] == "for" and depth(program.texts[i:k]) == 1]
    ins = [n for k in fors[:1] for n in range(k, j) if program[n] == "in"]
    if not ins:
        return "v", "v", program.text(i + 1, j - 1)
    ends = [(i + 1, fors[0] - 1), (fors[0] + 1, ins[0] - 1), (ins[0] + 1, j - 1)]
    return tuple(program.text(first, last) for first, last in ends)


def _before(code, loop, one, name):
    """A statement of the loop, in a loop of its own before it."""
    lines = without(code, [one]).split("\n")
    own = code.split("\n")
    rows = own[loop.first : loop.last] + own[one.first : one.last]
    lines[loop.first : loop.first] = rows
    return f"{GROWING.format(name)} (line {one.first + 1})", "\n".join(lines)
