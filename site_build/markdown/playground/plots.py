"""The plots of a playground, with their first picture where there is one."""

from html import escape

from site_build.figures.still import stills

from .modes import Mode

PLOTS = {
    "again": "Slopes of the best lines",
    "data": "Points and line",
    "plane": "Plane of all lines",
    "chords": "The loss over m",
    "errors": "Errors of the differences",
    "log-losses": "Loss and steps, on a log scale",
    "losses": "Loss and steps",
    "residual-plot": "Residuals",
}


def plots(mode: Mode) -> list[str]:
    """The plot of the points, and then those of the chapter's extras."""
    extras = mode.extras.split()
    drawn = stills(mode.kind, "plant", mode.share, mode.steps, extras, "arrow" in extras)
    return [_plot(each, drawn.get(each, "")) for each in ["data", *extras] if each in PLOTS]


def _plot(kind: str, drawn: str) -> str:
    return (
        f'<svg class="plot {kind}" viewBox="0 0 400 330" role="group"'
        f' aria-label="{escape(PLOTS[kind])}">{drawn}</svg>'
    )
