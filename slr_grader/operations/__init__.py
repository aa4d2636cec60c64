"""What is graded: one file an operation.

Each file knows all that there is to know of its operation (operation.py says what that is), and
whoever needs a fact of it asks OPERATIONS. These files run in the page, too, under MicroPython:
they import the library's rooms and nothing else of the grader.
"""

from . import fit, fit_through_origin, forward, gradient, loss, r_squared, step, train

# by name, in the order in which they are told of
OPERATIONS = {
    room.OPERATION.name: room.OPERATION
    for room in (fit, fit_through_origin, forward, loss, gradient, step, train, r_squared)
}
