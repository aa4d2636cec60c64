"""This library's, among its peers."""

from slr_pure import fit

__all__ = ["fit"]
