"""Our own, among its peers: `slr_pure.fit`."""

from slr_pure import fit

__all__ = ["fit"]
