"""Other processes: what one prints, and whether one is still there."""

import subprocess
import sys
import time
from pathlib import Path


def printed_by(code):
    """What this code prints in a Python of its own; an error of it is one here."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def is_there(pid):
    """Whether the process runs; a dead one that nobody has waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):  # it may end between opening and reading
        return False


def are_gone(*pids):
    """Whether the processes end within a minute."""
    for _ in range(600):
        if not any(map(is_there, pids)):
            return True
        time.sleep(0.1)
    return False
