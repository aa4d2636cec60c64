"""Points that the reader brings: two columns, as a spreadsheet copies them or a CSV file has them.

Each number becomes the float nearest to what is written, by slr_pure's own rounding.
"""

from slr_pure.arithmetic.floats import nearest

MOST = 500  # points, which a page can still move
SMALL, LARGE = 1e-70, 1e70  # so that the square of a product is a float
DIGITS, SIGNS = "0123456789", "+-−"
LONGEST = 400  # letters, and digits of a power of ten


def points(text):
    r"""{"xs", "ys", "axes"}; or {"why"}: which line cannot be read, and what is wrong with it.

    >>> points("week;height\n1;2,5\n2;4")
    {'xs': [1.0, 2.0], 'ys': [2.5, 4.0], 'axes': ['week', 'height']}
    >>> points("1,2\n3,x")["why"]
    'line 2: “x” is not a number'
    """
    rows = [(i, line) for i, line in enumerate(lines(text), 1) if line.strip()]
    mark = separator(text)
    cells = [(i, parted(line, mark)) for i, line in rows]
    axes = ["x", "y"]
    if cells and len(cells[0][1]) == 2 and not any(begins(cell) for cell in cells[0][1]):
        axes = [cell[:40] for cell in cells[0][1]]
        cells = cells[1:]
    if len(cells) > MOST:
        return {"why": f"these are {len(cells)} points, and this page moves at most {MOST}"}
    try:
        pairs = [pair(i, row, mark in ("\t", ";")) for i, row in cells]
    except ValueError as error:
        return {"why": str(error)}
    if len(pairs) < 2:
        return {"why": "two points or more are needed, each on a line: x, then y"}
    return {"xs": [x for x, _ in pairs], "ys": [y for _, y in pairs], "axes": axes}


def lines(text):
    """The lines of the text, without what marks its kind at the start."""
    text = text.replace("\ufeff", "").replace("\u00a0", " ")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def separator(text):
    """What stands between two columns: a tab, a semicolon or a comma; None is a blank."""
    for mark in ("\t", ";", ","):
        if mark in text:
            return mark
    return None


def parted(line, mark):
    """The cells of the line; those that are empty at its end are none."""
    cells = [cell.strip(" \"'") for cell in line.split(mark)]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def begins(cell):
    """True if the cell begins like a number, or is empty."""
    return cell[:1] in SIGNS + DIGITS + "."


def numeral(text):
    """True if the text is digits, one or more."""
    return bool(text) and all(letter in DIGITS for letter in text)


def unsigned(text):
    """1 or −1, and the text without its sign."""
    return (-1 if text[:1] in ("-", "−") else 1), text[1:] if text and text[0] in SIGNS else text


def pair(i, cells, comma):
    """The two numbers of line i. ValueError: they are not there."""
    if len(cells) != 2:
        count = {0: "no number", 1: "one number"}.get(len(cells), f"{len(cells)} columns")
        raise ValueError(f"line {i} has {count}: two are needed, x and y")
    return [number(i, cell, comma) for cell in cells]


def number(i, cell, comma):
    """The float nearest to the decimal number in the cell of line i.

    comma: one may stand for the point. ValueError: it is none.

    >>> number(1, "−2.5e3", False), number(1, "0,1", True)
    (-2500.0, 0.1)
    """
    if not cell:
        raise ValueError(f"line {i}: a number is missing")
    sign, size = unsigned(cell)
    if comma and "," in cell:
        whole, _, rest = size.partition(",")
        if numeral(whole) and 0 < int(whole) < 1000 and len(rest.split(",")[0]) == 3:
            raise ValueError(f"line {i}: is “{cell}” with thousands, or with a decimal comma?")
        size = size.replace(",", ".")
    mantissa, e, power = size.lower().partition("e")
    whole, _, part = mantissa.partition(".")
    way, power = unsigned(power)
    if not numeral(whole + part) or (e and not numeral(power)) or len(cell) > LONGEST:
        raise ValueError(f"line {i}: “{cell[:20]}” is not a number")
    exponent = way * int(power or "0") - len(part)
    p, value = int(whole + part), LARGE
    if abs(exponent) <= LONGEST:
        value = nearest(p * 10 ** max(exponent, 0), 10 ** max(-exponent, 0))
    if p and not SMALL < value < LARGE:
        raise ValueError(f"line {i}: “{cell[:20]}” is too large or too small for this page")
    return sign * value if p else 0.0
