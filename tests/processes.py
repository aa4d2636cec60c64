"""Other programs: where one is, what one prints, and whether its process is still there."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest


def lacking(what):
    """Skip the test, which says what it needs; on CI fail it."""
    (pytest.fail if "CI" in os.environ else pytest.skip)(f"the tests need {what}")


def tool(*names, get=""):
    """The path of the first of these programs that is there. get: how to get one."""
    found = next(filter(None, map(shutil.which, names)), None)
    return found or lacking(f"{names[0]}{get and f': {get}'}")


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
