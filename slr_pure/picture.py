"""Pictures: points, a line and the residuals between them, as SVG text. For a desk, no library.

A notebook shows what `draw` returns as a picture. The text holds all that it needs: written to a
file it opens in any browser, light or dark as the reader has it.

Everything is placed exactly, in Fractions, so that data of any size can be drawn, 5e-324 too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from html import escape, unescape
from math import inf
from typing import Any, NamedTuple

from .arithmetic.exact import ratio
from .arithmetic.lists import listed
from .least_squares import Line, line
from .model import forward
from .moments import Moments

WIDTH, HEIGHT = 480, 320
TOP, RIGHT, BOTTOM, LETTER, LEADING = 40, 16, 52, 8, 16  # edges; how wide and high letters are
MOST_DRAWN = 2000  # points: more would make a file that is slow to show
MOST_TICKS = 6
MARGIN = Fraction(1, 25)  # of an axis beyond what is drawn
LONGEST_PLAIN, LONGEST_NAME = 7, 34  # letters of a tick, and of the name of an axis
DIGITS = 6  # of m and c above the picture
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")

# (class, property, in light, in dark)
COLOURS = [
    ("paper", "fill", "#ffffff", "#16181d"),
    ("ink", "fill", "#24292f", "#e6e8eb"),
    ("frame", "stroke", "#8c959f", "#6e7681"),
    ("residual", "stroke", "#6e7781", "#9aa4b2"),
    ("point", "fill", "#0550ae", "#79c0ff"),
    ("line", "stroke", "#bc4c00", "#ffa657"),
]


class Picture(str):
    """SVG text, which a notebook shows as a picture; `str(picture)` is the text.

    >>> draw([0, 1, 2], [1, 3, 8])
    <Picture: y against x: 3 points and the line y = 3.5 x + 0.5>
    """

    __slots__ = ()

    def _repr_svg_(self) -> str:
        return str(self)

    def __repr__(self) -> str:
        title = self.partition("<title>")[2].partition("</title>")[0]
        return f"<Picture: {unescape(title)}>"


def draw(
    xs: Iterable[Any], ys: Iterable[Any], best: Line | None = None, x: str = "x", y: str = "y"
) -> Picture:
    """The points (xᵢ, yᵢ), a line, and from each point to the line the residual yᵢ − m xᵢ − c.

    xs, ys: as in `fit`; best: any (m, c), by default the line of `fit`; x, y: the names of the
    axes. Returns SVG text. Of more than 2,000 points every k-th is drawn, and
    the title says so.
    TypeError, ValueError, OverflowError: as `fit`. Cost: O(N).

    >>> svg = draw([0, 1, 2], [1, 3, 8], x="hours", y="score")
    >>> svg.startswith("<svg "), svg.count("<circle")
    (True, 3)
    """
    xs, ys = listed(xs, "x"), listed(ys, "y")
    moments = Moments.of(xs, ys)
    m, c = line(moments) if best is None else best
    step = -(-moments.n // MOST_DRAWN)
    return picture_of(zip(xs[::step], ys[::step]), Line(m, c), (x, y), moments.n)


def exact(number: Any, name: str) -> Fraction:
    """The number as a Fraction; errors call it by the name.

    >>> exact(0.5, "m")
    Fraction(1, 2)
    """
    p, q, _ = ratio(number, name)
    return Fraction(p, q)


def exact_points(points: Iterable[tuple[Any, Any]]) -> list[tuple[Fraction, Fraction]]:
    """The points as pairs of Fractions.

    >>> exact_points([(1, 0.5)])
    [(Fraction(1, 1), Fraction(1, 2))]
    """
    return [(exact(x, "x"), exact(y, "y")) for x, y in points]


class Axis(NamedTuple):
    """The numbers from the least to the greatest, and ticks: which number, and its text."""

    least: Fraction
    greatest: Fraction
    ticks: list[tuple[Fraction, str]]

    @staticmethod
    def of(
        values: Sequence[Fraction], written: Callable[[str], str] = str, room: float = inf
    ) -> Axis:
        """An axis for these values, one or more.

        written: how a tick's text, such as -1.5e-7, is written; room: into so many letters all of
        them fit side by side.

        >>> [text for _, text in Axis.of([Fraction(0), Fraction(1)]).ticks]
        ['0', '0.2', '0.4', '0.6', '0.8', '1.0']
        """
        least, greatest = min(values), max(values)
        pad = (greatest - least) * MARGIN or abs(least) / 2 or Fraction(1)
        least, greatest = least - pad, greatest + pad
        # Until they fit, or of the fewest
        for most in range(MOST_TICKS, 0, -1):
            ticks = [(v, written(text)) for v, text in _ticks(least, greatest, most)]
            if sum(len(text) + 2 for _, text in ticks) <= room:
                break
        return Axis(least, greatest, ticks)

    def place(self, value: Fraction) -> float:
        """Where the value is: 0 at the least, 1 at the greatest."""
        return float((value - self.least) / (self.greatest - self.least))


def exponent_of(value: Fraction) -> int:
    """⌊log₁₀ value⌋ for value > 0.

    >>> exponent_of(Fraction(1, 1000)), exponent_of(Fraction(999, 1000))
    (-3, -1)
    """
    k = len(str(value.numerator)) - len(str(value.denominator))
    return k if Fraction(10) ** k <= value else k - 1


def _ticks(least: Fraction, greatest: Fraction, most: int) -> list[tuple[Fraction, str]]:
    """Multiples of 1, 2 or 5 times a power of ten: at most so many, and one more."""
    rough = (greatest - least) / most
    exponent = exponent_of(rough)
    digit = next(d for d in (1, 2, 5, 10) if rough <= d * Fraction(10) ** exponent)
    if digit == 10:
        digit, exponent = 1, exponent + 1
    unit = digit * Fraction(10) ** exponent
    # From the first multiple of the unit on the axis to the last
    numbers = [k * digit for k in range(-(-least // unit), greatest // unit + 1)]
    texts = _texts(numbers, exponent)
    return [(number * Fraction(10) ** exponent, text) for number, text in zip(numbers, texts)]


def _texts(numbers: list[int], exponent: int) -> list[str]:
    """The numbers · 10 ** exponent: all in plain digits, or all with powers if those are long."""
    plain = [_plain(number, exponent) for number in numbers]
    short = [_with_power(number, exponent) for number in numbers]
    fit = all(len(text) <= LONGEST_PLAIN for text in plain)
    return plain if fit or max(map(len, plain)) <= max(map(len, short)) else short


def _plain(number: int, exponent: int) -> str:
    """number · 10 ** exponent in digits and a point."""
    return f"{Decimal(f'{number}e{exponent}'):f}" if number else "0"


def _with_power(number: int, exponent: int) -> str:
    """number · 10 ** exponent as 1.5e-7."""
    if number < 0:
        return "-" + _with_power(-number, exponent)
    if number == 0:
        return "0"
    digits = str(number).rstrip("0")
    power = len(str(number)) - 1 + exponent
    point = f".{digits[1:]}" if digits[1:] else ""
    return f"{digits[0]}{point}e{power}"


def in_few_digits(value: Fraction) -> str:
    """The value to 6 digits, as a person writes it.

    >>> in_few_digits(Fraction(2, 3)), in_few_digits(Fraction(5)), in_few_digits(Fraction(10**400))
    ('0.666667', '5', '1e400')
    """
    if value == 0:
        return "0"
    exponent = exponent_of(abs(value)) - DIGITS + 1
    number = round(value / Fraction(10) ** exponent)
    # At most one round for each digit: the number is not 0.
    while number % 10 == 0:
        number, exponent = number // 10, exponent + 1
    (text,) = _texts([number], exponent)
    return text


def typeset(text: str) -> str:
    """A number as it is printed.

    >>> typeset("-1.5e-7"), typeset("20")
    ('−1.5 × 10⁻⁷', '20')
    """
    digits, _, power = text.partition("e")
    times = f" × 10{power.translate(SUPERSCRIPTS)}" if power else ""
    return digits.replace("-", "−") + times


def _equation(m: Fraction, c: Fraction) -> str:
    """The line as it is printed, to 6 digits: y = 2 x − 0.5."""
    slope, height, depth = (typeset(in_few_digits(number)) for number in (m, c, -c))
    if m == 0:
        return f"y = {height}"
    if c > 0:
        return f"y = {slope} x + {height}"
    if c < 0:
        return f"y = {slope} x − {depth}"
    return f"y = {slope} x"


def _name(name: str) -> str:
    """The name of an axis: not too long, and without what XML cannot hold."""
    text = "".join(letter if letter.isprintable() else " " for letter in name).strip()
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"


def picture_of(
    drawn: Iterable[tuple[Any, Any]], best: Any, names: tuple[str, str], n: int
) -> Picture:
    """The picture of these points, which are some of n or all, and of a line with m and c.

    >>> picture_of([(0, 1), (1, 3)], Line(2, 1), ("x", "y"), 9)
    <Picture: y against x: 2 of 9 points and the line y = 2 x + 1>
    """
    points, names = exact_points(drawn), (_name(names[0]), _name(names[1]))
    m, c = exact(best.m, "m"), exact(best.c, "c")
    how_many = f"{len(points)} of {n} points" if len(points) < n else f"{n} points"
    xs, ys = [x for x, _ in points], [y for _, y in points]
    ends = [min(xs), max(xs)]
    end_ys = forward(m, c, ends)
    up = Axis.of([*ys, *end_ys], typeset)
    left = 22 + LEADING + LETTER * max(len(text) for _, text in up.ticks)
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    along = Axis.of(xs, typeset, room=(right - left) / LETTER)

    def at_x(x: Fraction) -> str:
        return f"{left + along.place(x) * (right - left):.1f}"

    def at_y(y: Fraction) -> str:
        return f"{bottom - up.place(y) * (bottom - TOP):.1f}"

    title = escape(f"{names[1]} against {names[0]}: {how_many} and the line {_equation(m, c)}")
    reach = [typeset(in_few_digits(number)) for number in (*ends, min(ys), max(ys))]
    about = (
        "x from {} to {}, y from {} to {}. A dashed segment goes from each point up or down to the"
        " line: its residual."
    ).format(*reach)
    radius = 3 if len(points) <= 200 else 1.5
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="slr-pure" role="img" width="{WIDTH}"'
        f' height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">',
        f"<title>{title}</title>",
        f"<desc>{about}</desc>",
        f"<style>{_style()}</style>",
        f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}" rx="4"/>',
        f'<path class="frame" d="M{left} {TOP}V{bottom}H{right}"/>',
    ]
    for value, text in along.ticks:
        parts.append(f'<path class="frame" d="M{at_x(value)} {bottom}v4"/>')
        half = (len(text) + 1) * LETTER / 2
        middle = min(max(float(at_x(value)), half), WIDTH - half)
        parts.append(_text(f"{middle:.1f}", bottom + LEADING + 2, "middle", text))
    for value, text in up.ticks:
        y = at_y(value)
        parts.append(f'<path class="frame" d="M{left} {y}h-4"/>')
        parts.append(_text(left - 7, f"{float(y) + 4:.1f}", "end", text))
    parts += [
        f'<path class="residual" d="M{at_x(x)} {at_y(y)}V{at_y(m * x + c)}"/>' for x, y in points
    ]
    (x1, x2), (y1, y2) = map(at_x, ends), map(at_y, end_ys)
    parts.append(f'<path class="line" d="M{x1} {y1}L{x2} {y2}"/>')
    parts += [
        f'<circle class="point" cx="{at_x(x)}" cy="{at_y(y)}" r="{radius}"/>' for x, y in points
    ]
    halfway = (TOP + bottom) // 2
    parts += [
        _text(left, 24, "start", _equation(m, c)),
        _text((left + right) // 2, HEIGHT - 12, "middle", names[0]),
        f'<g transform="rotate(-90 16 {halfway})">{_text(16, halfway, "middle", names[1])}</g>',
        "</svg>",
    ]
    return Picture("\n".join(parts) + "\n")


def _style() -> str:
    """The colours, in light and in dark, of what is in this picture only."""
    light = "".join(f".slr-pure .{name}{{{key}:{light}}}" for name, key, light, _ in COLOURS)
    dark = "".join(f".slr-pure .{name}{{{key}:{dark}}}" for name, key, _, dark in COLOURS)
    return (
        ".slr-pure{font:13px system-ui,sans-serif}.slr-pure path{fill:none}"
        ".slr-pure .line{stroke-width:2}.slr-pure .residual{stroke-dasharray:2 2}"
        f"{light}@media(prefers-color-scheme:dark){{{dark}}}"
    )


def _text(x: object, y: object, anchor: str, text: str) -> str:
    return f'<text class="ink" x="{x}" y="{y}" text-anchor="{anchor}">{escape(text)}</text>'
