"""Tokens: a program's words, numbers and signs, each with its place.

The page's Python has no syntax trees.
"""

from slr_grader.operations.syntax import CLOSING, OPENING, QUOTES, text_end

SIGNS = ("**=", "//=", "**", "//", "+=", "-=", "*=", "/=", "==", "!=", "<=", ">=", ":=", "->")
LATE = ("=- ", "=+ ")  # for -= and +=
HEADS = ("def", "import", "from", "class")
BINARY = ("+", "-", "*", "/", "//", "**", "%", "^")


def is_word(text):
    """Whether it is a name, a keyword or a number."""
    sign = text[0]
    return sign.isalpha() or sign.isdigit() or (sign in "_." and text != ".") or ord(sign) > 127


def is_name(text):
    """Whether it is a name or a keyword."""
    return is_word(text) and not text[0].isdigit() and text[0] != "."


def tokens(code):
    """[(text, start, end)] of the code; a line's end counts where a statement may end.

    >>> [text for text, _, _ in tokens("y = m*x  # a line")]
    ['y', '=', 'm', '*', 'x']
    """
    found, i, depth = [], 0, 0
    while i < len(code):
        sign, j = code[i], i + 1
        if sign == "#":
            j = code.find("\n", i)
            i = len(code) if j < 0 else j
            continue
        if sign in QUOTES:
            quotes = sign * (3 if code[i : i + 3] == sign * 3 else 1)
            j = abs(text_end(code, quotes, i + len(quotes)))
        elif is_word(sign) and (sign != "." or code[i + 1 : i + 2].isdigit()):
            while j < len(code) and (is_word(code[j]) or (code[j] == "." and not is_name(sign))):
                j += 1
        else:
            j = i + (
                2
                if code[i : i + 3] in LATE
                else 3
                if code[i : i + 3] in SIGNS
                else 2
                if code[i : i + 2] in SIGNS
                else 1
            )
        depth += (sign in OPENING) - (sign in CLOSING)
        if not sign.isspace() or (sign == "\n" and depth <= 0):
            found.append((code[i:j], i, j))
        i = j
    return found


def partners(found):
    """{place: place} of the brackets among these tokens, each with its other one."""
    stack, pairs = [], {}
    for i, (text, _, _) in enumerate(found):
        if text in OPENING:
            stack.append(i)
        elif text in CLOSING and stack:
            j = stack.pop()
            pairs[i], pairs[j] = j, i
    return pairs


def depth(texts):
    """How many brackets are open after these tokens."""
    return sum((text in OPENING) - (text in CLOSING) for text in texts if text)
