"""The wire form: moments as one line of JSON, which every version and every runtime reads alike.

    {"n": "3", "x": "6", "y": "15", "xx": "14", "xy": "34", "yy": "83", "dx": "1", "dy": "1", "kind": "int"}

Nine fields: Σx = x/dx, Σy = y/dy, Σx² = xx/dx², Σxy = xy/(dx dy), Σy² = yy/dy², and the kind of the
numbers. Where weights are no integers there is a tenth, dn, which N and all five sums are over: who
knows nine fields only refuses such a line. Integers are text, since many a reader of JSON would
round them. Equal data give the same bytes, however they were cut and in whatever order they came.
"""  # noqa: E501 (it is one line)

import math

from .arithmetic.digits import digits, integer, is_integer
from .arithmetic.faults import fault
from .arithmetic.integers import bits, common_multiple, gcd
from .arithmetic.kinds import DECIMAL, FLOAT, FRACTION, INT
from .arithmetic.sums import Sums
from .arithmetic.values import shown

NAMES = "n", "x", "y", "xx", "xy", "yy", "dx", "dy", "kind"
WEIGHTED = "dn"  # comes last, if it is there
ALL = NAMES + (WEIGHTED,)  # noqa: RUF005 (MicroPython has no other way)
KINDS = INT, FRACTION, FLOAT, DECIMAL
MOST = 10**6  # digits of all integers of a line together
LONGEST = 2 * MOST  # letters that are read
WAY = "Moments.to_json and slr-pure sums make such lines"
FIVE, TENTH = 2.321928094887362, 0.30103  # log₂ 5, log₁₀ 2


def written(sums: Sums, kind: str, dn: "int | None" = None) -> str:
    """The line, in ASCII, without an end of line.

    ValueError: the sums have more than a million digits together.

    >>> print(written(Sums(n=2, x=3, y=8, xx=5, xy=13, yy=34, dx=1, dy=1), "int"))
    {"n": "2", "x": "3", "y": "8", "xx": "5", "xy": "13", "yy": "34", "dx": "1", "dy": "1", "kind": "int"}
    """  # noqa: E501
    parts, dn = (canonical(sums), None) if dn is None else _weighted(sums, dn)
    length = int((sum(map(bits, parts)) + bits(dn or 1)) * TENTH)
    if length > MOST:
        raise ValueError(f"the sums have {length} digits, more than {MOST}: round the data")
    fields = list(zip(NAMES, [digits(part) for part in parts] + [kind]))
    if dn is not None:
        fields.append((WEIGHTED, digits(dn)))
    text = ", ".join([f'"{name}": "{value}"' for name, value in fields])
    return "{" + text + "}"


def canonical(sums: Sums) -> Sums:
    """Equal sums over the same dx and dy: those that the sums decide, not how they were made.

    With a and b the denominators of Σx and Σx² in lowest terms, dx = lcm(a, b / gcd(a, b)). It
    makes Σx² dx² an integer: where b has a prime k times and a has it j times, dx has it
    max(j, k − j) ≥ k/2 times. So it is with dy. What Σxy needs beyond both goes into dx.

    >>> canonical(Sums(n=1, x=2, y=12, xx=4, xy=24, yy=144, dx=4, dy=4))
    Sums(n=1, x=1, y=3, xx=1, xy=3, yy=9, dx=2, dy=1)
    """
    n, x, y, xx, xy, yy, dx, dy = sums
    u, v = _denominator(x, xx, dx), _denominator(y, yy, dy)
    both = dx * dy // gcd(xy, dx * dy)  # the denominator of Σxy
    u *= both // gcd(both, u * v)
    return Sums(
        n,
        x * u // dx,
        y * v // dy,
        xx * u**2 // dx**2,
        xy * u * v // (dx * dy),
        yy * v**2 // dy**2,
        u,
        v,
    )


