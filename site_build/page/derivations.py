"""The lines of a derivation as numbers, for the reader's own points, in floats.

The build checks the same expressions on exact numbers; here each of them rounds in its own way.
"""

import slr_pure

from .arrays import Array, array, dot, mean, slope, total, transposed

ZERO = 1e-11  # of the largest number around: what is left where digits cancel

blocks = {}


def learn(key, block):
    """Remember the block by this key, its expressions compiled.

    where: pairs of names and an expression; lines: pairs of a relation and an expression;
    library: the functions of slr_pure that they call; rate: they need lr < 2/λ₂; letters: pairs of
    TeX and a name whose value the page shows, too.
    """
    where = [(names, compile(text, "where", "eval")) for names, text in block["where"]]
    lines = [compile(text, "line", "eval") for _, text in block["lines"]]
    blocks[key] = (
        where,
        lines,
        block["library"],
        block["rate"],
        [name for _, name in block["letters"]],
    )


def values(key, xs, ys, m, c, lr, stable, k, h):
    """{"values": each line's, "letters": each letter's}, or {"why": why there are none}."""
    where, lines, library, rate, told = blocks[key]
    if rate and not stable:
        return {"why": "for a rate below the bound only"}
    letters = {"xs": xs, "ys": ys, "m": m, "c": c, "lr": lr, "h": h, "k": min(k, 8)}
    letters.update({name: getattr(slr_pure, name) for name in library})
    letters["Fraction"] = over
    try:
        known = scope(letters, over)
        found = evaluated(where, lines, known)
    except (ValueError, ArithmeticError) as error:
        return {"why": str(error)}
    largest = max([abs(number) for number in numbers([found, xs, ys, [m, c]])])
    return {
        "values": [tidy(value, ZERO * largest) for value in found],
        "letters": [known[name] for name in told],
    }


def over(p, q):
    """p / q, and what stands for Fraction here."""
    return p / q


def scope(letters, over):
    """All that the expressions of a block may use: the letters, and what works on arrays of them.

    over: the quotient of two values, exact if the letters are.
    """
    names = {"array": array, "dot": dot, "mean": mean, "over": over, "slope": slope}
    names.update({"total": total, "transposed": transposed, "n": len(letters["xs"])})
    names.update({"x": Array(letters["xs"]), "y": Array(letters["ys"])})
    names["at"] = lambda *line: line if len(line) == 2 else line[0]
    names.update(letters)
    return names


def evaluated(where, lines, known, evaluate=eval):
    """The value of each line, once the names of where have theirs."""
    for names, code in where:
        value = array(evaluate(code, known))
        known.update(zip(names, value) if len(names) > 1 else [(names[0], value)])
    return [evaluate(code, known) for code in lines]


def numbers(value):
    """All the numbers in it."""
    if isinstance(value, (list, tuple)):
        return [number for part in value for number in numbers(part)]
    return [value]


def tidy(value, zero):
    """The value in floats and lists of floats; what is not more than zero becomes 0.

    >>> tidy((1, 2e-17), 1e-12)
    [1.0, 0.0]
    """
    if isinstance(value, (list, tuple)):
        return [tidy(part, zero) for part in value]
    return float(value) if abs(value) > zero else 0.0
