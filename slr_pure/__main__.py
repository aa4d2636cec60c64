"""The command line: `python -m slr_pure`, or `slr-pure` where the package is installed.

Exit status: 0 done; 1 no answer (descent diverged, a result is too large for a float, or the output
cannot be written), or a score below --at-least; 2 a wrong command or file; 130 interrupted; 141
nobody read to the end.

All else is imported while main runs, so that Ctrl-C is quiet from the first moment on.
"""

import io
import sys

from .command_line.errors import InputError, complain, discard

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

DONE, NO_ANSWER, WRONG_INPUT, INTERRUPTED, CLOSED_PIPE = 0, 1, 2, 130, 141


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run the command line with these arguments (the process's own if None); the exit status."""
    if sys.stderr is None:  # closed: what is said there goes nowhere
        sys.stderr = io.StringIO()
    try:
        from .command_line.parser import parsed

        try:
            status = _run(parsed(sys.argv[1:] if arguments is None else arguments))
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except InputError as error:
        complain(str(error))
        return WRONG_INPUT
    except ArithmeticError as error:
        complain(str(error))
        return NO_ANSWER
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        discard(sys.stdout)
        if isinstance(error, BrokenPipeError):
            return CLOSED_PIPE
        complain(f"the output cannot be written: {error.strerror}")
        return NO_ANSWER
    return status


def _run(arguments: "Namespace") -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):  # not every terminal has every letter of a header
        sys.stdout.reconfigure(errors="backslashreplace")
    if arguments.command is None:
        from .command_line.notebook_run import notebook_run
        from .command_line.parser import command_name

        for text in notebook_run(command_name()):
            print(text)
        return DONE
    if arguments.command in ("grade", "answer"):
        status: int = arguments.run(arguments)
        return status
    if arguments.plot:
        _check_plot()
    if arguments.command == "fit":
        from .command_line.fitting import fit_command as command
    else:
        from .command_line.training import train_command as command
    command(arguments)
    return DONE


def _check_plot() -> None:
    """InputError: no plotting library, or no terminal that shows what it draws."""
    try:
        import plotille  # noqa: F401
    except ImportError:
        raise InputError("--plot needs plotille: pip install plotille") from None
    try:
        "\u28ff".encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        raise InputError("--plot needs an output in UTF-8, for its dots") from None


if __name__ == "__main__":
    raise SystemExit(main())
