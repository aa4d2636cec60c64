"""Our own, among its peers: `slr_pure.fit`."""

import slr_pure
from slr_pure import fit

__all__ = ["VERSION", "fit"]

VERSION = slr_pure.__version__
