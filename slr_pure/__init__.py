"""The line y = m x + c through points, exactly, in plain Python: simple linear regression.

>>> from slr_pure import Moments, NeuralSLR, fit, forward, r_squared
>>> xs, ys = [1, 2, 3, 4], [3, 5, 7.5, 8.5]
>>> m, c = fit(xs, ys)              # the line with the least squares
>>> forward(m, c, [10])             # y at x = 10
[20.25]
>>> r_squared(Moments.of(xs, ys))   # how good the line is
0.9756756756756757

By gradient descent, step by step, as the notebook prints it:

>>> from slr_pure.notebook import print_step
>>> NeuralSLR(lr=0.0625).train(xs, ys, 1, report=print_step)
Step no 0
m: 2.171875
c: 0.75
Loss 0.2371826171875

draw(xs, ys) is a picture, which a notebook shows. On files: python3 -m slr_pure fit FILE. More on a
name: help(slr_pure.fit). The rooms, to be read from the ground up, each imported when one of its
names is first used:

    model          the four formulas, importing nothing; the definition
    arithmetic     the machine room: exact numbers, rounded once
    evaluation     any of the four formulas in exact arithmetic
    moments        Moments: the six sums are all that the data can say
    weights        points that count more or less than once
    wire           Moments as a line of JSON, for other processes and machines
    least_squares  where descent ends: the closed form
    equations      the two equations behind it, to be solved by hand
    diagnostics    how good that line is: R², residual spread, standard errors
    calibration    y at some x and x for some y, with their standard errors
    rates          how fast descent gets there: curvatures and learning rates
    conditioning   how hard the descent is: the condition number, the steps needed
    centring       x counted from its mean: an easier descent to the same line
    bowl           the loss over the plane of all lines: its depth and its level ellipses
    descent        the path: step by step to the closed form
    divergence     the error of a descent that runs away
    jumps          any number of steps at once
    neural_slr     NeuralSLR: the notebook's class
    notebook       the notebook's 40 points, its printed trace, print_step
    picture        draw: points, line and residuals as SVG; not on MicroPython
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .bowl import Ellipse, least_loss, level_ellipse
    from .calibration import Calibrated, Prediction, calibrate, predict
    from .centring import centred
    from .conditioning import condition_number, steps_needed
    from .descent import Point, path
    from .diagnostics import r_squared, residual_sd, rss, standard_errors
    from .divergence import DivergenceError
    from .equations import normal_equations, solve_2x2
    from .evaluation import exactly
    from .jumps import jump
    from .least_squares import Line, fit, line
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

__all__ = ["Line", "Moments", "fit", "forward", "gradient", "line", "loss", "step"]
__all__ += ["exactly", "normal_equations", "solve_2x2"]
__all__ += ["r_squared", "residual_sd", "rss", "standard_errors"]
__all__ += ["Calibrated", "Prediction", "calibrate", "predict"]
__all__ += ["DivergenceError", "NeuralSLR", "Point", "jump", "path"]
__all__ += ["best_lr", "centred", "condition_number", "curvatures", "stable_lr", "steps_needed"]
__all__ += ["Ellipse", "Picture", "draw", "least_loss", "level_ellipse"]

_ROOMS = {
    "arithmetic": (),
    "bowl": ("Ellipse", "least_loss", "level_ellipse"),
    "calibration": ("Calibrated", "Prediction", "calibrate", "predict"),
    "centring": ("centred",),
    "conditioning": ("condition_number", "steps_needed"),
    "descent": ("Point", "path"),
    "diagnostics": ("r_squared", "residual_sd", "rss", "standard_errors"),
    "divergence": ("DivergenceError",),
    "equations": ("normal_equations", "solve_2x2"),
    "evaluation": ("exactly",),
    "jumps": ("jump",),
    "least_squares": ("Line", "fit", "line"),
    "model": ("forward", "gradient", "loss", "step"),
    "moments": ("Moments",),
    "neural_slr": ("NeuralSLR",),
    "notebook": (),
    "picture": ("Picture", "draw"),
    "rates": ("best_lr", "curvatures", "stable_lr"),
    "weights": (),
    "wire": (),
}


def __dir__() -> "set[str]":
    return set(list(globals()) + list(_ROOMS) + __all__)
