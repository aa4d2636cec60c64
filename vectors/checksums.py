"""SHA256SUMS: the checksum of each file that others take; `sha256sum -c SHA256SUMS` reads it."""

import hashlib
from pathlib import Path

FOLDER = Path(__file__).parent


def checksums(files: dict[Path, str]) -> dict[Path, str]:
    """{path: text} of the list, in the order of the names: of the files in this folder, and schema.

    >>> made = {FOLDER / "binary64" / "fit.jsonl": "", FOLDER.parent / "elsewhere": ""}
    >>> [line[64:] for line in checksums(made)[FOLDER / "SHA256SUMS"].splitlines()]
    ['  binary64/fit.jsonl', '  schema.json']
    """
    schema = FOLDER / "schema.json"
    texts = {**files, schema: schema.read_text(encoding="ascii")}
    sums = {
        path.relative_to(FOLDER).as_posix(): hashlib.sha256(text.encode("ascii")).hexdigest()
        for path, text in texts.items()
        if FOLDER in path.parents
    }
    lines = [f"{digest}  {name}\n" for name, digest in sorted(sums.items())]
    return {FOLDER / "SHA256SUMS": "".join(lines)}
