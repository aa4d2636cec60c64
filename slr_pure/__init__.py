"""Simple linear regression in plain Python: to be read, imported anywhere, and checked against.

The line ŷ = m x + c through N points, by its closed form (`fit`) and by gradient descent
(`NeuralSLR`). Read the rooms from the ground up:

    model          the four formulas, importing nothing; the definition
    arithmetic     the machine room: exact numbers, rounded once
    evaluation     any of the four formulas in exact arithmetic
    moments        Moments: the six sums are all that the data can say
    least_squares  where descent ends: the closed form
    diagnostics    how good that line is: R², residual spread, standard errors
    rates          how fast descent gets there: curvatures and learning rates
    conditioning   how hard the descent is: the condition number, the steps needed
    centring       x counted from its mean: an easier descent to the same line
    bowl           the loss over the plane of all lines: its depth and its level ellipses
    descent        the path: step by step to the closed form
    divergence     the error of a descent that runs away
    jumps          any number of steps at once
    neural_slr     NeuralSLR: the notebook's class
    notebook       the notebook's 40 points and its printed trace

A room is imported when one of its names is first used: a small device has memory for few of them.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .bowl import Ellipse, least_loss, level_ellipse
    from .centring import centred
    from .conditioning import condition_number, steps_needed
    from .descent import Point, path
    from .diagnostics import r_squared, residual_sd, rss, standard_errors
    from .divergence import DivergenceError
    from .evaluation import exactly
    from .jumps import jump
    from .least_squares import Line, fit, line, normal_equations, solve_2x2
    from .model import forward, gradient, loss, step
    from .moments import Moments
    from .neural_slr import NeuralSLR
    from .picture import Picture, draw
    from .rates import best_lr, curvatures, stable_lr
else:

    def __getattr__(name):
        """The room of that name, or what a room has under it, imported now."""
        for room, names in _ROOMS.items():
            if name == room or name in names:
                module = __import__(f"{__name__}.{room}", None, None, (name,))
                value = module if name == room else getattr(module, name)
                globals()[name] = value
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__version__ = "0.1.0"

__all__ = [
    "DivergenceError",
    "Ellipse",
    "Line",
    "Moments",
    "NeuralSLR",
    "Picture",
    "Point",
    "best_lr",
    "centred",
    "condition_number",
    "curvatures",
    "draw",
    "exactly",
    "fit",
    "forward",
    "gradient",
    "jump",
    "least_loss",
    "level_ellipse",
    "line",
    "loss",
    "normal_equations",
    "path",
    "r_squared",
    "residual_sd",
    "rss",
    "solve_2x2",
    "stable_lr",
    "standard_errors",
    "step",
    "steps_needed",
]

_ROOMS = {
    "arithmetic": (),
    "bowl": ("Ellipse", "least_loss", "level_ellipse"),
    "centring": ("centred",),
    "conditioning": ("condition_number", "steps_needed"),
    "descent": ("Point", "path"),
    "diagnostics": ("r_squared", "residual_sd", "rss", "standard_errors"),
    "divergence": ("DivergenceError",),
    "evaluation": ("exactly",),
    "jumps": ("jump",),
    "least_squares": ("Line", "fit", "line", "normal_equations", "solve_2x2"),
    "model": ("forward", "gradient", "loss", "step"),
    "moments": ("Moments",),
    "neural_slr": ("NeuralSLR",),
    "notebook": (),
    "picture": ("Picture", "draw"),
    "rates": ("best_lr", "curvatures", "stable_lr"),
}


def __dir__() -> "list[str]":
    return sorted(set(list(globals()) + list(_ROOMS) + __all__))
