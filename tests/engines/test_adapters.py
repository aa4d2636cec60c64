"""The adapters of benchmarks.world that take longer, or more to install than CI does."""

import os

import pytest

from benchmarks.world.conversation import MissingError
from benchmarks.world.peers import PEERS
from tests.benchmarks.test_world import assert_near_on_published_data

LONGER = [peer for peer in PEERS if not peer.cheap]


@pytest.mark.skipif(os.environ.get("CI") == "1", reason="CI does not install most of them")
@pytest.mark.parametrize("peer", LONGER, ids=lambda peer: peer.name)
def test_an_adapter_is_near_on_published_data(peer):
    """Each that is there; where one is not, how to get it."""
    try:
        assert_near_on_published_data(peer)
    except MissingError as error:
        pytest.skip(f"{error}. Get it: {peer.get}")
