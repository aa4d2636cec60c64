"""Numbers side by side, for what TeX writes with one letter: all x, a pair, or a matrix.

The build checks derivations on exact numbers with these, and the page shows them in floats.
"""


class Array:
    """Numbers, or the rows of a matrix. Sums, multiples and powers are taken part by part.

    The product of a matrix and a matrix or a pair is the one by rows, that of a pair and a row is a
    matrix; a matrix to a power is the product of so many. ValueError: two arrays do not match.

    >>> array(((1, 2), (3, 4))) * array((1, 1))
    Array([3, 7])
    """

    def __init__(self, parts):
        self.parts = parts
        self.is_matrix = bool(parts) and isinstance(parts[0], Array)

    def __repr__(self):
        return f"Array({self.parts})"

    def __len__(self):
        return len(self.parts)

    def __iter__(self):
        return iter(self.parts)

    def __getitem__(self, place):
        return self.parts[place]

    def __neg__(self):
        return Array([-part for part in self.parts])

    def __add__(self, other):
        return Array([a + b for a, b in self._beside(other)])

    def __radd__(self, other):
        return Array([other + part for part in self.parts])

    def __sub__(self, other):
        return Array([a - b for a, b in self._beside(other)])

    def __rsub__(self, other):
        return Array([other - part for part in self.parts])

    def __mul__(self, other):
        if not isinstance(other, Array) or not (self.is_matrix or other.is_matrix):
            return Array([a * b for a, b in self._beside(other)])
        if not self.is_matrix:  # a column times a row
            [row] = other
            return Array([part * row for part in self.parts])
        if other.is_matrix:
            return transposed(Array([self * column for column in transposed(other)]))
        product = [dot(row, other) for row in self.parts]
        return Array(product) if len(product) > 1 else product[0]

    def __rmul__(self, other):
        return Array([other * part for part in self.parts])

    def __truediv__(self, other):
        return Array([a / b for a, b in self._beside(other)])

    def __rtruediv__(self, other):
        return Array([other / part for part in self.parts])

    def __pow__(self, power):
        if not self.is_matrix:
            return Array([part**power for part in self.parts])
        places = range(len(self.parts))
        product = Array([Array([int(i == j) for j in places]) for i in places])
        for _ in range(power):
            product = product * self
        return product

    def _beside(self, other):
        """Each part, and the other's that belongs to it: the other itself if it is one number."""
        if not isinstance(other, Array):
            return [(part, other) for part in self.parts]
        if len(self) != len(other) or self.is_matrix != other.is_matrix:
            raise ValueError("two arrays that are not of the same size")
        return zip(self.parts, other.parts)


def array(value):
    """The numbers of lists and tuples as an Array; any other value as it is."""
    if isinstance(value, (list, tuple)):
        return Array([array(part) for part in value])
    return value


def transposed(value):
    """The rows as columns; a pair as a row, so that times a pair it is a number.

    >>> transposed(array((1, 2))) * array(((0, 1), (1, 0))) * array((3, 4))
    10
    """
    return Array([Array(list(part)) for part in zip(*value)] if value.is_matrix else [value])


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
