"""Letters: text whose bytes are of another encoding than it was read in."""

from __future__ import annotations

import re

UNDECODABLE = re.compile("[\udc80-\udcff]")  # what errors="surrogateescape" makes of a byte
WESTERN, ANY_BYTE = "cp1252", "latin-1"


def undecodable(text: str, encoding: str) -> str | None:
    r"""Which byte of the text is no letter of the encoding, and what helps; None if all are.

    >>> undecodable("gr\udcf6", "utf-8-sig")
    'not UTF-8 text (byte 0xf6); say its encoding, as with --encoding cp1252'
    """
    found = UNDECODABLE.search(text)
    if found is None:
        return None
    name, byte = encoding.removesuffix("-sig"), ord(found[0]) - 0xDC00
    other = ANY_BYTE if name == WESTERN else WESTERN
    return (
        f"not {name.upper()} text (byte 0x{byte:02x}); say its encoding, as with --encoding {other}"
    )
