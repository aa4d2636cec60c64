"""The place of an exercise that the page grades: an editor with its first lines, and a button.

It is whole in the HTML, so nothing jumps when the script arrives. Where no script runs it is not
shown (site.css): the folded solution below it stays.
"""

from html import escape
from typing import Any

from .places import page_error


def starter_of(name: str) -> str:
    """The first lines of the exercise of that name, of site_build/page/exercises."""
    fence = f"```exercise\n{name}"
    try:
        from site_build.page.exercises import EXERCISES
    except ImportError as error:  # what they try the reader's code against
        raise page_error(f"exercise: {error}", fence, 1) from None
    if name not in EXERCISES:
        raise page_error(f"exercise: there is no {name}", fence, 1)
    starter: str = EXERCISES[name].starter
    return starter


def exercise(source: str, *_: Any, **__: Any) -> str:
    """The exercise of that name."""
    name = source.strip()
    starter = starter_of(name)
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
