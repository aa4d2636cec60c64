"""The bridge from JavaScript: a function's name and arguments in, its answer out, as JSON text.

Floats cross by their bits. "~" and 16 hexadecimal digits stand for a float, "~~" and 16 for each
for a list of floats, "~3~" for a list of lists of 3 floats; text has "'" before it. Both sides are
little-endian, as WebAssembly is.
"""

import json
from array import array
from binascii import hexlify, unhexlify


def call(name, arguments):
    """The JSON text of module.function(*arguments), module one of site_build/page."""
    module, _, function = name.partition(".")
    found = getattr(__import__("site_build.page." + module, None, None, (module,)), function)
    return json.dumps(encoded(found(*decoded(json.loads(arguments)))))


def decoded(value):
    """What the JSON value stands for."""
    if isinstance(value, str):
        if value.startswith("~~"):
            return floats(value[2:])
        return floats(value[1:])[0] if value.startswith("~") else value[1:]
    if isinstance(value, list):
        return [decoded(part) for part in value]
    if isinstance(value, dict):
        return {key: decoded(part) for key, part in value.items()}
    return value


def encoded(value):
    """The JSON value that stands for it."""
    if isinstance(value, float):
        return "~" + bits([value])
    if isinstance(value, str):
        return "'" + value
    if isinstance(value, (list, tuple)):
        if are_floats(value):
            return "~~" + bits(value)
        width = row_width(value)
        if width:
            return f"~{width}~" + "".join([bits(row) for row in value])
        return [encoded(part) for part in value]
    if isinstance(value, dict):
        return {key: encoded(part) for key, part in value.items()}
    return value


def are_floats(values):
    """True if all are floats, one or more. (MicroPython is slow to ask each in a loop.)"""
    return set(map(type, values)) == {float}


def row_width(value):
    """How many floats each part of the list holds; 0: not as many each, or not floats.

    >>> row_width([[1.0, 2.0], [3.0, 4.0]]), row_width([[1.0], 2.0])
    (2, 0)
    """
    if not value or not all(isinstance(row, (list, tuple)) for row in value):
        return 0
    width = len(value[0])
    return width if all(len(row) == width and are_floats(row) for row in value) else 0


def floats(text):
    """The floats with these bits.

    >>> floats("000000000000f83f")
    [1.5]
    """
    return list(array("d", unhexlify(text)))


def bits(values):
    """The bits of the floats.

    >>> bits([1.5])
    '000000000000f83f'
    """
    return hexlify(array("d", values)).decode()
