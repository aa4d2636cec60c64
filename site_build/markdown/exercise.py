"""The place of an exercise that the page grades: an editor with its first lines, and a button.

It is whole in the HTML, so nothing jumps when the script arrives. Where no script runs it is not
shown (site.css): the folded solution below it stays.
"""

from html import escape
from typing import Any

from .hints import HINTS, anchor
from .places import needed_by, page_error
from .prose import inline


def starter_of(name: str) -> str:
    """The first lines of the exercise of that name, of site_build/page/exercises."""
    fence = f"```exercise\n{name}"
    with needed_by("exercise", fence):
        from site_build.page.exercises import EXERCISES
    if name not in EXERCISES:
        raise page_error(f"exercise: there is no {name}", fence, 1)
    if name not in HINTS:
        raise page_error(f"exercise: there are no hints for {name}", fence, 1)
    starter: str = EXERCISES[name].starter
    return starter


def exercise(source: str, *_: Any, **__: Any) -> str:
    """The exercise of that name."""
    name = source.strip()
    starter = starter_of(name)
    rows = starter.count("\n") + 4
    prepared = (
        f"{starter}    "  # an empty line inside the function, where the cursor stands at first
    )
    return (
        f'<div class="exercise" data-exercise="{name}">'
        f'<label for="exercise-{name}">Your <code>{name}</code>, kept in this browser</label>'
        f'<textarea id="exercise-{name}" rows="{rows}" spellcheck="false" autocomplete="off"'
        f' autocapitalize="off">{escape(prepared)}</textarea>'
        '<div class="bar"><button type="button" class="check" disabled>Check</button>'
        '<button type="button" disabled>Reset</button>'
        '<button type="button" disabled>Hint</button><span class="keys"></span></div>'
        '<p class="solved" hidden>Solved</p>'
        f'<output aria-live="polite"></output>{_hints(name)}</div>'
    )


def _hints(name: str) -> str:
    """Three hints, of which the page shows one more each time; the last leads to the line."""
    question, rule, tex = HINTS[name]
    line = f'<a href="#{anchor(name)}">the line</a> with {inline(f"${tex}$")}'
    hints = (f"A question: {inline(question)}", f"The rule: {inline(rule)}.", f"Look at {line}.")
    items = "".join(f"<li hidden>{hint}</li>" for hint in hints)
    return f'<ol class="hints" aria-live="polite">{items}</ol>'
