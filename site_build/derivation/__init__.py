"""Derivations: chains of equalities, read and checked."""
