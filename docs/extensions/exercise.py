"""The place of an exercise that the page grades: an editor with its first lines, and a button.

It is whole in the HTML, so nothing jumps when the script arrives. Where no script runs it is not
shown (site.css): the folded solution below it stays.
"""

from html import escape
from typing import Any

from docs.live.exercises import EXERCISES

from .places import page_error


def exercise(source: str, *_: "Any", **__: "Any") -> str:
    """The exercise of that name, of docs/live/exercises."""
    name = source.strip()
    if name not in EXERCISES:
        raise page_error(f"exercise: there is no {name}", source)
    starter = EXERCISES[name].starter
    rows = starter.count("\n") + 4
    return (
        f'<div class="exercise" data-exercise="{name}">'
        f'<label for="exercise-{name}">Your <code>{name}</code>,'
        " not kept when you leave the page</label>"
        f'<textarea id="exercise-{name}" rows="{rows}" spellcheck="false" autocomplete="off"'
        f' autocapitalize="off" wrap="off">{escape(starter)}</textarea>'
        '<div class="bar"><button type="button" class="check" disabled>Check</button>'
        '<button type="button" class="reset" disabled>Reset</button>'
        '<span class="solved" hidden>Solved</span></div>'
        '<output aria-live="polite"></output></div>'
    )
