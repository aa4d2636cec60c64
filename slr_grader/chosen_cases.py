"""The cases that are asked: those of a file of vectors that are wanted, with new numbers or not."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from slr_pure.command_line.status import InputError
from slr_pure.command_line.terminal import printable

from .fresh import fresh
from .protocol.vectors import SMALL, WHOLE, Case, read, vectors_file


class Chosen(NamedTuple):
    """The file of vectors, how many cases it has, those that are asked, and the seed of these."""

    file: str
    size: int
    cases: list[Case]
    seed: int | None

    def in_words(self) -> str:
        """The first line of a report."""
        names = {str(WHOLE): "the whole set", str(SMALL): "the small set"}
        drawn = "" if self.seed is None else f", with new numbers from the seed {self.seed}"
        name = names.get(self.file, printable(self.file))
        return f"{len(self.cases)} of the {self.size} cases of {name}{drawn}"


def chosen_cases(
    file: str | None,
    operations: Collection[str] | None,
    flags: Collection[str] | None,
    required: Collection[str],
    seed: int | None = None,
) -> Chosen:
    """Those cases of the file with such an operation and flag; with a seed, drawn anew.

    InputError: it is no such file, or has no such cases.
    """
    file = file or str(vectors_file())

    def wanted(do: str, its_flags: Collection[str]) -> bool:
        return (operations is None or do in operations) and (
            flags is None or not set(flags).isdisjoint(its_flags)
        )

    try:
        header, cases = read(file, wanted)
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None
    except ValueError as error:
        raise InputError(str(error)) from None
    for names, known in (
        (operations, header.operations),
        (required, header.operations),
        (flags, header.flags),
    ):
        for name in names or ():
            if name not in known:
                raise InputError(f"{file} has no {name!r}; it has: {', '.join(known)}")
    if not cases:
        raise InputError(f"{file} has no such case")
    for name in required:
        if all(case.do != name for case in cases):
            raise InputError(f"--require {name}: none of its cases is asked for")
    return Chosen(file, header.cases, cases if seed is None else fresh(cases, seed), seed)
