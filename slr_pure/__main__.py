"""The command line: `python -m slr_pure`, or `slr-pure` where the package is installed.

Exit status: 0 done; 1 no answer (descent diverged, a result is too large for a float, the memory is
full, or the output cannot be written), or a score below --at-least; 2 a wrong command or file; 130
interrupted; 141 the pipe that reads the output was closed.
"""

from __future__ import annotations

if __name__ == "__main__":  # before anything is imported from there
    from .command_line.working_folder import leave_out_working_folder

    leave_out_working_folder(__file__)

import io
import sys
from collections.abc import Sequence
from importlib.util import find_spec

from .command_line import calibrate, demo, fit, predict, sums, train
from .command_line.parser import parsed
from .command_line.status import CLOSED_PIPE, INTERRUPTED, NO_ANSWER, WRONG_INPUT, InputError
from .command_line.terminal import complain, discard


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with these arguments (the process's own if None); the exit status."""
    if sys.stderr is None:  # closed: complaints go nowhere
        sys.stderr = io.StringIO()
    if sys.stdout is None:
        complain("the output cannot be written: standard output is closed")
        return NO_ANSWER
    try:
        try:
            return _run(sys.argv[1:] if arguments is None else arguments)
        finally:
            sys.stdout.flush()
    except InputError as error:
        complain(str(error))
        return WRONG_INPUT
    except ArithmeticError as error:
        complain(str(error))
        return NO_ANSWER
    except MemoryError:
        complain("the memory is full")
        return NO_ANSWER
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        discard(sys.stdout)
        if isinstance(error, BrokenPipeError):
            return CLOSED_PIPE
        complain(f"the output cannot be written: {error.strerror}")
        return NO_ANSWER


def _run(words: Sequence[str]) -> int:
    """Run the command that these words ask for. The grader's are among them where it is there."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # not every terminal has every letter of a header
        sys.stdout.reconfigure(errors="backslashreplace")
    words = predict.respelled(words)
    adders, program = [fit.add, predict.add, calibrate.add, train.add, sums.add], None
    if find_spec("slr_grader"):
        from slr_grader import answer_command, grade_command

        adders += [grade_command.add, answer_command.add]
        words, program = grade_command.split(words)
    elif words and words[0] in ("grade", "answer"):
        raise InputError(f"{words[0]} needs the package slr_grader, which is not beside slr_pure")
    asked = parsed(words, adders, demo.run, program)
    status: int = asked.run(asked)
    return status


if __name__ == "__main__":
    raise SystemExit(main())
