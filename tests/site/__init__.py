"""Tests of the documentation site: `python -m pytest tests/site`."""
