"""Changes of a program's text, and where they are."""


def put(code, changes):
    """The code with each (start, end, text) of the changes in its place."""
    for start, end, text in sorted(changes, reverse=True):
        code = code[:start] + text + code[end:]
    return code


def line(code, place):
    """The number of the line of this place."""
    return code[:place].count("\n") + 1


def each_and_all(words, code, changes):
    """A repair for each of these changes, a list each; and, if there are several, for all at once."""
    for change in changes:
        yield f"{words} (line {line(code, change[0][0])})", put(code, change)
    if len(changes) > 1:
        yield words, put(code, [part for change in changes for part in change])


def depth(found, i, j):
    """How many brackets are open after the tokens from i up to j."""
    texts = [text for text, _, _ in found[i:j]]
    return sum((text in "([{") - (text in ")]}") for text in texts if len(text) == 1)
