"""A playground, whole.

Everything has its size before a script runs and fills it in, so that nothing jumps; the first
picture of the points and the plane is there from the start.
"""

from .controls import OWN, bar, sliders
from .key import key
from .modes import MODES, Mode
from .names import NAMES
from .plots import plots

OF = dict.fromkeys(("best-m", "best-c", "least"), "best")
OF |= dict.fromkeys(("central", "one-sided"), "chords")  # the switch that shows them
NO_VALUES = "home", "measured-again"  # no line of these has a value at the reader's points
VALUES = "Beside the derivations below: the value of each line at these points, in floats."


def playground(name: str) -> str:
    """The HTML of the playground set up for that chapter."""
    mode = MODES[name]
    first, *others = plots(mode)
    few, _, rest = mode.readout.partition(" | ")
    more = f"<details class=more><summary>{mode.more}</summary>{_numbers(rest, mode)}</details>"
    more *= bool(rest)
    about = "" if name in NO_VALUES else f'<p class="help">{VALUES}</p>'
    about = "" if name == "home" else OWN + about
    return (
        f'<slr-playground mode="{name}" kind="{mode.kind}" extras="{mode.extras}" inert'
        f' data-search-exclude>{bar(mode)}<div class="plots">{first}{"".join(others[:1])}'
        f'<div class="beside"><p class="key">{key(mode)}</p>'
        f'{sliders(mode)}<p class="verdict"></p></div>'
        f"{''.join(others[1:])}{_numbers(few, mode)}</div>{more}"
        f'<p class="help">{_help(mode)}</p><p class="said" role="status"></p>{about}'
        f'<p class="status" role="status"></p></slr-playground>'
    )


def _numbers(names: str, mode: Mode) -> str:
    html = "".join(
        f"<div{f' class=of-{OF[each]}' if each in OF else ''}>"
        f"<dt>{NAMES[each]}</dt><dd data-value={each}>–</dd></div>"
        for each in names.split()
    )
    return f'<dl class="readout" data-digits={mode.digits}>{html}</dl>'


def _help(mode: Mode) -> str:
    start = ", or the start in the plane" if mode.kind == "descent" else ""
    if mode.kind == "own" and "plane" in mode.extras:
        start = ", or the line’s place in the plane"
    return (
        f"Drag a point<span class=by-touch> with a finger</span>{start}<span class=by-mouse>; a"
        " double click adds one. By keyboard: Tab to a point, arrow keys move it (with Shift,"
        " further), Delete removes it, Page Up and Page Down choose another</span>."
    )
