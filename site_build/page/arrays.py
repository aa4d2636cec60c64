"""Numbers side by side, for what TeX writes with one letter: all x, a pair, or a matrix.

The build checks derivations with these on exact numbers, and the page shows their values in floats.
"""


def _by_parts(operation):
    """The method that does it part by part: with one number, or with the parts of another Array."""

    def method(self, other):
        if not isinstance(other, Array):
            return Array([operation(part, other) for part in self])
        if len(self) != len(other) or is_matrix(self) != is_matrix(other):
            raise ValueError("two arrays that do not match")
        return Array([operation(a, b) for a, b in zip(self, other)])

    return method


class Array(list):
    """Numbers, or the rows of a matrix. Sums, multiples and powers are taken part by part.

    The product of a matrix and a matrix or a pair is the one by rows, that of a pair and a row is a
    matrix; a matrix to a power is the product of so many. ValueError: two arrays do not match.

    >>> array(((1, 2), (3, 4))) * array((1, 1))
    [3, 7]
    """

    __add__ = _by_parts(lambda a, b: a + b)
    __radd__ = _by_parts(lambda a, b: b + a)
    __sub__ = _by_parts(lambda a, b: a - b)
    __rsub__ = _by_parts(lambda a, b: b - a)
    __rmul__ = _by_parts(lambda a, b: b * a)
    __truediv__ = _by_parts(lambda a, b: a / b)
    __rtruediv__ = _by_parts(lambda a, b: b / a)
    _times = _by_parts(lambda a, b: a * b)

    def __neg__(self):
        return self * -1

    def __mul__(self, other):
        if not isinstance(other, Array) or not (is_matrix(self) or is_matrix(other)):
            return self._times(other)
        if not is_matrix(self):  # a column times a row
            [row] = other
            return Array([part * row for part in self])
        if is_matrix(other):
            return transposed(Array([self * column for column in transposed(other)]))
        product = [dot(row, other) for row in self]
        return Array(product) if len(product) > 1 else product[0]

    def __pow__(self, power):
        if not is_matrix(self):
            return Array([part**power for part in self])
        places = range(len(self))
        product = Array([Array([int(i == j) for j in places]) for i in places])
        for _ in range(power):
            product = product * self
        return product


def array(value):
    """The numbers of lists and tuples as an Array; any other value as it is."""
    if isinstance(value, (list, tuple)):
        return Array([array(part) for part in value])
    return value


def is_matrix(value):
    """True if the array's parts are rows."""
    return isinstance(value[0], Array)


def transposed(value):
    """The rows as columns; a pair as a row, so that times a pair it is a number.

    >>> transposed(array((1, 2))) * array(((0, 1), (1, 0))) * array((3, 4))
    10
    """
    return Array([Array(part) for part in zip(*value)] if is_matrix(value) else [value])


def dot(left, right):
    """The product of two numbers, or of a number and an array; of two pairs, the scalar product.

    >>> dot(array((1, 2)), array((3, 4)))
    11
    """
    both = isinstance(left, Array) and isinstance(right, Array)
    return total(left * right) if both else left * right


def total(values, n=None):
    """The sum, from the left; with n, one number is taken n times, once for each point.

    >>> total(array((1, 2)), 2), total(5, 2)
    (3, 10)
    """
    if n is not None and not isinstance(values, Array):
        return n * values
    found = 0
    for value in values:
        found = found + value
    return found


def mean(values):
    """The sum over the count."""
    values = list(values)
    return total(values) / len(values)


def slope(f, at, h):
    """The central difference of f: the derivative itself, where no power is above 2.

    >>> slope(lambda m: m * m, 3.0, 0.5)
    6.0
    """
    return (f(at + h) - f(at - h)) / (2 * h)
