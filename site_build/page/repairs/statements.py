"""Statements: the lines of a program, by their indentation."""

from slr_grader.operations.syntax import scanned

from .tokens import tokens


class Statement:
    """A statement's lines, from first up to last (not included), its margin, and its text."""

    def __init__(self, first, last, lines):
        self.first, self.last = first, last
        self.text = "\n".join(lines[first:last]).strip()
        self.margin = len(lines[first]) - len(lines[first].lstrip())
        self.texts = [text for text, _, _ in tokens(self.text)]

    def sets(self, *signs):
        """The name that it sets by one of these signs, or ""."""
        return self.texts[0] if len(self.texts) > 2 and self.texts[1] in signs else ""

    def is_loop(self):
        """Whether it begins a loop, whose body stands below."""
        return self.texts[0] in ("for", "while") and self.texts[-1] == ":"


def statements(code):
    """The statements of the code, without their comments, in order."""
    lines, starts, *_ = scanned(code)
    own = code.split("\n")
    shown = [own[i] if '"' in line or "'" in line else line for i, line in enumerate(lines)]
    starts.append(len(lines) + 1)
    return [Statement(a - 1, b - 1, shown) for a, b in zip(starts, starts[1:])]


def body(all_of_them, i):
    """The statements of the block that statement i begins."""
    found = []
    for statement in all_of_them[i + 1 :]:
        if statement.margin <= all_of_them[i].margin:
            break
        found.append(statement)
    return found


def moved(code, some, margin, before=None):
    """The code with these statements at this margin; and, if one is given, before that one."""
    lines = code.split("\n")
    taken = []
    for statement in some:
        rows = range(statement.first, statement.last)
        indent = " " * (margin + statement.margin - some[0].margin)
        taken += [indent + lines[row][statement.margin :] for row in rows]
        for row in rows:
            lines[row] = taken[row - statement.last] if before is None else ""
    if before is not None:
        lines[before.first : before.first] = taken
    return "\n".join(lines)


def without(code, some):
    """The code with nothing in the place of these statements."""
    lines = code.split("\n")
    for statement in some:
        lines[statement.first] = " " * statement.margin + "pass"
        for row in range(statement.first + 1, statement.last):
            lines[row] = ""
    return "\n".join(lines)


def written(code, statement, before, text):
    """The code with this text in the place of what the statement begins with."""
    lines = code.split("\n")
    row = lines[statement.first]
    lines[statement.first] = row[: statement.margin] + text + row[statement.margin + len(before) :]
    return "\n".join(lines)
