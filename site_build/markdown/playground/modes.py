"""What each chapter's playground shows, and what moves it."""

from typing import NamedTuple


class Mode(NamedTuple):
    """A playground. kind: its line is the best one, the reader's own, or where descent is.

    readout: its numbers by name; those after | are shown on request, under the words of more.
    extras: what it has beside the points and the line, by name. Each may have numbers (PARTS in
    site_build/page/playground.py), a drawing (docs/widgets/extras.js), a plot (PLOTS in
    plots.py) and lines in the key (KEYS in key.py).
    """

    kind: str
    readout: str
    controls: str = ""
    extras: str = ""
    share: float = 0.4
    steps: int = 0
    most: int = 60
    digits: int = 6
    names: str = ""  # what its line is called in the key
    more: str = "More numbers"


BEST, RATES = "best-m best-c least", "bound flat steep"
DESCENT = "plane rates log-losses"
TRUTH = "the true line"
MODES = {
    "home": Mode("best", BEST, names="the best line: its numbers have a star"),
    "model": Mode("own", "", "m c", "best"),
    "loss": Mode("own", f"total m c loss {BEST}", "", "plane squares best"),
    "gradient": Mode(
        "own", "m c loss dm dc central one-sided", "width", "plane arrow chords", digits=8
    ),
    "step": Mode(
        "descent",
        "m c loss least bound | best-m best-c",
        "rate steps",
        "plane rates losses",
        0.4,
        1,
        10,
    ),
    "rates": Mode("descent", f"m c loss {RATES} | {BEST}", "rate steps", DESCENT, 0.9, 20),
    "closed-form": Mode(
        "best", f"{BEST} | mean-x mean-y s-xx s-xy n x y xx xy", "", "sums means", more="All sums"
    ),
    "convergence": Mode(
        "descent",
        f"m c loss kappa needed | {BEST} {RATES}",
        "rate steps",
        f"{DESCENT} condition",
        0.6,
        20,
    ),
    "diagnostics": Mode("best", f"{BEST} rss r-squared sd", "", "quality residual-plot"),
    "scatter": Mode("best", "best-m se-m best-c se-c sd", "", "quality"),
    "prediction": Mode("best", "best-m best-c sd at se-mean se-new", "place", "quality band"),
    "correlation": Mode(
        "best", "r r-squared best-m other-m s-xx s-xy s-yy", "", "quality means correlation"
    ),
    "outliers": Mode(
        "best",
        "best-m r-squared chosen leverage residual left-out m-without",
        "",
        "quality leverage",
    ),
    "measured-again": Mode(
        "own", "times best-m mean-m spread theory held", "sigma sure", "again", names=TRUTH
    ),
    "extrapolation": Mode("best", "best-m best-c at se-mean se-new", "place reach", "band beyond"),
    "normal-equations": Mode("own", "m c sum-r sum-rx | best-m best-c", "", "plane balance"),
    "floating-point": Mode("best", "best-m raw-m best-c raw-c", "offset", "textbook", digits=16),
    "laws": Mode("own", "m c central derivative left", "h", "difference errors", digits=12),
}
