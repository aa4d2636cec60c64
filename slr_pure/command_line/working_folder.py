"""The working folder: what is in there is no module of Python's, whatever it is called."""

import sys


def leave_out_working_folder(file: str) -> None:
    """Look for modules elsewhere, as `python -m` does not; there last, if this file is in there.

    The folder may be the students', with a queue.py or csv.py of theirs.
    """
    if not getattr(sys.flags, "safe_path", sys.flags.isolated):  # safe_path from Python 3.11 on
        folder = sys.path.pop(0)
        sys.path += [folder] if file.startswith(folder) else []
