"""The place of a line that the reader writes: a field, signs to tap, hints, and the line, folded.

It is whole in the HTML. Where no script runs only the folded line is shown (faded.css).
"""

from hashlib import sha256

from ..derivation.block import Derivation, Line
from ..derivation.faded import signs_to_tap
from .prose import inline


def writing(block: Derivation, line: Line, shown: str) -> str:
    """The inside of the line's item; shown: the line as HTML, with its reason."""
    number = block.written.index(line)
    lines = f"{block.lines[0].tex} {line.tex}"
    name = f"yours-{sha256(lines.encode()).hexdigest()[:8]}"  # what is kept is kept by it
    which = "The last line" if number + 1 == len(block.written) else "The line before the last"
    question, rule = block.hints(number)
    keys = "".join(
        f'<button type="button" value="{sign}" disabled>{sign}</button>'
        for sign in signs_to_tap(block)
    )
    return (
        f'<form class="writing" id="{name}"><label for="{name}-line">{which} is yours to write,'
        " as you would on paper</label>"
        f'<div class="typed"><span>=</span><input id="{name}-line" maxlength="200" disabled'
        ' autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false"'
        f' enterkeyhint="done"></div><div class="signs">{keys}</div>'
        '<p class="seen" hidden></p>'
        '<div class="bar"><button type="submit" disabled>Check</button>'
        '<button type="button" class="hint" disabled>Hint</button></div>'
        '<output aria-live="polite"></output><ol class="hints" aria-live="polite">'
        f"<li hidden>A question: {inline(question)}</li><li hidden>The rule: {inline(rule)}.</li>"
        f'</ol></form><details class="the-line"><summary>Write it yourself, then look</summary>'
        f'<div class="line">{shown}</div></details>'
    )
