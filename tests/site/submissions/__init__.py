"""What readers hand in: a file for each exercise, a submission below each heading.

A heading is "## kind: words". Of right ones the words say how they are written; of wrong ones, in
the formula or in the program, they stand in the page's answer: the cause. A cause that the page
does not find yet is "unnamed". Where the function is not defined, the lines are what stands below
the starter.
"""

from pathlib import Path

from site_build.page.exercises import EXERCISES


def submissions():
    """(exercise, kind, words, code) of each."""
    for file in sorted(Path(__file__).parent.glob("*.txt")):
        name = file.stem
        for part in file.read_text(encoding="utf-8").split("## ")[1:]:
            heading, _, code = part.partition("\n")
            kind, _, words = heading.partition(": ")
            whole = f"\ndef {name}(" in "\n" + code or f"{name} = " in code
            yield name, kind, words, code if whole else EXERCISES[name].starter + code