def _weighted(sums: Sums, dn: int) -> "tuple[Sums, int]":
    """The canonical sums over the denominator dn of N in lowest terms.

    Over dn = g d stands Σx = x/(g dx) over d. So dx and dy take the factor g; and the sums of
    products, which have it twice in their denominators then, take it once.

    >>> _weighted(Sums(n=2, x=3, y=8, xx=5, xy=13, yy=34, dx=1, dy=1), 2)
    (Sums(n=1, x=3, y=4, xx=10, xy=13, yy=17, dx=2, dy=1), 1)
    """
    n, x, y, xx, xy, yy, dx, dy = sums
    g = gcd(n, dn)
    return canonical(Sums(n // g, x, y, g * xx, g * xy, g * yy, g * dx, g * dy)), dn // g


def _denominator(x: int, xx: int, dx: int) -> int:
    """lcm(a, b / gcd(a, b)), for the denominators a and b of x/dx and xx/dx²."""
    a, b = dx // gcd(x, dx), dx**2 // gcd(xx, dx**2)
    return common_multiple(a, b // gcd(a, b))


def read(text: str) -> "tuple[Sums, str, int | None]":
    """The sums, the kind and dn, if there is one, that the line says.

    TypeError: no text. ValueError, which names the field: not such a line, or no points have
    such sums.
    """
    fields = _fields(text)
    kind = fields["kind"]
    if kind not in KINDS:
        raise ValueError(f"kind is {shown(kind)}: it is one of {', '.join(KINDS)}")
    for name in ALL:
        if name != "kind" and not is_integer(fields.get(name, "1")):
            raise ValueError(f"{name} is {shown(fields[name])}, not an integer: {WAY}")
    sums = Sums(*[integer(fields[name]) for name in NAMES[:-1]])
    denominators = [("dx", sums.dx), ("dy", sums.dy)]
    dn = None
    if WEIGHTED in fields:
        dn = integer(fields[WEIGHTED])
        denominators.append((WEIGHTED, dn if kind != INT else 0))
    for name, denominator in denominators:
        if denominator < 1 or not _denominates(denominator, kind):
            value = shown(fields[name])
            raise ValueError(f"{name} is {value}, which no {kind} has below its line: {WAY}")
    found = fault(sums, dn is None)
    if found:
        raise ValueError(f"{found[0]}: no points have such sums, {found[1]}: {WAY}")
    return sums, kind, dn


def _denominates(d: int, kind: str) -> bool:
    """Numbers of that kind can have the common denominator d ≥ 1."""
    if kind == INT:
        return d == 1
    odd = d // (d & -d)
    if kind == DECIMAL:  # 2ⁱ 5ᵏ: and 5ᵏ has one bit more than k log₂ 5, rounded down
        fives: int = 5 ** math.ceil((bits(odd) - 1) / FIVE)
        return odd == fives
    return kind == FRACTION or odd == 1


def _fields(text: str) -> "dict[str, str]":
    """The nine or ten fields, as text.

    Read by hand: there is nothing nested, escaped or twice in it, whatever a reader of JSON would
    make of that.
    """
    if not isinstance(text, str):
        raise TypeError(f"the line is {shown(text)}, not text: {WAY}")
    if len(text) > LONGEST:
        raise ValueError(f"the line has {len(text)} letters, more than {LONGEST}: {WAY}")
    text = text.strip()
    if text[:1] != "{" or text[-1:] != "}":
        raise ValueError(f"the line is {shown(text)}, not an object of JSON: {WAY}")
    fields = {}
    inside = text[1:-1]
    for part in inside.split(",") if inside.strip() else ():
        name, _, value = part.partition(":")
        name, value = name.strip(), value.strip()
        if name[:1] + name[-1:] != '""' or name[1:-1] not in ALL:
            raise ValueError(f"{shown(name)} is none of the fields {', '.join(NAMES)}: {WAY}")
        name = name[1:-1]
        if name in fields:
            raise ValueError(f"{name} is there twice: {WAY}")
        if len(value) < 2 or value[0] + value[-1] != '""':
            raise ValueError(f"{name} is {shown(value, str)}, not text in quotes: {WAY}")
        fields[name] = value[1:-1]
    for name in NAMES:
        if name not in fields:
            raise ValueError(f"{name} is missing: {WAY}")
    return fields
