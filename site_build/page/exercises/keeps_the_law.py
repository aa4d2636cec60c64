"""Tests as laws: a law of the step that other people's steps can break."""

from slr_grader.operations.step import m_then_c
from slr_pure import gradient, loss, step

from .common import AT_RANDOM, DRAWN
from .exercise import Exercise


def uphill(m, c, xs, ys, lr):
    """A step with the sign flipped."""
    return step(m, c, xs, ys, -lr)


def only_m(m, c, xs, ys, lr):
    """A step that forgets c."""
    return step(m, c, xs, ys, lr)[0], c


def only_c(m, c, xs, ys, lr):
    """A step that forgets m."""
    return m, step(m, c, xs, ys, lr)[1]


def without_lr(m, c, xs, ys, lr):
    """A step that forgets lr."""
    return step(m, c, xs, ys, 1.0)


def twice_lr(m, c, xs, ys, lr):
    """A step that is twice as long."""
    return step(m, c, xs, ys, 2 * lr)


def nearly(m, c, xs, ys, lr):
    """A step that misses c by a thousandth."""
    m, c = step(m, c, xs, ys, lr)
    return m, c + 2**-10


def one_after_the_other(m, c, xs, ys, lr):
    """A step that uses the new m for c."""
    return m_then_c(gradient, m, c, xs, ys, lr)


def law_of(some_step):
    """The law that holds of this step instead of the right one."""
    return lambda f, *case: f(*case) == some_step(*case)


def at_both_new(try_step, m, c, xs, ys, lr):
    """The law with both derivatives taken where the step has led."""
    new = try_step(m, c, xs, ys, lr)
    dm, dc = gradient(*new, xs, ys)
    return new == (m - lr * dm, c - lr * dc)


def loss_falls(try_step, m, c, xs, ys, lr):
    """Whether the step lowers the loss, in place of the law."""
    return loss(*try_step(m, c, xs, ys, lr), xs, ys) < loss(m, c, xs, ys)


def downhill(try_step, m, c, xs, ys, lr):
    """Whether both move against their derivatives, in place of the law."""
    moves = [new - old for new, old in zip(try_step(m, c, xs, ys, lr), (m, c))]
    return all(move * d < 0 for move, d in zip(moves, gradient(m, c, xs, ys)))


def traded(m, c, xs, ys, lr):
    """A step that gives m what it takes from c."""
    m, c = step(m, c, xs, ys, lr)
    return m + 1, c - 1


def crossed(m, c, xs, ys, lr):
    """A step with the derivatives swapped."""
    dm, dc = gradient(m, c, xs, ys)
    return m - lr * dc, c - lr * dm


def within(tolerance):
    """The law with a tolerance."""
    return lambda f, *case: all(abs(a - b) <= tolerance for a, b in zip(f(*case), step(*case)))


def tried(function, case):
    """The function and the case, as the arguments of keeps_the_law."""
    return (function,) + case  # noqa: RUF005 (MicroPython has no (a, *b))


TINY = (0.0, 0.0, [1.0], [1.0], 0.5)
PAIR = (1.0, 0.0, [0.0, 2.0], [1.0, 3.0], 0.25)
STILL = (2.0, 1.0, [0.0, 1.0], [1.0, 3.0], 0.5)
EVEN = (0.0, 1.0, [-1.0, 1.0], [0.0, 4.0], 0.25)
LAST = (1.0, -2.0, [3.0, 0.0, 1.0, 4.0], [1.0, 2.0, 0.0, 5.0], 0.125)

BOTH = step, one_after_the_other
LOOSE = "the tolerance is too loose"
ONE_OF_TWO = "one of the two is enough for you; both must hold"

EXERCISE = Exercise(
    function="keeps_the_law",
    names=("step", "m", "c", "x", "y", "lr"),
    shape="truth",
    yours=("answer is",),
    theirs="the law says",
    answer=law_of(step),
    starter='''\
from slr_pure import gradient


def keeps_the_law(step, m, c, xs, ys, lr):
    """True if this step moves both
    by -lr times the gradient
    at the old point."""
''',
    laws=[
        ("the right step keeps it", [tried(step, TINY), tried(step, PAIR), tried(step, LAST)]),
        ("a step that forgets c, or m, breaks it", [tried(only_m, TINY), tried(only_c, TINY)]),
        ("where the gradient is zero, the right step stays, and keeps it", [tried(step, STILL)]),
        ("a step that goes up breaks it", [tried(uphill, TINY), tried(uphill, LAST)]),
        ("a step without lr breaks it", [tried(without_lr, PAIR)]),
        ("a step that is twice as long breaks it", [tried(twice_lr, LAST)]),
        ("a step that misses c by a thousandth breaks it", [tried(nearly, TINY)]),
        ("a step whose m is as far too high as its c too low breaks it", [tried(traded, TINY)]),
        (
            "m first, then c by the new m, breaks it",
            [tried(one_after_the_other, TINY), tried(one_after_the_other, PAIR)],
        ),
        ("but not where mean x = 0: there both agree", [tried(one_after_the_other, EVEN)]),
        (AT_RANDOM, [tried(f, points + (0.125,)) for points in DRAWN for f in BOTH]),  # noqa: RUF005
    ],
    mistakes=[
        ("it is true whatever the step does", lambda *case: True),
        ("it is false whatever the step does", lambda *case: False),
        ("c is not compared", lambda f, *case: f(*case)[0] == step(*case)[0]),
        ("m is not compared", lambda f, *case: f(*case)[1] == step(*case)[1]),
        (ONE_OF_TWO, lambda f, *case: any(a == b for a, b in zip(f(*case), step(*case)))),
        ("the derivative for c is taken at the new m", law_of(one_after_the_other)),
        ("lr is missing", law_of(without_lr)),
        ("there is a 2 too many; the gradient has its 2 already", law_of(twice_lr)),
        ("both derivatives are taken at the new point", at_both_new),
        ("the two derivatives are swapped", law_of(crossed)),
        (LOOSE, within(0.01)),
        (LOOSE, within(0.5)),
        (LOOSE, within(1.0)),
        ("the sign is flipped; a step goes downhill", law_of(uphill)),
        ("only the sum of both is compared", lambda f, *case: sum(f(*case)) == sum(step(*case))),
        ("a smaller loss is not the law", loss_falls),
        ("how far it moves counts, and not the direction alone", downhill),
        ("the answer is the wrong way round", lambda f, *case: f(*case) != step(*case)),
    ],
)
