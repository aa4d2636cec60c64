"""A submission: a student's file, graded in a folder of its own.

The file, and what stands beside it, is copied there, and that is where its code works: so it reads
the files that were handed in with it, and what it writes touches nobody's.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ..program.conversation import Program
from ..program.limits import Limits

ROOT = Path(__file__).parents[2]  # where this slr_grader and this slr_pure are imported from
MOST_FILES, MOST_BYTES = 1000, 20_000_000  # of what is copied
HIDDEN = (".", "__")  # .git, .ipynb_checkpoints, __pycache__, __MACOSX


def student_command(file: str | Path) -> list[str]:
    """The command that answers for a student's file: this Python, with these packages."""
    # Not python -m, which would look for modules in the working folder first: that may be the
    # students', with a random.py or statistics.py of theirs in it.
    start = f"import sys; sys.path[0] = {str(ROOT)!r}; from slr_grader.student.__main__ import main"
    return [sys.executable, "-c", f"{start}; main()", str(file)]


class Submission(Program):
    """The program that answers for a student's file; a context manager, as every Program.

    OSError: the file cannot be read, or nothing be written.
    """

    slow = "; does a loop in it ever end?"
    silence = "; what takes so long belongs under if __name__ == '__main__':"

    def __init__(self, file: str | Path, limits: Limits = Limits()) -> None:  # noqa: B008
        self.file = Path(file)
        super().__init__([], limits)

    def __enter__(self) -> Submission:
        self.private = tempfile.mkdtemp(prefix="slr_pure-")
        try:
            folder = Path(self.private, "folder")
            folder.mkdir()
            shutil.copyfile(self.file, folder / self.file.name)
            copy_beside(self.file, folder)
        except OSError:
            self._remove()
            raise
        self.command, self.folder = student_command(folder / self.file.name), str(folder)
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        super().__exit__(kind)
        self._remove()

    def _remove(self) -> None:
        shutil.rmtree(self.private, ignore_errors=True)


def copy_beside(file: Path, folder: Path) -> None:
    """Copy into the folder what stands beside the file, and below, as far as the limits allow.

    What cannot be read is left out, and so is what is larger than there is room.
    """
    room = MOST_BYTES
    for count, found in enumerate(beside(file.parent)):
        if count == MOST_FILES:
            return
        size = found.stat().st_size
        copy = folder / found.relative_to(file.parent)
        if size <= room and not copy.exists():
            room -= size
            copy.parent.mkdir(parents=True, exist_ok=True)
            with suppress(OSError):
                shutil.copyfile(found, copy)


def beside(folder: Path) -> Iterator[Path]:
    """The files of a folder, those of the folders in it last; no hidden ones, and no links."""
    folders = [folder]
    for place in folders:
        with suppress(OSError), os.scandir(place) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.startswith(HIDDEN):
                    continue
                if entry.is_file(follow_symlinks=False):
                    yield Path(entry)
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry))
