"""A sample of a stream of points, for a plot."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MOST_KEPT = 1000  # points


class Sample:
    """Every k-th point of a stream, with k doubled whenever more than a thousand are kept."""

    def __init__(self) -> None:
        self.points: list[tuple[Any, Any]] = []
        self._every = 1
        self._seen = 0

    def add(self, xs: "list[Any]", ys: "list[Any]") -> None:
        """Take in more of the stream."""
        first = -self._seen % self._every
        self.points.extend(zip(xs[first :: self._every], ys[first :: self._every]))
        self._seen += len(xs)
        while len(self.points) > MOST_KEPT:
            self.points = self.points[::2]
            self._every *= 2
