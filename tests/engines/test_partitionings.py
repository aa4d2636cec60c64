"""No partition changes the answer: each recipe gives the bits of fit, however the data is cut."""

import pytest

from benchmarks.engines import inputs, ways
from slr_pure import Moments, fit, line

from .conftest import cut


@pytest.mark.parametrize("name", ways.RECIPES)
def test_the_bits_of_fit(started, draws, name):
    """Of random points in a random order, in pieces of random sizes, some of them empty."""
    way, empty = ways.RECIPES[name], 0
    started(way.engine)
    for pieces in map(cut, draws(15 if way.engine == "spark" else 100)):
        found, whole = ways.moments(name, way.given(pieces)), inputs.whole(pieces)
        assert found.to_json() == Moments.of(*whole).to_json()
        assert line(found) == fit(*whole)
        empty += any(len(xs) == 0 for xs, _ in pieces)
    assert empty
