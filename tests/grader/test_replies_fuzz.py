"""Replies drawn at random: whatever a program answers, there is a report."""

from .replies_fuzz import tried


def test_any_replies_have_a_report():
    """Of some programs, each with styles of its own; replies_fuzz.py tries as many as wanted."""
    replies, _ = tried(4000, seed=1)
    assert replies >= 4000
