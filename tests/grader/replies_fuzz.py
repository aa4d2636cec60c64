"""Replies drawn at random, through all of the grader: `python -m tests.grader.replies_fuzz 100000`.

Each is put through the reading of the line, the judging, the report, the class table, JSON, CSV and
the page for the browser.
Whatever a program replies, none of these fails, and none takes long.
"""

import json
import random
import sys
import time

from slr_grader.judging.run import run
from slr_grader.protocol.replies import outcome_of
from slr_grader.report.class_table import csv_of, text_of
from slr_grader.report.contents import json_of, reported
from slr_grader.report.web_page import page_of

from .grading import CASES, ORDINARY, Answering

NUMBERS = [
    *(0, -0.0, 1, -1, True, 5e-324, -5e-324, 1e-320, 2.2e-308, 1.7976931348623157e308, 10**400),
    *("inf", "-inf", "nan", "-0", "1/3", "0*2^0", "1*2^-1074", "1*2^1023", "1*2^9999", "7/0"),
    *("9" * 4000, "9" * 4001, "1/" + "9" * 4000, "", "x", "\ud800", "\x1b[2J", None),
    *("<script>", "</dd>", "=1+1"),
]


def deep(depth, end=1):
    """A text of so many lists in each other."""
    return "[" * depth + json.dumps(end) + "]" * depth


def value(draw, exact):
    """What stands for this part of the answer: near it, or anything."""
    kind = draw.randrange(9)
    if isinstance(exact, list) and kind < 5:
        return [value(draw, part) for part in exact]
    if kind < 4 and not isinstance(exact, list):
        try:
            return float(exact) * draw.choice([1, 1, 1 + 1e-15, 2, -1, 1e300, 1e-300])
        except OverflowError:
            return "inf"
    if kind == 4:
        return {"m": draw.choice(NUMBERS)}
    if kind == 5:
        return [draw.choice(NUMBERS) for _ in range(draw.randrange(4))]
    if kind == 6:
        return draw.choice("ab é\n") * draw.choice([1, 100, 10_000])
    return draw.choice(NUMBERS)


def line(draw, style, case):
    """A reply to the case, as a line; its style is the same for all cases of a program."""
    kind, constant = style
    exact = case.exact or dict.fromkeys(["m"], 1)
    if kind == "constant":
        found = {"answer": dict.fromkeys(exact, constant)}
    elif kind == "scaled":
        found = {"answer": {name: value_of(part, constant) for name, part in exact.items()}}
    elif kind == "text":
        found = {
            draw.choice(["error", "cannot"]): draw.choice(["x", 1, "<script>"]),
            "hint": "y" * 999,
        }
    else:
        found = {"answer": {name: value(draw, part) for name, part in exact.items()}}
    text = json.dumps({"id": case.id, **found})
    if kind == "nested":
        text = f'{{"id": "{case.id}", "answer": {{"m": {deep(draw.randrange(1000))}}}}}'
    content = text.encode("utf-8", "surrogatepass")
    if kind == "broken":
        place = draw.randrange(len(content))
        content = content[:place] + draw.randbytes(2) + content[place + draw.randrange(3) :]
    return content


def value_of(exact, factor):
    """The part, changed by a factor that may be beyond floats."""
    if isinstance(exact, list):
        return [value_of(part, factor) for part in exact]
    changed = exact * factor if isinstance(factor, int) else float(max(-1, min(exact, 1))) * factor
    return changed if isinstance(changed, float) else str(changed)


KINDS = ("constant", "scaled", "text", "nested", "broken", "any", "any")
FACTORS = (5e-324, 1e-320, 1e-200, 1e200, 2, 10**400, -1, 0)


def program(draw):
    """A program that answers each operation in a style of its own."""
    by_id = {case.id: case for case in CASES}
    styles = {}
    for do in sorted({case.do for case in CASES}):
        kind = draw.choice(KINDS)
        styles[do] = kind, draw.choice(FACTORS if kind == "scaled" else NUMBERS)

    def reply(request):
        case = by_id[request["id"]]
        return outcome_of(line(draw, styles[case.do], case), case.id)

    return Answering(dict.fromkeys(styles, reply))


def tried(replies, seed=0):
    """Put about so many replies through the grader; how many, and the longest time of a program."""
    draw, asked, longest = random.Random(seed), 0, 0.0
    while asked < replies:
        answering = program(draw)
        start = time.monotonic()
        cases = ORDINARY if draw.randrange(4) else CASES
        report = reported(run("a.py", answering, cases), draw.choice(["exact", "good"]))
        assert json.loads(json.dumps(json_of(report), allow_nan=False))
        assert csv_of([report, report]).startswith("name,")
        shown = "\n".join(text_of([report], True)) + "\n".join(text_of([report, report]))
        assert "\x1b" not in shown
        assert "<script" not in "\n".join(page_of([report, report], ""))
        asked += len(answering.asked)
        longest = max(longest, (time.monotonic() - start) / len(answering.asked))
    return asked, longest


if __name__ == "__main__":
    print("{:,} replies, at most {:.2g} s for one".format(*tried(int(sys.argv[1]))))
