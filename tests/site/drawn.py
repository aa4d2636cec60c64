"""A drawn figure, read again."""

import math
import re
from xml.etree import ElementTree

NUMBER = r"-?\d+(?:\.\d+)?"
TURNS = [k * math.pi / 12 for k in range(24)]


def parsed(written):
    """The root element, its tags without the namespace."""
    root = ElementTree.fromstring(written)
    for element in root.iter():
        element.tag = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
    return root


def value(element, name):
    return float(element.get(name))


def numbers(written):
    return [float(found) for found in re.findall(NUMBER, written)]


def pairs(written):
    found = numbers(written)
    return list(zip(found[::2], found[1::2]))


def content(element):
    return "".join(element.itertext())


def on_ellipse(element, turn):
    """The point of a drawn ellipse at that angle from its first half-axis."""
    degrees, x, y = numbers(element.get("transform"))
    lean = math.radians(degrees)
    u = value(element, "rx") * math.cos(turn)
    v = value(element, "ry") * math.sin(turn)
    return x + u * math.cos(lean) - v * math.sin(lean), y + u * math.sin(lean) + v * math.cos(lean)


def extent(element):
    """The corners of what an element draws; letters are 0.6 of their size wide, raised ones 0.4."""
    if element.tag == "line":
        return [(value(element, f"x{end}"), value(element, f"y{end}")) for end in "12"]
    if element.tag in ("polyline", "polygon"):
        return pairs(element.get("points"))
    if element.tag == "circle":
        x, y, r = (value(element, key) for key in ("cx", "cy", "r"))
        return [(x - r, y - r), (x + r, y + r)]
    if element.tag == "rect":
        x, y = value(element, "x"), value(element, "y")
        return [(x, y), (x + value(element, "width"), y + value(element, "height"))]
    if element.tag == "ellipse":
        return [on_ellipse(element, turn) for turn in TURNS]
    if element.tag == "path":
        places = re.findall(rf"M({NUMBER}) ({NUMBER})", element.get("d"))
        return [(float(x), float(y)) for x, y in places]
    if element.tag == "text":
        raised = len(re.findall("[⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂*]", content(element)))
        width = 7.8 * len(content(element)) - 2.6 * raised
        x, y = value(element, "x"), value(element, "y")
        left = {"middle": x - width / 2, "end": x - width}.get(element.get("text-anchor"), x)
        return [(left, y - 11), (left + width, y + 3)]
    return []
