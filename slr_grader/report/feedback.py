"""Feedback: a text file for each student, without the answers due."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence

from slr_pure.command_line.status import InputError

from .contents import Report, without_due
from .labels import labels
from .plain_text import text_of

LONGEST = 50  # letters of a file's name: at most 200 bytes, where systems take 255
TAKEN = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def folder_made(folder: str) -> None:
    """The folder is there now. InputError: it cannot be."""
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise InputError(f"--feedback {folder}: {error.strerror}") from None


def write_feedback(folder: str, reports: Sequence[Report], first_line: str) -> None:
    """Write the report of each into the folder. InputError: a file cannot be written."""
    for name, report in zip(file_names([report.name for report in reports]), reports):
        path = os.path.join(folder, name)
        try:
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                print(first_line, "", *text_of(without_due(report)), sep="\n", file=file)
        except OSError as error:
            raise InputError(f"--feedback {path}: {error.strerror}") from None


def file_names(names: Sequence[str]) -> list[str]:
    """For each name a file's name that every system takes: letters, digits, dot, dash, underscore.

    No two are one file, also where upper and lower case are one.

    >>> file_names(["Ada L/fit.py", "Ben/fit.py", "../../ben/fit.py"])
    ['Ada_L.txt', 'Ben.txt', 'ben-2.txt']
    """
    return list(_distinct(map(_safe, labels(names))))


def _safe(label: str) -> str:
    plain = os.path.splitext(unicodedata.normalize("NFC", label))[0]
    letters = "".join(letter if letter.isalnum() or letter in "-." else "_" for letter in plain)
    found = letters.strip("._-")[-LONGEST:] or "student"
    return f"_{found}" if found.partition(".")[0].casefold() in TAKEN else found


def _distinct(names: Iterator[str]) -> Iterator[str]:
    used: set[str] = set()
    for name in names:
        found, number = name, 1
        while found.casefold() in used:
            number += 1
            found = f"{name}-{number}"
        used.add(found.casefold())
        yield f"{found}.txt"
