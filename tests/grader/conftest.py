"""What several of the grader's tests start from."""

import pytest


@pytest.fixture
def unmeasured(monkeypatch):
    """No coverage is taken of the processes that a test starts: it takes longer than they."""
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)


@pytest.fixture
def few_examples(monkeypatch):
    """Laws are tried on five examples; skipped where there is no Hypothesis."""
    counterexamples = pytest.importorskip("slr_grader.laws.counterexamples")
    monkeypatch.setattr(counterexamples, "EXAMPLES", 5)
